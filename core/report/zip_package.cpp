#include "core/report/zip_package.hpp"

#include <zip.h>

#include <memory>

namespace beraad::report {
namespace {

constexpr zip_uint16_t k_first_dos_date = (1 << 5) | 1;  // 1 January 1980, the earliest that zip knows

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Result<std::string> read_all(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0) return fail("report.failed", {}, "zip: read");
  std::string bytes(stat.size, '\0');
  const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count != static_cast<zip_int64_t>(bytes.size())) return fail("report.failed", {}, "zip: short read");
  return bytes;
}

}  // namespace

Result<std::string> zip_package(const std::vector<PackageFile>& files) {
  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) return fail("report.failed", {}, "zip: no memory");
  zip_source_keep(target.get());
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(target.get());
    return fail("report.failed", {}, "zip: does not open");
  }
  for (const PackageFile& file : files) {
    zip_source_t* content = zip_source_buffer(archive.get(), file.content.data(), file.content.size(), 0);
    const zip_int64_t index =
        content ? zip_file_add(archive.get(), file.path.c_str(), content, ZIP_FL_ENC_UTF_8) : zip_int64_t{-1};
    if (index < 0) {
      zip_source_free(content);
      return fail("report.failed", {}, "zip: cannot add a part");
    }
    const auto place = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive.get(), place, file.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    zip_file_set_dostime(archive.get(), place, 0, k_first_dos_date, 0);
  }
  if (zip_close(archive.get()) < 0) return fail("report.failed", {}, zip_strerror(archive.get()));
  [[maybe_unused]] const zip_t* freed = archive.release();  // closing freed it
  return read_all(target.get());
}

}  // namespace beraad::report
