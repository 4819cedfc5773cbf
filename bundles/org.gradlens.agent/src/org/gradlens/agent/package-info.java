// SPDX-License-Identifier: EPL-2.0
/**
 * The entrances of the agent jar: the Java agent that watches a training program, and a command line.
 * The jar is a plain resource to the IDE, which only names its path; nothing here is API for Java code.
 */
@NonNullByDefault
package org.gradlens.agent;

import org.eclipse.jdt.annotation.NonNullByDefault;
