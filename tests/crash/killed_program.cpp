#include "tests/crash/killed_program.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <csignal>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace beraad::test {

KilledProgram::KilledProgram(const std::filesystem::path& library, std::filesystem::path log, std::uint64_t seed)
    : m_log(std::move(log)) {
  std::array<std::string, 4> words{BERAAD_CRASH_TYPIST, library.string(), m_log.string(), std::to_string(seed)};
  std::array<char*, 5> arguments{};
  for (std::size_t index = 0; index < words.size(); ++index) arguments[index] = words[index].data();
  if (::posix_spawn(&m_process, arguments[0], nullptr, nullptr, arguments.data(), ::environ) != 0) {
    throw std::runtime_error("the program to be killed did not start");
  }
}

KilledProgram::~KilledProgram() {
  if (m_process <= 0) return;
  ::kill(m_process, SIGKILL);
  ::waitpid(m_process, nullptr, 0);
}

bool KilledProgram::wait_for_first_key() const {
  std::error_code absent;
  while (std::filesystem::file_size(m_log, absent) == 0 || absent) {
    siginfo_t ended{};
    if (::waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 || ended.si_pid != 0) {
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

Moment KilledProgram::kill() {
  const Moment at = moment_of(m_process);
  ::kill(m_process, SIGKILL);
  int status = 0;
  ::waitpid(m_process, &status, 0);
  m_process = -1;
  if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL) throw std::runtime_error("the program ended by itself");
  return at;
}

}  // namespace beraad::test
