// Keys and sealing. All of libsodium is inside; nothing of it shows here.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/result.hpp"

namespace beraad::vault {

using Bytes = std::vector<std::uint8_t>;

/// Must succeed before anything else here; idempotent ("vault.unavailable").
[[nodiscard]] Outcome start();

/// Ids and chance from the system's randomness.
class SystemIds final : public base::Ids {
 public:
  [[nodiscard]] std::uint64_t random_bits() override;
};

/// A key that is wiped when it goes.
class Key {
 public:
  Key();  // all zero
  ~Key();
  Key(const Key&);
  Key& operator=(const Key&);
  [[nodiscard]] static Key random();
  [[nodiscard]] static Key from(const Bytes& raw);  // exactly 32 bytes
  [[nodiscard]] Key derived(std::uint64_t number, std::string_view context_of_8) const;
  [[nodiscard]] const std::array<std::uint8_t, 32>& raw() const { return m_raw; }

 private:
  std::array<std::uint8_t, 32> m_raw{};
};

/// XChaCha20-Poly1305: version byte, 24 bytes nonce, ciphertext (padded to 64 bytes), tag. `bound_to` is
/// authenticated with it, so a sealed text that was moved, swapped or rolled back does not open.
[[nodiscard]] Bytes seal(const Key& key, std::string_view text, std::string_view bound_to);
[[nodiscard]] Result<std::string> unseal(const Key& key, const Bytes& sealed, std::string_view bound_to);
/// Keyed BLAKE2b-128, for the chain over a session's rows.
[[nodiscard]] Bytes keyed_hash(const Key& key, std::string_view message);
/// BLAKE2b-256 as 64 hex digits, for the digest of a template's text.
[[nodiscard]] std::string digest(std::string_view text);

}  // namespace beraad::vault
