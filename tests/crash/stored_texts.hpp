// The texts of one session as a person would find them again: answers, with what was being typed over them.
#pragma once

#include <string>
#include <vector>

#include "app/state/editor_ref.hpp"
#include "core/session/document.hpp"
#include "core/storage/library.hpp"
#include "tests/crash/typed_log.hpp"

namespace beraad::test {

/// The place of a text whatever id its row has: step, field, participant, key of the row, column. Empty for a cell of
/// a row without a key of its own.
[[nodiscard]] std::string find_place(const state::EditorRef& editor, const session::State& state);

/// What stands in every answer as it was committed.
[[nodiscard]] Texts committed_texts(const session::State& state);
/// The same with drafts over it.
[[nodiscard]] Texts stored_texts(const session::State& state, const std::vector<storage::Draft>& drafts);

}  // namespace beraad::test
