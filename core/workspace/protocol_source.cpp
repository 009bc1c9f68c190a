#include "core/workspace/protocol_source.hpp"

#include "core/protocol/read_protocol.hpp"
#include "core/vault/vault.hpp"

namespace beraad::workspace {

ProtocolSource::ProtocolSource(const protocol::Catalog& catalog) : m_catalog(catalog) {
  for (const auto& entry : catalog.entries()) m_by_digest.emplace(vault::digest(entry.text), entry.protocol);
}

Result<protocol::ProtocolHandle> ProtocolSource::protocol_of(std::string_view digest, std::string_view text) {
  const std::lock_guard lock(m_mutex);
  if (const auto known = m_by_digest.find(digest); known != m_by_digest.end()) return known->second;
  auto read = protocol::read_kept_protocol(text, "kept template", m_catalog.schema());
  if (!read.protocol) return fail("session.template-unreadable", {}, std::string(digest));
  auto handle = std::make_shared<const protocol::Protocol>(std::move(*read.protocol));
  m_by_digest.emplace(digest, handle);
  return protocol::ProtocolHandle(handle);
}

}  // namespace beraad::workspace
