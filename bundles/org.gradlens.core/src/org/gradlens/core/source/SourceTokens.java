// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.ToolFactory;
import org.eclipse.jdt.core.compiler.IScanner;
import org.eclipse.jdt.core.compiler.ITerminalSymbols;
import org.eclipse.jdt.core.compiler.InvalidInputException;

/** The tokens of a Java text: what is left of it when white space and comments do not count. */
final class SourceTokens {

	private final String text;
	private final List<String> words = new ArrayList<>();
	private @Nullable Set<String> vocabulary;
	private int[] starts = new int[256];

	/** Splits a text, which need not be correct Java. */
	SourceTokens(String text) {
		this.text = text;
		IScanner scanner = ToolFactory.createScanner(false, false, false,
				JavaCore.latestSupportedJavaVersion(), JavaCore.latestSupportedJavaVersion(), false);
		scanner.setSource(text.toCharArray());
		boolean more = true;
		while (more) {
			more = next(scanner);
		}
	}

	private boolean next(IScanner scanner) {
		try {
			int token = scanner.getNextToken();
			if (token == ITerminalSymbols.TokenNameEOF) {
				return false;
			}
			add(scanner.getCurrentTokenStartPosition(), scanner.getCurrentTokenEndPosition() + 1);
			return true;
		} catch (InvalidInputException e) {
			// a literal that is being typed: what follows it counts again
			int resume = Math.max(scanner.getCurrentTokenStartPosition(), scanner.getCurrentTokenEndPosition()) + 1;
			if (resume >= text.length()) {
				return false;
			}
			scanner.resetTo(resume, text.length() - 1);
			return true;
		}
	}

	private void add(int start, int end) {
		if (words.size() == starts.length) {
			starts = Arrays.copyOf(starts, 2 * starts.length);
		}
		starts[words.size()] = start;
		words.add(text.substring(start, end));
	}

	/** The number of the first token that begins at an offset or after it; the count of tokens when none does. */
	int at(int offset) {
		int found = Arrays.binarySearch(starts, 0, words.size(), offset);
		return found >= 0 ? found : -found - 1;
	}

	/** The offset at which a token begins. */
	int offset(int token) {
		return starts[token];
	}

	/** The tokens from one number to before another, each replaced as told and separated by spaces. */
	String join(int from, int to, UnaryOperator<String> replacement) {
		StringBuilder joined = new StringBuilder();
		for (String word : words.subList(from, to)) {
			joined.append(replacement.apply(word)).append(' ');
		}
		return joined.toString();
	}

	/** Tells a token's word from the same word in other roles; to be done before any word is asked for. */
	void mark(int token, String role) {
		words.set(token, role + words.get(token));
	}

	/** Whether a word occurs, with its role. */
	boolean mentions(String word) {
		if (vocabulary == null) {
			vocabulary = new HashSet<>(words);
		}
		return vocabulary.contains(word);
	}

	/** A token's word, with its role. */
	String word(int token) {
		return words.get(token);
	}
}
