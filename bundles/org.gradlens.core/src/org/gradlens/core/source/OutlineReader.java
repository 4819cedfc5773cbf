// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ConstructorInvocation;
import org.eclipse.jdt.core.dom.EnumConstantDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.ThisExpression;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.gradlens.core.source.SourceCall.Range;
import org.gradlens.core.source.SourceOutline.DeclaredName;
import org.gradlens.core.source.SourceOutline.Member;

/** Collects members, calls and names from a syntax tree. */
final class OutlineReader extends ASTVisitor {

	/** Where calls are collected: in a member, or among the arguments of a call. */
	private record Scope(@Nullable Scope outer, @Nullable SourceCall call, boolean block) {
	}

	private final CompilationUnit unit;
	private final SourceTokens tokens;
	private final List<Member> members;
	private final List<DeclaredName> names;
	private final Map<ASTNode, SourceCall> callOf = new HashMap<>();
	private final Set<Integer> marked = new HashSet<>();
	private List<SourceCall> outermost = new ArrayList<>();
	private @Nullable ASTNode member;
	private Scope scope = new Scope(null, null, false);

	OutlineReader(CompilationUnit unit, SourceTokens tokens, List<Member> members, List<DeclaredName> names) {
		this.unit = unit;
		this.tokens = tokens;
		this.members = members;
		this.names = names;
	}

	@Override
	public void preVisit(ASTNode node) {
		if (node instanceof AbstractTypeDeclaration type) {
			int name = tokens.at(type.getName().getStartPosition());
			names.add(new DeclaredName(SourceOutline.NAME + type.getName().getIdentifier(),
					new Range(Math.max(0, name - 1), name + 1)));
		} else if (node instanceof BodyDeclaration body && member == null) {
			member = node;
			outermost = new ArrayList<>();
			members.add(new Member(typeOf(node), name(body), parameters(body), tokensOf(node), outermost));
		}
		if (node instanceof Block || node instanceof AnonymousClassDeclaration) {
			scope = new Scope(scope, scope.call, true);
		}
	}

	@Override
	public void postVisit(ASTNode node) {
		if (node instanceof Block || node instanceof AnonymousClassDeclaration) {
			scope = scope.outer;
		}
		if (node == member) {
			member = null;
		}
	}

	@Override
	public boolean visit(MethodDeclaration node) {
		// a constructor has the name of its type
		if (!node.isConstructor()) {
			mark(node.getName(), SourceOutline.METHOD);
			names.add(new DeclaredName(SourceOutline.METHOD + node.getName().getIdentifier(), tokensOf(node)));
		}
		return true;
	}

	@Override
	public boolean visit(VariableDeclarationFragment node) {
		Range own = tokensOf(node);
		int from = node.getParent() instanceof Expression || node.getParent() instanceof FieldDeclaration
				|| node.getParent().getStartPosition() < 0 ? own.from() : tokens.at(node.getParent().getStartPosition());
		names.add(new DeclaredName(SourceOutline.NAME + node.getName().getIdentifier(), new Range(from, own.to())));
		return true;
	}

	@Override
	public boolean visit(SingleVariableDeclaration node) {
		names.add(new DeclaredName(SourceOutline.NAME + node.getName().getIdentifier(), tokensOf(node)));
		return true;
	}

	@Override
	public boolean visit(SimpleName node) {
		mark(node, SourceOutline.NAME);
		return false;
	}

	private void mark(ASTNode name, String role) {
		if (name.getStartPosition() >= 0 && name.getLength() > 0 && marked.add(name.getStartPosition())) {
			tokens.mark(tokens.at(name.getStartPosition()), role);
		}
	}

	@Override
	public boolean visit(MethodInvocation node) {
		visit(node.getExpression());
		Expression on = node.getExpression();
		if (on == null || on instanceof Name || on instanceof ThisExpression) {
			mark(node.getName(), SourceOutline.METHOD);
		}
		call(node, tokensOf(node.getName()), false, node.getExpression(), node.arguments(), null);
		return false;
	}

	@Override
	public boolean visit(SuperMethodInvocation node) {
		call(node, tokensOf(node.getName()), false, null, node.arguments(), null);
		return false;
	}

	@Override
	public boolean visit(ConstructorInvocation node) {
		call(node, firstToken(node), false, null, node.arguments(), null);
		return false;
	}

	@Override
	public boolean visit(SuperConstructorInvocation node) {
		visit(node.getExpression());
		call(node, firstToken(node), false, null, node.arguments(), null);
		return false;
	}

	@Override
	public boolean visit(EnumConstantDeclaration node) {
		mark(node.getName(), SourceOutline.NAME);
		call(node, tokensOf(node.getName()), true, null, node.arguments(), node.getAnonymousClassDeclaration());
		return false;
	}

	@Override
	public boolean visit(ClassInstanceCreation node) {
		visit(node.getExpression());
		int from = node.getExpression() == null ? tokens.at(node.getStartPosition())
				: tokens.at(end(node.getExpression())) + 1;
		visit(node.getType());
		call(node, new Range(from, tokenAfter(node.getType())), true, node.getExpression(), node.arguments(),
				node.getAnonymousClassDeclaration());
		return false;
	}

	private void visit(@Nullable ASTNode node) {
		if (node != null) {
			node.accept(this);
		}
	}

	private void call(ASTNode node, Range name, boolean creation, @Nullable Expression receiver, List<?> arguments,
			@Nullable ASTNode body) {
		int end = tokenAfter(node);
		if (node.getStartPosition() < 0 || name.from() >= name.to() || name.to() > end) {
			// what the parser made up where the text is not correct
			return;
		}
		int start = tokens.offset(name.from());
		SourceCall call = new SourceCall(name, new Range(name.from(), end), new Range(start, end(node)),
				unit.getLineNumber(start), creation, scope.block, scope.call, callOf.get(unwrapped(receiver)));
		callOf.put(node, call);
		if (scope.call == null) {
			outermost.add(call);
		}
		scope = new Scope(scope, call, false);
		arguments.forEach(argument -> visit((ASTNode) argument));
		visit(body);
		scope = scope.outer;
	}

	/** What an expression is made of: where a call is being typed between two others, it is a field so far. */
	private static @Nullable ASTNode unwrapped(@Nullable Expression expression) {
		if (expression instanceof FieldAccess field) {
			return unwrapped(field.getExpression());
		}
		return expression instanceof ParenthesizedExpression inner ? unwrapped(inner.getExpression()) : expression;
	}

	private static List<String> typeOf(ASTNode node) {
		List<String> path = new ArrayList<>();
		for (ASTNode outer = node.getParent(); outer != null; outer = outer.getParent()) {
			if (outer instanceof AbstractTypeDeclaration type) {
				path.add(0, type.getName().getIdentifier());
			}
		}
		return path;
	}

	private static String name(BodyDeclaration body) {
		if (body instanceof MethodDeclaration method) {
			return (method.isConstructor() ? SourceOutline.NAME : SourceOutline.METHOD)
					+ method.getName().getIdentifier();
		}
		if (body instanceof FieldDeclaration field) {
			return SourceOutline.NAME + ((VariableDeclarationFragment) field.fragments().get(0)).getName().getIdentifier();
		}
		if (body instanceof EnumConstantDeclaration constant) {
			return SourceOutline.NAME + constant.getName().getIdentifier();
		}
		return body instanceof Initializer && Modifier.isStatic(body.getModifiers()) ? "static {}" : "{}"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static List<String> parameters(BodyDeclaration body) {
		List<?> parameters = body instanceof MethodDeclaration method ? method.parameters() : List.of();
		return parameters.stream().map(parameter -> ((SingleVariableDeclaration) parameter).getType().toString())
				.toList();
	}

	private Range tokensOf(ASTNode node) {
		return new Range(tokens.at(node.getStartPosition()), tokenAfter(node));
	}

	private Range firstToken(ASTNode node) {
		int first = tokens.at(node.getStartPosition());
		return new Range(first, first + 1);
	}

	private int tokenAfter(ASTNode node) {
		return tokens.at(end(node));
	}

	private static int end(ASTNode node) {
		return node.getStartPosition() + node.getLength();
	}
}
