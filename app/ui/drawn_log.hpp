// What was drawn in one frame, by stable path: the eye of the test driver and the source of the text mirror.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/rect.hpp"

namespace beraad::ui {

enum class DrawnKind { Text, Button, Field, Check, Choice, Row, Mark, Icon, Region };

struct Drawn {
  DrawnKind kind = DrawnKind::Text;
  std::string path;  // "session/next-step"; empty for plain text
  std::string text;  // what is readable there
  Rect rect;         // device pixels
  Rect clip;         // the part of the window it may show in
  bool enabled = true, focused = false, chosen = false;

  /// Some of it shows in the window.
  [[nodiscard]] bool is_visible() const;
};

class DrawnLog {
 public:
  void clear() { m_items.clear(); }
  void add(Drawn item) { m_items.push_back(std::move(item)); }
  [[nodiscard]] const std::vector<Drawn>& items() const { return m_items; }
  /// The first item with that path, also when it is scrolled out of sight.
  [[nodiscard]] const Drawn* find(std::string_view path) const;
  /// A visible item holds this text.
  [[nodiscard]] bool sees(std::string_view text) const;
  /// One line per item in draw order, without rectangles: for golden texts.
  [[nodiscard]] std::string as_text() const;

 private:
  std::vector<Drawn> m_items;
};

}  // namespace beraad::ui
