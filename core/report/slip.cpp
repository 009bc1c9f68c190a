#include "core/report/slip.hpp"

#include <algorithm>
#include <array>

#include "core/report/answers.hpp"
#include "core/report/printable.hpp"
#include "core/report/ranking_slips.hpp"
#include "core/session/blocks.hpp"
#include "core/session/visibility.hpp"

namespace beraad::report {
namespace {

using protocol::Column;
using protocol::FieldType;

/// Letters to ring while the options are still to be found.
constexpr std::array k_first_letters{"A", "B", "C"};

std::vector<std::pair<std::string, std::string>> choices_of(const Source& source, const protocol::Choices& choices) {
  std::vector<std::pair<std::string, std::string>> marks;
  if (choices.from == protocol::DynamicSet::Options) {
    for (const auto& option : session::case_options(source.protocol, source.state)) {
      marks.emplace_back(option.letter, printable(option.short_name));
    }
    if (marks.empty()) {
      for (const char* letter : k_first_letters) marks.emplace_back(letter, "");
    }
  }
  for (const auto* options : {&choices.options, &choices.extra}) {
    for (const protocol::Option& option : *options) {
      marks.emplace_back("", printable(option.label.in(source.texts.language())));
    }
  }
  return marks;
}

/// A column or a field of one answer.
template <class Part>
SlipSentence sentence_of(const Source& source, const Part& part) {
  SlipSentence sentence{printable(part.label.in(source.texts.language())), {}};
  if (part.type == FieldType::Choice || part.type == FieldType::MultiChoice) {
    sentence.choices = choices_of(source, part.choices);
  } else if (part.type == FieldType::YesNo) {
    sentence.choices = {{"", source.texts.say("value.yes")}, {"", source.texts.say("value.no")}};
  } else if (part.type == FieldType::Rating) {
    for (int i = part.min; i <= part.max; ++i) sentence.choices.emplace_back("", std::to_string(i));
  }
  return sentence;
}

bool is_needed(const protocol::Field& field, const Column& column) {
  if (!field.complete || !field.complete->rule) return false;
  return std::ranges::find(field.complete->rule->each_participant_has, column.id) !=
         field.complete->rule->each_participant_has.end();
}

/// A list as so many numbered lines as the method calls a good number, with its own help above them; a ranking as what
/// is put in order.
std::vector<SlipSentence> sentences_of(const Source& source, const protocol::FieldPlace& place) {
  const protocol::Field& field = *place.field;
  if (field.type == FieldType::Ranking) return order_sentences(source, place);
  const int lines = field.type == FieldType::List && field.hints ? field.hints->count.value_or(1) : 1;
  if (lines == 1) return {sentence_of(source, field)};
  SlipSentence head = sentence_of(source, field);
  const std::string help = printable(field.hint.in(source.texts.language()));
  if (!help.empty()) head.words += ". " + help;
  return numbered_lines(std::move(head), lines);
}

const char* naming_key(session::Naming naming) {
  switch (naming) {
    case session::Naming::Role:
      return "report.slip-named-role";
    case session::Naming::Name:
      return "report.slip-named-name";
    case session::Naming::Code:
      return "report.slip-named-code";
    case session::Naming::None:
      break;
  }
  return "report.slip-named-none";
}

}  // namespace

std::string readers_of_slips(const Source& source) {
  const auto& texts = source.texts;
  const bool typed_by_another = source.state.setup.round_way != session::RoundWay::PassTheLaptop;
  std::string sentences = texts.say(typed_by_another ? "report.slip-readers-typist" : "report.slip-readers-group");
  sentences += " " + texts.say(naming_key(source.state.setup.naming));
  const auto goes_to = Answers(source).find(protocol::Role::RecordGoesTo);
  if (!goes_to || !goes_to->is_value()) return sentences + " " + texts.say("report.slip-goes-to-open");
  std::string people;
  for (const Line& line : lines_of(goes_to->blocks)) people += (people.empty() ? "" : ", ") + plain(line);
  return sentences + " " + texts.say("report.slip-goes-to", {printable(people)});
}

Slip slip_of(const Source& source, const protocol::FieldPlace& judgement) {
  const protocol::Field& field = *judgement.field;
  Slip slip{printable(judgement.step->title.in(source.texts.language())), {}, readers_of_slips(source)};
  for (const Column& column : field.columns) {
    if (!protocol::is_of_round(column)) continue;
    slip.sentences.push_back(sentence_of(source, column));
    slip.sentences.back().is_needed = is_needed(field, column);
  }
  if (field.columns.empty()) slip.sentences = sentences_of(source, judgement);
  return slip;
}

std::vector<Slip> slips_of(const Source& source) {
  std::vector<Slip> slips;
  for (const protocol::Step& step : source.protocol.steps) {
    if (!step.sealed) continue;
    if (const auto* judgement = step.find_field(protocol::Role::Judgement); judgement && judgement->per_participant) {
      slips.push_back(slip_of(source, {&step, judgement}));
      continue;
    }
    Slip slip{printable(step.question.in(source.texts.language())), {}, readers_of_slips(source)};
    for (const protocol::Field& field : step.fields) {
      // All slips of a step are the same, so that what only one person writes stands on none.
      if (!session::is_sealed_field(step, field) || !field.stored || field.presenter_only) continue;
      const Slip part = slip_of(source, {&step, &field});
      slip.sentences.insert(slip.sentences.end(), part.sentences.begin(), part.sentences.end());
    }
    if (!slip.sentences.empty()) slips.push_back(std::move(slip));
  }
  return slips;
}

std::vector<std::string> codes_on_slips(const Source& source) {
  std::vector<std::string> codes;
  for (const auto* person : session::counted_participants(source.state.setup)) codes.push_back(person->code);
  if (!codes.empty()) return codes;
  for (int number = 1; number <= source.protocol.group_max; ++number) codes.push_back(std::to_string(number));
  return codes;
}

std::vector<std::string> names_on_slips(const Source& source) {
  std::vector<std::string> names;
  for (const std::string& code : codes_on_slips(source)) names.push_back(source.texts.say("report.slip", {code}));
  return names;
}

std::optional<Slip> evaluation_slip(const Source& source) {
  if (!source.evaluation || !source.protocol.evaluation_form) return std::nullopt;
  const PaperForm& form = *source.evaluation;
  Slip slip{source.texts.say("kit.form-how"), {}, source.texts.say("kit.form-readers")};
  for (const protocol::Field& question : form.questions) {
    if (form.asked_first > 0 && slip.sentences.size() == form.asked_first) {
      SlipSentence more{source.texts.say("kit.form-more"), {}};
      more.is_said = true;
      slip.sentences.push_back(std::move(more));
    }
    slip.sentences.push_back(sentence_of(source, question));
  }
  return slip;
}

std::string all_text(const Slip& slip) {
  std::string text = slip.title + slip.readers;
  for (const SlipSentence& sentence : slip.sentences) {
    text += sentence.words;
    for (const auto& [mark, words] : sentence.choices) text += mark + words;
  }
  return text;
}

}  // namespace beraad::report
