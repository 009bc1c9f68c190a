// A workspace in a folder of its own, with the methods that are shipped.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/base/clock.hpp"
#include "core/vault/vault.hpp"
#include "core/workspace/workspace.hpp"
#include "tests/support/ordinary_words.hpp"
#include "tests/support/temporary_folder.hpp"

namespace beraad::workspace {

class WorkspaceTest : public testing::Test {
 protected:
  class SilentLog final : public base::Log {
   public:
    using Log::write;
    void write(std::string_view) override {}
  };

  WorkspaceTest() {
    EXPECT_TRUE(vault::start());
    static const auto shipped = protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", {});
    m_catalog = shipped;
    auto created = Workspace::create(m_file, surroundings());
    EXPECT_TRUE(created);
    m_workspace = std::move(*created);
  }

  [[nodiscard]] Surroundings surroundings() {
    return {m_clock, m_ids, m_log, m_catalog, m_codebook, m_vocabulary, test::ordinary_words(), {}, {}, {}};
  }

  /// A session of the first method that has a field of that role; it has begun.
  [[nodiscard]] Uuid begun_session(protocol::Role needed) {
    for (const auto& entry : m_catalog.entries()) {
      if (!protocol::find_by_role(*entry.protocol, needed)) continue;
      session::Setup setup;
      setup.title = "Team";
      setup.protocol_id = entry.protocol->id;
      setup.plan = entry.protocol->plans.front().id;
      auto& person = setup.participants.emplace_back();
      person.code = "P1";
      person.role = "begeleider";
      const auto id = m_workspace->prepare_session(setup);
      EXPECT_TRUE(id);
      EXPECT_TRUE(m_workspace->run(*id, session::BeginSession{}));
      return *id;
    }
    ADD_FAILURE() << "no method has such a field";
    return {};
  }

  [[nodiscard]] const session::SessionDocument& document(const Uuid& id) const {
    return *m_workspace->find_session(id);
  }
  [[nodiscard]] session::AnswerKey key_of(const Uuid& id, protocol::Role role) const {
    const auto place = protocol::find_by_role(document(id).protocol(), role);
    return {place.step->id, place.field->id, {}};
  }

  /// Ends the program and starts it again.
  void reopen() {
    m_workspace.reset();
    auto opened = Workspace::open(m_file, storage::Access::ReadWrite, surroundings());
    ASSERT_TRUE(opened);
    m_workspace = std::move(*opened);
  }

  test::TemporaryFolder m_folder;
  std::filesystem::path m_file = m_folder / "Team Zuid.beraad";
  base::ManualClock m_clock;
  base::SeededIds m_ids{9};
  SilentLog m_log;
  protocol::Catalog m_catalog;
  themes::Codebook m_codebook;
  exchange::Vocabulary m_vocabulary;
  std::unique_ptr<Workspace> m_workspace;
};

}  // namespace beraad::workspace
