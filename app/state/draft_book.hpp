// Text that is being typed lives here and nowhere else. A text field that is not drawn in the next frame loses
// nothing: what it held is still here and goes to disk when due.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::state {

struct Drafted {
  std::string text;
  std::size_t caret = 0;
  bool on_disk = true;  // false from the first unsaved key
  std::int64_t first_unsaved_ms = 0, last_key_ms = 0;
};

class DraftBook {
 public:
  static constexpr std::int64_t k_rest_ms = 250, k_latest_ms = 400;

  /// The text of that editor changed by typing.
  void type(std::string_view editor, std::string_view text, std::size_t caret, std::int64_t now_ms);
  /// Puts a draft that lay on disk back in its editor.
  void restore(std::string_view editor, std::string_view text, std::size_t caret);
  [[nodiscard]] const Drafted* find(std::string_view editor) const;
  /// Editors whose draft must be written now: 250 ms after the last key, at the latest 400 ms after the first.
  [[nodiscard]] std::vector<std::string> due(std::int64_t now_ms) const;
  /// When the next one falls due, if any; for the frame loop's sleep.
  [[nodiscard]] std::optional<std::int64_t> next_due_ms() const;
  void mark_written(std::string_view editor);
  void forget(std::string_view editor);
  [[nodiscard]] std::vector<std::string> editors() const;
  [[nodiscard]] bool empty() const { return m_drafts.empty(); }

 private:
  std::map<std::string, Drafted, std::less<>> m_drafts;
};

}  // namespace beraad::state
