#include "tests/crash/processor_wait.hpp"

#include <filesystem>
#include <fstream>
#include <string>

namespace beraad::test {

namespace fs = std::filesystem;

std::int64_t processor_wait_ns(pid_t program) {
  std::int64_t sum = 0;
  std::error_code error;
  for (fs::directory_iterator task("/proc/" + std::to_string(program) + "/task", error), end; !error && task != end;
       task.increment(error)) {
    std::int64_t ran = 0, waited = 0;
    if (std::ifstream(task->path() / "schedstat") >> ran >> waited) sum += waited;
  }
  return sum;
}

}  // namespace beraad::test
