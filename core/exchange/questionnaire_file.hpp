// A questionnaire as a file: its questions with their scales, in one language, as a committee hands it on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::exchange {

struct QuestionnaireScale {
  std::string asks, low_words, high_words;  // asks: mostly empty where it is the only scale
  std::vector<std::string> labels;          // words at each number; as many as there are numbers, or none
  int low = 1, high = 5;
  friend bool operator==(const QuestionnaireScale&, const QuestionnaireScale&) = default;
};
struct QuestionnaireItem {
  std::string text;
  std::vector<QuestionnaireScale> scales;  // one or two; of an open question none
  bool not_applicable = false;             // may be ticked instead of a number
  friend bool operator==(const QuestionnaireItem&, const QuestionnaireItem&) = default;
};
struct Questionnaire {
  std::string title, source;  // source: who wrote the questions
  std::vector<QuestionnaireItem> items;
  std::vector<std::string> waves;
  friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

/// Reads format beraad-questionnaire/1 strictly: the gate, its schema, and that scales and their words fit. The first
/// problem with its place.
[[nodiscard]] Result<Questionnaire> read_questionnaire(std::string_view bytes, std::string_view name);

}  // namespace beraad::exchange
