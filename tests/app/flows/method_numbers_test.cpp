// Numbers in the form of a method: typed where there are none, refused where they cannot be, and lengths that stay
// apart; and what is drawn of a draft is of that draft.
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

class MethodNumbers : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (protocol::is_meeting(*entry.protocol) && entry.protocol->steps.size() > 4) meetings.push_back(entry.protocol);
    }
    ASSERT_GE(meetings.size(), 2U);
    edit(meetings[0]->id);
  }
  void edit(const std::string& id) {
    driver.carry_out(action::OpenMethod{id});
    driver.windows->frame();
    driver.click("method/edit");
    ASSERT_EQ(driver.app->state().route, state::Route::MethodEditor);
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string shown(const std::string& path) const {
    const auto* drawn = driver.windows->find(path);
    return drawn != nullptr ? drawn->text : "missing";
  }
  [[nodiscard]] const base::Texts& texts() const { return driver.program->shelf.dutch; }
  [[nodiscard]] const std::map<std::string, int>& lines() const {
    return driver.app->state().method_editor.question_lines;
  }
  void empty(const std::string& path) {
    driver.click(path);
    driver.press(ui::Key::A, ui::k_ctrl);
    driver.press(ui::Key::Backspace);
  }

  ProgramDriver driver{"method-numbers", {1920, 1080, 1}};  // with room for the preview
  MethodAuthor author{driver};
  std::vector<protocol::ProtocolHandle> meetings;
};

TEST_F(MethodNumbers, ANumberIsTypedWhereThereIsNoneAndTakenOutLetterByLetter) {
  driver.click("edited/steps/1");
  const std::string path = "edit/steps/1/floor";
  empty(path);
  const auto& method = author.method();
  auto step = method.steps[1];
  step.floor.reset();
  const auto& plan = method.plans.front().id;
  const int by_itself = std::min(protocol::planned_minutes(step, plan), protocol::floor_minutes(method, step, plan));
  EXPECT_EQ(shown(path), texts().say("editor.by-itself", {std::to_string(by_itself)}));
  driver.type("12");
  EXPECT_EQ(author.method().steps[1].floor, 12);
  EXPECT_EQ(shown(path), "12");
  driver.press(ui::Key::Backspace);
  EXPECT_EQ(author.method().steps[1].floor, 1);
  driver.press(ui::Key::Backspace);
  EXPECT_FALSE(author.method().steps[1].floor);
  EXPECT_EQ(shown(path), texts().say("editor.by-itself", {std::to_string(by_itself)}));
}

TEST_F(MethodNumbers, ANumberThatMustBeThereMayBeEmptyWhileItIsTyped) {
  const std::string path = "edit/group/max";
  empty(path);
  driver.type("7");
  EXPECT_EQ(shown(path), "7");
  driver.press(ui::Key::Escape);
  EXPECT_EQ(author.method().group_max, 7);
}

TEST_F(MethodNumbers, ANumberThatCannotBeIsSaidAndWhatStoodBeforeComesBack) {
  const std::string path = "edit/group/max";
  const int before = author.method().group_max;
  empty(path);
  driver.type("99");
  EXPECT_EQ(shown(path), "99");
  EXPECT_TRUE(has(texts().say("editor.number-between", {"1", "30"})));
  driver.press(ui::Key::Escape);
  EXPECT_EQ(shown(path), std::to_string(before));
  EXPECT_EQ(author.method().group_max, before);
  EXPECT_FALSE(has(texts().say("editor.number-between", {"1", "30"})));
}

TEST_F(MethodNumbers, ALengthPassesAnotherWithoutTakingItsMinutes) {
  driver.click("add/plans");
  const auto last = author.method().plans.size() - 1;
  const int other = author.method().plans[last].minutes;
  const std::string path = "edit/plans/0/minutes";
  author.set_number(path.substr(4), other - 1);
  author.set_number("/group/min", 3);
  const auto minutes_of = [&](std::size_t plan) {
    std::vector<int> minutes;
    for (const auto& step : author.method().steps) {
      minutes.push_back(protocol::planned_minutes(step, author.method().plans[plan].id));
    }
    return minutes;
  };
  // Each step has its own in each length, so that none can be taken for another's.
  driver.click("edited/steps/0");
  author.set_number("/steps/0/minutes/" + author.method().plans[last].id, 33);
  driver.click("edited");
  const auto first_before = minutes_of(0), other_before = minutes_of(last);
  ASSERT_NE(first_before, other_before);

  driver.click(path + "/more");
  EXPECT_EQ(author.method().plans[0].minutes, other + 1);
  EXPECT_EQ(author.method().plans[last].minutes, other);
  EXPECT_EQ(minutes_of(0), first_before);
  EXPECT_EQ(minutes_of(last), other_before);

  empty(path);
  driver.type(std::to_string(other));
  EXPECT_TRUE(has(texts().say("editor.plan-taken", {std::to_string(other)})));
  driver.press(ui::Key::Escape);
  EXPECT_EQ(author.method().plans[0].minutes, other + 1);
  EXPECT_EQ(minutes_of(0), first_before);
  EXPECT_EQ(minutes_of(last), other_before);
}

TEST_F(MethodNumbers, TheLinesOnTheWallAreThoseOfTheDraftOnScreenInTheSizeOfTheRoom) {
  driver.click("method-editor/back");
  edit(meetings[1]->id);
  driver.windows->frame();
  const std::string question = author.method().steps[0].question.nl;
  ASSERT_TRUE(lines().contains(question));
  const int before = lines().at(question);
  driver.carry_out(action::SetRoomMeasures{1.5f, 20});  // a small picture, far away
  driver.windows->frame();
  driver.windows->frame();
  EXPECT_GT(lines().at(question), before);
}

TEST_F(MethodNumbers, ThePreviewIsOfTheDraftOnScreen) {
  const auto picture = [&] {
    const auto file = driver.home() / "picture.png";
    EXPECT_TRUE(driver.windows->shoot_console(file));
    return base::read_file(file, 1 << 24).value_or(std::string());
  };
  driver.click("edited/steps/0");
  driver.click("method-editor/back");
  edit(meetings[1]->id);
  driver.click("edited/steps/0");
  const std::string first = picture();
  driver.click("edited/steps/1");
  driver.click("edited/steps/0");
  EXPECT_FALSE(first.empty());
  EXPECT_TRUE(first == picture());
}

}  // namespace
}  // namespace beraad::test
