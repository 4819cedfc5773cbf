#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Measures Live Gradients with the network W1 (20 dense layers of 256, batch 128): from switching them on to the first
# figures, and from the end of a save to new figures painted, in parts, the median of 50 saves. Runs in a workbench on a
# virtual display; prints figures and asserts none. Takes about two minutes. Usage: releng/benchmarks/live.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
measure live LiveBenchmark
