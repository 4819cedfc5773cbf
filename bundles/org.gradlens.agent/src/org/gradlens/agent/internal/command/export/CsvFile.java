// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A file of comma-separated values as RFC 4180 describes it, in UTF-8. What is absent is an empty field. */
final class CsvFile implements Closeable {

	private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

	private final Writer writer;
	private boolean rowStarted;

	private CsvFile(Writer writer) {
		this.writer = writer;
	}

	/**
	 * Creates a file.
	 *
	 * @throws IOException when it exists or cannot be created
	 */
	static CsvFile create(Path file, String... header) throws IOException {
		CsvFile csv = new CsvFile(
				Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
		for (String name : header) {
			csv.add(name);
		}
		return csv;
	}

	/** Adds a field of text. */
	CsvFile add(String text) throws IOException {
		if (rowStarted) {
			writer.write(',');
		}
		rowStarted = true;
		writer.write(NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text);
		return this;
	}

	/** Adds a whole number. */
	CsvFile add(long number) throws IOException {
		return add(Long.toString(number));
	}

	/** Adds a number, or an empty field when there is none. */
	CsvFile add(OptionalDouble number) throws IOException {
		return add(number.isPresent() ? Double.toString(number.getAsDouble()) : "");
	}

	/** Ends the header or a row. */
	void endRow() throws IOException {
		writer.write("\r\n");
		rowStarted = false;
	}

	@Override
	public void close() throws IOException {
		writer.close();
	}
}
