#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# All checks there are, from nothing, within the hour on two cores: what .ci/run takes, and what it does not take yet. Each step
# tells its name and its time; all are taken, and what failed is told again at the end.
#
# Dropped, since it costs more than it finds here: clang-tidy over the tests, and what it looks for in single files only
# (packaging/lint.sh --deep); the sanitizers over the benchmarks; the thread sanitizer over the window, whose only thread is Qt's.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."
exec </dev/null

times=()
failed=()
step() {
    local name=$1 begun=$SECONDS word=passed time
    shift
    printf '\n==== %s\n' "$name"
    # By itself, so that its first failing command ends it: asked by "if", it would run on.
    (source packaging/common.sh && "$@") &
    wait $! || { word=FAILED && failed+=("$name"); }
    printf -v time '%2d:%02d' $(((SECONDS - begun) / 60)) $(((SECONDS - begun) % 60))
    times+=("$time  $word  $name")
    printf '==== %s %s in %s\n' "$name" "$word" "${time# }"
}

packages() {
    install_deps build run test check lint
}

# Every function of the schema is read by plpgsql_check in there, which is installed here.
tests() {
    YAGURA_FUNCTION_CHECK=required packaging/test.sh
}

layers() {
    build layers
}

addresses() {
    build ci-asan
    ctest --preset ci-asan --parallel 2
}

threads() {
    build ci-tsan --target tests/core/all tests/store/all tests/collector/all tests/support/all
    ctest --preset ci-tsan --parallel 2 -L '^tests/(core|store|collector)$'
}

step "packages" packages
step "layout: clang-format" packaging/lint.sh --layout
step "tests, plpgsql_check" tests
step "clang-tidy" packaging/lint.sh --tidy
step "layers: includes and calls go downwards" layers
step "address and undefined-behaviour sanitizers" addresses
step "thread sanitizer: core, store, collector" threads

printf '\n'
printf '%s\n' "${times[@]}"
if [ ${#failed[@]} -gt 0 ]; then
    printf 'FAILED:'
    printf ' %s;' "${failed[@]}"
    printf '\n'
    exit 1
fi
echo "all passed in $((SECONDS / 60)) min"
