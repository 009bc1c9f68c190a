// Words of what was agreed on that other tables and sessions hold too: known by the row in which they stand, and as a
// promise that a meeting begins with by the words alone.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/session/copied_texts.hpp"
#include "core/session/document.hpp"

namespace beraad::session {

/// As they are compared: see as_compared.
struct FollowedWords {
  struct InColumn {
    protocol::Role role = protocol::Role::None;  // by which another method knows the column
    std::string column;                          // else by its id
    std::string words;
    friend bool operator==(const InColumn&, const InColumn&) = default;
  };
  std::map<Uuid, std::vector<InColumn>> rows;
  std::set<std::string> promises;
};

/// What would be struck there, when others may hold it: all that it ever said.
[[nodiscard]] FollowedWords words_to_follow(const SessionDocument& document, const StrikeText& struck);
/// What was ever agreed on there, in the words of that time.
[[nodiscard]] std::set<std::string> words_agreed(const SessionDocument& document);
/// Where the session holds them, or held them, without being where they come from.
[[nodiscard]] CopiedTexts copies_held(const SessionDocument& document, const FollowedWords& words);
/// Answers that name a promise made earlier, and at some time in one of these words.
[[nodiscard]] std::set<AnswerKey> promises_held(const SessionDocument& document, const std::set<std::string>& words);
/// A meeting by that method asks for a promise made earlier.
[[nodiscard]] bool asks_promise(const protocol::Protocol& method);
/// Teams that it was ever of, as they are compared; none where it was of no team.
[[nodiscard]] std::set<std::string> teams_of(const SessionDocument& document);

}  // namespace beraad::session
