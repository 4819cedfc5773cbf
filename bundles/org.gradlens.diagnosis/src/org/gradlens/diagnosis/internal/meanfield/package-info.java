// SPDX-License-Identifier: EPL-2.0
/** Mean field theory of signals in random networks: how forward and error signals change from layer to layer. */
@NonNullByDefault
package org.gradlens.diagnosis.internal.meanfield;

import org.eclipse.jdt.annotation.NonNullByDefault;
