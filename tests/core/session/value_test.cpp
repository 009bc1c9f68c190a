#include "core/session/value.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::everyday_setup;

TEST(Value, FalseAndZeroAreAnswersAndBlankTextIsNot) {
  EXPECT_FALSE(is_empty(FieldValue{false}));
  EXPECT_FALSE(is_empty(FieldValue{std::int64_t{0}}));
  EXPECT_TRUE(is_empty(FieldValue{std::string(" \n\t")}));
  EXPECT_TRUE(is_empty(FieldValue{Items{}}));
  EXPECT_TRUE(is_empty(FieldValue{Rows{}}));
  EXPECT_FALSE(is_empty(FieldValue{std::string("—")}));
}

TEST(Value, CellTextIsEmptyForWhatIsNotText) {
  const Row row = test::row("A", {{"words", std::string("ja")}, {"yes", true}});
  EXPECT_EQ(cell_text(row, "words"), "ja");
  EXPECT_EQ(cell_text(row, "yes"), "");
  EXPECT_EQ(cell_text(row, "absent"), "");
}

TEST(Setup, OnlyParticipantsWhoAreThereCount) {
  session::Setup setup = everyday_setup();
  setup.participants[2].present = false;
  std::vector<std::string> codes;
  for (const Participant* person : counted_participants(setup)) codes.push_back(person->code);
  EXPECT_EQ(codes, (std::vector<std::string>{"P1", "P2", "P4"}));  // P3 is away, P5 leads
}

TEST(Setup, ANameShowsOnlyWhenAllWhoAreThereAgree) {
  session::Setup setup = everyday_setup();
  setup.naming = Naming::Name;
  for (Participant& person : setup.participants) person.agrees_to_name = true;
  EXPECT_EQ(naming_label(setup, setup.participants[0]), "Naam P1");
  setup.participants[3].agrees_to_name = false;
  EXPECT_EQ(naming_label(setup, setup.participants[0]), "");
  setup.participants[3].present = false;
  EXPECT_EQ(naming_label(setup, setup.participants[0]), "Naam P1");
}

TEST(Setup, LabelsFollowTheNaming) {
  session::Setup setup = everyday_setup();
  setup.naming = Naming::None;
  EXPECT_EQ(naming_label(setup, setup.participants[1]), "");
  setup.naming = Naming::Role;
  EXPECT_EQ(naming_label(setup, setup.participants[1]), "teamleider");
  setup.naming = Naming::Code;
  EXPECT_EQ(naming_label(setup, setup.participants[1]), "P2");
}

TEST(Setup, CodesAndPseudonymsAreToldApart) {
  for (const auto* code : {"P1", "P30", "P99"}) EXPECT_TRUE(is_participant_code(code)) << code;
  for (const auto* text : {"P", "P0", "P01", "P100", "p1", "P1a", "", "S1"})
    EXPECT_FALSE(is_participant_code(text)) << text;
  EXPECT_TRUE(is_pseudonym("S12"));
  EXPECT_FALSE(is_pseudonym("P1"));
  EXPECT_FALSE(is_pseudonym("Sam"));
}

}  // namespace
}  // namespace beraad::session
