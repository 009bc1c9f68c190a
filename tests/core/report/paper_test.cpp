// Paper besides the report itself: slips for writing in silence, and pages as pixels.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/qpdf-c.h>

#include "core/report/slip.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

int pages_of(const std::string& pdf) {
  qpdf_data reader = qpdf_init();
  qpdf_silence_errors(reader);
  qpdf_read_memory(reader, "test", pdf.data(), pdf.size(), nullptr);
  const int pages = qpdf_get_num_pages(reader);
  qpdf_cleanup(&reader);
  return pages;
}

class PaperTest : public ::testing::Test {
 protected:
  void seat(int people) {
    dilemma.state.setup.participants.clear();
    for (int i = 1; i <= people; ++i) {
      session::Participant person;
      person.code = "P" + std::to_string(i);
      person.role = "functie";
      dilemma.state.setup.participants.push_back(std::move(person));
    }
  }
  [[nodiscard]] int slip_pages() const {
    const auto sheet = paint_slip_sheet(dilemma.source(texts), test_paint());
    return sheet ? pages_of(*sheet) : -1;
  }

  base::Texts texts = shipped_texts(base::Language::Dutch);
  FullSession dilemma{shipped_protocol("dilemma-method.json")};
};

TEST_F(PaperTest, SlipsOfUpToTwelvePeopleStandOnOnePage) {
  for (const int people : {1, 2, 4, 7, 12}) {
    seat(people);
    EXPECT_EQ(slip_pages(), 1) << people;
  }
  seat(13);
  EXPECT_EQ(slip_pages(), 2);
}

TEST_F(PaperTest, SlipsOfEveryShippedMethodArePainted) {
  for (const std::string& name : shipped_protocol_names()) {
    FullSession session(shipped_protocol(name));
    const auto sheet = paint_slip_sheet(session.source(texts), test_paint());
    if (!sheet) EXPECT_EQ(sheet.error().code, "report.no-slips") << name;
  }
}

TEST_F(PaperTest, BeforeTheDilemmaTheFirstLettersCanBeRung) {
  const auto place = protocol::find_by_role(dilemma.method, protocol::Role::Judgement);
  dilemma.state.answers.clear();
  const Slip slip = slip_of(dilemma.source(texts), place);
  ASSERT_GT(slip.sentences.front().choices.size(), 3U);
  EXPECT_EQ(slip.sentences.front().choices.front(), (std::pair<std::string, std::string>{"A", ""}));
}

TEST_F(PaperTest, WhoReadsASlipFollowsSetUpAndAnswers) {
  auto& setup = dilemma.state.setup;
  const auto said = [&] { return readers_of_slips(dilemma.source(texts)); };
  setup.round_way = session::RoundWay::WriteThenReadAloud;
  EXPECT_THAT(said(), HasSubstr("wie typt"));
  EXPECT_THAT(said(), HasSubstr("geen naam"));
  const auto& goes_to = std::get<session::Items>(dilemma.answer(protocol::Role::RecordGoesTo).value);
  EXPECT_THAT(said(), HasSubstr(goes_to.front().text));
  setup.round_way = session::RoundWay::PassTheLaptop;
  EXPECT_THAT(said(), Not(HasSubstr("wie typt")));
  setup.naming = session::Naming::Role;
  EXPECT_THAT(said(), Not(HasSubstr("geen naam")));
  dilemma.state.answers.clear();
  EXPECT_THAT(said(), HasSubstr("spreken we samen af"));
}

TEST_F(PaperTest, APageIsThreeStripsAndTheLastStandsInForOneThatIsNotThere) {
  base::SeededIds ids(5);
  const Document document = build_report(dilemma.source(texts), ids);
  const auto first = paint_strip(document, test_paint(), 0, 600);
  ASSERT_TRUE(first);
  EXPECT_THAT(first->png, StartsWith("\x89PNG"));
  EXPECT_GT(first->ratio, 1.7f) << "wide, as a wall is";
  const auto pages = static_cast<std::size_t>(pages_of(*paint(document, Format::Pdf, test_paint())));
  EXPECT_EQ(first->strips, pages * k_strips_of_page);
  const auto second = paint_strip(document, test_paint(), 1, 600);
  ASSERT_TRUE(second);
  EXPECT_NE(second->png, first->png);
  const auto beyond = paint_strip(document, test_paint(), 99, 600);
  ASSERT_TRUE(beyond);
  EXPECT_EQ(beyond->strip, first->strips - 1);
  EXPECT_EQ(paint_strip(document, test_paint(), 0, 600)->png, first->png);
}

}  // namespace
}  // namespace beraad::report
