// SPDX-License-Identifier: EPL-2.0
/** Tests of the figures in the Java editor. */
package org.gradlens.ui.tests.editor;
