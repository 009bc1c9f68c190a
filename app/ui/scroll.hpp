// A region that shows part of something taller: wheel, own bar, and what gets the focus comes into sight.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/ui.hpp"

namespace beraad::ui {

/// Content is drawn between making it and end(): in content(), which starts above the view when scrolled down.
class Scroll {
 public:
  static constexpr float k_bar = 14;  // width kept free at the right while the content is taller than the view

  Scroll(Ui& ui, std::string_view path, const Rect& view);
  ~Scroll();
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;

  /// As wide as there is room beside the bar; endlessly high.
  [[nodiscard]] Rect content() const;
  [[nodiscard]] const Rect& view() const { return m_view; }
  /// Says how high the content was; draws the bar.
  void end(float content_height);
  void to_end();  // newest at the bottom

 private:
  void drag_bar(const Rect& track, float content_height);

  Ui& m_ui;
  std::string m_path;
  Rect m_view;
  bool m_ended = false;
};

}  // namespace beraad::ui
