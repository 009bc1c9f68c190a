#include "tests/core/report/report_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/json/gate.hpp"
#include "core/json/read_texts.hpp"
#include "core/protocol/read_protocol.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {

using protocol::Field;
using protocol::FieldType;
using protocol::RowSource;

protocol::Protocol shipped_protocol(const std::string& name) {
  const std::string folder = std::string(BERAAD_SOURCE_FOLDER) + "/protocols/";
  const std::string schema_bytes = file_text(folder + "protocol.schema.json");
  const auto schema = json::read(schema_bytes, "protocol.schema.json", json::k_template_limits);
  const auto read = protocol::read_protocol(file_text(folder + name), name, *schema);
  if (!read.protocol) {
    ADD_FAILURE() << name << ": " << read.errors.front().code << " " << read.errors.front().place;
    return {};
  }
  return *read.protocol;
}

std::vector<std::string> shipped_protocol_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(BERAAD_SOURCE_FOLDER) + "/protocols")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".json") && name != "protocol.schema.json") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

base::Texts shipped_texts(base::Language language) {
  std::map<std::string, std::string, std::less<>> all;
  const std::string ending = "." + std::string(base::code_of(language)) + ".json";
  for (const auto& entry : std::filesystem::directory_iterator(std::string(BERAAD_SOURCE_FOLDER) + "/assets/text")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(ending)) continue;
    const auto texts = json::read_texts(file_text(entry.path().string()), name, language);
    if (texts) all.insert(texts->all().begin(), texts->all().end());
  }
  return {language, std::move(all)};
}

FullSession::FullSession(protocol::Protocol the_method, session::Naming naming) : method(std::move(the_method)) {
  state.setup.title = "Werktitel";
  state.setup.team = "Team Noord";
  state.setup.planned_start = {{2026, 11, 12}, 13, 30};
  state.setup.plan = method.plans.front().id;
  state.setup.naming = naming;
  for (const char* code : {"P1", "P2", "P3", "P4"}) {
    session::Participant person;
    person.code = code;
    person.role = "functie " + person.code;
    person.presenter = person.code == "P1";
    state.setup.participants.push_back(std::move(person));
  }
  for (const protocol::Step& step : method.steps) {
    state.visited_steps.insert(step.id);  // the meeting came to its end
    if (step.sealed) state.rounds[step.id].stage = session::RoundStage::Revealed;
    for (const Field& field : step.fields) {
      if (!field.stored) continue;
      if (!field.per_participant) answer_field(step, field, "");
      if (!field.per_participant) continue;
      for (const auto& person : state.setup.participants) {
        if (person.presenter || !field.presenter_only) answer_field(step, field, person.code);
      }
    }
  }
}

std::string FullSession::new_text(const Field& field) {
  std::string text = "tekst" + std::to_string(++m_texts) + "einde";
  (field.visibility == protocol::Visibility::Room ? room_texts : hidden_texts).push_back(text);
  return text;
}

session::Row FullSession::new_row(const Field& field, const std::string& key) {
  session::Row row;
  row.id = m_ids.random_id();
  row.key = key;
  for (const protocol::Column& column : field.columns) {
    switch (column.type) {
      case FieldType::YesNo:
        row.cells[column.id] = true;
        break;
      case FieldType::Rating:
        row.cells[column.id] = std::int64_t{column.max};
        break;
      case FieldType::Choice:
        if (!column.choices.options.empty()) row.cells[column.id] = column.choices.options.front().id;
        if (column.choices.from == protocol::DynamicSet::Options) row.cells[column.id] = std::string("A");
        break;
      case FieldType::Date:
        row.cells[column.id] = std::string("2026-12-01");
        break;
      case FieldType::Person:
        row.cells[column.id] = std::string("P2");
        break;
      default:
        row.cells[column.id] = new_text(field);
    }
  }
  return row;
}

void FullSession::answer_field(const protocol::Step& step, const Field& field, const std::string& participant) {
  session::Revision revision;
  switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
      revision.value = new_text(field);
      break;
    case FieldType::List:
      revision.value = session::Items{{m_ids.random_id(), new_text(field)}, {m_ids.random_id(), new_text(field)}};
      break;
    case FieldType::Table:
    case FieldType::Matrix: {
      std::vector<std::string> keys = {"", ""};
      if (field.rows == RowSource::Options) keys = {"A", "B"};
      if (field.rows == RowSource::Stakeholders || field.rows == RowSource::Organisations) {
        keys = {new_text(field), new_text(field)};
      }
      if (field.rows == RowSource::Fixed) keys = {field.fixed_rows.front().id};
      if (field.rows == RowSource::Participants) keys = {"P1", "P2"};
      if (!participant.empty()) keys = {""};
      session::Rows rows;
      for (const std::string& key : keys) rows.push_back(new_row(field, key));
      revision.value = std::move(rows);
      break;
    }
    case FieldType::Choice:
    case FieldType::MultiChoice: {
      std::string id = field.choices.options.empty() ? std::string("A") : field.choices.options.front().id;
      if (field.type == FieldType::Choice) {
        revision.value = std::move(id);
      } else {
        revision.value = session::Selection{std::move(id)};
      }
      break;
    }
    case FieldType::YesNo:
      revision.value = true;
      break;
    case FieldType::Rating:
      revision.value = std::int64_t{field.max};
      break;
    case FieldType::Ranking: {
      const auto& list = state.answers[{step.id, field.items_from, ""}];
      session::Selection order;
      if (!list.revisions.empty()) {
        for (const auto& item : std::get<session::Items>(list.current().value)) order.push_back(base::to_text(item.id));
      }
      revision.value = std::move(order);
      break;
    }
    case FieldType::Date:
      revision.value = std::string("2026-12-01");
      break;
    case FieldType::DateTime:
      revision.value = std::string("2026-12-01T09:00");
      break;
    case FieldType::Person:
      revision.value = std::string("P3");
      break;
  }
  state.answers[{step.id, field.id, participant}].revisions.push_back(std::move(revision));
}

session::Revision& FullSession::answer(protocol::Role role, const std::string& participant) {
  const auto place = protocol::find_by_role(method, role);
  return state.answers.at({place.step->id, place.field->id, participant}).revisions.back();
}

std::string text_of(const Document& document) {
  // Markdown holds every part in its order; the fixture's texts need no escapes
  const auto bytes = paint(document, Format::Markdown, {});
  return bytes ? *bytes : std::string();
}

std::vector<std::string> headings_of(const Document& document) {
  std::vector<std::string> headings;
  for (const Part& part : document.parts) {
    if (const auto* heading = std::get_if<Heading>(&part); heading && heading->level == 2) {
      headings.push_back(heading->text);
    }
  }
  return headings;
}

}  // namespace beraad::report
