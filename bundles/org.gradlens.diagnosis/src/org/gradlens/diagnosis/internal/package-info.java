// SPDX-License-Identifier: EPL-2.0
/** How findings are come by: what is known of each network, and how causes are told from symptoms. */
@NonNullByDefault
package org.gradlens.diagnosis.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
