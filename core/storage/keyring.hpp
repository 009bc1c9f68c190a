// The keys of a library: its own, and one per case and class of readers, each wrapped by the library's own.
// They lie in the keys file beside the library and, while no passphrase is set, in the library too.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/storage/database.hpp"
#include "core/vault/vault.hpp"

namespace beraad::storage {

/// Who may read a sealed text; part of what it is bound to. One class so far.
enum class ReaderClass : std::uint8_t { Group = 1 };

class Keyring {
 public:
  /// A new library's: a random key in the open slot.
  [[nodiscard]] static Keyring make(const base::Uuid& library);
  /// From the library's table, and what is damaged or missing there from the keys file ("library.keys-missing"
  /// when neither has the library's own key).
  [[nodiscard]] static Result<Keyring> load(const base::Uuid& library, const Database& database,
                                            const std::filesystem::path& keys_file);
  /// True when the bytes are a whole keys file of that library.
  [[nodiscard]] static bool is_whole(const base::Uuid& library, const std::string& bytes);
  /// True for a whole keys file, of whichever library, that opens no case: nothing is lost with it.
  [[nodiscard]] static bool opens_no_case(const std::filesystem::path& keys_file);

  void add_case(const base::Uuid& case_id);
  void remove_case(const base::Uuid& case_id);
  [[nodiscard]] bool has_case(const base::Uuid& case_id) const;
  [[nodiscard]] std::optional<vault::Key> find_case_key(const base::Uuid& case_id) const;
  /// For the chains and seals over clear columns of the library itself.
  [[nodiscard]] vault::Key header_key() const;

  /// True when the library's table holds every key, whole.
  [[nodiscard]] bool is_in(const Database& database) const;
  /// The keys file's content; every bit of it is authenticated.
  [[nodiscard]] std::string to_bytes() const;
  /// Puts the keys of one case (or the library's own, by its id) in the library's table.
  void insert_into(const Database& database, const base::Uuid& owner) const;

 private:
  using Place = std::pair<base::Uuid, std::uint8_t>;  // owner, class
  explicit Keyring(const base::Uuid& library) : m_library(library) {}
  [[nodiscard]] static std::optional<Keyring> read(const base::Uuid& library, const std::string& bytes);
  [[nodiscard]] bool open_slot();
  [[nodiscard]] std::optional<vault::Key> unwrapped(const Place& place, const vault::Bytes& wrapped) const;
  [[nodiscard]] vault::Bytes wrapped(const Place& place, const vault::Key& key) const;

  base::Uuid m_library;
  vault::Key m_master;
  std::map<Place, vault::Bytes> m_wrapped;
};

}  // namespace beraad::storage
