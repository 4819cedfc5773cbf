// SPDX-License-Identifier: EPL-2.0
/** The training engine: the one that comes with Gradlens, and what a class path has of one. */
@NonNullByDefault
package org.gradlens.core.internal.engine;

import org.eclipse.jdt.annotation.NonNullByDefault;
