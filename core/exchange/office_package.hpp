// A zip package that came from outside, opened within limits: what would unfold into more than a document can be is
// refused before anything of it is unfolded.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

struct zip;

namespace beraad::exchange {

inline constexpr std::size_t k_part_bytes = 8U << 20U;

class OfficePackage {
 public:
  /// `bytes` must outlive it. "document.broken", "document.bomb": too many parts, or one that unfolds too far.
  [[nodiscard]] static Result<OfficePackage> open(std::string_view bytes);
  [[nodiscard]] bool holds(const std::string& path) const;
  /// The bytes of that part, at most k_part_bytes: "document.broken", "document.bomb".
  [[nodiscard]] Result<std::string> part(const std::string& path) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  using Archive = std::unique_ptr<zip, Close>;
  explicit OfficePackage(Archive archive) : m_archive(std::move(archive)) {}

  Archive m_archive;
};

}  // namespace beraad::exchange
