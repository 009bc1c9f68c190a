// What a case that somebody brings in begins with.
#pragma once

#include <string_view>

#include "core/base/calendar.hpp"
#include "core/base/language.hpp"
#include "core/protocol/catalog.hpp"
#include "core/session/setup.hpp"

namespace beraad::exchange {

/// The form of a case by its id, or the first of the catalog when that is empty; null when there is none.
[[nodiscard]] const protocol::Protocol* find_case_form(const protocol::Catalog& catalog, std::string_view id);
/// The set-up of a case with that form, made at that time.
[[nodiscard]] session::Setup case_setup(const protocol::Protocol& form, base::Language language, base::DateTime made);

}  // namespace beraad::exchange
