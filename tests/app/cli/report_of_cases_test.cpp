// Every case that is shipped, and every one that lies beside the program, from its file to paper: each text that the
// room may see stands in the answers shown and in the report of either language, and no private text anywhere.
#include <zip.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <functional>
#include <regex>

#include "app/cli/shipped.hpp"
#include "core/exchange/case_file.hpp"
#include "core/report/report.hpp"
#include "core/workspace/workspace.hpp"
#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using protocol::Visibility;

constexpr const char *k_cases_beside = "../shared/cases", *k_examples = "assets/example",
                     *k_practice = "assets/practice";
constexpr std::array k_formats{"pdf", "docx", "odt", "html"};
/// So many texts of the room has the shortest case: fewer would mean that they were not found.
constexpr std::size_t k_fewest_texts = 15;

/// Cases below that folder from the root, by a glance at each file; not those that are there to be refused.
void append_cases(const files::path& folder, std::vector<std::string>& cases) {
  if (!files::exists(k_source / folder)) return;
  for (files::recursive_directory_iterator at(k_source / folder), end; at != end; ++at) {
    if (at->is_directory() && at->path().filename() == "bad") at.disable_recursion_pending();
    if (at->path().extension() != ".json") continue;
    std::ifstream stream(at->path(), std::ios::binary);
    std::string start(100, ' ');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (start.find("\"beraad-case/1\"") == std::string::npos) continue;
    cases.push_back((folder / at->path().lexically_relative(k_source / folder)).generic_string());
  }
}

/// From the root: the cases that lie beside the program, the examples that are not among them, those to practise with.
std::vector<std::string> all_cases() {
  std::vector<std::string> cases, examples;
  append_cases(k_cases_beside, cases);
  append_cases(k_examples, examples);
  for (auto& example : examples) {
    if (!files::exists(k_shared_cases / files::path(example).lexically_relative(k_examples))) {
      cases.push_back(std::move(example));
    }
  }
  append_cases(k_practice, cases);
  std::ranges::sort(cases);
  return cases;
}

std::string name_of(const ::testing::TestParamInfo<std::string>& file) {
  const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  std::string name(std::ranges::find_if(file.param, is_letter), file.param.end());
  std::ranges::replace_if(name, std::not_fn(is_letter), '_');
  return name;
}

void append_texts(std::vector<std::string>& texts, const protocol::Field& field, const session::FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value); text != nullptr && is_text(field.type)) {
    texts.push_back(*text);
  } else if (const auto* items = std::get_if<session::Items>(&value)) {
    for (const auto& item : *items) texts.push_back(item.text);
  } else if (const auto* rows = std::get_if<session::Rows>(&value)) {
    for (const auto& row : *rows) {
      for (const auto& [id, cell] : row.cells) {
        const auto* column = field.find_column(id);
        const auto* words = std::get_if<std::string>(&cell);
        if (column != nullptr && words != nullptr && is_text(column->type)) texts.push_back(*words);
      }
    }
  }
}

struct CaseTexts {
  std::vector<std::string> room, hidden;
};

/// The texts that stand at the end, by who may see them; side runs hold hidden ones too.
CaseTexts final_texts(const exchange::CaseFile& file, const protocol::Catalog& catalog) {
  CaseTexts texts;
  const auto read = [&](const std::string& protocol_id, const std::vector<exchange::CaseAnswer>& answers, bool main) {
    const auto* entry = catalog.find(protocol_id);
    if (entry == nullptr) return;
    std::map<session::AnswerKey, const exchange::CaseAnswer*> last;
    for (const auto& answer : answers) last[answer.key] = &answer;
    for (const auto& [key, answer] : last) {
      const auto* step = entry->protocol->find_step(key.step);
      const auto* field = step != nullptr ? step->find_field(key.field) : nullptr;
      if (field == nullptr || answer->kind != session::AnswerKind::Value) continue;
      if (field->visibility == Visibility::Private) {
        append_texts(texts.hidden, *field, answer->value);
      } else if (main && field->visibility == Visibility::Room) {
        append_texts(texts.room, *field, answer->value);
      }
    }
  };
  read(file.protocol_id, file.answers, true);
  for (const auto& side : {file.intake, file.follow_up}) {
    if (side) read(side->protocol_id, side->answers, false);
  }
  return texts;
}

/// Letters and figures alone: how a format breaks lines and marks up is its own affair.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("\u00a0")) {
      ++at;
    } else if (const auto byte = static_cast<unsigned char>(text[at]); byte >= 0x80 || std::isalnum(byte) != 0) {
      letters += text[at];
    }
  }
  return letters;
}

std::string without_markup(std::string text) {
  text = std::regex_replace(text, std::regex("<[^>]*>"), "");
  for (const auto& [entity, sign] : {std::pair{"&lt;", "<"},
                                     {"&gt;", ">"},
                                     {"&quot;", "\""},
                                     {"&#39;", "'"},
                                     {"&apos;", "'"},
                                     {"&nbsp;", " "},
                                     {"&amp;", "&"}}) {
    text = std::regex_replace(text, std::regex(entity), sign);
  }
  return text;
}

std::string unzipped(const std::string& bytes, const char* name) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) return {};
  zip_stat_t stat;
  std::string content;
  if (zip_stat(archive, name, 0, &stat) == 0) {
    content.resize(stat.size);
    zip_file_t* file = zip_fopen(archive, name, 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
  }
  zip_discard(archive);
  return content;
}

/// What a reader finds in the file; of a PDF only where pdftotext is installed.
std::string text_in(const std::string& format, const files::path& file, const std::string& bytes) {
  if (format == "docx") return without_markup(unzipped(bytes, "word/document.xml"));
  if (format == "odt") return without_markup(unzipped(bytes, "content.xml"));
  if (format == "html" || format == "md") return without_markup(bytes);
  const std::string command = "pdftotext -raw '" + file.string() + "' - 2>/dev/null";
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  std::array<char, 4096> part{};
  while (pipe != nullptr) {
    const std::size_t read = std::fread(part.data(), 1, part.size(), pipe);
    if (read == 0) break;
    text.append(part.data(), read);
  }
  if (pipe != nullptr) ::pclose(pipe);
  return text;
}

/// Words of a text that are long enough to mean something.
std::vector<std::string> long_words(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    word = letters_of(word);
    if (word.size() > 4) words.push_back(std::move(word));
  }
  return words;
}

class ReportOfCases : public CliTest {
 protected:
  exchange::CaseFile read(const files::path& file) const {
    auto read = exchange::read_case_file(bytes_of(file), file.filename().string(), m_shipped.context());
    EXPECT_TRUE(read.file) << file;
    return read.file.value_or(exchange::CaseFile{});
  }
  std::string played(const files::path& file) {
    const Ended ended = run({"play", file.string(), "--library", path("library.beraad")});
    EXPECT_EQ(ended.code, 0) << ended.err;
    return ended.code == 0 ? lines_of(ended.out).back() : std::string();
  }
  std::unique_ptr<workspace::Workspace> library() {
    auto opened = workspace::Workspace::open(path("library.beraad"), storage::Access::ReadOnly,
                                             {m_clock,
                                              m_ids,
                                              m_log,
                                              m_shipped.catalog,
                                              m_shipped.codebook,
                                              m_shipped.vocabulary,
                                              m_shipped.ordinary_words,
                                              m_folder,
                                              {},
                                              {}});
    EXPECT_TRUE(opened);
    (*opened)->complete_index();
    return std::move(*opened);
  }

  /// Gives the letters on paper.
  std::string expect_on_paper(const CaseTexts& texts, const report::Document& document, const std::string& format) {
    const auto painted = report::paint(document, *report::read_format(format), {BERAAD_FONT_FOLDER, m_clock.now()});
    EXPECT_TRUE(painted) << format;
    if (!painted) return {};
    write("report." + format, *painted);
    const std::string text = text_in(format, path("report." + format), *painted);
    if (text.empty() && format == "pdf") {
      std::puts("no pdftotext: the PDF is not read");
      return {};
    }
    std::string letters = letters_of(text);
    for (const std::string& wanted : texts.room) {
      if (format == "pdf") {  // pages end within a text, so it is looked for word by word
        for (const std::string& word : long_words(wanted)) {
          EXPECT_NE(letters.find(word), std::string::npos) << "pdf: " << word;
        }
      } else {
        EXPECT_NE(letters.find(letters_of(wanted)), std::string::npos) << format << ": " << wanted;
      }
    }
    for (const std::string& hidden : texts.hidden) {
      EXPECT_EQ(letters.find(letters_of(hidden)), std::string::npos) << format << ": " << hidden;
    }
    EXPECT_EQ(text.find("⟦"), std::string::npos) << format;
    return letters;
  }

  cli::Shipped m_shipped =
      *cli::Shipped::load({k_source / "protocols", k_source / "assets", BERAAD_FONT_FOLDER, {}, m_folder});
};

class EachCase : public ReportOfCases, public ::testing::WithParamInterface<std::string> {};

/// The report is built once in each language; the cases that are no practice are painted in every format too.
TEST_P(EachCase, IsShownAndReportedWholeAndKeepsWhatIsPrivate) {
  const auto file = read(k_source / GetParam());
  const CaseTexts texts = final_texts(file, m_shipped.catalog);
  ASSERT_GE(texts.room.size(), k_fewest_texts);
  const std::string id = played(k_source / GetParam());
  const std::string shown = run({"session", "show", id, "--library", path("library.beraad"), "--json"}).out;
  const std::string shown_letters = letters_of(std::regex_replace(shown, std::regex(R"(\\[nt"\\/])"), ""));
  for (const std::string& text : texts.room) {
    EXPECT_NE(shown_letters.find(letters_of(text)), std::string::npos) << "shown: " << text;
  }
  for (const std::string& text : texts.hidden) EXPECT_EQ(shown_letters.find(letters_of(text)), std::string::npos);

  const auto workspace = library();
  const auto session = base::read_uuid(id);
  ASSERT_TRUE(session && workspace->open_session(*session));
  const bool is_practice = GetParam().starts_with(k_practice);
  const auto& method = *m_shipped.catalog.find(file.protocol_id)->protocol;
  for (const auto language : {base::Language::Dutch, base::Language::English}) {
    const auto words = cli::load_texts(k_source / "assets", language);
    const auto document = workspace->build_report(*session, *words);
    ASSERT_TRUE(document);
    const std::string letters = expect_on_paper(texts, *document, "md");
    EXPECT_NE(letters.find(letters_of(method.title.in(language))), std::string::npos) << base::code_of(language);
    if (is_practice || language != file.language) continue;
    for (const char* format : k_formats) expect_on_paper(texts, *document, format);
  }
}

INSTANTIATE_TEST_SUITE_P(ThatThereIs, EachCase, ::testing::ValuesIn(all_cases()), name_of);

TEST_F(ReportOfCases, WhatIsShownAgreesWithTheExpectedCounts) {
  const files::path expected_file = k_shared_cases / "expected.json";
  if (!files::exists(expected_file)) GTEST_SKIP() << "no folder of shared cases: above, the shipped examples stand in";
  const json::Value expected = parsed(bytes_of(expected_file));
  const auto cases = all_cases();
  for (const auto& [name, wanted] : *expected.as_object()) {
    EXPECT_THAT(cases, ::testing::Contains(std::string(k_cases_beside) + "/" + name)) << "reported above";
    const std::string id = played(k_shared_cases / name);
    const Ended show = run({"session", "show", id, "--library", path("library.beraad"), "--json", "--private"});
    ASSERT_EQ(show.code, 0) << show.err;
    const json::Value shown = parsed(show.out);
    EXPECT_EQ(shown.find("themes")->as_array()->size(), wanted.find("themes")->as_array()->size()) << name;
    for (const json::Value& one : *shown.find("runs")->as_array()) {
      std::string kind = *one.find("run")->as_string();
      if (kind == "follow-up") kind = "follow_up";
      const json::Value& counts = *wanted.find(kind);
      const auto& answers = *one.find("answers")->as_array();
      const auto cleared =
          std::ranges::count_if(answers, [](const json::Value& answer) { return answer.find("cleared") != nullptr; });
      const auto passes =
          std::ranges::count_if(answers, [](const json::Value& answer) { return answer.find("pass") != nullptr; });
      EXPECT_EQ(static_cast<std::int64_t>(answers.size()) - cleared, *counts.find("final")->as_integer())
          << name << " " << kind;
      EXPECT_EQ(passes, *counts.find("passes")->as_integer()) << name << " " << kind;
    }
  }
}

}  // namespace
}  // namespace beraad::test
