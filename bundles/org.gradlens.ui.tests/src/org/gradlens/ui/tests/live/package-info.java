// SPDX-License-Identifier: EPL-2.0
/** Tests of Live Gradients in a workbench, with real engines. */
package org.gradlens.ui.tests.live;
