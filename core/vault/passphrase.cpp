#include "core/vault/passphrase.hpp"

#include <sodium.h>

#include "core/base/assert.hpp"
#include "core/vault/vault.hpp"

namespace beraad::vault {
namespace {

constexpr std::string_view k_head = "BERAAD-SEALED-1\n";
constexpr std::size_t k_line = 76, k_most_bytes = std::size_t{48} << 20U;
// The interactive measure of libsodium: 64 MiB and less than a second, also on an old laptop.
constexpr unsigned long long k_passes = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr std::size_t k_memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

Result<Key> key_of(std::string_view passphrase, const std::uint8_t* salt) {
  Bytes raw(32);
  const int failed = crypto_pwhash(raw.data(), raw.size(), passphrase.data(), passphrase.size(), salt, k_passes,
                                   k_memory, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return fail("vault.out-of-memory");
  Key key = Key::from(raw);
  sodium_memzero(raw.data(), raw.size());
  return key;
}

}  // namespace

std::string seal_with_passphrase(std::string_view text, std::string_view passphrase) {
  BERAAD_ASSERT(!passphrase.empty());
  Bytes all(crypto_pwhash_SALTBYTES);
  randombytes_buf(all.data(), all.size());
  const auto key = key_of(passphrase, all.data());
  BERAAD_ASSERT(key.has_value());
  const Bytes sealed = seal(*key, text, k_head);
  all.insert(all.end(), sealed.begin(), sealed.end());
  std::string letters(sodium_base64_ENCODED_LEN(all.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(letters.data(), letters.size(), all.data(), all.size(), sodium_base64_VARIANT_ORIGINAL);
  letters.pop_back();  // the zero at its end
  std::string file(k_head);
  for (std::size_t at = 0; at < letters.size(); at += k_line) file += letters.substr(at, k_line) + "\n";
  return file;
}

bool is_sealed_with_passphrase(std::string_view bytes) {
  return bytes.starts_with(k_head.substr(0, k_head.size() - 1));
}

Result<std::string> unseal_with_passphrase(std::string_view bytes, std::string_view passphrase) {
  if (!is_sealed_with_passphrase(bytes) || bytes.size() > k_most_bytes) return fail("vault.not-sealed");
  const std::string_view letters = bytes.substr(k_head.size() - 1);
  Bytes all(letters.size());
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(all.data(), all.size(), letters.data(), letters.size(), "\r\n ", &size, &end,
                                       sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || size <= crypto_pwhash_SALTBYTES || end != letters.data() + letters.size()) {
    return fail("vault.not-sealed");
  }
  all.resize(size);
  BERAAD_TRY(key, key_of(passphrase, all.data()));
  const Bytes sealed(all.begin() + crypto_pwhash_SALTBYTES, all.end());
  auto text = unseal(key, sealed, k_head);
  if (!text) return fail("vault.wrong-passphrase");
  return text;
}

}  // namespace beraad::vault
