// SPDX-License-Identifier: EPL-2.0
/** Tests of the way from layers to source and back. */
package org.gradlens.core.tests.source;
