// The method that is being written on screen, and what is looked at of it. Its truth is the draft, which lies on disk
// within 400 ms of the first key that is not there yet.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/language.hpp"
#include "core/base/number_text.hpp"
#include "core/base/text.hpp"
#include "core/protocol/compare.hpp"
#include "core/protocol/template_draft.hpp"

namespace beraad::state {

/// Which texts of a method are written: one language, or both side by side.
enum class WrittenLanguages { Dutch, English, Both };

/// A draft in the user's folder, for the list of methods.
struct DraftLine {
  std::string name;
  base::LocalText title;
};

/// A file from somebody else that was chosen and not yet taken over; nothing of it is on this laptop's disk.
struct ForeignMethod {
  std::string file, text, fingerprint;
  std::vector<base::Error> errors;
  protocol::ProtocolHandle method;  // null while there are errors
};

/// Two versions side by side: what stands where is text of each.
struct MethodComparison {
  struct Side {
    std::string id;
    int version = 0;  // 0: the draft that is open
    friend bool operator==(const Side&, const Side&) = default;
  };
  Side before, after;
  bool from_editor = false;                              // going back leads there
  protocol::ProtocolHandle before_method, after_method;  // null: could not be read
  std::vector<protocol::Difference> differences;
};

/// A number as it is being typed; the draft has it as soon as it can be one.
struct TypedNumber {
  std::string pointer, text;
  [[nodiscard]] bool says(std::optional<int> number) const {
    return number ? base::read_number(text) == number : base::is_blank(text);
  }
};

struct MethodEditorState {
  std::string name;  // of the draft; empty: none is open
  protocol::TemplateDraft draft;
  std::string place;  // pointer of the part on screen: "" = the method itself
  WrittenLanguages languages = WrittenLanguages::Both;
  std::string menu;               // pointer of the part whose menu is open
  std::string wanted_focus;       // path of a control that gets the focus in the next frame
  bool as_text = false;           // the text is on screen, not the form
  std::size_t text_line = 0;      // of the finding that one came to the text for; 0: none
  std::size_t wanted_line = 0;    // of the text, from 1: gets the focus in the next frame
  bool review_to_forget = false;  // once the text can be read: its words will not be those that were checked
  std::optional<TypedNumber> typed;
  std::string deletes;  // name of the draft that a press more throws away

  bool unsaved = false;
  std::int64_t first_unsaved_ms = 0, last_key_ms = 0;
  std::optional<base::DateTime> saved_at;
  bool save_failed = false;

  std::optional<std::vector<DraftLine>> drafts;  // unset: to be looked up
  std::optional<ForeignMethod> foreign;
  MethodComparison comparison;
  MethodComparison::Side exported;                   // what goes to the file that is being chosen
  std::map<std::string, std::vector<int>> versions;  // kept ones by id, newest first
  std::optional<base::Uuid> trial;                   // the deliberation in which the draft is tried out
  std::map<std::string, int> question_lines;         // on the wall, as the room's own layout sets them

  /// When the draft must be written; nothing: it lies there.
  [[nodiscard]] std::optional<std::int64_t> due_ms() const {
    constexpr std::int64_t k_rest_ms = 250, k_latest_ms = 400;
    if (!unsaved) return std::nullopt;
    return std::min(last_key_ms + k_rest_ms, first_unsaved_ms + k_latest_ms);
  }
};

}  // namespace beraad::state
