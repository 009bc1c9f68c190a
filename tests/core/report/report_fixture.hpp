// A session of a shipped method in which every field has an answer of its own, so that what is missing shows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/report/report.hpp"
#include "tests/core/report/sample_document.hpp"

namespace beraad::report {

/// A method of the source tree; fails the test when it does not read.
[[nodiscard]] protocol::Protocol shipped_protocol(const std::string& name);
[[nodiscard]] std::vector<std::string> shipped_protocol_names();
[[nodiscard]] base::Texts shipped_texts(base::Language language);

/// Answers to every field of the method, each text different; rounds revealed.
class FullSession {
 public:
  explicit FullSession(protocol::Protocol method, session::Naming naming = session::Naming::None);

  protocol::Protocol method;
  session::State state;
  std::vector<std::string> room_texts, hidden_texts;  // what the report must and must not hold

  [[nodiscard]] Source source(const base::Texts& texts) const {
    return {method, state, texts, {{"T01", "ouder of kind"}}, {1739363400000, 60}};
  }
  /// The revision of a group field found by its role.
  [[nodiscard]] session::Revision& answer(protocol::Role role, const std::string& participant = "");

 private:
  void answer_field(const protocol::Step& step, const protocol::Field& field, const std::string& participant);
  [[nodiscard]] std::string new_text(const protocol::Field& field);
  [[nodiscard]] session::Row new_row(const protocol::Field& field, const std::string& key);

  std::set<std::string> m_options;
  base::SeededIds m_ids{7};
  int m_texts = 0;
};

/// Everything a document says, in its order, one part a line.
[[nodiscard]] std::string text_of(const Document& document);
[[nodiscard]] std::vector<std::string> headings_of(const Document& document);

}  // namespace beraad::report
