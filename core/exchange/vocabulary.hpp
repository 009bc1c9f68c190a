// Words that belong to no single method: sectors, the names of the methods that exist, and the evaluation forms.
// Data of the program (assets/case-vocabulary.json); case files, set-up and the evaluation screen read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::exchange {

/// One evaluation form; its fields are yes_no, rating, choice or short_text.
struct Form {
  std::string id;
  base::LocalText label;
  bool many = false;    // one for each participant, without a name; else a single one
  int shown_from = 1;   // results are shown from that many forms on
  int asked_first = 0;  // so many questions are asked unless more are wanted; 0 = all
  std::vector<protocol::Field> fields;

  [[nodiscard]] const protocol::Field* find_field(std::string_view field_id) const;
};

struct Vocabulary {
  std::vector<protocol::Option> sectors, methods;
  std::vector<Form> forms;

  [[nodiscard]] bool has_sector(std::string_view id) const;
  [[nodiscard]] bool has_method(std::string_view id) const;
  [[nodiscard]] const Form* find_form(std::string_view id) const;
};

/// Reads the file of words. Codes: those of the gate, else "vocabulary.malformed" with the place.
[[nodiscard]] Result<Vocabulary> read_vocabulary(std::string_view bytes, std::string_view name);

}  // namespace beraad::exchange
