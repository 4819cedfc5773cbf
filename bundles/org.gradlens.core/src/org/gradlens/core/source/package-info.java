// SPDX-License-Identifier: EPL-2.0
/** Where a run's layers stand in the workspace's Java source, as it was when the run began and as it is now. */
@NonNullByDefault
package org.gradlens.core.source;

import org.eclipse.jdt.annotation.NonNullByDefault;
