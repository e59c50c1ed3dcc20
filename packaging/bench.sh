#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs, builds optimised and runs every benchmark: one JSON object a line on standard output, all else on standard error.
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"
install_deps
build release
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
status=0
found=0
for program in build/release/bin/bench_* build/release/bin/tests/bench_*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    found=1
    echo "bench.sh: $(basename -- "$program")" >&2
    # What is no result goes to standard error, so that the output can be read by a program.
    "$program" | while IFS= read -r line; do
        case $line in
            '{'*'}') printf '%s\n' "$line" ;;
            *) printf '%s\n' "$line" >&2 ;;
        esac
    done || { status=1; echo "bench.sh: $(basename -- "$program") failed" >&2; }
done
if [ "$found" -eq 0 ]; then
    echo "bench.sh: no benchmark was built" >&2
    exit 1
fi
exit "$status"
