// Changing a method's JSON as people mean it: a new step, a field of another kind, another length. What the checks
// would refuse is not left behind; texts are left empty for the person to write. Pure functions on the value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/json/document.hpp"

namespace beraad::protocol {

/// A method with a length of an hour and one step, its texts empty but the title.
[[nodiscard]] json::Value new_template(const std::string& id, const base::LocalText& title);

/// The longest beginning of a pointer that is a part with a page of its own: a step, a field, a column; else empty.
[[nodiscard]] std::string part_of(std::string_view pointer);
/// Adds a part at the end of that array, made for what the array holds ("steps", "fields", "columns", "options",
/// "plans", texts ...); gives its pointer, empty where nothing of the kind can be.
std::string add_part(json::Value& root, std::string_view array);
/// The same part once more, just after it, with ids of its own; gives its pointer.
std::string duplicate_part(json::Value& root, std::string_view part);
/// Takes a part out, and whatever speaks of it: a length's minutes, a column in a rule, a page of a field.
bool remove_part(json::Value& root, std::string_view part);
/// Moves a part within its array by so many places; gives its new pointer, empty when it cannot.
std::string move_part(json::Value& root, std::string_view part, int by);
/// Moves a field to the end of another step; gives its new pointer, empty when it cannot. Its id and its role go along
/// unless a field there has them: then it gets another id, which what takes its items from it follows, and no role.
/// What refers to it from an earlier step now is for the checks to say.
std::string move_field(json::Value& root, std::string_view field, std::size_t step);

/// Where one word may stand for every language: what steps that belong together are called.
[[nodiscard]] bool is_group_name(std::string_view pointer);
/// Writes a text; one word for every language becomes a text in each. One that may lack goes where nothing is left of
/// it in any language.
void write_text(json::Value& root, std::string_view pointer, const std::string& text);
/// Writes a list of words from a text with commas between them, just as it is typed; trim_words takes out what is
/// blank when typing is over.
void write_words(json::Value& root, std::string_view list, std::string_view text);
void trim_words(json::Value& root, std::string_view list);

/// Sets a word at its place and what must go along with it: another "type" drops keys that do not fit and brings those
/// it cannot do without; rows of another kind drop their list. An empty word takes the key away.
void choose_word(json::Value& root, std::string_view pointer, const std::string& word);
/// Sets a flag; whose answer it is changes the rule too.
void set_flag(json::Value& root, std::string_view pointer, bool flag);

/// Makes a field required, by the rule that is usual for its kind, or optional again.
void set_required(json::Value& root, std::string_view field, bool required, const base::LocalText& words);
/// A rule's key on, with its usual value, or off; without any key people judge. What no column can cover stays off.
void set_rule(json::Value& root, std::string_view field, std::string_view rule, bool on);
/// Columns whose choices are that set's, and so can name all of it; of any set that can be covered where none is named.
[[nodiscard]] std::vector<std::string> columns_to_cover(const json::Value& field, std::string_view set = {});

/// What one row must have in a column, in the place of what it had to have in another one.
struct WantedCell {
  std::string instead_of;  // empty: besides the others
  std::string column;      // empty: the other one goes, unless it is the last
  json::Value value;       // true: whatever is filled in, or yes
};
void want_in_some_row(json::Value& root, std::string_view field, const WantedCell& wanted);
/// A column, or an option of a column, that is gone is gone from the field's rule too.
void forget_column(json::Value& field, const std::string& column);
void forget_option(json::Value& field, const std::string& column, const std::string& option);
/// The word in that list of words or not; a list that would be empty goes.
void toggle_in_list(json::Value& root, std::string_view list, const std::string& word);

/// The length's minutes and its id, and the ids in every step; no two lengths are the same, so false where another has
/// those minutes.
bool set_plan_minutes(json::Value& root, std::size_t plan, int minutes);
/// Every length becomes the sum of its steps; lengths that become equal become one.
void fit_plans(json::Value& root);

}  // namespace beraad::protocol
