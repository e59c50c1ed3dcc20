# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Read by the scripts beside it: a word on how far a long step is, on standard error. On a terminal one line that is
# written over; elsewhere, a log for instance, a plain line every ten seconds.

progress_every=10
progress_begun=$SECONDS
progress_told=-1
progress_word=

progress_is_terminal() {
    [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]
}

# progress_begin WHAT: a new step, told at once.
progress_begin() {
    progress_begun=$SECONDS
    progress_told=-1
    progress_word=
    progress "$1"
}

# progress WHAT [HOW FAR]
progress() {
    progress_word="$1${2:+: $2}"
    progress_beat
}

# Tells again what was told last, where it is time for that: a step that says nothing for long is seen to live.
progress_beat() {
    [ -n "$progress_word" ] || return 0
    [ "$SECONDS" -ne "$progress_told" ] || return 0
    local text
    printf -v text '%s: %s (%d:%02d)' "${0##*/}" "$progress_word" $(((SECONDS - progress_begun) / 60)) $(((SECONDS - progress_begun) % 60))
    if progress_is_terminal; then
        printf '\r\033[K%s' "${text:0:$((${COLUMNS:-$(tput cols 2>/dev/null || echo 80)} - 1))}" >&2
    elif [ "$progress_told" -lt 0 ] || [ $((SECONDS - progress_told)) -ge "$progress_every" ]; then
        printf '%s\n' "$text" >&2
    else
        return 0
    fi
    progress_told=$SECONDS
}

# Anything that is no progress, whole, above the line that is written over.
progress_aside() {
    if progress_is_terminal; then
        printf '\r\033[K' >&2
    fi
    printf '%s\n' "$1" >&2
    progress_told=-1
}

# progress_end WHAT: the step is over; its time stays.
progress_end() {
    progress_told=-1
    progress "$1"
    if progress_is_terminal; then
        printf '\n' >&2
    fi
    progress_word=
}

# progress_read FUNCTION: gives each line of standard input to the function, and beats while none comes.
progress_read() {
    local line part=
    while true; do
        if IFS= read -r -t 1 line; then
            "$1" "$part$line"
            part=
        elif [ $? -gt 128 ]; then
            part+=$line
            progress_beat
        else
            [ -z "$part$line" ] || "$1" "$part$line"
            return 0
        fi
    done
}
