// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.List;

/**
 * A layer's declaration in a recorded source.
 *
 * @param anchors the calls that the run told of; one, unless a line has several that the run cannot tell apart
 * @param extent the calls that make the whole of it: changing one changes the layer
 */
record Declaration(List<SourceCall> anchors, List<SourceCall> extent) {
}
