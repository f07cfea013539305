# SPDX-License-Identifier: GPL-3.0-or-later

# qm_module(plan SOURCES plan.cpp journal.cpp USES qm::base Qt6::Sql)
#
# One folder, one static library, one face. The face is an include folder in the build tree that holds nothing but a link
# to this folder, handed only to those who name the module in USES and not to *their* users: a header of a module that is
# not named is not found.
function(qm_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH" "SOURCES;USES")
    if(NOT arg_PCH)
        set(arg_PCH qm_core_pch)
    endif()
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE path)
    qm_face(${name} ${path})
    add_library(qm_${name} STATIC ${arg_SOURCES})
    add_library(qm::${name} ALIAS qm_${name})
    target_include_directories(qm_${name} PRIVATE ${PROJECT_BINARY_DIR}/faces/${name})
    target_precompile_headers(qm_${name} REUSE_FROM ${arg_PCH})
    target_link_libraries(qm_${name} PUBLIC Qt6::Core QCoro6::Core tl::expected)
    qm_use(qm_${name} INTERFACE ${arg_USES})
endfunction()

# Links what a target uses and lets it see the faces of the modules it names.
function(qm_use target scope)
    foreach(use IN LISTS ARGN)
        if(use MATCHES "^qm::(.*)")
            if(scope STREQUAL "INTERFACE")
                target_link_libraries(${target} INTERFACE $<LINK_ONLY:${use}>)
                add_dependencies(${target} qm_${CMAKE_MATCH_1})
            else()
                target_link_libraries(${target} PRIVATE ${use})
            endif()
            target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/faces/${CMAKE_MATCH_1})
        elseif(scope STREQUAL "INTERFACE")
            target_link_libraries(${target} PUBLIC ${use})
        else()
            target_link_libraries(${target} PRIVATE ${use})
        endif()
    endforeach()
endfunction()

# The include folder through which others see the folder `path` of the source tree.
function(qm_face name path)
    set(face ${PROJECT_BINARY_DIR}/faces/${name})
    cmake_path(GET path PARENT_PATH parent)
    file(MAKE_DIRECTORY ${face}/${parent})
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${path} ${face}/${path} SYMBOLIC)
endfunction()
