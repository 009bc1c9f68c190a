// While a deliberation is open the screen does not go dark and the machine does not sleep. Asks the desktop for it
// over D-Bus; where nobody answers, nothing happens and nothing waits.
#pragma once

#include <memory>

namespace beraad::shell {

class KeepAwake {
 public:
  KeepAwake();
  ~KeepAwake();
  KeepAwake(const KeepAwake&) = delete;
  KeepAwake& operator=(const KeepAwake&) = delete;
  void hold(bool awake);

 private:
  struct Held;
  std::unique_ptr<Held> m_held;  // both requests end with their connections
};

}  // namespace beraad::shell
