#include "core/report/series_form.hpp"

#include <algorithm>

namespace beraad::report {
namespace {

constexpr const char* k_box = "\u2610";

constexpr int k_lines_to_write = 4;

std::string box(const std::string& words) { return std::string(k_box) + " " + words; }

/// The numbers to tick with the words that each has, or else with what the ends mean below them.
void add_scale(Lines& lines, const SeriesScale& scale, const base::Texts& texts) {
  if (!scale.asks.empty()) lines.push_back({{scale.asks, true}});
  std::string numbers;
  for (int number = scale.low; number <= scale.high; ++number) {
    const auto index = static_cast<std::size_t>(number - scale.low);
    const std::string words = index < scale.labels.size() ? " " + scale.labels[index] : "";
    numbers += (numbers.empty() ? "" : "   ") + box(std::to_string(number) + words);
  }
  lines.push_back({{numbers}});
  if (scale.labels.empty() && (!scale.low_words.empty() || !scale.high_words.empty())) {
    lines.push_back({{texts.say("questionnaire.ends", {std::to_string(scale.low), scale.low_words,
                                                       std::to_string(scale.high), scale.high_words})}});
  }
  if (!scale.none.empty()) lines.push_back({{box(scale.none)}});
}

Lines answer_to(const SeriesQuestion& question, const base::Texts& texts) {
  Lines lines;
  for (const SeriesScale& scale : question.scales) add_scale(lines, scale, texts);
  if (question.open) {
    for (int line = 0; line < k_lines_to_write; ++line) lines.push_back({{" "}});
  }
  return lines;
}

}  // namespace

Document build_series_form(const SeriesForm& form, const base::Texts& texts) {
  Document page;
  page.language = texts.language();
  page.kind = texts.say("questionnaire.untitled");
  page.title = form.title;
  page.footer_left = page.kind;
  page.page_pattern = texts.say("report.page");
  std::string how = texts.say("questionnaire.how");
  if (std::ranges::any_of(form.questions, &SeriesQuestion::open)) how += " " + texts.say("questionnaire.how-open");
  page.parts.emplace_back(Paragraph{{{std::move(how)}}});
  Table questions;
  questions.headless = true;
  questions.columns = {{{}, 5}, {{}, 6}};
  for (const SeriesQuestion& question : form.questions) {
    questions.rows.push_back({{{{{question.text}}}, answer_to(question, texts)}});
  }
  page.parts.emplace_back(std::move(questions));
  if (form.most_important > 0) {
    const auto number = static_cast<std::int64_t>(form.most_important);
    page.parts.emplace_back(Paragraph{{{texts.count("questionnaire.choose", number)}}});
    page.parts.emplace_back(Paragraph{{{" "}}});  // to write on
  }
  if (!form.source.empty()) {
    page.parts.emplace_back(Paragraph{{{texts.say("questionnaire.source", {form.source})}}, Paragraph::Style::Small});
  }
  return page;
}

}  // namespace beraad::report
