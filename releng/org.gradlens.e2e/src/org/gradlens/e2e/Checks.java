// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IStatus;

/** What the scenario found true and false, and what the IDE logged meanwhile. */
final class Checks {

	private final List<String> failures = new ArrayList<>();
	private final List<IStatus> log = new ArrayList<>();
	private int passed;

	synchronized void logged(IStatus status) {
		log.add(status);
	}

	synchronized void isTrue(String what, boolean condition) {
		if (condition) {
			passed++;
			System.out.println("  ok    " + what);
		} else {
			failures.add(what);
			System.out.println("  WRONG " + what);
		}
	}

	void equal(String what, Object expected, Object actual) {
		isTrue(what + ": " + actual + (Objects.equals(expected, actual) ? "" : ", expected " + expected),
				Objects.equals(expected, actual));
	}

	synchronized void failed(Throwable problem) {
		failures.add(problem.toString());
		problem.printStackTrace(System.out);
	}

	synchronized void errorLogIsEmpty() {
		isTrue("the error log is empty", problems().isEmpty());
	}

	private List<IStatus> problems() {
		return log.stream().filter(status -> status.matches(IStatus.ERROR | IStatus.WARNING)).toList();
	}

	private void printProblems() {
		problems().forEach(problem -> {
			System.out.println("  logged: " + problem);
			if (problem.getException() != null) {
				problem.getException().printStackTrace(System.out);
			}
		});
	}

	/** Prints the result, and where anything was wrong what was logged meanwhile; false then. */
	synchronized boolean report() {
		if (!failures.isEmpty()) {
			printProblems();
		}
		failures.forEach(failure -> System.out.println("FAILED: " + failure));
		System.out.println("Scenario: " + passed + " passed, " + failures.size() + " failed");
		return failures.isEmpty() && passed > 0;
	}
}
