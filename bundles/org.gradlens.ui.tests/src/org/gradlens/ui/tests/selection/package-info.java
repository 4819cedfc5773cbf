// SPDX-License-Identifier: EPL-2.0
/** Tests of what views look at, and how often. */
package org.gradlens.ui.tests.selection;
