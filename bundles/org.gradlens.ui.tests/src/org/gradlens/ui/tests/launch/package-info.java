// SPDX-License-Identifier: EPL-2.0
/** Launching experiments from the user interface. */
package org.gradlens.ui.tests.launch;
