// Identities of cases, sessions, changes (UUIDv7) and of rows, list items, forms (random v4).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.hpp"

namespace beraad::base {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const Uuid&, const Uuid&) = default;
  [[nodiscard]] bool is_nil() const { return *this == Uuid{}; }
};

/// 36 characters, lower case, with dashes.
[[nodiscard]] std::string to_text(const Uuid& uuid);
[[nodiscard]] std::optional<Uuid> read_uuid(std::string_view text);
/// Of something that has a name within another, and no id of its own (version 8, RFC 9562): for ever the same.
[[nodiscard]] Uuid named_id(const Uuid& of, std::string_view name);

/// The only source of chance outside vault. Filled by vault with the system's randomness, seeded in tests.
class Ids {
 public:
  virtual ~Ids() = default;
  [[nodiscard]] virtual std::uint64_t random_bits() = 0;
  /// Even in 0 ... bound-1; bound > 0.
  [[nodiscard]] std::uint64_t random_below(std::uint64_t bound);
  [[nodiscard]] Uuid random_id();              // version 4
  [[nodiscard]] Uuid ordered_id(Instant now);  // version 7, RFC 9562
};

/// Repeatable ids for tests (SplitMix64).
class SeededIds final : public Ids {
 public:
  explicit SeededIds(std::uint64_t seed) : m_state(seed) {}
  [[nodiscard]] std::uint64_t random_bits() override;

 private:
  std::uint64_t m_state;
};

}  // namespace beraad::base
