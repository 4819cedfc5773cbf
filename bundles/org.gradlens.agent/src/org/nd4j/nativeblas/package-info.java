// SPDX-License-Identifier: EPL-2.0
/** A class that the engine looks for under a name which it no longer has. */
package org.nd4j.nativeblas;
