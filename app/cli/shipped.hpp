// What the program ships as data, loaded from its folders: texts in one language, methods, codebook, words.
#pragma once

#include <filesystem>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/base/texts.hpp"
#include "core/exchange/case_file.hpp"
#include "core/privacy/ordinary_words.hpp"
#include "core/protocol/guide.hpp"
#include "core/protocol/wording.hpp"

namespace beraad::cli {

/// Where the program's own data lies, and the user's methods.
struct Folders {
  std::filesystem::path protocols;      // shipped methods and their schema
  std::filesystem::path assets;         // text/, words/, codebooks/, case-vocabulary.json
  std::filesystem::path fonts;          // for reports
  std::filesystem::path own_protocols;  // may be empty
  std::filesystem::path lock_folder;    // empty: locks lie beside the library
};

/// All of assets/text/*.<language>.json as one; of a key in two files the first counts (a test keeps them apart).
[[nodiscard]] Result<base::Texts> load_texts(const std::filesystem::path& assets, base::Language language);

class Shipped {
 public:
  [[nodiscard]] static Result<Shipped> load(const Folders& folders);
  [[nodiscard]] exchange::CaseContext context() const { return {catalog, codebook, vocabulary}; }

  protocol::Catalog catalog;
  themes::Codebook codebook;
  exchange::Vocabulary vocabulary;
  privacy::OrdinaryWords ordinary_words;
  protocol::Guide guide;
  protocol::Wording wording;
};

}  // namespace beraad::cli
