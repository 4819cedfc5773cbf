#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Installs from Debian what an IDE needs that is missing here: GTK and fonts, and, where there is no display, a virtual
# one with a window manager. A machine with a display and GTK is left as it is.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

missing=()

need() { # need PACKAGE COMMAND...: the package, unless the command succeeds
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

has_library() {
  [[ $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p) == *"$1"* ]]
}

has_fonts() {
  [ -n "$(fc-list)" ]
}

[ "$(uname)" = Linux ] || exit 0

need libgtk-3-0 has_library libgtk-3.so.0
need fonts-dejavu-core has_fonts
if ! has_display; then
  need xvfb command -v Xvfb
  need xauth command -v xauth
  need openbox command -v openbox
  need xdotool command -v xdotool
  need imagemagick command -v import
  need dbus-x11 command -v dbus-launch
fi
[ ${#missing[@]} -gt 0 ] || exit 0

command -v apt-get >/dev/null ||
  fail "missing here: ${missing[*]} (Debian's names). Install them in your system's way and start again."
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail "missing here: ${missing[*]}. As root: apt-get install ${missing[*]}"
  as_root=(sudo)
fi
say "Installing from Debian: ${missing[*]}"
"${as_root[@]}" apt-get -q update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"
