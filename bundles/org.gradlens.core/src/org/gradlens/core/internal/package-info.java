// SPDX-License-Identifier: EPL-2.0
/** The core bundle's life, its statuses and its texts. */
@NonNullByDefault
package org.gradlens.core.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
