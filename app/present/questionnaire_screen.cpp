// A questionnaire in waves: its questions, counts that are typed in, and waves beside each other with how many there
// were.
#include <cmath>

#include "app/present/desk_screen.hpp"
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

}  // namespace

QuestionnaireScreen present_questionnaire(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto language = texts.language();
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
  bool few = false;
  for (const auto& item : items) {
    ScoreRow row{item.id, item.text, item.low_words, item.high_words, {}, {}};
    for (int score = item.low; score <= item.high; ++score) {
      const auto found = counts.find({chosen, item.id, score});
      row.cells.push_back({score, found != counts.end() ? std::to_string(found->second) : std::string{}});
    }
    row.forms =
        texts.count("questionnaire.forms", static_cast<std::int64_t>(index::result_of(counts, chosen, item).forms));
    if (!chosen.is_nil()) screen.scores.push_back(std::move(row));
    ResultRow line{item.text, {}};
    for (const auto& wave : waves) {
      const auto result = index::result_of(counts, wave.id, item);
      few = few || (result.forms > 0 && !result.shown);
      line.waves.push_back(result.shown       ? texts.say("questionnaire.result", {base::decimal(result.mean, language),
                                                                                   base::decimal(result.spread, language),
                                                                                   std::to_string(result.forms)})
                           : result.forms > 0 ? texts.say("questionnaire.too-few")
                                              : texts.say("questionnaire.nothing-yet"));
    }
    screen.results.push_back(std::move(line));
  }
  screen.results_title = texts.say("questionnaire.results");
  screen.results_note = texts.say("questionnaire.small-numbers");
  return screen;
}

}  // namespace beraad::present
