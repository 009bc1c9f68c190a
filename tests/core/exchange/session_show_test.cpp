// What other programs see of a case, and that nothing is lost or changed between the file and there.
#include "core/exchange/session_show.hpp"

#include <gmock/gmock.h>

#include <map>

#include "core/session/completeness.hpp"
#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using session::RunKind;

const json::Value& member(const json::Value& object, std::string_view key) {
  const json::Value* found = object.find(key);
  if (found == nullptr) throw std::logic_error("no member " + std::string(key));
  return *found;
}

/// The same whatever the order of keys.
std::string canonical(const json::Value& value) {
  if (const auto* object = value.as_object()) {
    std::map<std::string, std::string> members;
    for (const auto& [key, content] : *object) members[key] = canonical(content);
    std::string text = "{";
    for (const auto& [key, content] : members) text += key + ":" + content + ",";
    return text + "}";
  }
  if (const auto* array = value.as_array()) {
    std::string text = "[";
    for (const json::Value& element : *array) text += canonical(element) + ",";
    return text + "]";
  }
  return json::write(value);
}

std::string content_of(const json::Value& entry) {
  for (const char* key : {"value", "pass", "skipped"}) {
    const json::Value* content = entry.find(key);
    if (content != nullptr && !content->is_null()) return std::string(key) + canonical(*content);
  }
  return "cleared";
}

std::string key_of(const json::Value& answer) {
  const json::Value* person = answer.find("participant");
  return *member(answer, "step").as_string() + "/" + *member(answer, "field").as_string() + "/" +
         (person == nullptr ? "" : *person->as_string());
}

/// All contents per key, in order; what is said twice in a row counts once, as clearing nothing does not at all.
std::map<std::string, std::vector<std::string>> history_in_file(const json::Value& answers) {
  std::map<std::string, std::vector<std::string>> history;
  for (const json::Value& answer : *answers.as_array()) {
    auto& contents = history[key_of(answer)];
    const std::string content = content_of(answer);
    if (contents.empty() ? content != "cleared" : contents.back() != content) contents.push_back(content);
  }
  return history;
}

std::map<std::string, std::vector<std::string>> history_in_show(const json::Value& answers) {
  std::map<std::string, std::vector<std::string>> history;
  for (const json::Value& answer : *answers.as_array()) {
    auto& contents = history[key_of(answer)];
    for (const json::Value& revision : *member(answer, "revisions").as_array())
      contents.push_back(content_of(revision));
    EXPECT_EQ(contents.back(), content_of(answer));
  }
  return history;
}

const json::Value& shown_run(const json::Value& shown, std::string_view kind) {
  for (const json::Value& run : *member(shown, "runs").as_array()) {
    if (*member(run, "run").as_string() == kind) return run;
  }
  throw std::logic_error("no such run");
}

void expect_same_history(const json::Value& file, const json::Value& shown) {
  EXPECT_EQ(history_in_file(member(file, "answers")), history_in_show(member(shown_run(shown, "main"), "answers")));
  for (const auto& [key, kind] : {std::pair("intake", "intake"), std::pair("follow_up", "follow-up")}) {
    const json::Value* side = file.find(key);
    if (side == nullptr) continue;
    EXPECT_EQ(history_in_file(member(*side, "answers")), history_in_show(member(shown_run(shown, kind), "answers")));
  }
  if (const json::Value* themes = file.find("themes"))
    EXPECT_EQ(canonical(*themes), canonical(member(shown, "themes")));
  const json::Value* evaluation = file.find("evaluation");
  if (evaluation == nullptr) return;
  for (const auto& [form, content] : *evaluation->as_object()) {
    const json::Value& other = member(member(shown, "evaluation"), form);
    if (content.as_array() == nullptr) {
      EXPECT_EQ(canonical(content), canonical(other)) << form;
      continue;
    }
    std::multiset<std::string> ours, theirs;
    for (const json::Value& filled : *content.as_array()) ours.insert(canonical(filled));
    for (const json::Value& filled : *other.as_array()) theirs.insert(canonical(filled));
    EXPECT_EQ(ours, theirs) << form;
  }
}

json::Value parsed(const std::string& bytes) { return json::read(bytes, "case.json", json::k_case_limits)->root; }

TEST(SessionShow, HoldsEveryAnswerAndRevisionOfTheSmallCase) {
  const PlayedCase played(read_valid(small_case()));
  expect_same_history(parsed(small_case()), played.show(false));
}

TEST(SessionShow, HeadingHasTheCaseAndNoNames) {
  std::string text = small_case();
  const PlayedCase played(read_valid(text));
  auto state = played.state(RunKind::Main);
  state.setup.participants[0].name = "Een Echte Naam";
  const auto& protocol = played.documents().front().protocol();
  const json::Value shown = exchange::show_case({{protocol, state}}, shipped().vocabulary, true);
  EXPECT_EQ(json::write(shown).find("Een Echte Naam"), std::string::npos);
  const json::Value& heading = member(shown, "case");
  EXPECT_EQ(*member(heading, "title").as_string(), "Een klein beraad");
  EXPECT_EQ(*member(heading, "started").as_string(), "2026-03-04T13:30");
  EXPECT_EQ(member(heading, "participants").as_array()->size(), 3U);
  EXPECT_EQ(*member(member(shown_run(shown, "main"), "minutes"), "perspectives").as_integer(), 20);
}

TEST(SessionShow, BeforeTheRevealASealedAnswerSaysOnlyThatItExists) {
  const PlayedCase played(read_valid(small_case()), {0, "dialogue"});
  for (const bool with_private : {false, true}) {
    const json::Value shown = played.show(with_private);
    EXPECT_EQ(json::write(shown).find("because_value"), std::string::npos);
    std::size_t sealed = 0;
    for (const json::Value& answer : *member(shown_run(shown, "main"), "answers").as_array()) {
      if (answer.find("sealed") == nullptr) continue;
      ++sealed;
      EXPECT_EQ(answer.find("value"), nullptr);
      EXPECT_EQ(answer.find("pass"), nullptr);
      EXPECT_EQ(answer.find("revisions"), nullptr);
    }
    EXPECT_EQ(sealed, 2U);
  }
}

TEST(SessionShow, PrivateFieldsOnlyWhenAskedFor) {
  std::string text = small_case();
  text.insert(text.find(R"("answers": [)"), R"("follow_up": {"answers": [{"step": "residue", "field": "residue",
    "participant": "P1", "value": {"level": 2, "note": "blijft hangen"}}]},)");
  const PlayedCase played(read_valid(text));
  EXPECT_EQ(json::write(played.show(false)).find("blijft hangen"), std::string::npos);
  EXPECT_EQ(json::write(played.show(false)).find("residue\",\"participant"), std::string::npos);
  EXPECT_NE(json::write(played.show(true)).find("blijft hangen"), std::string::npos);
}

TEST(SessionShow, StruckTextIsGoneAndSaidToBeStruck) {
  PlayedCase played(read_valid(small_case()), {0, "conclusions"});
  session::SessionDocument document = played.documents().front();
  base::SeededIds ids(9);
  const session::AnswerKey key{"case", "story", {}};
  ASSERT_TRUE(document.run(session::StrikeText{key, {}, {}}, {{}, ids}));
  const json::Value shown = exchange::show_case({{document.protocol(), document.state()}}, shipped().vocabulary, true);
  EXPECT_EQ(json::write(shown).find("nog één"), std::string::npos);
  EXPECT_NE(json::write(shown).find("struck"), std::string::npos);
}

std::vector<files::path> playable_cases() {
  std::vector<files::path> cases;
  for (const files::path& folder : {k_source / "assets/example", k_shared_cases}) {
    if (!files::exists(folder)) continue;
    for (const auto& entry : files::directory_iterator(folder)) {
      if (entry.path().extension() != ".json") continue;
      const auto read = exchange::read_case_file(file_bytes(entry.path()), "case.json", shipped().context());
      if (read.file) cases.push_back(entry.path());
    }
  }
  return cases;
}

TEST(SessionShow, EveryPlayableCaseComesBackCodePointByCodePoint) {
  const auto cases = playable_cases();
  ASSERT_GE(cases.size(), 4U);
  for (const files::path& file : cases) {
    SCOPED_TRACE(file);
    const std::string bytes = file_bytes(file);
    const PlayedCase played(read_valid(bytes));
    expect_same_history(parsed(bytes), played.show(true));
  }
}

/// Whether the contract of ids asks for that field too; a method may ask for more.
bool is_in_contract(const std::string& method, const session::MissingField& missing) {
  static const json::Value contract = parsed(file_bytes(k_shared_cases / "ids.json"));
  const auto named = [](const json::Value& list, const std::string& id) {
    const auto& all = *list.as_array();
    const auto found =
        std::ranges::find_if(all, [&](const json::Value& one) { return *one.find("id")->as_string() == id; });
    return found == all.end() ? nullptr : &*found;
  };
  const auto* protocol = named(*contract.find("protocols"), method);
  const auto* step = protocol != nullptr ? named(*protocol->find("steps"), missing.step) : nullptr;
  const auto* field = step != nullptr ? named(*step->find("fields"), missing.field) : nullptr;
  const auto* complete = field != nullptr ? field->find("complete") : nullptr;
  return complete != nullptr && !complete->is_null();
}

/// What an independent reader of the same cases counted.
void expect_counts(const json::Value& expected, const session::State& state, const protocol::Protocol& protocol) {
  std::size_t keys = 0, passes = 0, revised = 0;
  for (const auto& [key, record] : state.answers) {
    ++keys;
    const auto kind = record.current().kind;
    passes += kind == session::AnswerKind::Passed ? 1 : 0;
    revised += record.revisions.size() > 1 ? 1 : 0;
  }
  EXPECT_EQ(static_cast<std::int64_t>(keys), *member(expected, "keys").as_integer());
  EXPECT_EQ(static_cast<std::int64_t>(passes), *member(expected, "passes").as_integer());
  EXPECT_GE(revised, member(expected, "revised").as_array()->size());
  std::string incomplete = "[";
  for (const auto& missing : session::missing_fields(protocol, state)) {
    const protocol::Field* field = protocol.find_step(missing.step)->find_field(missing.field);
    if (!field->complete->rule) continue;  // words only: for people to judge
    if (!is_in_contract(protocol.id, missing)) continue;
    incomplete += "[\"" + missing.step + "\",\"" + missing.field + "\",],";
  }
  EXPECT_EQ(canonical(member(expected, "incomplete")), incomplete + "]");
}

TEST(SessionShow, SharedCasesCountAsExpected) {
  if (!files::exists(k_shared_cases / "expected.json")) GTEST_SKIP() << "no shared cases here; own ones stand above";
  const json::Value all = parsed(file_bytes(k_shared_cases / "expected.json"));
  std::size_t compared = 0;
  for (const auto& [name, expected] : *all.as_object()) {
    const auto read = exchange::read_case_file(file_bytes(k_shared_cases / name), name, shipped().context());
    if (!read.file) continue;
    SCOPED_TRACE(name);
    ++compared;
    const PlayedCase played(*read.file);
    for (const auto& [key, kind] : {std::pair("main", RunKind::Main), std::pair("intake", RunKind::Intake),
                                    std::pair("follow_up", RunKind::FollowUp)}) {
      if (expected.find(key) == nullptr) continue;
      const session::State& state = played.state(kind);
      expect_counts(member(expected, key), state, *shipped().catalog.find(state.setup.protocol_id)->protocol);
    }
  }
  EXPECT_GE(compared, 4U);
}

}  // namespace
}  // namespace beraad::test
