// What was struck, and what was said off the record, is in no byte of any file.
#include <random>

#include "core/session/event_json.hpp"
#include "tests/core/workspace/fixture.hpp"
#include "tests/support/sealed_stretches.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;

constexpr std::string_view k_sentinel = "Quetzalkoekoek";

class StruckTest : public WorkspaceTest {
 protected:
  void saved() const { ASSERT_TRUE(m_workspace->wait_until_saved()); }

  void write(const Uuid& id, const session::AnswerKey& key, session::FieldValue value,
             const std::vector<std::string>& finished = {}) {
    m_clock.advance_ms(1000);
    const auto written = m_workspace->run(id, session::WriteAnswer{key, std::move(value)}, finished);
    ASSERT_TRUE(written) << written.error().code;
  }
  void strike(const Uuid& id, const session::AnswerKey& key, const Uuid& row, const std::string& column) {
    const auto struck = m_workspace->run(id, session::StrikeText{key, row, column});
    ASSERT_TRUE(struck) << struck.error().code;
  }

  /// Text of any length, so that rows move from page to page.
  [[nodiscard]] std::string words() { return std::string(1 + m_chance() % (m_chance() % 4 == 0 ? 6000 : 300), 'w'); }
  [[nodiscard]] std::string with_sentinel() { return words() + std::string(k_sentinel) + words(); }

  /// Typing that grows, kept as draft after draft; all of them are remembered.
  void type(const Uuid& id, const std::string& editor, const std::string& text) {
    for (std::size_t part = 1; part <= 4; ++part) {
      const std::string so_far = text.substr(0, text.size() * part / 4);
      m_workspace->write_draft(id, {editor, so_far, so_far.size()});
      saved();
      m_held.remember(m_file, "SELECT payload FROM drafts");
    }
  }
  void remember_answers(const session::AnswerKey& key) {
    saved();
    m_held.remember(m_file, "SELECT payload FROM events WHERE kind = 'answer-written' AND step = '" + key.step +
                                "' AND field = '" + key.field + "'");
  }

  [[nodiscard]] std::size_t remnants() const {
    std::size_t found = 0;
    for (const auto& [name, bytes] : m_folder.files()) {
      found += m_held.count_in(bytes);
      EXPECT_EQ((name + bytes).find(k_sentinel), std::string::npos) << name;
    }
    return found;
  }

  /// Everything in the session that can be unsealed, as one text.
  [[nodiscard]] std::string all_text(const Uuid& id) {
    EXPECT_TRUE(m_workspace->open_session(id));
    std::string text;
    for (const auto& change : document(id).changes()) {
      for (const auto& event : change.events) text += session::encode(event).payload;
    }
    for (const auto& draft : m_workspace->leftover_drafts(id)) text += draft.text;
    return text;
  }

  std::mt19937_64 m_chance{11};
  test::SealedStretches m_held;
};

TEST_F(StruckTest, a_struck_text_leaves_no_sealed_byte_in_any_file_though_rows_moved_about) {
  const Uuid id = begun_session(Role::Agreements), other = begun_session(Role::Agreements);
  const auto story = key_of(id, Role::Story), options = key_of(id, Role::Options);
  const auto rules = key_of(id, Role::Agreements);
  const auto question = key_of(id, Role::Question);
  const auto* column =
      document(id).protocol().find_step(options.step)->find_field(options.field)->find_column(Role::OptionAction);
  const Uuid option_row = m_ids.random_id(), item = m_ids.random_id();
  for (int time = 0; time < 25; ++time) {
    // The rows of the first session lie before those of the second: what comes in between makes pages split.
    write(other, question, words() + std::to_string(time));
    write(id, question, words() + std::to_string(time));
    if (time % 5 != 0) continue;
    const std::string text = with_sentinel();
    type(id, "editor of the story", text);
    write(id, story, text, {"editor of the story"});
    session::Row row;
    row.id = option_row;
    row.key = "A";
    row.cells[column->id] = with_sentinel();
    write(id, options, session::Rows{row});
    write(id, rules, session::Items{{item, with_sentinel(), false}});
    for (const auto& key : {story, options, rules}) remember_answers(key);
  }
  type(id, "editor of the story", with_sentinel());  // not committed
  ASSERT_NE(all_text(id).find(k_sentinel), std::string::npos);
  const std::size_t before = remnants();
  ASSERT_GT(before, m_held.size() / 4) << "what is looked for can be found";

  m_workspace->remove_draft(id, "editor of the story");
  strike(id, story, {}, {});
  strike(id, options, option_row, column->id);
  strike(id, rules, item, {});
  ASSERT_TRUE(m_workspace->backup_to(m_folder / "elsewhere.beraad"));
  EXPECT_EQ(remnants(), 0U) << "of " << before;

  m_clock.advance_ms(std::int64_t{13} * 3'600'000);
  reopen();  // makes a backup of its own
  EXPECT_EQ(remnants(), 0U);
  EXPECT_EQ(all_text(id).find(k_sentinel), std::string::npos);
  EXPECT_TRUE(m_workspace->check()->findings.empty());
}

TEST_F(StruckTest, a_struck_text_that_a_crash_left_half_typed_does_not_come_back_at_another_place) {
  const Uuid id = begun_session(Role::Story);
  const auto story = key_of(id, Role::Story);
  write(id, story, std::string(k_sentinel));
  m_workspace->write_draft(id, {"editor", std::string(k_sentinel), 0});
  reopen();
  ASSERT_TRUE(m_workspace->open_session(id));
  ASSERT_EQ(m_workspace->leftover_drafts(id).size(), 1U);
  m_workspace->remove_draft(id, "editor");
  strike(id, story, {}, {});
  EXPECT_TRUE(m_workspace->leftover_drafts(id).empty()) << "opening the session once more brings it back";
  m_file = m_folder / "elsewhere/Team.beraad";
  ASSERT_TRUE(m_workspace->continue_at(m_file));
  reopen();
  EXPECT_EQ(all_text(id).find(k_sentinel), std::string::npos);
}

TEST_F(StruckTest, a_finished_draft_is_not_brought_back_and_an_unfinished_one_goes_along_elsewhere) {
  const Uuid id = begun_session(Role::Story);
  const auto story = key_of(id, Role::Story);
  m_workspace->write_draft(id, {"editor", "half", 4});
  reopen();
  ASSERT_TRUE(m_workspace->open_session(id));
  m_workspace->write_draft(id, {"another", "unfin", 5});
  m_workspace->write_draft(id, {"another", "unfinished", 10});
  write(id, story, std::string("half of it"), {"editor"});
  m_file = m_folder / "elsewhere/Team.beraad";
  ASSERT_TRUE(m_workspace->continue_at(m_file));
  reopen();
  ASSERT_TRUE(m_workspace->open_session(id));
  const auto drafts = m_workspace->leftover_drafts(id);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts.front().text, "unfinished");
}

TEST_F(StruckTest, off_the_record_no_byte_changes_in_any_file) {
  const Uuid id = begun_session(Role::Story);
  const auto story = key_of(id, Role::Story);
  write(id, story, std::string("op de band"));
  ASSERT_TRUE(m_workspace->run(id, session::StartOffRecord{}));
  saved();
  const auto before = m_folder.files();
  const auto changes = document(id).changes().size();
  for (int second = 0; second < 60; ++second) {
    m_clock.advance_ms(1000);
    const std::string text = std::string(k_sentinel) + std::to_string(second);
    m_workspace->write_draft(id, {"editor", text, text.size()});
    EXPECT_FALSE(m_workspace->run(id, session::WriteAnswer{story, text}));
    EXPECT_FALSE(m_workspace->run(id, session::WriteNote{text}));
    EXPECT_FALSE(m_workspace->run(id, session::ParkIdea{text}));
    m_workspace->tick();
  }
  saved();
  EXPECT_EQ(m_folder.files(), before);
  EXPECT_TRUE(m_workspace->leftover_drafts(id).empty());

  ASSERT_TRUE(m_workspace->run(id, session::EndOffRecord{}));
  saved();
  EXPECT_EQ(document(id).changes().size(), changes + 1);
  ASSERT_TRUE(m_workspace->backup_to(m_folder / "elsewhere.beraad"));
  reopen();
  const std::string all = all_text(id);
  EXPECT_EQ(all.find(k_sentinel), std::string::npos);
  EXPECT_NE(all.find("op de band"), std::string::npos);
}

}  // namespace
}  // namespace beraad::workspace
