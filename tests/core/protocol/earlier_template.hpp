// A method as an earlier editor could make it, before some rules were there.
#pragma once

#include <string>
#include <utility>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_parts.hpp"

namespace beraad::protocol {

/// The method under that id, with a second field of the same step that makes the options too; empty where none does.
inline std::string with_options_made_twice(const std::string& text, const std::string& id) {
  auto root = std::move(json::read(text, "sound", json::k_template_limits)->root);
  json::put_at(root, "/id", json::text_value(id));
  const std::size_t steps = root.find("steps")->as_array()->size();
  for (std::size_t step = 0; step < steps; ++step) {
    const std::string fields = "/steps/" + std::to_string(step) + "/fields";
    for (std::size_t field = 0; field < json::find_at(root, fields)->as_array()->size(); ++field) {
      const std::string first = fields + "/" + std::to_string(field);
      const auto* defined = json::find_at(root, first + "/defines");
      if (defined == nullptr || json::text_of(*defined) != "options") continue;
      json::put_at(root, duplicate_part(root, first) + "/defines", json::text_value("options"));
      return write_template(root);
    }
  }
  return {};
}

}  // namespace beraad::protocol
