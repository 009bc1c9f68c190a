#include "core/report/series_results.hpp"

namespace beraad::report {
namespace {

Table table_of(const SeriesDomain& domain, const base::Texts& texts) {
  Table table;
  table.columns = {{texts.say("questionnaire.question"), 5},
                   {texts.say("questionnaire.in-wave"), 2},
                   {texts.say("questionnaire.result-of"), 6}};
  std::string above;
  for (const SeriesResult& result : domain.results) {
    Lines lines;
    for (const std::string& words : result.words) lines.push_back({{words}});
    table.rows.push_back({{{{{result.question}}}, {{{result.wave}}}, std::move(lines)}, result.question == above});
    above = result.question;
  }
  return table;
}

}  // namespace

Document build_series_results(const SeriesResults& results, const base::Texts& texts) {
  Document page;
  page.language = texts.language();
  page.kind = texts.say("questionnaire.results-paper");
  page.title = results.title;
  page.footer_left = page.kind;
  page.page_pattern = texts.say("report.page");
  page.parts.emplace_back(Paragraph{{{texts.say("questionnaire.small-numbers")}}, Paragraph::Style::Small});
  for (const SeriesDomain& domain : results.domains) {
    if (!domain.name.empty()) page.parts.emplace_back(Heading{2, domain.name});
    page.parts.emplace_back(table_of(domain, texts));
  }
  if (!results.source.empty()) {
    page.parts.emplace_back(
        Paragraph{{{texts.say("questionnaire.source", {results.source})}}, Paragraph::Style::Small});
  }
  return page;
}

}  // namespace beraad::report
