#include "core/exchange/office_package.hpp"

#include <zip.h>

#include <set>
#include <utility>

namespace beraad::exchange {
namespace {

constexpr zip_int64_t k_most_parts = 2000;
constexpr zip_uint64_t k_most_bytes = 256U << 20U, k_most_ratio = 200, k_small_bytes = 64U << 10U;
constexpr zip_uint64_t k_described = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Outcome check_parts(zip_t* archive) {
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count > k_most_parts) return fail("document.bomb");
  std::set<std::string> names;
  zip_uint64_t all = 0;
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t part;
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &part) < 0) return fail("document.broken");
    if ((part.valid & k_described) != k_described) return fail("document.broken");
    // Of two parts with one name every reader may take another.
    if (!names.insert(part.name).second) return fail("document.broken");
    if (part.size > k_most_bytes) return fail("document.bomb");
    all += part.size;
    if (all > k_most_bytes) return fail("document.bomb");
    if (part.size > k_small_bytes && part.size / k_most_ratio > part.comp_size) return fail("document.bomb");
  }
  return Done{};
}

}  // namespace

void OfficePackage::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<OfficePackage> OfficePackage::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Archive archive(source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
  if (!archive) zip_source_free(source);  // it belongs to whoever made it until it is opened
  zip_error_fini(&error);
  if (!archive) return fail("document.broken");
  BERAAD_TRY(within, check_parts(archive.get()));
  return OfficePackage(std::move(archive));
}

bool OfficePackage::holds(const std::string& path) const {
  return zip_name_locate(m_archive.get(), path.c_str(), 0) >= 0;
}

Result<std::string> OfficePackage::part(const std::string& path) const {
  zip_stat_t about;
  if (zip_stat(m_archive.get(), path.c_str(), 0, &about) < 0) return fail("document.broken");
  if (about.size > k_part_bytes) return fail("document.bomb");
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(m_archive.get(), path.c_str(), 0));
  if (!file) return fail("document.broken");
  // One byte more than was promised, so that a part that says too little of itself is found out.
  std::string bytes(about.size + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const zip_int64_t count = zip_fread(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0) return fail("document.broken");
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  if (filled != about.size) return fail("document.broken");
  bytes.resize(filled);
  return bytes;
}

}  // namespace beraad::exchange
