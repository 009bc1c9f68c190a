#include "core/protocol/own_methods.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_ids.hpp"

namespace beraad::protocol {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_drafts = "drafts", k_versions = "versions";

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& file = entry->path();
    if (file.extension() == ".json" && !file.filename().string().starts_with('.')) files.push_back(file);
  }
  std::ranges::sort(files);
  return files;
}

Outcome write_in_folder(const fs::path& file, std::string_view bytes) {
  BERAAD_TRY(made, base::make_private_folders(file.parent_path()));
  return base::write_file_atomically(file, bytes);
}

const BrokenTemplate* find_broken(const Catalog& catalog, std::string_view name, const fs::path& folder) {
  const auto& broken = catalog.broken();
  const auto found = std::ranges::find_if(
      broken, [&](const BrokenTemplate& one) { return one.file.stem() == name && one.file.parent_path() == folder; });
  return found == broken.end() ? nullptr : &*found;
}

}  // namespace

Result<fs::path> OwnMethods::draft_file(std::string_view name) const {
  if (m_folder.empty()) return fail("methods.no-folder");
  // Names are made of what stands in files of others: none of them chooses a place on the disk.
  const fs::path file(std::string(name) + ".json");
  if (name.empty() || name.front() == '.' || file.filename() != file) return fail("file.unwritable", {file.string()});
  return m_folder / k_drafts / file;
}
fs::path OwnMethods::version_file(std::string_view id, int version) const {
  return m_folder / k_versions / (std::string(id) + "-" + std::to_string(version) + ".json");
}

std::vector<std::string> OwnMethods::list_drafts() const {
  std::vector<std::string> names;
  if (m_folder.empty()) return names;
  for (const auto& file : files_in(m_folder / k_drafts)) names.push_back(file.stem().string());
  return names;
}

bool OwnMethods::has_draft(std::string_view name) const {
  std::error_code ignored;
  const auto file = draft_file(name);
  return file && fs::exists(*file, ignored);
}

Result<std::string> OwnMethods::load_draft(std::string_view name) const {
  BERAAD_TRY(file, draft_file(name));
  return base::read_file(file, json::k_template_limits.bytes);
}

Outcome OwnMethods::write_draft(std::string_view name, std::string_view text) const {
  BERAAD_TRY(file, draft_file(name));
  return write_in_folder(file, text);
}

Outcome OwnMethods::remove_draft(std::string_view name) const {
  BERAAD_TRY(file, draft_file(name));
  std::error_code error;
  fs::remove(file, error);
  if (error) return fail("file.unwritable", {file.filename().string()}, error.message());
  return Done{};
}

std::vector<int> OwnMethods::list_versions(std::string_view id) const {
  std::vector<int> versions;
  const std::string start = std::string(id) + "-";
  if (m_folder.empty()) return versions;
  for (const auto& file : files_in(m_folder / k_versions)) {
    const std::string stem = file.stem().string();
    if (!stem.starts_with(start)) continue;
    int number = 0;
    const auto read = std::from_chars(stem.data() + start.size(), stem.data() + stem.size(), number);
    if (read.ec == std::errc() && read.ptr == stem.data() + stem.size()) versions.push_back(number);
  }
  std::ranges::sort(versions, std::greater());
  return versions;
}

Result<std::string> OwnMethods::load_version(std::string_view id, int version) const {
  return base::read_file(version_file(id, version), json::k_template_limits.bytes);
}

Outcome OwnMethods::keep_version(std::string_view id, int version, std::string_view text) const {
  const fs::path file = version_file(id, version);
  std::error_code ignored;
  if (fs::exists(file, ignored)) return Done{};  // for ever as it was
  return write_in_folder(file, text);
}

Result<fs::path> OwnMethods::put_in_place(const Catalog& catalog, const std::string& id, std::string_view text,
                                          const fs::path& gives_way) const {
  const CatalogEntry* known = catalog.find(id);
  const auto file_of = [&](const std::string& name) { return m_folder / (name + ".json"); };
  const auto is_taken = [&](const std::string& name) {
    std::error_code ignored;
    return file_of(name) != gives_way && fs::exists(file_of(name), ignored);
  };
  fs::path file;
  if (known != nullptr && known->own) {
    BERAAD_TRY(kept, keep_version(id, known->protocol->version, known->text));
    file = known->file;
  } else {
    file = file_of(free_id(id, '-', is_taken));
  }
  BERAAD_TRY(written, write_in_folder(file, text));
  return file;
}

Result<Published> OwnMethods::publish(const Catalog& catalog, std::string_view draft, json::Value root) const {
  if (m_folder.empty()) return fail("methods.no-folder");
  const std::string id = json::text_in(root, "id");
  int version = 1;
  if (const auto* known = catalog.find(id)) version = std::max(version, known->protocol->version + 1);
  if (const auto kept = list_versions(id); !kept.empty()) version = std::max(version, kept.front() + 1);
  json::put_at(root, "/version", json::value_of(std::int64_t{version}));
  const std::string text = write_template(root);
  BERAAD_TRY(kept, keep_version(id, version, text));
  fs::path gives_way;
  if (const auto* broken = find_broken(catalog, draft, m_folder)) {
    if (const auto bytes = base::read_file(broken->file, json::k_template_limits.bytes)) {
      BERAAD_TRY(saved, write_in_folder(m_folder / k_versions / (std::string(draft) + ".broken"), *bytes));
      gives_way = broken->file;
    }
  }
  BERAAD_TRY(placed, put_in_place(catalog, id, text, gives_way));
  std::error_code ignored;  // what stays is listed as broken still
  if (!gives_way.empty() && gives_way != placed) fs::remove(gives_way, ignored);
  BERAAD_TRY(removed, remove_draft(draft));
  return Published{id, version};
}

Outcome OwnMethods::take_over(const Catalog& catalog, std::string_view text, const Protocol& method) const {
  if (m_folder.empty()) return fail("methods.no-folder");
  BERAAD_TRY(kept, keep_version(method.id, method.version, text));
  BERAAD_TRY(placed, put_in_place(catalog, method.id, text));
  return Done{};
}

}  // namespace beraad::protocol
