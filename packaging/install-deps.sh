#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what building, running and testing Yagura needs on Debian 12: the one list of packages.
# As root or with sudo; does nothing where all are there.
set -euo pipefail

packages=(
    # building
    g++ cmake ninja-build ccache mold git pkg-config
    qt6-base-dev qt6-base-dev-tools libqt6opengl6-dev libgl1-mesa-dev libopengl-dev libxkbcommon-dev libvulkan-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-charts-dev
    qt6-svg-dev qt6-multimedia-dev
    qcoro-qt6-dev qtkeychain-qt6-dev libexpected-dev libyaml-cpp-dev libicu-dev libpq-dev
    # running
    postgresql-15 qt6-translations-l10n libqt6sql6-sqlite libqt6svg6 libqt6multimedia6 breeze-icon-theme
    fonts-noto-cjk fonts-noto-core ca-certificates
    # testing, and a demo without a display
    xvfb xauth dbus gnome-keyring at-spi2-core python3-gi gir1.2-atspi-2.0
)

missing=()
for package in "${packages[@]}"; do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]; then
        missing+=("$package")
    fi
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-deps.sh: become root, or install sudo; missing: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "install-deps.sh: installing ${missing[*]}" >&2

# Yagura runs a private server of its own: the package's "main" cluster would only stand beside it. Who has the package
# already may be using that cluster, and is left alone.
if [[ " ${missing[*]} " == *" postgresql-15 "* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
    "${as_root[@]}" mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold "$@"
}
if ! { apt update && apt install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "install-deps.sh: apt-get failed, see above" >&2
    exit 1
fi
