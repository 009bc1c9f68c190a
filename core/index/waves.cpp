#include "core/index/waves.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::Role;
using session::Row;

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

constexpr std::string_view k_not_applicable_word = "not_applicable", k_chosen_word = "chosen", k_second_word = "2";

std::string score_text(int score) {
  if (score == k_chosen) return std::string(k_chosen_word);
  return score == k_not_applicable ? std::string(k_not_applicable_word) : std::to_string(score);
}
std::optional<int> read_score(std::string_view text) {
  if (text == k_chosen_word) return k_chosen;
  return text == k_not_applicable_word ? std::optional(k_not_applicable) : number_in(text);
}
/// What stands in the column of the scale: of an item's own nothing for the first, so that older rows keep their
/// meaning; of one for all items its row, so that another order changes nothing.
std::string scale_text(const std::vector<SeriesScale>& scales, const ScoreKey& ticked) {
  if (ticked.score == k_chosen) return {};
  if (ticked.scale < scales.size() && !scales[ticked.scale].shared.is_nil()) {
    return base::to_text(scales[ticked.scale].shared);
  }
  return ticked.scale == 0 ? std::string() : std::string(k_second_word);
}
std::optional<std::size_t> read_scale(const std::vector<SeriesScale>& scales, int score, std::string_view text) {
  if (score == k_chosen) return 0;
  for (std::size_t scale = 0; scale < scales.size(); ++scale) {
    if (scale_text(scales, {{}, {}, score, scale}) == text) return scale;
  }
  return std::nullopt;
}

std::vector<SeriesScale> scales_of(const session::SessionDocument& questionnaire, const base::Uuid& item) {
  const auto items = series_items(questionnaire);
  const auto found = std::ranges::find(items, item, &SeriesItem::id);
  return found != items.end() ? found->scales : std::vector<SeriesScale>{};
}

std::string column_id(const Field& field, Role role) {
  const auto* column = field.find_column(role);
  return column != nullptr ? column->id : std::string{};
}

/// Ids as they stand in the table.
bool is_answer_to(const Field& field, const Row& row, const std::string& wave, const std::string& item) {
  return session::text_in(field, row, Role::OpenWave) == wave && session::text_in(field, row, Role::OpenItem) == item;
}

}  // namespace

ScoreCounts score_counts(const session::SessionDocument& questionnaire) {
  return score_counts(questionnaire, series_items(questionnaire));
}

ScoreCounts score_counts(const session::SessionDocument& questionnaire, const std::vector<SeriesItem>& items) {
  ScoreCounts counts;
  const std::vector<SeriesScale> none;
  std::map<base::Uuid, const std::vector<SeriesScale>*> scales;
  for (const SeriesItem& item : items) scales.emplace(item.id, &item.scales);
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Scores);
  for (const Row& row : session::rows_by_role(questionnaire, Role::Scores)) {
    const auto wave = base::read_uuid(session::text_in(*place.field, row, Role::ScoreWave));
    const auto item = base::read_uuid(session::text_in(*place.field, row, Role::ScoreItem));
    const auto score = read_score(session::text_in(*place.field, row, Role::Score));
    const auto count = number_in(session::text_in(*place.field, row, Role::ScoreCount));
    if (!wave || !item || !score || !count || *count <= 0) continue;
    const auto known = scales.find(*item);
    const auto scale = read_scale(known != scales.end() ? *known->second : none, *score,
                                  session::text_in(*place.field, row, Role::ScoreScale));
    if (scale) counts[{*wave, *item, *score, *scale}] += static_cast<std::size_t>(*count);
  }
  return counts;
}

Series read_series(const session::SessionDocument& questionnaire) {
  Series series{series_items(questionnaire), series_waves(questionnaire), {}, most_important(questionnaire)};
  series.counts = score_counts(questionnaire, series.items);
  return series;
}

session::Rows rows_with(const session::SessionDocument& questionnaire, const ScoreKey& ticked, int by, base::Ids& ids) {
  session::Rows rows = session::rows_by_role(questionnaire, Role::Scores);
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Scores);
  if (!place) return rows;
  const Field& field = *place.field;
  const std::pair<Role, std::string> cells[] = {
      {Role::ScoreWave, base::to_text(ticked.wave)},
      {Role::ScoreItem, base::to_text(ticked.item)},
      {Role::Score, score_text(ticked.score)},
      {Role::ScoreScale, scale_text(scales_of(questionnaire, ticked.item), ticked)}};
  const auto is_it = [&](const Row& row) {
    return std::ranges::all_of(
        cells, [&](const auto& cell) { return session::text_in(field, row, cell.first) == cell.second; });
  };
  auto found = std::ranges::find_if(rows, is_it);
  if (found == rows.end()) {
    Row row;
    row.id = ids.random_id();
    for (const auto& [role, text] : cells) {
      if (!text.empty()) row.cells.emplace(column_id(field, role), text);
    }
    found = rows.insert(rows.end(), std::move(row));
  }
  const int count = number_in(session::text_in(field, *found, Role::ScoreCount)).value_or(0) + by;
  if (count <= 0) {
    rows.erase(found);
  } else {
    found->cells.insert_or_assign(column_id(field, Role::ScoreCount), std::to_string(count));
  }
  return rows;
}

std::vector<OpenAnswer> open_answers(const session::SessionDocument& questionnaire, const base::Uuid& wave,
                                     const base::Uuid& item) {
  std::vector<OpenAnswer> answers;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::OpenAnswers);
  const std::string in_wave = base::to_text(wave), to_item = base::to_text(item);
  for (const Row& row : session::rows_by_role(questionnaire, Role::OpenAnswers)) {
    if (is_answer_to(*place.field, row, in_wave, to_item)) {
      answers.push_back({row.id, session::text_in(*place.field, row, Role::OpenText)});
    }
  }
  return answers;
}

std::vector<std::string> shown_answers(std::vector<OpenAnswer> answers) {
  std::vector<std::string> texts;
  for (OpenAnswer& answer : answers) {
    if (!base::is_blank(answer.text)) texts.push_back(std::move(answer.text));
  }
  if (texts.size() < k_least_forms_shown) return {};
  std::ranges::sort(texts);
  return texts;
}

NewAnswer with_new_answer(const session::SessionDocument& questionnaire, const base::Uuid& wave, const base::Uuid& item,
                          base::Ids& ids) {
  NewAnswer fresh{session::rows_by_role(questionnaire, Role::OpenAnswers), {}};
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::OpenAnswers);
  if (!place) return fresh;
  const Field& field = *place.field;
  const std::string in_wave = base::to_text(wave), to_item = base::to_text(item);
  for (const Row& row : fresh.rows) {
    if (is_answer_to(field, row, in_wave, to_item) && base::is_blank(session::text_in(field, row, Role::OpenText))) {
      fresh.row = row.id;
      return fresh;
    }
  }
  Row row;
  row.id = fresh.row = ids.random_id();
  row.cells = {{column_id(field, Role::OpenWave), base::to_text(wave)},
               {column_id(field, Role::OpenItem), base::to_text(item)}};
  // The place is drawn: what was typed from one form does not lie in one order with the rest of it.
  const auto at = static_cast<std::ptrdiff_t>(ids.random_below(fresh.rows.size() + 1));
  fresh.rows.insert(fresh.rows.begin() + at, std::move(row));
  return fresh;
}

}  // namespace beraad::index
