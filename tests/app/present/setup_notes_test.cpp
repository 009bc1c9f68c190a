// What the set-up says beside what is filled in: of the number of people, and of a story that tells too much.
#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/start_screen.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

class SetupNotes : public Presenting {
 protected:
  /// A method that holds a part of the presenter back until a later step, or one that does not.
  [[nodiscard]] static protocol::ProtocolHandle method(bool holds_back) {
    for (const auto& entry : catalog().entries()) {
      const auto& one = *entry.protocol;
      if (!protocol::is_meeting(one) || !protocol::find_by_role(one, Role::Story)) continue;
      if ((later_step(one) != 0) == holds_back) return entry.protocol;
    }
    return nullptr;
  }
  [[nodiscard]] static std::size_t later_step(const protocol::Protocol& method) {
    for (std::size_t index = 0; index < method.steps.size(); ++index) {
      if (std::ranges::any_of(method.steps[index].fields, &protocol::Field::early)) return index + 1;
    }
    return 0;
  }
  [[nodiscard]] SetupScreen screen_with(const protocol::Protocol& method, int people) {
    auto& setup = app.setup.setup;
    setup = {};
    setup.protocol_id = method.id;
    setup.participants.resize(31);
    for (int index = 0; index < people; ++index) setup.participants[static_cast<std::size_t>(index)].role = "functie";
    return present_setup(context(), nullptr);
  }
  static bool says(const SetupScreen& screen, const std::string& words) {
    return std::ranges::any_of(screen.comes_first, [&](const ToneText& line) { return line.text == words; });
  }
};

TEST_F(SetupNotes, ANumberOfPeopleThatDoesNotFitIsSaid) {
  const auto handle = method(true);
  ASSERT_NE(handle, nullptr);
  ASSERT_GT(handle->group_min, 1);
  EXPECT_EQ(screen_with(*handle, 0).group_note, "") << "nobody is entered yet";
  EXPECT_EQ(screen_with(*handle, handle->group_min).group_note, "");
  EXPECT_EQ(screen_with(*handle, handle->group_max).group_note, "");
  for (const int people : {handle->group_min - 1, handle->group_max + 1}) {
    EXPECT_EQ(screen_with(*handle, people).group_note,
              dutch().say("setup.group-size", {std::to_string(handle->group_min), std::to_string(handle->group_max),
                                               std::to_string(people)}));
  }
}

TEST_F(SetupNotes, AStoryThatCameAlongIsReadFirstWhereAPartIsToldLater) {
  for (const bool holds_back : {true, false}) {
    const auto handle = method(holds_back);
    ASSERT_NE(handle, nullptr);
    app.setup.setup.protocol_id = handle->id;
    const auto said = dutch().say("setup.told-later", {std::to_string(later_step(*handle))});
    HeldSession held(handle);
    const auto before = held.document();
    EXPECT_TRUE(present_setup(context(), &before).comes_first.empty()) << "no story came along";
    const auto story = protocol::find_by_role(*handle, Role::Story);
    held.add(session::AnswerWritten{{story.step->id, story.field->id, {}}, std::string("Ik greep in.")});
    const auto after = held.document();
    const auto screen = present_setup(context(), &after);
    EXPECT_EQ(says(screen, said), holds_back) << handle->id;
    EXPECT_EQ(screen.comes_first.empty(), !holds_back) << handle->id;
  }
}

TEST_F(SetupNotes, OnlyMethodsThatAGroupMeetsForCanBeChosenForACase) {
  const auto* form = catalog().preferred(
      [](const protocol::Protocol& one) { return static_cast<bool>(protocol::find_by_role(one, Role::MethodChoice)); });
  ASSERT_NE(form, nullptr);
  const auto place = protocol::find_by_role(*form->protocol, Role::MethodChoice);
  HeldSession held(form->protocol);
  const auto buttons = present_options(context(), held.document(), place.field->choices, {});
  for (const auto& entry : catalog().entries()) {
    const bool offered = std::ranges::find(buttons, entry.protocol->id, &OptionButton::id) != buttons.end();
    EXPECT_EQ(offered, protocol::is_meeting(*entry.protocol)) << entry.protocol->id;
  }
}

}  // namespace
}  // namespace beraad::present
