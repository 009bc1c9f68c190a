// A questionnaire in waves: its questions, typed or from a file, and the counts of what came back on paper.
#include <algorithm>
#include <initializer_list>

#include "app/action/planning_parts.hpp"
#include "core/base/platform.hpp"
#include "core/exchange/questionnaire_file.hpp"
#include "core/index/shortlist.hpp"
#include "core/index/waves.hpp"
#include "core/session/rows.hpp"

namespace beraad::action {
namespace {

using protocol::Role;
using session::Row;
using session::Rows;

constexpr std::uint64_t k_most_bytes = 1U << 20U;

void set_text(Row& row, const protocol::Field& field, Role role, const std::string& text) {
  const auto* column = field.find_column(role);
  if (column != nullptr && !text.empty()) row.cells.insert_or_assign(column->id, text);
}

void set_rating(Row& row, const protocol::Field& field, Role role, int rating) {
  if (const auto* column = field.find_column(role)) row.cells.insert_or_assign(column->id, std::int64_t{rating});
}

void set_yes(Row& row, const protocol::Field& field, Role role, bool yes) {
  if (const auto* column = field.find_column(role); column != nullptr && yes) {
    row.cells.insert_or_assign(column->id, true);
  }
}

std::string joined_words(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : "; ") + word;
  return all;
}

void set_scale(Row& row, const protocol::Field& field, const exchange::QuestionnaireScale& scale,
               const index::ScaleRoles& roles) {
  set_text(row, field, roles.asks, scale.asks);
  set_rating(row, field, roles.low, scale.low);
  set_rating(row, field, roles.high, scale.high);
  set_text(row, field, roles.low_words, scale.low_words);
  set_text(row, field, roles.high_words, scale.high_words);
  set_text(row, field, roles.labels, joined_words(scale.labels));
}

void set_item(Row& row, const protocol::Field& field, const exchange::QuestionnaireItem& item) {
  set_text(row, field, Role::ItemText, item.text);
  set_yes(row, field, Role::ItemOpen, item.open);
  set_text(row, field, Role::ItemDomain, item.domain);
  set_text(row, field, Role::ItemWaves, joined_words(item.waves));
  set_yes(row, field, Role::ItemNotApplicable, item.not_applicable);
  if (!item.scales.empty()) set_scale(row, field, item.scales.front(), index::k_first_scale);
  if (item.scales.size() > 1) set_scale(row, field, item.scales[1], index::k_second_scale);
}

void set_shared_scale(Row& row, const protocol::Field& field, const exchange::QuestionnaireScale& scale) {
  set_scale(row, field, scale, index::k_shared_scale);
  set_text(row, field, Role::ScaleCannot, scale.cannot);
  set_text(row, field, Role::ScaleWaves, joined_words(scale.waves));
}

bool has_column(const protocol::Protocol& form, Role table, Role column) {
  const auto place = protocol::find_by_role(form, table);
  return place && place.field->find_column(column) != nullptr;
}

bool has_columns(const protocol::Protocol& form, std::initializer_list<Role> columns) {
  return std::ranges::all_of(columns, [&](Role column) { return has_column(form, Role::SeriesItems, column); });
}

bool takes_open_items(const protocol::Protocol& form) {
  return has_columns(form, {Role::ItemOpen}) && has_column(form, Role::OpenAnswers, Role::OpenText);
}

/// What a form of the team's own, or an earlier version of one, has no place for, of what those questions hold: keys of
/// the words for it.
std::vector<std::string_view> no_place_for(const protocol::Protocol& form, const exchange::Questionnaire& from) {
  using Item = exchange::QuestionnaireItem;
  std::vector<std::string_view> parts;
  const auto needs = [&](bool has_place, std::string_view part, auto holds) {
    if (!has_place && std::ranges::any_of(from.items, holds)) parts.push_back(part);
  };
  const auto first = [](auto holds) {
    return [holds](const Item& item) { return !item.scales.empty() && holds(item.scales.front()); };
  };
  using Scale = exchange::QuestionnaireScale;
  needs(takes_open_items(form), "questionnaire.part.open", &Item::open);
  needs(has_columns(form, {Role::SecondAsks, Role::SecondLow, Role::SecondHigh, Role::SecondLowWords,
                           Role::SecondHighWords, Role::SecondLabels}) &&
            has_column(form, Role::Scores, Role::ScoreScale),
        "questionnaire.part.second", [](const Item& item) { return item.scales.size() > 1; });
  needs(has_columns(form, {Role::ItemNotApplicable}), "questionnaire.part.not-applicable", &Item::not_applicable);
  needs(has_columns(form, {Role::ItemAsks}), "questionnaire.part.asks",
        first([](const Scale& scale) { return !scale.asks.empty(); }));
  needs(has_columns(form, {Role::ItemLow, Role::ItemHigh}), "questionnaire.part.numbers",
        first([](const Scale& scale) { return scale.low != Scale{}.low || scale.high != Scale{}.high; }));
  needs(has_columns(form, {Role::ItemLowWords, Role::ItemHighWords}), "questionnaire.part.ends",
        first([](const Scale& scale) { return !scale.low_words.empty() || !scale.high_words.empty(); }));
  needs(has_columns(form, {Role::ItemLabels}), "questionnaire.part.labels",
        first([](const Scale& scale) { return !scale.labels.empty(); }));
  needs(has_columns(form, {Role::ItemDomain}), "questionnaire.part.domain",
        [](const Item& item) { return !item.domain.empty(); });
  needs(has_columns(form, {Role::ItemWaves}), "questionnaire.part.some-waves",
        [](const Item& item) { return !item.waves.empty(); });
  if (!from.scales.empty() && !has_column(form, Role::SeriesScales, Role::ScaleAsks)) {
    parts.emplace_back("questionnaire.part.scales");
  }
  if (from.choose > 0 && !protocol::find_by_role(form, Role::SeriesChoose)) {
    parts.emplace_back("questionnaire.part.choose");
  }
  if (!from.source.empty() && !protocol::find_by_role(form, Role::SeriesSource)) {
    parts.emplace_back("questionnaire.part.source");
  }
  if (!from.waves.empty() && !has_column(form, Role::Waves, Role::WaveName)) {
    parts.emplace_back("questionnaire.part.waves");
  }
  return parts;
}

void say_what_is_left_out(World& world, const std::vector<std::string_view>& parts) {
  if (parts.empty()) return;
  std::string words;
  for (const auto& part : parts) words += (words.empty() ? "" : ", ") + world.texts().say(part);
  say(world, world.texts().say("questionnaire.left-out", {words}));
}

/// Whose the questions are, of those that stand there and of those that come with them.
std::string joined_source(const std::string& standing, const std::string& added) {
  if (standing.empty() || added.empty()) return standing + added;
  return standing.find(added) != std::string::npos ? standing : standing + "; " + added;
}

/// Rows of the scales for all items; empty where some stand there already, or there is no place for them.
Rows shared_rows(World& world, const session::SessionDocument& document, const exchange::Questionnaire& from) {
  Rows rows;
  const auto place = protocol::find_by_role(document.protocol(), Role::SeriesScales);
  if (!place || !index::shared_scales(document).empty()) return rows;
  for (const auto& scale : from.scales) {
    Row row;
    row.id = world.surroundings.ids.random_id();
    set_shared_scale(row, *place.field, scale);
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Scales for all items, how many are chosen and which waves ask what hold for the whole questionnaire: they do not
/// come to one that has questions already.
bool is_whole(const exchange::Questionnaire& from) {
  const auto is_in_some = [](const exchange::QuestionnaireItem& item) { return !item.waves.empty(); };
  return !from.scales.empty() || from.choose > 0 || std::ranges::any_of(from.items, is_in_some);
}

/// Fills the questionnaire on screen; what stands there already stays.
void take_over(World& world, const exchange::Questionnaire& from) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto items = protocol::find_by_role(document->protocol(), Role::SeriesItems);
  const auto waves = protocol::find_by_role(document->protocol(), Role::Waves);
  if (!items) return;
  const bool takes_open = takes_open_items(document->protocol());
  const auto left_out = no_place_for(document->protocol(), from);
  Rows item_rows = session::rows_by_role(*document, Role::SeriesItems);
  for (const auto& item : from.items) {
    if (item.open && !takes_open) continue;  // it would stand there as one with numbers
    Row row;
    row.id = world.surroundings.ids.random_id();
    set_item(row, *items.field, item);
    item_rows.push_back(std::move(row));
  }
  Rows wave_rows = session::rows_by_role(*document, Role::Waves);
  const bool has_waves = !waves || !wave_rows.empty();
  for (const auto& name : from.waves) {
    if (has_waves) break;
    Row row;
    row.id = world.surroundings.ids.random_id();
    set_text(row, *waves.field, Role::WaveName, name);
    wave_rows.push_back(std::move(row));
  }
  Rows scale_rows = shared_rows(world, *document, from);
  const bool chooses = from.choose > 0 && index::most_important(*document) == 0 &&
                       protocol::find_by_role(document->protocol(), Role::SeriesChoose);
  const std::string standing = index::series_source(*document);
  const std::string source = joined_source(standing, from.source);
  if (!scale_rows.empty()) write_on_desk(world, Role::SeriesScales, std::move(scale_rows));
  write_on_desk(world, Role::SeriesItems, std::move(item_rows));
  if (chooses) write_on_desk(world, Role::SeriesChoose, std::int64_t{from.choose});
  if (source != standing) write_on_desk(world, Role::SeriesSource, source);
  if (!has_waves) write_on_desk(world, Role::Waves, std::move(wave_rows));
  say_what_is_left_out(world, left_out);
}

/// Makes one with that title and opens it.
bool open_new(World& world, const std::string& title) {
  session::Setup setup;
  setup.title = title;
  setup.planned_start = base::local_time(world.surroundings.clock.now());
  const auto made = make_beside(world, Role::SeriesItems, std::move(setup));
  return made && enter_desk(world, *made, state::Route::Questionnaire);
}

Result<exchange::Questionnaire> load(const std::filesystem::path& file) {
  BERAAD_TRY(bytes, base::read_file(file, k_most_bytes));
  return exchange::read_questionnaire(bytes, file.filename().string());
}

/// The first one that came with the program in the language of the laptop.
std::filesystem::path find_example(const World& world) {
  const std::string ending = "." + std::string(base::code_of(world.texts().language())) + ".json";
  std::filesystem::path first;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(world.places.questionnaires, ignored)) {
    const bool fits = entry.path().filename().string().ends_with(ending);
    if (fits && (first.empty() || entry.path() < first)) first = entry.path();
  }
  return first;
}

}  // namespace

void carry_out(World& world, const NewQuestionnaire& meant) {
  if (!world.workspace) return;
  if (!meant.with_example) {
    open_new(world, world.texts().say("questionnaire.untitled"));
    return;
  }
  const auto example = load(find_example(world));
  if (!example) {
    say(world, example.error());
  } else if (open_new(world, example->title)) {
    take_over(world, *example);
  }
}

void read_questionnaire_file(World& world, const std::filesystem::path& file) {
  const auto read = load(file);
  if (!read) {
    world.surroundings.log.write(read.error());
    world.app.chooser->problem = world.texts().say(read.error());
    return;
  }
  world.app.chooser.reset();
  const auto* document = world.app.route == state::Route::Questionnaire ? world.document() : nullptr;
  const bool fits = document != nullptr && no_place_for(document->protocol(), *read).empty() &&
                    (!is_whole(*read) || index::series_items(*document).empty());
  if (!fits && !open_new(world, read->title)) return;
  take_over(world, *read);
}

void carry_out(World& world, const ChooseWave& meant) {
  commit_drafts(world);
  world.app.planning.wave = meant.wave;
}

void carry_out(World& world, const CountAnswer& meant) {
  const auto* document = world.document();
  if (document == nullptr || !index::is_wave_of(*document, world.app.planning.wave)) return;
  const index::ScoreKey ticked{world.app.planning.wave, meant.item, meant.score, meant.scale};
  write_on_desk(world, Role::Scores, index::rows_with(*document, ticked, meant.by, world.surroundings.ids));
}

void carry_out(World& world, const AddOpenAnswer& meant) {
  commit_drafts(world);
  const auto* document = world.document();
  if (document == nullptr || !index::is_wave_of(*document, world.app.planning.wave)) return;
  const auto place = protocol::find_by_role(document->protocol(), Role::OpenAnswers);
  const auto* column = place ? place.field->find_column(Role::OpenText) : nullptr;
  if (column == nullptr) return;
  auto fresh = index::with_new_answer(*document, world.app.planning.wave, meant.item, world.surroundings.ids);
  const bool stands = fresh.rows == session::rows_by_role(*document, Role::OpenAnswers);
  if (!stands && !write_on_desk(world, Role::OpenAnswers, std::move(fresh.rows))) return;
  world.app.session.active =
      state::EditorRef{state::EditorRef::Part::Cell, {place.step->id, place.field->id, {}}, fresh.row, column->id};
}

}  // namespace beraad::action
