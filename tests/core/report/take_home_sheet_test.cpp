// What each writes for themselves only, on a page to take home.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/private_forms.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class TakeHomeSheet : public ::testing::TestWithParam<base::Language> {
 protected:
  base::Texts texts = shipped_texts(GetParam());
};

TEST_P(TakeHomeSheet, AsksEveryPrivateQuestionOfEveryMethodOnOnePage) {
  std::size_t sheets = 0;
  for (const std::string& name : shipped_protocol_names()) {
    const FullSession session(shipped_protocol(name));
    const auto sheet = build_take_home_sheet(session.source(texts));
    std::size_t asked = 0;
    for (const auto& step : session.method.steps) {
      for (const auto* field : session::private_fields(step)) {
        ++asked;
        ASSERT_TRUE(sheet) << name;
        const std::string words = text_of(*sheet);
        if (field->columns.empty()) EXPECT_THAT(words, HasSubstr(field->label.in(GetParam()))) << name;
        for (const auto& column : field->columns) {
          EXPECT_THAT(words, HasSubstr(column.label.in(GetParam()))) << name;
        }
      }
    }
    EXPECT_EQ(sheet.has_value(), asked > 0) << name;
    if (!sheet) continue;
    ++sheets;
    EXPECT_THAT(text_of(*sheet), HasSubstr(texts.say("kit.stays-with-you")));
    for (const auto& words : session.room_texts) EXPECT_THAT(text_of(*sheet), Not(HasSubstr(words))) << name;
    for (const auto& words : session.hidden_texts) EXPECT_THAT(text_of(*sheet), Not(HasSubstr(words))) << name;
    const auto pages = paint_strip(*sheet, test_paint(), 0, 400);
    ASSERT_TRUE(pages) << name;
    EXPECT_EQ(pages->strips, k_strips_of_page) << name << ": one page";
  }
  EXPECT_GE(sheets, 6U);
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, TakeHomeSheet,
                         ::testing::Values(base::Language::Dutch, base::Language::English));

}  // namespace
}  // namespace beraad::report
