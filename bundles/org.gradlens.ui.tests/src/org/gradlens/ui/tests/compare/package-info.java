// SPDX-License-Identifier: EPL-2.0
/** Tests of the Compare view. */
package org.gradlens.ui.tests.compare;
