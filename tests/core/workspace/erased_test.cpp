// What is still on its way to a deliberation that was erased.
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

class ErasedTest : public WorkspaceTest {};

TEST_F(ErasedTest, what_comes_too_late_for_it_does_not_stop_saving_the_others) {
  const Uuid gone = begun_session(protocol::Role::Agreements), stays = begun_session(protocol::Role::Agreements);
  const auto summary = m_workspace->find_summary(gone);
  ASSERT_TRUE(summary);
  ASSERT_TRUE(m_workspace->erase_case(summary->case_id));
  m_workspace->write_draft(gone, {"an editor", "half a sentence", 4});
  m_workspace->remove_draft(gone, "an editor");
  const auto written = m_workspace->run(stays, session::WriteAnswer{key_of(stays, protocol::Role::Story), "nog hier"});
  EXPECT_TRUE(written) << written.error().code;
  const auto saved = m_workspace->wait_until_saved();
  EXPECT_TRUE(saved) << saved.error().code;
  EXPECT_FALSE(m_workspace->save_status().failure);
}

}  // namespace
}  // namespace beraad::workspace
