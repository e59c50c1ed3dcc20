#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what Yagura needs on Debian 12: the one list of packages. Arguments are its groups (build run test check lint); without
# any, all but what only .ci/run and lint.sh need. As root or with sudo; does nothing where all are there.
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/progress.sh"

build=(
    g++ cmake ninja-build ccache mold git pkg-config
    qt6-base-dev qt6-base-dev-tools libqt6opengl6-dev libgl1-mesa-dev libopengl-dev libxkbcommon-dev libvulkan-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-charts-dev
    qt6-svg-dev qt6-multimedia-dev
    qcoro-qt6-dev qtkeychain-qt6-dev libexpected-dev libyaml-cpp-dev libicu-dev libpq-dev
)
# The last two stand in for a display.
run=(
    postgresql-15 qt6-translations-l10n libqt6sql6-sqlite libqt6svg6 libqt6multimedia6 breeze-icon-theme
    fonts-noto-cjk fonts-noto-core ca-certificates
    xvfb xauth
)
test=(dbus gnome-keyring at-spi2-core python3-gi gir1.2-atspi-2.0)
check=(postgresql-15-plpgsql-check)
lint=(clang-format-14 clang-tidy-16 clazy)

groups=("$@")
[ ${#groups[@]} -gt 0 ] || groups=(build run test)
packages=()
for group in "${groups[@]}"; do
    case $group in
    build) packages+=("${build[@]}") ;;
    run) packages+=("${run[@]}") ;;
    test) packages+=("${test[@]}") ;;
    check) packages+=("${check[@]}") ;;
    lint) packages+=("${lint[@]}") ;;
    *)
        echo "install-deps.sh: the groups are build, run, test, check and lint, not $group" >&2
        exit 2
        ;;
    esac
done

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
    sudo -v # its question is asked before anything is written over
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
# How far it is comes on standard output, all else goes to the log. A descriptor of its own inside, since dpkg hides the one that
# it reports on from the packages' scripts; none outside, since sudo closes all but three.
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive bash -c 'exec apt-get "$@" 3>&1 >&2' apt-get -q -y \
        -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold -o APT::Status-Fd=3 "$@" 2>>"$log"
}
tell() {
    if [[ $1 =~ ^(dl|pm)status:[^:]*(:[a-z0-9]+)?:([0-9]+)\.?[0-9]*: ]]; then
        local what="fetching packages"
        [ "${BASH_REMATCH[1]}" = dl ] || what="installing packages"
        progress "$what" "${BASH_REMATCH[3]} %"
    fi
}
progress_begin "asking which packages there are"
if ! { apt update && apt install --no-install-recommends "${missing[@]}"; } </dev/null | progress_read tell; then
    progress_aside "$(tail -n 40 "$log")"
    echo "install-deps.sh: apt-get failed, see above" >&2
    exit 1
fi
progress_end "packages installed"
