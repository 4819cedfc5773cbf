#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Measures steps a second of the workloads W1 to W3: plain DL4J, DL4J with Gradlens' settings, and run by Gradlens.
# Training JVMs take turns, so that other load on the machine strikes all alike. Prints a table; takes about four
# minutes. Usage: releng/benchmarks/run.sh [WINDOWS [SECONDS]], by default 7 windows of 3 seconds each.
set -e
cd "$(dirname "$0")"
../../mvnw -q -B -ntp -f ../../pom.xml -pl releng/benchmarks -am package -DskipTests
exec java -cp "target/classes:$(cat target/class-path.txt)" org.gradlens.benchmarks.Benchmarks "$@"
