// A questionnaire as a file: its questions with their scales, in one language, as a committee hands it on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::exchange {

struct QuestionnaireItem {
  std::string text, low_words, high_words;
  int low = 1, high = 5;
  friend bool operator==(const QuestionnaireItem&, const QuestionnaireItem&) = default;
};
struct Questionnaire {
  std::string title, source;  // source: who wrote the questions
  std::vector<QuestionnaireItem> items;
  std::vector<std::string> waves;
  friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

/// Reads format beraad-questionnaire/1 strictly: the gate, then its schema. The first problem with its place.
[[nodiscard]] Result<Questionnaire> read_questionnaire(std::string_view bytes, std::string_view name);

}  // namespace beraad::exchange
