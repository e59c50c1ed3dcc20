#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses what goes wrong where work is done side by side. Run it on the result before it is pushed:

    packaging/check-branches.py [--base main] [--result HEAD] [BRANCH …]

1. A commit that touches what its subject does not name ("store: …" that changes ui/).
2. A line that a branch added since it left the base and that the result has no more, however the branch came in: merged,
   rebased or picked. BRANCH are those that are taken together in the result; branches that are merged in it are found.
   Where that is meant, a commit of the result says so in its body, with the file and the reason:

    Takes-back: src/store/Row.cpp, since the readers are generated now

Exit 0: nothing found; 1: found, told on standard output; 2: wrong usage.
"""

import argparse
import re
import subprocess
import sys

# An area is a folder: "store" is src/store, "queue" is ui/queue and src/models/queue. These have more to them, or other names.
AREAS = {
    "all": [""],
    "app": ["src/apps/", "resources/icons/"],
    "apps": ["src/apps/", "resources/icons/"],
    "bench": ["tests/bench/", "packaging/bench.sh"],
    "build": ["cmake/", "CMakePresets.json", "packaging/"],
    "ci": [".ci/", "cmake/", "CMakePresets.json", "packaging/"],
    "cmake": ["cmake/", "CMakePresets.json"],
    "docs": ["resources/screenshots/"],
    "lint": [".clang-format", ".clang-tidy", ".git-blame-ignore-revs", "packaging/"],
    "packaging": [".ci/", "CMakePresets.json"],
    "simulator": ["resources/demo/"],
    "store": ["resources/schema/"],
    "tests": ["cmake/YaguraTest.cmake"],
    "ui": ["resources/icons/"],
}
ROOTS = ["", "src/", "src/apps/", "src/models/", "src/sources/", "src/simulator/", "ui/", "resources/", "tests/"]
# What goes with any change: tests, words, documents, licences, the list of a folder's files and that of the packages.
WITH_ANY = re.compile(
    r"^tests/|^translations/|\.md$|(^|/)CMakeLists\.txt$|^resources/help/|^packaging/(yaguractl\.1|install-deps\.sh)$|^\.reuse/"
)

SUBJECT = re.compile(r"^([a-z][\w-]*(?:, [a-z][\w-]*)*): \S")
LONGEST_SUBJECT = 72
# A shorter line ("}", "return;", "else") is everywhere: that it is there says nothing.
SHORTEST_LINE = 8


def git(*arguments):
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, errors="surrogateescape")
    if done.returncode != 0:
        sys.stderr.write(f"check-branches.py: git {' '.join(arguments)}: {done.stderr}")
        sys.exit(2)
    return done.stdout


def places(area):
    return AREAS.get(area, []) + [f"{root}{area}/" for root in ROOTS]


def wrong_subjects(base, result):
    """Yields (commit, what is wrong with it) for each commit of the result that is no merge."""
    for line in git("log", "--no-merges", "--format=%h\t%s", f"{base}..{result}").splitlines():
        commit, subject = line.split("\t", 1)
        named = SUBJECT.match(subject)
        if not named:
            yield commit, f'its subject names no area ("store: …"): {subject}'
            continue
        if len(subject) > LONGEST_SUBJECT:
            yield commit, f"its subject is longer than {LONGEST_SUBJECT}: {subject}"
        allowed = tuple(place for area in named[1].split(", ") for place in places(area))
        changed = git("diff-tree", "--root", "--no-commit-id", "--no-renames", "--name-only", "-r", "-z", commit).split("\0")
        strays = [path for path in changed if path and not WITH_ANY.search(path) and not path.startswith(allowed)]
        if strays:
            more = f" and {len(strays) - 3} more" if len(strays) > 3 else ""
            yield commit, f'"{subject}" does not name {", ".join(strays[:3])}{more}'


def bare(text):
    """Without white space: code that is only indented or broken in another way is the same."""
    return re.sub(r"\s+", "", text)


def added_lines(since, until):
    """{path: [line, …]} of what was added between two commits; a moved file is the same file."""
    added, path = {}, None
    for line in git("diff", "-M", "--unified=0", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/", since, until).splitlines():
        if line.startswith("+++ "):
            path = line[6:].rstrip("\t") if line.startswith("+++ b/") else None
        elif line.startswith("diff --git "):
            path = None
        elif path and line.startswith("+"):
            added.setdefault(path, []).append(line[1:])
    return added


def content(result, path):
    done = subprocess.run(["git", "show", f"{result}:{path}"], capture_output=True, text=True, errors="surrogateescape")
    return done.stdout if done.returncode == 0 else ""


def said_to_go(base, result):
    """The files that a commit of the result says it takes back lines of."""
    bodies = git("log", "--format=%B", f"{base}..{result}")
    return {match[1] for match in re.finditer(r"(?m)^Takes-back: ([^\s,]+)", bodies)}


def lost_lines(base, result, branch):
    """Yields (path, line) for what the branch added and the result has nowhere."""
    fork = git("merge-base", base, branch).strip()
    elsewhere = None
    for path, lines in sorted(added_lines(fork, branch).items()):
        there = bare(content(result, path))
        for line in lines:
            wanted = bare(line)
            if len(wanted) < SHORTEST_LINE or wanted in there:
                continue
            if elsewhere is None:  # a line may have been moved on to another file
                elsewhere = bare("".join(line for lines in added_lines(fork, result).values() for line in lines))
            if wanted not in elsewhere:
                yield path, line.strip()


def merged_branches(base, result):
    for line in git("log", "--merges", "--format=%P", f"{base}..{result}").splitlines():
        yield from line.split()[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", default="main", help="where the branches left from (main)")
    parser.add_argument("--result", default="HEAD", help="what they became together (HEAD)")
    parser.add_argument("branches", nargs="*", metavar="BRANCH")
    asked = parser.parse_args()

    found = 0
    for commit, wrong in wrong_subjects(asked.base, asked.result):
        print(f"{commit}: {wrong}")
        found += 1
    excused = said_to_go(asked.base, asked.result)
    for branch in dict.fromkeys([*asked.branches, *merged_branches(asked.base, asked.result)]):
        for path, line in lost_lines(asked.base, asked.result, branch):
            if path not in excused:
                print(f"{branch[:40]}: {path}: added there, gone from the result: {line}")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
