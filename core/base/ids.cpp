#include "core/base/ids.hpp"

#include <algorithm>
#include <limits>

#include "core/base/assert.hpp"

namespace beraad::base {
namespace {

constexpr std::string_view k_hex = "0123456789abcdef";
constexpr std::array<std::size_t, 4> k_dash_places{8, 13, 18, 23};

bool is_dash_place(std::size_t place) {
  return std::find(k_dash_places.begin(), k_dash_places.end(), place) != k_dash_places.end();
}

void put_big_endian(Uuid& uuid, std::size_t first, std::size_t count, std::uint64_t value) {
  for (std::size_t i = 0; i < count; ++i) {
    uuid.bytes[first + count - 1 - i] = static_cast<std::uint8_t>(value >> (8 * i));
  }
}

/// RFC 9562, 4.1 and 4.2: the two fields that say which kind of UUID this is.
void mark_version(Uuid& uuid, unsigned version) {
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0fU) | (version << 4U));
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3fU) | 0x80U);
}

}  // namespace

std::string to_text(const Uuid& uuid) {
  std::string text;
  text.reserve(36);
  for (const std::uint8_t byte : uuid.bytes) {
    if (is_dash_place(text.size())) text += '-';
    text += k_hex[byte >> 4U];
    text += k_hex[byte & 0x0fU];
  }
  return text;
}

std::optional<Uuid> read_uuid(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid uuid;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_dash_place(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const auto value = k_hex.find(text[i]);
    if (value == std::string_view::npos) return std::nullopt;
    uuid.bytes[nibble / 2] = static_cast<std::uint8_t>((uuid.bytes[nibble / 2] << 4U) | value);
    ++nibble;
  }
  return uuid;
}

Uuid named_id(const Uuid& of, std::string_view name) {
  // FNV-1a, twice from other beginnings: it has to tell a handful of names apart, not to keep a secret.
  const auto hash = [&](std::uint64_t value) {
    const auto mix = [&](std::uint8_t byte) { value = (value ^ byte) * 0x100000001b3ULL; };
    std::ranges::for_each(of.bytes, mix);
    for (const char letter : name) mix(static_cast<std::uint8_t>(letter));
    return value;
  };
  Uuid uuid;
  put_big_endian(uuid, 0, 8, hash(0xcbf29ce484222325ULL));
  put_big_endian(uuid, 8, 8, hash(0x9e3779b97f4a7c15ULL));
  mark_version(uuid, 8);
  return uuid;
}

std::uint64_t Ids::random_below(std::uint64_t bound) {
  BERAAD_ASSERT(bound > 0);
  // Draws above the last whole multiple of the bound would favour the low numbers: draw again.
  constexpr std::uint64_t k_highest = std::numeric_limits<std::uint64_t>::max();
  const std::uint64_t left_over = (k_highest % bound + 1) % bound;
  std::uint64_t bits = random_bits();
  while (bits > k_highest - left_over) bits = random_bits();
  return bits % bound;
}

Uuid Ids::random_id() {
  Uuid uuid;
  put_big_endian(uuid, 0, 8, random_bits());
  put_big_endian(uuid, 8, 8, random_bits());
  mark_version(uuid, 4);
  return uuid;
}

Uuid Ids::ordered_id(Instant now) {
  Uuid uuid;
  put_big_endian(uuid, 0, 6, static_cast<std::uint64_t>(std::max<std::int64_t>(now.utc_ms, 0)));
  put_big_endian(uuid, 6, 2, random_bits());
  put_big_endian(uuid, 8, 8, random_bits());
  mark_version(uuid, 7);
  return uuid;
}

std::uint64_t SeededIds::random_bits() {
  // SplitMix64 (Steele, Lea, Flood 2014).
  m_state += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = m_state;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

}  // namespace beraad::base
