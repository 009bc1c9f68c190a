// The method a stored session was run with: its own kept text, read once for each digest. Safe from any thread.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/protocol/catalog.hpp"

namespace beraad::workspace {

class ProtocolSource {
 public:
  explicit ProtocolSource(const protocol::Catalog& catalog);
  [[nodiscard]] Result<protocol::ProtocolHandle> protocol_of(std::string_view digest, std::string_view text);

 private:
  const protocol::Catalog& m_catalog;
  std::mutex m_mutex;
  std::map<std::string, protocol::ProtocolHandle, std::less<>> m_by_digest;
};

}  // namespace beraad::workspace
