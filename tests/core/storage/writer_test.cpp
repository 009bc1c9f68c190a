#include "core/storage/writer.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "core/vault/vault.hpp"
#include "tests/core/storage/fixture.hpp"

namespace beraad::storage {
namespace {

class WriterTest : public LibraryTest {
 protected:
  void SetUp() override {
    m_library = create();
    m_id = start_session(*m_library, m_case);
  }
  Uuid m_case = new_id(), m_id;
  std::unique_ptr<Library> m_library;
};

TEST_F(WriterTest, saves_in_order_and_says_when) {
  std::atomic<int> woken = 0;
  {
    Writer writer(*m_library, m_clock, [&] { ++woken; });
    for (std::uint64_t sequence = 2; sequence <= 40; ++sequence) {
      writer.write_draft(m_id, {"e", "text", sequence});
      writer.append(m_id, answered(sequence, "question", "x"), {"e"});
    }
    ASSERT_TRUE(writer.wait());
    EXPECT_EQ(writer.status().asked, 78U);
    EXPECT_EQ(writer.status().done, 78U);
    EXPECT_EQ(writer.status().saved_at, m_clock.now());
    EXPECT_FALSE(writer.status().failure);
  }
  EXPECT_GE(woken, 1);
  EXPECT_LE(woken, 78) << "saves that wait together are done together";
  EXPECT_EQ(m_library->load_session(m_id)->changes.size(), 40U);
  EXPECT_TRUE(m_library->load_session(m_id)->drafts.empty());
}

TEST_F(WriterTest, finishes_its_queue_before_it_goes) {
  {
    Writer writer(*m_library, m_clock, {});
    for (std::uint64_t sequence = 2; sequence <= 20; ++sequence) writer.append(m_id, answered(sequence, "q", "x"), {});
  }
  EXPECT_EQ(m_library->load_session(m_id)->changes.size(), 20U);
}

TEST_F(WriterTest, waiting_jobs_come_after_what_was_asked_before) {
  Writer writer(*m_library, m_clock, {});
  for (std::uint64_t sequence = 2; sequence <= 10; ++sequence) writer.append(m_id, answered(sequence, "q", "x"), {});
  std::size_t seen = 0;
  ASSERT_TRUE(writer.run_and_wait([&](Library& library) -> Outcome {
    BERAAD_TRY(session, library.load_session(m_id));
    seen = session.changes.size();
    return Done{};
  }));
  EXPECT_EQ(seen, 10U);
  EXPECT_EQ(writer.run_and_wait([](Library&) -> Outcome { return fail("refused.something"); }).error().code,
            "refused.something");
  EXPECT_FALSE(writer.status().failure) << "a refusal does not stop saving";
}

TEST_F(WriterTest, saves_go_before_reading_for_the_index) {
  Writer writer(*m_library, m_clock, {});
  std::promise<void> started, gate;
  std::size_t seen = 0;
  writer.run_when_idle([&](Library&) {
    started.set_value();
    gate.get_future().wait();
  });
  writer.run_when_idle([&](Library& library) { seen = library.load_session(m_id)->changes.size(); });
  started.get_future().wait();
  writer.append(m_id, answered(2, "q", "x"), {});
  gate.set_value();
  ASSERT_TRUE(writer.wait_for_idle());
  EXPECT_EQ(seen, 2U) << "the second reading came before the save";
}

TEST_F(WriterTest, who_waits_for_saves_does_not_wait_for_reading) {
  Writer writer(*m_library, m_clock, {});
  std::promise<void> started, gate;
  bool read = false;
  writer.append(m_id, answered(2, "q", "x"), {});
  writer.run_when_idle([&](Library&) {
    started.set_value();
    gate.get_future().wait();
    read = true;
  });
  started.get_future().wait();
  EXPECT_TRUE(writer.wait()) << "the reader still waits for its gate";
  gate.set_value();
  EXPECT_TRUE(writer.wait_for_idle());
  EXPECT_TRUE(read);
}

TEST_F(WriterTest, the_first_failure_stays_until_a_new_start) {
  Writer writer(*m_library, m_clock, {});
  StoredSession in_memory = *m_library->load_session(m_id);
  std::filesystem::remove(m_file);
  for (std::uint64_t sequence = 2; sequence <= 6; ++sequence) {
    writer.append(m_id, answered(sequence, "q", "x"), {});
    in_memory.changes.push_back(answered(sequence, "q", "x").change);
  }
  EXPECT_EQ(writer.wait().error().code, "save.moved");
  EXPECT_EQ(writer.status().failure->code, "save.moved");
  EXPECT_EQ(writer.status().asked, 5U);
  EXPECT_EQ(writer.status().done, 0U);
  EXPECT_TRUE(writer.run_and_wait([](Library&) -> Outcome { return Done{}; })) << "looking is still possible";

  EXPECT_FALSE(writer.start_anew([](Library&) -> Outcome { return fail("library.exists"); }));
  EXPECT_TRUE(writer.status().failure);
  ASSERT_TRUE(
      writer.start_anew([&](Library& library) { return library.continue_at(m_folder / "b.beraad", {in_memory}); }));
  EXPECT_FALSE(writer.status().failure);
  EXPECT_EQ(writer.status().done, 5U);
  writer.append(m_id, answered(7, "q", "x"), {});
  EXPECT_TRUE(writer.wait());
  EXPECT_EQ(m_library->load_session(m_id)->changes.size(), 7U);
}

TEST_F(WriterTest, outlives_a_bug_in_a_job) {
  Writer writer(*m_library, m_clock, {});
  EXPECT_FALSE(writer.run_and_wait([](Library&) -> Outcome { throw std::runtime_error("bug"); }));
  EXPECT_TRUE(writer.run_and_wait([](Library&) -> Outcome { return Done{}; }));
}

}  // namespace
}  // namespace beraad::storage
