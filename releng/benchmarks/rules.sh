#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Measures what the rules of diagnosis cost on a network of 200 layers. Takes half a minute after the build.
set -e
cd "$(dirname "$0")"
../../mvnw -q -B -ntp -f ../../pom.xml -pl releng/benchmarks -am package -DskipTests
exec java -cp "target/classes:$(cat target/class-path.txt)" org.gradlens.benchmarks.RuleCost
