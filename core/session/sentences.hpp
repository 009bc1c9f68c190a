// What each person wrote, where it is read again: in the order in which it was shown, so that the order of the codes
// tells nobody who wrote what.
#pragma once

#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {

struct Sentence {
  std::string author;  // a code, or what stands in its place once the link was cut
  std::string text;
  bool struck = false;
  friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// Whose answers are in that field, in the order in which they are read: as the cards lie.
[[nodiscard]] std::vector<std::string> authors_of(const protocol::FieldPlace& source, const State& state);
/// What the rows of that table of the group are about: one sentence of each who wrote one, as far as that audience may
/// read them. None where the method does not name its rows so.
[[nodiscard]] std::vector<Sentence> sentences_of(const protocol::Protocol& protocol, const protocol::Step& step,
                                                 const protocol::Field& table, const State& state, Audience audience);
/// What is called by those sentences, in every language; the label of the field in which they were written.
[[nodiscard]] base::LocalText sentence_head(const protocol::Protocol& protocol, const protocol::Step& step,
                                            const protocol::Field& table);
/// The sentence as it stands before its row; whose it is only where answers are named.
[[nodiscard]] std::string sentence_words(const State& state, const Sentence& sentence);
/// The rows in the order of those sentences; what is about none of them comes last.
[[nodiscard]] Rows in_order_of(const std::vector<Sentence>& sentences, Rows rows);

}  // namespace beraad::session
