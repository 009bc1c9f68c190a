// The user's own methods on disk: drafts that are being written, the published ones, and every version that was ever
// published. Methods hold no text of a case. Files are written whole or not at all, and are on the disk then.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/protocol/catalog.hpp"

namespace beraad::protocol {

/// A published method in words that a screen needs.
struct Published {
  std::string id;
  int version = 1;
};

class OwnMethods {
 public:
  /// The folder need not be there; empty: nothing can be kept ("methods.no-folder").
  explicit OwnMethods(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  // drafts, by a name of their own ("<folder>/drafts/<name>.json"); names that lead elsewhere have no draft
  [[nodiscard]] std::vector<std::string> list_drafts() const;
  [[nodiscard]] bool has_draft(std::string_view name) const;
  [[nodiscard]] Result<std::string> load_draft(std::string_view name) const;
  [[nodiscard]] Outcome write_draft(std::string_view name, std::string_view text) const;
  [[nodiscard]] Outcome remove_draft(std::string_view name) const;

  // versions ("<folder>/versions/<id>-<version>.json"), never changed once written
  [[nodiscard]] std::vector<int> list_versions(std::string_view id) const;  // newest first
  [[nodiscard]] Result<std::string> load_version(std::string_view id, int version) const;

  /// Publishes a draft: the value gets the number after every version of its id, is kept as that version, and becomes
  /// the method of that id. A broken file that the draft of that name was made from is kept among the versions and
  /// gives way; no other file does. Then the draft is gone. The checks are the caller's.
  [[nodiscard]] Result<Published> publish(const Catalog& catalog, std::string_view draft, json::Value root) const;
  /// Takes a file over as it is, byte for byte; its id is free or an older version's, which the caller saw to.
  [[nodiscard]] Outcome take_over(const Catalog& catalog, std::string_view text, const Protocol& method) const;

 private:
  [[nodiscard]] Outcome keep_version(std::string_view id, int version, std::string_view text) const;
  [[nodiscard]] Result<std::filesystem::path> draft_file(std::string_view name) const;
  [[nodiscard]] std::filesystem::path version_file(std::string_view id, int version) const;
  /// Where the method of that id lies already, or under a name that no file has but the one that gives way.
  [[nodiscard]] Result<std::filesystem::path> put_in_place(const Catalog& catalog, const std::string& id,
                                                           std::string_view text,
                                                           const std::filesystem::path& gives_way = {}) const;

  std::filesystem::path m_folder;
};

}  // namespace beraad::protocol
