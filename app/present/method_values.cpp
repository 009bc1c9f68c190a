#include "app/present/method_values.hpp"

#include <algorithm>
#include <array>

#include "app/present/method_findings.hpp"
#include "app/present/method_form.hpp"
#include "app/present/words.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

using json::Value;
using protocol::Option;

std::vector<std::string> parts_of(const std::string& place) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= place.size();) {
    const std::size_t end = std::min(place.find('/', start), place.size());
    parts.push_back(place.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

template <class Elements>
std::optional<std::size_t> position_in(const Elements& elements, const std::string& id) {
  for (std::size_t index = 0; index < elements.size(); ++index) {
    if (elements[index].id == id) return index;
  }
  return std::nullopt;
}

/// What a place leads through, from the method to what it names.
struct Way {
  const protocol::Step* step = nullptr;
  const protocol::Field* field = nullptr;
  const protocol::Column* column = nullptr;
  const Option* option = nullptr;
  const protocol::Page* page = nullptr;
  const protocol::Plan* plan = nullptr;
  const protocol::Variant* variant = nullptr;
  std::string pointer;
  std::string end;  // the list of what stands last: "fields"; empty where that is no part with an id
};

template <class Element>
std::optional<std::size_t> find_part(const std::vector<Element>& elements, const std::string& id,
                                     const Element*& found) {
  const auto index = position_in(elements, id);
  if (index) found = &elements[*index];
  return index;
}

const std::vector<Option>* options_at(const Way& way, const std::string& list) {
  if (way.field == nullptr) return nullptr;
  const auto& choices = way.column != nullptr ? way.column->choices : way.field->choices;
  if (list == "options") return &choices.options;
  if (list == "extra_options") return &choices.extra;
  return list == "list" ? &way.field->fixed_rows : nullptr;
}

Way way_to(const protocol::Protocol& method, const std::string& place) {
  Way way;
  const auto parts = parts_of(place);
  for (std::size_t at = 0; at < parts.size(); ++at) {
    std::optional<std::size_t> index;
    const std::string list = at > 0 ? parts[at - 1] : std::string();
    if (list == "steps") {
      index = find_part(method.steps, parts[at], way.step);
    } else if (list == "plans") {
      index = find_part(method.plans, parts[at], way.plan);
    } else if (list == "variants") {
      index = find_part(method.variants, parts[at], way.variant);
    } else if (list == "fields" && way.step != nullptr) {
      index = find_part(way.step->fields, parts[at], way.field);
    } else if (list == "pages" && way.step != nullptr) {
      index = find_part(way.step->pages, parts[at], way.page);
    } else if (list == "columns" && way.field != nullptr) {
      index = find_part(way.field->columns, parts[at], way.column);
    } else if (const auto* options = options_at(way, list)) {
      index = find_part(*options, parts[at], way.option);
    }
    way.pointer += "/" + (index ? std::to_string(*index) : parts[at]);
    way.end = index ? list : std::string();
  }
  return way;
}

/// Where the words of the format for such a key are said.
constexpr std::array k_word_keys = {std::pair{"mode", "mode."},
                                    std::pair{"visibility", "visibility."},
                                    std::pair{"from", "shown-from."},
                                    std::pair{"on", "shown-on."},
                                    std::pair{"type", "field-type."},
                                    std::pair{"role", "editor.role."},
                                    std::pair{"form", "editor.form."},
                                    std::pair{"author", "editor.author."},
                                    std::pair{"set", "editor.set."},
                                    std::pair{"defines", "editor.set."},
                                    std::pair{"options_from", "editor.set."},
                                    std::pair{"kind", "editor.rows."},
                                    std::pair{"kind", "methods.kind."},
                                    std::pair{"decision", "methods.decision."},
                                    std::pair{"row_for_each", "editor.rows."}};

class Words {
 public:
  Words(const Context& context, const Way& way) : m_context(context), m_texts(context.texts), m_way(way) {}

  std::string of(const std::string& key, const Value& value) const {
    if (const auto* text = value.as_string()) return of_word(key, *text);
    if (const auto* flag = value.as_bool()) return m_texts.say(*flag ? "value.yes" : "value.no");
    if (value.is_null()) return {};
    if (const auto* array = value.as_array()) return of_list(key, *array);
    const auto* object = value.as_object();
    return object != nullptr ? of_object(value, *object) : json::write(value);
  }

  std::string of_word(const std::string& key, const std::string& word) const {
    for (const auto& [known, prefix] : k_word_keys) {
      const std::string text = prefix + key_of_word(word);
      if (key == known && m_texts.has(text)) return m_texts.say(text);
    }
    // Columns and pages are known by what they are called.
    const auto* column = m_way.field != nullptr && !word.empty() ? m_way.field->find_column(word) : nullptr;
    if (column != nullptr && names_columns(key)) return column->label.in(m_texts.language());
    const protocol::Page* page = nullptr;
    if (key == "page" && m_way.step != nullptr && find_part(m_way.step->pages, word, page)) {
      return page->title.in(m_texts.language());
    }
    return word;
  }

 private:
  static bool names_columns(const std::string& key) {
    return key == "columns" || key == "each_row_has" || key == "each_participant_has";
  }

  std::string of_list(const std::string& key, const json::Array& array) const {
    std::vector<std::string> all;
    for (const auto& one : array) all.push_back(of(key, one));
    return joined(all, ", ");
  }

  std::string of_object(const Value& value, const json::Object& object) const {
    const auto both = json::local_text_of(value);
    if (!both.nl.empty() || !both.en.empty()) {
      const auto& own = both.in(m_texts.language());
      return !own.empty() ? own : both.nl.empty() ? both.en : both.nl;
    }
    if (const Value* label = value.find("label")) return of("label", *label);
    if (const Value* title = value.find("title")) return of("title", *title);
    std::vector<std::string> all;
    for (const auto& [key, member] : object) {
      const auto* column = m_way.field != nullptr ? m_way.field->find_column(key) : nullptr;
      const std::string name = column != nullptr ? column->label.in(m_texts.language()) : key_words(m_context, key);
      const std::string words = of(key, member);
      all.push_back(words.empty() ? name : m_texts.say("editor.value-of", {name, words}));
    }
    return joined(all, "; ");
  }

  const Context& m_context;
  const base::Texts& m_texts;
  const Way& m_way;
};

}  // namespace

std::string pointer_in(const protocol::Protocol& method, const std::string& place) {
  return way_to(method, place).pointer;
}

std::string value_words(const Context& context, const protocol::Protocol& method, const std::string& place,
                        const std::string& text) {
  if (text == "true") return context.texts.say("value.yes");
  if (text == "false") return context.texts.say("value.no");
  if (text == "null") return {};
  const auto parts = parts_of(place);
  // An element of a list without ids stands under the name of the list.
  const bool numbered = parts.size() > 1 && parts.back().find_first_not_of("0123456789") == std::string::npos;
  const std::string& key = numbered ? parts[parts.size() - 2] : parts.back();
  const Way way = way_to(method, place);
  const Words words(context, way);
  if (text.starts_with('{') || text.starts_with('[')) {
    if (const auto read = json::read(text, "value", json::k_template_limits)) return words.of(key, read->root);
  }
  return words.of_word(key, text);
}

std::string part_words(const Context& context, const protocol::Protocol& method, const std::string& place) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const Way way = way_to(method, place);
  const auto with_type = [&](const auto& part) {
    return texts.say("editor.value-of", {part.label.in(language), type_words(texts, protocol::word_of(part.type))});
  };
  if (way.end == "steps") {
    std::vector<std::string> lines{way.step->title.in(language), way.step->question.in(language)};
    for (const auto& field : way.step->fields) lines.push_back(with_type(field));
    return joined(lines, "\n");
  }
  if (way.end == "fields") return with_type(*way.field);
  if (way.end == "columns") return with_type(*way.column);
  if (way.end == "pages") return way.page->title.in(language);
  if (way.end == "variants") return way.variant->title.in(language);
  if (way.end == "plans") return texts.say("methods.minutes", {std::to_string(way.plan->minutes)});
  return way.end.empty() ? std::string() : way.option->label.in(language);
}

}  // namespace beraad::present
