// A method that nobody has seen before, written through the editor's screens alone: a field of every kind, tables over
// every source of rows, four meetings, something that is locked until a later step, both languages; then published,
// held and reported.
#include <gmock/gmock.h>

#include "core/protocol/words.hpp"
#include "tests/app/flows/method_author.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

using protocol::FieldType;
using protocol::RowSource;

class OwnMethod : public ::testing::Test {
 protected:
  std::string words(const std::string& key) { return driver.program->shelf.dutch.say(key); }
  std::string kind(const std::string& word) { return words("field-type." + word); }

  void write_first_meeting() {
    author.look_at("/steps/0");
    author.write("/steps/0/title", "Begin");
    author.write("/steps/0/short", "Begin");
    author.write("/steps/0/question", "Waar gaat het om?");
    author.write("/steps/0/why", "Zo weten wij het");
    author.write("/steps/0/complete", "klaar");
    author.set_number("/steps/0/meeting", 1);
    driver.click("add/steps/0/prompts");
    author.write("/steps/0/prompts/0", "Wat zie je?");
    author.require(author.add_field("Zaak", kind("short-text")));
    author.require(author.add_field("Verhaal", kind("long-text")));
    const auto options = table("Wat kan", "options", "Wat we doen");
    author.choose(options + "/defines", words("editor.set.options"));
    const auto others = table("Wie", "organisations", "Taak");
    author.choose(others + "/defines", words("editor.set.organisations"));
  }

  void write_second_meeting() {
    step("Kijken", 2);
    author.require(author.add_field("Punten", kind("list")));
    author.require(author.add_field("Rang", kind("ranking")));
    table("Ieder", "participants", "Inbreng");
    table("Belang", "stakeholders", "Waarde");
    table("Vast", "fixed", "Cel", [&](const std::string& field) {
      author.add_option(field + "/rows/list", "Rij een");
      author.add_option(field + "/rows/list", "Rij twee");
    });
    table("Los", "free", "Tekst");
  }

  void write_third_meeting() {
    const auto place = step("Wegen", 3);
    driver.click("edit" + place + "/sealed");
    const auto choice = author.add_field("Keus", kind("choice"));
    author.choose(choice + "/options_from", words("editor.set.options"));
    driver.click("edit" + choice + "/per_participant");
    author.choose(choice + "/from", words("shown-from.reveal"));
    author.require(choice);
    const auto several = author.add_field("Meer", kind("multi-choice"));
    author.add_option(several + "/options", "Rust");
    author.add_option(several + "/options", "Ruimte");
    author.require(several);
    author.require(author.add_field("Eens", kind("yes-no")));
    author.require(author.add_field("Cijfer", kind("rating")));
    const auto matrix = author.add_field("Raster", kind("matrix"));
    author.choose(matrix + "/rows/kind", words("editor.rows.options"));
    author.require(matrix);
    author.choose(author.add_column(matrix, "Oordeel", kind("yes-no")) + "/on", words("shown-on.report"));
  }

  void write_fourth_meeting() {
    step("Slot", 4);
    author.require(author.add_field("Dag", kind("date")));
    author.require(author.add_field("Uur", kind("date-time")));
    author.require(author.add_field("Wie doet", kind("person")));
    early = author.add_field("Wat ik deed", kind("long-text"));
    driver.click("edit" + early + "/early");
    author.require(early);
  }

  std::string step(const std::string& title, int meeting) {
    const auto place = author.add_step(title, 15);
    author.set_number(place + "/meeting", meeting);
    return place;
  }

  /// A required table with that source of rows and one column of text.
  std::string table(const std::string& label, const std::string& rows, const std::string& column,
                    const std::function<void(const std::string&)>& fill = {}) {
    const auto field = author.add_field(label, kind("table"));
    author.choose(field + "/rows/kind", words("editor.rows." + rows));
    if (fill) fill(field);
    author.require(field);
    author.add_column(field, column, kind("short-text"));
    author.look_at(field);
    return field;
  }

  /// Through the screens to its report, as every method.
  void hold(const protocol::Protocol& method) {
    driver.carry_out(action::OpenMethod{method.id});
    driver.windows->frame();
    MethodPlayer player(driver);
    player.set_up(method);
    ASSERT_EQ(driver.app->state().route, state::Route::Session) << driver.windows->console_log().as_text();
    const auto& steps = driver.document().protocol().steps;
    for (const auto& one : steps) {
      SCOPED_TRACE(one.id);
      ASSERT_EQ(driver.app->state().session.looked_at, one.id);
      player.fill_step();
      EXPECT_EQ(player.open_points(), std::vector<std::string>()) << driver.windows->console_log().as_text();
      if (HasFailure()) return;
      player.go_on();
    }
    ASSERT_EQ(driver.app->state().route, state::Route::Closing);
    driver.click("closing/finish");
    ASSERT_EQ(driver.app->state().route, state::Route::Report);
    const auto report = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
    ASSERT_TRUE(report);
    const auto text = report::paint(*report, report::Format::Markdown, driver.program->paint);
    ASSERT_TRUE(text);
    for (const auto& one : steps) {
      for (const auto& field : one.fields) EXPECT_NE(text->find(field.label.nl), std::string::npos) << field.label.nl;
    }
  }

  ProgramDriver driver{"own-method", {1600, 1800, 1}};  // high: nothing is out of sight
  MethodAuthor author{driver};
  std::string early;
};

TEST_F(OwnMethod, IsWrittenOnScreenPublishedHeldAndReported) {
  make_library(driver);
  author.begin();
  author.write("/title", "Vier keer samen");
  author.write("/summary", "Kies deze als het lang duurt");
  author.write_one("/source", "Eigen werk, 2026");
  author.set_number("/group/min", 2);
  write_first_meeting();
  write_second_meeting();
  write_third_meeting();
  write_fourth_meeting();
  author.look_at("");
  driver.click("edit/fit-plans");
  ASSERT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  shoot(driver, "own-method-written");
  const protocol::Protocol written = author.method();
  std::set<FieldType> types;
  std::set<RowSource> sources;
  std::set<int> meetings;
  for (const auto& one : written.steps) {
    meetings.insert(one.meeting);
    for (const auto& field : one.fields) {
      types.insert(field.type);
      if (field.type == FieldType::Table) sources.insert(field.rows);
      EXPECT_NE(field.label.nl, field.label.en);
    }
  }
  EXPECT_EQ(types.size(), 13U);
  EXPECT_EQ(sources.size(), 6U);
  EXPECT_EQ(meetings, (std::set<int>{1, 2, 3, 4}));
  driver.click("method-editor/publish");
  const std::string id = driver.app->state().methods.open;
  EXPECT_EQ(id, "vier-keer-samen");
  ASSERT_NE(driver.program->shipped.catalog.find(id), nullptr);
  hold(*driver.program->shipped.catalog.find(id)->protocol);
}

}  // namespace
}  // namespace beraad::test
