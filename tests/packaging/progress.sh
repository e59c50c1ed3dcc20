#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a build tells while it runs: how far it is, and what went wrong, whole. Argument: the folder packaging.
set -euo pipefail
packaging=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

expect() {
    local what=$1 wanted=$2 got=$3
    if [ "$wanted" != "$got" ]; then
        printf 'FAIL: %s: wanted\n%s\ngot\n%s\n' "$what" "$wanted" "$got"
        failed=1
    fi
}

# A project of its own with the scripts in it, and a cmake that configures nothing and builds as it is told.
mkdir -p "$scratch/project/packaging" "$scratch/project/build/p" "$scratch/bin"
cp "$packaging/common.sh" "$packaging/progress.sh" "$scratch/project/packaging"
cat >"$scratch/bin/cmake" <<'FAKE'
#!/bin/bash
[ "$1" = --build ] || exit 0
cat "$TOLD"
exit "$ANSWER"
FAKE
chmod +x "$scratch/bin/cmake"
cat >"$scratch/project/packaging/made.sh" <<'MADE'
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
build p
MADE

# told ANSWER LINE …: what the build says where cmake prints these lines, without its times.
told() {
    ANSWER=$1 TOLD=$scratch/lines
    export ANSWER TOLD
    printf '%s\n' "${@:2}" >"$TOLD"
    answer=0
    said=$(PATH=$scratch/bin:$PATH TERM=dumb bash "$scratch/project/packaging/made.sh" 2>&1) || answer=$?
    said=$(sed -E 's/ \([0-9]+:[0-9]{2}\)$//' <<<"$said")
}

told 0 "@@1/2 Building a" "Generated 7 things" "@@2/2 Linking b"
expect "a build that ends well" 0 "$answer"
expect "what a good step said is left out" "made.sh: configuring p
made.sh: building p
made.sh: built p" "$said"

told 1 "@@1/3 Building a" "Generated 7 things" "@@2/3 Building b" "FAILED: b.o" "g++ b.cpp" "b.cpp:1:1: error: no" "  1 | b" "ninja: build stopped: subcommand failed."
expect "a build that fails" 1 "$answer"
expect "an error is shown whole, and nothing of the steps before it" "made.sh: configuring p
made.sh: building p
FAILED: b.o
g++ b.cpp
b.cpp:1:1: error: no
  1 | b
ninja: build stopped: subcommand failed.
made.sh: p was not built, see above and $scratch/project/build/p/build.log" "$said"

told 1 "@@1/1 Re-running CMake..." "CMake Error: no such package" "FAILED: build.ninja"
expect "what a step said before it failed is shown" "made.sh: configuring p
made.sh: building p
CMake Error: no such package
FAILED: build.ninja
made.sh: p was not built, see above and $scratch/project/build/p/build.log" "$said"

exit "$failed"
