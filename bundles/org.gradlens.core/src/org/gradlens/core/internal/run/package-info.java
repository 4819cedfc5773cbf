// SPDX-License-Identifier: EPL-2.0
/** How runs are kept on disk. */
@NonNullByDefault
package org.gradlens.core.internal.run;

import org.eclipse.jdt.annotation.NonNullByDefault;
