// A method's form as plain values: sections of controls, each bound to the place in the JSON that it changes. The view
// draws any of them without knowing what a method is.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

/// A part with a page of its own in a list: a field of a step, a column of a table.
struct PartLine {
  std::string pointer, id, icon, name, detail, shown, shown_icon, needed;
  bool chosen = false, wrong = false, menu_open = false;
};

struct FormControl {
  enum class Kind {
    Text,           // one line
    Area,           // several lines
    Words,          // several words, with commas between them
    Number,         // with less and more
    Select,         // one of `options`; the empty id takes the key away
    Flag,           // a box
    Chips,          // several of `options`
    Rule,           // a box for the rule `key` of the field at `pointer`
    Required,       // a box: the field at `pointer` must be filled in
    SomeRow,        // a value of the column `key` that one row must have
    SomeRowColumn,  // which column that is
    Step,           // in which step the field at `pointer` stands
    Parts,          // a list of parts with pages of their own
    Tools,          // up, down and away, for the element at `pointer`
    Add,            // a button: one more in the array at `pointer`
    Fit,            // a button: lengths become the sum of their steps
    Note            // words only
  } kind = Kind::Text;
  std::string pointer;
  std::string label, hint, problem, text, key;
  std::string placeholder;            // of a number: what it says where there is none
  std::vector<OptionButton> options;  // of parts: what can be done with one
  std::vector<PartLine> parts;
  std::vector<std::string> head;  // of parts
  bool on = false, strong = false, good_hint = false;
  bool is_set = true;  // of a number
  int number = 0, least = 0, most = 600;
  int less = 0, more = 0;  // what its buttons make of it
  float weight = 1;        // of the row's width; 0: as wide as it needs
};
using FormRow = std::vector<FormControl>;

struct FormSection {
  enum class Look { Plain, Room, Private } look = Look::Plain;
  std::string title;
  std::vector<std::vector<FormRow>> columns;  // beside each other
};

/// What is needed to fill a form: the draft's JSON and what is wrong where.
class FormBuilder {
 public:
  explicit FormBuilder(const Context& context);

  [[nodiscard]] const base::Texts& texts() const { return m_context.texts; }
  [[nodiscard]] const Context& context() const { return m_context; }
  [[nodiscard]] const json::Value* find(const std::string& pointer) const;
  [[nodiscard]] std::string text_at(const std::string& pointer) const;
  [[nodiscard]] bool flag_at(const std::string& pointer, bool otherwise = false) const;
  [[nodiscard]] std::size_t count_at(const std::string& array) const;
  [[nodiscard]] base::LocalText local_at(const std::string& pointer) const;
  [[nodiscard]] std::string words_at(const std::string& pointer) const;  // in the laptop's language, else the other
  [[nodiscard]] bool is_wrong_below(const std::string& pointer) const;
  [[nodiscard]] const state::TypedNumber* typed_at(const std::string& pointer) const;  // null: nobody types there

  /// A text in the languages that are being written, side by side where both are.
  [[nodiscard]] FormRow local(const std::string& pointer, const std::string& key,
                              FormControl::Kind kind = FormControl::Kind::Text) const;
  [[nodiscard]] FormControl text(const std::string& pointer, const std::string& key) const;
  [[nodiscard]] FormControl number(const std::string& pointer, const std::string& key, int least, int most,
                                   bool optional = false) const;
  [[nodiscard]] FormControl flag(const std::string& pointer, const std::string& key, bool otherwise = false) const;
  /// One of the words; `prefix` + word (with hyphens) is its text. With `none` the key may be absent.
  [[nodiscard]] FormControl select(const std::string& pointer, const std::string& key, const std::string& prefix,
                                   const std::vector<std::string>& words, const std::string& none = {}) const;
  /// Rows for each text of a list, and the button for one more.
  void texts_of(std::vector<FormRow>& rows, const std::string& array, const std::string& add_key) const;
  /// Rows for each option of a list, and the button for one more.
  void options_of(std::vector<FormRow>& rows, const std::string& array, const std::string& label_key) const;
  /// What can be done with a part: up, down, once more, away.
  [[nodiscard]] std::vector<OptionButton> tools() const;
  [[nodiscard]] FormControl tools_of(std::string pointer) const;
  /// A button for one more in that array.
  [[nodiscard]] FormControl add(std::string array, std::string_view key) const;
  [[nodiscard]] FormControl note(std::string text) const;
  [[nodiscard]] std::string problem_at(const std::string& pointer) const;
  /// What is wrong there or in a part of it, the first of it.
  [[nodiscard]] std::string problem_below(const std::string& pointer) const;

 private:
  [[nodiscard]] FormControl one_text(const std::string& pointer, FormControl::Kind kind) const;

  const Context& m_context;
  const protocol::TemplateDraft& m_draft;
};

// the pages
[[nodiscard]] std::vector<FormSection> method_form(const FormBuilder& form);
[[nodiscard]] std::vector<FormSection> step_form(const FormBuilder& form, const std::string& step);
[[nodiscard]] std::vector<FormSection> field_form(const FormBuilder& form, const std::string& field);
[[nodiscard]] std::vector<FormSection> column_form(const FormBuilder& form, const std::string& column);
/// What can be chosen in a field or column, and the ends of a rating.
void add_choices(const FormBuilder& form, std::vector<FormRow>& rows, const std::string& part);
/// When a field counts as filled in.
[[nodiscard]] FormSection completeness_form(const FormBuilder& form, const std::string& field);
/// Words of a kind of field: "korte tekst", and its icon.
[[nodiscard]] std::string type_words(const base::Texts& texts, std::string_view type);
[[nodiscard]] std::string type_icon(std::string_view type);
/// A word of the format as the last part of a text key: "multi_choice" -> "multi-choice".
[[nodiscard]] std::string key_of_word(std::string_view word);

}  // namespace beraad::present
