#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs, builds and runs all tests. Arguments go to ctest (-L core, -R Ingest). With --shuffle as the first one all tests run
# twice, each time in another order: what a test leaves behind for another shows.
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"
install_deps
build ci
if [ "${1:-}" = --shuffle ]; then
    shift
    ctest --preset ci --parallel 2 --schedule-random "$@"
    set -- --schedule-random "$@"
fi
exec ctest --preset ci --parallel 2 "$@"
