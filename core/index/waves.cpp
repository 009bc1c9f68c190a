#include "core/index/waves.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/index/shortlist.hpp"
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

int rating_in(const Field& field, Role role, const Row& row, int otherwise) {
  const auto* column = field.find_column(role);
  const auto cell = column != nullptr ? row.cells.find(column->id) : row.cells.end();
  const auto* rating = cell != row.cells.end() ? std::get_if<std::int64_t>(&cell->second) : nullptr;
  return rating != nullptr ? static_cast<int>(*rating) : otherwise;
}

}  // namespace

std::vector<SeriesItem> series_items(const session::SessionDocument& questionnaire) {
  std::vector<SeriesItem> items;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::SeriesItems);
  for (const Row& row : session::rows_by_role(questionnaire, Role::SeriesItems)) {
    SeriesItem item{row.id, session::text_in(*place.field, row, Role::ItemText),
                    session::text_in(*place.field, row, Role::ItemLowWords),
                    session::text_in(*place.field, row, Role::ItemHighWords)};
    item.low = rating_in(*place.field, Role::ItemLow, row, item.low);
    item.high = rating_in(*place.field, Role::ItemHigh, row, item.high);
    items.push_back(std::move(item));
  }
  return items;
}

std::string series_source(const session::SessionDocument& questionnaire) {
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::SeriesSource);
  if (!place) return {};
  const auto* value = session::find_value(questionnaire.state(), {place.step->id, place.field->id, {}});
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string{};
}

std::vector<SeriesWave> series_waves(const session::SessionDocument& questionnaire) {
  std::vector<SeriesWave> waves;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Waves);
  for (const Row& row : session::rows_by_role(questionnaire, Role::Waves)) {
    waves.push_back({row.id, session::text_in(*place.field, row, Role::WaveName),
                     base::read_date(session::text_in(*place.field, row, Role::WaveOn))});
  }
  return waves;
}

bool is_wave_of(const session::SessionDocument& questionnaire, const base::Uuid& wave) {
  const auto waves = series_waves(questionnaire);
  return std::ranges::find(waves, wave, &SeriesWave::id) != waves.end();
}

ScoreCounts score_counts(const session::SessionDocument& questionnaire) {
  ScoreCounts counts;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Scores);
  for (const Row& row : session::rows_by_role(questionnaire, Role::Scores)) {
    const auto wave = base::read_uuid(session::text_in(*place.field, row, Role::ScoreWave));
    const auto item = base::read_uuid(session::text_in(*place.field, row, Role::ScoreItem));
    const auto score = number_in(session::text_in(*place.field, row, Role::Score));
    const auto count = number_in(session::text_in(*place.field, row, Role::ScoreCount));
    if (wave && item && score && count && *count > 0) {
      counts[{*wave, *item, *score}] += static_cast<std::size_t>(*count);
    }
  }
  return counts;
}

ItemResult result_of(const ScoreCounts& counts, const base::Uuid& wave, const SeriesItem& item) {
  ItemResult result;
  double sum = 0, squares = 0;
  for (int score = item.low; score <= item.high; ++score) {
    const auto found = counts.find({wave, item.id, score});
    if (found == counts.end()) continue;
    const auto times = static_cast<double>(found->second);
    result.forms += found->second;
    sum += times * score;
    squares += times * score * score;
  }
  result.shown = result.forms >= k_least_forms_shown;
  if (!result.shown) return result;
  const auto forms = static_cast<double>(result.forms);
  result.mean = sum / forms;
  result.spread = std::sqrt(std::max(0.0, squares / forms - result.mean * result.mean) * forms / (forms - 1));
  return result;
}

session::Rows rows_with(const session::SessionDocument& questionnaire, const base::Uuid& wave, const base::Uuid& item,
                        int score, int by, base::Ids& ids) {
  session::Rows rows = session::rows_by_role(questionnaire, Role::Scores);
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Scores);
  if (!place) return rows;
  const Field& field = *place.field;
  const auto column = [&](Role role) {
    const auto* found = field.find_column(role);
    return found != nullptr ? found->id : std::string{};
  };
  const std::string wave_text = base::to_text(wave), item_text = base::to_text(item),
                    score_text = std::to_string(score);
  const auto is_it = [&](const Row& row) {
    return session::text_in(field, row, Role::ScoreWave) == wave_text &&
           session::text_in(field, row, Role::ScoreItem) == item_text &&
           session::text_in(field, row, Role::Score) == score_text;
  };
  auto found = std::ranges::find_if(rows, is_it);
  if (found == rows.end()) {
    Row row;
    row.id = ids.random_id();
    row.cells = {
        {column(Role::ScoreWave), wave_text}, {column(Role::ScoreItem), item_text}, {column(Role::Score), score_text}};
    found = rows.insert(rows.end(), std::move(row));
  }
  const int count = number_in(session::text_in(field, *found, Role::ScoreCount)).value_or(0) + by;
  if (count <= 0) {
    rows.erase(found);
  } else {
    found->cells.insert_or_assign(column(Role::ScoreCount), std::to_string(count));
  }
  return rows;
}

}  // namespace beraad::index
