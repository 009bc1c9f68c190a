// The program with its typist as a process of its own, and how it is ended.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>

#include "tests/crash/typed_log.hpp"

namespace beraad::test {

class KilledProgram {
 public:
  /// Starts it on a library; it writes down every key in `log`.
  KilledProgram(const std::filesystem::path& library, std::filesystem::path log, std::uint64_t seed);
  ~KilledProgram();
  KilledProgram(const KilledProgram&) = delete;
  KilledProgram& operator=(const KilledProgram&) = delete;

  /// Waits until the first key was typed; false when the program ended before.
  [[nodiscard]] bool wait_for_first_key() const;
  /// SIGKILL, and when it was. Throws when the program had ended by itself.
  [[nodiscard]] Moment kill();

 private:
  std::filesystem::path m_log;
  pid_t m_process = -1;
};

}  // namespace beraad::test
