// What whoever brings a case in wrote beforehand stands in the shipped methods where each of them asks for it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/protocol/catalog.hpp"
#include "core/session/carry_over.hpp"

namespace beraad::session {
namespace {

using protocol::Kind;
using protocol::Role;

class CarryIntake : public testing::Test {
 protected:
  CarryIntake() {
    catalog = protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", {});
    const auto found = std::ranges::find_if(catalog.entries(), [](const auto& entry) {
      return entry.protocol->kind == Kind::Preparation && protocol::find_by_role(*entry.protocol, Role::MethodChoice);
    });
    intake = found->protocol;
    write(Role::Story, "Zij vroeg mij te zwijgen.");
    write(Role::Question, "Mag ik zwijgen?");
    write(Role::HotMoment, "Zij keek mij aan.");
  }
  void write(Role role, const std::string& text) {
    const auto place = protocol::find_by_role(*intake, role);
    Revision revision;
    revision.value = text;
    state.answers[{place.step->id, place.field->id, {}}].revisions.push_back(std::move(revision));
  }
  /// What arrives in the field of that role; nothing when none does.
  [[nodiscard]] std::string arrived(const protocol::Protocol& to, Role role) {
    const auto place = protocol::find_by_role(to, role);
    for (const auto& answer : carry_over(*intake, state, to, ids)) {
      if (place && answer.key == AnswerKey{place.step->id, place.field->id, {}}) {
        return std::get<std::string>(answer.value);
      }
    }
    return {};
  }

  protocol::Catalog catalog;
  protocol::ProtocolHandle intake;
  State state;
  base::SeededIds ids{7};
};

TEST_F(CarryIntake, EveryIntervisionTellsTheStoryAndAsksTheQuestionIfItAsksOne) {
  std::size_t methods = 0, with_question = 0;
  for (const auto& entry : catalog.entries()) {
    const protocol::Protocol& to = *entry.protocol;
    if (to.kind != Kind::Intervision) continue;
    ++methods;
    EXPECT_EQ(arrived(to, Role::Story), "Zij vroeg mij te zwijgen.") << to.id;
    if (protocol::find_by_role(to, Role::HotMoment)) EXPECT_EQ(arrived(to, Role::HotMoment), "Zij keek mij aan.");
    if (!protocol::find_by_role(to, Role::PresenterQuestion)) continue;
    ++with_question;
    EXPECT_EQ(arrived(to, Role::PresenterQuestion), "Mag ik zwijgen?") << to.id;
  }
  EXPECT_GT(methods, with_question) << "some tell an encounter or an event, and ask nothing beforehand";
  EXPECT_GE(with_question, 3U);
}

TEST_F(CarryIntake, EveryMethodThatAsksAQuestionOfTheCaseGetsIt) {
  for (const auto& entry : catalog.entries()) {
    const protocol::Protocol& to = *entry.protocol;
    const bool judged_before(protocol::find_by_role(to, Role::LevelResolved));  // one alone did, at the first level
    if (!protocol::is_meeting(to) || judged_before) continue;
    for (const Role role : {Role::Question, Role::PresenterQuestion}) {
      if (protocol::find_by_role(to, role)) EXPECT_EQ(arrived(to, role), "Mag ik zwijgen?") << to.id;
    }
  }
}

}  // namespace
}  // namespace beraad::session
