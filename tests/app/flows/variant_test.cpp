// A variant of the method is chosen while a meeting is set up: console, paper and what is asked follow it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

#include "core/protocol/variants.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class ChoosingAVariant : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("home/new");
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (!entry.protocol->variants.empty()) whole = entry.protocol;
    }
    ASSERT_NE(whole, nullptr);
  }
  /// Sets up a meeting by the method that has variants.
  void set_up() {
    driver.carry_out(action::ChooseMethod{whole->id});
    driver.windows->frame();
    driver.click("setup/title");
    driver.type("Wat is goede zorg?");
    driver.click("setup/person/P1/role");
    driver.type("verpleegkundige");
  }
  /// How many fields belong to a variant.
  [[nodiscard]] static std::size_t own_fields(const protocol::Protocol& method) {
    std::size_t own = 0;
    for (const auto& step : method.steps) {
      own += static_cast<std::size_t>(
          std::ranges::count_if(step.fields, [](const protocol::Field& field) { return !field.variant.empty(); }));
    }
    return own;
  }
  [[nodiscard]] const session::SessionDocument& prepared() {
    return *driver.app->workspace()->find_session(*driver.app->state().setup.session);
  }

  ProgramDriver driver{"variant"};
  protocol::ProtocolHandle whole;
};

TEST_F(ChoosingAVariant, AMethodWithoutVariantsAsksNothing) {
  const auto& label = driver.program->shelf.dutch.say("setup.variant-none");
  const auto is_drawn = [&] { return driver.windows->console_log().as_text().find(label) != std::string::npos; };
  EXPECT_FALSE(is_drawn());
  set_up();
  EXPECT_TRUE(is_drawn());
  EXPECT_EQ(own_fields(prepared().protocol()), own_fields(*whole)) << "until one is chosen all fields are there";
}

TEST_F(ChoosingAVariant, TheMeetingAsksWhatBelongsToIt) {
  set_up();
  const auto& first = whole->variants.front();
  driver.click("setup/variant/" + first.id);
  EXPECT_EQ(prepared().state().setup.variant, first.id);
  EXPECT_EQ(own_fields(prepared().protocol()), own_fields(*protocol::in_variant(whole, first.id)));
  EXPECT_LT(own_fields(prepared().protocol()), own_fields(*whole));
  driver.click("setup/begin");
  driver.click("begin/now");
  const auto& document = driver.document();
  for (const auto& step : whole->steps) {
    for (const auto& field : step.fields) {
      if (field.variant.empty() || field.variant == first.id) continue;
      driver.carry_out(action::LookAtStep{step.id});
      driver.windows->frame();
      EXPECT_FALSE(driver.console_sees(field.label.nl)) << field.id;
    }
  }
  EXPECT_EQ(document.state().setup.variant, first.id);
}

TEST_F(ChoosingAVariant, WhatIsPrintedNamesItAndItCanBeChosenAnew) {
  set_up();
  driver.click("setup/variant/" + whole->variants.front().id);
  driver.click("setup/variant/" + whole->variants.back().id);
  const auto sheet = driver.app->workspace()->build_case_sheet(prepared().id(), driver.program->shelf.dutch,
                                                               report::SheetFor::Participants);
  ASSERT_TRUE(sheet);
  const auto* facts = std::get_if<report::Facts>(&sheet->parts.front());
  ASSERT_NE(facts, nullptr);
  EXPECT_TRUE(std::ranges::any_of(facts->facts,
                                  [&](const auto& fact) { return fact.second == whole->variants.back().title.nl; }));
  driver.click("setup/variant/");
  EXPECT_TRUE(prepared().state().setup.variant.empty());
}

TEST_F(ChoosingAVariant, OneThatWouldHideWhatWasCarriedOverIsRefusedByTheLabelOfThatField) {
  set_up();
  const auto& first = whole->variants.front();
  const protocol::Field* hidden = nullptr;
  for (const auto& step : whole->steps) {
    for (const auto& field : step.fields) {
      const bool falls_away = !field.variant.empty() && field.variant != first.id;
      if (hidden != nullptr || !falls_away || !protocol::is_text(field.type) || field.per_participant) continue;
      hidden = &field;
      const session::WriteAnswer carried{{step.id, field.id, {}}, std::string("Dat zij zelf kiest.")};
      ASSERT_TRUE(driver.app->workspace()->run(prepared().id(), carried));
    }
  }
  ASSERT_NE(hidden, nullptr);
  const auto sentence =
      driver.program->shelf.dutch.say("error.refused.variant-has-answers", {hidden->label.in(base::Language::Dutch)});
  driver.click("setup/variant/" + first.id);
  EXPECT_TRUE(driver.console_sees(sentence)) << sentence;
  EXPECT_TRUE(prepared().state().setup.variant.empty());
  EXPECT_TRUE(driver.app->state().setup.setup.variant.empty());
  driver.click("setup/team");
  driver.type("Team De Linde");
  EXPECT_EQ(prepared().state().setup.team, "Team De Linde") << "what is typed next is kept";
}

TEST_F(ChoosingAVariant, AnotherMethodForgetsIt) {
  set_up();
  driver.click("setup/variant/" + whole->variants.back().id);
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    if (!protocol::is_meeting(*entry.protocol) || entry.protocol->id == whole->id) continue;
    driver.carry_out(action::ChooseMethod{entry.protocol->id});
    break;
  }
  driver.windows->frame();
  EXPECT_NE(prepared().state().setup.protocol_id, whole->id);
  EXPECT_TRUE(prepared().state().setup.variant.empty());
}

}  // namespace
}  // namespace beraad::test
