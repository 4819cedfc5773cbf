// SPDX-License-Identifier: EPL-2.0
/** The IDE's end of the channels through which training JVMs are told what to do. */
@NonNullByDefault
package org.gradlens.core.internal.control;

import org.eclipse.jdt.annotation.NonNullByDefault;
