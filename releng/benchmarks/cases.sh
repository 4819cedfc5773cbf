#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Trains the published networks and those that people ask about, with several seeds each, and prints a table of what is
# found in them. Takes half an hour on a quiet machine.
# Usage: releng/benchmarks/cases.sh [SEEDS [STEPS]], by default 5 seeds and 3000 steps.
set -e
cd "$(dirname "$0")/../.."
./mvnw -q -B -ntp verify -pl bundles/org.gradlens.telemetry,bundles/org.gradlens.diagnosis,bundles/org.gradlens.agent \
  -Dtest=CasesBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dorg.gradlens.cases.seeds=${1:-5}" "-Dorg.gradlens.cases.steps=${2:-3000}" | sed -n 's/^cases: //p'
