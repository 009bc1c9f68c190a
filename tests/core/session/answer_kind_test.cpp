// The kind of an answer that nobody chose is printed only where there is an answer that could be of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/protocol/catalog.hpp"
#include "core/session/blocks.hpp"

namespace beraad::session {
namespace {

using protocol::Role;

class AnswerKinds : public testing::Test {
 protected:
  AnswerKinds() {
    const auto catalog = protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", {});
    for (const auto& entry : catalog.entries()) {
      const auto found = protocol::find_by_role(*entry.protocol, Role::Clarification);
      if (!found || found.field->find_column(Role::ClarificationKind) == nullptr) continue;
      if (found.field->find_column(Role::ClarificationKind)->default_value.empty()) continue;
      method = entry.protocol;
      place = found;
      break;
    }
  }
  [[nodiscard]] const protocol::Column& column(Role role) const { return *place.field->find_column(role); }
  /// What stands under the kind of an answer; `chosen` is what somebody chose, if anybody did.
  [[nodiscard]] std::string kind_of(const std::string& answer, const std::string& chosen = {}) const {
    Row row;
    row.cells[column(Role::ClarificationQuestion).id] = std::string("Wie was erbij?");
    if (!answer.empty()) row.cells[column(Role::ClarificationAnswer).id] = answer;
    if (!chosen.empty()) row.cells[column(Role::ClarificationKind).id] = chosen;
    State state;
    Revision revision;
    revision.value = Rows{row};
    const AnswerKey key{place.step->id, place.field->id, {}};
    state.answers[key].revisions.push_back(std::move(revision));
    const base::Texts texts{base::Language::Dutch, {}};
    const auto blocks = blocks_of(*method, *place.step, *place.field, state, key, Audience::Report, texts);
    const auto& table = std::get<TableBlock>(blocks.at(0));
    const auto at = std::ranges::find(table.columns, &column(Role::ClarificationKind)) - table.columns.begin();
    return at < std::ssize(table.columns) ? table.rows.at(0).at(static_cast<std::size_t>(at)).text : "no such column";
  }

  protocol::ProtocolHandle method;
  protocol::FieldPlace place;
};

TEST_F(AnswerKinds, TheUsualOneIsPrintedOnlyBesideAnAnswerThatSaysNoKind) {
  ASSERT_NE(method, nullptr);
  const auto& kinds = column(Role::ClarificationKind).choices.options;
  const auto& usual = column(Role::ClarificationKind).default_value;
  const auto label = std::ranges::find(kinds, usual, &protocol::Option::id)->label.nl;
  EXPECT_EQ(kind_of("De zus."), label);
  EXPECT_EQ(kind_of(""), "");
  EXPECT_EQ(kind_of("  "), "");
  for (const auto& kind : kinds) EXPECT_EQ(kind_of(" " + kind.label.nl), "") << kind.id;
  EXPECT_EQ(kind_of("", kinds.back().id), kinds.back().label.nl) << "somebody chose it";
}

}  // namespace
}  // namespace beraad::session
