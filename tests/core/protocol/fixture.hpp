// A small template that is in order, and ways to spoil it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/protocol/read_protocol.hpp"

namespace beraad::protocol {

/// Two plans, three steps, every kind of reference.
[[nodiscard]] const std::string& sound_template();

/// The schema of the source tree.
[[nodiscard]] const json::Document& template_schema();

/// The sound template with the first occurrence of `from` replaced; fails the test when there is none.
[[nodiscard]] std::string spoilt(std::string_view from, std::string_view to);

[[nodiscard]] ReadProtocol read_text(std::string_view bytes);

/// "code argument|argument" of each finding.
[[nodiscard]] std::vector<std::string> findings_in(std::string_view bytes);

}  // namespace beraad::protocol
