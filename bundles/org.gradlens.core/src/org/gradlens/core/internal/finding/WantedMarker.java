// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.finding;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.finding.FindingMarker;

/**
 * A marker that is to be there.
 *
 * @param file the file it is to be in
 * @param attributes all attributes it is to have
 */
record WantedMarker(IFile file, Map<String, Object> attributes) {

	private static final List<String> IDENTITY = List.of(FindingMarker.RULE, FindingMarker.RUN, FindingMarker.NETWORK,
			FindingMarker.LAYER);

	/** Whether a marker stands for the same finding, though it may say something else of it. */
	boolean is(IMarker marker) throws CoreException {
		Map<String, Object> there = marker.getAttributes();
		return marker.getResource().equals(file)
				&& IDENTITY.stream().allMatch(name -> attributes.get(name).equals(there.get(name)));
	}

	/** Makes a marker say what it is to say, if it does not yet. */
	void update(IMarker marker) throws CoreException {
		if (!attributes.equals(marker.getAttributes())) {
			marker.setAttributes(attributes);
		}
	}

	/** Puts the marker there. */
	void create() throws CoreException {
		file.createMarker(FindingMarker.TYPE, attributes);
	}
}
