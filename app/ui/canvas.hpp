// One window's drawing for one frame: an ImGui context that shares the atlas of the FontBook, without any ImGui
// window. Whoever owns a window begins a frame, lets views draw on the list, and renders what end() gives.
#pragma once

#include "app/ui/font_book.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace beraad::ui {

class Canvas {
 public:
  explicit Canvas(FontBook& fonts);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Makes this canvas the current one; size in device pixels. The list lives until the next begin.
  [[nodiscard]] ImDrawList& begin(float width, float height);
  [[nodiscard]] ImDrawData& end();
  /// Before a renderer of ImGui is set up for or asked about this window.
  void make_current();

 private:
  ImGuiContext* m_context;
};

}  // namespace beraad::ui
