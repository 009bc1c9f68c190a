// What the stored evaluation forms say, for the facilitator alone: nothing while there are too few to hide in.
#include <algorithm>

#include "app/present/closing_screen.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;

/// The answers that may be chosen, as they are stored.
std::vector<std::pair<session::Cell, std::string>> answers_of(const protocol::Field& field, const base::Texts& texts) {
  std::vector<std::pair<session::Cell, std::string>> answers;
  if (field.type == FieldType::YesNo) {
    answers = {{session::Cell{true}, texts.say("value.yes")}, {session::Cell{false}, texts.say("value.no")}};
  } else if (field.type == FieldType::Choice) {
    for (const auto& option : field.choices.options) {
      answers.emplace_back(session::Cell{option.id}, option.label.in(texts.language()));
    }
  }
  return answers;
}

/// How many gave each answer to what is no rating; empty when too few answered.
std::string tally_of(const std::vector<session::EvaluationForm>& forms, const exchange::Form& kind,
                     const protocol::Field& field, const base::Texts& texts) {
  std::string words;
  std::ptrdiff_t all = 0;
  for (const auto& [answer, label] : answers_of(field, texts)) {
    const auto count = std::ranges::count_if(forms, [&](const session::EvaluationForm& form) {
      const auto found = form.answers.find(field.id);
      return found != form.answers.end() && found->second == answer;
    });
    all += count;
    if (count == 0) continue;
    words += (words.empty() ? "" : ", ") + texts.say("evaluation.tally", {label, std::to_string(count)});
  }
  return all < kind.shown_from ? std::string{} : words;
}

std::vector<std::string> written_in(const std::vector<session::EvaluationForm>& forms, const std::string& question) {
  std::vector<std::string> written;
  for (const auto& form : forms) {
    const auto answer = form.answers.find(question);
    const auto* text = answer == form.answers.end() ? nullptr : std::get_if<std::string>(&answer->second);
    if (text != nullptr) written.push_back(*text);
  }
  return written;
}

std::vector<report::RatingQuestion> rating_questions(const exchange::Form& kind, base::Language language) {
  std::vector<report::RatingQuestion> questions;
  for (const auto& field : kind.fields) {
    if (field.type != FieldType::Rating) continue;
    questions.push_back({kind.id, field.id, field.label.in(language), field.min, field.max, kind.shown_from});
  }
  return questions;
}

}  // namespace

void add_results(const Context& context, const session::State& state, const exchange::Form& kind,
                 EvaluationScreen& screen) {
  if (!kind.many) return;  // what one person filled in stands in that form itself
  const auto& texts = context.texts;
  screen.averages_title = texts.say("evaluation.averages");
  const auto* forms = session::find_forms(state, kind.id);
  if (forms == nullptr || forms->size() < static_cast<std::size_t>(kind.shown_from)) {
    screen.averages_note = texts.say("evaluation.averages-from", {std::to_string(kind.shown_from)});
    return;
  }
  screen.averages = report::averages_of(state, rating_questions(kind, texts.language()), texts);
  screen.texts_title = texts.say("evaluation.texts");
  for (const auto& field : kind.fields) {
    const std::string label = field.label.in(texts.language());
    if (auto tally = tally_of(*forms, kind, field, texts); !tally.empty()) {
      screen.tallies.emplace_back(label, std::move(tally));
    }
    if (field.type != FieldType::ShortText) continue;
    if (auto written = written_in(*forms, field.id); !written.empty()) {
      screen.texts.emplace_back(label, std::move(written));
    }
  }
  if (screen.averages.empty() && screen.tallies.empty()) {
    screen.averages_note = texts.say("evaluation.averages-from", {std::to_string(kind.shown_from)});
  }
}

}  // namespace beraad::present
