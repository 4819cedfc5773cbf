# SPDX-License-Identifier: EPL-2.0
# What the scripts of this directory share: where things are, building, installing, and an IDE on a display.

releng=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$releng")
work=$releng/target
logs=$work/logs
screenshots=$work/screenshots
site=$releng/org.gradlens.updatesite/target/repository
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

say() {
  echo "== $*"
}

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

has_display() {
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

# Whether the update site, the plain IDE and the scenario are there and no source is newer.
is_built() {
  [ -f "$work/built" ] && [ -f "$site/p2.index" ] &&
    [ -z "$(find "$root/pom.xml" "$root/.mvn" "$root/bundles" "$root/features" "$releng" \
      \( -name target -o -name bin -o -name '*.sh' \) -prune -o -type f -newer "$work/built" -print -quit)" ]
}

# Builds everything with Maven: build [GOALS AND OPTIONS...].
build() {
  mkdir -p "$work"
  touch "$work/building"
  "$root/mvnw" -B -ntp -f "$root/pom.xml" "$@" || return
  mv "$work/building" "$work/built"
}

# The Equinox launcher in an installation.
launcher() {
  local jars=("$1"/plugins/org.eclipse.equinox.launcher_*.jar)
  echo "${jars[0]}"
}

# Makes a pristine Eclipse IDE at a path, and installs Gradlens into it from the built update site.
install_gradlens() {
  local ide=$1 products=("$releng"/org.gradlens.ide/target/products/org.gradlens.ide/*/*/*)
  mkdir -p "$logs"
  rm -rf "$ide" "$ide.installed"
  mkdir -p "$(dirname "$ide")"
  cp -r "${products[0]}" "$ide"
  "$java" -jar "$(launcher "$ide")" -nosplash -application org.eclipse.equinox.p2.director \
    -data "$work/director" -repository "file:$site" -installIU org.gradlens.feature.feature.group \
    -destination "$ide" -profile DefaultProfile >"$logs/install.log" 2>&1 ||
    { cat "$logs/install.log" >&2; return 1; }
  touch "$ide.installed"
}

# Adds one bundle to an installation without p2: what drives the IDE in the end-to-end test is no part of Gradlens.
add_bundle() {
  local ide=$1 jar=$2 id=$3 version
  version=$(unzip -p "$jar" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Bundle-Version: //p')
  echo "$id,$version,file:$jar,4,false" >>"$ide/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
}

# The look of a workspace's IDE: set_theme WORKSPACE light|dark.
set_theme() {
  local settings=$1/.metadata/.plugins/org.eclipse.core.runtime/.settings theme=e4_default
  [ "$2" = light ] || theme=e4_dark
  mkdir -p "$settings"
  printf '%s\n' "eclipse.preferences.version=1" "themeid=org.eclipse.e4.ui.css.theme.$theme" \
    >"$settings/org.eclipse.e4.ui.css.swt.theme.prefs"
}

# The example project in a workspace, made without a display.
create_example() {
  local ide=$1 workspace=$2
  "$java" -jar "$(launcher "$ide")" -nosplash -application org.gradlens.ui.createExample -data "$workspace"
}

# The command of an IDE on a workspace, as an array "command": ide_command IDE WORKSPACE [ARGUMENTS...] [-vmargs ...].
ide_command() {
  local ide=$1 workspace=$2 eclipse=() vm=(-Xmx1g)
  shift 2
  while [ $# -gt 0 ]; do
    if [ "$1" = -vmargs ]; then
      shift
      vm+=("$@")
      break
    fi
    eclipse+=("$1")
    shift
  done
  command=("$java" "${vm[@]}" -jar "$(launcher "$ide")" -nosplash -data "$workspace" "${eclipse[@]}")
}

# A virtual display with a window manager, unless there is none to be had: then the display that is there.
#   start_display [WIDTHxHEIGHT]
start_display() {
  local number="$work/display" size=${1:-1680x1050} tries=100
  if ! command -v Xvfb >/dev/null; then
    has_display || fail "no display, and no Xvfb to make one: run releng/setup.sh"
    return
  fi
  mkdir -p "$logs"
  : >"$number"
  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$number" >"$logs/xvfb.log" 2>&1 &
  started+=($!)
  until [ -s "$number" ]; do
    [ $((tries -= 1)) -gt 0 ] || fail "Xvfb does not start: see $logs/xvfb.log"
    sleep 0.1
  done
  DISPLAY=:$(cat "$number")
  export DISPLAY
  unset WAYLAND_DISPLAY
  openbox >"$logs/openbox.log" 2>&1 &
  started+=($!)
}

# Ends what start_display and run_scenario started, the newest first, and nothing else.
stop_started() {
  local i
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill -- "${started[i]}" 2>/dev/null || true
    wait "${started[i]#-}" 2>/dev/null || true
  done
  started=()
}
started=()

# Runs an IDE with somebody at the keyboard until it ends, within a time:
#   run_scenario NAME SECONDS IDE WORKSPACE [ARGUMENTS...] [-vmargs ...]
# Its output goes to a log file. Out of time, a screenshot tells where it stood.
run_scenario() {
  local name=$1 seconds=$2 pid status=0
  shift 2
  mkdir -p "$logs" "$screenshots"
  ide_command "$@"
  # a process group of its own, so that the training JVMs end with their IDE
  setsid "${command[@]}" >"$logs/$name.log" 2>&1 &
  pid=$!
  started+=("-$pid")
  while kill -0 "$pid" 2>/dev/null && [ "$seconds" -gt 0 ]; do
    sleep 1
    seconds=$((seconds - 1))
  done
  if kill -0 "$pid" 2>/dev/null; then
    import -window root "$screenshots/$name-out-of-time.png" || true
    echo "$name: out of time; see $screenshots/$name-out-of-time.png and $logs/$name.log" >&2
    kill -- "-$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    return 124
  fi
  wait "$pid" || status=$?
  return "$status"
}

# The first-light scenario in an installed IDE: first_light NAME IDE WORKSPACE THEME.
first_light() {
  local name=$1 ide=$2 workspace=$3 theme=$4 jars
  jars=("$releng"/org.gradlens.e2e/target/org.gradlens.e2e-*-SNAPSHOT.jar)
  add_bundle "$ide" "${jars[0]}" org.gradlens.e2e
  set_theme "$workspace" "$theme"
  run_scenario "$name" 420 "$ide" "$workspace" -application org.gradlens.e2e.scenario \
    -pluginCustomization "$releng/ide.ini" -vmargs "-Dorg.gradlens.e2e.output=$screenshots"
}

gradlens=$root/bundles/org.gradlens.agent/target/gradlens.jar

# The table of layers and their gradient norms, of the newest run in a workspace.
print_layers() {
  local workspace=$1 runs=("$1"/.metadata/.plugins/org.gradlens.core/runs/*/run.gradlens)
  [ -f "${runs[-1]}" ] || { echo "no run was recorded in $workspace" >&2; return 1; }
  "$java" -jar "$gradlens" report "${runs[-1]}"
}

# Run logs of the example before and after it is mended, and of networks with known faults: record_cases IDE WORKSPACE CASES,
# where the workspace has a run of the example.
record_cases() {
  local ide=$1 example=$2/deep-sigmoid cases=$3 runs=("$2"/.metadata/.plugins/org.gradlens.core/runs/*/run.gradlens)
  local engine=("$ide"/plugins/org.gradlens.engine*/lib) programs=$root/bundles/org.gradlens.agent/test-programs/cases
  local classes="$cases/classes:${engine[0]}/*:${engine[1]}/*"
  rm -rf "$cases"
  mkdir -p "$cases/classes"
  cp "${runs[0]}" "$cases/deep sigmoid.gradlens"
  cp -r "$example/src" "$cases/src"
  sed -i 's/SIGMOID/RELU/; s/WeightInit.XAVIER/WeightInit.RELU/' "$cases/src/fashion/DeepSigmoid.java"
  "${java}c" -nowarn -cp "$classes" -d "$cases/classes" "$cases"/src/fashion/*.java "$programs"/*.java
  (cd "$example" && record "$cases/deep ReLU" "$classes" fashion.DeepSigmoid)
  record "$cases/exploding, AT-Blob-0b6f114d" "$classes" cases.CaseTraining "$programs/data" AT-Blob-0b6f114d 1 120
  record "$cases/dying, AT-Circle-8de47bdc" "$classes" cases.CaseTraining "$programs/data" AT-Circle-8de47bdc 1 120
  record "$cases/LSTM, eight layers" "$classes" cases.QuestionTraining 1 50 "eight layers of LSTM"
}

# record LOG CLASSPATH MAIN [ARGUMENTS...]: trains, whatever comes of it, and keeps the run log.
record() {
  local log=$1.gradlens
  "$java" -jar "$gradlens" run --threads 1 --stop-after 120 --capture all --log "$log" -cp "${@:2}" >>"$logs/cases.log" 2>&1 || true
  [ -s "$log" ] || { echo "nothing was recorded in $log" >&2; return 1; }
}

# Every view on recorded runs, in an installed IDE: view_pictures IDE WORKSPACE CASES light|dark 100|200.
# For the zoom a display of its own is started. The IDE does too little for it to pay that it is compiled well.
view_pictures() {
  local ide=$1 workspace=$2 cases=$3 theme=$4 zoom=$5
  set_theme "$workspace" "$theme"
  stop_started
  start_display "$((1680 * zoom / 100))x$((1050 * zoom / 100))"
  GDK_SCALE=$((zoom / 100)) run_scenario "views-$theme-$zoom" 240 "$ide" "$workspace" -application org.gradlens.e2e.pictures \
    -pluginCustomization "$releng/ide.ini" -vmargs -XX:TieredStopAtLevel=1 "-Dorg.gradlens.e2e.output=$screenshots" \
    "-Dorg.gradlens.e2e.logs=$cases" "-Dorg.gradlens.e2e.look=$theme-$zoom"
}

# measure NAME TEST: runs a benchmark in a workbench on a virtual display, and prints what it says of NAME.
measure() {
  unset DISPLAY WAYLAND_DISPLAY
  trap stop_started EXIT
  start_display
  build verify -pl bundles/org.gradlens.ui.tests -am "-Dtest=$2" -Dsurefire.failIfNoSpecifiedTests=false \
    -DfailIfNoTests=false "-Dtycho.testArgLine=-Dorg.gradlens.benchmark=$1" | sed -n "s/^$1: //p"
}
