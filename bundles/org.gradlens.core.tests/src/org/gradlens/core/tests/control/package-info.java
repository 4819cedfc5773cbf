// SPDX-License-Identifier: EPL-2.0
/** Tests of what training JVMs are told. */
@NonNullByDefault
package org.gradlens.core.tests.control;

import org.eclipse.jdt.annotation.NonNullByDefault;
