// SPDX-License-Identifier: EPL-2.0
/**
 * What telemetry means: rules turn the messages of a run into findings, with their causes and remedies.
 * Nothing here depends on more than telemetry and the JDK, so that the command line in the training JVM's
 * jar and the IDE say the same.
 */
@NonNullByDefault
package org.gradlens.diagnosis;

import org.eclipse.jdt.annotation.NonNullByDefault;
