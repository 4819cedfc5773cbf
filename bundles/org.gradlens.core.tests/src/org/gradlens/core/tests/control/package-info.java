// SPDX-License-Identifier: EPL-2.0
/** Tests of what training JVMs are told. */
package org.gradlens.core.tests.control;
