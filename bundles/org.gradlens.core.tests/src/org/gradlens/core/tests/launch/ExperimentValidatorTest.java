// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.launching.IVMInstallType;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.jdt.launching.VMStandin;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.launch.ExperimentValidator;
import org.gradlens.core.tests.EngineJars;
import org.gradlens.core.tests.JavaProjectFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentValidatorTest {

	private static final String MAIN = "public class Net { public static void main(String[] arguments) { } }";

	private JavaProjectFixture project;

	@BeforeEach
	void makeProject() throws CoreException {
		project = new JavaProjectFixture("checked");
		project.addSource("Net.java", MAIN);
	}

	@AfterEach
	void deleteProject() throws CoreException {
		project.close();
	}

	@Test
	void findsNothingWrongWithAGoodConfiguration() throws CoreException {
		assertOk(configuration("checked", "Net"));
		assertOk(ExperimentValidator.checkClassPath(configuration("checked", "Net")));
	}

	@Test
	void asksForAProject() throws CoreException {
		assertProblem(CoreStatus.NO_PROJECT, configuration("", "Net"));
		assertProblem(CoreStatus.NO_PROJECT, configuration(null, "Net"));
	}

	@Test
	void missesTheProject() throws CoreException {
		assertProblem(CoreStatus.PROJECT_MISSING, configuration("nowhere", "Net"), "nowhere");
		assertProblem(CoreStatus.PROJECT_MISSING, configuration("no/where", "Net"), "no/where");
	}

	@Test
	void doesNotTakeAClosedProject() throws CoreException {
		project.resource().close(null);
		assertProblem(CoreStatus.PROJECT_CLOSED, configuration("checked", "Net"), "checked");
	}

	@Test
	void doesNotTakeAProjectThatIsNotJava() throws CoreException {
		IProject plain = ResourcesPlugin.getWorkspace().getRoot().getProject("plain");
		plain.create(null);
		plain.open(null);
		try {
			assertProblem(CoreStatus.PROJECT_NOT_JAVA, configuration("plain", "Net"), "plain");
		} finally {
			plain.delete(true, null);
		}
	}

	@Test
	void warnsOfCompileErrors() throws CoreException {
		project.addSource("Broken.java", "class Broken { int x = \"text\"; }");
		assertEquals(1, project.build().size());
		IStatus status = ExperimentValidator.check(configuration("checked", "Net"));
		assertEquals(IStatus.WARNING, status.getSeverity());
		assertEquals(CoreStatus.COMPILE_ERRORS.code(), status.getCode());
		project.addSource("Broken.java", "class Broken { }");
		project.build();
		assertOk(configuration("checked", "Net"));
	}

	@Test
	void asksForAMainType() throws CoreException {
		assertProblem(CoreStatus.NO_MAIN_TYPE, configuration("checked", " "));
		assertProblem(CoreStatus.NO_MAIN_TYPE, configuration("checked", null));
	}

	@Test
	void missesTheMainType() throws CoreException {
		assertProblem(CoreStatus.MAIN_TYPE_MISSING, configuration("checked", "demo.Net"), "demo.Net");
	}

	@Test
	void missesTheMainMethod() throws CoreException {
		project.addSource("Model.java", "public class Model { public void main(int count) { } }");
		assertProblem(CoreStatus.NO_MAIN_METHOD, configuration("checked", "Model"), "Model");
	}

	@Test
	void findsAMainMethodWhereTheJvmDoes() throws CoreException {
		project.addSource("Heir.java", "public class Heir extends Net { }");
		project.addSource("Outer.java", "public class Outer { public static class Inner extends Net { } }");
		assertOk(configuration("checked", "Heir"));
		assertOk(configuration("checked", "Outer$Inner"));
	}

	@Test
	void doesNotTakeAnOldJre(@TempDir Path home) throws Exception {
		IVMInstallType type = JavaRuntime.getDefaultVMInstall().getVMInstallType();
		Files.createDirectories(home.resolve("bin"));
		Files.createFile(home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java"));
		Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
		VMStandin old = new VMStandin(type, "old");
		old.setName("old");
		old.setInstallLocation(home.toFile());
		old.convertToRealVM();
		try {
			ILaunchConfigurationWorkingCopy configuration = configuration("checked", "Net");
			configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_JRE_CONTAINER_PATH,
					JavaRuntime.newJREContainerPath(type.getId(), "old").toString());
			assertProblem(CoreStatus.JRE_TOO_OLD, configuration, "old", "11", "17");
		} finally {
			type.disposeVMInstall("old");
		}
	}

	@Test
	void missesTheJre() throws CoreException {
		ILaunchConfigurationWorkingCopy configuration = configuration("checked", "Net");
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_JRE_CONTAINER_PATH, JavaRuntime
				.newJREContainerPath(JavaRuntime.getDefaultVMInstall().getVMInstallType().getId(), "gone").toString());
		assertProblem(CoreStatus.NO_JRE, configuration, "gone");
	}

	@Test
	void doesNotTakeANonsensicalNumberOfThreads() throws CoreException {
		ILaunchConfigurationWorkingCopy configuration = configuration("checked", "Net");
		configuration.setAttribute(ExperimentAttributes.THREADS, -1);
		assertProblem(CoreStatus.THREADS, configuration, "-1");
		configuration.setAttribute(ILaunchManager.ATTR_ENVIRONMENT_VARIABLES, Map.of("OMP_NUM_THREADS", "2"));
		assertOk(configuration);
	}

	@Test
	void doesNotTakeANonsensicalRate() throws CoreException {
		ILaunchConfigurationWorkingCopy configuration = configuration("checked", "Net");
		configuration.setAttribute(ExperimentAttributes.RECORDS_PER_SECOND, 0);
		assertProblem(CoreStatus.RECORDS_PER_SECOND, configuration, "0 records");
		configuration.setAttribute(ExperimentAttributes.RECORDS_PER_SECOND, 1);
		assertOk(configuration);
		configuration.setAttribute(ExperimentAttributes.MEGABYTES_PER_HOUR, -5);
		assertProblem(CoreStatus.MEGABYTES_PER_HOUR, configuration, "-5 MB");
	}

	@Test
	void doesNotTakeAnotherVersionOfTheEngine(@TempDir Path directory) throws Exception {
		project.withJars(List.of(EngineJars.dl4j(directory, "1.0.0-beta7")));
		IStatus status = ExperimentValidator.checkClassPath(configuration("checked", "Net"));
		assertEquals(CoreStatus.ENGINE_UNSUPPORTED.code(), status.getCode());
		assertTrue(status.getMessage().contains("1.0.0-beta7") && status.getMessage().contains("1.0.0-M2.1"),
				status::getMessage);
		CoreException refusal = assertThrows(CoreException.class, () -> configuration("checked", "Net")
				.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()));
		assertEquals(CoreStatus.ENGINE_UNSUPPORTED.code(), refusal.getStatus().getCode());
	}

	@Test
	void takesTheEngineContainer() throws CoreException {
		project.withContainer(EngineContainer.PATH);
		assertOk(ExperimentValidator.checkClassPath(configuration("checked", "Net")));
	}

	@Test
	void refusesTheLaunchAndBeginsNoRun() throws CoreException {
		int runs = Gradlens.runs().runs().size();
		CoreException refusal = assertThrows(CoreException.class, () -> configuration("checked", "demo.Net")
				.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()));
		assertEquals(CoreStatus.MAIN_TYPE_MISSING.code(), refusal.getStatus().getCode());
		assertEquals(runs, Gradlens.runs().runs().size());
	}

	private static ILaunchConfigurationWorkingCopy configuration(String project, String mainType)
			throws CoreException {
		return ExperimentFixture.configuration(project, mainType);
	}

	private static void assertOk(ILaunchConfigurationWorkingCopy configuration) {
		assertOk(ExperimentValidator.check(configuration));
	}

	private static void assertOk(IStatus status) {
		assertTrue(status.isOK(), status::toString);
	}

	private static void assertProblem(CoreStatus expected, ILaunchConfigurationWorkingCopy configuration,
			String... named) {
		IStatus status = ExperimentValidator.check(configuration);
		assertEquals(expected.code(), status.getCode(), status::toString);
		assertEquals(IStatus.ERROR, status.getSeverity());
		for (String name : named) {
			assertTrue(status.getMessage().contains(name), status::getMessage);
		}
	}
}
