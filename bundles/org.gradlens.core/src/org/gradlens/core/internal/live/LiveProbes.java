// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ElementChangedEvent;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.gradlens.core.internal.CorePlugin;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.internal.launch.ProbeCommand;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.SourceRecorder;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeAnswer.Outcome;
import org.gradlens.telemetry.probe.ProbeRequest;

/** Probes one experiment whenever its classes were built anew, and lets it know what comes of it. */
public final class LiveProbes implements ProbeEngine.Client {

	private final LiveExperiment experiment;
	private final ProbeFiles files;
	private final Consumer<LiveExperiment> changed;
	private final Map<Integer, ProbeReading> asked = new ConcurrentHashMap<>();
	private final Job job = Job.createSystem(Messages.LiveProbes_job, this::ask);
	private final ProbeEngine engine;
	private final List<FileWatch> watches = new CopyOnWriteArrayList<>();
	private @Nullable PromptBuild build;
	private @Nullable EditWatch edits;
	/** What was not saved when the last probe was asked for. */
	private volatile UnsavedSource lastEdits = UnsavedSource.NONE;
	/** Whether the last probe crashed, which native code does now and then without the program's fault: it is tried again once. */
	private volatile boolean crashed;
	private @Nullable ProbeCommand command;
	/** What the engine was started with. */
	private List<IClasspathEntry> classPath = List.of();
	private int number;

	/**
	 * @param directory where the probes of all experiments are kept
	 * @param changed told whenever the experiment has something new
	 */
	public LiveProbes(LiveExperiment experiment, Path directory, Consumer<LiveExperiment> changed) {
		this.experiment = experiment;
		this.changed = changed;
		files = new ProbeFiles(directory.resolve(Integer.toHexString(experiment.configuration().hashCode())));
		engine = new ProbeEngine(() -> command().command(), files.unread(), this);
		job.setPriority(Job.SHORT);
	}

	/** The experiment. */
	public LiveExperiment experiment() {
		return experiment;
	}

	/** Starts its engine before a probe is asked for. */
	public void prepare() {
		engine.prepare();
	}

	/** Begins to follow the builds of its project and those that this one requires. */
	public void start() {
		List<IProject> projects = projects();
		PromptBuild promptly = new PromptBuild(projects);
		build = promptly;
		EditWatch editing = new EditWatch(projects, this::probeIfEdited);
		edits = editing;
		JavaCore.addElementChangedListener(editing, ElementChangedEvent.POST_RECONCILE);
		watch(projects, "java", promptly::start, IResourceChangeEvent.POST_CHANGE); //$NON-NLS-1$
		watch(projects, "class", this::probe, IResourceChangeEvent.POST_BUILD); //$NON-NLS-1$
	}

	private void watch(List<IProject> projects, String extension, Runnable changed, int when) {
		FileWatch watch = new FileWatch(projects, extension, changed);
		watches.add(watch);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, when);
	}

	/** Ends its engine, and deletes its probes. */
	public void stop() {
		watches.forEach(ResourcesPlugin.getWorkspace()::removeResourceChangeListener);
		PromptBuild promptly = build;
		if (promptly != null) {
			promptly.cancel();
		}
		EditWatch editing = edits;
		if (editing != null) {
			JavaCore.removeElementChangedListener(editing);
		}
		job.cancel();
		engine.close();
		files.deleteAll();
	}

	/** Probes the source as it stands, soon. */
	public void probe() {
		job.schedule();
	}

	/** A file that is reconciled again is not edited for that. */
	private void probeIfEdited() {
		UnsavedSource unsaved = UnsavedSource.of(projects());
		if (!unsaved.isEmpty() && !unsaved.isSame(lastEdits)) {
			probe();
		}
	}

	private String project() {
		try {
			return experiment.configuration().getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, ""); //$NON-NLS-1$
		} catch (CoreException e) {
			return ""; // deleted meanwhile //$NON-NLS-1$
		}
	}

	private List<IProject> projects() {
		List<IProject> projects = new ArrayList<>();
		if (!project().isEmpty()) {
			addWithRequired(ResourcesPlugin.getWorkspace().getRoot().getProject(project()), projects);
		}
		return projects;
	}

	private static void addWithRequired(IProject project, List<IProject> projects) {
		if (projects.contains(project)) {
			return;
		}
		projects.add(project);
		IJavaProject java = JavaCore.create(project);
		try {
			if (java.exists()) {
				for (String required : java.getRequiredProjectNames()) {
					addWithRequired(ResourcesPlugin.getWorkspace().getRoot().getProject(required), projects);
				}
			}
		} catch (CoreException e) {
			// closed meanwhile
			return;
		}
	}

	/** The command as the class path is now; when that has changed, the engine is started anew. */
	private synchronized ProbeCommand command() throws CoreException {
		List<IClasspathEntry> now = List.of(JavaCore.create(ResourcesPlugin.getWorkspace().getRoot().getProject(project()))
				.getResolvedClasspath(true));
		ProbeCommand known = command;
		if (known == null) {
			files.begin();
		} else if (!now.equals(classPath)) {
			known = null;
			engine.replace();
		}
		if (known == null) {
			classPath = now;
			known = ProbeCommand.of(experiment.configuration(), files.directory(), CorePlugin.get().weaveCache());
			command = known;
		}
		return known;
	}

	private void ask(IProgressMonitor monitor) {
		try {
			UnsavedSource unsaved = CorePreferences.probeOnPause() ? UnsavedSource.of(projects()) : UnsavedSource.NONE;
			if (lastEdits.isSaved()) {
				// what is built now was probed before it was saved
				lastEdits = unsaved;
				return;
			}
			lastEdits = unsaved;
			Optional<String> error = unsaved.isEmpty() ? CompileErrors.first(projects()) : unsaved.error();
			if (error.isPresent()) {
				fail(error.get());
				return;
			}
			ProbeCommand known = command();
			Run run = files.create(++number, experiment.configuration().getName(), project());
			List<String> roots = new ArrayList<>(known.userRoots());
			unsaved.compile(run, known.classPath()).ifPresent(folder -> roots.add(0, folder));
			asked.put(number, new ProbeReading(run));
			engine.ask(new ProbeRequest(number, run.log().toString(), roots, known.program(),
					CorePreferences.probeIterations(), (int) CorePreferences.probeBudget().toMillis()));
		} catch (CoreException e) {
			fail(e.getStatus().getMessage());
		}
	}

	private void fail(String sentence) {
		experiment.failed(sentence);
		changed.accept(experiment);
	}

	@Override
	public void reached(LiveState state) {
		if (experiment.reached(state)) {
			changed.accept(experiment);
		}
	}

	@Override
	public void seen(ProbeRequest request) {
		ProbeReading reading = asked.get(request.number());
		if (reading != null) {
			reading.read();
			if (reading.hasFigures()) {
				show(reading.probe());
			}
		}
	}

	private void show(Run probe) {
		new SourceRecorder().runChanged(probe);
		files.delete(experiment.probed(probe));
		changed.accept(experiment);
	}

	@Override
	public void answered(ProbeRequest request, ProbeAnswer answer) {
		crashed = false;
		ProbeReading reading = asked.remove(request.number());
		if (reading == null) {
			return;
		}
		Run probe = reading.probe();
		reading.finish();
		if (answer.outcome() == Outcome.MEASURED) {
			experiment.took(answer.times());
			show(probe);
		} else {
			drop(reading);
			ProbeSentence.of(request, answer, probe).ifPresent(this::fail);
		}
		dropOlder(request.number());
	}

	/** Those that were asked for before and gave way to newer ones. */
	private void dropOlder(int answered) {
		asked.keySet().stream().filter(older -> older < answered).toList()
				.forEach(older -> drop(asked.remove(older)));
	}

	/** Deletes a probe, unless its first figures are shown already. */
	private void drop(ProbeReading reading) {
		if (!experiment.probes().contains(reading.probe())) {
			files.delete(List.of(reading.probe()));
		}
	}

	@Override
	public void lost(ProbeRequest request, boolean late, int exitCode) {
		ProbeReading reading = asked.remove(request.number());
		if (reading != null) {
			drop(reading);
		}
		boolean again = !late && isCrash(exitCode) && !crashed;
		crashed = again;
		if (again) {
			lastEdits = UnsavedSource.NONE;
			probe();
		} else {
			fail(ProbeSentence.lost(request, late, exitCode));
		}
	}

	/** Whether a process did not end by its own code: signals have numbers above 128, exceptions of Windows negative ones. */
	private static boolean isCrash(int exitCode) {
		return exitCode > 128 || exitCode < 0;
	}

	@Override
	public void unavailable(CoreException reason) {
		fail(reason.getStatus().getMessage());
	}
}
