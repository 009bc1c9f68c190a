// A questionnaire in waves: its questions, counts that are typed in, and waves beside each other with how many there
// were.
#include <cmath>

#include "app/present/desk_screen.hpp"
#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/number_text.hpp"
#include "core/base/text.hpp"
#include "core/index/waves.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

std::string wave_words(const base::Texts& texts, const index::SeriesWave& wave, std::size_t number) {
  return base::is_blank(wave.name) ? texts.say("questionnaire.wave", {std::to_string(number)}) : wave.name;
}

ScoreRow score_row(const base::Texts& texts, const index::ScoreCounts& counts, const base::Uuid& wave,
                   const index::SeriesItem& item, std::size_t at) {
  const auto& scale = item.scales[at];
  ScoreRow row;
  row.item = item.id;
  row.scale = at;
  if (at == 0) row.text = item.text;
  row.asks = scale.asks;
  row.low_words = scale.low_words;
  row.high_words = scale.high_words;
  if (scale.labels_differ) row.problem = texts.say("questionnaire.labels-differ");
  const auto add = [&](int score, std::string name) {
    const auto found = counts.find({wave, item.id, score, at});
    row.cells.push_back(
        {score, std::move(name), found != counts.end() ? std::to_string(found->second) : std::string{}});
  };
  for (int score = scale.low; score <= scale.high; ++score) {
    const auto label = static_cast<std::size_t>(score - scale.low);
    const std::string words = label < scale.labels.size() ? " " + scale.labels[label] : "";
    add(score, std::to_string(score) + words);
  }
  if (item.not_applicable && at == 0) add(index::k_not_applicable, texts.say("questionnaire.not-applicable"));
  row.forms =
      texts.count("questionnaire.forms", static_cast<std::int64_t>(index::result_of(counts, wave, item, at).forms));
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

std::string result_words(const base::Texts& texts, const index::ItemResult& result) {
  if (!result.shown) return texts.say(result.forms > 0 ? "questionnaire.too-few" : "questionnaire.nothing-yet");
  const auto language = texts.language();
  std::string words = texts.say(
      "questionnaire.result",
      {base::decimal(result.mean, language), base::decimal(result.spread, language), std::to_string(result.forms)});
  if (result.not_applicable > 0) {
    words += ", " + texts.count("questionnaire.not-applicable-also", static_cast<std::int64_t>(result.not_applicable));
  }
  return words;
}

/// What was written at an open question in that wave, as loose lines.
std::string open_words(const base::Texts& texts, std::vector<index::OpenAnswer> answers) {
  std::erase_if(answers, [](const index::OpenAnswer& answer) { return base::is_blank(answer.text); });
  if (answers.empty()) return texts.say("questionnaire.nothing-yet");
  const auto shown = index::shown_answers(std::move(answers));
  return shown.empty() ? texts.say("questionnaire.too-few-answers") : joined(shown, "\n");
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
  screen.source = present_by_role(context, document, Role::SeriesSource);
  screen.waves = present_by_role(context, document, Role::Waves);
  screen.read_file = texts.say("questionnaire.read-file");
  const auto items = index::series_items(document);
  const auto waves = index::series_waves(document);
  if (!items.empty()) screen.print = texts.say("questionnaire.print");
  const auto counts = index::score_counts(document);
  screen.type_in = texts.say("questionnaire.type-in");
  screen.type_in_hint = texts.say(waves.empty() || items.empty() ? "questionnaire.first-items" : "questionnaire.hint");
  screen.less = texts.say("questionnaire.less");
  const auto typed_in = context.app.planning.wave;
  const auto chosen = index::is_wave_of(document, typed_in) ? typed_in : base::Uuid{};
  for (std::size_t number = 0; number < waves.size(); ++number) {
    screen.wave_choice.push_back({base::to_text(waves[number].id),
                                  wave_words(texts, waves[number], number + 1),
                                  {},
                                  waves[number].id == chosen});
    screen.result_waves.push_back(wave_words(texts, waves[number], number + 1));
  }
  for (const auto& item : items) {
    if (item.scales.empty() && !chosen.is_nil()) screen.open.push_back(open_row(context, document, chosen, item));
    for (std::size_t scale = 0; scale < item.scales.size(); ++scale) {
      if (!chosen.is_nil()) screen.scores.push_back(score_row(texts, counts, chosen, item, scale));
      const auto& asks = item.scales[scale].asks;
      ResultRow line{base::is_blank(asks) ? item.text : item.text + "\n" + asks, {}};
      for (const auto& wave : waves) {
        line.waves.push_back(result_words(texts, index::result_of(counts, wave.id, item, scale)));
      }
      screen.results.push_back(std::move(line));
    }
    if (!item.scales.empty()) continue;
    ResultRow line{item.text, {}};
    for (const auto& wave : waves) {
      line.waves.push_back(open_words(texts, index::open_answers(document, wave.id, item.id)));
    }
    screen.results.push_back(std::move(line));
  }
  screen.results_title = texts.say("questionnaire.results");
  screen.results_note = texts.say("questionnaire.small-numbers");
  return screen;
}

}  // namespace beraad::present
