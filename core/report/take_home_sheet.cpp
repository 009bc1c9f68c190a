// What a method asks each to write for themselves only, as one page to take home. It lies on tables and in bags: the
// method stands on it, never the case.
#include <algorithm>

#include "core/report/report.hpp"
#include "core/session/private_forms.hpp"

namespace beraad::report {
namespace {

using protocol::FieldType;

constexpr std::size_t k_lines_on_the_page = 20, k_most_lines = 6;
constexpr const char* k_box = "\u2610 ";

/// One thing to write or to cross: a field, or one column of it.
struct Question {
  std::string words, hint;
  std::vector<std::string> crosses;  // empty: to write
};

/// A column or a field of one answer.
template <class Part>
std::vector<std::string> crosses_of(const Part& part, const base::Texts& texts) {
  std::vector<std::string> crosses;
  if (part.type == FieldType::Rating) {
    for (int number = part.min; number <= part.max; ++number) crosses.push_back(std::to_string(number));
  } else if (part.type == FieldType::YesNo) {
    crosses = {texts.say("value.yes"), texts.say("value.no")};
  } else if (part.type == FieldType::Choice || part.type == FieldType::MultiChoice) {
    for (const auto& option : part.choices.options) crosses.push_back(option.label.in(texts.language()));
  }
  return crosses;
}

std::vector<Question> questions_of(const protocol::Field& field, const base::Texts& texts) {
  const auto language = texts.language();
  std::string words = field.label.in(language);
  if (field.presenter_only) words = texts.say("kit.for-the-presenter", {words});
  if (field.columns.empty()) return {{words, field.hint.in(language), crosses_of(field, texts)}};
  std::vector<Question> questions;
  for (const auto& column : field.columns) {
    questions.push_back({column.label.in(language), {}, crosses_of(column, texts)});
  }
  return questions;
}

void add_lines(Document& sheet, std::size_t lines) {
  Table table{{{"", 1}}, {}, true};
  for (std::size_t line = 0; line < lines; ++line) table.rows.push_back({{{{{"\u00A0"}}}}, false});
  sheet.parts.emplace_back(std::move(table));
}

}  // namespace

std::optional<Document> build_take_home_sheet(const Source& source) {
  const base::Texts& texts = source.texts;
  Document sheet;
  sheet.language = texts.language();
  sheet.kind = texts.say("kit.take-home");
  sheet.title = source.protocol.title.in(sheet.language);
  sheet.footer_left = sheet.kind;
  sheet.page_pattern = texts.say("report.page");
  sheet.parts.emplace_back(Paragraph{{{texts.say("kit.stays-with-you")}}});
  std::vector<std::pair<const protocol::Step*, std::vector<Question>>> asked;
  std::size_t written = 0;
  for (const protocol::Step& step : source.protocol.steps) {
    std::vector<Question> questions;
    for (const protocol::Field* field : session::private_fields(step)) {
      for (Question& question : questions_of(*field, texts)) questions.push_back(std::move(question));
    }
    written += static_cast<std::size_t>(
        std::ranges::count_if(questions, [](const Question& question) { return question.crosses.empty(); }));
    if (!questions.empty()) asked.emplace_back(&step, std::move(questions));
  }
  if (asked.empty()) return std::nullopt;
  const std::size_t lines =
      std::clamp<std::size_t>(k_lines_on_the_page / std::max<std::size_t>(written, 1), 1, k_most_lines);
  for (const auto& [step, questions] : asked) {
    sheet.parts.emplace_back(Heading{2, step->title.in(sheet.language)});
    for (const Question& question : questions) {
      sheet.parts.emplace_back(Heading{3, question.words});
      if (!question.hint.empty()) sheet.parts.emplace_back(Paragraph{{{question.hint}}, Paragraph::Style::Small});
      if (question.crosses.empty()) {
        add_lines(sheet, lines);
        continue;
      }
      std::string line;
      for (const auto& cross : question.crosses) line += (line.empty() ? "" : "     ") + (k_box + cross);
      sheet.parts.emplace_back(Paragraph{{{line}}});
    }
  }
  return sheet;
}

}  // namespace beraad::report
