#include "app/cli/shipped.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "core/base/platform.hpp"
#include "core/json/read_texts.hpp"

namespace beraad::cli {
namespace {

constexpr std::uint64_t k_data_limit = 1U << 20U;

std::vector<std::filesystem::path> files_ending_in(const std::filesystem::path& folder, std::string_view ending) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Result<base::Texts> load_texts(const std::filesystem::path& assets, base::Language language) {
  std::map<std::string, std::string, std::less<>> all;
  for (const auto& file : files_ending_in(assets / "text", "." + std::string(base::code_of(language)) + ".json")) {
    BERAAD_TRY(bytes, base::read_file(file, k_data_limit));
    BERAAD_TRY(texts, json::read_texts(bytes, file.filename().string(), language));
    all.insert(texts.all().begin(), texts.all().end());
  }
  return base::Texts(language, std::move(all));
}

Result<Shipped> Shipped::load(const Folders& folders) {
  const auto codebook_file = folders.assets / "codebooks" / "tensions.json";
  const auto vocabulary_file = folders.assets / "case-vocabulary.json";
  BERAAD_TRY(codebook_bytes, base::read_file(codebook_file, k_data_limit));
  BERAAD_TRY(codebook, themes::read_codebook(codebook_bytes, codebook_file.filename().string()));
  BERAAD_TRY(vocabulary_bytes, base::read_file(vocabulary_file, k_data_limit));
  BERAAD_TRY(vocabulary, exchange::read_vocabulary(vocabulary_bytes, vocabulary_file.filename().string()));
  const auto guide_file = folders.assets / "method-guide.json";
  BERAAD_TRY(guide_bytes, base::read_file(guide_file, k_data_limit));
  BERAAD_TRY(guide, protocol::read_guide(guide_bytes, guide_file.filename().string()));
  const auto wording_file = folders.assets / "wording.json";
  BERAAD_TRY(wording_bytes, base::read_file(wording_file, k_data_limit));
  BERAAD_TRY(wording, protocol::read_wording(wording_bytes, wording_file.filename().string()));
  Shipped shipped;
  for (const auto& file : files_ending_in(folders.assets / "words", ".txt")) {
    BERAAD_TRY(words, base::read_file(file, k_data_limit));
    BERAAD_TRY(read, shipped.ordinary_words.read(words, file.filename().string()));
  }
  shipped.guide = std::move(guide);
  shipped.wording = std::move(wording);
  shipped.catalog = protocol::Catalog::load(folders.protocols, folders.own_protocols);
  shipped.codebook = std::move(codebook);
  shipped.vocabulary = std::move(vocabulary);
  return shipped;
}

}  // namespace beraad::cli
