// The method of a stored session is read from its own kept text.
#include "core/workspace/protocol_source.hpp"

#include "core/json/gate.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/read_protocol.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/vault/vault.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

class ProtocolSourceTest : public WorkspaceTest {
 protected:
  /// A shipped template in which one step stands twice in full: both tables make the options.
  [[nodiscard]] std::string with_options_made_twice() const {
    for (const auto& entry : m_catalog.entries()) {
      json::Value root = std::move(json::read(entry.text, "shipped", json::k_template_limits)->root);
      for (std::size_t step = 0; step < entry.protocol->steps.size(); ++step) {
        const auto& fields = entry.protocol->steps[step].fields;
        for (std::size_t field = 0; field < fields.size(); ++field) {
          const std::string defines =
              "/steps/" + std::to_string(step) + "/fields/" + std::to_string(field) + "/defines";
          if (json::find_at(root, defines) == nullptr) continue;
          json::put_at(root, protocol::duplicate_part(root, defines.substr(0, defines.rfind('/'))) + "/defines",
                       *json::find_at(root, defines));
          return protocol::write_template(root);
        }
      }
    }
    return {};
  }
};

TEST_F(ProtocolSourceTest, RulesThatCameLaterDoNotShutAwayWhatWasSaid) {
  const std::string text = with_options_made_twice();
  ASSERT_FALSE(protocol::read_protocol(text, "new", m_catalog.schema()).protocol);
  ProtocolSource source(m_catalog);
  EXPECT_TRUE(source.protocol_of(vault::digest(text), text));
}

TEST_F(ProtocolSourceTest, WhatCannotRunIsRefused) {
  std::string text = m_catalog.entries().front().text;
  text.replace(text.find("\"steps\""), 7, "\"stepz\"");
  ProtocolSource source(m_catalog);
  const auto read = source.protocol_of(vault::digest(text), text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "session.template-unreadable");
}

}  // namespace
}  // namespace beraad::workspace
