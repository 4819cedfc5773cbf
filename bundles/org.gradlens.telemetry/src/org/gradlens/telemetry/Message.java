// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/** Something that a training run says; one frame of the run log. */
public sealed interface Message permits RunStarted, NetworkDeclared, FitStarted, Step, EpochEnded, Distributions,
		TimeProfile, InitialParameters, DataSummary, Evaluated, NonFiniteFound, CaptureProblem, RunFailed, RunEnded {
}
