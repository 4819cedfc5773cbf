// SPDX-License-Identifier: EPL-2.0
/** The Distributions view: how many values of a layer have which sign and magnitude. */
@NonNullByDefault
package org.gradlens.ui.internal.distributions;

import org.eclipse.jdt.annotation.NonNullByDefault;
