# Read by the run scripts of modules, after they have set `module` and `first`, what the first build does beside building: builds the module, with
# those that it needs, when the sources changed. Sets `root`, `java` and `lib`, the directory of the jars.
#
# shellcheck shell=sh
# shellcheck disable=SC2154 # module and first are set by who reads this

say() { printf '%s: %s\n' "$module" "$*" >&2; }
fail() { say "$@"; exit 1; }

root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
lib=$root/$module/target/lib
built=$root/$module/target/built
log=$root/$module/target/build.log

command -v "$java" >/dev/null || fail "there is no $java: install a JDK 17 or newer, or set JAVA_HOME to one."

# By content, as the launcher does it.
sources=$(
    cd "$root"
    LC_ALL=C
    export LC_ALL
    find pom.xml .mvn datagen-*/pom.xml datagen-*/src/main -type f -exec cksum {} + | sort | cksum
)

if [ ! -d "$lib" ] || [ "$(cat "$built" 2>/dev/null)" != "$sources" ]; then
    command -v mvn >/dev/null || fail "no Maven found, which a build needs: install Maven 3.8.1 or newer so that mvn is on the PATH."
    say "building$first; the log is $log"
    mkdir -p "$(dirname "$log")" || fail "$root needs a build, but $(id -un) may not write there."
    rm -f "$built"
    if ! (cd "$root" && mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -pl "$module" -am package) \
        </dev/null >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "the build failed; the whole log is $log"
    fi
    printf '%s\n' "$sources" >"$built"
fi
