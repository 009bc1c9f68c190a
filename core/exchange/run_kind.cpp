#include "core/exchange/run_kind.hpp"

namespace beraad::exchange {

session::RunKind run_kind_of(const protocol::Protocol& protocol) {
  using protocol::Kind;
  if (protocol.kind == Kind::Preparation) return session::RunKind::Intake;
  if (protocol.kind == Kind::Gathering || protocol.kind == Kind::Register) return session::RunKind::Beside;
  return protocol.kind == Kind::AfterCare ? session::RunKind::FollowUp : session::RunKind::Main;
}

const protocol::Protocol* find_method(const protocol::Catalog& catalog, session::RunKind run) {
  for (const protocol::CatalogEntry& entry : catalog.entries()) {
    if (run_kind_of(*entry.protocol) == run) return entry.protocol.get();
  }
  return nullptr;
}

}  // namespace beraad::exchange
