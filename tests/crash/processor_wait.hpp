// How long a program was ready to go on while the machine was busy with others. What is lost by that is no fault of
// the program, and on a machine that builds and tests at the same time it is most of what is lost.
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace beraad::test {

/// Nanoseconds since it started, of all its threads together; 0 where the system does not tell.
[[nodiscard]] std::int64_t processor_wait_ns(pid_t program);

}  // namespace beraad::test
