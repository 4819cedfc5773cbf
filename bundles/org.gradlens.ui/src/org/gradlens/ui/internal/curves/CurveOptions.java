// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

import java.util.Set;

/**
 * How curves are drawn.
 *
 * @param curves which ones
 * @param logarithmic whether on a logarithmic axis, where that suits
 * @param smoothed whether a smoothed line is drawn over the band of what was read
 */
record CurveOptions(Set<Curve> curves, boolean logarithmic, boolean smoothed) {
}
