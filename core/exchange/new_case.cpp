#include "core/exchange/new_case.hpp"

#include "core/exchange/run_kind.hpp"

namespace beraad::exchange {
namespace {

bool is_form(const protocol::Protocol& method) { return run_kind_of(method) == session::RunKind::Intake; }

/// What ends with the choice of a method is the form for any case; without it a form is for something else, and meant
/// only where there is no other.
bool leads_to_a_method(const protocol::Protocol& method) {
  return is_form(method) && protocol::find_by_role(method, protocol::Role::MethodChoice);
}

}  // namespace

const protocol::Protocol* find_case_form(const protocol::Catalog& catalog, std::string_view id) {
  const auto* entry = id.empty() ? catalog.preferred(leads_to_a_method) : catalog.find(id);
  if (entry == nullptr && id.empty()) entry = catalog.preferred(is_form);
  return entry != nullptr && is_form(*entry->protocol) ? entry->protocol.get() : nullptr;
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
