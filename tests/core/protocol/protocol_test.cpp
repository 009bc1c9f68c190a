#include "core/protocol/protocol.hpp"

#include <gtest/gtest.h>

#include "core/protocol/words.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

class FindIn : public testing::Test {
 protected:
  Protocol m_method = read_text(sound_template()).protocol.value();
};

TEST_F(FindIn, AProtocol) {
  EXPECT_EQ(m_method.find_step("weigh"), &m_method.steps[1]);
  EXPECT_EQ(m_method.find_step("none"), nullptr);
  EXPECT_EQ(m_method.position_of("close"), 2U);
  EXPECT_EQ(m_method.position_of("none"), 3U);
  EXPECT_EQ(m_method.find_plan("45")->minutes, 45);
  EXPECT_EQ(m_method.find_plan("46"), nullptr);
}

TEST_F(FindIn, StepsAndFieldsByIdAndByRole) {
  const Step& weigh = m_method.steps[1];
  EXPECT_EQ(weigh.find_field("own"), &weigh.fields.front());
  EXPECT_EQ(weigh.find_field(Role::Judgement), &weigh.fields.front());
  EXPECT_EQ(weigh.find_field(Role::Story), nullptr);
  EXPECT_EQ(weigh.fields[0].find_column("firmness"), &weigh.fields[0].columns[1]);
  EXPECT_EQ(weigh.fields[0].find_column(Role::Choice), &weigh.fields[0].columns.front());
  EXPECT_EQ(weigh.fields[0].find_column(Role::Story), nullptr);
  EXPECT_EQ(find_by_role(m_method, Role::LookBackDate).step->id, "close");
  EXPECT_FALSE(find_by_role(m_method, Role::Mandate));
  EXPECT_EQ(find_definition(m_method, DynamicSet::Options).field->id, "options");
  EXPECT_FALSE(find_definition(m_method, DynamicSet::Organisations));
}

TEST_F(FindIn, MinutesAndFloors) {
  Step& look = m_method.steps[0];
  EXPECT_EQ(planned_minutes(look, "60"), 30);
  EXPECT_EQ(planned_minutes(look, "no plan"), 0);
  EXPECT_EQ(floor_minutes(m_method, look, "60"), 10);  // its own floor
  look.floor.reset();
  EXPECT_EQ(floor_minutes(m_method, look, "60"), 12);  // 0.6 x 20 of the shortest plan
  look.minutes["45"] = 11;
  EXPECT_EQ(floor_minutes(m_method, look, "60"), 7);  // 6.6, up
  look.minutes["45"] = 1;
  EXPECT_EQ(floor_minutes(m_method, look, "60"), 2);                // at least two
  EXPECT_EQ(floor_minutes(m_method, m_method.steps[1], "60"), 20);  // protected: what is planned
  EXPECT_EQ(floor_minutes(m_method, m_method.steps[1], "45"), 15);
}

TEST(Words, GoBothWays) {
  EXPECT_EQ(word_of(Mode::IndividualThenPlenary), "individual-then-plenary");
  EXPECT_EQ(read_word<Mode>("individual-then-plenary"), Mode::IndividualThenPlenary);
  EXPECT_EQ(read_word<FieldType>("matrix"), FieldType::Matrix);
  EXPECT_EQ(read_word<FieldType>("Matrix"), std::nullopt);
  EXPECT_EQ(word_of(Role::None), "");
  EXPECT_EQ(read_word<Role>(""), std::nullopt);
}

}  // namespace
}  // namespace beraad::protocol
