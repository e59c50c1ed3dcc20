#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs, builds and starts a demo night. Arguments go to yagura: --screenshot FILE renders the window and ends, --language ja
# or en speaks another language than the locale's.
set -euo pipefail
calledFrom=$PWD
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"
install_deps build run
build demo
yagura=$PWD/build/demo/bin/yagura
cd -- "$calledFrom" # a screenshot's name is meant from there

if [[ " $* " == *" --screenshot"* ]]; then
    echo "demo.sh: the night begins; the picture is taken when its queue is filled, which takes up to a minute" >&2
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$yagura" --demo "$@"
fi
if [[ " $* " != *" --screenshot"* ]]; then
    echo "demo.sh: there is no display, so that the window is drawn where nobody sees it (Xvfb)." >&2
    echo "demo.sh: packaging/demo.sh --screenshot night.png writes a picture of it and ends." >&2
fi
exec xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24" "$yagura" --demo "$@"
