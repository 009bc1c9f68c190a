// What each judged stands on the wall and on the laptop once it is shown together, whatever columns a method asks for.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

std::set<std::string> words_in(std::string text) {
  std::ranges::replace(text, '"', ' ');
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

/// Everything that one person wrote in that table for the room: as words, choices by the first word of their label.
std::vector<std::string> told_by(const ProgramDriver& driver, const protocol::FieldPlace& place,
                                 const std::string& code) {
  std::vector<std::string> told;
  const auto& document = driver.document();
  const auto* rows = session::find_rows(document.state(), {place.step->id, place.field->id, code});
  if (rows == nullptr || rows->empty()) return told;
  for (const auto& column : place.field->columns) {
    const std::string text = session::cell_text(rows->front(), column.id);
    if (text.empty() || column.on == protocol::On::Report || column.role == Role::Choice) continue;
    const bool chosen = column.type == protocol::FieldType::Choice;
    told.push_back(!chosen ? text
                           : session::choice_label(document.protocol(), column.choices, document.state(), text,
                                                   driver.program->shelf.dutch));
  }
  return told;
}

void expect_words(const std::string& drawn, const std::vector<std::string>& told) {
  const auto words = words_in(drawn);
  for (const auto& text : told) {
    for (const auto& word : words_in(text)) EXPECT_TRUE(words.contains(word)) << word << " is not in " << drawn;
  }
}

void hold_up_to_the_reveal(const protocol::Protocol& method) {
  SCOPED_TRACE(method.id);
  ProgramDriver driver("told-" + method.id);
  MethodPlayer player(driver);
  player.begin(method);
  const auto place = protocol::find_by_role(driver.document().protocol(), Role::Judgement);
  for (std::size_t steps = 0; steps < method.steps.size(); ++steps) {
    player.fill_step();
    if (driver.app->state().session.looked_at == place.step->id) break;
    player.go_on();
  }
  driver.carry_out(action::ShowLookedAtStep{});
  driver.windows->frame();
  const auto* round = session::find_round(driver.document().state(), place.step->id);
  ASSERT_TRUE(round != nullptr && round->stage == session::RoundStage::Revealed);
  ASSERT_FALSE(round->card_order.empty());
  shoot(driver, "judged-" + method.id);
  expect_words(driver.windows->room_log().as_text(), told_by(driver, place, round->card_order.front()));
  for (const auto& code : round->card_order) {
    const auto told = told_by(driver, place, code);
    EXPECT_FALSE(told.empty()) << code;
    expect_words(driver.windows->console_log().as_text(), told);
    driver.carry_out(action::ShowCard{code});
    driver.windows->frame();
    expect_words(driver.windows->room_log().as_text(), told);
  }
}

TEST(JudgementCards, ShowEveryColumnThatTheRoomMaySee) {
  const ProgramDriver shipped("told");
  std::size_t held = 0;
  for (const auto& entry : shipped.program->shipped.catalog.entries()) {
    const auto place = protocol::find_by_role(*entry.protocol, Role::Judgement);
    if (!place || !protocol::is_meeting(*entry.protocol)) continue;
    const auto has = [&](Role role) { return place.field->find_column(role) != nullptr; };
    if (has(Role::Choice) && has(Role::DecisiveValue)) continue;  // the card always knew these
    hold_up_to_the_reveal(*entry.protocol);
    ++held;
  }
  EXPECT_GE(held, 4U);
}

}  // namespace
}  // namespace beraad::test
