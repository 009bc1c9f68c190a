// What stands in the evaluation forms of a session: what is being typed, else what was stored.
#pragma once

#include <string>
#include <vector>

#include "app/state/draft_book.hpp"
#include "app/state/editor_ref.hpp"
#include "core/session/state.hpp"

namespace beraad::state {

/// The editor of one question of one form of that kind.
[[nodiscard]] EditorRef form_editor(const std::string& kind, const std::string& question, const base::Uuid& form);
/// What that question holds in that form, as it would be typed; empty when it is open.
[[nodiscard]] std::string text_in_form(const DraftBook& drafts, const session::State& session, const EditorRef& editor);
/// All forms of a kind: the stored ones, then those in which something is being typed.
[[nodiscard]] std::vector<base::Uuid> forms_of_kind(const DraftBook& drafts, const session::State& session,
                                                    const std::string& kind);

}  // namespace beraad::state
