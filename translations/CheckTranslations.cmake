# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fails on a text that is not translated or not used any more.
string(REPLACE "," ";" files "${FILES}")
foreach(file IN LISTS files)
    file(STRINGS ${file} bad REGEX "type=\"(unfinished|vanished|obsolete)\"")
    list(LENGTH bad count)
    if(count GREATER 0)
        message(SEND_ERROR "${file}: ${count} text(s) unfinished, vanished or obsolete")
    endif()
endforeach()
