// While a deliberation is open the screen does not go dark and the machine does not sleep. Uses what the desktop
// offers; where it offers nothing, nothing happens and nothing waits.
#pragma once

namespace beraad::shell {

class KeepAwake {
 public:
  KeepAwake() = default;
  ~KeepAwake();
  KeepAwake(const KeepAwake&) = delete;
  KeepAwake& operator=(const KeepAwake&) = delete;
  void hold(bool awake);

 private:
  int m_process = -1;  // systemd-inhibit holds for as long as it lives
};

/// Puts screens that show the same side by side (xrandr). Where that is not to be had nothing happens.
void extend_displays();

}  // namespace beraad::shell
