#include "core/exchange/vocabulary.hpp"

#include <algorithm>
#include <optional>

#include "core/exchange/fitting_form.hpp"
#include "core/json/gate.hpp"

namespace beraad::exchange {
namespace {

using json::Value;

bool has_id(const std::vector<protocol::Option>& options, std::string_view id) {
  return std::any_of(options.begin(), options.end(), [&](const auto& option) { return option.id == id; });
}

/// Reads member by member; remembers the first thing that is not as it should be.
class Reader {
 public:
  [[nodiscard]] const Value* wrong() const { return m_wrong; }

  std::string text(const Value& object, std::string_view key) {
    const Value* value = object.find(key);
    const std::string* content = value == nullptr ? nullptr : value->as_string();
    if (content == nullptr || content->empty()) return refuse(value == nullptr ? object : *value), std::string();
    return *content;
  }

  int number(const Value& object, std::string_view key) {
    const Value* value = object.find(key);
    const std::int64_t* content = value == nullptr ? nullptr : value->as_integer();
    if (content == nullptr || *content < 0 || *content > 1000) {
      return refuse(value == nullptr ? object : *value), 0;
    }
    return static_cast<int>(*content);
  }

  base::LocalText label(const Value& object) {
    const Value* value = object.find("label");
    if (value == nullptr) return refuse(object), base::LocalText();
    return {text(*value, "nl"), text(*value, "en")};
  }

  /// Calls `read` for each element of a member that must be a list.
  template <class Read>
  void each(const Value& object, std::string_view key, Read read) {
    const Value* value = object.find(key);
    const json::Array* list = value == nullptr ? nullptr : value->as_array();
    if (list == nullptr) return refuse(value == nullptr ? object : *value);
    for (const Value& element : *list) read(element);
  }

  std::vector<protocol::Option> options(const Value& object, std::string_view key) {
    std::vector<protocol::Option> all;
    each(object, key, [&](const Value& element) { all.push_back({text(element, "id"), label(element)}); });
    return all;
  }

  std::vector<std::string> notions(const Value& object, std::string_view key) {
    std::vector<std::string> all;
    if (object.find(key) == nullptr) return all;
    each(object, key, [&](const Value& element) {
      const std::string* word = element.as_string();
      if (word == nullptr || !is_notion(*word)) return refuse(element);
      all.push_back(*word);
    });
    return all;
  }

  MethodKind method_kind(const Value& object, std::string_view key) {
    const Value* value = object.find(key);
    if (value == nullptr) return {};
    return {notions(*value, "has"), notions(*value, "lacks")};
  }

  /// Nothing where the question is the same for every method.
  std::optional<QuestionByMethod> by_method(const Value& element) {
    const bool is_worded = element.find("worded") != nullptr;
    if (!is_worded && element.find("asked_where") == nullptr) return std::nullopt;
    QuestionByMethod read{method_kind(element, "asked_where"), {}};
    if (!is_worded) return read;
    each(element, "worded",
         [&](const Value& inner) { read.wordings.push_back({method_kind(inner, "where"), label(inner)}); });
    return read;
  }

  protocol::Field field(const Value& element) {
    protocol::Field read;
    read.id = text(element, "id");
    read.label = label(element);
    const std::string type = text(element, "type");
    if (type == "yes_no") {
      read.type = protocol::FieldType::YesNo;
    } else if (type == "short_text") {
      read.type = protocol::FieldType::ShortText;
    } else if (type == "rating") {
      read.type = protocol::FieldType::Rating;
      read.min = number(element, "min");
      read.max = number(element, "max");
    } else if (type == "choice") {
      read.type = protocol::FieldType::Choice;
      read.choices.options = options(element, "options");
    } else {
      refuse(element);
    }
    return read;
  }

  Form form(const Value& element) {
    Form read;
    read.id = text(element, "id");
    read.label = label(element);
    const Value* many = element.find("many");
    if (many == nullptr || many->as_bool() == nullptr) {
      refuse(element);
    } else {
      read.many = *many->as_bool();
    }
    read.shown_from = number(element, "shown_from");
    if (element.find("asked_first") != nullptr) read.asked_first = number(element, "asked_first");
    if (const Value* contact = element.find("contact")) {
      read.contact_wanted = text(*contact, "wanted");
      const Value* had = contact->find("had");
      if (had == nullptr) {
        refuse(*contact);
      } else {
        read.contact_had = field(*had);
      }
    }
    each(element, "fields", [&](const Value& inner) {
      read.fields.push_back(field(inner));
      if (auto other = by_method(inner)) read.by_method.emplace(read.fields.back().id, std::move(*other));
    });
    return read;
  }

  void refuse(const Value& value) {
    if (m_wrong == nullptr) m_wrong = &value;
  }

 private:
  const Value* m_wrong = nullptr;
};

}  // namespace

const protocol::Field* Form::find_field(std::string_view field_id) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.id == field_id; });
  if (found != fields.end()) return &*found;
  return contact_had && contact_had->id == field_id ? &*contact_had : nullptr;
}

bool Vocabulary::has_sector(std::string_view id) const { return has_id(sectors, id); }
bool Vocabulary::has_method(std::string_view id) const { return has_id(methods, id); }

const Form* Vocabulary::find_form(std::string_view id) const {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form.id == id; });
  return found == forms.end() ? nullptr : &*found;
}

Result<Vocabulary> read_vocabulary(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  Reader reader;
  if (reader.text(document.root, "format") != "beraad-vocabulary/1") reader.refuse(document.root);
  Vocabulary vocabulary;
  vocabulary.sectors = reader.options(document.root, "sectors");
  vocabulary.methods = reader.options(document.root, "methods");
  reader.each(document.root, "forms", [&](const Value& form) { vocabulary.forms.push_back(reader.form(form)); });
  if (document.root.find("self_check") != nullptr) {
    reader.each(document.root, "self_check", [&](const Value& question) {
      auto other = reader.by_method(question);
      if (!other) return reader.refuse(question);
      vocabulary.self_check.emplace(reader.text(question, "field"), std::move(*other));
    });
  }
  if (reader.wrong() != nullptr) {
    const std::string place = document.place_of(*reader.wrong());
    return fail("vocabulary.malformed", {place}, "a member is missing or of another type", place);
  }
  return vocabulary;
}

}  // namespace beraad::exchange
