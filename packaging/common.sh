# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Read by the scripts beside it: goes to the project, installs what is needed, builds a preset.
packaging=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
cd -- "$packaging/.."
"$packaging/install-deps.sh"

# Everything that is said goes to standard error: standard output belongs to the results.
build() {
    local preset=$1
    shift
    cmake --preset "$preset" -Wno-dev >/dev/null
    cmake --build --preset "$preset" "$@" >&2
}
