// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.List;

/**
 * What the user says of a run.
 *
 * @param name what the run is called
 * @param kept whether it is kept however many runs follow
 * @param tags words that it is found again by, each once
 * @param note anything else; may have several lines
 */
public record Remarks(String name, boolean kept, List<String> tags, String note) {

	public Remarks {
		tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
	}

	/** What is said of a run that nobody has said anything of. */
	public static Remarks named(String name) {
		return new Remarks(name, false, List.of(), ""); //$NON-NLS-1$
	}

	/** The same with another name. */
	public Remarks withName(String changed) {
		return new Remarks(changed, kept, tags, note);
	}

	/** The same, to be kept or not. */
	public Remarks withKept(boolean changed) {
		return new Remarks(name, changed, tags, note);
	}

	/** The same with other tags. */
	public Remarks withTags(List<String> changed) {
		return new Remarks(name, kept, changed, note);
	}

	/** The same with another note. */
	public Remarks withNote(String changed) {
		return new Remarks(name, kept, tags, changed);
	}

	/** Whether the user has shown that the run is worth keeping: such a run is deleted by nobody else. */
	public boolean protect() {
		return kept || !tags.isEmpty() || !note.isBlank();
	}
}
