#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# check-branches.py in repositories made for it. Argument: the folder packaging.
set -euo pipefail
check=$1/check-branches.py
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
failed=0

# A repository with one commit on main.
begin() {
    what=$1
    cd "$scratch"
    rm -rf repository
    git init -q -b main repository
    cd repository
    mkdir -p src/store ui/queue
    printf 'int first = 1;\nint second = 2;\nint third = 3;\n' >src/store/Row.cpp
    echo 'int width = 100;' >ui/queue/View.cpp
    commit "all: as it begins"
}
# write FILE LINE …
write() {
    mkdir -p "$(dirname "$1")"
    printf '%s\n' "${@:2}" >"$1"
}
commit() {
    git add -A
    git commit -q "${@/#/-m}"
}
# expect ANSWER WORDS-OF-ITS-OUTPUT [ARGUMENT of the check …]; no words: it is silent.
expect() {
    local wanted=$1 words=$2 answer=0 said
    shift 2
    said=$(python3 "$check" "$@" 2>&1) || answer=$?
    if [ "$answer" -ne "$wanted" ] || [[ $said != *"$words"* ]] || [[ -z $words && -n $said ]]; then
        echo "FAIL: $what: wanted $wanted \"$words\", got $answer: $said"
        failed=1
    fi
}
# Two branches that leave main at the same place; one changes a line of a file, the other one another.
side_by_side() {
    git switch -q -c one
    write src/store/Row.cpp 'int first = 10000;' 'int second = 2;' 'int third = 3;'
    commit "store: the first is large"
    git switch -q -c two main
    write src/store/Row.cpp 'int first = 1;' 'int second = 2;' 'int third = 30000;'
    commit "store: the third is large"
    git switch -q -c together main
}

begin "a change within what its subject names"
git switch -q -c work
write src/store/Row.cpp 'int first = 2;'
write tests/store/tst_Row.cpp 'int tested = 1;'
write README.md 'About rows'
commit "store: a row is two"
expect 0 ""

begin "a change beyond what its subject names"
git switch -q -c work
write src/store/Row.cpp 'int first = 2;'
write ui/queue/View.cpp 'int width = 200;'
commit "store: a row is two"
expect 1 "does not name ui/queue/View.cpp"

begin "two areas named, one of them by its folder"
git switch -q -c work
write src/store/Row.cpp 'int first = 2;'
write ui/queue/View.cpp 'int width = 200;'
commit "store, queue: a row is two"
expect 0 ""

begin "a subject without an area"
git switch -q -c work
write src/store/Row.cpp 'int first = 2;'
commit "a row is two"
expect 1 "names no area"

begin "a subject that is too long"
git switch -q -c work
write src/store/Row.cpp 'int first = 2;'
commit "store: $(printf 'x%.0s' {1..70})"
expect 1 "longer than 72"

begin "branches merged whole"
side_by_side
git merge -q --no-edit one
git merge -q --no-edit two >/dev/null
expect 0 ""

begin "a merge that keeps one side only"
side_by_side
git merge -q --no-edit one
git merge -q --no-edit -s ours two
expect 1 "src/store/Row.cpp: added there, gone from the result: int third = 30000;"

begin "a picked commit that writes over another branch's line"
side_by_side
git cherry-pick one >/dev/null
write src/store/Row.cpp 'int first = 1;' 'int second = 2;' 'int third = 30000;'
commit "store: the third is large"
expect 1 "one: src/store/Row.cpp: added there, gone from the result: int first = 10000;" one two

begin "a line that a commit says it takes back"
side_by_side
git merge -q --no-edit one
git merge -q --no-edit two >/dev/null
write src/store/Row.cpp 'int second = 2;'
commit "store: only the second is needed" "Takes-back: src/store/Row.cpp, since nobody reads the others"
expect 0 ""

begin "a line that was moved to another file and broken in two"
side_by_side
git merge -q --no-edit one
git merge -q --no-edit two >/dev/null
write src/store/Row.cpp 'int second = 2;'
write src/store/Others.cpp '    int first' '        = 10000;' '    int third = 30000;'
commit "store: the others have a file of their own"
expect 0 ""


begin "a base that is not there"
expect 2 "nowhere" --base nowhere

exit "$failed"
