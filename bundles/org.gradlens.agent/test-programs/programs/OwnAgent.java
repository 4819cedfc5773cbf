// SPDX-License-Identifier: EPL-2.0
package programs;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/** A user's own agent: it counts calls of {@code fit} with Byte Buddy, in the same class that Gradlens weaves. */
public final class OwnAgent {

	private static final String WOVEN = "org.deeplearning4j.nn.multilayer.MultiLayerNetwork";

	private OwnAgent() {
	}

	public static void premain(String arguments, Instrumentation instrumentation) {
		instrumentation.addTransformer(new ClassFileTransformer() {

			@Override
			public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain,
					byte[] classFile) {
				return WOVEN.replace('.', '/').equals(name) ? woven(loader, classFile) : null;
			}
		});
	}

	private static byte[] woven(ClassLoader loader, byte[] classFile) {
		ClassFileLocator locator = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(WOVEN, classFile),
				ClassFileLocator.ForClassLoader.of(loader));
		return new ByteBuddy().redefine(TypePool.Default.of(locator).describe(WOVEN).resolve(), locator)
				.visit(Advice.to(CountFits.class).on(ElementMatchers.named("fit"))).make().getBytes();
	}

	/** Advice. */
	static final class CountFits {

		private CountFits() {
		}

		@Advice.OnMethodEnter
		static void enter() {
			System.setProperty("programs.fits", String.valueOf(Integer.getInteger("programs.fits", 0) + 1));
		}
	}
}
