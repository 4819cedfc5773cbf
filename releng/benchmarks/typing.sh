#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Measures typing in a source of 5,000 lines that declares 500 layers, with the figures beside it and without, what holds
# the user interface's thread while it is typed in and when figures change, Gradlens and Eclipse, painting and all else told
# apart, and what is done while no measured source is open. Runs in a workbench on a virtual display; prints figures and
# asserts none. Takes about four minutes. Usage: releng/benchmarks/typing.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
measure typing TypingBenchmark
