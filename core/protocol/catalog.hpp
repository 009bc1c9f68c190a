// All methods this program knows: the shipped ones and the user's own, which win over a shipped one with
// the same id. A broken file is listed with its reasons and hides nothing else.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/json/document.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

struct CatalogEntry {
  ProtocolHandle protocol;
  std::string text;  // the file's bytes, kept with each session for ever
  std::filesystem::path file;
  bool own = false;  // from the user's folder
};

struct BrokenTemplate {
  std::filesystem::path file;
  std::vector<base::Error> errors;  // place = file:line:column, arguments hold pointer and names
};

class Catalog {
 public:
  /// Reads every *.json (but *.schema.json) of both folders; a missing folder counts as empty. Entries stand in the
  /// order that the templates ask for, equal ones by the names of their files and shipped ones first. Two files of one
  /// folder with the same id: the first counts, the other is broken ("template.id-taken" with the id and the first
  /// file). The schema is protocol.schema.json of the shipped folder: without it every template counts as broken.
  [[nodiscard]] static Catalog load(const std::filesystem::path& shipped, const std::filesystem::path& own);
  /// Reads both folders anew, as after publishing; the schema stays. Entries are others then, their methods live on in
  /// whoever holds them. Not while another thread asks for entries.
  void load_again();
  [[nodiscard]] const CatalogEntry* find(std::string_view id) const;
  [[nodiscard]] const std::vector<CatalogEntry>& entries() const { return m_entries; }
  [[nodiscard]] const std::vector<BrokenTemplate>& broken() const { return m_broken; }
  /// For reading templates that were kept elsewhere.
  [[nodiscard]] const json::Document& schema() const { return m_schema; }

 private:
  void load_file(const std::filesystem::path& file, bool own);

  std::vector<CatalogEntry> m_entries;
  std::vector<BrokenTemplate> m_broken;
  json::Document m_schema;
  std::filesystem::path m_shipped, m_own;
};

}  // namespace beraad::protocol
