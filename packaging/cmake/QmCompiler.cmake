# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is compiled with, and which compilers are trusted with coroutines.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    message(FATAL_ERROR
        "GCC ${CMAKE_CXX_COMPILER_VERSION} frees an aggregate or closure built inside a co_await expression twice; "
        "Quartermaster's calls and steps are such aggregates. Use clang 19 (`cmake --preset dev`; `packaging/setup` installs it) "
        "or GCC 13 or newer, and let tests/compiler prove it.")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_compile_options(-Wall -Wextra -Wpedantic -Werror)
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS)

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # Without it a precompiled header made anew is never the same, and ccache finds nothing that was compiled with it.
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()

set(QM_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")
if(QM_SANITIZE)
    add_compile_options(-fsanitize=${QM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${QM_SANITIZE})
endif()
