// A questionnaire in waves on paper: its form, and what came back.
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/csv_field.hpp"
#include "core/base/number_text.hpp"
#include "core/index/series_words.hpp"
#include "core/report/series_form.hpp"
#include "core/report/series_results.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

using Shown = index::ItemResult::Shown;

/// Numbers of all scales stand in columns of their own; a scale uses those that it has.
constexpr int k_lowest = 0, k_highest = 10;

std::optional<index::SeriesWave> wave_with(const session::SessionDocument& document, const Uuid& id) {
  const auto waves = index::series_waves(document);
  const auto found = std::ranges::find(waves, id, &index::SeriesWave::id);
  return found != waves.end() ? std::optional(*found) : std::nullopt;
}

report::SeriesScale scale_of(const index::SeriesItem& item, std::size_t place, const base::Texts& texts) {
  const auto& scale = item.scales[place];
  report::SeriesScale shown{scale.asks, scale.low_words, scale.high_words, scale.labels, scale.low, scale.high};
  if (index::takes_none(item, place)) shown.none = index::none_words(scale, texts);
  return shown;
}

std::string question_of(const index::SeriesItem& item, const index::SeriesLine& line, const base::Texts& texts) {
  const std::string text = index::numbered(item, line.item, texts);
  if (line.chosen) return text + " " + texts.say("questionnaire.most-important");
  const std::string& asks = item.scales[line.scale].asks;
  return asks.empty() ? text : text + " " + asks;
}

void append(std::string& table, const std::vector<std::string>& cells) {
  for (std::size_t index = 0; index < cells.size(); ++index)
    table += (index == 0 ? "" : ";") + base::csv_field(cells[index]);
  table += "\r\n";
}

/// Empty where too few filled it in.
std::vector<std::string> numbers_of(const index::SeriesLine& line, const index::ItemResult& result,
                                    const index::SeriesItem& item, base::Language language) {
  const bool has_figures = result.shown == Shown::All, has_counts = !result.counts.empty();
  const auto text = [](bool shown, std::size_t number) { return shown ? std::to_string(number) : std::string(); };
  const bool is_number = !line.chosen;
  std::vector<std::string> cells{text(is_number && has_counts, result.forms),
                                 text(is_number && has_counts, result.none)};
  for (int number = k_lowest; number <= k_highest; ++number) {
    const bool is_on_scale =
        is_number && has_counts && number >= item.scales[line.scale].low && number <= item.scales[line.scale].high;
    const auto place = is_on_scale ? static_cast<std::size_t>(number - item.scales[line.scale].low) : 0;
    cells.push_back(is_on_scale ? std::to_string(result.counts[place]) : std::string());
  }
  cells.push_back(text(line.chosen && has_figures, result.forms));
  cells.push_back(is_number && has_figures ? base::decimal(result.median, language) : std::string());
  cells.push_back(text(is_number && has_figures, result.above));
  cells.push_back(is_number && has_figures ? std::to_string(std::lround(result.share * 100)) : std::string());
  return cells;
}

}  // namespace

Result<report::Document> Workspace::build_series_form(const Uuid& session_id, const base::Texts& texts,
                                                      const Uuid& wave) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto asked = wave_with(document, wave);
  report::SeriesForm form{document.state().setup.title, index::series_source(document), {}};
  form.most_important = index::most_important(document);
  const auto items = index::series_items(document);
  for (std::size_t place = 0; place < items.size(); ++place) {
    const auto& item = items[place];
    if (asked && !index::is_asked_in(item.waves, *asked)) continue;
    report::SeriesQuestion question{index::numbered(item, place, texts), {}, item.scales.empty()};
    for (std::size_t scale = 0; scale < item.scales.size(); ++scale) {
      if (asked && !index::is_asked_in(item.scales[scale].waves, *asked)) continue;
      question.scales.push_back(scale_of(item, scale, texts));
    }
    const bool has_answer = question.open || !question.scales.empty() || form.most_important > 0;
    if (has_answer) form.questions.push_back(std::move(question));
  }
  return report::build_series_form(form, texts);
}

Result<report::Document> Workspace::build_series_results(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto items = index::series_items(document);
  const auto waves = index::series_waves(document);
  report::SeriesResults results{document.state().setup.title, index::series_source(document), {}};
  for (const auto& line : index::series_lines(document)) {
    const auto& item = items[line.item];
    if (results.domains.empty() || results.domains.back().name != item.domain) {
      results.domains.push_back({item.domain, {}});
    }
    for (std::size_t wave = 0; wave < waves.size(); ++wave) {
      results.domains.back().results.push_back({question_of(item, line, texts),
                                                index::wave_words(waves[wave], wave + 1, texts),
                                                index::result_words(line, line.waves[wave], item, texts)});
    }
  }
  return report::build_series_results(results, texts);
}

Result<std::string> Workspace::write_series_table(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto items = index::series_items(document);
  const auto waves = index::series_waves(document);
  std::vector<std::string> head;
  for (const char* key : {"question", "scale", "wave", "day", "forms", "none"}) {
    head.push_back(texts.say(std::string("questionnaire.column.") + key));
  }
  for (int number = k_lowest; number <= k_highest; ++number) {
    head.push_back(texts.say("questionnaire.column.number", {std::to_string(number)}));
  }
  for (const char* key : {"chosen", "middle", "above", "share", "text"}) {
    head.push_back(texts.say(std::string("questionnaire.column.") + key));
  }
  std::string table;
  append(table, head);
  for (const auto& line : index::series_lines(document)) {
    for (std::size_t wave = 0; wave < waves.size(); ++wave) {
      if (line.waves[wave].shown == Shown::NotAsked) continue;
      std::vector<std::string> cells{
          std::to_string(line.item + 1), line.chosen ? std::string() : std::to_string(line.scale + 1),
          std::to_string(wave + 1), waves[wave].on ? base::to_text(*waves[wave].on) : std::string()};
      const auto numbers = numbers_of(line, line.waves[wave], items[line.item], texts.language());
      cells.insert(cells.end(), numbers.begin(), numbers.end());
      cells.push_back(question_of(items[line.item], line, texts));
      append(table, cells);
    }
  }
  return table;
}

}  // namespace beraad::workspace
