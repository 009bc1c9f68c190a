// Words that belong to no single method: sectors, the names of the methods that exist, and the evaluation forms.
// Data of the program (assets/case-vocabulary.json); case files, set-up and the evaluation screen read it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::exchange {

/// Which methods are meant: those that have any of `has` (all, when it is empty) and none of `lacks`. Words of roles,
/// and "sealed-round".
struct MethodKind {
  std::vector<std::string> has, lacks;
};
/// What a question is for a method: whether it is asked at all, and other words for it; the first that fit.
struct QuestionByMethod {
  struct Wording {
    MethodKind where;
    base::LocalText label;
  };
  MethodKind asked;
  std::vector<Wording> wordings;
};
using QuestionsByMethod = std::map<std::string, QuestionByMethod, std::less<>>;  // by field

/// One evaluation form; its fields are yes_no, rating, choice or short_text.
struct Form {
  std::string id;
  base::LocalText label;
  bool many = false;    // one for each participant, without a name; else a single one
  int shown_from = 1;   // results are shown from that many forms on
  int asked_first = 0;  // so many questions are asked unless more are wanted; 0 = all
  std::vector<protocol::Field> fields;
  /// The question by which somebody wishes to hear from the facilitator later, and, asked on no form, whether it came
  /// to that; empty where nobody is asked.
  std::string contact_wanted;
  std::optional<protocol::Field> contact_had;
  QuestionsByMethod by_method;  // of those that are not the same for every method; see fitting_form.hpp

  [[nodiscard]] const protocol::Field* find_field(std::string_view field_id) const;
};

struct Vocabulary {
  std::vector<protocol::Option> sectors, methods;
  std::vector<Form> forms;
  QuestionsByMethod self_check;  // of the look at oneself after a rehearsal, by the fields of its template

  [[nodiscard]] bool has_sector(std::string_view id) const;
  [[nodiscard]] bool has_method(std::string_view id) const;
  [[nodiscard]] const Form* find_form(std::string_view id) const;
};

/// Reads the file of words. Codes: those of the gate, else "vocabulary.malformed" with the place.
[[nodiscard]] Result<Vocabulary> read_vocabulary(std::string_view bytes, std::string_view name);

}  // namespace beraad::exchange
