#include "app/shell/keep_awake.hpp"

#include <systemd/sd-bus.h>
#include <unistd.h>

#include <cstdint>

namespace beraad::shell {
namespace {

constexpr const char *k_who = "Beraad", *k_why = "moreel beraad";
constexpr std::uint64_t k_patience_us = 500'000;

struct CloseBus {
  void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
using Bus = std::unique_ptr<sd_bus, CloseBus>;

Bus connect(int (*open)(sd_bus**)) {
  sd_bus* bus = nullptr;
  if (open(&bus) < 0) return nullptr;
  Bus connected(bus);
  sd_bus_set_method_call_timeout(bus, k_patience_us);
  return connected;
}

}  // namespace

struct KeepAwake::Held {
  Bus session;          // org.freedesktop.ScreenSaver: holds for as long as its connection lives
  int sleep_lock = -1;  // org.freedesktop.login1: holds until it is closed

  Held() : session(connect(sd_bus_open_user)) {
    if (session) {
      sd_bus_call_method(session.get(), "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                         "org.freedesktop.ScreenSaver", "Inhibit", nullptr, nullptr, "ss", k_who, k_why);
    }
    const Bus system = connect(sd_bus_open_system);
    if (!system) return;
    sd_bus_message* reply = nullptr;
    const int asked = sd_bus_call_method(system.get(), "org.freedesktop.login1", "/org/freedesktop/login1",
                                         "org.freedesktop.login1.Manager", "Inhibit", nullptr, &reply, "ssss",
                                         "sleep:idle", k_who, k_why, "block");
    int lock = -1;
    if (asked >= 0 && sd_bus_message_read(reply, "h", &lock) >= 0) sleep_lock = dup(lock);  // the reply closes its own
    sd_bus_message_unref(reply);
  }
  ~Held() {
    if (sleep_lock >= 0) close(sleep_lock);
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
};

KeepAwake::KeepAwake() = default;
KeepAwake::~KeepAwake() = default;

void KeepAwake::hold(bool awake) {
  if (awake == (m_held != nullptr)) return;
  m_held = awake ? std::make_unique<Held>() : nullptr;
}

}  // namespace beraad::shell
