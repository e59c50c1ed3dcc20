# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Flags ride on one interface target: nothing is set for a whole directory.
add_library(yagura_options INTERFACE)
add_library(yagura::options ALIAS yagura_options)

target_compile_features(yagura_options INTERFACE cxx_std_20)
target_compile_definitions(yagura_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    YAGURA_VERSION="${PROJECT_VERSION}"
)
target_compile_options(yagura_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-qual -Wextra-semi -Wsuggest-override -Werror
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The second one lets ccache see what a precompiled header holds.
    target_compile_options(yagura_options INTERFACE -fcoroutines -fpch-preprocess)
    # g++ 12 takes members of a coroutine's frame for uninitialised when it optimises.
    target_compile_options(yagura_options INTERFACE -Wno-maybe-uninitialized)
endif()
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # A source that another one includes is a header to g++, so its anonymous namespace seems to be in one.
    target_compile_options(yagura_options INTERFACE -Wno-subobject-linkage)
endif()
if(YAGURA_SANITIZE)
    target_compile_options(yagura_options INTERFACE -fsanitize=${YAGURA_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(yagura_options INTERFACE -fsanitize=${YAGURA_SANITIZE})
endif()

find_program(YAGURA_MOLD mold)
if(YAGURA_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_options(yagura_options INTERFACE -fuse-ld=mold)
endif()
