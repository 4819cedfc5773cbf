// SPDX-License-Identifier: EPL-2.0
/** The rules, each a small class. */
@NonNullByDefault
package org.gradlens.diagnosis.internal.rule;

import org.eclipse.jdt.annotation.NonNullByDefault;
