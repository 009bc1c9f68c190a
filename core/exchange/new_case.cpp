#include "core/exchange/new_case.hpp"

#include "core/exchange/run_kind.hpp"

namespace beraad::exchange {

const protocol::Protocol* find_case_form(const protocol::Catalog& catalog, std::string_view id) {
  if (id.empty()) return find_method(catalog, session::RunKind::Intake);
  const auto* entry = catalog.find(id);
  const bool is_form = entry != nullptr && run_kind_of(*entry->protocol) == session::RunKind::Intake;
  return is_form ? entry->protocol.get() : nullptr;
}

session::Setup case_setup(const protocol::Protocol& form, base::Language language, base::DateTime made) {
  session::Setup setup;
  setup.language = language;
  setup.protocol_id = form.id;
  setup.plan = form.plans.front().id;
  setup.planned_start = made;
  return setup;
}

}  // namespace beraad::exchange
