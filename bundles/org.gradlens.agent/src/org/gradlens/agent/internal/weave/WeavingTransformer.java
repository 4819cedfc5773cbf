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

	private final Optional<WovenClassCache> cache;
	private final Consumer<Throwable> problems;

	private WeavingTransformer(Optional<WovenClassCache> cache, Consumer<Throwable> problems) {
		this.cache = cache;
		this.problems = problems;
	}

	/**
	 * Weaves, and keeps what was woven in a folder.
	 *
	 * @param problems told of classes that could not be woven
	 */
	public static WeavingTransformer of(Optional<Path> cache, Consumer<Throwable> problems) {
		return new WeavingTransformer(cache.flatMap(WovenClassCache::of), problems);
	}

	@Override
	public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String internalName,
			@Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] classFile) {
		if (internalName == null || redefined != null || !WovenClasses.INTERNAL_NAMES.contains(internalName)) {
			return null;
		}
		String name = internalName.replace('/', '.');
		try {
			Optional<byte[]> known = cache.flatMap(classes -> classes.find(name, classFile));
			return known.isPresent() ? known.get() : weave(name, classFile, loader);
		} catch (Throwable e) {
			problems.accept(e);
			return null;
		}
	}

	private byte[] weave(String name, byte[] classFile, @Nullable ClassLoader loader) {
		byte[] woven = Weaver.weave(name, classFile, loader);
		cache.ifPresent(classes -> {
			try {
				classes.store(name, classFile, woven);
			} catch (IOException e) {
				// the next start weaves again, which is slower and nothing worse
			}
		});
		return woven;
	}
}
