#include "app/shell/keep_awake.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace beraad::shell {
namespace {

/// Starts a program without a shell, its output to nowhere; -1 when that failed. A missing program ends at once.
int start(const char* const* arguments) {
  const pid_t child = fork();
  if (child != 0) return child;
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere >= 0) {
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
  execvp(arguments[0], const_cast<char* const*>(arguments));
  _exit(127);
}

}  // namespace

KeepAwake::~KeepAwake() { hold(false); }

void KeepAwake::hold(bool awake) {
  if (awake == (m_process > 0)) return;
  if (awake) {
    constexpr std::array k_arguments{"systemd-inhibit", "--what=idle:sleep",
                                     "--who=Beraad",    "--why=moreel beraad",
                                     "--mode=block",    "sleep",
                                     "infinity",        static_cast<const char*>(nullptr)};
    m_process = start(k_arguments.data());
    return;
  }
  kill(m_process, SIGTERM);
  waitpid(m_process, nullptr, 0);
  m_process = -1;
}

void extend_displays() {
  constexpr std::array k_arguments{"xrandr", "--auto", static_cast<const char*>(nullptr)};
  const int child = start(k_arguments.data());
  if (child > 0) waitpid(child, nullptr, 0);
}

}  // namespace beraad::shell
