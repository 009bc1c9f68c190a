// A variant of the method is chosen at set-up; one in which something written would be out of sight is refused.
#include <gtest/gtest.h>

#include "core/session/event_json.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

protocol::ProtocolHandle two_ways() {
  protocol::Protocol method;
  method.id = "two-ways";
  method.plans = {{"60", 60}};
  method.variants = {{"short", {}}, {"long", {}}};
  protocol::Step step;
  step.id = "one";
  step.minutes = {{"60", 60}};
  for (const char* variant : {"", "long"}) {
    protocol::Field field;
    field.id = variant == std::string_view() ? "always" : "ideal";
    field.type = protocol::FieldType::ShortText;
    field.variant = variant;
    step.fields.push_back(std::move(field));
  }
  method.steps.push_back(std::move(step));
  return std::make_shared<const protocol::Protocol>(std::move(method));
}

class VariantTest : public testing::Test {
 protected:
  VariantTest() {
    session::Setup setup = test::everyday_setup();
    setup.protocol_id = "two-ways";
    EXPECT_TRUE(document.run(PrepareSession{ids.random_id(), RunKind::Main, setup}, moment()));
  }
  inline static const AnswerKey k_ideal{"one", "ideal", {}};

  [[nodiscard]] Moment moment() { return {{1739363400000, 60}, ids}; }
  [[nodiscard]] std::string choose(const std::string& variant) {
    session::Setup setup = document.state().setup;
    setup.variant = variant;
    const auto chosen = document.run(ChangeSetup{setup}, moment());
    return chosen ? std::string() : chosen.error().code;
  }
  [[nodiscard]] bool asks_ideal() const { return document.protocol().steps.front().find_field("ideal") != nullptr; }

  base::SeededIds ids{3};
  SessionDocument document{ids.random_id(), two_ways()};
};

TEST_F(VariantTest, TheMethodIsTheOneThatWasChosen) {
  EXPECT_TRUE(asks_ideal()) << "nothing was chosen: the whole method";
  EXPECT_EQ(choose("short"), "");
  EXPECT_FALSE(asks_ideal());
  EXPECT_FALSE(document.run(WriteAnswer{k_ideal, std::string("Anders.")}, moment()));
  EXPECT_EQ(choose("long"), "");
  EXPECT_TRUE(asks_ideal());
}

TEST_F(VariantTest, OneThatWouldHideWhatStandsThereIsRefused) {
  ASSERT_TRUE(document.run(WriteAnswer{k_ideal, std::string("Dat zij zelf kiest.")}, moment()));
  EXPECT_EQ(choose("short"), "refused.variant-has-answers");
  EXPECT_TRUE(asks_ideal());
  EXPECT_EQ(choose("long"), "");
  EXPECT_EQ(choose("short"), "refused.variant-has-answers");
  EXPECT_EQ(choose(""), "");
  EXPECT_EQ(std::get<std::string>(*find_value(document.state(), k_ideal)), "Dat zij zelf kiest.");
  ASSERT_TRUE(document.run(ClearAnswer{k_ideal}, moment()));
  EXPECT_EQ(choose("short"), "");
}

TEST_F(VariantTest, ItIsThereAgainAfterReading) {
  EXPECT_EQ(choose("short"), "");
  const auto restored = SessionDocument::restore(document.id(), document.protocol_handle(), document.changes());
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->protocol().steps.front().find_field("ideal"), nullptr);
  EXPECT_NE(restored->protocol_handle()->steps.front().find_field("ideal"), nullptr) << "as the template says";
  const auto encoded = encode(document.changes().back().events.front());
  const auto decoded = decode(encoded);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(std::get<SetupChanged>(*decoded).setup.variant, "short");
}

TEST_F(VariantTest, AnUnknownOneIsRefusedAndSoIsAnotherOnceItHasBegun) {
  EXPECT_EQ(choose("sideways"), "refused.unknown-variant");
  EXPECT_EQ(choose("long"), "");
  ASSERT_TRUE(document.run(BeginSession{}, moment()));
  EXPECT_EQ(choose("short"), "refused.already-begun");
  EXPECT_TRUE(asks_ideal());
}

TEST_F(VariantTest, AReplacedNameGoesAlsoFromWhatTheChosenVariantDoesNotAsk) {
  ASSERT_TRUE(document.run(WriteAnswer{k_ideal, std::string("Voor Samira.")}, moment()));
  auto setup = document.state().setup;
  setup.variant = "short";  // as libraries hold it from before that was refused
  auto changes = document.changes();
  changes.push_back({changes.size() + 1, moment().now, "change.setup-changed", false, false, {SetupChanged{setup}}});
  auto restored = SessionDocument::restore(document.id(), document.protocol_handle(), std::move(changes));
  ASSERT_TRUE(restored);
  ASSERT_EQ(restored->protocol().steps.front().find_field("ideal"), nullptr);
  const auto replaced = restored->replace_texts([](std::string_view) { return std::string("het kind"); }, moment());
  ASSERT_TRUE(replaced);
  EXPECT_EQ(std::get<std::string>(*find_value(restored->state(), k_ideal)), "het kind");
}

}  // namespace
}  // namespace beraad::session
