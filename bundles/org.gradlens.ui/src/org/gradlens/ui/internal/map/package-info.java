// SPDX-License-Identifier: EPL-2.0
/** The Gradient Map view: a figure of every layer over the steps of a run, as colours. */
@NonNullByDefault
package org.gradlens.ui.internal.map;

import org.eclipse.jdt.annotation.NonNullByDefault;
