// SPDX-License-Identifier: EPL-2.0
/** Tests of the engine on a class path. */
package org.gradlens.core.tests.engine;
