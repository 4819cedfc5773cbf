// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.gradlens.telemetry.probe.ProbeRequest;

/**
 * The user's program.
 *
 * @param entry where it begins
 * @param loader loads it
 * @param loaded told when its class is loaded
 */
record Program(ProbeRequest.Program entry, ClassLoader loader, Runnable loaded) {

	/** Runs it on this thread. */
	void run() throws Throwable {
		Method method = method(Class.forName(entry.mainType(), false, loader));
		method.setAccessible(true);
		loaded.run();
		try {
			method.invoke(null, method.getParameterCount() == 0 ? new Object[0]
					: new Object[] { entry.arguments().toArray(String[]::new) });
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	private Method method(Class<?> type) throws NoSuchMethodException {
		return Arrays.stream(type.getDeclaredMethods()).filter(Program::isEntry)
				.filter(method -> method.getName().equals(entry.method()))
				.max((one, other) -> one.getParameterCount() - other.getParameterCount())
				.orElseThrow(() -> new NoSuchMethodException("static " + type.getName() + '.' + entry.method()
						+ " that takes nothing or an array of strings"));
	}

	private static boolean isEntry(Method method) {
		return Modifier.isStatic(method.getModifiers()) && (method.getParameterCount() == 0
				|| Arrays.equals(method.getParameterTypes(), new Class<?>[] { String[].class }));
	}
}
