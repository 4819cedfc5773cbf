// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;

/** What a Java text calls, member by member, and what it gives names to. Needs no class path. */
final class SourceOutline {

	/** The role of a word that names a method which may be one of the text's own. */
	static final String METHOD = "method:"; //$NON-NLS-1$

	/** The role of a word that names a type or a variable. */
	static final String NAME = "name:"; //$NON-NLS-1$

	/**
	 * A method, constructor, initializer, field or enum constant of a type that has a name.
	 *
	 * @param type names of the enclosing types, outermost first
	 * @param name its name, or what takes its place
	 * @param parameters the types of its parameters; empty for a member that has none
	 * @param tokens its tokens
	 * @param calls the calls in it that are no arguments of others
	 */
	record Member(List<String> type, String name, List<String> parameters, SourceCall.Range tokens,
			List<SourceCall> calls) {

		Stream<SourceCall> allCalls() {
			return calls.stream().flatMap(SourceCall::all);
		}
	}

	/**
	 * A name that the text declares.
	 *
	 * @param word the name with its role
	 * @param shape the tokens that tell this declaration from others, its own name among them
	 */
	record DeclaredName(String word, SourceCall.Range shape) {
	}

	private final String text;
	private final SourceTokens tokens;
	private final List<Member> members = new ArrayList<>();
	private final List<DeclaredName> names = new ArrayList<>();
	private final boolean correct;
	private @Nullable Map<SourceCall, Member> memberOf;

	/** Reads a text; what is not correct Java in it is passed over as far as possible. */
	SourceOutline(String text) {
		this.text = text;
		tokens = new SourceTokens(text);
		ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
		Map<String, String> options = JavaCore.getOptions();
		JavaCore.setComplianceOptions(JavaCore.latestSupportedJavaVersion(), options);
		parser.setCompilerOptions(options);
		parser.setKind(ASTParser.K_COMPILATION_UNIT);
		parser.setStatementsRecovery(true);
		parser.setSource(text.toCharArray());
		CompilationUnit unit = (CompilationUnit) parser.createAST(null);
		unit.accept(new OutlineReader(unit, tokens, members, names));
		correct = Arrays.stream(unit.getProblems()).noneMatch(problem -> problem.isError());
	}

	String text() {
		return text;
	}

	SourceTokens tokens() {
		return tokens;
	}

	List<Member> members() {
		return Collections.unmodifiableList(members);
	}

	/** The member that has a call of this text. */
	synchronized Optional<Member> member(SourceCall call) {
		if (memberOf == null) {
			Map<SourceCall, Member> found = new IdentityHashMap<>();
			members.forEach(member -> member.allCalls().forEach(inner -> found.put(inner, member)));
			memberOf = found;
		}
		return Optional.ofNullable(memberOf.get(call));
	}

	List<DeclaredName> names() {
		return Collections.unmodifiableList(names);
	}

	/** Whether the text is correct Java as far as its grammar goes. */
	boolean isCorrect() {
		return correct;
	}
}
