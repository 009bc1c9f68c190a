#include "core/workspace/fingerprint.hpp"

#include "core/vault/vault.hpp"

namespace beraad::workspace {

std::string fingerprint_of(std::string_view bytes) {
  constexpr std::size_t k_group = 4, k_digits = 32;
  const std::string digest = vault::digest(bytes);
  std::string groups;
  for (std::size_t at = 0; at < k_digits; at += k_group) {
    if (at > 0) groups += ' ';
    groups += digest.substr(at, k_group);
  }
  return groups;
}

}  // namespace beraad::workspace
