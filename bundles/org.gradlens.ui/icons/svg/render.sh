#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Draws the PNG icons of this bundle from their sources, at 100 % and 200 % (needs rsvg-convert).
set -eu
cd "$(dirname "$0")"
for source in *.svg; do
  name=${source%.svg}
  rsvg-convert "$source" -o "../$name.png"
  rsvg-convert --zoom 2 "$source" -o "../$name@2x.png"
done
