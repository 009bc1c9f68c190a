// What the program ships as data, loaded from its folders: texts in one language, methods, codebook, words.
#pragma once

#include "app/cli/world.hpp"
#include "core/base/result.hpp"
#include "core/base/texts.hpp"
#include "core/exchange/case_file.hpp"
#include "core/protocol/guide.hpp"
#include "core/protocol/wording.hpp"

namespace beraad::cli {

/// All of assets/text/*.<language>.json as one; of a key in two files the first counts (a test keeps them apart).
[[nodiscard]] Result<base::Texts> load_texts(const std::filesystem::path& assets, base::Language language);

class Shipped {
 public:
  [[nodiscard]] static Result<Shipped> load(const Folders& folders);
  [[nodiscard]] exchange::CaseContext context() const { return {catalog, codebook, vocabulary}; }

  protocol::Catalog catalog;
  themes::Codebook codebook;
  exchange::Vocabulary vocabulary;
  protocol::Guide guide;
  protocol::Wording wording;
};

}  // namespace beraad::cli
