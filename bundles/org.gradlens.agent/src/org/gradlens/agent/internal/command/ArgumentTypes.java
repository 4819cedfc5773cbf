// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.util.Arrays;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the text of an argument becomes a value, and what is said when it does not. */
final class ArgumentTypes {

	private ArgumentTypes() {
	}

	/** Teaches a command line and its commands the types. */
	static void register(CommandLine line) {
		line.registerConverter(Integer.class, text -> Math.toIntExact(positive(text, Integer.MAX_VALUE)));
		line.registerConverter(Long.class, text -> positive(text, Long.MAX_VALUE));
		line.registerConverter(Capture.class, text -> choice(text, Capture.values()));
		line.registerConverter(DiagnosisOptions.FailOn.class, text -> choice(text, DiagnosisOptions.FailOn.values()));
		line.registerConverter(ExportFormat.class, text -> choice(text, ExportFormat.values()));
	}

	private static long positive(String text, long greatest) {
		try {
			long number = Long.parseLong(text);
			if (number >= 1 && number <= greatest) {
				return number;
			}
		} catch (NumberFormatException e) {
			// the same message as for a number that is too small
		}
		throw new TypeConversionException("'" + text + "' is no whole number of at least 1.");
	}

	private static <T> T choice(String text, T[] values) {
		return Arrays.stream(values).filter(value -> value.toString().equals(text)).findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + text + "' is not known, but "
						+ Arrays.stream(values).map(Object::toString).collect(Collectors.joining(" and ")) + " are."));
	}
}
