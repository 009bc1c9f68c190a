// What a case says to whoever wants to deliberate on it, by the shipped form for bringing one in.
#include "core/session/before_meeting.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/protocol/catalog.hpp"

namespace beraad::session {
namespace {

using protocol::Role;

class BeforeMeeting : public testing::Test {
 protected:
  BeforeMeeting() {
    const auto catalog = protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", {});
    const auto found = std::ranges::find_if(catalog.entries(), [](const auto& entry) {
      return static_cast<bool>(protocol::find_by_role(*entry.protocol, Role::CaseAdvice));
    });
    form = found->protocol;
  }
  void write(Role role, FieldValue value) {
    const auto place = protocol::find_by_role(*form, role);
    Revision revision;
    revision.value = std::move(value);
    state.answers[{place.step->id, place.field->id, {}}].revisions.push_back(std::move(revision));
  }
  [[nodiscard]] const std::vector<protocol::Option>& options(Role role) const {
    return protocol::find_by_role(*form, role).field->choices.options;
  }

  protocol::ProtocolHandle form;
  State state;
};

TEST_F(BeforeMeeting, SomethingComesFirstByWhatWasChosenOnly) {
  EXPECT_FALSE(something_comes_first(*form, state)) << "nobody answered";
  for (const auto role : {Role::Duty, Role::CaseAdvice}) {
    for (const auto& option : options(role)) {
      write(role, option.id);
      EXPECT_EQ(something_comes_first(*form, state), !option.consequence.empty()) << option.id;
      const auto said = consequences_of(*form, state, role);
      EXPECT_EQ(said.empty(), option.consequence.empty());
      if (!said.empty()) EXPECT_EQ(said.front(), option.consequence);
    }
    write(role, options(role).front().id);
  }
}

TEST_F(BeforeMeeting, ADutyOrComplaintOfAnyKindAndAnotherWayBothComeFirst) {
  const auto follows = [&](Role role) {
    return std::ranges::count_if(options(role), [](const auto& option) { return !option.consequence.empty(); });
  };
  EXPECT_EQ(follows(Role::Duty), 4) << "all but none";
  EXPECT_EQ(follows(Role::CaseAdvice), 2) << "intervision, and another way";
}

TEST_F(BeforeMeeting, WhoShouldBeThereWithoutWhatWasStruckOrLeftBlank) {
  EXPECT_TRUE(should_attend(*form, state).empty());
  write(Role::ShouldAttend, Items{{{}, "de buurvrouw", false}, {{}, "", true}, {{}, " ", false}});
  EXPECT_EQ(should_attend(*form, state), std::vector<std::string>{"de buurvrouw"});
}

TEST_F(BeforeMeeting, TheFormAsksAboutDangerToo) {
  const auto* duty = protocol::find_by_role(*form, Role::Duty).field;
  EXPECT_NE(duty->label.nl.find("gevaar"), std::string::npos);
  EXPECT_NE(duty->label.en.find("danger"), std::string::npos);
}

}  // namespace
}  // namespace beraad::session
