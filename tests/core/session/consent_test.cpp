// Agreeing to the ground rules where the first step has a silent round: it is asked aloud, before anybody writes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/completeness.hpp"
#include "core/session/visibility.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::Field;
using protocol::FieldType;
using protocol::Role;

Field field_of_each(std::string id, FieldType type, protocol::Rule rule, Role role = Role::None) {
  Field field;
  field.id = std::move(id);
  field.type = type;
  field.role = role;
  field.per_participant = true;
  field.complete = protocol::Completeness{{"volledig", "complete"}, std::move(rule)};
  return field;
}

class Consent : public ::testing::Test {
 protected:
  Consent() {
    Field rules;
    rules.id = "rules";
    rules.type = FieldType::List;
    rules.role = Role::Agreements;
    protocol::Rule all_agree, all_write;
    all_agree.each_participant_is = true;
    all_write.each_participant = true;
    auto method = test::one_step_method({rules, field_of_each("agrees", FieldType::YesNo, all_agree, Role::Consent),
                                         field_of_each("own", FieldType::ShortText, all_write)});
    method.steps.front().sealed = true;
    document.emplace(ids.random_id(), std::make_shared<protocol::Protocol>(std::move(method)));
    must(PrepareSession{ids.random_id(), RunKind::Main, test::everyday_setup()});
  }
  void must(const Command& command) {
    const auto done = document->run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  std::string refusal(const Command& command) {
    const auto done = document->run(command, {clock.now(), ids});
    return done ? std::string() : done.error().code;
  }
  void agree(const std::string& code, bool yes) { must(WriteAnswer{{"one", "agrees", code}, yes}); }
  void write_rules(const std::vector<std::string>& rules) {
    Items items;
    for (const std::string& rule : rules) items.push_back({ids.random_id(), rule});
    must(WriteAnswer{{"one", "rules", ""}, items});
  }
  [[nodiscard]] const protocol::Step& step() const { return document->protocol().steps.front(); }
  [[nodiscard]] const Field& field(std::string_view id) const { return *step().find_field(id); }
  [[nodiscard]] bool all_agreed() const {
    return is_complete(document->protocol(), step(), field("agrees"), document->state());
  }
  [[nodiscard]] Sight sight(Audience audience) const {
    return sight_of(step(), field("agrees"), document->state(), {"one", "agrees", "P2"}, audience);
  }

  base::SeededIds ids{4};
  base::ManualClock clock;
  std::optional<SessionDocument> document;
};

TEST_F(Consent, IsWrittenBeforeTheRoundAndANoTakesItsRuleAway) {
  EXPECT_EQ(refusal(WriteAnswer{{"one", "own", "P1"}, std::string("te vroeg")}), "refused.round-not-open");
  write_rules({"wie wil past", "alles blijft hier"});
  for (const char* code : {"P1", "P3", "P4"}) agree(code, true);
  agree("P2", false);
  EXPECT_FALSE(all_agreed());
  write_rules({"wie wil past"});  // for everybody, and then it is asked again
  agree("P2", true);
  EXPECT_TRUE(all_agreed());
}

TEST_F(Consent, IsNoPartOfTheRound) {
  for (const char* code : {"P1", "P2", "P3", "P4"}) agree(code, true);
  must(OpenRound{"one"});
  must(WriteAnswer{{"one", "own", "P1"}, std::string("een zin")});
  must(SealForm{"one", "P1"});
  agree("P4", false);  // who comes in while others write is asked too
  must(RevealRound{"one"});
  EXPECT_EQ(find_round(document->state(), "one")->card_order, std::vector<std::string>{"P1"}) << "nobody else wrote";
}

TEST_F(Consent, IsNeverSealedAndNeverOnTheWall) {
  agree("P2", false);
  EXPECT_FALSE(is_sealed_field(step(), field("agrees")));
  EXPECT_TRUE(is_sealed_field(step(), field("own")));
  for (const bool revealed : {false, true}) {
    if (revealed) must(OpenRound{"one"});
    if (revealed) must(RevealRound{"one"});
    EXPECT_EQ(sight(Audience::Room), Sight::Hidden);
    for (const Audience audience : {Audience::Facilitator, Audience::Report, Audience::Show}) {
      EXPECT_EQ(sight(audience), Sight::Visible);
    }
  }
}

}  // namespace
}  // namespace beraad::session
