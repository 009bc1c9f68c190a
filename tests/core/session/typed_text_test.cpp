#include "core/session/typed_text.hpp"

#include <gtest/gtest.h>

namespace beraad::session {
namespace {

using protocol::FieldType;

TEST(TypedText, OfADateIsKeptInOneForm) {
  EXPECT_EQ(kept_text(FieldType::Date, "8/11/26"), "2026-11-08");
  EXPECT_EQ(kept_text(FieldType::DateTime, "8-11-2026, 14.30 uur"), "2026-11-08T14:30");
  EXPECT_EQ(kept_text(FieldType::Date, "6 dec", base::Date{2026, 11, 29}), "2026-12-06");
  EXPECT_EQ(kept_text(FieldType::DateTime, "6 dec 14:30", base::Date{2026, 11, 29}), "2026-12-06T14:30");
  EXPECT_EQ(kept_text(FieldType::Date, "6 dec"), std::nullopt) << "today is not known";
  EXPECT_EQ(kept_text(FieldType::Date, "next week"), std::nullopt);
  EXPECT_EQ(kept_text(FieldType::DateTime, "8-11-2026"), std::nullopt);
  EXPECT_EQ(kept_text(FieldType::ShortText, "8/11/26"), "8/11/26");
}

TEST(TypedText, OffersWhatIsReadBackTheSame) {
  EXPECT_EQ(typed_text(FieldType::Date, "2026-11-08"), "8-11-2026");
  EXPECT_EQ(typed_text(FieldType::DateTime, "2026-11-08T14:30"), "8-11-2026 14:30");
  EXPECT_EQ(kept_text(FieldType::DateTime, typed_text(FieldType::DateTime, "2026-11-08T14:30")), "2026-11-08T14:30");
}

TEST(TypedText, ThatCannotBeReadStaysAsItIsKept) {
  EXPECT_EQ(typed_text(FieldType::Date, "about May"), "about May");
  EXPECT_EQ(typed_text(FieldType::LongText, "2026-11-08"), "2026-11-08");
}

}  // namespace
}  // namespace beraad::session
