// What a person wrote about a case beforehand goes to the first steps of a method.
#include "core/session/carry_row.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/protocol/catalog.hpp"

namespace beraad::session {
namespace {

class CarryRow : public testing::Test {
 protected:
  [[nodiscard]] static const protocol::Protocol& first_of(protocol::Kind kind) {
    static const auto catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
    const auto found =
        std::ranges::find_if(catalog.entries(), [&](const auto& entry) { return entry.protocol->kind == kind; });
    return *found->protocol;
  }

  base::SeededIds ids{3};
  const protocol::Field& table =
      *protocol::find_by_role(first_of(protocol::Kind::Gathering), protocol::Role::Candidates).field;
  const protocol::Protocol& method = first_of(protocol::Kind::Intervision);
};

TEST_F(CarryRow, StoryPromiseAndAllTitlesFindTheirFields) {
  Row chosen, other;
  chosen.id = ids.random_id();
  other.id = ids.random_id();
  const auto column = [&](protocol::Role role) { return table.find_column(role)->id; };
  chosen.cells = {{column(protocol::Role::CandidateTitle), std::string("Te dichtbij")},
                  {column(protocol::Role::Story), std::string("Zij belde elke avond.")},
                  {column(protocol::Role::EarlierPromise), std::string("eerder hulp vragen")},
                  {column(protocol::Role::PromiseStatus),
                   table.find_column(protocol::Role::PromiseStatus)->choices.options.front().id}};
  other.cells = {{column(protocol::Role::CandidateTitle), std::string("Iets anders")}};
  const auto answers = carry_row(table, {other, chosen}, chosen.id, method);
  std::vector<std::string> texts;
  std::vector<Uuid> titles;
  for (const auto& answer : answers) {
    EXPECT_TRUE(answer.key.participant.empty());
    if (const auto* text = std::get_if<std::string>(&answer.value)) texts.push_back(*text);
    if (const auto* items = std::get_if<Items>(&answer.value)) {
      for (const auto& item : *items) titles.push_back(item.id);
    }
  }
  for (const char* text : {"Te dichtbij", "Zij belde elke avond.", "eerder hulp vragen"}) {
    EXPECT_NE(std::ranges::find(texts, text), texts.end()) << text;
  }
  EXPECT_EQ(titles, (std::vector{other.id, chosen.id})) << "a copy is found again by the row that it came from";
}

TEST_F(CarryRow, ARowThatIsNotThereCarriesNothing) {
  EXPECT_TRUE(carry_row(table, {}, ids.random_id(), method).empty());
}

}  // namespace
}  // namespace beraad::session
