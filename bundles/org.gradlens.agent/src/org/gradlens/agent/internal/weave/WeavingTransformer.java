// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/** Weaves the engine's classes as they are loaded. */
public final class WeavingTransformer implements ClassFileTransformer {

	private final Optional<Path> folder;
	private final Consumer<Throwable> problems;
	private @Nullable Optional<WovenClassCache> cache;

	/**
	 * Weaves, and keeps in a folder what was not woven ahead.
	 *
	 * @param problems told of classes that could not be woven
	 */
	public WeavingTransformer(Optional<Path> folder, Consumer<Throwable> problems) {
		this.folder = folder;
		this.problems = problems;
	}

	@Override
	public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String internalName,
			@Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] classFile) {
		if (internalName == null || redefined != null || !WovenClasses.INTERNAL_NAMES.contains(internalName)) {
			return null;
		}
		String name = internalName.replace('/', '.');
		try {
			byte[] known = find(name, classFile);
			return known == null ? weave(name, classFile, loader) : known;
		} catch (Throwable e) {
			problems.accept(e);
			return null;
		}
	}

	private byte @Nullable [] find(String name, byte[] classFile) {
		Optional<byte[]> ahead = WovenAhead.find(name, classFile);
		return ahead.isPresent() ? ahead.get() : cache().flatMap(classes -> classes.find(name, classFile)).orElse(null);
	}

	/** To tell the agent from others takes a pass over its jar, which most starts need not make. */
	private synchronized Optional<WovenClassCache> cache() {
		Optional<WovenClassCache> known = cache;
		if (known == null) {
			known = folder.flatMap(WovenClassCache::of);
			cache = known;
		}
		return known;
	}

	private byte[] weave(String name, byte[] classFile, @Nullable ClassLoader loader) {
		byte[] woven = Weaver.weave(name, classFile, loader);
		cache().ifPresent(classes -> {
			try {
				classes.store(name, classFile, woven);
			} catch (IOException e) {
				// the next start weaves again, which is slower and nothing worse
			}
		});
		return woven;
	}
}
