// A form of the silent round: what is typed in it is a draft until the whole of it is handed in.
#include <algorithm>
#include <charconv>

#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/session/private_forms.hpp"
#include "core/session/typed_text.hpp"

namespace beraad::action {
namespace {

using protocol::FieldType;

/// Dates as they are kept; what cannot be read stays as it was typed and is refused with its reason.
std::string text_of(FieldType type, const std::string& text) { return session::kept_text(type, text).value_or(text); }

session::Cell cell_of(FieldType type, const std::string& text) {
  if (type == FieldType::YesNo) return text == "yes";
  if (type != FieldType::Rating) return text_of(type, text);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

session::FieldValue value_of(FieldType type, const std::string& text) {
  if (type == FieldType::List) {
    session::Items items;
    for (auto& line : base::filled_lines(text)) items.push_back({{}, std::move(line)});
    return items;
  }
  if (type == FieldType::MultiChoice || type == FieldType::Ranking) return base::filled_lines(text);
  return std::visit([](const auto& cell) -> session::FieldValue { return cell; }, cell_of(type, text));
}

/// The record as it would be written: what stands stored once the round was revealed, or in a private form at any time,
/// with what was typed over it.
class Form {
 public:
  Form(World& world, const protocol::Step& step, const std::string& code) : m_world(world), m_step(step), m_code(code) {
    for (const auto& path : world.app.drafts.editors()) {
      const auto editor = state::read_editor(path);
      const auto* field = editor && editor->key.step == step.id ? step.find_field(editor->key.field) : nullptr;
      if (field != nullptr && is_of_this_form(*field) && editor->key == key_of(*field)) take(path, *editor, *field);
    }
  }

  [[nodiscard]] bool is_blank() const { return m_values.empty(); }
  [[nodiscard]] const std::vector<std::string>& editors() const { return m_editors; }

  [[nodiscard]] bool write() {
    return std::ranges::all_of(m_values, [&](const auto& each) {
      const session::AnswerKey key = key_of(*m_step.find_field(each.first));
      if (session::is_empty(each.second)) return write_one(session::ClearAnswer{key});
      return write_one(session::WriteAnswer{key, each.second});
    });
  }

 private:
  void take(const std::string& path, const EditorRef& editor, const protocol::Field& field) {
    const std::string& text = m_world.app.drafts.find(path)->text;
    m_editors.push_back(path);
    if (text.empty() && !is_written_over()) return;
    if (editor.part != EditorRef::Part::Cell) {
      m_values.insert_or_assign(field.id, text.empty() ? session::FieldValue{} : value_of(field.type, text));
      return;
    }
    const auto* column = field.find_column(editor.column);
    if (column == nullptr) return;
    auto& cells = std::get<session::Rows>(record_of(field)).front().cells;
    if (text.empty()) {
      cells.erase(column->id);
    } else {
      cells.insert_or_assign(column->id, cell_of(column->type, text));
    }
  }

  session::FieldValue& record_of(const protocol::Field& field) {
    const auto found = m_values.find(field.id);
    if (found != m_values.end()) return found->second;
    session::Rows rows = is_written_over() ? current_rows(m_world, key_of(field)) : session::Rows{};
    if (rows.empty()) rows.push_back(session::Row{m_world.surroundings.ids.random_id(), {}, {}, {}, {}});
    return m_values.emplace(field.id, std::move(rows)).first->second;
  }

  /// What is the same as before stands already.
  [[nodiscard]] bool write_one(const session::Command& command) {
    const auto change = m_world.workspace->run(m_world.app.session.session, command, {});
    if (change || change.error().code == "refused.unchanged") return true;
    say(m_world, change.error());
    return false;
  }

  [[nodiscard]] session::AnswerKey key_of(const protocol::Field& field) const {
    if (m_world.app.round.for_oneself) return session::private_key(m_step, field, m_code);
    return {m_step.id, field.id, m_code};
  }
  [[nodiscard]] bool is_of_this_form(const protocol::Field& field) const {
    return !m_world.app.round.for_oneself || field.visibility == protocol::Visibility::Private;
  }
  [[nodiscard]] bool is_written_over() const {
    if (m_world.app.round.for_oneself) return true;
    const auto* round = session::find_round(m_world.document()->state(), m_step.id);
    return round != nullptr && round->stage == session::RoundStage::Revealed;
  }

  World& m_world;
  const protocol::Step& m_step;
  const std::string& m_code;
  std::map<std::string, session::FieldValue> m_values;  // by field
  std::vector<std::string> m_editors;
};

void forget(World& world, const std::vector<std::string>& editors) {
  for (const auto& path : editors) {
    world.app.drafts.forget(path);
    world.workspace->remove_draft(world.app.session.session, path);
  }
}

}  // namespace

bool seal_form(World& world, const protocol::Step& step, const std::string& code) {
  Form form(world, step, code);
  if (form.is_blank()) {
    say(world, world.texts().say("round.form-is-blank"));
    return false;
  }
  if (!form.write() || !run(world, session::SealForm{step.id, code}, form.editors())) return false;
  forget(world, form.editors());
  return true;
}

bool supplement_form(World& world, const protocol::Step& step, const std::string& code) {
  Form form(world, step, code);
  if (!form.write()) return false;
  forget(world, form.editors());
  return true;
}

bool keep_private_forms(World& world, const protocol::Step& step) {
  const auto people = session::private_hand_over(step, world.document()->state());
  return !people || std::ranges::all_of(people->reading_order,
                                        [&](const std::string& code) { return supplement_form(world, step, code); });
}

bool is_private_editor(const World& world, const EditorRef& editor) {
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(editor.key.step) : nullptr;
  const auto* field = step != nullptr ? step->find_field(editor.key.field) : nullptr;
  return field != nullptr && field->visibility == protocol::Visibility::Private;
}

}  // namespace beraad::action
