#include "core/base/texts.hpp"

#include <gtest/gtest.h>

#include "core/base/log.hpp"
#include "core/base/result.hpp"

namespace beraad::base {
namespace {

const Texts k_texts(Language::Dutch, {{"a", "{0} van {1}"},
                                      {"rows.one", "{0} rij in {1}"},
                                      {"rows.other", "{0} rijen in {1}"},
                                      {"error.file.missing", "{0} is er niet."}});

TEST(Texts, SayCountAndExplain) {
  EXPECT_EQ(k_texts.say("a", {"2", "5"}), "2 van 5");
  EXPECT_TRUE(k_texts.has("a"));
  EXPECT_FALSE(k_texts.has("b"));
  EXPECT_EQ(k_texts.say("b"), "⟦b⟧");
  EXPECT_EQ(k_texts.count("rows", 1, {"stap 3"}), "1 rij in stap 3");
  EXPECT_EQ(k_texts.count("rows", 0, {"stap 3"}), "0 rijen in stap 3");
  EXPECT_EQ(k_texts.count("rows", -1, {"x"}), "-1 rijen in x");
  EXPECT_EQ(k_texts.say(Error{"file.missing", {"x.json"}, "", ""}), "x.json is er niet.");
}

class Lines final : public Log {
 public:
  using Log::write;
  void write(std::string_view line) override { m_lines.emplace_back(line); }
  std::vector<std::string> m_lines;
};

TEST(Log, WritesAnErrorAsOneLine) {
  Lines log;
  log.write(Error{"json.syntax", {"f.json"}, "missing comma", "f.json:1:2"});
  log.write(Error{"lock.held", {}, "", ""});
  EXPECT_EQ(log.m_lines, (std::vector<std::string>{"f.json:1:2: json.syntax: missing comma [f.json]", "lock.held"}));
}

Result<int> half(int value) {
  if (value % 2 != 0) return fail("odd", {std::to_string(value)});
  return value / 2;
}
Result<int> quarter(int value) {
  BERAAD_TRY(once, half(value));
  BERAAD_TRY(twice, half(once));
  return twice;
}

TEST(Result, HandsTheErrorOn) {
  EXPECT_EQ(quarter(12).value(), 3);
  EXPECT_EQ(quarter(6).error().arguments[0], "3");
  EXPECT_EQ(quarter(7).value_or(-1), -1);
  EXPECT_THROW((void)quarter(7).value(), Bug);
  EXPECT_THROW((void)quarter(8).error(), Bug);
}

}  // namespace
}  // namespace beraad::base
