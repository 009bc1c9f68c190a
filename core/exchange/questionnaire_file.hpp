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
  std::string cannot = {};              // of one for all items: words for whoever cannot give a number
  std::vector<std::string> waves = {};  // of one for all items: those in which it is used; none: all
  friend bool operator==(const QuestionnaireScale&, const QuestionnaireScale&) = default;
};
struct QuestionnaireItem {
  std::string text;
  std::vector<QuestionnaireScale> scales;  // its own, one or two; none of an open question or on those for all
  bool not_applicable = false;             // may be ticked instead of a number
  bool open = false;
  std::string domain = {};
  std::vector<std::string> waves = {};  // those in which it is asked; none: all
  friend bool operator==(const QuestionnaireItem&, const QuestionnaireItem&) = default;
};
struct Questionnaire {
  std::string title, source;  // source: who wrote the questions
  std::vector<QuestionnaireItem> items;
  std::vector<std::string> waves;
  std::vector<QuestionnaireScale> scales = {};  // for all items that have none of their own
  int choose = 0;                               // so many items are chosen as the most important; 0 = none
  friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

/// Reads format beraad-questionnaire/1 strictly: the gate, its schema, and that scales, their words and names of waves
/// fit. The first problem with its place.
[[nodiscard]] Result<Questionnaire> read_questionnaire(std::string_view bytes, std::string_view name);

}  // namespace beraad::exchange
