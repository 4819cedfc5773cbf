// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;

import org.eclipse.jdt.annotation.Nullable;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Makes a program that is probed end itself where it would end the JVM. Only its own classes are looked at. Calls are
 * replaced one by one in the byte code, for nothing else has to be known of the class, and a probe must not wait.
 */
public final class ExitTransformer implements ClassFileTransformer {

	private static final String SYSTEM = "java/lang/System";
	private static final String RUNTIME = "java/lang/Runtime";
	private static final String EXIT = "exit";
	private static final String HALT = "halt";
	private static final String CODE = "(I)V";
	private static final String RUNTIME_AND_CODE = "(Ljava/lang/Runtime;I)V";
	private static final String HOOKS = ExitHooks.class.getName().replace('.', '/');

	@Override
	public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String internalName,
			@Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] classFile) {
		if (!(loader instanceof ProbeLoader) || !mayExit(classFile)) {
			return null;
		}
		try {
			ClassReader reader = new ClassReader(classFile);
			ClassWriter writer = new ClassWriter(reader, 0);
			reader.accept(new ExitReplacer(writer), 0);
			return writer.toByteArray();
		} catch (RuntimeException e) {
			// a class file of a version to come: where it exits it ends the JVM, which is replaced
			return null;
		}
	}

	/** Most classes are left as they are at the price of a glance: their constants have no such name. */
	private static boolean mayExit(byte[] classFile) {
		String constants = new String(classFile, StandardCharsets.ISO_8859_1);
		return constants.contains(EXIT) && (constants.contains(SYSTEM) || constants.contains(RUNTIME))
				|| constants.contains(HALT) && constants.contains(RUNTIME);
	}

	private static final class ExitReplacer extends ClassVisitor {

		ExitReplacer(ClassVisitor next) {
			super(Opcodes.ASM9, next);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			return new MethodVisitor(api, super.visitMethod(access, name, descriptor, signature, exceptions)) {

				@Override
				public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
					if (owner.equals(SYSTEM) && called.equals(EXIT)) {
						super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, EXIT, CODE, false);
					} else if (owner.equals(RUNTIME) && (called.equals(EXIT) || called.equals(HALT))) {
						super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, EXIT, RUNTIME_AND_CODE, false);
					} else {
						super.visitMethodInsn(opcode, owner, called, type, isInterface);
					}
				}
			};
		}
	}
}
