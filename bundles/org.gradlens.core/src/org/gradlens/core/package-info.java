// SPDX-License-Identifier: EPL-2.0
/** Gradlens in the IDE, without a face: experiments, their engine and their runs. */
@NonNullByDefault
package org.gradlens.core;

import org.eclipse.jdt.annotation.NonNullByDefault;
