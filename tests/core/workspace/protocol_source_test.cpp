// The method of a stored session is read from its own kept text.
#include "core/workspace/protocol_source.hpp"

#include "core/protocol/read_protocol.hpp"
#include "core/vault/vault.hpp"
#include "tests/core/protocol/earlier_template.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using ProtocolSourceTest = WorkspaceTest;

TEST_F(ProtocolSourceTest, RulesThatCameLaterDoNotShutAwayWhatWasSaid) {
  const std::string text = protocol::with_options_made_twice(m_catalog.entries().front().text, "earlier-method");
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
