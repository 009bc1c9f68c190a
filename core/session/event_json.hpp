// Events as the bytes that storage seals: a kind, a version, fields by name. Old versions are lifted on reading.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/session/event.hpp"

namespace beraad::session {

struct EncodedEvent {
  std::string kind;         // clear on disk
  int version = 1;          // clear on disk
  std::string step, field;  // clear on disk, ids only
  std::string payload;      // JSON of all members; sealed on disk
};

[[nodiscard]] EncodedEvent encode(const Event& event);
/// Refuses unknown kinds ("event.unknown-kind"), newer versions ("event.newer") and malformed payloads
/// ("event.malformed"); never throws.
[[nodiscard]] Result<Event> decode(const EncodedEvent& encoded);

}  // namespace beraad::session
