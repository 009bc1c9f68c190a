#include "core/protocol/template_review.hpp"

#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using json::Value;

std::string reviewed_text() {
  return spoilt(R"("by": "", "on": "")", R"("by": "J. \"Jo\" de Wit", "on": "2026-01-08")");
}
json::Document read(const std::string& text) {
  auto document = json::read(text, "t.json", json::k_template_limits);
  EXPECT_TRUE(document);
  return std::move(*document);
}

TEST(TemplateReview, IsOutdatedByOtherWordsAndNotByItself) {
  const Value before = read(reviewed_text()).root;
  EXPECT_TRUE(is_reviewed(before));
  EXPECT_FALSE(is_review_outdated(before, before));
  Value words = before, step = before, other = before, name = before, none = before;
  write_text(words, "/title/nl", "Anders");
  EXPECT_TRUE(is_review_outdated(before, words));
  add_part(step, "/steps");
  EXPECT_TRUE(is_review_outdated(before, step));
  write_text(other, "/review/on", "2026-01-09");
  EXPECT_FALSE(is_review_outdated(before, other));
  json::put_at(name, "/id", json::text_value("other-name"));
  json::put_at(name, "/version", json::value_of(std::int64_t{9}));
  EXPECT_FALSE(is_review_outdated(before, name));
  forget_review(none);
  EXPECT_FALSE(is_reviewed(none));
  write_text(none, "/title/nl", "Anders");
  EXPECT_FALSE(is_review_outdated(before, none)) << "there is none";
}

TEST(TemplateReview, IsTakenOutOfATextThatStaysAsItIs) {
  EXPECT_EQ(text_without_review(read(reviewed_text())), sound_template());
  EXPECT_EQ(text_without_review(read(sound_template())), sound_template());
  EXPECT_EQ(text_without_review(read("{}")), "{}");
}

TEST(TemplateReview, ADraftKnowsWhatItSaidBeforeItCouldNotBeRead) {
  TemplateDraft draft(reviewed_text(), template_schema());
  ASSERT_TRUE(draft.last_readable());
  draft.change_text("{", "change", "line 1");
  draft.change_text("{ \"id\"", "change", "line 2");
  ASSERT_EQ(draft.document(), nullptr);
  ASSERT_TRUE(draft.last_readable());
  EXPECT_EQ(json::text_in(*draft.last_readable(), "id"), "small-method");
  EXPECT_FALSE(TemplateDraft("{", template_schema()).last_readable());
}

}  // namespace
}  // namespace beraad::protocol
