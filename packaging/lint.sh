#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# clang-tidy and clazy over the product's sources: all, or those that are named, or `--since REVISION`.
# Needs a configured and built preset `dev` (its generated headers). Tests are not looked at.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."

for tool in clang-tidy-16 clazy-standalone; do
    if ! command -v "$tool" >/dev/null; then
        echo "lint.sh: $tool is missing: apt-get install clang-tidy-16 clazy" >&2
        exit 1
    fi
done
if [ ! -f build/dev/compile_commands.json ]; then
    echo "lint.sh: configure and build first: cmake --preset dev && cmake --build --preset dev" >&2
    exit 1
fi

# Clang reads neither g++'s precompiled headers nor these options of g++.
mkdir -p build/lint
sed -E 's/ -Winvalid-pch -include [^ ]*cmake_pch\.hxx//; s/ -(fcoroutines|fpch-preprocess|Wno-maybe-uninitialized|Werror)\b//g' \
    build/dev/compile_commands.json >build/lint/compile_commands.json

case "${1:-}" in
"") mapfile -t files < <(git ls-files 'src/*.cpp' 'ui/*.cpp') ;;
--since) mapfile -t files < <(git diff --name-only --diff-filter=d "$2" -- 'src/*.cpp' 'ui/*.cpp') ;;
*) files=("$@") ;;
esac

failed=0
# One line a finding; what is silent is clean.
printf '%s\0' "${files[@]}" | xargs -0 -P 2 -n 4 nice clang-tidy-16 --quiet -p build/lint 2>/dev/null || failed=1
# By the name of a check: level 1 without what this project decides otherwise (detaching of its own containers is measured).
export CLAZY_IGNORE_DIRS='/usr/.*'
printf '%s\0' "${files[@]}" | xargs -0 -P 2 -n 4 nice clazy-standalone -p build/lint -checks=level1 -header-filter='(src|ui)/.*' 2>&1 |
    grep -E 'warning:|error:' | sort -u && failed=1
exit "$failed"
