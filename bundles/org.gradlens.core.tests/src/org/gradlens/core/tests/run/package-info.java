// SPDX-License-Identifier: EPL-2.0
/** Tests of runs in memory and on disk. */
package org.gradlens.core.tests.run;
