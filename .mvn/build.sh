# Read by the launcher and by the run scripts of modules, once they have set `root`, the project; `module`, what is to be built; `speaker`, who
# says so; and `first`, what the first build does beside building. How a Java is found, and how one at a time builds.
#
# shellcheck shell=sh
# shellcheck disable=SC2154 # root, module, speaker and first are set by who reads this
# shellcheck disable=SC2034 # lib, home and natives are read there

say() { printf '%s: %s\n' "$speaker" "$*" >&2; }
fail() { say "$@"; exit 1; }

case $root in
    *:*) fail "the path $root has a colon, which Java takes for a separator: move the project to a path without one." ;;
esac
lib=$root/$module/target/lib
state=$root/target/launcher
lock=$state/lock

# --- Characters ---------------------------------------------------------------------------------------------------
# Java takes the names of files in the characters of the locale. In one of ASCII alone, as POSIX, it opens no path with an accent.

has_utf8() { # whether there is such a locale, with UTF-8; where nothing tells, as with musl, it is
    command -v locale >/dev/null || return 0
    [ "$(env LC_ALL="$1" locale charmap 2>/dev/null)" = UTF-8 ]
}

take_utf8() {
    characters=$(locale charmap 2>/dev/null) || characters=
    case ${characters:-${LC_ALL:-${LC_CTYPE:-${LANG:-ASCII}}}} in
        ANSI_X3.4-1968 | US-ASCII | ASCII | 646 | C | POSIX) ;;
        *) return 0 ;;
    esac
    for utf8 in C.UTF-8 en_US.UTF-8 pt_BR.UTF-8; do
        if has_utf8 "$utf8"; then
            LC_ALL=$utf8
            export LC_ALL
            return 0
        fi
    done
    case $root in
        *[!\ -~]*) fail "the path $root has characters that Java cannot read in this locale, and there is none with UTF-8 here (see locale -a): install one, or move the project to a path of plain letters." ;;
    esac
}

# --- Java ---------------------------------------------------------------------------------------------------------

read_release() { # sets version and build from the JDK's own description, which costs no start of a JVM
    version=
    build=
    [ -r "$1/release" ] || return 1
    while IFS='=' read -r name value; do
        value=${value#\"}
        case $name in
            JAVA_VERSION) version=${value%\"} ;;
            IMPLEMENTOR_VERSION | SOURCE) build="$build ${value%\"}" ;;
        esac
    done <"$1/release"
    [ -n "$version" ]
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        home=$JAVA_HOME
        [ -x "$home/bin/java" ] ||
            fail "JAVA_HOME is $home, which has no bin/java: point it to a JDK 17 or newer, or unset it."
    else
        java=$(command -v java) || fail "no Java found: install a JDK 17 or newer, or set JAVA_HOME to one."
        while [ -L "$java" ]; do
            link=$(readlink "$java")
            case $link in
                /*) java=$link ;;
                *) java=$(dirname "$java")/$link ;;
            esac
        done
        home=$(CDPATH='' cd -P "$(dirname "$java")/.." && pwd)
    fi
    if ! read_release "$home"; then
        settings=$("${home}/bin/java" -XshowSettings:properties -version 2>&1) ||
            fail "$home/bin/java does not run: set JAVA_HOME to a JDK 17 or newer."
        home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
        version=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.version = //p')
        build=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.vm\.version = //p')
    fi
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] ||
        fail "$home is Java $version, but data-gen needs a JDK 17 or newer: set JAVA_HOME to one."
    # Kafka's compression is native code, which Java warns of from release 24 on unless it is told to be meant.
    natives=
    [ "$major" -lt 24 ] || natives=--enable-native-access=ALL-UNNAMED
}

# --- Building -----------------------------------------------------------------------------------------------------

# By content, not by time: a checkout there and back again, or an archive unpacked over the project, is seen for what it is.
fingerprint() {
    (
        cd "$root"
        LC_ALL=C
        export LC_ALL
        find pom.xml .mvn datagen-*/pom.xml datagen-*/src/main -type f -exec cksum {} + 2>/dev/null | sort | cksum
    )
}

alive() { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || ps -p "$1" >/dev/null 2>&1; }

born() { # when a process began, counted from when the system did; nothing where no /proc tells
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    # shellcheck disable=SC2086 # the words after its name, which may hold anything
    set -- ${stat##*) }
    [ $# -lt 20 ] || printf '%s\n' "${20}"
}

locked=
take_lock() { # one builder at a time; a lock whose owner has died is taken over, also where another process has its number, as in a container
    waited=0
    until mkdir "$lock" 2>/dev/null; do
        claim=$(cat "$lock/pid" 2>/dev/null) || claim=
        owner=${claim%% *}
        birth=${claim#"$owner"}
        if if [ -n "$owner" ]; then ! alive "$owner" || [ "${birth# }" != "$(born "$owner")" ]; else [ "$waited" -ge 10 ]; fi; then
            abandoned=$lock.$$
            if mv "$lock" "$abandoned" 2>/dev/null; then
                now=$(cat "$abandoned/pid" 2>/dev/null) || now=
                if [ "$now" = "$claim" ]; then
                    rm -rf "$abandoned"
                else # somebody else took it over in between: give it back
                    mv "$abandoned" "$lock" 2>/dev/null || rm -rf "$abandoned"
                fi
            fi
            continue
        fi
        [ "$waited" -ne 2 ] || say "waiting for another build to end (process ${owner:-unknown}) …"
        sleep 1
        waited=$((waited + 1))
    done
    locked=yes
    trap 'drop_lock' EXIT
    trap 'drop_lock; exit 130' INT
    trap 'drop_lock; exit 143' TERM HUP
    echo "$$ $(born $$)" >"$lock/pid"
}

drop_lock() {
    # With what a builder that was stopped in the middle has left: only who has the lock makes such things.
    [ -z "$locked" ] || rm -rf "$state"/training.* "$state"/*.jsa.[0-9]* "$lock"
    locked=
    trap - EXIT INT TERM HUP
}

# What was built last, as `built` tells, is what the sources make.
up_to_date() {
    last=
    [ -r "$built" ] && read -r last <"$built"
    [ "$last" = "$sources" ]
}

may_build() {
    mkdir -p "$state" 2>/dev/null || :
    [ -w "$state" ] ||
        fail "$root needs a build, but $(id -un) may not write there: run $0 once as its owner, or work in a copy."
}

run_maven() {
    [ -x "$home/bin/javac" ] || fail "$home has no compiler: building needs a JDK, not a JRE; set JAVA_HOME to one."
    command -v mvn >/dev/null || fail "no Maven found, which a build needs: install Maven 3.8.1 or newer so that mvn is on the PATH."
    if [ -e "$built" ]; then
        say "the sources changed, building again; the log is $log"
    else
        say "building$first; the log is $log"
    fi
    rm -f "$built"
    if ! (cd "$root" && JAVA_HOME=$home mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -pl "$module" -am package) </dev/null >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "the build failed; the whole log is $log"
    fi
    printf '%s\n' "$sources" >"$built.new"
    mv "$built.new" "$built"
}
