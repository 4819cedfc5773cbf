#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Sets up, builds, and runs every test: those of the bundles, then the end-to-end scenario in a pristine Eclipse IDE
# into which Gradlens was installed from the update site. Options go to Maven.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# a display of our own, whatever is on the user's
unset DISPLAY WAYLAND_DISPLAY
"$releng/setup.sh"
trap stop_started EXIT
start_display

say "Building, and testing the bundles"
build verify "$@" || fail "the build or a test of the bundles failed: see above, and bundles/*/target/surefire-reports"

test=$work/end-to-end
say "Installing Gradlens from the update site"
install_gradlens "$test/ide" || fail "Gradlens could not be installed: see $logs/install.log"

say "Running the end-to-end scenario"
rm -rf "$test/workspace" "$test/views-workspace" "$screenshots"
first_light end-to-end "$test/ide" "$test/workspace" light || {
  cat "$logs/end-to-end.log" >&2
  fail "the end-to-end scenario failed: see above, $logs/end-to-end.log and $screenshots"
}
print_layers "$test/workspace"

say "Taking pictures of every view"
record_cases "$test/ide" "$test/workspace" "$test/cases" || fail "the cases could not be trained: see $logs/cases.log"
for look in "light 100" "dark 100" "light 200" "dark 200"; do
  read -r theme zoom <<<"$look"
  view_pictures "$test/ide" "$test/views-workspace" "$test/cases" "$theme" "$zoom" || {
    cat "$logs/views-$theme-$zoom.log" >&2
    fail "the views are not as they should be: see above, $logs/views-$theme-$zoom.log and $screenshots/views"
  }
done
# what the bundles' own tests painted, beside them
cp -r "$root"/bundles/org.gradlens.ui.tests/target/pictures "$screenshots/views/tests" 2>/dev/null || true
say "Screenshots: $screenshots; logs: $logs"
say "All tests passed"
