#include "core/session/replace_texts.hpp"

#include "core/session/setup.hpp"

namespace beraad::session {
namespace {

using protocol::is_text;
using protocol::RowSource;

/// Replaces the texts that people wrote in place.
class Replacing {
 public:
  Replacing(const protocol::Protocol& protocol, const ReplaceText& replace)
      : m_protocol(protocol), m_replace(replace) {}

  void in_value(const AnswerKey& key, FieldValue& value) const {
    const auto* step = m_protocol.find_step(key.step);
    const auto* field = step != nullptr ? step->find_field(key.field) : nullptr;
    if (auto* text = std::get_if<std::string>(&value)) {
      if (field == nullptr || is_text(field->type)) in_text(*text);
    } else if (auto* items = std::get_if<Items>(&value)) {
      for (ListItem& item : *items) in_text(item.text);
    } else if (auto* rows = std::get_if<Rows>(&value)) {
      for (Row& row : *rows) in_row(field, row);
    }
  }
  void in_setup(Setup& setup) const {
    in_text(setup.title);
    in_text(setup.team);
    in_text(setup.place);
    for (Participant& person : setup.participants) in_person(person);
  }
  /// The name of who takes part is no name in the case; it stands in no text.
  void in_person(Participant& person) const {
    in_text(person.role);
    in_text(person.organisation);
    in_text(person.note);
  }
  void in_forms(std::vector<EvaluationForm>& forms) const {
    for (EvaluationForm& form : forms) {
      for (auto& [question, answer] : form.answers) {
        if (auto* text = std::get_if<std::string>(&answer)) in_text(*text);
      }
    }
  }
  void in_text(std::string& text) const {
    if (!text.empty()) text = m_replace(text);
  }
  void in_row(const protocol::Field* field, Row& row) const {
    const bool names_rows =
        field == nullptr || field->rows == RowSource::Stakeholders || field->rows == RowSource::Organisations;
    if (names_rows && !is_participant_code(row.key)) in_text(row.key);
    in_text(row.short_name);
    for (auto& [id, cell] : row.cells) {
      const auto* column = field != nullptr ? field->find_column(id) : nullptr;
      auto* text = std::get_if<std::string>(&cell);
      if (text != nullptr && (column == nullptr || is_text(column->type))) in_text(*text);
    }
  }

  template <class T>
  void operator()(T& content) const {
    if constexpr (requires {
                    content.value;
                    content.key;
                  })
      in_value(content.key, content.value);
    if constexpr (requires { content.setup; }) in_setup(content.setup);
    if constexpr (requires { content.participant.role; }) in_person(content.participant);
    if constexpr (requires { content.forms; }) in_forms(content.forms);
    if constexpr (requires { content.text; }) in_text(content.text);
    if constexpr (requires { content.note_left; }) in_text(content.note_left);
    if constexpr (requires { content.reason; }) in_text(content.reason);
  }

 private:
  const protocol::Protocol& m_protocol;
  const ReplaceText& m_replace;
};

const protocol::Field* find_field(const protocol::Protocol& protocol, const AnswerKey& key) {
  const auto* step = protocol.find_step(key.step);
  return step != nullptr ? step->find_field(key.field) : nullptr;
}

}  // namespace

std::optional<Event> with_texts_replaced(const protocol::Protocol& protocol, const Event& event,
                                         const ReplaceText& replace) {
  Event replaced = event;
  std::visit(Replacing(protocol, replace), static_cast<EventKinds&>(replaced));
  if (replaced == event) return std::nullopt;
  return replaced;
}

std::optional<Event> with_rows_replaced(const protocol::Protocol& protocol, const Event& event, const RowsMeant& meant,
                                        const ReplaceText& replace) {
  Event replaced = event;
  auto* written = std::get_if<AnswerWritten>(&replaced);
  const bool has_rows = written != nullptr &&
                        (std::holds_alternative<Rows>(written->value) || std::holds_alternative<Items>(written->value));
  if (!has_rows) {
    const bool is_meant = meant.with_other_texts || (written != nullptr && meant.answers.contains(written->key));
    return is_meant ? with_texts_replaced(protocol, event, replace) : std::nullopt;
  }
  const Replacing replacing(protocol, replace);
  if (auto* all = std::get_if<Rows>(&written->value)) {
    for (Row& row : *all) {
      if (meant.rows.contains(row.id)) replacing.in_row(find_field(protocol, written->key), row);
    }
  } else if (auto* items = std::get_if<Items>(&written->value)) {
    for (ListItem& item : *items) {
      if (meant.rows.contains(item.id)) replacing.in_text(item.text);
    }
  }
  if (replaced == event) return std::nullopt;
  return replaced;
}

Command with_texts_replaced(const protocol::Protocol& protocol, Command command, const ReplaceText& replace) {
  std::visit(Replacing(protocol, replace), static_cast<CommandKinds&>(command));
  return command;
}

void visit_texts(const protocol::Protocol& protocol, const AnswerKey& key, const FieldValue& value,
                 const std::function<void(std::string_view)>& visit) {
  FieldValue copy = value;
  const ReplaceText look = [&](std::string_view text) {
    visit(text);
    return std::string(text);
  };
  Replacing(protocol, look).in_value(key, copy);
}

}  // namespace beraad::session
