// Proves every row of a library, and names what is not as it was written.
#pragma once

#include "core/storage/opened_file.hpp"

namespace beraad::storage {

/// Everything but `good_backup`.
[[nodiscard]] CheckReport check_rows(const OpenedFile& opened);
/// The same by path, for a file nobody has open; a file that does not open is a finding "check.file-header".
[[nodiscard]] CheckReport check_rows_of(const std::filesystem::path& file, const Environment& environment);

}  // namespace beraad::storage
