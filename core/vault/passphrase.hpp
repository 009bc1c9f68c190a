// A text that leaves the library behind a passphrase: as a file that only those words open. Argon2id makes the key, so
// that guessing is slow.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace beraad::vault {

/// Plain letters, lines of at most 76: it survives mail. An empty passphrase is a bug.
[[nodiscard]] std::string seal_with_passphrase(std::string_view text, std::string_view passphrase);
[[nodiscard]] bool is_sealed_with_passphrase(std::string_view bytes);
/// Codes: "vault.wrong-passphrase" (or the file was changed), "vault.not-sealed", "vault.out-of-memory".
[[nodiscard]] Result<std::string> unseal_with_passphrase(std::string_view bytes, std::string_view passphrase);

}  // namespace beraad::vault
