// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

/**
 * A layer at a place that declares it or passes its declaration on.
 *
 * @param layer index of the layer in its network
 * @param place the place; its state is that of the whole declaration, of which other files may have a part
 */
public record PlacedLayer(int layer, Place place) {
}
