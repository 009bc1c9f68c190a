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

void set_yes(Row& row, const protocol::Field& field, Role role, bool yes) {
  if (const auto* column = field.find_column(role); column != nullptr && yes) {
    row.cells.insert_or_assign(column->id, true);
  }
}

std::string joined_labels(const std::vector<std::string>& labels) {
  std::string all;
  for (const auto& label : labels) all += (all.empty() ? "" : "; ") + label;
  return all;
}

void set_item(Row& row, const protocol::Field& field, const exchange::QuestionnaireItem& item) {
  set_text(row, field, Role::ItemText, item.text);
  set_yes(row, field, Role::ItemOpen, item.scales.empty());
  set_yes(row, field, Role::ItemNotApplicable, item.not_applicable);
  if (!item.scales.empty()) {
    const auto& scale = item.scales.front();
    set_text(row, field, Role::ItemAsks, scale.asks);
    set_rating(row, field, Role::ItemLow, scale.low);
    set_rating(row, field, Role::ItemHigh, scale.high);
    set_text(row, field, Role::ItemLowWords, scale.low_words);
    set_text(row, field, Role::ItemHighWords, scale.high_words);
    set_text(row, field, Role::ItemLabels, joined_labels(scale.labels));
  }
  if (item.scales.size() > 1) {
    const auto& second = item.scales[1];
    set_text(row, field, Role::SecondAsks, second.asks);
    set_rating(row, field, Role::SecondLow, second.low);
    set_rating(row, field, Role::SecondHigh, second.high);
    set_text(row, field, Role::SecondLowWords, second.low_words);
    set_text(row, field, Role::SecondHighWords, second.high_words);
    set_text(row, field, Role::SecondLabels, joined_labels(second.labels));
  }
}

/// One that was made by an earlier version of its template has no place for open questions and second scales.
bool has_room_for(const session::SessionDocument& questionnaire, const exchange::Questionnaire& from) {
  const auto items = protocol::find_by_role(questionnaire.protocol(), Role::SeriesItems);
  const bool has_all = items && items.field->find_column(Role::ItemOpen) != nullptr &&
                       items.field->find_column(Role::SecondAsks) != nullptr;
  return has_all || std::ranges::all_of(from.items, [](const exchange::QuestionnaireItem& item) {
           return item.scales.size() == 1 && item.scales.front().labels.empty() && item.scales.front().asks.empty() &&
                  !item.not_applicable;
         });
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
    set_item(row, *items.field, item);
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
  const auto* document = world.app.route == state::Route::Questionnaire ? world.document() : nullptr;
  const bool fits = document != nullptr && has_room_for(*document, *read);
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
