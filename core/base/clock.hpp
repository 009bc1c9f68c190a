// The only sources of time. Order in a session comes from sequence numbers, never from these.
#pragma once

#include <cstdint>
#include <string>

namespace beraad::base {

/// A moment: UTC milliseconds since 1970 and the local offset from UTC in minutes at that moment.
struct Instant {
  std::int64_t utc_ms = 0;
  std::int32_t offset_min = 0;
  friend bool operator==(const Instant&, const Instant&) = default;
};

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  /// Milliseconds of a clock that never jumps; only differences mean something.
  [[nodiscard]] virtual std::int64_t steady_ms() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] std::int64_t steady_ms() const override;
};

/// Stands still until told; for tests, `play` and `tour`.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start = {1739363400000, 60}) : m_now(start) {}
  [[nodiscard]] Instant now() const override { return m_now; }
  [[nodiscard]] std::int64_t steady_ms() const override { return m_steady_ms; }
  void advance_ms(std::int64_t by) {
    m_now.utc_ms += by;
    m_steady_ms += by;
  }
  void set_now(Instant instant) { m_now = instant; }

 private:
  Instant m_now;
  std::int64_t m_steady_ms = 0;
};

}  // namespace beraad::base
