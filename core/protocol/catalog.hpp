// All methods this program knows: the shipped ones and the user's own, which win over a shipped one with
// the same id. A broken file is listed with its reasons and hides nothing else.
#pragma once

#include <filesystem>
#include <functional>
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
  bool own = false;                                // from the user's folder
  std::filesystem::file_time_type published = {};  // when the file came to be as it is
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
  /// file). Own files are read as read_kept_protocol() does. The schema is protocol.schema.json of the shipped folder:
  /// without it every template counts as broken.
  [[nodiscard]] static Catalog load(const std::filesystem::path& shipped, const std::filesystem::path& own);
  /// Looks in both folders anew, as after publishing; the schema stays, and a file that holds the same text is the same
  /// method as before. Entries are others then, their methods live on in whoever holds them. Not while another thread
  /// asks for entries.
  void load_again();
  [[nodiscard]] const CatalogEntry* find(std::string_view id) const;
  /// The method that the program begins by itself, of those that fit: one's own before a shipped one, of several own
  /// ones the one that was published last, of shipped ones the first. Null when none fits.
  [[nodiscard]] const CatalogEntry* preferred(const std::function<bool(const Protocol&)>& fits) const;
  [[nodiscard]] const std::vector<CatalogEntry>& entries() const { return m_entries; }
  [[nodiscard]] const std::vector<BrokenTemplate>& broken() const { return m_broken; }
  /// For reading templates that were kept elsewhere.
  [[nodiscard]] const json::Document& schema() const { return m_schema; }

 private:
  void load_file(const std::filesystem::path& file, bool own, const std::vector<CatalogEntry>& before);

  std::vector<CatalogEntry> m_entries;
  std::vector<BrokenTemplate> m_broken;
  json::Document m_schema;
  std::filesystem::path m_shipped, m_own;
};

}  // namespace beraad::protocol
