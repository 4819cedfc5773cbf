// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Java project of one test's own; no error may be logged while it is there. */
final class DeclaredProject implements BeforeEachCallback, AfterEachCallback {

	private final String name;
	private ErrorLog errors;
	private JavaProjectFixture project;

	DeclaredProject(String name) {
		this.name = name;
	}

	@Override
	public void beforeEach(ExtensionContext test) throws Exception {
		errors = new ErrorLog();
		project = new JavaProjectFixture(name);
	}

	JavaProjectFixture get() {
		return project;
	}

	@Override
	public void afterEach(ExtensionContext test) throws Exception {
		project.close();
		errors.close();
		errors.assertEmpty();
	}
}
