// The questions of a questionnaire, its scales and its waves, as they stand in their tables.
#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/index/waves.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::Role;
using session::Row;

constexpr std::string_view k_chosen_word = "chosen";

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
std::vector<std::string> words_in(std::string_view text) {
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
                    words_in(session::text_in(field, row, roles.labels))};
  scale.low = rating_in(field, roles.low, row, scale.low);
  scale.high = rating_in(field, roles.high, row, scale.high);
  const auto numbers = static_cast<std::size_t>(scale.high - scale.low) + 1;
  scale.labels_differ = !scale.labels.empty() && scale.labels.size() != numbers;
  if (scale.labels_differ) scale.labels.clear();
  return scale;
}

/// A second scale is there when it asks something.
std::vector<SeriesScale> own_scales(const Field& field, const Row& row) {
  std::vector<SeriesScale> scales{scale_in(field, row, k_first_scale)};
  SeriesScale second = scale_in(field, row, k_second_scale);
  if (!base::is_blank(second.asks)) scales.push_back(std::move(second));
  return scales;
}

bool has_cell(const Field& field, const Row& row, Role role) {
  const auto* column = field.find_column(role);
  return column != nullptr && row.cells.contains(column->id);
}

bool has_own_scale(const Field& field, const Row& row) {
  constexpr Role k_own[] = {Role::ItemAsks,      Role::ItemLow,    Role::ItemHigh,  Role::ItemLowWords,
                            Role::ItemHighWords, Role::ItemLabels, Role::SecondAsks};
  return std::ranges::any_of(k_own, [&](Role role) { return has_cell(field, row, role); });
}

/// Items of which scores stand: on scales of their own, or on those for all.
struct Scored {
  std::set<base::Uuid> own, shared;
};
Scored scored_in(const session::SessionDocument& questionnaire) {
  Scored scored;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::Scores);
  for (const Row& row : session::rows_by_role(questionnaire, Role::Scores)) {
    const auto item = base::read_uuid(session::text_in(*place.field, row, Role::ScoreItem));
    const bool is_number = session::text_in(*place.field, row, Role::Score) != k_chosen_word;
    if (!item || !is_number) continue;
    const bool on_shared = base::read_uuid(session::text_in(*place.field, row, Role::ScoreScale)).has_value();
    (on_shared ? scored.shared : scored.own).insert(*item);
  }
  return scored;
}

bool is_name(std::string_view name, const SeriesWave& wave) {
  return base::folded(base::trimmed(name)) == base::folded(base::trimmed(wave.name));
}

}  // namespace

std::vector<SeriesItem> series_items(const session::SessionDocument& questionnaire) {
  std::vector<SeriesItem> items;
  const auto shared = shared_scales(questionnaire);
  const Scored scored = scored_in(questionnaire);
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::SeriesItems);
  for (const Row& row : session::rows_by_role(questionnaire, Role::SeriesItems)) {
    SeriesItem item{row.id, session::text_in(*place.field, row, Role::ItemText), {}};
    item.not_applicable = is_yes(*place.field, row, Role::ItemNotApplicable);
    item.domain = base::trimmed(session::text_in(*place.field, row, Role::ItemDomain));
    item.waves = words_in(session::text_in(*place.field, row, Role::ItemWaves));
    if (!is_yes(*place.field, row, Role::ItemOpen)) {
      const bool has_own =
          scored.own.contains(row.id) || (!scored.shared.contains(row.id) && has_own_scale(*place.field, row));
      item.scales = !shared.empty() && !has_own ? shared : own_scales(*place.field, row);
    }
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

std::vector<SeriesScale> shared_scales(const session::SessionDocument& questionnaire) {
  std::vector<SeriesScale> scales;
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::SeriesScales);
  for (const Row& row : session::rows_by_role(questionnaire, Role::SeriesScales)) {
    if (row.cells.empty()) continue;  // just added, and nothing says what it asks
    SeriesScale scale = scale_in(*place.field, row, k_shared_scale);
    scale.shared = row.id;
    scale.cannot = base::trimmed(session::text_in(*place.field, row, Role::ScaleCannot));
    scale.waves = words_in(session::text_in(*place.field, row, Role::ScaleWaves));
    scales.push_back(std::move(scale));
  }
  return scales;
}

std::size_t most_important(const session::SessionDocument& questionnaire) {
  const auto place = protocol::find_by_role(questionnaire.protocol(), Role::SeriesChoose);
  if (!place) return 0;
  const auto* value = session::find_value(questionnaire.state(), {place.step->id, place.field->id, {}});
  const auto* number = value != nullptr ? std::get_if<std::int64_t>(value) : nullptr;
  return number != nullptr && *number > 0 ? static_cast<std::size_t>(*number) : 0;
}

bool is_asked_in(const std::vector<std::string>& names, const SeriesWave& wave) {
  return names.empty() || std::ranges::any_of(names, [&](const std::string& name) { return is_name(name, wave); });
}

std::vector<std::string> unknown_waves(const std::vector<SeriesItem>& items, const std::vector<SeriesWave>& waves) {
  std::vector<std::string> unknown;
  const auto look_at = [&](const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      const bool is_known = std::ranges::any_of(waves, [&](const SeriesWave& wave) { return is_name(name, wave); });
      if (!is_known && std::ranges::find(unknown, name) == unknown.end()) unknown.push_back(name);
    }
  };
  for (const SeriesItem& item : items) {
    look_at(item.waves);
    for (const SeriesScale& scale : item.scales) look_at(scale.waves);
  }
  return unknown;
}

bool takes_none(const SeriesItem& item, std::size_t scale) {
  return scale < item.scales.size() && (!item.scales[scale].cannot.empty() || (scale == 0 && item.not_applicable));
}

}  // namespace beraad::index
