// What each writes on a slip in silence: not what is asked aloud before it, nor what is said of the lines after it.
#include "core/report/slip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/report/printable.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using protocol::Field;
using protocol::FieldType;
using protocol::Role;
using ::testing::HasSubstr;
using ::testing::Not;

Field field_of_each(const std::string& id, FieldType type) {
  Field field;
  field.id = id;
  field.label = {id, id};
  field.type = type;
  field.per_participant = true;
  return field;
}

class SlipOfARound : public ::testing::Test {
 protected:
  [[nodiscard]] std::string printed(const protocol::Protocol& method) const {
    const session::State state;
    std::string words;
    for (const Slip& slip : slips_of({method, state, texts, {}, {}})) {
      for (const SlipSentence& sentence : slip.sentences) words += sentence.words + "\n";
    }
    return words;
  }

  base::Texts texts = shipped_texts(base::Language::Dutch);
};

TEST_F(SlipOfARound, HoldsWhatEachWritesAlone) {
  Field own = field_of_each("eigen", FieldType::Table);
  protocol::Column words, graded;
  words.label = {"woorden", "words"};
  graded.label = {"herkend", "recognised"};
  graded.presenter_only = true;
  own.columns = {words, graded};
  Field agrees = field_of_each("akkoord", FieldType::YesNo);
  agrees.role = Role::Consent;
  Field of_one = field_of_each("alleen van de inbrenger", FieldType::ShortText);
  of_one.presenter_only = true;
  protocol::Protocol method;
  method.steps.emplace_back();
  method.steps.front().sealed = true;
  method.steps.front().fields = {agrees, own, of_one, field_of_each("zin", FieldType::ShortText)};
  EXPECT_EQ(printed(method), "woorden\nzin\n");
}

TEST_F(SlipOfARound, OfNoShippedMethodAsksWhatIsSaidAloud) {
  std::size_t aloud = 0;
  for (const auto& name : shipped_protocol_names()) {
    SCOPED_TRACE(name);
    const auto method = shipped_protocol(name);
    const std::string words = printed(method);
    for (const auto& step : method.steps) {
      if (!step.sealed) continue;
      for (const Field& field : step.fields) {
        const auto is_absent = [&](const base::LocalText& label) {
          ++aloud;
          EXPECT_THAT(words, Not(HasSubstr(printable(label.nl) + "\n")));
        };
        if (field.role == Role::Consent) is_absent(field.label);
        for (const auto& column : field.columns) {
          if (column.presenter_only) is_absent(column.label);
        }
      }
    }
  }
  EXPECT_GT(aloud, 1U);
}

}  // namespace
}  // namespace beraad::report
