// Evaluation over meetings: ratings only, from four forms of one meeting on, and for the facilitator alone.
#include "app/present/evaluation_series.hpp"

#include <gmock/gmock.h>

#include "core/base/number_text.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using ::testing::SizeIs;

class EvaluationOverMeetings : public Presenting {
 protected:
  void SetUp() override {
    const auto file = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets" / "case-vocabulary.json";
    const auto bytes = base::read_file(file, 1U << 20U);
    ASSERT_TRUE(bytes);
    auto read = exchange::read_vocabulary(*bytes, "case-vocabulary.json");
    ASSERT_TRUE(read);
    vocabulary = std::move(*read);
  }
  /// `forms` forms, each of which says `useful`.
  void hold(const std::string& team, int day, std::size_t forms, int useful,
            const std::string& method = "dilemma-method") {
    auto& meeting = meetings.emplace_back();
    meeting.id.bytes[0] = static_cast<std::uint8_t>(meetings.size());
    meeting.team = team;
    meeting.protocol_id = method;
    meeting.protocol_title = catalog().find(method)->protocol->title;
    meeting.held_on = {2026, 3, day};
    meeting.forms["participants"] = forms;
    meeting.ratings["participants"]["useful"] = {forms, static_cast<std::int64_t>(forms) * useful};
  }
  [[nodiscard]] EvaluationSeries series() const { return present_evaluation_series(context(), meetings); }
  [[nodiscard]] std::string average(double value, std::size_t forms) const {
    return dutch().say("evaluation-series.average",
                       {base::decimal(value, base::Language::Dutch), std::to_string(forms)});
  }
  [[nodiscard]] std::string first(const EvaluatedMeeting& meeting) const { return meeting.ratings.front(); }

  std::vector<index::SessionSummary> meetings;
};

TEST_F(EvaluationOverMeetings, StandPerMeetingByDayAndTogetherWithHowManyAnswered) {
  hold("Team De Linde", 20, 6, 8);
  hold("Team De Linde", 3, 4, 6);
  const auto shown = series();
  ASSERT_THAT(shown.teams, SizeIs(1));
  const auto& team = shown.teams.front();
  EXPECT_THAT(team.questions, SizeIs(4)) << "the questions that everybody is asked";
  ASSERT_THAT(team.meetings, SizeIs(3));
  EXPECT_EQ(first(team.meetings[0]), average(6, 4));
  EXPECT_EQ(first(team.meetings[1]), average(8, 6));
  EXPECT_EQ(team.meetings[2].date, dutch().say("evaluation-series.together"));
  EXPECT_EQ(first(team.meetings[2]), average(7.2, 10));
  EXPECT_EQ(team.meetings[0].ratings[1], dutch().say("evaluation-series.too-few")) << "nobody answered that one";
}

TEST_F(EvaluationOverMeetings, WithThreeFormsAMeetingSaysNothingAndIsNoPartOfTheWhole) {
  hold("Team De Linde", 3, 4, 6);
  hold("Team De Linde", 4, 3, 10);
  const auto only_one = series().teams.front();
  ASSERT_THAT(only_one.meetings, SizeIs(2)) << "one meeting that shows needs no sum";
  EXPECT_EQ(first(only_one.meetings[1]), dutch().say("evaluation-series.too-few"));
  EXPECT_EQ(only_one.meetings[1].forms, "3");
  hold("Team De Linde", 5, 4, 8);
  const auto with_sum = series().teams.front();
  ASSERT_THAT(with_sum.meetings, SizeIs(4));
  EXPECT_EQ(first(with_sum.meetings[3]), average(7, 8)) << "the three could be told from the whole";
}

TEST_F(EvaluationOverMeetings, TeamsStandApartAndAMeetingWithoutFormsDoesNotStandThere) {
  hold("Team De Linde", 3, 4, 6);
  hold("Team Zuid", 4, 4, 9);
  hold("team de linde", 5, 0, 1);
  const auto shown = series();
  ASSERT_THAT(shown.teams, SizeIs(2));
  EXPECT_THAT(shown.teams[0].meetings, SizeIs(1));
  EXPECT_THAT(shown.teams[1].meetings, SizeIs(1));
}

TEST_F(EvaluationOverMeetings, AQuestionStandsInTheWordsOfEveryMethodThatWasUsed) {
  hold("Team De Linde", 3, 4, 6);
  hold("Team De Linde", 4, 4, 6, "gossip-method");
  const std::string question = series().teams.front().questions[2];
  EXPECT_NE(question.find("Begrijp het dilemma beter / Begrijp de vraag beter"), std::string::npos) << question;
}

TEST_F(EvaluationOverMeetings, NothingStandsThereWithoutFormsOrWhileOthersSeeTheScreen) {
  EXPECT_TRUE(series().title.empty());
  hold("Team De Linde", 3, 4, 6);
  EXPECT_FALSE(series().title.empty());
  app.room.shared = app.room.open = true;
  EXPECT_TRUE(series().title.empty());
  EXPECT_TRUE(series().teams.empty());
}

}  // namespace
}  // namespace beraad::present
