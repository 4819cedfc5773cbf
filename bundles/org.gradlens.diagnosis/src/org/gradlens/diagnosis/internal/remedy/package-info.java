// SPDX-License-Identifier: EPL-2.0
/** The catalogue of remedies: which to try against what, in which order, and the change each means in DL4J. */
@NonNullByDefault
package org.gradlens.diagnosis.internal.remedy;

import org.eclipse.jdt.annotation.NonNullByDefault;
