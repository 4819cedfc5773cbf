#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Gradlens in a plain Eclipse IDE, installed from the update site as a user would: opened on a workspace with the
# example project, or (--headless) driven through the example's experiment on a virtual display.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  echo "usage: $(basename "$0") [--headless] [--theme light|dark]" >&2
  exit 2
}

headless=false
theme=light
while [ $# -gt 0 ]; do
  case $1 in
    --headless) headless=true ;;
    --theme)
      [ $# -gt 1 ] || usage
      shift
      theme=$1
      ;;
    *) usage ;;
  esac
  shift
done
case $theme in light | dark) ;; *) usage ;; esac

$headless && unset DISPLAY WAYLAND_DISPLAY
"$releng/setup.sh"
$headless || has_display || fail "there is no display to open the IDE on: try --headless"

if ! is_built; then
  say "Building the update site and a plain Eclipse IDE"
  build verify -DskipTests
fi

demo=$work/demo
if $headless || [ ! "$demo/ide.installed" -nt "$work/built" ]; then
  say "Installing Gradlens from the update site"
  install_gradlens "$demo/ide"
fi

if ! $headless; then
  say "Opening the IDE on $demo/workspace"
  create_example "$demo/ide" "$demo/workspace"
  set_theme "$demo/workspace" "$theme"
  ide_command "$demo/ide" "$demo/workspace" -perspective org.gradlens.ui.gradients -pluginCustomization "$releng/ide.ini"
  exec "${command[@]}"
fi

trap stop_started EXIT
start_display
say "Running the example's experiment"
rm -rf "$demo/workspace" "$screenshots"
first_light demo "$demo/ide" "$demo/workspace" "$theme" || fail "the demonstration failed: see $logs/demo.log and $screenshots"
print_layers "$demo/workspace"
say "Screenshots: $screenshots"
