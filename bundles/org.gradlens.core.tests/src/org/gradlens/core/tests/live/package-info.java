// SPDX-License-Identifier: EPL-2.0
/** Tests of Live Gradients with real engines. */
package org.gradlens.core.tests.live;
