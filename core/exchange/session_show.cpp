#include "core/exchange/session_show.hpp"

#include <algorithm>
#include <utility>

#include "core/base/assert.hpp"
#include "core/exchange/shown_answer.hpp"

namespace beraad::exchange {
namespace {

using session::Participant;
using session::Setup;
using session::State;

json::Value array_of(json::Array elements) {
  json::Value value;
  value.content = std::move(elements);
  return value;
}

std::string_view word_of(session::RunKind run) {
  switch (run) {
    case session::RunKind::Intake:
      return "intake";
    case session::RunKind::FollowUp:
      return "follow-up";
    case session::RunKind::Beside:
      return "beside";
    case session::RunKind::Main:
      break;
  }
  return "main";
}

std::string_view word_of(session::Stage stage) {
  switch (stage) {
    case session::Stage::Prepared:
      return "prepared";
    case session::Stage::Running:
      return "running";
    case session::Stage::Closed:
      return "closed";
    case session::Stage::Stopped:
      break;
  }
  return "stopped";
}

std::string_view word_of(session::Part part) {
  switch (part) {
    case session::Part::Facilitator:
      return "facilitator";
    case session::Part::Recorder:
      return "recorder";
    case session::Part::Observer:
      return "observer";
    case session::Part::Participant:
      break;
  }
  return "participant";
}

std::string_view word_of(session::PersonKind kind) {
  switch (kind) {
    case session::PersonKind::Manager:
      return "manager";
    case session::PersonKind::Client:
      return "client";
    case session::PersonKind::Relative:
      return "relative";
    case session::PersonKind::ExpertByExperience:
      return "expert_by_experience";
    case session::PersonKind::Other:
      return "other";
    case session::PersonKind::Professional:
      break;
  }
  return "professional";
}

template <class Word>
json::Value word_value(Word word) {
  return text_value(std::string(word_of(word)));
}

/// A participant without the name, which never leaves the library.
json::Value person_value(const Participant& person) {
  json::Object shown{{"id", text_value(person.code)}, {"role", text_value(person.role)}};
  if (person.presenter) shown.emplace_back("presenter", yes_value(true));
  shown.emplace_back("present", yes_value(person.present));
  shown.emplace_back("part", word_value(person.part));
  shown.emplace_back("kind", word_value(person.kind));
  if (!person.organisation.empty()) shown.emplace_back("organisation", text_value(person.organisation));
  if (person.involved) shown.emplace_back("involved", yes_value(true));
  if (!person.note.empty()) shown.emplace_back("note", text_value(person.note));
  return object_of(std::move(shown));
}

json::Value minutes_value(const std::map<std::string, int>& minutes) {
  json::Object shown;
  for (const auto& [step, count] : minutes) shown.emplace_back(step, number_value(count));
  return object_of(std::move(shown));
}

json::Value case_value(const Setup& setup) {
  json::Object shown{{"title", text_value(setup.title)}, {"team", text_value(setup.team)}};
  if (!setup.sector.empty()) shown.emplace_back("sector", text_value(setup.sector));
  shown.emplace_back("protocol", text_value(setup.protocol_id));
  shown.emplace_back("plan", text_value(setup.plan));
  if (!setup.planned_minutes.empty()) shown.emplace_back("planned_minutes", minutes_value(setup.planned_minutes));
  shown.emplace_back("language", text_value(std::string(base::code_of(setup.language))));
  shown.emplace_back("started", text_value(base::to_text(setup.planned_start)));
  json::Array people;
  for (const Participant& person : setup.participants) people.push_back(person_value(person));
  shown.emplace_back("participants", array_of(std::move(people)));
  return object_of(std::move(shown));
}

/// Whole minutes used per step, in the order of the method: recorded ones, else those of the clock.
json::Value used_minutes_value(const ShownRun& run) {
  constexpr std::int64_t k_minute_ms = 60'000;
  json::Object shown;
  for (const protocol::Step& step : run.protocol.steps) {
    const auto time = run.state.times.find(step.id);
    if (time == run.state.times.end()) continue;
    const std::int64_t rounded = (time->second.used_ms + k_minute_ms / 2) / k_minute_ms;
    shown.emplace_back(step.id, number_value(time->second.recorded_minutes.value_or(static_cast<int>(rounded))));
  }
  return object_of(std::move(shown));
}

json::Value run_value(const ShownRun& run, session::Audience audience) {
  std::vector<std::pair<std::uint64_t, const session::AnswerKey*>> order;
  for (const auto& [key, record] : run.state.answers) order.emplace_back(record.revisions.front().change, &key);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : *a.second < *b.second;  // one change may hold several answers
  });
  json::Array answers;
  for (const auto& [change, key] : order) {
    if (auto answer = shown_answer(run, *key, audience)) answers.push_back(std::move(*answer));
  }
  json::Object shown{{"run", word_value(run.state.run)},
                     {"protocol", text_value(run.protocol.id)},
                     {"date", text_value(base::to_text(run.state.setup.planned_start.date))},
                     {"stage", word_value(run.state.stage)},
                     {"minutes", used_minutes_value(run)}};
  if (!run.state.not_done.empty()) {
    json::Object steps;
    for (const auto& [step, reason] : run.state.not_done) steps.emplace_back(step, text_value(reason));
    shown.emplace_back("not_done", object_of(std::move(steps)));
  }
  shown.emplace_back("answers", array_of(std::move(answers)));
  return object_of(std::move(shown));
}

json::Value form_value(const session::EvaluationForm& form) {
  json::Object shown;
  for (const auto& [field, answer] : form.answers) shown.emplace_back(field, cell_value(answer));
  return object_of(std::move(shown));
}

json::Value evaluation_value(const State& state, const Vocabulary& vocabulary) {
  json::Object shown;
  if (state.evaluation_skipped) shown.emplace_back("skipped", text_value(*state.evaluation_skipped));
  for (const auto& [id, forms] : state.evaluation) {
    const Form* form = vocabulary.find_form(id);
    const bool is_single = form != nullptr && !form->many && forms.size() == 1;
    json::Array all;
    for (const session::EvaluationForm& filled : forms) all.push_back(form_value(filled));
    shown.emplace_back(id, is_single ? std::move(all.front()) : array_of(std::move(all)));
  }
  return object_of(std::move(shown));
}

}  // namespace

json::Value show_case(const std::vector<ShownRun>& runs, const Vocabulary& vocabulary, bool with_private) {
  BERAAD_ASSERT(!runs.empty());
  const auto audience = with_private ? session::Audience::ShowPrivate : session::Audience::Show;
  const auto main =
      std::find_if(runs.begin(), runs.end(), [](const auto& run) { return run.state.run == session::RunKind::Main; });
  const State& leading = main == runs.end() ? runs.front().state : main->state;
  json::Array shown_runs, themes;
  for (const ShownRun& run : runs) shown_runs.push_back(run_value(run, audience));
  for (const std::string& theme : leading.themes) themes.push_back(text_value(theme));
  return object_of({{"case", case_value(leading.setup)},
                    {"runs", array_of(std::move(shown_runs))},
                    {"evaluation", evaluation_value(leading, vocabulary)},
                    {"themes", array_of(std::move(themes))}});
}

}  // namespace beraad::exchange
