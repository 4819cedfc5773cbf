// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IMethod;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaModelException;

/** Finds types with a main method in one source file, which needs no index of the class path. */
final class MainTypes {

	private MainTypes() {
	}

	/** The type around an element if it has a main method; else all such types of the element's file, if it is in one. */
	static List<IType> near(IJavaElement element) throws JavaModelException {
		if (element.getAncestor(IJavaElement.TYPE) instanceof IType type && hasMain(type)) {
			return List.of(type);
		}
		List<IType> types = new ArrayList<>();
		if (element.getAncestor(IJavaElement.COMPILATION_UNIT) instanceof ICompilationUnit file && file.exists()) {
			for (IType type : file.getAllTypes()) {
				if (hasMain(type)) {
					types.add(type);
				}
			}
		}
		return types;
	}

	private static boolean hasMain(IType type) throws JavaModelException {
		for (IMethod method : type.getMethods()) {
			if (method.isMainMethod()) {
				return true;
			}
		}
		return false;
	}
}
