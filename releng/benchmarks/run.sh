#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Measures steps a second of the workloads W1 to W4 with one and two threads: plain DL4J, DL4J with Gradlens' settings,
# run by Gradlens with norms and with everything, and DL4J's StatsListener. Training JVMs take turns, so that other load
# on the machine strikes all alike. Prints a table; takes about seventeen minutes.
# Usage: releng/benchmarks/run.sh [WINDOWS [SECONDS [THREADS]]], by default 15 windows of 1 second each, 1 and 2 threads;
#        releng/benchmarks/run.sh start [STARTS] for the time from launch to first step, by default of 7 starts each.
set -e
cd "$(dirname "$0")"
../../mvnw -q -B -ntp -f ../../pom.xml -pl releng/benchmarks -am package -DskipTests
class=Benchmarks
if [ "$1" = start ]; then class=StartUp; shift; fi
exec java -cp "target/classes:$(cat target/class-path.txt)" "org.gradlens.benchmarks.$class" "$@"
