// What a case that somebody brings in begins with.
#pragma once

#include <string_view>

#include "core/base/calendar.hpp"
#include "core/base/language.hpp"
#include "core/protocol/catalog.hpp"
#include "core/session/setup.hpp"

namespace beraad::exchange {

/// The form of a case by its id, or when that is empty the one that a new case begins with: of those that end with the
/// choice of a method one's own before a shipped one. Null when there is none.
[[nodiscard]] const protocol::Protocol* find_case_form(const protocol::Catalog& catalog, std::string_view id);
/// The set-up of a case with that form, made at that time.
[[nodiscard]] session::Setup case_setup(const protocol::Protocol& form, base::Language language, base::DateTime made);

}  // namespace beraad::exchange
