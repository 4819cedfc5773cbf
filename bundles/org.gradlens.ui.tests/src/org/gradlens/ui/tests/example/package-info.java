// SPDX-License-Identifier: EPL-2.0
/** The example project and the ways to get it. */
package org.gradlens.ui.tests.example;
