# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Read by the scripts beside it: goes to the project; installs what is needed, and builds a preset. Everything that is
# said goes to standard error: standard output belongs to the results.
packaging=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
source "$packaging/progress.sh"
cd -- "$packaging/.."

# install_deps [GROUP …]
install_deps() {
    "$packaging/install-deps.sh" "$@"
}

# One line of ninja's: how far it is, or what a step said. That matters where the step failed, and is shown whole then.
tell_build() {
    printf '%s\n' "$1" >>"$build_log"
    if [[ $1 =~ ^@@([0-9]+)/([0-9]+)\  ]]; then
        said=()
        has_failed=
        progress "building $preset" "${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}"
        return
    fi
    said+=("$1")
    case $1 in
    "FAILED: "*) has_failed=1 ;;
    "ninja: no work to do.") return ;;
    "ninja: "*) has_failed=1 ;;
    esac
    if [ -n "$has_failed" ]; then
        progress_aside "$(printf '%s\n' "${said[@]}")"
        said=()
    fi
}

# build PRESET [ARGUMENT of cmake --build …]
build() {
    local preset=$1 configured build_log said=() has_failed=
    shift
    progress_begin "configuring $preset"
    # What it finds matters only where it does not find something.
    if ! configured=$(cmake --preset "$preset" -Wno-dev 2>&1); then
        progress_aside "$configured"
        return 1
    fi
    build_log=$PWD/build/$preset/build.log
    : >"$build_log"
    progress_begin "building $preset"
    if ! NINJA_STATUS='@@%f/%t ' cmake --build --preset "$preset" "$@" 2>&1 </dev/null | progress_read tell_build; then
        progress_aside "${0##*/}: $preset was not built, see above and $build_log"
        return 1
    fi
    progress_end "built $preset"
}
