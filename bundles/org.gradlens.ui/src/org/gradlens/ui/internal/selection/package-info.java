// SPDX-License-Identifier: EPL-2.0
/**
 * What the views of a workbench window look at: a run, one of its networks, some of its layers and a step. The views
 * share it with one another and with the Java editor; a view that is pinned stays with its run.
 */
@NonNullByDefault
package org.gradlens.ui.internal.selection;

import org.eclipse.jdt.annotation.NonNullByDefault;
