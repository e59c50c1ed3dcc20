#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs, builds and runs all tests. Arguments go to ctest (-L core, -R Ingest).
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"
build ci
exec ctest --preset ci --parallel 2 "$@"
