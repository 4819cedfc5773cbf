// SPDX-License-Identifier: EPL-2.0
/** Tests of what all views of a run have in common. */
package org.gradlens.ui.tests.views;
