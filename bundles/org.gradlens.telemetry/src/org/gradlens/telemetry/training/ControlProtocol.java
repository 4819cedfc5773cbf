// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.training;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.gradlens.telemetry.training.ControlCommand.CaptureEverything;
import org.gradlens.telemetry.training.ControlCommand.StopAfterStep;

/**
 * The bytes of the control channel, a loopback connection that the training JVM opens to whoever started it.
 * Numbers are big-endian.
 *
 * <pre>
 * from the training JVM: hello    = "GLCONTROL" version:u8 token:byte[32]
 * to the training JVM:   command* = code:u8 argument:i32
 * </pre>
 *
 * Nothing is said or done before the hello was read and found right. The codes are 1 to stop after the step
 * under way, whose argument is 0, and 2 to capture everything for as many steps as the argument says. Either
 * side closes the connection when it reads anything else; a training that was not told to stop goes on.
 */
public final class ControlProtocol {

	/** How many bytes a hello has. */
	public static final int HELLO_BYTES = 42;
	/** The most steps that can be captured on request: a bound on what a run log grows by beyond its limits. */
	public static final int MOST_STEPS = 1000;

	private static final byte[] MAGIC = "GLCONTROL".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final byte VERSION = 1;
	private static final int COMMAND_BYTES = Byte.BYTES + Integer.BYTES;
	private static final byte STOP_AFTER_STEP = 1;
	private static final byte CAPTURE_EVERYTHING = 2;

	private ControlProtocol() {
	}

	/** What the training JVM says first. */
	public static byte[] hello(ControlAddress address) {
		return ByteBuffer.allocate(HELLO_BYTES).put(MAGIC).put(VERSION).put(address.tokenBytes()).array();
	}

	/** Whether this is what the training JVM says first; takes the same time whatever is wrong with it. */
	public static boolean isHello(byte[] bytes, ControlAddress address) {
		return MessageDigest.isEqual(bytes, hello(address));
	}

	/** Sends a command. */
	public static void write(OutputStream out, ControlCommand command) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(COMMAND_BYTES);
		if (command instanceof CaptureEverything capture) {
			bytes.put(CAPTURE_EVERYTHING).putInt(capture.steps());
		} else {
			bytes.put(STOP_AFTER_STEP).putInt(0);
		}
		out.write(bytes.array());
		out.flush();
	}

	/**
	 * Waits for the next command.
	 *
	 * @throws java.io.EOFException when the other side has closed the connection
	 * @throws ProtocolException when it sends what is no command
	 */
	public static ControlCommand read(InputStream in) throws IOException {
		byte[] bytes = new byte[COMMAND_BYTES];
		new DataInputStream(in).readFully(bytes);
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		byte code = buffer.get();
		int argument = buffer.getInt();
		if (code == STOP_AFTER_STEP && argument == 0) {
			return new StopAfterStep();
		}
		if (code == CAPTURE_EVERYTHING && argument >= 1 && argument <= MOST_STEPS) {
			return new CaptureEverything(argument);
		}
		throw new ProtocolException("no command: " + Arrays.toString(bytes)); //$NON-NLS-1$
	}
}
