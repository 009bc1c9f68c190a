// One cell of a table, whatever its kind; tables, records and forms of one row are made of them.
#pragma once

#include <string>

#include "app/views/field_view.hpp"

namespace beraad::views {

inline constexpr float k_least_row = 42;

[[nodiscard]] std::string cell_path(const present::FieldScreen& field, const present::RowScreen& row,
                                    const present::CellScreen& cell);
[[nodiscard]] float cell_height(ui::Ui& ui, const present::CellScreen& cell, float width);
void draw_cell(ui::Ui& ui, const ui::Rect& rect, const present::FieldScreen& field, const present::RowScreen& row,
               const present::CellScreen& cell, action::ActionQueue& actions);
/// The option of a cell was pressed.
void choose(const present::FieldScreen& field, const present::RowScreen& row, const present::CellScreen& cell,
            const present::OptionButton& option, action::ActionQueue& actions);

}  // namespace beraad::views
