// What keys do to an open editor, apart from how it looks.
#pragma once

#include "app/ui/fields.hpp"

namespace beraad::ui {

/// `lines` says what Enter does: a new line, or on to the next field.
/// Takes the keys that belong to the field out of Ui::keys, in order, and carries them out.
FieldResult edit_by_keys(Ui& ui, OpenEditor& editor, Lines lines, bool enter_commits, const TextMeasure& measure);

}  // namespace beraad::ui
