// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A call in Java source: the name of the method or constructor and its arguments, without what it is called
 * on. Calls among the arguments, and in lambdas and anonymous classes there, are its children.
 */
final class SourceCall {

	/** Where something is in a text, from a token or an offset to before another. */
	record Range(int from, int to) {
	}

	private final Range name;
	private final Range tokens;
	private final Range text;
	private final int line;
	private final boolean creation;
	private final boolean scoped;
	private final @Nullable SourceCall parent;
	private final @Nullable SourceCall receiver;
	private final List<SourceCall> children = new ArrayList<>();
	private @Nullable SourceCall next;

	/**
	 * @param name the tokens that say what is called
	 * @param tokens all tokens, arguments included
	 * @param text all characters, arguments included
	 * @param line the line of the name, counted from 1
	 * @param creation whether an object is made
	 * @param scoped whether the call stands in a block within its parent's arguments
	 * @param parent the call among whose arguments this one is, or null
	 * @param receiver the call on whose result this one is made, or null
	 */
	SourceCall(Range name, Range tokens, Range text, int line, boolean creation, boolean scoped,
			@Nullable SourceCall parent, @Nullable SourceCall receiver) {
		this.name = name;
		this.tokens = tokens;
		this.text = text;
		this.line = line;
		this.creation = creation;
		this.scoped = scoped;
		this.parent = parent;
		this.receiver = receiver;
		if (parent != null) {
			parent.children.add(this);
		}
		if (receiver != null) {
			receiver.next = this;
		}
	}

	Range name() {
		return name;
	}

	Range tokens() {
		return tokens;
	}

	Range text() {
		return text;
	}

	int line() {
		return line;
	}

	boolean isCreation() {
		return creation;
	}

	@Nullable
	SourceCall receiver() {
		return receiver;
	}

	/** The call among whose arguments this one is, with no block in between; or null. */
	@Nullable
	SourceCall taker() {
		return scoped ? null : parent;
	}

	/** The calls among the arguments, in the order of the source. */
	List<SourceCall> children() {
		return children;
	}

	/** Whether another call is among the arguments of this one, at any depth. */
	boolean encloses(SourceCall other) {
		for (SourceCall outer = other.parent; outer != null; outer = outer.parent) {
			if (outer == this) {
				return true;
			}
		}
		return false;
	}

	/** This call and those made on its result, one after the other. */
	List<SourceCall> chain() {
		List<SourceCall> chain = new ArrayList<>();
		for (SourceCall call = this; call != null; call = call.next) {
			chain.add(call);
		}
		return chain;
	}

	/** This call and all below it. */
	Stream<SourceCall> all() {
		return Stream.concat(Stream.of(this), children.stream().flatMap(SourceCall::all));
	}
}
