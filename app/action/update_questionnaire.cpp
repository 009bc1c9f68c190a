// A questionnaire in waves: its questions, typed or from a file, and the counts of what came back on paper.
#include <algorithm>

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

/// Whose the questions are, of those that stand there and of those that come with them.
std::string joined_source(const std::string& standing, const std::string& added) {
  if (standing.empty() || added.empty()) return standing + added;
  return standing.find(added) != std::string::npos ? standing : standing + "; " + added;
}

/// Fills the questionnaire on screen; what stands there already stays.
void take_over(World& world, const exchange::Questionnaire& from) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto items = protocol::find_by_role(document->protocol(), Role::SeriesItems);
  const auto waves = protocol::find_by_role(document->protocol(), Role::Waves);
  if (!items || !waves) return;
  Rows item_rows = session::rows_by_role(*document, Role::SeriesItems);
  for (const auto& item : from.items) {
    Row row;
    row.id = world.surroundings.ids.random_id();
    set_text(row, *items.field, Role::ItemText, item.text);
    set_rating(row, *items.field, Role::ItemLow, item.low);
    set_rating(row, *items.field, Role::ItemHigh, item.high);
    set_text(row, *items.field, Role::ItemLowWords, item.low_words);
    set_text(row, *items.field, Role::ItemHighWords, item.high_words);
    item_rows.push_back(std::move(row));
  }
  Rows wave_rows = session::rows_by_role(*document, Role::Waves);
  const bool has_waves = !wave_rows.empty();
  for (const auto& name : from.waves) {
    if (has_waves) break;
    Row row;
    row.id = world.surroundings.ids.random_id();
    set_text(row, *waves.field, Role::WaveName, name);
    wave_rows.push_back(std::move(row));
  }
  const std::string standing = index::series_source(*document);
  const std::string source = joined_source(standing, from.source);
  write_on_desk(world, Role::SeriesItems, std::move(item_rows));
  if (source != standing) write_on_desk(world, Role::SeriesSource, source);
  if (!has_waves) write_on_desk(world, Role::Waves, std::move(wave_rows));
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
  if (world.app.route != state::Route::Questionnaire && !open_new(world, read->title)) return;
  take_over(world, *read);
}

void carry_out(World& world, const ChooseWave& meant) {
  commit_drafts(world);
  world.app.planning.wave = meant.wave;
}

void carry_out(World& world, const CountAnswer& meant) {
  const auto* document = world.document();
  if (document == nullptr || !index::is_wave_of(*document, world.app.planning.wave)) return;
  write_on_desk(
      world, Role::Scores,
      index::rows_with(*document, world.app.planning.wave, meant.item, meant.score, meant.by, world.surroundings.ids));
}

}  // namespace beraad::action
