// SPDX-License-Identifier: EPL-2.0
/** Tests of trees with columns. */
package org.gradlens.ui.tests.table;
