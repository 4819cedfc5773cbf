// SPDX-License-Identifier: EPL-2.0
/** Tests of the Runs view and of what comes to runs from elsewhere. */
package org.gradlens.ui.tests.runs;
