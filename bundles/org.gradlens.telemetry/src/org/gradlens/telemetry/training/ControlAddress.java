// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.training;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a training JVM finds who controls it, and how it shows that it is the one. Handed over in the
 * environment, which other users of the machine cannot read, unlike a command line.
 *
 * @param port on the loopback interface
 * @param token 64 hexadecimal digits that nobody can guess
 */
public record ControlAddress(int port, String token) {

	/** The environment variable of the training JVM that holds an address. */
	public static final String VARIABLE = "GRADLENS_CONTROL"; //$NON-NLS-1$

	static final int TOKEN_BYTES = 32;

	private static final Pattern FORM = Pattern.compile("([0-9]{1,5}) ([0-9a-f]{64})"); //$NON-NLS-1$
	private static final int GREATEST_PORT = 0xFFFF;

	/** An address with a new token. */
	public static ControlAddress at(int port) {
		byte[] token = new byte[TOKEN_BYTES];
		new SecureRandom().nextBytes(token);
		return new ControlAddress(port, HexFormat.of().formatHex(token));
	}

	/** The address that the variable's value means, or empty when it means none. */
	public static Optional<ControlAddress> parse(String value) {
		Matcher matcher = FORM.matcher(value);
		return matcher.matches() ? Optional.of(new ControlAddress(Integer.parseInt(matcher.group(1)), matcher.group(2)))
				.filter(address -> address.port > 0 && address.port <= GREATEST_PORT) : Optional.empty();
	}

	byte[] tokenBytes() {
		return HexFormat.of().parseHex(token);
	}

	/** The variable's value. */
	public String value() {
		return port + " " + token; //$NON-NLS-1$
	}

	/** Without the token, so that it gets into no log. */
	@Override
	public String toString() {
		return "port " + port; //$NON-NLS-1$
	}
}
