// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.List;

import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;

/** Tells what is to be marked in the charts over the steps of a network. Asked often, on no particular thread. */
public interface MarkSource {

	/** The marks by now. */
	List<Mark> marks(Run run, NetworkHistory network);
}
