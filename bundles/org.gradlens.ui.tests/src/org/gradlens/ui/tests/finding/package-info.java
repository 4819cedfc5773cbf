// SPDX-License-Identifier: EPL-2.0
/** Tests of how findings are shown and what they are judged by. */
package org.gradlens.ui.tests.finding;
