// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/** A frame's checksum is right, but its payload makes no sense. */
final class MalformedPayloadException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedPayloadException(String message) {
		super(message);
	}
}
