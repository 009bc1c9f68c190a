#include "core/index/waves.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

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

int rating_in(const Field& field, Role role, const Row& row, int otherwise) {
  const auto* column = field.find_column(role);
  const auto cell = column != nullptr ? row.cells.find(column->id) : row.cells.end();
  const auto* rating = cell != row.cells.end() ? std::get_if<std::int64_t>(&cell->second) : nullptr;
  return rating != nullptr ? static_cast<int>(*rating) : otherwise;
}

bool is_yes(const Field& field, const Row& row, Role role) {
  const auto* column = field.find_column(role);
  const auto cell = column != nullptr ? row.cells.find(column->id) : row.cells.end();
  const auto* yes = cell != row.cells.end() ? std::get_if<bool>(&cell->second) : nullptr;
  return yes != nullptr && *yes;
}

/// Words between semicolons.
std::vector<std::string> labels_in(std::string_view text) {
  std::vector<std::string> labels;
  while (!base::is_blank(text)) {
    const std::size_t end = std::min(text.find(';'), text.size());
    labels.emplace_back(base::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return labels;
}

SeriesScale scale_in(const Field& field, const Row& row, const ScaleRoles& roles) {
  SeriesScale scale{session::text_in(field, row, roles.asks), session::text_in(field, row, roles.low_words),
                    session::text_in(field, row, roles.high_words),
                    labels_in(session::text_in(field, row, roles.labels))};
  scale.low = rating_in(field, roles.low, row, scale.low);
  scale.high = rating_in(field, roles.high, row, scale.high);
  const auto numbers = static_cast<std::size_t>(scale.high - scale.low) + 1;
  scale.labels_differ = !scale.labels.empty() && scale.labels.size() != numbers;
  if (scale.labels_differ) scale.labels.clear();
  return scale;
}

/// A second scale is there when it asks something.
std::vector<SeriesScale> scales_in(const Field& field, const Row& row) {
  std::vector<SeriesScale> scales{scale_in(field, row, k_first_scale)};
  SeriesScale second = scale_in(field, row, k_second_scale);
  if (!base::is_blank(second.asks)) scales.push_back(std::move(second));
  return scales;
}

constexpr std::string_view k_not_applicable_word = "not_applicable", k_second_word = "2";

std::string score_text(int score) {
  return score == k_not_applicable ? std::string(k_not_applicable_word) : std::to_string(score);
}
std::optional<int> read_score(std::string_view text) {
  return text == k_not_applicable_word ? std::optional(k_not_applicable) : number_in(text);
}
/// What stands in the column of the scale: nothing for the first, so that older rows keep their meaning.
std::string scale_text(std::size_t scale) { return scale == 0 ? std::string() : std::string(k_second_word); }

std::string column_id(const Field& field, Role role) {
  const auto* column = field.find_column(role);
  return column != nullptr ? column->id : std::string{};
}

bool is_answer_to(const Field& field, const Row& row, const base::Uuid& wave, const base::Uuid& item) {
  return session::text_in(field, row, Role::OpenWave) == base::to_text(wave) &&
         session::text_in(field, row, Role::OpenItem) == base::to_text(item);
}

}  // namespace

std::vector<SeriesItem> series_items(const session::SessionDocument& questionnaire) {
  std::vector<SeriesItem> items;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::SeriesItems);
  for (const Row& row : session::rows_by_role(questionnaire, Role::SeriesItems)) {
    SeriesItem item{row.id, session::text_in(*place.field, row, Role::ItemText), {}};
    item.not_applicable = is_yes(*place.field, row, Role::ItemNotApplicable);
    if (!is_yes(*place.field, row, Role::ItemOpen)) item.scales = scales_in(*place.field, row);
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
    const auto score = read_score(session::text_in(*place.field, row, Role::Score));
    const std::size_t scale = session::text_in(*place.field, row, Role::ScoreScale) == k_second_word ? 1 : 0;
    const auto count = number_in(session::text_in(*place.field, row, Role::ScoreCount));
    if (wave && item && score && count && *count > 0) {
      counts[{*wave, *item, *score, scale}] += static_cast<std::size_t>(*count);
    }
  }
  return counts;
}

ItemResult result_of(const ScoreCounts& counts, const base::Uuid& wave, const SeriesItem& item, std::size_t scale) {
  ItemResult result;
  if (scale >= item.scales.size()) return result;
  const auto ticked = [&](int score, std::size_t at) {
    const auto found = counts.find({wave, item.id, score, at});
    return found != counts.end() ? found->second : std::size_t{0};
  };
  double sum = 0, squares = 0;
  for (int score = item.scales[scale].low; score <= item.scales[scale].high; ++score) {
    const std::size_t forms = ticked(score, scale);
    const auto times = static_cast<double>(forms);
    result.forms += forms;
    sum += times * score;
    squares += times * score * score;
  }
  result.not_applicable = ticked(k_not_applicable, 0);
  result.shown = result.forms >= k_least_forms_shown;
  if (!result.shown) return result;
  const auto forms = static_cast<double>(result.forms);
  result.mean = sum / forms;
  result.spread = std::sqrt(std::max(0.0, squares / forms - result.mean * result.mean) * forms / (forms - 1));
  return result;
}

session::Rows rows_with(const session::SessionDocument& questionnaire, const ScoreKey& ticked, int by, base::Ids& ids) {
  session::Rows rows = session::rows_by_role(questionnaire, Role::Scores);
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Scores);
  if (!place) return rows;
  const Field& field = *place.field;
  const std::pair<Role, std::string> cells[] = {{Role::ScoreWave, base::to_text(ticked.wave)},
                                                {Role::ScoreItem, base::to_text(ticked.item)},
                                                {Role::Score, score_text(ticked.score)},
                                                {Role::ScoreScale, scale_text(ticked.scale)}};
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
  for (const Row& row : session::rows_by_role(questionnaire, Role::OpenAnswers)) {
    if (is_answer_to(*place.field, row, wave, item)) {
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
  for (const Row& row : fresh.rows) {
    if (is_answer_to(field, row, wave, item) && base::is_blank(session::text_in(field, row, Role::OpenText))) {
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
