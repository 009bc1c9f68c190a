// A questionnaire in waves: its questions, counts that are typed in, and waves beside each other with how many there
// were.
#include <algorithm>
#include <optional>

#include "app/present/desk_screen.hpp"
#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/index/series_words.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

/// Buttons of one scale; `at` is its place at the item.
ScoreRow score_row(const base::Texts& texts, const index::ScoreCounts& counts, const base::Uuid& wave,
                   const index::SeriesItem& item, std::size_t at) {
  const auto& scale = item.scales[at];
  ScoreRow row;
  row.item = item.id;
  row.scale = at;
  row.asks = scale.asks;
  row.low_words = scale.low_words;
  row.high_words = scale.high_words;
  if (scale.labels_differ) row.problem = texts.say("questionnaire.labels-differ");
  const auto add = [&](int score, std::string name) {
    const auto found = counts.find({wave, item.id, score, at});
    row.cells.push_back(
        {score, std::move(name), found != counts.end() ? std::to_string(found->second) : std::string{}});
  };
  for (int score = scale.low; score <= scale.high; ++score) add(score, index::number_words(scale, score));
  if (index::takes_none(item, at)) add(index::k_not_applicable, index::none_words(scale, texts));
  row.forms =
      texts.count("questionnaire.forms", static_cast<std::int64_t>(index::result_of(counts, wave, item, at).forms));
  return row;
}

/// A button for how many chose the item as one of the most important.
ScoreRow chosen_row(const base::Texts& texts, const index::ScoreCounts& counts, const base::Uuid& wave,
                    const index::SeriesItem& item) {
  ScoreRow row;
  row.item = item.id;
  const auto found = counts.find({wave, item.id, index::k_chosen, 0});
  static_assert(k_is_chosen == index::k_chosen);
  row.cells.push_back({k_is_chosen, texts.say("questionnaire.is-chosen"),
                       found != counts.end() ? std::to_string(found->second) : std::string{}});
  return row;
}

OpenRow open_row(const Context& context, const session::SessionDocument& document, const base::Uuid& wave,
                 const index::SeriesItem& item) {
  const auto& texts = context.texts;
  const auto place = protocol::find_by_role(document.protocol(), Role::OpenAnswers);
  const bool enabled = !is_closed_for_writing(context, document);
  OpenRow row;
  row.item = item.id;
  row.text = item.text;
  row.hint = texts.say("questionnaire.open-hint");
  if (enabled) row.add = texts.say("questionnaire.add-answer");
  row.remove = texts.say("questionnaire.remove-answer");
  const auto* column = place ? place.field->find_column(Role::OpenText) : nullptr;
  if (column == nullptr) return row;
  row.key = {place.step->id, place.field->id, {}};
  for (auto& answer : index::open_answers(document, wave, item.id)) {
    EditorRef editor{EditorRef::Part::Cell, row.key, answer.row, column->id};
    row.answers.push_back(present_editor(context, std::move(editor), std::move(answer.text), {}, true, enabled));
  }
  return row;
}

/// What was written at an open question in that wave, as loose lines.
std::string open_words(const base::Texts& texts, std::vector<index::OpenAnswer> answers) {
  std::erase_if(answers, [](const index::OpenAnswer& answer) { return base::is_blank(answer.text); });
  if (answers.empty()) return texts.say("questionnaire.nothing-yet");
  const auto shown = index::shown_answers(std::move(answers));
  return shown.empty() ? texts.say("questionnaire.too-few-answers") : joined(shown, "\n");
}

/// What is asked in that wave, to type in: one item after the other.
void add_typing(const Context& context, const session::SessionDocument& document, const index::Series& series,
                const index::SeriesWave& wave, QuestionnaireScreen& screen) {
  const auto& texts = context.texts;
  const auto& items = series.items;
  const bool chooses = series.most_important > 0;
  for (std::size_t place = 0; place < items.size(); ++place) {
    const auto& item = items[place];
    if (!index::is_asked_in(item.waves, wave)) continue;
    if (item.scales.empty()) {
      screen.open.push_back(open_row(context, document, wave.id, item));
      screen.open.back().text = index::numbered(item, place, texts);
      continue;
    }
    std::vector<ScoreRow> rows;
    for (std::size_t scale = 0; scale < item.scales.size(); ++scale) {
      if (index::is_asked_in(item.scales[scale].waves, wave)) {
        rows.push_back(score_row(texts, series.counts, wave.id, item, scale));
      }
    }
    if (chooses) rows.push_back(chosen_row(texts, series.counts, wave.id, item));
    if (!rows.empty()) rows.front().text = index::numbered(item, place, texts);
    for (auto& row : rows) screen.scores.push_back(std::move(row));
  }
}

void add_results(const base::Texts& texts, const session::SessionDocument& document, const index::Series& series,
                 QuestionnaireScreen& screen) {
  const auto& items = series.items;
  std::string domain;
  for (const auto& line : index::series_lines(series)) {
    const auto& item = items[line.item];
    ResultRow row;
    if (item.domain != domain) row.domain = item.domain.empty() ? texts.say("questionnaire.no-domain") : item.domain;
    domain = item.domain;
    row.text = index::numbered(item, line.item, texts);
    const std::string asks = line.chosen ? texts.say("questionnaire.most-important") : item.scales[line.scale].asks;
    if (!base::is_blank(asks)) row.text += "\n" + asks;
    for (const auto& result : line.waves) {
      row.waves.push_back({joined(index::result_words(line, result, item, texts), "\n"), result.counts});
    }
    screen.results.push_back(std::move(row));
  }
  for (std::size_t place = 0; place < items.size(); ++place) {
    if (!items[place].scales.empty()) continue;
    ResultRow row;
    row.text = index::numbered(items[place], place, texts);
    for (const auto& wave : series.waves) {
      const bool is_asked = index::is_asked_in(items[place].waves, wave);
      auto answers = index::open_answers(document, wave.id, items[place].id);
      row.waves.push_back(
          {is_asked || !answers.empty() ? open_words(texts, std::move(answers)) : texts.say("questionnaire.not-asked"),
           {}});
    }
    screen.results.push_back(std::move(row));
  }
}

/// The same form in all waves?
bool is_same_in_all(const std::vector<index::SeriesItem>& items) {
  return std::ranges::all_of(items, [](const index::SeriesItem& item) {
    return item.waves.empty() &&
           std::ranges::all_of(item.scales, [](const auto& scale) { return scale.waves.empty(); });
  });
}

void add_papers(const base::Texts& texts, const index::Series& series, const std::optional<index::SeriesWave>& typed_in,
                QuestionnaireScreen& screen) {
  if (series.items.empty()) return;
  screen.print = texts.say("questionnaire.print");
  if (typed_in && !is_same_in_all(series.items)) {
    screen.print_wave = typed_in->id;
    screen.print = texts.say("questionnaire.print-wave", {typed_in->name});
  }
  if (series.counts.empty()) return;
  screen.save_results = texts.say("questionnaire.save-results");
  screen.save_table = texts.say("questionnaire.save-table");
}

}  // namespace

QuestionnaireScreen present_questionnaire(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  QuestionnaireScreen screen;
  screen.frame = present_desk_frame(context, &document, texts.say("desk.questionnaires"));
  screen.frame.back = texts.say("session.back");
  screen.name = present_line(context, document, EditorRef::Part::Title, texts.say("questionnaire.name"),
                             document.state().setup.title);
  screen.items =
      present_row_cards(context, document, Role::SeriesItems, Role::ItemText, texts.say("questionnaire.add"));
  screen.items.nothing = texts.say("questionnaire.no-items");
  screen.scales =
      present_row_cards(context, document, Role::SeriesScales, Role::ScaleAsks, texts.say("questionnaire.add-scale"));
  screen.choose = present_by_role(context, document, Role::SeriesChoose);
  screen.source = present_by_role(context, document, Role::SeriesSource);
  screen.waves = present_by_role(context, document, Role::Waves);
  screen.read_file = texts.say("questionnaire.read-file");
  const auto series = index::read_series(document);
  const auto& waves = series.waves;
  if (const auto unknown = index::unknown_waves(series.items, waves); !unknown.empty()) {
    screen.unknown_waves = texts.say("questionnaire.unknown-waves", {joined(unknown, ", ")});
  }
  screen.type_in = texts.say("questionnaire.type-in");
  screen.type_in_hint =
      texts.say(waves.empty() || series.items.empty() ? "questionnaire.first-items" : "questionnaire.hint");
  screen.less = texts.say("questionnaire.less");
  std::optional<index::SeriesWave> typed_in;
  for (std::size_t place = 0; place < waves.size(); ++place) {
    const std::string name = index::wave_words(waves[place], place + 1, texts);
    const bool is_chosen = waves[place].id == context.app.planning.wave;
    if (is_chosen) typed_in = index::SeriesWave{waves[place].id, name, waves[place].on};
    screen.wave_choice.push_back({base::to_text(waves[place].id), name, {}, is_chosen});
    screen.result_waves.push_back(name);
    if (is_chosen) add_typing(context, document, series, waves[place], screen);
  }
  add_results(texts, document, series, screen);
  add_papers(texts, series, typed_in, screen);
  screen.results_title = texts.say("questionnaire.results");
  screen.results_note = texts.say("questionnaire.small-numbers");
  return screen;
}

}  // namespace beraad::present
