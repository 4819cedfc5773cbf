// SPDX-License-Identifier: EPL-2.0
/** Tests of the drawing layer and of the views that draw charts, by the pixels they paint. */
package org.gradlens.ui.tests.chart;
