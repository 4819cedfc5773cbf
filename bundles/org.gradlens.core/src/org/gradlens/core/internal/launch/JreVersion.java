// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.launching.IVMInstall;
import org.eclipse.jdt.launching.IVMInstall2;

/** Which Java a JRE is. */
final class JreVersion {

	/** The oldest Java that the agent and the engine run on. */
	static final int REQUIRED = 17;

	private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,4}).*"); //$NON-NLS-1$

	private JreVersion() {
	}

	/** The feature number, for example 17; {@link #REQUIRED} when the JRE does not tell. */
	static int feature(IVMInstall jre) {
		String version = jre instanceof IVMInstall2 telling ? telling.getJavaVersion() : null;
		Matcher matcher = FEATURE.matcher(version == null ? "" : version); //$NON-NLS-1$
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : REQUIRED;
	}
}
