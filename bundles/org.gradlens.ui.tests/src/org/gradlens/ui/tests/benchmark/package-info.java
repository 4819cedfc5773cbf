// SPDX-License-Identifier: EPL-2.0
/** Measures the views; run by releng/benchmarks/views.sh, and no test of anything. */
package org.gradlens.ui.tests.benchmark;
