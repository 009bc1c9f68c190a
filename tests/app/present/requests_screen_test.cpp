// The register of requests says beside the hours that were held of how many meetings nobody knows how long they took.
#include <gmock/gmock.h>

#include "app/present/desk_screen.hpp"
#include "tests/app/present/present_fixture.hpp"
#include "tests/core/index/beside.hpp"

namespace beraad::present {
namespace {

using protocol::Role;
using testing::HasSubstr;
using testing::Not;

class HeldHours : public Presenting {
 protected:
  static index::SessionSummary held(double minutes) {
    index::SessionSummary summary;
    summary.team = "Team Noord";
    summary.planned_start = {{2026, 3, 1}, 9, 0};
    summary.stage = session::Stage::Closed;
    summary.minutes_held = minutes;
    return summary;
  }
  [[nodiscard]] std::string said(const std::vector<index::SessionSummary>& sessions) {
    index::Beside book{Role::Requests};
    book.write(Role::TeamHours, session::Rows{book.row(Role::TeamHours, {{Role::HoursTeam, std::string("Team Noord")},
                                                                         {Role::HoursAgreed, std::string("10")}})});
    const auto screen = present_requests(context(), book.document(), sessions);
    return screen.held.size() == 1 ? screen.held.front() : std::string();
  }
};

TEST_F(HeldHours, WithoutANotedTimeAreSaidApart) {
  EXPECT_THAT(said({held(90), held(0), held(0)}), HasSubstr("Van 2 bijeenkomsten is de duur niet bekend"));
  EXPECT_THAT(said({held(0)}), HasSubstr("Van 1 bijeenkomst is de duur niet bekend"));
}

TEST_F(HeldHours, ThatAreAllKnownSayNothingOfTheKind) { EXPECT_THAT(said({held(90)}), Not(HasSubstr("niet bekend"))); }

TEST_F(HeldHours, ThatHoldNoNumberSaySoAndAskForOne) {
  index::Beside book{Role::Requests};
  book.write(Role::TeamHours, session::Rows{book.row(Role::TeamHours, {{Role::HoursTeam, std::string("Team Noord")},
                                                                       {Role::HoursAgreed, std::string("twaalf")}})});
  const auto screen = present_requests(context(), book.document(), {});
  ASSERT_EQ(screen.held.size(), 1U);
  EXPECT_THAT(screen.held.front(), HasSubstr("“twaalf”"));
  EXPECT_THAT(screen.held.front(), HasSubstr("schrijf een getal"));
}

using RequestsOnScreen = Presenting;

TEST_F(RequestsOnScreen, AClosedRowSaysWhyItWasNotHeldAndOneRequestHasNoHalf) {
  index::Beside book{Role::Requests};
  const auto& table = *protocol::find_by_role(book.document().protocol(), Role::Requests).field;
  const auto& why = table.find_column(Role::RequestReason)->choices.options.front();
  const auto& state = table.find_column(Role::RequestState)->choices.options[1];
  auto row = book.row(Role::Requests, {{Role::RequestOn, std::string("2026-11-28")}, {Role::RequestState, state.id}});
  row.cells.emplace(table.find_column(Role::RequestMeeting)->id, std::string("2026-12-09"));
  row.cells.emplace(table.find_column(Role::RequestReason)->id, why.id);
  book.write(Role::Requests, session::Rows{row});
  const auto screen = present_requests(context(), book.document(), {});
  ASSERT_EQ(screen.requests.cards.size(), 1U);
  EXPECT_FALSE(screen.requests.cards[0].open);
  EXPECT_THAT(screen.requests.cards[0].note, HasSubstr(why.label.nl));
  EXPECT_THAT(screen.overview, testing::Contains(dutch().say("requests.no-days")));
}

}  // namespace
}  // namespace beraad::present
