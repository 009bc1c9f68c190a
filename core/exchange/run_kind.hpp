// Which run on a case a method is for: its own kind says so.
#pragma once

#include "core/protocol/catalog.hpp"
#include "core/session/setup.hpp"

namespace beraad::exchange {

[[nodiscard]] session::RunKind run_kind_of(const protocol::Protocol& protocol);
/// The first method of the catalog for that kind of run, or null.
[[nodiscard]] const protocol::Protocol* find_method(const protocol::Catalog& catalog, session::RunKind run);

}  // namespace beraad::exchange
