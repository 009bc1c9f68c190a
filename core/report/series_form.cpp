#include "core/report/series_form.hpp"

namespace beraad::report {
namespace {

constexpr const char* k_box = "\u2610";

/// The numbers to tick, and below them what the ends mean.
Lines scale_of(const SeriesQuestion& question, const base::Texts& texts) {
  std::string numbers;
  for (int number = question.low; number <= question.high; ++number) {
    numbers += (numbers.empty() ? "" : "   ") + std::string(k_box) + " " + std::to_string(number);
  }
  Lines lines{{{numbers}}};
  if (!question.low_words.empty() || !question.high_words.empty()) {
    lines.push_back({{texts.say("questionnaire.ends", {std::to_string(question.low), question.low_words,
                                                       std::to_string(question.high), question.high_words})}});
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
  page.parts.emplace_back(Paragraph{{{texts.say("questionnaire.how")}}});
  Table questions;
  questions.headless = true;
  questions.columns = {{{}, 5}, {{}, 6}};
  for (const SeriesQuestion& question : form.questions) {
    questions.rows.push_back({{{{{question.text}}}, scale_of(question, texts)}});
  }
  page.parts.emplace_back(std::move(questions));
  if (!form.source.empty()) {
    page.parts.emplace_back(Paragraph{{{texts.say("questionnaire.source", {form.source})}}, Paragraph::Style::Small});
  }
  return page;
}

}  // namespace beraad::report
