// Words that stand nowhere else, each with what it is. Typed into the program they tell where a text goes.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/state/editor_ref.hpp"
#include "app/ui/drawn_log.hpp"
#include "core/session/document.hpp"

namespace beraad::test {

/// Who a text is for, by the method's template and by what it was typed in.
enum class Secrecy {
  Unplaced,    // typed just now: nobody may see it
  Group,       // the room, once it is written
  Sealed,      // the room, once the round of its step was shown together
  ReportOnly,  // never the room
  OnlyMe,      // notes, parked ideas, fields of the facilitator and those of each alone
  Name,        // of a participant
  OffRecord    // nobody, nowhere
};
[[nodiscard]] std::string_view to_word(Secrecy secrecy);

struct Sentinel {
  std::string word;
  Secrecy secrecy = Secrecy::Unplaced;
  base::Uuid session;
  session::AnswerKey key;  // empty for what is no answer
  std::string typed_in;    // path of the field
  bool written = false;    // stands in an event of its session
  bool struck = false;
};

class SentinelBook {
 public:
  /// A new word: six letters, in every seventh a long tail, so that the room must break it.
  Sentinel& make(const base::Uuid& session);
  /// Those whose first letters stand in the text, which must be letters only (see only_letters).
  [[nodiscard]] std::vector<Sentinel*> find_in(std::string_view letters);
  [[nodiscard]] std::deque<Sentinel>& all() { return m_all; }

 private:
  std::deque<Sentinel> m_all;
  std::unordered_map<std::string, Sentinel*> m_by_head;
};

/// ASCII letters in lower case, all else left out: a word that was broken at the end of a line is whole again.
[[nodiscard]] std::string only_letters(std::string_view text);
/// All that was drawn in a frame, in order, as letters.
[[nodiscard]] std::string only_letters(const ui::DrawnLog& log);

/// What is typed in that editor is for whom, as the template has it.
[[nodiscard]] Secrecy secrecy_of(const session::SessionDocument& document, const state::EditorRef& editor);

}  // namespace beraad::test
