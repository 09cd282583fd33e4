# Read by the run scripts of modules, after they have set `module` and `first`, what the first build does beside building: builds the module, with
# those that it needs, when the sources changed. Sets `root`, `home`, the Java, and `lib`, the directory of the jars.
#
# shellcheck shell=sh
# shellcheck disable=SC2154 # module and first are set by who reads this

root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
speaker=$module
# shellcheck source=build.sh
. "$root/.mvn/build.sh"
built=$state/$module.built
log=$state/$module.log

take_utf8
find_java
sources=$(fingerprint)
is_built() { up_to_date && [ -d "$lib" ]; }
if ! is_built; then
    may_build
    take_lock
    is_built || run_maven # unless the one that was waited for has done it
    drop_lock
fi
