// Participants of a case file, minutes, and the anonymous evaluation forms.
#include <array>
#include <utility>

#include "core/exchange/case_reader.hpp"

namespace beraad::exchange {
namespace {

using session::Part;
using session::PersonKind;

constexpr std::array<std::pair<std::string_view, Part>, 4> k_parts{{{"participant", Part::Participant},
                                                                    {"facilitator", Part::Facilitator},
                                                                    {"recorder", Part::Recorder},
                                                                    {"observer", Part::Observer}}};
constexpr std::array<std::pair<std::string_view, PersonKind>, 6> k_kinds{
    {{"professional", PersonKind::Professional},
     {"manager", PersonKind::Manager},
     {"client", PersonKind::Client},
     {"relative", PersonKind::Relative},
     {"expert_by_experience", PersonKind::ExpertByExperience},
     {"other", PersonKind::Other}}};

/// P1 ... P99.
bool is_participant_id(std::string_view id) {
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  return (id.size() == 2 || id.size() == 3) && id[0] == 'P' && id[1] != '0' && is_digit(id[1]) &&
         (id.size() == 2 || is_digit(id[2]));
}

template <class Words, class Target>
void read_word(Problems& problems, const Spot& person, std::string_view key, const Words& words, Target& target) {
  const auto spot = person.find(key);
  const std::string* word = spot ? check_string(problems, *spot, key) : nullptr;
  if (word == nullptr) return;
  for (const auto& [id, value] : words) {
    if (id == *word) {
      target = value;
      return;
    }
  }
  problems.report("unknown-option", *spot, {std::string(key)});
}

}  // namespace

void CaseReader::read_participants(const Spot& spot, CaseFile& file) {
  const json::Array* array = check_array(m_problems, spot, "participants");
  if (array == nullptr) return;
  if (array->empty()) m_problems.report("blank", spot, {"participants"});
  if (array->size() > k_people_limit) {
    m_problems.report("too-many", spot, {"participants", std::to_string(k_people_limit)});
  }
  int presenters = 0;
  for (std::size_t index = 0; index < array->size(); ++index) {
    auto person = read_participant(spot.element(*array, index));
    if (!person) continue;
    presenters += person->presenter ? 1 : 0;
    file.participants.push_back(std::move(*person));
  }
  if (presenters > 1) m_problems.report("two-presenters", spot);
}

std::optional<session::Participant> CaseReader::read_participant(const Spot& spot) {
  if (check_object(m_problems, spot, "participants") == nullptr) return std::nullopt;
  if (!check_keys(m_problems, spot, {"id", "role"},
                  {"presenter", "present", "part", "kind", "organisation", "involved", "note"})) {
    return std::nullopt;
  }
  session::Participant person;
  const auto read_line = [&](std::string_view key, std::size_t limit, std::string& line) {
    const auto member = spot.find(key);
    const std::string* text = member ? check_text(m_problems, *member, key, limit) : nullptr;
    if (text != nullptr) line = *text;
  };
  const auto read_flag = [&](std::string_view key, bool& flag) {
    const auto member = spot.find(key);
    const bool* value = member ? check_bool(m_problems, *member, key) : nullptr;
    if (value != nullptr) flag = *value;
  };
  read_line("role", k_row_name_limit, person.role);
  read_line("organisation", k_row_name_limit, person.organisation);
  read_line("note", k_line_limit, person.note);
  read_flag("presenter", person.presenter);
  read_flag("present", person.present);
  read_flag("involved", person.involved);
  read_word(m_problems, spot, "part", k_parts, person.part);
  read_word(m_problems, spot, "kind", k_kinds, person.kind);
  const Spot id_spot = *spot.find("id");
  if (const std::string* id = check_string(m_problems, id_spot, "id")) {
    if (!is_participant_id(*id)) {
      m_problems.report("bad-id", id_spot);
    } else if (m_people.contains(*id)) {
      m_problems.report("duplicate-participant", id_spot);
    }
    m_people[*id] = person.present;
    person.code = *id;
  }
  return person;
}

void CaseReader::read_minutes(const Spot& spot, const protocol::Protocol& protocol,
                              std::map<std::string, int>& minutes) {
  const json::Object* object = check_object(m_problems, spot, "minutes");
  if (object == nullptr) return;
  for (const auto& [step, value] : *object) {
    const Spot member{&value, spot.below(step)};
    if (protocol.find_step(step) == nullptr) {
      m_problems.report("unknown-step", member);
    } else if (const auto number = check_integer(m_problems, member, "minutes", 0, 1000)) {
      minutes[step] = static_cast<int>(*number);
    }
  }
}

void CaseReader::read_evaluation(const Spot& spot, CaseFile& file) {
  const json::Object* object = check_object(m_problems, spot, "evaluation");
  if (object == nullptr) return;
  CaseEvaluation& evaluation = file.evaluation.emplace();
  for (const auto& [key, value] : *object) {
    const Spot member{&value, spot.below(key)};
    if (key == "skipped") {
      const std::string* reason = check_text(m_problems, member, key, k_line_limit);
      if (reason != nullptr) evaluation.skipped = *reason;
      continue;
    }
    const Form* form = m_context.vocabulary.find_form(key);
    if (form == nullptr) {
      m_problems.report("unknown-key", member, {key});
    } else if (!form->many) {
      read_form(member, *form, evaluation.forms[key]);
    } else if (const json::Array* array = check_array(m_problems, member, key)) {
      for (std::size_t index = 0; index < array->size(); ++index) {
        read_form(member.element(*array, index), *form, evaluation.forms[key]);
      }
    }
  }
}

void CaseReader::read_form(const Spot& spot, const Form& form, std::vector<FormAnswers>& forms) {
  const json::Object* object = check_object(m_problems, spot, form.id);
  if (object == nullptr) return;
  const DefinedSets no_sets;
  const ValueReader values(m_problems, m_people, no_sets);
  FormAnswers& answers = forms.emplace_back();
  for (const auto& [key, value] : *object) {
    const Spot member{&value, spot.below(key)};
    const protocol::Field* field = form.find_field(key);
    if (field == nullptr) {
      m_problems.report("unknown-field", member, {form.id});
      continue;
    }
    auto answer = values.read_cell(member, form.id + "." + key, field->type, field->choices, field->min, field->max);
    if (answer) answers.insert_or_assign(key, std::move(*answer));
  }
}

}  // namespace beraad::exchange
