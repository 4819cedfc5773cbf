// SPDX-License-Identifier: EPL-2.0
/** The example projects and the ways to get one: the wizard, and an application for scripts. */
@NonNullByDefault
package org.gradlens.ui.internal.example;

import org.eclipse.jdt.annotation.NonNullByDefault;
