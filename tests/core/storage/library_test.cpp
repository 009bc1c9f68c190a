#include "core/storage/library.hpp"

#include <gtest/gtest.h>

#include "core/vault/vault.hpp"
#include "tests/core/storage/fixture.hpp"

namespace beraad::storage {
namespace {

namespace fs = std::filesystem;

TEST_F(LibraryTest, gives_back_exactly_what_was_appended_after_reopening) {
  const Uuid case_id = new_id();
  Uuid id;
  std::vector<session::Change> said;
  {
    const auto library = create();
    id = start_session(*library, case_id);
    said.push_back(prepared(case_id).change);
    for (std::uint64_t sequence = 2; sequence <= 30; ++sequence) {
      const auto applied = sequence % 5 == 0
                               ? noted(sequence, std::string(sequence * 100, 'n'))
                               : answered(sequence, "question", "Zeëen %s ## " + std::to_string(sequence));
      ASSERT_TRUE(library->append(id, applied, {}));
      said.push_back(applied.change);
    }
    ASSERT_TRUE(library->write_draft(id, {"case/question/P1", "half a sen", 7}));
    EXPECT_EQ(library->info().changes, 30U);
  }
  const auto library = open();
  const auto headers = library->list_sessions();
  ASSERT_TRUE(headers);
  ASSERT_EQ(headers->size(), 1U);
  EXPECT_EQ(headers->front().id, id);
  EXPECT_EQ(headers->front().case_id, case_id);
  EXPECT_EQ(headers->front().changes, 30U);
  const auto session = library->load_session(id);
  ASSERT_TRUE(session) << session.error().code << session.error().detail;
  EXPECT_EQ(session->changes, said);
  EXPECT_EQ(session->protocol_text, k_protocol_text);
  ASSERT_EQ(session->drafts.size(), 1U);
  EXPECT_TRUE(session->drafts.front() == (Draft{"case/question/P1", "half a sen", 7}));
  const auto report = library->check();
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->findings.empty());
  EXPECT_EQ(report->changes, 30U);
  EXPECT_EQ(report->drafts, 1U);
}

TEST_F(LibraryTest, a_draft_is_overwritten_in_place_and_goes_with_the_change_that_finishes_it) {
  const auto library = create();
  const Uuid id = start_session(*library, new_id());
  for (const char* text : {"a", "ab", "abc"}) ASSERT_TRUE(library->write_draft(id, {"e1", text, 1}));
  ASSERT_TRUE(library->write_draft(id, {"e2", "", 0}));
  EXPECT_EQ(library->load_session(id)->drafts.size(), 2U);
  ASSERT_TRUE(library->append(id, answered(2, "question", "abc"), {"e1", "never opened"}));
  ASSERT_EQ(library->load_session(id)->drafts.size(), 1U);
  EXPECT_EQ(library->load_session(id)->drafts.front().editor, "e2");
  ASSERT_TRUE(library->remove_draft(id, "e2"));
  EXPECT_TRUE(library->load_session(id)->drafts.empty());
  EXPECT_TRUE(library->check()->findings.empty());
}

// Every word looked for is long: two letters stand in a hundred kilobytes of ciphertext by chance.
TEST_F(LibraryTest, nothing_said_stands_readable_in_any_file) {
  const auto library = create();
  const Uuid id = start_session(*library, new_id());
  ASSERT_TRUE(library->append(id, answered(2, "question", "kanarievogel"), {}));
  ASSERT_TRUE(library->write_draft(id, {"editor-of-P7", "kanarievogel", 3}));
  ASSERT_TRUE(library->backup_to(m_folder / "elsewhere.beraad"));
  std::size_t files = 0;
  for (const auto& [name, bytes] : files_below(m_folder.path())) {
    ++files;
    EXPECT_EQ(bytes.find("kanarievogel"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("Zwijgen"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("editor-of-P7"), std::string::npos) << name;
  }
  EXPECT_GE(files, 3U);
}

TEST_F(LibraryTest, a_struck_text_and_its_sealed_bytes_are_in_no_file_and_the_chain_holds) {
  const auto library = create();
  const Uuid id = start_session(*library, new_id());
  ASSERT_TRUE(library->append(id, answered(2, "question", "first"), {}));
  // Long enough to lie on overflow pages of its own.
  ASSERT_TRUE(library->append(id, answered(3, "question", std::string(20'000, 'x')), {}));
  ASSERT_TRUE(library->append(id, noted(4, "after"), {}));
  const std::string before = bytes_of(m_file);

  session::Applied strike{{5,
                           {},
                           "change.text-struck",
                           false,
                           true,
                           {session::TextStruck{{"case", "question", ""}, {}, "", "facilitator"}}},
                          {{3, 0, session::ContentRemoved{"answer-written", {"case", "question", ""}}}}};
  ASSERT_TRUE(library->append(id, strike, {}));

  // Positive control: stretches of the old ciphertext that are gone from the file now must be in no other file.
  const std::string after = bytes_of(m_file);
  std::size_t gone = 0, found = 0;
  for (std::size_t at = 0; at + 32 <= before.size(); at += 32) {
    const std::string stretch = before.substr(at, 32);
    if (after.find(stretch) != std::string::npos) continue;
    ++gone;
    for (const auto& [name, bytes] : files_below(m_folder.path())) found += bytes.find(stretch) != std::string::npos;
  }
  EXPECT_GT(gone, 20'000U / 32 * 9 / 10);
  EXPECT_EQ(found, 0U);

  const auto session = library->load_session(id);
  ASSERT_TRUE(session);
  EXPECT_TRUE(std::holds_alternative<session::ContentRemoved>(session->changes[2].events.front()));
  EXPECT_EQ(session->changes.size(), 5U);
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(LibraryTest, opening_writes_nothing_to_library_and_keys) {
  (void)start_session(*create(), new_id());
  (void)open();  // makes the backup
  const auto before = files_below(m_folder.path());
  {
    const auto library = open();
    ASSERT_TRUE(library->list_sessions());
    EXPECT_EQ(library->info().access, Access::ReadWrite);
    ASSERT_TRUE(library->check());
  }
  EXPECT_EQ(files_below(m_folder.path()), before);
}

TEST_F(LibraryTest, files_are_for_the_user_alone) {
  m_file = m_folder / "new folder/deeper/x.beraad";
  const auto library = create();
  EXPECT_EQ(fs::status(m_file).permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(m_file.string() + "-keys").permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(m_file.parent_path()).permissions(), fs::perms(0700));
}

TEST_F(LibraryTest, a_copied_library_opens_without_its_keys_file_and_makes_one_at_the_first_save) {
  const Uuid case_id = new_id();
  const Uuid id = start_session(*create(), case_id);
  const fs::path copy = m_folder / "copy.beraad";
  fs::copy_file(m_file, copy);
  m_file = copy;
  const auto library = open();
  ASSERT_TRUE(library->load_session(id));
  EXPECT_FALSE(fs::exists(library->info().keys_file));
  ASSERT_TRUE(library->append(id, answered(2, "question", "x"), {}));
  EXPECT_TRUE(fs::exists(library->info().keys_file));
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(LibraryTest, keeps_the_order_of_changes) {
  const auto library = create();
  const Uuid id = start_session(*library, new_id());
  EXPECT_EQ(library->append(id, answered(3, "question", "x"), {}).error().code, "save.out-of-order");
  EXPECT_EQ(library->append(id, answered(1, "question", "x"), {}).error().code, "save.out-of-order");
  EXPECT_TRUE(library->append(id, answered(2, "question", "x"), {}));
  EXPECT_EQ(library->append(new_id(), answered(2, "question", "x"), {}).error().code, "library.session-missing");
}

TEST_F(LibraryTest, refuses_a_session_of_a_template_that_was_not_kept_and_a_digest_of_another_text) {
  const auto library = create();
  const Uuid case_id = new_id();
  EXPECT_EQ(
      library->create_session({new_id(), case_id, session::RunKind::Main, "00", 0, m_clock.now()}, prepared(case_id))
          .error()
          .code,
      "library.protocol-missing");
  EXPECT_EQ(library->keep_protocol("00", "text").error().code, "library.protocol-digest");
  EXPECT_EQ(library->info().cases, 0U);
  (void)start_session(*library, case_id);
  EXPECT_EQ(library->info().cases, 1U);
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(LibraryTest, erasing_a_case_leaves_the_others_whole) {
  const auto library = create();
  const Uuid kept_case = new_id(), erased_case = new_id();
  const Uuid kept = start_session(*library, kept_case);
  const Uuid first = start_session(*library, erased_case);
  const Uuid second = start_session(*library, erased_case);
  ASSERT_TRUE(library->append(first, answered(2, "question", std::string(5000, 'x')), {}));
  ASSERT_TRUE(library->write_draft(second, {"e", "text", 0}));
  const std::string keys_before = bytes_of(library->info().keys_file);

  ASSERT_TRUE(library->erase_case(erased_case));
  EXPECT_FALSE(library->load_session(first));
  EXPECT_FALSE(library->load_session(second));
  EXPECT_TRUE(library->load_session(kept));
  EXPECT_EQ(library->info().sessions, 1U);
  EXPECT_LT(bytes_of(library->info().keys_file).size(), keys_before.size());
  const std::string id_bytes(reinterpret_cast<const char*>(erased_case.bytes.data()), 16);
  EXPECT_EQ(bytes_of(m_file).find(id_bytes), std::string::npos);
  EXPECT_EQ(bytes_of(library->info().keys_file).find(id_bytes), std::string::npos);
  EXPECT_TRUE(library->check()->findings.empty());
  EXPECT_EQ(library->erase_case(erased_case).error().code, "library.case-missing");
}

TEST_F(LibraryTest, never_makes_a_library_over_a_present_file) {
  put_bytes(m_file, "");
  EXPECT_EQ(Library::create(m_file, environment()).error().code, "library.exists");
  EXPECT_EQ(bytes_of(m_file), "");
  fs::remove(m_file);
  put_bytes(m_file.string() + "-keys", "keys of something");
  EXPECT_EQ(Library::create(m_file, environment()).error().code, "library.exists");
  EXPECT_EQ(bytes_of(m_file.string() + "-keys"), "keys of something");
  EXPECT_EQ(files_below(m_folder.path()).size(), 1U);
}

using Saves = std::vector<std::function<Outcome(Library&)>>;

TEST_F(LibraryTest, saves_that_wait_together_each_have_their_outcome) {
  auto library = create();
  const Uuid id = start_session(*library, new_id());
  const auto append = [id](std::uint64_t sequence) {
    return [id, sequence](Library& open) { return open.append(id, answered(sequence, "question", "x"), {"e"}); };
  };
  const auto outcomes = library->save_together(
      Saves{append(2), [id](Library& open) { return open.write_draft(id, {"e", "half", 4}); }, append(9), append(3)});
  ASSERT_EQ(outcomes.size(), 4U);
  EXPECT_TRUE(outcomes[0] && outcomes[1] && outcomes[3]);
  EXPECT_EQ(outcomes[2].error().code, "save.out-of-order") << "a refused one leaves nothing behind";
  library.reset();
  library = open();
  EXPECT_EQ(library->load_session(id)->changes.size(), 3U);
  EXPECT_TRUE(library->load_session(id)->drafts.empty()) << "the last one finished its editor";
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(LibraryTest, nothing_of_what_waits_together_is_saved_in_a_file_that_moved) {
  auto library = create();
  const Uuid id = start_session(*library, new_id());
  std::filesystem::rename(m_file, m_folder / "elsewhere.beraad");
  const auto outcomes =
      library->save_together(Saves{[id](Library& open) { return open.append(id, answered(2, "question", "x"), {}); },
                                   [id](Library& open) { return open.append(id, answered(3, "question", "y"), {}); }});
  ASSERT_EQ(outcomes.size(), 2U);
  EXPECT_EQ(outcomes[0].error().code, "save.moved");
  EXPECT_EQ(outcomes[1].error().code, "save.moved");
}

TEST_F(LibraryTest, what_waits_together_fails_together_when_one_of_them_stops_saving) {
  auto library = create();
  const Uuid id = start_session(*library, new_id()), other_case = new_id();
  const auto append = [id](std::uint64_t sequence) {
    return [id, sequence](Library& open) { return open.append(id, answered(sequence, "question", "x"), {}); };
  };
  const auto lose_keys_then_begin = [&](Library& open) -> Outcome {
    std::filesystem::rename(library->info().keys_file, m_folder / "keys elsewhere");
    SessionHeader header{new_id(), other_case, session::RunKind::Main, {}, 0, m_clock.now()};
    return open.create_session(header, prepared(other_case));
  };
  const auto outcomes = library->save_together(Saves{append(2), lose_keys_then_begin, append(3)});
  ASSERT_EQ(outcomes.size(), 3U);
  for (const auto& outcome : outcomes) {
    ASSERT_FALSE(outcome) << "nothing of it was saved, and so nobody may be told that it was";
    EXPECT_EQ(outcome.error().code, "save.moved");
  }
  std::filesystem::rename(m_folder / "keys elsewhere", library->info().keys_file);
  library.reset();
  EXPECT_EQ(open()->load_session(id)->changes.size(), 1U);
}

}  // namespace
}  // namespace beraad::storage
