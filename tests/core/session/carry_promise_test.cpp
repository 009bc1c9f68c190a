// A meeting on the same case by another method asks anew what became of the promise of the last time.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/protocol/catalog.hpp"
#include "core/session/carry_over.hpp"

namespace beraad::session {
namespace {

using protocol::Role;

TEST(CarryPromise, NoShippedMethodHandsTheLastPromiseOn) {
  const auto catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  base::SeededIds ids{5};
  std::size_t methods = 0;
  for (const auto& from : catalog.entries()) {
    const auto promise = protocol::find_by_role(*from.protocol, Role::EarlierPromise);
    const auto status = protocol::find_by_role(*from.protocol, Role::PromiseStatus);
    const auto told = protocol::find_by_role(*from.protocol, Role::Story);
    if (!promise || !status || !told) continue;
    ++methods;
    State state;
    const auto answer = [&](const protocol::FieldPlace& place, const std::string& text) {
      Revision revision;
      revision.value = text;
      state.answers[{place.step->id, place.field->id, {}}].revisions.push_back(std::move(revision));
    };
    const std::string words = "eerder hulp vragen", done = status.field->choices.options.front().id;
    answer(promise, words);
    answer(status, done);
    answer(told, "Zij belde elke avond.");
    for (const auto& to : catalog.entries()) {
      for (const auto& one : carry_over(*from.protocol, state, *to.protocol, ids)) {
        EXPECT_NE(one.value, FieldValue(words)) << from.protocol->id << " " << to.protocol->id;
        EXPECT_NE(one.value, FieldValue(done)) << from.protocol->id << " " << to.protocol->id;
      }
    }
    EXPECT_FALSE(carry_over(*from.protocol, state, *from.protocol, ids).empty()) << "the story goes along";
  }
  EXPECT_GE(methods, 4U);
}

}  // namespace
}  // namespace beraad::session
