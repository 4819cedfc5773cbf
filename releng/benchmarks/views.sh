#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Measures the views with a network of 200 layers: following a run, opening a finished one of 1,000,000 iterations,
# painting, and what stays in memory. Runs in a workbench on a virtual display; prints figures and asserts none. Takes
# about two minutes. Usage: releng/benchmarks/views.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
measure views ViewsBenchmark
