// What the files that write methods share.
#pragma once

#include <functional>
#include <string>

#include "app/action/update_parts.hpp"
#include "core/protocol/own_methods.hpp"

namespace beraad::action {

[[nodiscard]] protocol::OwnMethods own_methods(const World&);
/// Puts that draft on screen; one that was open is kept first.
void open_method_draft(World&, const std::string& name, std::string text);
/// An id that no method, draft or kept version has: the given one, or with a number behind it.
[[nodiscard]] std::string free_method_id(const World&, const std::string& id);
/// Looks at the part in which that pointer leads, and gives its control the focus.
void look_at_part(World&, const std::string& pointer);
/// Changes the draft that is open by that edit, as one step of undo; see TemplateDraft. A review goes with the words
/// that it was of, and that is said. False: nothing changed.
bool change_method(World&, const std::string& label, const std::string& place,
                   const std::function<void(json::Value&)>& edit);
/// What was looked at may be gone after undo.
void stay_within_method(World&);
/// The draft counts as not on disk from now on.
void note_method_change(World&);
/// Nobody checked the words of the draft that is open, as part of the change at that place; once its text can be read,
/// if it cannot.
void forget_review_of_draft(World&, const std::string& place = {});
/// Where something is wrong, goes there and says so; false then.
bool is_ready_for_use(World&);
/// The known method that has most steps in common with it and a practice case where wanted, if at least half of them.
[[nodiscard]] const protocol::CatalogEntry* find_most_alike(const World&, const protocol::Protocol& method,
                                                            bool practised);

}  // namespace beraad::action
