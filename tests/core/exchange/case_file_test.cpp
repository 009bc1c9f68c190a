// The strict reader of case files: what it takes, and what it refuses by which name at which place.
#include "core/exchange/case_file.hpp"

#include <gmock/gmock.h>

#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The small case with one text replaced by another.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = small_case();
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(CaseFile, ReadsEverythingThatWasWritten) {
  const auto file = read_valid(small_case());
  EXPECT_EQ(file.protocol_id, "dilemma-method");
  EXPECT_EQ(file.plan, "120");
  EXPECT_EQ(file.started, (base::DateTime{{2026, 3, 4}, 13, 30}));
  ASSERT_EQ(file.participants.size(), 3U);
  EXPECT_TRUE(file.participants[0].presenter);
  EXPECT_FALSE(file.participants[2].present);
  ASSERT_EQ(file.answers.size(), 14U);
  EXPECT_EQ(std::get<session::Items>(file.answers[1].value)[1].text, "wie wil past");
  EXPECT_EQ(std::get<std::string>(file.answers[3].value),
            "Eén regel.\n\nEn nog één; cafe\u0301 kost €\u00a03 \U0001F44D\U0001F3FD.");
  const auto& row = std::get<session::Rows>(file.answers[6].value).front();
  EXPECT_EQ(row.cells.at("firmness"), session::Cell(std::int64_t{4}));
  EXPECT_EQ(file.answers[7].kind, session::AnswerKind::Passed);
  EXPECT_EQ(file.answers[11].kind, session::AnswerKind::Cleared);
  EXPECT_EQ(file.answers[13].reason, "geen dossier");
  EXPECT_EQ(file.minutes.at("perspectives"), 20);
  EXPECT_EQ(file.evaluation->forms.at("participants").size(), 3U);
  EXPECT_THAT(file.themes, ElementsAre("T18", "T01"));
}

struct Defect {
  const char* from;
  const char* to;
  const char* problem;
};

class CaseDefect : public ::testing::TestWithParam<Defect> {};

TEST_P(CaseDefect, IsRefusedByKindAndPointer) {
  EXPECT_THAT(problems_of(changed(GetParam().from, GetParam().to)), ElementsAre(GetParam().problem));
}

INSTANTIATE_TEST_SUITE_P(
    Heading, CaseDefect,
    ::testing::Values(
        Defect{"beraad-case/1", "beraad-case/2", "wrong-format /format"},
        Defect{R"("format": "beraad-case/1",)", "", "missing-key #"},
        Defect{R"("format": "beraad-case/1")", R"("format": 1)", "wrong-format /format"},
        Defect{R"("protocol": "dilemma-method")", R"("protocol": "no-method")", "unknown-protocol /protocol"},
        Defect{R"("plan": "120")", R"("plan": "121")", "unknown-plan /plan"},
        Defect{R"("plan": "120")", R"("plan": 120)", "unknown-plan /plan"},
        Defect{R"("language": "nl")", R"("language": "de")", "unknown-option /language"},
        Defect{"Een klein beraad", "   ", "blank /title"},
        Defect{"Een klein beraad", "Een\\nberaad", "bad-string /title"},
        Defect{R"("team": "Team Oost", )", "", "missing-key #"},
        Defect{R"("team": "Team Oost")", R"("team": null)", "wrong-type /team"},
        Defect{"foster_care", "circus", "unknown-option /sector"},
        Defect{"2026-03-04T13:30", "2026-02-29T13:30", "bad-date /started"},
        Defect{"2026-03-04T13:30", "2026-03-04 13:30", "bad-date /started"},
        Defect{R"("minutes": {"introduction": 10)", R"("minutes": {"lunch": 10)", "unknown-step /minutes/lunch"},
        Defect{R"("minutes": {"introduction": 10)", R"("minutes": {"introduction": 1001)",
               "out-of-range /minutes/introduction"},
        Defect{R"("T18", "T01")", R"("T18", "T18")", "duplicate-option /themes/1"},
        Defect{R"("T18", "T01")", R"("T18", "T99")", "unknown-theme /themes/1"},
        Defect{R"("themes": )", R"("client_name": "x", "themes": )", "unknown-key /client_name"},
        Defect{R"("themes": )", R"("a/b~c": "x", "themes": )", "unknown-key /a~1b~0c"}));

INSTANTIATE_TEST_SUITE_P(
    People, CaseDefect,
    ::testing::Values(
        Defect{R"({"id": "P2", "role": "collega"})", R"({"id": "P1", "role": "collega"}, {"id": "P2", "role": "x"})",
               "duplicate-participant /participants/1/id"},
        Defect{R"({"id": "P3",)", R"({"id": "P0",)", "bad-id /participants/2/id"},
        Defect{R"({"id": "P3",)", R"({"id": "P100",)", "bad-id /participants/2/id"},
        Defect{R"("role": "collega")", R"("role": "collega", "presenter": true)", "two-presenters /participants"},
        Defect{R"("role": "collega")", R"("role": "collega", "part": "boss")", "unknown-option /participants/1/part"},
        Defect{R"("role": "collega")", R"("role": "collega", "name": "x")", "unknown-key /participants/1/name"},
        Defect{R"("role": "collega")", R"("role": "collega", "present": "yes")", "wrong-type /participants/1/present"},
        Defect{R"("role": "stagiair", )", "", "missing-key /participants/2"}));

INSTANTIATE_TEST_SUITE_P(
    Answers, CaseDefect,
    ::testing::Values(
        Defect{R"({"step": "case")", R"({"step": "vote")", "unknown-step /answers/3/step"},
        Defect{R"("field": "story")", R"("field": "tale")", "unknown-field /answers/3/field"},
        Defect{R"("participant": "P1", "value": true)", R"("participant": "P1", "value": "ja")",
               "wrong-type /answers/2/value"},
        Defect{R"("participant": "P1", "value": true)", R"("participant": "P9", "value": true)",
               "unknown-participant /answers/2/participant"},
        Defect{R"("participant": "P1", "value": true)", R"("participant": "P3", "value": true)",
               "absent-participant /answers/2/participant"},
        Defect{R"("participant": "P1", "value": true)", R"("value": true)", "participant-required /answers/2"},
        Defect{R"("field": "moral_question")", R"("field": "moral_question", "participant": "P1")",
               "participant-not-allowed /answers/5/participant"},
        Defect{R"("value": "Mag ik wachten?")", R"("pass": true)", "participant-not-allowed /answers/5/pass"},
        Defect{R"("value": "Mag ik wachten?")", R"("value": "x", "skipped": "y")", "value-or-pass /answers/5"},
        Defect{R"(, "value": "Mag ik wachten?")", "", "value-or-pass /answers/5"},
        Defect{R"("value": "advice")", R"("value": "order")", "unknown-option /answers/0/value"},
        Defect{R"(["geen namen", "wie wil past"])", R"(["geen namen", ""])", "blank /answers/1/value/1"},
        Defect{R"(["geen namen", "wie wil past"])", R"("geen namen")", "wrong-type /answers/1/value"},
        Defect{R"("value": "2026-05-14")", R"("value": "2026-02-30")", "bad-date /answers/12/value"},
        Defect{R"("skipped": "geen dossier")", R"("skipped": " ")", "blank /answers/13/skipped"},
        Defect{R"("action": "wachten",)", R"("price": "wachten",)", "unknown-column /answers/4/value/0/price"},
        Defect{R"([{"row": "A", "action": "wachten", "moral_loss": "tijd"},)", R"([{"action": "wachten"},)",
               "missing-key /answers/4/value/0"},
        Defect{R"([{"row": "A", "action": "wachten", "moral_loss": "tijd"},)", R"([{"row": "A"},)",
               "blank /answers/4/value/0"},
        Defect{R"({"row": "A", "action": "wachten", "moral_loss": "tijd"},)", R"({"row": "B", "action": "wachten"},)",
               "duplicate-row /answers/4/value/1/row"},
        Defect{R"({"row": "A", "action": "wachten", "moral_loss": "tijd"},)", R"({"row": "Z", "action": "wachten"},)",
               "unknown-row /answers/4/value/0/row"},
        Defect{R"("choice": "A")", R"("choice": "C")", "unknown-option /answers/6/value/choice"},
        Defect{R"("choice": "A")", R"("row": "P1", "choice": "A")", "unknown-column /answers/6/value/row"},
        Defect{R"("firmness": 4)", R"("firmness": 6)", "out-of-range /answers/6/value/firmness"},
        Defect{R"("firmness": 4)", R"("firmness": true)", "wrong-type /answers/6/value/firmness"},
        Defect{R"("firmness": 4)", R"("firmness": 4.0)", "wrong-type /answers/6/value/firmness"},
        Defect{R"("best": "de stilte")", R"("worst": "x")", "unknown-field /evaluation/participants/0/worst"},
        Defect{R"("presenter": {"recognised": 5})", R"("presenter": {"recognised": 0})",
               "out-of-range /evaluation/presenter/recognised"},
        Defect{R"("presenter": {"recognised": 5})", R"("boss": {})", "unknown-key /evaluation/boss"}));

INSTANTIATE_TEST_SUITE_P(Bytes, CaseDefect,
                         ::testing::Values(Defect{R"("team": "Team Oost")", R"("team": "Team Oost", "team": "x")",
                                                  "duplicate-key /team"},
                                           Defect{R"("role": "collega")", R"("role": "collega", "role": "x")",
                                                  "duplicate-key /participants/1/role"},
                                           Defect{"Een klein beraad", "half \\ud83d", "bad-string /title"},
                                           Defect{"Mag ik wachten?", "a\\u0000b", "bad-string /answers/5/value"},
                                           Defect{R"("firmness": 4)", R"("firmness": NaN)", "invalid-json #"},
                                           Defect{R"({"format")", "\xEF\xBB\xBF{\"format\"", "invalid-json #"},
                                           Defect{"Een klein beraad", "Een \xFF", "invalid-utf8 #"}));

TEST(CaseFile, WrongFormatIsTheOnlyThingSaid) {
  std::string text = changed("beraad-case/1", "beraad-case/2");
  text.insert(text.find(R"("team")"), R"("team": 1, "nonsense": [], )");
  EXPECT_THAT(problems_of(text), ElementsAre("wrong-format /format"));
}

TEST(CaseFile, AllProblemsAreListed) {
  std::string text = changed("foster_care", "circus");
  text.replace(text.find("advice"), 6, "order!");
  EXPECT_THAT(problems_of(text), ElementsAre("unknown-option /sector", "unknown-option /answers/0/value"));
}

TEST(CaseFile, WholeFileDefects) {
  EXPECT_THAT(problems_of(""), ElementsAre("empty-file #"));
  EXPECT_THAT(problems_of(" \n\t"), ElementsAre("empty-file #"));
  EXPECT_THAT(problems_of("[]"), ElementsAre("wrong-type #"));
  EXPECT_THAT(problems_of(small_case().substr(0, 400)), ElementsAre("invalid-json #"));
  EXPECT_THAT(problems_of(small_case() + "x"), ElementsAre("invalid-json #"));
  EXPECT_THAT(problems_of(std::string(200'000, '[')), ElementsAre("too-deep #"));
  EXPECT_THAT(problems_of(std::string((32U << 20U) + 1, ' ')), ElementsAre("file-too-large #"));
}

TEST(CaseFile, TextsAreCountedInCodePoints) {
  std::string text = "é";
  for (int doubled = 0; doubled < 14; ++doubled) text += text;  // 16,384
  const std::string fits = text + text.substr(0, std::size_t{2} * (20'000 - 16'384));
  EXPECT_THAT(problems_of(changed("Eén regel.\\n\\n", fits.substr(0, std::size_t{2} * 19'900))), IsEmpty());
  EXPECT_THAT(problems_of(changed("Eén regel.\\n\\n", fits)), ElementsAre("too-long /answers/3/value"));
}

TEST(CaseFile, ProblemsNameLineAndColumn) {
  const auto read = exchange::read_case_file(changed("foster_care", "circus"), "case.json", shipped().context());
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems.front().place, "case.json:2:41");
}

TEST(CaseFile, AnotherOrderOfKeysIsTaken) {
  std::string text = small_case();
  const std::string format = R"("format": "beraad-case/1", )";
  text.erase(text.find(format), format.size());
  text.insert(text.rfind('}'), R"(, "format": "beraad-case/1")");
  EXPECT_THAT(problems_of(text), IsEmpty());
}

TEST(CaseFile, NoCutOfTheBytesIsTakenOrCrashes) {
  const std::string text = small_case();
  for (std::size_t length = 0; length < text.size(); length += 7) {
    EXPECT_EQ(problems_of(text.substr(0, length)).size(), 1U) << length;
  }
}

TEST(CaseFile, RepeatedRowsOnlyWhereTheFieldAllowsThem) {
  const std::string twice = R"([{"row": "kind", "value": "rust"}, {"row": "kind", "value": "thuis horen"}])";
  const std::string answer = R"({"step": "perspectives", "field": "perspectives", "value": )" + twice + "},\n";
  std::string text = small_case();
  text.insert(text.find(R"({"step": "judgement")"), answer);
  EXPECT_THAT(problems_of(text), IsEmpty());
}

TEST(CaseFile, APersonThatLooksLikeAParticipantMustBeOne) {
  const auto with_owner = [](const std::string& owner) {
    return changed(R"({"step": "conclusions", "field": "follow_up", "value": "2026-05-14"})",
                   R"({"step": "conclusions", "field": "follow_up_owner", "value": ")" + owner + R"("})");
  };
  EXPECT_THAT(problems_of(with_owner("P2")), IsEmpty());
  EXPECT_THAT(problems_of(with_owner("ketendirecteuren")), IsEmpty());
  EXPECT_THAT(problems_of(with_owner("P77")), ElementsAre("unknown-participant /answers/12/value"));
}

/// Lines of an expected.tsv below the head: file, kind, pointer.
std::vector<std::vector<std::string>> expectations_of(const files::path& folder) {
  std::vector<std::vector<std::string>> lines;
  std::istringstream text(file_bytes(folder / "expected.tsv"));
  std::string line;
  std::getline(text, line);
  while (std::getline(text, line)) {
    std::istringstream columns(line);
    auto& parts = lines.emplace_back(3);
    for (std::string& part : parts) std::getline(columns, part, '\t');
  }
  return lines;
}

TEST(CaseFile, SharedBrokenCasesAreRefusedAsExpected) {
  const files::path bad = k_shared_cases / "bad";
  if (!files::exists(bad / "expected.tsv")) GTEST_SKIP() << "no shared cases here; own defects stand above";
  for (const files::path& folder : {bad, bad / "more"}) {
    for (const auto& line : expectations_of(folder)) {
      const std::string bytes = file_bytes(folder / line[0]);
      const auto problems = problems_of(bytes);
      if (line[1] == "not-stored" && problems == std::vector<std::string>{"unknown-protocol /protocol"}) continue;
      EXPECT_THAT(problems, ElementsAre(line[1] + " " + line[2])) << line[0];
    }
  }
}

TEST(CaseFile, SharedCasesOfKnownMethodsAreTaken) {
  std::vector<files::path> cases;
  for (const files::path& folder : {k_source / "assets/example", k_shared_cases}) {
    if (!files::exists(folder)) continue;
    for (const auto& entry : files::directory_iterator(folder)) {
      const std::string bytes = entry.path().extension() == ".json" ? file_bytes(entry.path()) : std::string();
      if (bytes.find("\"beraad-case/1\"") == std::string::npos || bytes.find("\"$schema\"") != std::string::npos)
        continue;
      const auto problems = problems_of(bytes);
      if (problems == std::vector<std::string>{"unknown-protocol /protocol"}) continue;
      EXPECT_THAT(problems, IsEmpty()) << entry.path();
      cases.push_back(entry.path());
    }
  }
  EXPECT_GE(cases.size(), 4U);
}

}  // namespace
}  // namespace beraad::test
