// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.io.Closeable;
import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.gradlens.ui.internal.UiStatus;

/** Closes what a job reads from once that job has ended: closed sooner, it would be read in vain. */
public final class ClosingJob extends Job {

	private final Job reader;
	private final Closeable source;

	/**
	 * @param reader reads from the source, and is not scheduled again
	 * @param source is closed, on this job's thread
	 */
	public ClosingJob(Job reader, Closeable source) {
		super(reader.getName());
		setSystem(true);
		this.reader = reader;
		this.source = source;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			reader.join();
			source.close();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			return UiStatus.LOG_UNCLOSED.toStatus(e);
		}
		return Status.OK_STATUS;
	}
}
