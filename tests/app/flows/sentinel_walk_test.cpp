// Whatever is done, in whatever order, the wall shows only what the group may see at that moment; and what was struck
// or said off the record lies nowhere.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/session/event_json.hpp"
#include "tests/app/flows/random_acts.hpp"
#include "tests/app/flows/wall_watch.hpp"

namespace beraad::test {
namespace {

constexpr std::size_t k_acts = 1000, k_restart_every = 400;

std::size_t number_from(const char* name, std::size_t otherwise) {
  const char* given = std::getenv(name);
  return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

std::string all_bytes(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(file), {});
    bytes += '\n';
  }
  return bytes;
}

/// The letters of all that the library gives back when it is opened anew.
std::string stored_letters(workspace::Workspace& workspace) {
  std::string letters;
  for (const auto& summary : workspace.list_sessions()) {
    if (!workspace.open_session(summary.id)) continue;
    for (const auto& change : workspace.find_session(summary.id)->changes()) {
      for (const auto& event : change.events) letters += only_letters(session::encode(event).payload);
    }
    for (const auto& draft : workspace.leftover_drafts(summary.id)) letters += only_letters(draft.text);
  }
  return letters;
}

void print(const RandomActs& acts, const WallWatch& watch, SentinelBook& book) {
  std::map<std::string, std::size_t> words;
  for (const auto& sentinel : book.all()) ++words[std::string(to_word(sentinel.secrecy))];
  const auto& seen = watch.seen();
  std::cout << "acts:";
  for (const auto& [kind, count] : acts.counts()) std::cout << " " << kind << " " << count << ",";
  std::cout << "\nwords:";
  for (const auto& [kind, count] : words) std::cout << " " << kind << " " << count << ",";
  std::cout << "\nframes: " << seen.frames << ", with allowed words in the room " << seen.with_words << " ("
            << seen.words << " words), console as the wall " << seen.shared << "\nreveals: " << watch.model().reveals()
            << ", strikes: " << watch.model().strikes() << "\n";
}

TEST(SentinelWalk, TheWallNeverShowsWhatItMayNot) {
  const std::size_t wanted = number_from("BERAAD_WALK", k_acts);
  ProgramDriver driver("sentinels");
  SentinelBook book;
  WallWatch watch(driver, book);
  RandomActs acts(driver, book, watch, static_cast<unsigned>(number_from("BERAAD_WALK_SEED", 3)));
  acts.set_up_library();
  for (std::size_t act = 0; act < wanted && watch.leaks().empty(); ++act) {
    acts.act();
    if (act % k_restart_every == k_restart_every - 1) acts.restart();
  }
  print(acts, watch, book);
  for (const auto& leak : watch.leaks()) ADD_FAILURE() << leak << "\nafter:\n" << acts.last_acts();
  EXPECT_EQ(driver.log.lines.find("exception"), std::string::npos) << driver.log.lines;

  // A walk in which nothing happens proves nothing.
  EXPECT_GT(watch.seen().with_words, watch.seen().frames / 20);
  EXPECT_GT(watch.seen().shared, 0U);
  EXPECT_GT(watch.model().reveals(), 0U);
  EXPECT_GT(watch.model().strikes(), 0U);

  ASSERT_TRUE(driver.app->finish());
  const std::string bytes = all_bytes(driver.home());
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  const std::string stored = stored_letters(*driver.app->workspace());
  for (const auto* sentinel : book.find_in(stored)) {
    EXPECT_FALSE(sentinel->struck) << "struck, and back after opening: " << sentinel->typed_in;
    EXPECT_NE(sentinel->secrecy, Secrecy::OffRecord) << "kept: " << sentinel->word;
  }
  std::size_t gone = 0;
  for (const auto& sentinel : book.all()) {
    // Nothing that was typed lies in the clear; of what is gone not even a sealed copy was found above.
    EXPECT_EQ(bytes.find(sentinel.word), std::string::npos) << sentinel.typed_in;
    gone += sentinel.struck || sentinel.secrecy == Secrecy::OffRecord ? 1 : 0;
  }
  EXPECT_GT(gone, 0U);
}

/// Draws that text on the wall as the program would, in type so large that words must be broken.
ui::DrawnLog planted_wall(ProgramDriver& driver, const std::string& text) {
  present::RoomScreen screen;
  screen.kind = present::RoomScreen::Kind::Page;
  screen.question = "?";
  screen.parts.emplace_back(present::RoomText{"", {text}});
  const views::RoomSize size{640, 480, 120};
  ui::Canvas canvas(*driver.fonts);
  ui::DrawnLog log;
  auto& list = canvas.begin(size.width, size.height);
  ui::Painter painter(list, *driver.fonts, driver.program->icons, {0, 0}, views::room_scale(size), &log);
  views::LaidRoom laid;
  (void)views::draw_room(painter, laid, screen, driver.app->room_palette(), size);
  (void)canvas.end();
  return log;
}

TEST(SentinelWalk, APlantedLeakIsFoundAlsoInABrokenWord) {
  ProgramDriver driver("planted");
  SentinelBook book;
  WallWatch watch(driver, book);
  RandomActs acts(driver, book, watch, 1);
  acts.set_up_library();
  ASSERT_TRUE(watch.leaks().empty()) << watch.leaks().front();
  const auto& open = driver.document();
  Sentinel* word = &book.make(open.id());
  while (word->word.size() < 20) word = &book.make(open.id());
  word->written = true;
  const auto wall = planted_wall(driver, "Een zin, en daarin " + word->word);
  for (const auto& drawn : wall.items()) EXPECT_EQ(drawn.text.find(word->word), std::string::npos) << "not broken";

  for (const Secrecy never :
       {Secrecy::OnlyMe, Secrecy::Name, Secrecy::ReportOnly, Secrecy::OffRecord, Secrecy::Sealed, Secrecy::Unplaced}) {
    word->secrecy = never;
    EXPECT_EQ(watch.leaks_in_room(wall).size(), 1U) << to_word(never);
  }
  word->secrecy = Secrecy::Group;
  EXPECT_TRUE(watch.leaks_in_room(wall).empty());
  word->struck = true;
  EXPECT_EQ(watch.leaks_in_room(wall).size(), 1U);
  word->struck = false;
  word->written = false;  // as long as it is only typed
  EXPECT_EQ(watch.leaks_in_room(wall).size(), 1U);
}

}  // namespace
}  // namespace beraad::test
