# What a program of tests holds, found when the tests are about to run: one test of CTest for each suite, so that its
# tests share one start of the program, and one for each test of a suite in APART, which would take long together.
# Wants PROGRAM, FOLDER, APART and PROPERTIES.
cmake_policy(VERSION 3.25)
execute_process(COMMAND ${PROGRAM} --gtest_list_tests OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
# What GoogleTest says of a parameter may hold anything.
string(REGEX REPLACE "[^\n]*Running main[^\n]*\n" "" listed "${listed}")
string(REGEX REPLACE " *#[^\n]*" "" listed "${listed}")
string(REGEX MATCHALL "[^\n]+" lines "${listed}")

function(add_gtest name filter count)
  add_test(${name} ${PROGRAM} --gtest_filter=${filter})
  # Before there are times of an earlier run, those with most in them begin first.
  set_tests_properties(${name} PROPERTIES WORKING_DIRECTORY ${FOLDER} COST ${count} ${PROPERTIES})
endfunction()

set(suite)
set(count 0)
foreach(line IN LISTS lines ITEMS ".")
  if(NOT line MATCHES "^ ")
    if(count GREATER 0)
      add_gtest(${suite} "${suite}.*" ${count})
    endif()
    string(REGEX REPLACE "[.]$" "" suite "${line}")
    string(REGEX REPLACE "^.*/" "" bare "${suite}")
    set(count 0)
  elseif(bare IN_LIST APART)
    string(STRIP "${line}" test)
    add_gtest("${suite}.${test}" "${suite}.${test}" 100)
  else()
    math(EXPR count "${count} + 1")
  endif()
endforeach()
