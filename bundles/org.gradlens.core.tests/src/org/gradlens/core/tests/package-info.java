// SPDX-License-Identifier: EPL-2.0
/** What the core's tests share. */
package org.gradlens.core.tests;
