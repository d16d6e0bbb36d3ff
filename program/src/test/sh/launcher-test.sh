#!/bin/sh
# Tests of the launcher itself, with made-up JDKs and a made-up Maven: seconds, no network.
#
#   launcher-test.sh CHECKOUT RESULTS     writes one line per test to RESULTS: passed or failed, tab, name

set -u
launcher=$1/waymark
counter=$1/program/src/test/sh/count-tests.sh
results=$2
mkdir -p "$(dirname -- "$results")"
: >"$results"

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# --- a small world --------------------------------------------------------------------------------

jdk() { # DIRECTORY VERSION: a JDK whose java says how it was called
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Mereside"\nJAVA_VERSION="%s"\nJAVA_RUNTIME_VERSION="%s+1"\n' "$2" "$2" >"$1/release"
  cat >"$1/bin/java" <<'END'
#!/bin/sh
last=
for word; do
  case $word in
    -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;;
    exit=*) exit "${word#*=}" ;;
  esac
done
case "$*" in
  *Rehearsal*) exit 0 ;;
esac
echo "java of $(cd "$(dirname "$0")/.." && pwd) in $PWD"
for word; do echo "[$word]"; done
END
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

maven() { # FILE: a Maven that leaves jars where the launcher wants them, as $work/maven.sh says
  mkdir -p "$(dirname -- "$1")"
  cat >"$1" <<END
#!/bin/sh
echo "Maven talks, with \$JAVA_HOME and \$*"
echo "\$*" >>"$work/maven.calls"
for word; do
  case \$word in -Dwaymark.target=*) target=\${word#*=} ;; esac
done
target=\${target%/*}/waymark
[ ! -f "$work/maven.sh" ] || . "$work/maven.sh"
mkdir -p "\$target/lib"
echo program >"\$target/waymark.jar"
echo one >"\$target/lib/one.jar"
echo two >"\$target/lib/two.jar"
END
  chmod +x "$1"
}

tools() { # DIRECTORY: a PATH with what a shell needs and neither Java nor Maven
  mkdir -p "$1"
  for tool in sh cat cksum cp dirname find grep kill ls mkdir mv readlink rm sed sleep sort tr uname awk; do
    found=$(command -v $tool)
    case $found in
      /*) ln -s "$found" "$1/$tool" ;;
    esac
  done
}

checkout() { # DIRECTORY: what the launcher looks at
  mkdir -p "$1/program/src/main/java" "$1/samples"
  cp "$launcher" "$1/waymark"
  echo parent >"$1/pom.xml"
  echo program >"$1/program/pom.xml"
  echo source >"$1/program/src/main/java/Source.java"
  echo sample >"$1/samples/sample one.docx"
}

fresh() { # a new world: checkout with a blank in its path, JDK 17 on the PATH, JDK 25 in a usual place
  rm -rf "$work"
  mkdir -p "$work/home"
  here="$work/a checkout"
  checkout "$here"
  tools "$work/bin"
  jdk "$work/usr/lib/jvm/jdk-17" 17.0.15
  jdk "$work/usr/lib/jvm/jdk-25" 25.0.3
  ln -s "$work/usr/lib/jvm/jdk-17/bin/java" "$work/bin/java"
  maven "$work/bin/mvn"
}

waymark() { # ARGUMENT...: the launcher in that world -> $code, $work/out, $work/err
  run "$here/waymark" "$@"
}

run() {
  env -i PATH="$work/bin" HOME="$work/home" WAYMARK_LOOK_UNDER="$work" LANG=C.UTF-8 \
    ${java_home:+JAVA_HOME="$java_home"} ${more:+"$more"} "$@" >"$work/out" 2>"$work/err"
  code=$?
}

# --- what the tests say ---------------------------------------------------------------------------

problems=
exits() { [ "$code" = "$1" ] || problems="$problems; exit code $code, not $1"; }
out_has() { grep -qF -e "$1" "$work/out" || problems="$problems; standard output lacks: $1"; }
out_lacks() { ! grep -qF -e "$1" "$work/out" || problems="$problems; standard output holds: $1"; }
err_has() { grep -qF -e "$1" "$work/err" || problems="$problems; standard error lacks: $1"; }
err_lacks() { ! grep -qF -e "$1" "$work/err" || problems="$problems; standard error holds: $1"; }
maven_ran() {
  calls=$(grep -c . "$work/maven.calls" 2>/dev/null)
  [ "${calls:-0}" = "$1" ] || problems="$problems; Maven ran ${calls:-0} times, not $1"
}
holds() { # a check: words of the shell
  "$@" || problems="$problems; does not hold: $*"
}

failures=0
count=0
check() { # NAME: runs the function of that name in a fresh world
  problems='' java_home='' more=''
  count=$((count + 1))
  fresh
  "$1"
  if [ -z "$problems" ]; then
    printf 'passed\tlauncher: %s\n' "$1" >>"$results"
  else
    failures=$((failures + 1))
    printf 'failed\tlauncher: %s\n' "$1" >>"$results"
    echo "launcher test failed: $1$problems"
    sed 's/^/    out: /' "$work/out" 2>/dev/null | head -n 12
    sed 's/^/    err: /' "$work/err" 2>/dev/null | head -n 12
  fi
}

# --- which Java -----------------------------------------------------------------------------------

an_old_java_on_the_path_is_passed_over_for_a_newer_one_elsewhere() {
  waymark judge
  exits 0
  out_has "java of $work/usr/lib/jvm/jdk-25"
}

java_home_comes_first() {
  jdk "$work/mine with blank" 26
  java_home="$work/mine with blank"
  waymark judge
  out_has "java of $work/mine with blank"
}

an_old_java_home_is_passed_over() {
  java_home="$work/usr/lib/jvm/jdk-17"
  waymark judge
  out_has "java of $work/usr/lib/jvm/jdk-25"
}

the_java_on_the_path_comes_before_the_usual_places() {
  jdk "$work/elsewhere" 27-ea
  ln -sf "$work/elsewhere/bin/java" "$work/bin/java"
  waymark judge
  out_has "java of $work/elsewhere"
}

of_several_in_the_usual_places_the_oldest_that_suffices_is_taken() {
  jdk "$work/opt/a-27" 27
  jdk "$work/usr/lib/jvm/jdk-26" 26.0.1
  jdk "$work/home/.jdks/z-26" 26.0.1
  waymark judge
  out_has "java of $work/usr/lib/jvm/jdk-25"
}

each_usual_place_is_searched() {
  for place in opt/jdk-25 home/.sdkman/candidates/java/25.0.3-tem home/.jdks/temurin-25 \
    "Library/Java/JavaVirtualMachines/a jdk/Contents/Home"; do
    rm -rf "$work/usr/lib/jvm/jdk-25" "$work/there"
    jdk "$work/$place" 25
    waymark judge
    out_has "java of $work/$place"
    rm -rf "${work:?}/$place"
  done
}

a_runtime_without_compiler_is_no_jdk() {
  rm "$work/usr/lib/jvm/jdk-25/bin/javac"
  waymark judge
  exits 69
}

without_a_jdk_it_says_what_to_install() {
  rm -rf "$work/usr/lib/jvm/jdk-25"
  waymark judge
  exits 69
  err_has "version 25 or later"
  err_has "Java 17 in $work/usr/lib/jvm/jdk-17"
  err_has "apt-get install"
  holds test ! -s "$work/out"
}

a_stand_in_on_the_path_is_asked_where_its_java_is() {
  mv "$work/usr/lib/jvm/jdk-25" "$work/hidden"
  rm "$work/bin/java"
  printf '#!/bin/sh\necho "    java.home = %s"\n' "$work/hidden" >"$work/bin/java"
  chmod +x "$work/bin/java"
  waymark judge
  out_has "java of $work/hidden"
}

# --- Maven and the build --------------------------------------------------------------------------

without_maven_it_says_what_to_install() {
  rm "$work/bin/mvn"
  waymark judge
  exits 69
  err_has "apt-get install maven"
  holds test ! -s "$work/out"
}

maven_is_found_beside_the_path_too() {
  rm "$work/bin/mvn"
  maven "$work/opt/apache-maven-3.9/bin/mvn"
  waymark judge
  exits 0
}

maven_is_not_needed_once_built() {
  waymark judge
  rm "$work/bin/mvn"
  waymark judge
  exits 0
  err_lacks Building
}

maven_gets_the_new_java_and_the_arguments_of_the_environment() {
  more='WAYMARK_MAVEN_ARGS=-o -Dsome=thing'
  waymark judge
  holds grep -q "Maven talks, with $work/usr/lib/jvm/jdk-25" "$here/.waymark/build.log"
  holds grep -q -e '-o -Dsome=thing' "$work/maven.calls"
}

the_build_speaks_on_standard_error_only() {
  waymark judge --json
  err_has "Building Waymark, once"
  err_lacks "Maven talks"
  out_lacks Building
  out_lacks Maven
}

an_unchanged_program_is_built_once() {
  waymark judge
  waymark judge
  touch "$here/program/src/main/java/Source.java"
  waymark judge
  maven_ran 1
  holds test ! -s "$work/err"
}

unchanged_sources_are_not_read_at_every_start() {
  waymark judge
  waymark judge
  rm "$work/bin/cksum"
  waymark judge
  exits 0
  maven_ran 1
}

sources_that_took_the_place_of_others_are_read() {
  cp -R "$here" "$work/other"
  echo other >"$work/other/program/src/main/java/Source.java"
  waymark judge
  waymark judge
  mv "$here/program" "$work/away"
  mv "$work/other/program" "$here/program"
  waymark judge
  maven_ran 2
}

changed_added_and_removed_sources_are_built_again() {
  waymark judge
  echo changed >"$here/program/src/main/java/Source.java"
  waymark judge
  maven_ran 2
  echo more >"$here/program/src/main/java/Another source.java"
  waymark judge
  maven_ran 3
  echo changed >"$here/pom.xml"
  waymark judge
  maven_ran 4
  rm "$here/program/src/main/java/Another source.java"
  waymark judge
  maven_ran 5
}

sources_with_old_dates_are_built_too() {
  waymark judge
  echo older >"$here/program/src/main/java/Source.java"
  touch -t 200001010000 "$here/program/src/main/java/Source.java"
  waymark judge
  maven_ran 2
}

a_failed_build_is_shown_and_not_used() {
  echo 'echo "cannot find symbol"; exit 1' >"$work/maven.sh"
  waymark judge
  exits 70
  err_has "cannot find symbol"
  holds test ! -s "$work/out"
  rm "$work/maven.sh"
  waymark judge
  exits 0
}

a_killed_build_is_never_used_and_blocks_nobody() {
  # shellcheck disable=SC2016
  echo 'mkdir -p "$target/lib"; echo half >"$target/waymark.jar"; echo half >"$target/lib/one.jar"
kill -9 $PPID; exit 0' >"$work/maven.sh"
  waymark judge
  holds test -d "$here/.waymark/build.lock"
  rm "$work/maven.sh"
  waymark judge
  exits 0
  out_has lib/two.jar
  left=$(find "$here/.waymark/build" -name 'making-*')
  holds test -z "$left"
  holds test ! -d "$here/.waymark/build.lock"
}

two_commands_at_once_build_once() {
  echo 'sleep 2' >"$work/maven.sh"
  (waymark judge && cp "$work/out" "$work/first") &
  other=$!
  env -i PATH="$work/bin" HOME="$work/home" WAYMARK_LOOK_UNDER="$work" "$here/waymark" judge \
    >"$work/second" 2>"$work/second.err"
  second=$?
  wait "$other"
  holds test $? = 0
  holds test $second = 0
  holds grep -q "waymark.judge.Judge" "$work/second"
  maven_ran 1
}

a_terminated_build_leaves_neither_lock_nor_maven() {
  echo "echo \$\$ >'$work/maven.pid'; exec sleep 30" >"$work/maven.sh"
  env -i PATH="$work/bin" HOME="$work/home" WAYMARK_LOOK_UNDER="$work" "$here/waymark" judge \
    >"$work/out" 2>"$work/err" &
  other=$!
  for _ in 1 2 3 4 5; do
    [ -s "$work/maven.pid" ] && break
    sleep 1
  done
  kill "$other"
  wait "$other"
  holds test $? = 143
  sleep 1
  holds test ! -d "$here/.waymark/build.lock"
  if kill -0 "$(cat "$work/maven.pid")" 2>/dev/null; then problems="$problems; Maven still runs"; fi
}

sources_that_change_during_the_build_are_built_again() {
  echo "[ -f '$work/once' ] || { : >'$work/once'; echo new >'$here/program/src/main/java/Source.java'; }" \
    >"$work/maven.sh"
  waymark judge
  exits 0
  maven_ran 2
}

a_directory_that_cannot_be_written_is_named() {
  : >"$work/file"
  more="WAYMARK_HOME=$work/file"
  waymark judge
  exits 69
  err_has "cannot write to $work/file"
  err_has WAYMARK_HOME
}

# --- running --------------------------------------------------------------------------------------

arguments_arrive_as_they_were_given() {
  waymark judge --json 'a file.docx' '' '*' "it's"
  for word in --json 'a file.docx' '' '*' "it's"; do
    out_has "[$word]"
  done
}

the_exit_code_is_the_programs() {
  waymark judge exit=2
  exits 2
}

files_are_meant_from_where_the_caller_stands() {
  mkdir "$work/away"
  cd "$work/away" || return
  run ../"a checkout"/waymark judge paper.docx
  cd / || return
  out_has "in $work/away"
  out_has "[paper.docx]"
}

it_works_through_symbolic_links() {
  mkdir "$work/links"
  ln -s "../a checkout/waymark" "$work/links/one"
  ln -s "$work/links/one" "$work/bin/w"
  run w judge
  exits 0
  out_has "$here/.waymark/build/"
}

the_class_path_is_a_list_of_jars_in_one_order() {
  waymark judge
  holds test "$(grep -o 'lib/one.jar:.*lib/two.jar:.*waymark.jar' "$work/out" | grep -c .)" = 1
  out_lacks 'lib/*'
}

the_cache_is_rehearsed_once_and_then_used() {
  waymark judge
  err_has "quick start"
  out_has "-XX:AOTCache=$here/.waymark/build/"
  waymark judge
  holds test ! -s "$work/err"
  out_has "-XX:AOTCache=$here/.waymark/build/"
}

another_java_gets_a_cache_of_its_own() {
  waymark judge
  jdk "$work/usr/lib/jvm/jdk-25" 25.0.4
  waymark judge
  maven_ran 1
  out_has "judge-Mereside 25.0.4+1.aot"
}

a_failed_rehearsal_is_said_once_and_harms_nothing() {
  sed -i.old 's/exit 0/exit 1/' "$work/usr/lib/jvm/jdk-25/bin/java"
  waymark judge
  exits 0
  err_has "runs without it"
  out_lacks AOTCache
  waymark judge
  exits 0
  holds test ! -s "$work/err"
}

the_cache_can_be_switched_off() {
  more=WAYMARK_AOT=off
  waymark judge
  out_lacks AOTCache
}

timeliness_runs_its_own_program_with_a_cache_of_its_own() {
  mkdir "$here/samples/casework"
  echo sample >"$here/samples/casework/some events.csv"
  waymark timeliness --json 'an extract.csv' '' '*'
  exits 0
  out_has "[waymark.timeliness.Timeliness]"
  for word in --json 'an extract.csv' '' '*'; do
    out_has "[$word]"
  done
  out_has "-XX:AOTCache=$here/.waymark/build/"
  holds test -n "$(find "$here/.waymark/build" -name 'timeliness-*.aot')"
  holds test -z "$(find "$here/.waymark/build" -name 'judge-*.aot')"
  waymark timeliness exit=2
  exits 2
  holds test ! -s "$work/err"
}

timeliness_runs_without_samples_to_rehearse_on() {
  waymark timeliness extract.csv
  exits 0
  out_has "[waymark.timeliness.Timeliness]"
  out_lacks AOTCache
}

a_benchmark_has_the_cache_of_what_it_starts_and_no_other() {
  mkdir -p "$here/benchmarks/src/main/java"
  echo benchmarks >"$here/benchmarks/pom.xml"
  cat >"$work/maven.sh" <<'END'
mkdir -p "${target%/*}/waymark-benchmarks/lib"
echo benchmarks >"${target%/*}/waymark-benchmarks/waymark-benchmarks.jar"
echo three >"${target%/*}/waymark-benchmarks/lib/three.jar"
END
  waymark bench start
  exits 0
  out_has "[waymark.benchmarks.Bench]"
  out_has "[-Dwaymark.home=$here/.waymark]"
  holds test -n "$(find "$here/.waymark/build" -name 'server-*.aot')"
  holds test -z "$(find "$here/.waymark/build" -name 'judge-*.aot')"
  waymark bench knownat
  exits 0
  holds test -z "$(find "$here/.waymark/build" -name 'judge-*.aot')"
  mkdir "$here/samples/casework"
  echo sample >"$here/samples/casework/events.csv"
  waymark bench casework 3
  exits 0
  out_has "[casework]"
  holds test -n "$(find "$here/.waymark/build" -name 'timeliness-*.aot')"
  holds test -z "$(find "$here/.waymark/build" -name 'judge-*.aot')"
  waymark bench
  holds test -n "$(find "$here/.waymark/build" -name 'judge-*.aot')"
}

help_lists_the_commands() {
  waymark
  exits 0
  out_has "waymark judge FILE"
  out_has "waymark timeliness EXTRACT"
  waymark help
  exits 0
  out_has "waymark test"
}

an_unknown_command_is_refused_by_name() {
  waymark jugde
  exits 64
  err_has '"jugde"'
  err_has "waymark judge FILE"
  holds test ! -s "$work/out"
}

# --- counting -------------------------------------------------------------------------------------

report() { # TESTS FAILURES SKIPPED
  mkdir -p "$here/program/target/surefire-reports"
  printf '<?xml version="1.0"?>\n<testsuite name="a" time="1" tests="%s" errors="0" skipped="%s" failures="%s">\n<testsuite tests="9">\n' \
    "$1" "$3" "$2" >"$here/program/target/surefire-reports/TEST-a.xml"
}

skips() { printf '%s\n' "$@" >"$here/program/target/skipped-tests.txt"; }

counted() {
  sh "$counter" "$here" "$work/none" >"$work/out" 2>"$work/err"
  code=$?
}

tests_are_counted() {
  report 5 0 0
  counted
  exits 0
  out_has "5 passed, 0 failed, 0 skipped"
}

skips_for_missing_papers_are_named_and_accepted() {
  report 5 0 1
  skips 'waymark.ATest.a_test	needs ../shared'
  counted
  exits 0
  out_has "waymark.ATest.a_test (needs ../shared)"
  out_has "4 passed, 0 failed, 1 skipped"
}

any_other_skip_fails() {
  report 5 0 1
  skips 'waymark.ATest.a_test	too slow'
  counted
  exits 1
  out_has "waymark.ATest.a_test (too slow)"
}

a_skip_that_nobody_named_fails() {
  report 5 0 2
  skips 'waymark.ATest.a_test	needs ../shared'
  counted
  exits 1
  out_has "2 skipped tests, but only 1 are named"
}

failures_fail() {
  report 5 1 0
  counted
  exits 1
  out_has "4 passed, 1 failed, 0 skipped"
}

no_tests_at_all_fail() {
  counted
  exits 1
}

# Every function from the first heading of tests on whose name is a sentence is a test.
# shellcheck disable=SC2013
for name in $(sed -n '/^# --- which Java/,$ s/^\([a-z]*_[a-z_]*\)() {$/\1/p' "$0"); do
  check "$name"
done
echo "launcher: $((count - failures)) passed, $failures failed"
[ $failures = 0 ]
