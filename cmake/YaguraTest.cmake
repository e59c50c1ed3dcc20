# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# All tests that open no window, and what they start: the sanitizers' run in CI builds no more than this.
add_custom_target(yagura_headless_tests)

# yagura_add_test(name SOURCES … LINKS … LABELS … [DATABASE])
#
# One program a test class. Each runs in two time zones, since local time is where such bugs hide.
# DATABASE starts the shared private PostgreSQL cluster first and puts it away afterwards (tests/support).
function(yagura_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "DATABASE" "" "SOURCES;LINKS;LABELS")
    add_executable(${name} ${test_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin/tests)
    target_link_libraries(${name} PRIVATE ${test_LINKS} Qt6::Test yagura::options)
    if(CMAKE_UNITY_BUILD)
        yagura_precompile(${name})
    endif()
    if(NOT "ui" IN_LIST test_LABELS)
        add_dependencies(yagura_headless_tests ${name})
    endif()
    # Third-party recordings are read in place, beside the project; the tests skip where that folder is absent.
    target_compile_definitions(${name} PRIVATE
        YAGURA_SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared"
        YAGURA_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    )
    # A folder's tests are asked for by its path:  ctest -L '^tests/store$'
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder)
    foreach(zone IN ITEMS Asia/Tokyo UTC)
        string(MAKE_C_IDENTIFIER "${zone}" zone_name)
        set(test_name ${name})
        if(zone STREQUAL "UTC")
            # The second zone is for rules and models: repeating servers and windows would only cost time.
            if(NOT "core" IN_LIST test_LABELS)
                continue()
            endif()
            set(test_name ${name}_utc)
        endif()
        add_test(NAME ${test_name} COMMAND ${name})
        set_tests_properties(${test_name} PROPERTIES
            LABELS "${test_LABELS};${folder}"
            ENVIRONMENT "TZ=${zone};QT_QPA_PLATFORM=offscreen"
        )
        if(test_DATABASE)
            set_tests_properties(${test_name} PROPERTIES FIXTURES_REQUIRED database)
        endif()
    endforeach()
endfunction()
