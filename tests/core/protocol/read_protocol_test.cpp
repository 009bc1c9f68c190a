#include "core/protocol/read_protocol.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/protocol/fixture.hpp"
#include "tests/core/protocol/mistakes.hpp"

namespace beraad::protocol {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

TEST(ReadProtocol, FillsEveryPart) {
  EXPECT_THAT(findings_in(sound_template()), IsEmpty());
  const auto read = read_text(sound_template());
  ASSERT_TRUE(read.protocol.has_value());
  const Protocol& method = *read.protocol;
  EXPECT_EQ(method.id, "small-method");
  EXPECT_EQ(method.version, 3);
  EXPECT_EQ(method.title.en, "Small");
  EXPECT_EQ(method.group_min, 3);
  EXPECT_EQ(method.group_max, 12);
  EXPECT_TRUE(method.evaluation_form);
  ASSERT_EQ(method.plans.size(), 2U);
  EXPECT_EQ(method.plans[1].minutes, 45);
  ASSERT_EQ(method.steps.size(), 3U);

  const Step& look = method.steps[0];
  EXPECT_EQ(look.prompts.size(), 1U);
  EXPECT_EQ(look.minutes.at("45"), 20);
  EXPECT_EQ(look.floor, 10);
  EXPECT_EQ(look.short_title.nl, "Kijken");
  const Field& options = look.fields[0];
  EXPECT_EQ(options.type, FieldType::Table);
  EXPECT_EQ(options.role, Role::Options);
  EXPECT_EQ(options.defines, DynamicSet::Options);
  EXPECT_EQ(options.rows, RowSource::Options);
  ASSERT_TRUE(options.complete && options.complete->rule);
  EXPECT_EQ(options.complete->words.en, "two");
  EXPECT_EQ(options.complete->rule->min_rows, 2);
  EXPECT_THAT(options.complete->rule->each_row_has, ElementsAre("action"));
  EXPECT_EQ(options.columns[0].role, Role::OptionAction);
  EXPECT_EQ(options.columns[1].default_value, "plain");
  EXPECT_EQ(options.columns[1].choices.options[1].label.nl, "vreemd");
  EXPECT_EQ(look.fields[1].hints->count, 3);
  EXPECT_FALSE(look.fields[1].complete.has_value());

  const Step& weigh = method.steps[1];
  EXPECT_TRUE(weigh.sealed);
  EXPECT_TRUE(weigh.protected_time);
  EXPECT_EQ(weigh.mode, Mode::IndividualThenPlenary);
  EXPECT_EQ(weigh.fields[0].from, From::Reveal);
  EXPECT_EQ(weigh.fields[0].columns[0].choices.from, DynamicSet::Options);
  EXPECT_EQ(weigh.fields[0].columns[0].choices.extra[0].id, "other");
  EXPECT_EQ(weigh.fields[0].columns[1].max, 5);
  EXPECT_EQ(weigh.fields[1].complete->rule->some_row_has.at("weighty"), "true");
  EXPECT_THAT(weigh.fields[1].complete->rule->covers->columns, ElementsAre("points_to"));
  EXPECT_EQ(weigh.fields[2].items_from, "ideas");
  EXPECT_EQ(weigh.fields[2].visibility, Visibility::Private);

  const Step& close = method.steps[2];
  EXPECT_EQ(close.form, "evaluation");
  EXPECT_EQ(close.fields[0].fixed_rows[0].id, "short_run");
  EXPECT_FALSE(close.fields[1].stored);
  EXPECT_TRUE(close.fields[1].presenter_only);
  EXPECT_EQ(close.fields[1].on, On::Report);
  EXPECT_TRUE(close.fields[1].complete.has_value());
  EXPECT_FALSE(close.fields[1].complete->rule.has_value());
}

/// The rest of the text from a place "t.json:line:column" on.
std::string_view text_at(std::string_view text, std::string_view place) {
  const auto colon = place.rfind(':');
  int line = std::stoi(std::string(place.substr(7, colon - 7)));
  int column = std::stoi(std::string(place.substr(colon + 1)));
  while (--line > 0) text.remove_prefix(text.find('\n') + 1);
  while (--column > 0) {
    text.remove_prefix(1);
    while ((static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U) text.remove_prefix(1);
  }
  return text;
}

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreNamedWithPlaceAndPointer) {
  const std::string text = spoilt(GetParam().from, GetParam().to);
  EXPECT_THAT(findings_in(text), ElementsAre(GetParam().finding));
  for (const base::Error& error : read_text(text).errors) {
    EXPECT_EQ(text_at(text, error.place).substr(0, std::string_view(GetParam().at).size()), GetParam().at);
  }
}

const Mistake k_shape[] = {
    {R"("version": 3)", R"("version": 0)", "schema.out-of-range /version|0|1|9999", "0,"},
    {R"("version": 3)", R"("version": -1)", "schema.out-of-range /version|-1|1|9999", "-1,"},
    {R"("version": 3)", R"("version": 1.9)", "schema.wrong-type /version|integer|number", "1.9,"},
    {R"("version": 3)", R"("version": 1e400)", "json.number t.json", "1e400"},
    {R"("version": 3)", R"("version": NaN)", "json.syntax t.json", "NaN"},
    {R"("version": 3)", R"("version": 99999999999)", "schema.out-of-range /version|99999999999|1|9999", "99999999999"},
    {R"("version": 3)", R"("version": "1")", "schema.wrong-type /version|integer|string", "\"1\""},
    {R"("version": 3)", R"("version": 3, "version": 4)", "json.duplicate-key t.json|version", "\"version\": 4"},
    {R"("version": 3)", R"("version": 3, "versie": 4)", "schema.unknown-key /versie|versie|version", "\"versie\""},
    {R"("version": 3,)", "", "schema.missing-key |version", "{\n\"format\""},
    {"beraad-protocol/1", "beraad-protocol/2", "template.newer-format /format|2", "\"beraad-protocol/2"},
    {"beraad-protocol/1", "beraad-protocol/x",
     "schema.not-allowed /format|beraad-protocol/x|beraad-protocol/1|beraad-protocol/1", "\"beraad-protocol/x"},
    {R"("id": "small-method")", R"("id": "")", "schema.empty /id|1", "\"\", \"version"},
    {R"("id": "small-method")", R"("id": "../x")", "schema.bad-form /id|…|words with hyphens", "\"../x\""},
    {R"("id": "small-method")", R"("id": "Small")", "schema.bad-form /id|Small|words with hyphens", "\"Small\""},
    {R"("id": "small-method")", R"("id": "a\u0000b")", "json.bad-string t.json", R"("a\u0000b")"},
    {R"("id": "small-method")", "\"id\": \"" + std::string(10'000, 'a') + "\"", "schema.too-long /id|10000|60",
     "\"aaaa"},
    {R"({"nl": "Klein", "en": "Small"})", R"({"nl": "Klein"})", "schema.missing-key /title|en", "{\"nl\": \"Klein\"}"},
    {R"({"nl": "Klein", "en": "Small"})", R"({"nl": "Klein", "en": "Small", "de": "Klein"})",
     "schema.strange-key /title/de|de|", "\"de\""},
    {R"({"nl": "Klein", "en": "Small"})", R"("Klein")", "schema.wrong-type /title|object|string", "\"Klein\""},
    {R"("en": "Small")", R"("en": "")", "schema.empty /title/en|1", "\"\"}"},
    {R"("en": "Small")", R"("en": "  ")", "template.blank-text /title/en", "\"  \"}"},
    {R"("en": "Small")", R"("en": " \u3000\u200a")", "template.blank-text /title/en", R"(" \u3000)"},
    {R"("en": "Small")",
     "\"en\": \"e" +
         [] {
           std::string marks;
           for (int i = 0; i < 1000; ++i) marks += "\u0301";
           return marks;
         }() +
         "\"",
     "schema.too-long /title/en|1001|200", "\"e\u0301\u0301"},
    {R"("en": "Small")", "\"en\": \"Sm\u202Eall\"", "template.hidden-character /title/en|U+202E", "\"Sm"},
    {R"("en": "Small")", "\"en\": \"Sm\u200Ball\"", "template.hidden-character /title/en|U+200B", "\"Sm"},
    {R"("en": "Small")", "\"en\": \"\U0001F469\u200D\U0001F467\"", "template.hidden-character /title/en|U+200D",
     "\"\U0001F469"},
    {R"("en": "Small")", "\"en\": \"Sm\uFFFDall\"", "template.hidden-character /title/en|U+FFFD", "\"Sm"},
    {R"("en": "Small")", R"("en": "Sm\tall")", "template.hidden-character /title/en|U+0009", "\"Sm"},
    {R"("en": "Small")", R"("en": "Sm\nall")", "template.hidden-character /title/en|U+000A", "\"Sm"},
    {R"("sealed": false)", R"("sealed": 0)", "schema.wrong-type /steps/0/sealed|boolean|integer", "0, \"protected\""},
    {R"("sealed": false)", R"("sealed": "false")", "schema.wrong-type /steps/0/sealed|boolean|string", "\"false\""},
    {R"("floor": 10)", R"("floor": -1)", "schema.out-of-range /steps/0/floor|-1|0|600", "-1,"},
    {R"("floor": 10)", R"("floor": 2147483648)", "schema.out-of-range /steps/0/floor|2147483648|0|600", "2147483648"},
    {R"("floor": 10)", R"("floor": 1000000000000000000)", "json.number t.json", "1000000000000000000,"},
    {R"("floor": 10)", R"("flor": 10)", "schema.unknown-key /steps/0/flor|flor|floor", "\"flor\""},
    {R"("mode": "plenary")", R"("mode": "plenair")",
     "schema.not-allowed /steps/0/mode|plenair|plenary, individual-then-plenary, presenter, pair, facilitator|plenary",
     "\"plenair\""},
    {R"("short": {"nl": "Kijken", "en": "Look"})", R"("short": {"nl": "Kijken en zien!", "en": "Look"})",
     "schema.too-long /steps/0/short/nl|15|14", "\"Kijken en zien!"},
    {R"("type": "table")", R"("type": "tabel")",
     "schema.not-allowed /steps/0/fields/0/type|tabel|short_text, long_text, list, table, choice, multi_choice, "
     "yes_no, rating, ranking, date, datetime, person, matrix|table",
     "\"tabel\""},
};

TEST(ReadProtocol, NamesTheNearestRole) {
  const auto errors = read_text(spoilt(R"("role": "option-action")", R"("role": "option-acton")")).errors;
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].code, "schema.not-allowed");
  EXPECT_EQ(errors[0].arguments.back(), "option-action");
}

TEST(ReadProtocol, NamesEveryMistakeOfOneChange) {
  EXPECT_THAT(findings_in(spoilt(R"("id": "ideas")", R"("id": "options")")),
              ElementsAre("template.duplicate-id /steps/0/fields/1/id|options",
                          "template.strange-name /steps/1/fields/2/items_from|ideas|",
                          "template.other-type /steps/0/fields/1/id|options"));
  EXPECT_THAT(findings_in(spoilt(R"({"id": "45", "minutes": 45})", R"({"id": "45", "minutes": 44})")),
              ElementsAre("template.plan-name /plans/1/id|45|44", "template.minutes-sum /plans/1/minutes|45|45"));
  EXPECT_THAT(findings_in(spoilt(R"("defines": "options",)", "")),
              UnorderedElementsAre("template.unknown-set /steps/0/fields/0/rows/kind|options",
                                   "template.unknown-set /steps/1/fields/0/columns/0/options_from|options",
                                   "template.unknown-set /steps/1/fields/1/columns/0/options_from|options"));
  EXPECT_THAT(findings_in(spoilt(R"("sealed": true)", R"("sealed": false)")),
              ElementsAre("template.never-revealed /steps/1/fields/0/from"));
  EXPECT_THAT(findings_in(spoilt(R"("protected": false, "form")", R"("protected": false, "sealed": true, "form")")),
              ElementsAre("json.duplicate-key t.json|sealed"));
}

TEST(ReadProtocol, ASealedStepNeedsSomethingToSeal) {
  EXPECT_THAT(findings_in(spoilt(R"("sealed": false, "protected": false, "fields")",
                                 R"("sealed": true, "protected": false, "fields")")),
              ElementsAre("template.nothing-sealed /steps/0/sealed"));
}

/// Ground rules are agreed to aloud, and what the presenter says of each line comes afterwards.
TEST(ReadProtocol, WhatNobodyWritesAloneIsNothingToSeal) {
  const auto with_step = [](const std::string& fields) {
    return spoilt(R"("sealed": false, "protected": false, "form": "evaluation", "fields": [)",
                  R"("sealed": true, "protected": false, "form": "evaluation", "fields": [)" + fields);
  };
  const auto column = [](const std::string& author) {
    return R"({"id": "line", "type": "table", "label": {"nl": "Zin", "en": "Line"}, "per_participant": true,
      "visibility": "room", "rows": {"kind": "participants"}, "complete": null, "columns": [
      {"id": "mine", "type": "yes_no", "label": {"nl": "Klopt", "en": "Rings true"})" +
           author + "}]}, ";
  };
  EXPECT_THAT(findings_in(with_step(column(""))), IsEmpty());
  const std::string graded = with_step(column(R"(, "author": "presenter")"));
  EXPECT_THAT(findings_in(graded), ElementsAre("template.nothing-sealed /steps/2/sealed"));
  EXPECT_THAT(findings_in(with_step(R"({"id": "agrees", "type": "yes_no", "label": {"nl": "Akkoord", "en": "Agrees"},
      "role": "consent", "per_participant": true, "visibility": "room", "complete": null}, )")),
              ElementsAre("template.nothing-sealed /steps/2/sealed"));
}

TEST(ReadProtocol, AColumnMayBeThePresentersToFillIn) {
  const auto read = read_text(spoilt(R"({"id": "firmness", "type": "rating",)",
                                     R"({"id": "firmness", "author": "presenter", "type": "rating",)"));
  ASSERT_TRUE(read.protocol.has_value());
  const auto& columns = read.protocol->steps[1].fields[0].columns;
  EXPECT_FALSE(columns[0].presenter_only);
  EXPECT_TRUE(columns[1].presenter_only);
}

TEST(ReadProtocol, OnlyATextOfTheGroupMayWaitUnderLock) {
  EXPECT_THAT(findings_in(spoilt(R"("hints": {"count": 3})", R"("hints": {"count": 3}, "early": true)")),
              ElementsAre("template.key-misplaced /steps/0/fields/1/early|early|list"));
  const auto text = [](const std::string& rest) {
    return spoilt(R"({"id": "when", "type": "date",)", R"({"id": "did", "type": "long_text", "early": true, "label":
        {"nl": "Wat ik deed", "en": "What I did"}, "complete": null, )" +
                                                           rest + R"(}, {"id": "when", "type": "date",)");
  };
  EXPECT_THAT(findings_in(text(R"("per_participant": false, "visibility": "room")")), ElementsAre());
  EXPECT_THAT(findings_in(text(R"("per_participant": true, "visibility": "room")")),
              ElementsAre("template.early-of-group /steps/2/fields/1/early"));
  EXPECT_THAT(findings_in(text(R"("per_participant": false, "visibility": "facilitator")")),
              ElementsAre("template.early-of-group /steps/2/fields/1/early"));
}

TEST(ReadProtocol, ASetMustBeDefinedBeforeItIsUsed) {
  const std::string later = spoilt(R"("default": "plain",)", R"("default": "plain", "options_from": "organisations",)");
  EXPECT_THAT(findings_in(later),
              ElementsAre("template.unknown-set /steps/0/fields/0/columns/1/options_from|organisations",
                          "template.key-misplaced /steps/0/fields/0/columns/1/options|options|options_from"));
}

TEST(ReadProtocol, SchemaAndRulesAreNamedTogetherButNotTheConsequences) {
  std::string text = spoilt(R"("floor": 10)", R"("floor": 25)");
  const auto break_more = [&](std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
  };
  break_more(R"("columns": [{"id": "action")", R"("colums": [{"id": "action")");
  break_more("{\"nl\": \"Kort\", \"en\": \"Short\"}", "{\"nl\": \"Kort\", \"en\": \"\"}");
  EXPECT_THAT(findings_in(text),
              ElementsAre("schema.empty /summary/en|1", "schema.unknown-key /steps/0/fields/0/colums|colums|columns",
                          "template.floor-too-high /steps/0/floor|25|20"));
}

TEST(ReadProtocol, AcceptsWhatIsAllowed) {
  EXPECT_THAT(findings_in(spoilt(R"("from": "reveal", "rows")", R"("from": "open", "rows")")), IsEmpty());
  EXPECT_THAT(findings_in(spoilt(R"("role": "look-back-date")", R"("role": "choice")")), IsEmpty());
  EXPECT_THAT(findings_in(spoilt(R"("en": "Small")", R"("en": "%s%s%n ##same </script> =HYPERLINK() '; DROP TABLE")")),
              IsEmpty());
  EXPECT_THAT(findings_in(spoilt(R"("id": "small-method", "version": 3,)", R"("version": 3, "id": "small-method",)")),
              IsEmpty());
  std::string with_returns;
  for (const char c : sound_template()) with_returns += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_THAT(findings_in(with_returns), IsEmpty());
}

TEST(ReadProtocol, RefusesEveryTruncation) {
  const std::string& whole = sound_template();
  const std::size_t end = whole.rfind('}') + 1;
  for (std::size_t size = 0; size < end; ++size) {
    const auto read = read_text(std::string_view(whole).substr(0, size));
    ASSERT_FALSE(read.protocol.has_value()) << size;
    ASSERT_EQ(read.errors.size(), 1U) << size;
    ASSERT_THAT(read.errors[0].code, StartsWith("json.")) << size;
  }
  EXPECT_THAT(findings_in(whole.substr(0, end)), IsEmpty());
}

TEST(ReadProtocol, EveryChangedByteIsEitherSoundOrNamed) {
  const std::string& whole = sound_template();
  for (std::size_t at = 0; at < whole.size(); at += 29) {
    std::string text = whole;
    text[at] = static_cast<char>(text[at] ^ 0x15);
    const auto read = read_text(text);
    EXPECT_NE(read.protocol.has_value(), !read.errors.empty()) << at;
  }
}

TEST(ReadProtocol, AHostileSizeIsRefusedSoon) {
  std::string steps;
  for (int i = 0; i < 60'000; ++i) steps += i == 0 ? "{}" : ",{}";
  const std::string text = spoilt("\"steps\": [", "\"steps\": [" + steps + ",");
  const auto read = read_text(text);
  EXPECT_FALSE(read.protocol.has_value());
  EXPECT_LE(read.errors.size(), 100U);
  std::string minutes;
  for (int i = 1000; i < 40'000; ++i) minutes += "\"" + std::to_string(i) + "\": 1, ";
  EXPECT_THAT(findings_in(spoilt("{\"60\": 30,", "{" + minutes + "\"60\": 30,")),
              ElementsAre("schema.count /steps/0/minutes|39002|1|8"));
  EXPECT_THAT(findings_in(std::string(200'000, '[')), ElementsAre("json.too-deep t.json|16"));
  EXPECT_THAT(findings_in(spoilt("\"steps\": [", "\"stappen\": [], \"steps\": [")),
              ElementsAre("schema.strange-key /stappen|stappen|"));
}

TEST(ReadProtocol, WrongShapesAtTheTop) {
  EXPECT_THAT(findings_in("[]"), ElementsAre("schema.wrong-type |object|array"));
  EXPECT_THAT(findings_in("null"), ElementsAre("schema.wrong-type |object|null"));
  EXPECT_THAT(findings_in(spoilt(R"("steps": [)", R"("steps": {}, "x": [)")),
              Contains("schema.wrong-type /steps|array|object"));
  EXPECT_THAT(findings_in("{}"), Each(StartsWith("schema.missing-key |")));
}

TEST(ReadProtocol, WithoutSchemaNothingIsTrusted) {
  const auto read = read_protocol(sound_template(), "t.json", json::Document{});
  EXPECT_FALSE(read.protocol.has_value());
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].code, "template.no-schema");
}

INSTANTIATE_TEST_SUITE_P(Shape, Mistakes, testing::ValuesIn(k_shape));
INSTANTIATE_TEST_SUITE_P(Rules, Mistakes, testing::ValuesIn(mistakes_of_rules()));

}  // namespace
}  // namespace beraad::protocol
