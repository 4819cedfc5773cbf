// SPDX-License-Identifier: EPL-2.0
/** Tests of the marks that findings leave in the source. */
package org.gradlens.core.tests.finding;
