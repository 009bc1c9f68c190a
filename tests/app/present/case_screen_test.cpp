// What is said to whoever brings a case in about who can read it holds as the library is.
#include "app/present/case_screen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class WhoSees : public Presenting {
 protected:
  static std::string sentence(bool has_passphrase, const session::State& state = {}) {
    return who_sees(dutch(), state, has_passphrase, {2026, 11, 29}).text;
  }
};

TEST_F(WhoSees, BehindAPassphraseWhoeverKnowsItAlsoBeforeHandingOver) {
  EXPECT_THAT(sentence(true), AllOf(HasSubstr("Nog niet overgedragen"), HasSubstr("de wachtzin van deze bibliotheek")));
  EXPECT_THAT(sentence(true), Not(HasSubstr("Niemand"))) << "others may know it";
}

TEST_F(WhoSees, WithoutAPassphraseWhoeverOpensTheLaptop) {
  EXPECT_THAT(sentence(false), AllOf(HasSubstr("Nog niet overgedragen"),
                                     HasSubstr("wie deze laptop of het bestand opent"), Not(HasSubstr("wachtzin"))));
}

TEST_F(WhoSees, WhoeverOpensTheLibraryOnceItWasHandedOver) {
  session::State state;
  state.handed_over = base::Date{2026, 11, 28};
  for (const bool has_passphrase : {true, false}) {
    EXPECT_THAT(sentence(has_passphrase, state), AllOf(HasSubstr("Overgedragen op"), Not(HasSubstr("Nog niet"))));
  }
}

}  // namespace
}  // namespace beraad::present
