// SPDX-License-Identifier: EPL-2.0
/** Tests of the Gradient Flow view, fed through a real run log. */
package org.gradlens.ui.tests.flow;
