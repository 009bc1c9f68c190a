#include "core/vault/vault.hpp"

#include <sodium.h>

#include <algorithm>

#include "core/base/assert.hpp"

namespace beraad::vault {

namespace {

constexpr std::uint8_t k_version = 1;
constexpr std::size_t k_nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t k_tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t k_block = 64;
constexpr std::size_t k_hash_size = 16;

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32 && crypto_kdf_KEYBYTES == 32);

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());  // the one place where text becomes bytes
}

Result<std::string> not_whole(std::string detail) { return fail("vault.changed", {}, std::move(detail)); }

}  // namespace

Outcome start() {
  if (sodium_init() < 0) return fail("vault.unavailable", {}, "sodium_init failed");
  return Done{};
}

std::uint64_t SystemIds::random_bits() {
  std::uint64_t bits = 0;
  randombytes_buf(&bits, sizeof bits);
  return bits;
}

Key::Key() = default;
Key::~Key() { sodium_memzero(m_raw.data(), m_raw.size()); }
Key::Key(const Key&) = default;
Key& Key::operator=(const Key&) = default;

Key Key::random() {
  Key key;
  randombytes_buf(key.m_raw.data(), key.m_raw.size());
  return key;
}

Key Key::from(const Bytes& raw) {
  Key key;
  BERAAD_ASSERT(raw.size() == key.m_raw.size());
  std::copy(raw.begin(), raw.end(), key.m_raw.begin());
  return key;
}

Key Key::derived(std::uint64_t number, std::string_view context_of_8) const {
  BERAAD_ASSERT(context_of_8.size() == crypto_kdf_CONTEXTBYTES);
  Key key;
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): exactly so many bytes are read
  crypto_kdf_derive_from_key(key.m_raw.data(), key.m_raw.size(), number, context_of_8.data(), m_raw.data());
  return key;
}

Bytes seal(const Key& key, std::string_view text, std::string_view bound_to) {
  // Padded (ISO/IEC 7816-4: 0x80 and zeros), so that the size on disk tells little of the text.
  Bytes padded((text.size() / k_block + 1) * k_block, 0);
  std::copy_n(bytes_of(text), text.size(), padded.begin());
  padded[text.size()] = 0x80;

  Bytes sealed(1 + k_nonce_size + padded.size() + k_tag_size);
  sealed[0] = k_version;
  std::uint8_t* const nonce = sealed.data() + 1;
  randombytes_buf(nonce, k_nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + k_nonce_size, nullptr, padded.data(), padded.size(),
                                             bytes_of(bound_to), bound_to.size(), nullptr, nonce, key.raw().data());
  sodium_memzero(padded.data(), padded.size());
  return sealed;
}

Result<std::string> unseal(const Key& key, const Bytes& sealed, std::string_view bound_to) {
  constexpr std::size_t k_around = 1 + k_nonce_size + k_tag_size;
  if (sealed.size() < k_around + k_block || (sealed.size() - k_around) % k_block != 0) {
    return not_whole("a sealed text has an impossible size");
  }
  if (sealed[0] != k_version) return not_whole("a sealed text has an unknown version");

  const std::uint8_t* const nonce = sealed.data() + 1;
  std::string text(sealed.size() - k_around, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<std::uint8_t*>(text.data()), nullptr, nullptr,
                                                 nonce + k_nonce_size, sealed.size() - 1 - k_nonce_size,
                                                 bytes_of(bound_to), bound_to.size(), nonce, key.raw().data()) != 0) {
    return not_whole("a sealed text was changed, moved or belongs to another key");
  }
  const std::size_t end = text.find_last_not_of('\0');
  if (end == std::string::npos || static_cast<std::uint8_t>(text[end]) != 0x80) {
    return not_whole("a sealed text has no end mark");
  }
  text.resize(end);
  return text;
}

Bytes keyed_hash(const Key& key, std::string_view message) {
  Bytes hash(k_hash_size);
  crypto_generichash(hash.data(), hash.size(), bytes_of(message), message.size(), key.raw().data(), key.raw().size());
  return hash;
}

std::string digest(std::string_view text) {
  std::array<std::uint8_t, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), nullptr, 0);
  std::string hex;
  for (const std::uint8_t byte : hash) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    hex += k_digits[byte >> 4U];
    hex += k_digits[byte & 15U];
  }
  return hex;
}

}  // namespace beraad::vault
