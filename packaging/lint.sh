#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# lint.sh [--since REVISION] [--format | --layout | --tidy | --deep]
#
# Looks at what changed since REVISION; without one, since the last release's tag, or ever. One line a finding, 1 where there is any.
#   --layout  whether it is laid out as .clang-format says
#   --tidy    clang-tidy over the product's sources (not the tests'): several a run, as the preset ci compiles them, which takes a
#             seventh of the time; of what clang-tidy looks for in a program's main file alone, nothing is seen so
#   --deep    clang-tidy and clazy, each source by itself: three quarters of an hour for all of them
#   --format  lays it out
# Without any of these: --layout and --tidy.
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

usage() {
    sed -n 's/^# \?//; 5,13p' "$packaging/lint.sh" >&2
    exit 2
}

since=
steps=()
while [ $# -gt 0 ]; do
    case $1 in
    --since) since=${2:-} && shift ;;
    --layout | --tidy | --deep | --format) steps+=("${1#--}") ;;
    *) usage ;;
    esac
    shift
done
[ ${#steps[@]} -gt 0 ] || steps=(layout tidy)
[ -n "$since" ] || since=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || git hash-object -t tree /dev/null)
git rev-parse --quiet --verify "$since^{tree}" >/dev/null || usage
install_deps build lint

mapfile -t changed < <(git diff --name-only --diff-filter=d "$since" -- '*.cpp' '*.h')
[ ${#changed[@]} -gt 0 ] || exit 0
failed=0

format() {
    printf '%s\0' "${changed[@]}" | xargs -0 -P "$(nproc)" -n 20 clang-format-14 -i
}

layout() {
    local bad
    bad=$(printf '%s\0' "${changed[@]}" | xargs -0 -P "$(nproc)" -n 1 bash -c \
        'clang-format-14 --dry-run -Werror "$0" 2>/dev/null || echo "$0: not laid out as .clang-format says: packaging/lint.sh --format"' | sort)
    [ -z "$bad" ] || { printf '%s\n' "$bad" && failed=1; }
}

# The compilations of a preset as clang understands them: without g++'s precompiled headers, options and warnings. The files
# that moc makes are made.
compilations() {
    local preset=$1 configured
    configured=$(cmake --preset "$preset" -Wno-dev 2>&1) || { printf '%s\n' "$configured" >&2 && exit 1; }
    mkdir -p build/lint
    sed -E 's/ -Winvalid-pch -include [^ ]*cmake_pch\.hxx//; s/ -(W[a-z-]+|fcoroutines|fpch-preprocess)\b//g' \
        "build/$preset/compile_commands.json" >build/lint/compile_commands.json
    ninja -C "build/$preset" -t targets all | sed -nE 's/^((yagura[a-z_]*)_autogen): phony$/\1/p' | sort -u |
        xargs cmake --build --preset "$preset" --target >build/lint/autogen.log 2>&1 || { cat build/lint/autogen.log >&2 && exit 1; }
}

# The compilations of several sources in which one is of a folder where something changed.
units() {
    local unit
    sed -nE 's/^ *"file": "(.*\/Unity\/[^"]*)",?$/\1/p' build/lint/compile_commands.json | grep -vE '/build/[^/]*/tests/' | sort -u |
        while IFS= read -r unit; do
            if sed -nE 's/^#include "(.*)\/[^/]*"$/\1/p' "$unit" | sort -u | grep -qxFf "$changed_folders"; then
                printf '%s\n' "$unit"
            fi
        done
}

# A lambda in a coroutine is none itself, and may take references; clang-tidy 16 does not see that.
is_of_lambda() {
    local file line code
    [[ $1 == *"[cppcoreguidelines-avoid-reference-coroutine-parameters"* ]] || return 1
    IFS=: read -r file line _ <<<"$1"
    code=$(sed -n "${line}p" "$file")
    [[ $code =~ \[[^]]*\]\ ?[\(\{] && $code != *Task* ]]
}

# look NAME TOOL …: runs the tool over each file of standard input, and tells what it finds in the project's own files.
look() {
    local name=$1 finding logs files looked=0
    shift
    mapfile -t files
    [ ${#files[@]} -gt 0 ] || return 0
    logs=$(mktemp -d)
    progress_begin "$name"
    # 1 is what it answers to findings; without any, and with all else, it did not look to the end.
    printf '%s\n' "${files[@]}" | xargs -d '\n' -P "$(nproc)" -n 1 bash -c 'log=$0/$(cksum <<<"${*: -1}" | cut -d" " -f1)
        timeout 600 "$@" >"$log" 2>&1; answer=$?
        if [ "$answer" -gt 1 ] || { [ "$answer" -eq 1 ] && ! grep -qE "(error|warning): " "$log"; }; then
            echo "${*: -1}: $1 ended with $answer: $(tail -n 1 "$log")" >>"$log.broken"
        fi
        echo "$log"' "$logs" "$@" 2>/dev/null | progress_read tell_look
    while IFS= read -r finding; do
        is_of_lambda "$finding" || { printf '%s\n' "${finding#"$PWD/"}" && failed=1; }
    done < <(cat "$logs"/* 2>/dev/null | grep -E '^[^ ]+:[0-9]+:[0-9]+: (error|warning): |: .* ended with [0-9]+: ' | sort -u)
    rm -rf "$logs"
    progress_end "$name"
}
tell_look() {
    looked=$((looked + 1))
    progress "$name" "$looked of ${#files[@]}"
}

tidy() {
    compilations ci
    look "clang-tidy" clang-tidy-16 --quiet -p build/lint --checks=-bugprone-suspicious-include \
        --header-filter='/(src|ui)/([^.]*/)?[^/]*\.(h|cpp)$' < <(units)
}

deep() {
    compilations dev
    printf '%s\n' "${changed[@]}" | grep -E '^(src|ui)/.*\.cpp$' >build/lint/sources || return 0
    look "clang-tidy" clang-tidy-16 --quiet -p build/lint <build/lint/sources
    # By the name of a check: level 1 without what this project decides otherwise (detaching of its own containers is measured).
    CLAZY_IGNORE_DIRS='/usr/.*' look "clazy" clazy-standalone -p build/lint -checks=level1 -header-filter='(src|ui)/.*' <build/lint/sources
}

changed_folders=$(mktemp)
trap 'rm -f "$changed_folders"' EXIT
printf '%s\n' "${changed[@]}" | grep -E '^(src|ui)/' | sed -E "s|/[^/]*$||; s|^|$PWD/|" | sort -u >"$changed_folders" || true
for step in "${steps[@]}"; do
    "$step"
done
exit "$failed"
