// What does not answer: cards, labels, chips, table heads, bars of progress, notices.
#pragma once

#include <string_view>
#include <vector>

#include "app/ui/ui.hpp"

namespace beraad::ui {

// Type of the laptop; em and line height from the design's scale.
struct TextStyle {
  FontSpec font;
  float line = 24;
};
inline constexpr TextStyle k_small{{14, Weight::Regular}, 20}, k_small_bold{{14, Weight::Semibold}, 20};
inline constexpr TextStyle k_body{{16, Weight::Regular}, 24}, k_body_bold{{16, Weight::Semibold}, 24};
inline constexpr TextStyle k_reading{{17, Weight::Regular}, 28}, k_h3{{18, Weight::Semibold}, 26};
inline constexpr TextStyle k_h2{{22, Weight::Semibold}, 30}, k_h1{{28, Weight::Semibold}, 36};
inline constexpr TextStyle k_clock{{30, Weight::Semibold}, 36}, k_display{{44, Weight::Semibold}, 54};
inline constexpr TextStyle k_name{{34, Weight::Bold}, 44};  // of the program, on the cover

/// A card: surface with a thin line, radius 8. `strong` for popovers and questions: the line of a control.
void card(Ui& ui, const Rect& rect, bool strong = false);
void private_card(Ui& ui, const Rect& rect);
/// One line, shortened with an ellipsis; then the whole text shows as a tooltip. align 0 left, 1 right.
void label(Ui& ui, const Rect& rect, std::string_view text, const TextStyle& style, std::string_view color = "ink",
           float align = 0);
/// Wrapped text; gives the height used.
float paragraph(Ui& ui, const Rect& rect, std::string_view text, const TextStyle& style = k_body,
                std::string_view color = "ink");
[[nodiscard]] float paragraph_height(Ui& ui, std::string_view text, float width, const TextStyle& style = k_body);
void divider(Ui& ui, Point from, float length, std::string_view color = "line");

enum class ChipKind { Neutral, Warn, Ok, Accent, Danger };
/// A state in words, not clickable; gives its width. Height 28.
float chip(Ui& ui, Point at, std::string_view text, ChipKind kind = ChipKind::Neutral);
[[nodiscard]] float chip_width(Ui& ui, std::string_view text);

struct Column {
  std::string_view text;
  float width = 0;
  float align = 0;
};
/// Head of a table in a card: sunken, small semibold, line below. Cells have 12 px of room at both sides; where there
/// are more lines in the rectangle, a long head takes them.
void table_head(Ui& ui, const Rect& rect, const std::vector<Column>& columns);
/// 36, or what the longest head needs.
[[nodiscard]] float table_head_height(Ui& ui, const std::vector<Column>& columns);
/// A bar of how much is done, 0 to 1.
void progress(Ui& ui, const Rect& rect, float share);

enum class NoticeKind { Plain, Warn, Danger, Ink };
/// The background of a bar with a message, with its icon; gives the rectangle for text and buttons.
Rect notice(Ui& ui, const Rect& rect, NoticeKind kind, std::string_view icon);
[[nodiscard]] std::string_view ink_of(NoticeKind kind);

}  // namespace beraad::ui
