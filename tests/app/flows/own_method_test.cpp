// A method that nobody has seen before, written through the editor's screens alone: a field of every kind, tables over
// every source of rows, four meetings, something that is locked until a later step, both languages; then published,
// held and reported in either language.
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

  /// Where the one person who knows writes before the group is there.
  static session::AnswerKey early_key(const protocol::Protocol& method) {
    for (const auto& one : method.steps) {
      for (const auto& field : one.fields) {
        if (field.early) return {one.id, field.id, {}};
      }
    }
    return {};
  }

  void write_early(const std::string& first_step, const session::AnswerKey& key) {
    driver.carry_out(action::LookAtStep{key.step});
    driver.windows->frame();
    state::EditorRef editor;
    editor.key = key;
    write(driver, state::to_path(editor), k_early_words);
    expect_early(false);
    driver.carry_out(action::LookAtStep{first_step});
    driver.windows->frame();
  }

  /// What is on the wall, its lines after each other as one reads them.
  [[nodiscard]] bool wall_says(const std::string& text) const {
    std::string wall;
    for (const auto& item : driver.windows->room_log().items()) {
      if (item.is_visible() && !item.text.empty()) wall += item.text + " ";
    }
    return wall.find(text) != std::string::npos;
  }

  void expect_early(bool seen) {
    EXPECT_EQ(driver.console_sees(k_early_words), seen) << driver.windows->console_log().as_text();
    EXPECT_EQ(wall_says(k_early_words), seen) << driver.windows->room_log().as_text();
  }

  /// Both windows speak that language, in the words of the program and of the method.
  void expect_language(const protocol::Step& one, base::Language language) {
    const auto other = language == base::Language::Dutch ? base::Language::English : base::Language::Dutch;
    const auto& protocol = driver.document().protocol();
    const std::string number = std::to_string(protocol.position_of(one.id) + 1);
    EXPECT_TRUE(driver.console_sees(one.title.in(language))) << driver.windows->console_log().as_text();
    EXPECT_TRUE(wall_says(one.question.in(language))) << driver.windows->room_log().as_text();
    EXPECT_TRUE(wall_says(driver.program->shelf.in(language).say("room.step", {number})));
    EXPECT_FALSE(wall_says(driver.program->shelf.in(other).say("room.step", {number})));
    // The English words hold the Dutch ones, never the other way round.
    if (language == base::Language::Dutch) EXPECT_FALSE(wall_says(one.question.en));
  }

  /// Through the screens to its report, as every method, in one language.
  void hold(const protocol::Protocol& method, base::Language language) {
    driver.app->state().settings.language = driver.app->state().settings.room_language = language;
    driver.carry_out(action::OpenMethod{method.id});
    driver.windows->frame();
    MethodPlayer player(driver);
    player.set_up(method);
    ASSERT_EQ(driver.app->state().route, state::Route::Session) << driver.windows->console_log().as_text();
    const auto& steps = driver.document().protocol().steps;
    const auto key = early_key(method);
    ASSERT_FALSE(key.field.empty());
    write_early(steps.front().id, key);
    for (const auto& one : steps) {
      SCOPED_TRACE(one.id);
      ASSERT_EQ(driver.app->state().session.looked_at, one.id);
      driver.windows->frame();
      expect_language(one, language);
      expect_early(one.id == key.step);
      player.fill_step();
      EXPECT_EQ(player.open_points(), std::vector<std::string>()) << driver.windows->console_log().as_text();
      if (HasFailure()) return;
      player.go_on();
    }
    ASSERT_EQ(driver.app->state().route, state::Route::Closing);
    driver.click("closing/finish");
    ASSERT_EQ(driver.app->state().route, state::Route::Report);
    const auto& words_of_report = driver.program->shelf.in(language);
    const auto report = driver.app->workspace()->build_report(driver.document().id(), words_of_report);
    ASSERT_TRUE(report);
    const auto text = report::paint(*report, report::Format::Markdown, driver.program->paint);
    ASSERT_TRUE(text);
    for (const auto& one : steps) {
      for (const auto& field : one.fields) {
        EXPECT_NE(text->find(field.label.in(language)), std::string::npos) << field.label.in(language);
        if (language == base::Language::Dutch) EXPECT_EQ(text->find(field.label.en), std::string::npos);
      }
    }
    const auto* early_answer = session::find_value(driver.document().state(), key);
    ASSERT_NE(early_answer, nullptr);
    EXPECT_NE(text->find(std::get<std::string>(*early_answer)), std::string::npos) << *text;
  }

  static constexpr const char* k_early_words = "Ik ben weggelopen.";

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
  EXPECT_EQ(types.size(), protocol::words_from<FieldType>(0).size());
  EXPECT_EQ(sources.size(), protocol::words_from<RowSource>(0).size());
  EXPECT_EQ(meetings, (std::set<int>{1, 2, 3, 4}));
  EXPECT_TRUE(std::ranges::any_of(written.steps, &protocol::Step::sealed));
  EXPECT_EQ(early_key(written).step, written.steps.back().id) << "locked for three meetings";
  driver.click("method-editor/publish");
  const std::string id = driver.app->state().methods.open;
  EXPECT_EQ(id, "vier-keer-samen");
  ASSERT_NE(driver.program->shipped.catalog.find(id), nullptr);
  for (const auto language : {base::Language::Dutch, base::Language::English}) {
    SCOPED_TRACE(base::code_of(language));
    hold(*driver.program->shipped.catalog.find(id)->protocol, language);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace beraad::test
