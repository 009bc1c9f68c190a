#include <algorithm>

#include "app/present/method_findings.hpp"
#include "app/present/method_form.hpp"
#include "core/base/text.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;
using protocol::FieldType;

std::string label_key(const std::string& key) { return "editor.key." + key; }

}  // namespace

std::string key_of_word(std::string_view word) {
  if (word == "datetime") return "date-time";
  if (word == "room+report") return "room-and-report";
  std::string key(word);
  std::ranges::replace(key, '_', '-');
  return key;
}

std::string type_words(const base::Texts& texts, std::string_view type) {
  return type.empty() ? std::string() : texts.say("field-type." + key_of_word(type));
}

std::string type_icon(std::string_view type) {
  switch (protocol::read_word<FieldType>(type).value_or(FieldType::ShortText)) {
    case FieldType::Choice:
    case FieldType::MultiChoice:
    case FieldType::YesNo:
      return "choice";
    case FieldType::List:
    case FieldType::Ranking:
      return "list";
    case FieldType::Table:
    case FieldType::Matrix:
      return "table";
    case FieldType::Date:
    case FieldType::DateTime:
      return "calendar";
    case FieldType::Person:
      return "person";
    case FieldType::Rating:
      return "number";
    case FieldType::ShortText:
    case FieldType::LongText:
      break;
  }
  return "text";
}

FormBuilder::FormBuilder(const Context& context) : m_context(context), m_draft(context.app.method_editor.draft) {}

const json::Value* FormBuilder::find(const std::string& pointer) const {
  return m_draft.document() != nullptr ? json::find_at(m_draft.document()->root, pointer) : nullptr;
}

std::string FormBuilder::text_at(const std::string& pointer) const {
  const auto* value = find(pointer);
  return value != nullptr ? json::text_of(*value) : std::string();
}

bool FormBuilder::flag_at(const std::string& pointer, bool otherwise) const {
  const auto* value = find(pointer);
  return value != nullptr && value->as_bool() != nullptr ? *value->as_bool() : otherwise;
}

std::size_t FormBuilder::count_at(const std::string& array) const {
  const auto* value = find(array);
  return value != nullptr && value->as_array() != nullptr ? value->as_array()->size() : 0;
}

base::LocalText FormBuilder::local_at(const std::string& pointer) const {
  const auto* value = find(pointer);
  return value != nullptr ? json::local_text_of(*value) : base::LocalText{};
}

std::string FormBuilder::words_at(const std::string& pointer) const {
  const auto text = local_at(pointer);
  const auto& own = text.in(texts().language());
  return !base::is_blank(own) ? own : !base::is_blank(text.nl) ? text.nl : text.en;
}

bool FormBuilder::is_wrong_below(const std::string& pointer) const {
  return std::ranges::any_of(m_draft.findings(), [&](const base::Error& finding) {
    const auto& place = finding.arguments.front();
    return place == pointer || place.starts_with(pointer + "/");
  });
}

std::string FormBuilder::problem_at(const std::string& pointer) const {
  for (const auto& finding : m_draft.findings()) {
    if (finding_pointer(finding) == pointer) return finding_sentence(m_context, finding);
  }
  return {};
}

std::string FormBuilder::problem_below(const std::string& pointer) const {
  for (const auto& finding : m_draft.findings()) {
    const std::string place = finding_pointer(finding);
    if (place == pointer || place.starts_with(pointer + "/")) return finding_sentence(m_context, finding);
  }
  return {};
}

const state::TypedNumber* FormBuilder::typed_at(const std::string& pointer) const {
  const auto& typed = m_context.app.method_editor.typed;
  return typed && typed->pointer == pointer ? &*typed : nullptr;
}

FormControl FormBuilder::one_text(const std::string& pointer, Kind kind) const {
  FormControl control;
  control.kind = kind;
  control.pointer = pointer;
  control.text = text_at(pointer);
  // An empty text is not yet wrong while one writes; the checks name it.
  if (!control.text.empty()) control.problem = problem_at(pointer);
  return control;
}

FormRow FormBuilder::local(const std::string& pointer, const std::string& key, Kind kind) const {
  FormRow row;
  const auto languages = m_context.app.method_editor.languages;
  const bool both = languages == state::WrittenLanguages::Both;
  const std::string label = key.empty() ? std::string() : texts().say(label_key(key));
  for (const std::string language : {"nl", "en"}) {
    const bool written = both || (language == "nl") == (languages == state::WrittenLanguages::Dutch);
    if (!written) continue;
    FormControl control = one_text(pointer + "/" + language, kind);
    if (!label.empty()) {
      control.label =
          both ? texts().say("editor.in-language", {label, texts().say("editor.language." + language)}) : label;
    }
    row.push_back(std::move(control));
  }
  return row;
}

FormControl FormBuilder::text(const std::string& pointer, const std::string& key) const {
  FormControl control = one_text(pointer, Kind::Text);
  control.label = texts().say(label_key(key));
  return control;
}

FormControl FormBuilder::number(const std::string& pointer, const std::string& key, int least, int most,
                                bool optional) const {
  FormControl control;
  control.kind = Kind::Number;
  control.pointer = pointer;
  if (!key.empty()) control.label = texts().say(label_key(key));
  const auto* value = find(pointer);
  control.is_set = value != nullptr && value->as_integer() != nullptr;
  control.number = control.is_set ? static_cast<int>(*value->as_integer()) : least;
  control.least = optional ? least - 1 : least;  // one less than the least: not set
  control.most = most;
  const int now = control.is_set ? std::clamp(control.number, control.least - 1, most + 1) : control.least;
  control.less = now - 1;
  control.more = now + 1;
  if (control.is_set) control.text = std::to_string(control.number);
  control.placeholder = texts().say("editor.not-set");
  control.problem = problem_at(pointer);
  if (const auto* typed = typed_at(pointer)) {
    control.text = typed->text;
    if (!typed->says(control.is_set ? std::optional(control.number) : std::nullopt)) {
      control.problem = texts().say("editor.number-between", {std::to_string(least), std::to_string(most)});
    }
  }
  control.on = optional;
  return control;
}

FormControl FormBuilder::flag(const std::string& pointer, const std::string& key, bool otherwise) const {
  FormControl control;
  control.kind = Kind::Flag;
  control.pointer = pointer;
  control.text = texts().say(label_key(key));
  control.on = flag_at(pointer, otherwise);
  control.problem = problem_at(pointer);
  return control;
}

FormControl FormBuilder::select(const std::string& pointer, const std::string& key, const std::string& prefix,
                                const std::vector<std::string>& words, const std::string& none) const {
  FormControl control;
  control.kind = Kind::Select;
  control.pointer = pointer;
  control.label = texts().say(label_key(key));
  control.problem = problem_at(pointer);
  const std::string chosen = text_at(pointer);
  if (!none.empty()) control.options.push_back({{}, texts().say(none), {}, chosen.empty()});
  for (const auto& word : words) {
    const std::string words_key = prefix + key_of_word(word);
    control.options.push_back({word, texts().has(words_key) ? texts().say(words_key) : word, {}, chosen == word});
  }
  return control;
}

void FormBuilder::texts_of(std::vector<FormRow>& rows, const std::string& array, const std::string& add_key) const {
  for (std::size_t index = 0; index < count_at(array); ++index) {
    const std::string place = array + "/" + std::to_string(index);
    FormRow row = local(place, {}, Kind::Area);
    row.push_back(tools_of(place));
    rows.push_back(std::move(row));
  }
  rows.push_back({add(array, add_key)});
}

void FormBuilder::options_of(std::vector<FormRow>& rows, const std::string& array, const std::string& key) const {
  for (std::size_t index = 0; index < count_at(array); ++index) {
    const std::string place = array + "/" + std::to_string(index);
    FormRow row = local(place, index == 0 ? key : std::string());
    row.push_back(tools_of(place));
    rows.push_back(std::move(row));
  }
  rows.push_back({add(array, "editor.add-option")});
}

std::vector<OptionButton> FormBuilder::tools() const {
  return {{"up", texts().say("editor.move-up"), {}, false},
          {"down", texts().say("editor.move-down"), {}, false},
          {"copy", texts().say("editor.duplicate"), {}, false},
          {"remove", texts().say("editor.remove"), {}, false}};
}

FormControl FormBuilder::tools_of(std::string pointer) const {
  FormControl control;
  control.kind = Kind::Tools;
  control.pointer = std::move(pointer);
  control.options = tools();
  control.weight = 0;
  return control;
}

FormControl FormBuilder::add(std::string array, std::string_view key) const {
  FormControl control;
  control.kind = Kind::Add;
  control.pointer = std::move(array);
  control.text = texts().say(key);
  control.weight = 0;
  return control;
}

FormControl FormBuilder::note(std::string text) const {
  FormControl control;
  control.kind = Kind::Note;
  control.text = std::move(text);
  return control;
}

}  // namespace beraad::present
