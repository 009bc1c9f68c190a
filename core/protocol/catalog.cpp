#include "core/protocol/catalog.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/protocol/read_protocol.hpp"

namespace beraad::protocol {
namespace {

constexpr std::string_view k_schema_file = "protocol.schema.json";
constexpr std::string_view k_schema_ending = ".schema.json";

bool is_template(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  const bool is_schema = name.size() >= k_schema_ending.size() &&
                         name.compare(name.size() - k_schema_ending.size(), std::string::npos, k_schema_ending) == 0;
  return file.extension() == ".json" && !is_schema && name[0] != '.';
}

std::vector<std::filesystem::path> list_templates(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_template(entry->path())) files.push_back(entry->path());
  }
  // By name without ending: a method comes before its variants.
  std::ranges::sort(files, {}, [](const std::filesystem::path& file) { return file.stem(); });
  return files;
}

json::Document load_schema(const std::filesystem::path& folder) {
  const auto bytes = base::read_file(folder / k_schema_file, json::k_template_limits.bytes);
  if (!bytes) return {};
  auto document = json::read(*bytes, k_schema_file, json::k_template_limits);
  return document ? std::move(*document) : json::Document{};
}

}  // namespace

Catalog Catalog::load(const std::filesystem::path& shipped, const std::filesystem::path& own) {
  Catalog catalog;
  catalog.m_schema = load_schema(shipped);
  catalog.m_shipped = shipped;
  catalog.m_own = own;
  catalog.load_again();
  return catalog;
}

void Catalog::load_again() {
  const auto before = std::exchange(m_entries, {});
  m_broken.clear();
  for (const auto& file : list_templates(m_shipped)) load_file(file, false, before);
  for (const auto& file : list_templates(m_own)) load_file(file, true, before);
  std::ranges::sort(m_entries, {}, [](const CatalogEntry& entry) {
    return std::tuple(entry.protocol->order, entry.own, entry.file.stem());
  });
}

void Catalog::load_file(const std::filesystem::path& file, bool own, const std::vector<CatalogEntry>& before) {
  auto bytes = base::read_file(file, json::k_template_limits.bytes);
  if (!bytes) {
    m_broken.push_back({file, {bytes.error()}});
    return;
  }
  CatalogEntry entry;
  const auto same = std::ranges::find_if(
      before, [&](const CatalogEntry& known) { return known.file == file && known.text == *bytes; });
  if (same != before.end()) {
    entry = *same;
  } else {
    // One's own was published under the rules of its day: it stays in use, and its editor says what is better.
    const std::string name = file.filename().string();
    auto read = own ? read_kept_protocol(*bytes, name, m_schema) : read_protocol(*bytes, name, m_schema);
    if (!read.protocol) {
      m_broken.push_back({file, std::move(read.errors)});
      return;
    }
    entry = {std::make_shared<const Protocol>(std::move(*read.protocol)), std::move(*bytes), file, own};
  }
  std::error_code no_time;
  entry.published = std::filesystem::last_write_time(file, no_time);
  const auto same_id = std::find_if(m_entries.begin(), m_entries.end(), [&](const CatalogEntry& known) {
    return known.protocol->id == entry.protocol->id;
  });
  if (same_id == m_entries.end()) {
    m_entries.push_back(std::move(entry));
  } else if (own && !same_id->own) {
    *same_id = std::move(entry);
  } else {  // two files of one folder: which is meant is for the user to say
    m_broken.push_back({file,
                        {{"template.id-taken",
                          {"/id", entry.protocol->id, same_id->file.filename().string()},
                          "another file of the folder has the same id",
                          file.filename().string() + ":1:1"}}});
  }
}

const CatalogEntry* Catalog::preferred(const std::function<bool(const Protocol&)>& fits) const {
  const CatalogEntry* best = nullptr;
  for (const CatalogEntry& entry : m_entries) {
    if (!fits(*entry.protocol)) continue;
    const bool wins = best == nullptr || (entry.own && (!best->own || entry.published > best->published));
    if (wins) best = &entry;
  }
  return best;
}

const CatalogEntry* Catalog::find(std::string_view id) const {
  const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                  [&](const CatalogEntry& entry) { return entry.protocol->id == id; });
  return found == m_entries.end() ? nullptr : &*found;
}

}  // namespace beraad::protocol
