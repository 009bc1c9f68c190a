// The zip file around an office document: files in a fixed order with a fixed date, so bytes do not vary.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::report {

struct PackageFile {
  std::string path, content;
  bool stored = false;  // not compressed
};

/// Error "report.failed".
[[nodiscard]] Result<std::string> zip_package(const std::vector<PackageFile>& files);

}  // namespace beraad::report
