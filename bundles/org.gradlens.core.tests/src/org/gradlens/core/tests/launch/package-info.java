// SPDX-License-Identifier: EPL-2.0
/** Tests of experiments, with real training JVMs. */
package org.gradlens.core.tests.launch;
