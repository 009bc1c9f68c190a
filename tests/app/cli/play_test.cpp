// Playing case files into libraries, and what other programs then see of them.
#include <sys/stat.h>

#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string example(const std::string& name) { return (k_source / "assets/example" / name).string(); }

TEST_F(CliTest, PlayedCaseIsThereWithTheSameContent) {
  const std::string id = play_example();
  const Ended shown = run({"session", "show", id, "--library", path("library.beraad"), "--json"});
  ASSERT_EQ(shown.code, 0) << shown.err;
  const json::Value root = parsed(shown.out);
  EXPECT_EQ(*root.find("case")->find("title")->as_string(), "Naar huis, of geworteld laten?");
  EXPECT_THAT(*root.find("runs")->as_array(), SizeIs(3));
  EXPECT_THAT(shown.out, HasSubstr("Ik wist niets te zegen."));  // the first version of a revised answer
  EXPECT_THAT(shown.out, Not(HasSubstr("blijft hangen; bel een collega")));
  EXPECT_THAT(run({"session", "show", id, "--library", path("library.beraad"), "--json", "--private"}).out,
              HasSubstr("blijft hangen; bel een collega"));
}

TEST_F(CliTest, PlayingIntoAPresentLibraryAddsToIt) {
  const std::string first = play_example("pleegzorg-naar-huis.json");
  const std::string second = play_example("gemeente-melden.json");
  EXPECT_NE(first, second);
  const Ended listed = run({"session", "list", "--library", path("library.beraad")});
  EXPECT_EQ(listed.code, 0) << listed.err;
  ASSERT_THAT(lines_of(listed.out), SizeIs(4)) << "each with its look-back";
  EXPECT_THAT(listed.out, HasSubstr(first));
  EXPECT_THAT(listed.out, HasSubstr(second));
  const auto lines = lines_of(listed.out);
  const auto at = std::ranges::find_if(lines, [&](const std::string& line) { return line.starts_with(first); });
  ASSERT_NE(at, lines.end());
  ASSERT_NE(at + 1, lines.end());
  EXPECT_THAT(*(at + 1), ::testing::AllOf(::testing::StartsWith("  "), HasSubstr("terugblik")));
  const json::Value all = parsed(run({"session", "list", "--library", path("library.beraad"), "--json"}).out);
  const auto& rows = *all.as_array();
  ASSERT_THAT(rows, SizeIs(4));
  for (const std::size_t deliberation : {0U, 2U}) {
    const auto& followed_by = rows[deliberation + 1];
    EXPECT_EQ(*rows[deliberation].find("run")->as_string(), "main");
    EXPECT_EQ(*followed_by.find("run")->as_string(), "follow-up");
    EXPECT_EQ(*followed_by.find("case")->as_string(), *rows[deliberation].find("case")->as_string());
  }
  std::string look_back = at[1].substr(2);
  look_back.resize(look_back.find(' '));
  const std::string report = path("terugblik.md");
  EXPECT_EQ(run({"report", look_back, "--library", path("library.beraad"), "--format", "md", "--output", report}).code,
            0);
  const Ended themed = run({"session", "list", "--library", path("library.beraad"), "--json", "--theme", "T18"});
  const json::Value root = parsed(themed.out);
  ASSERT_THAT(*root.as_array(), SizeIs(2));
  EXPECT_EQ(*root.as_array()->front().find("id")->as_string(), first);
  EXPECT_EQ(*root.as_array()->front().find("run")->as_string(), "main");
  EXPECT_EQ(*root.as_array()->back().find("run")->as_string(), "follow-up");
  EXPECT_EQ(*root.as_array()->back().find("case")->as_string(), *root.as_array()->front().find("case")->as_string());
  EXPECT_EQ(run({"session", "list", "--library", path("library.beraad"), "--theme", "T99"}).code, 1);
}

TEST_F(CliTest, UntilLeavesTheRoundLocked) {
  const Ended played = run({"play", example("pleegzorg-naar-huis.json"), "--library", path("l.beraad"), "--until",
                            "dialogue", "--pace", "3"});
  ASSERT_EQ(played.code, 0) << played.err;
  EXPECT_GT(m_waited_ms, 100);
  const Ended shown = run({"session", "show", lines_of(played.out).back(), "--library", path("l.beraad"), "--json"});
  EXPECT_THAT(shown.out, HasSubstr("\"sealed\": true"));
  EXPECT_THAT(shown.out, Not(HasSubstr("rechtvaardigheid tegenover moeder")));
  const Ended text = run({"session", "show", lines_of(played.out).back(), "--library", path("l.beraad")});
  EXPECT_THAT(text.out, HasSubstr("op slot"));
  EXPECT_THAT(text.out, Not(HasSubstr("rechtvaardigheid tegenover moeder")));
}

TEST_F(CliTest, AnUnknownStepIsRefusedBeforeAnythingIsMade) {
  EXPECT_EQ(run({"play", example("pleegzorg-naar-huis.json"), "--library", path("l.beraad"), "--until", "lunch"}).code,
            1);
  EXPECT_THAT(everything(), IsEmpty());
}

TEST_F(CliTest, BrokenCasesAreRefusedByKindAndLeaveNothing) {
  write("bad.json", R"({"format": "beraad-case/1", "protocol": "no-such-method"})");
  const Ended fresh = run({"play", path("bad.json"), "--library", path("new.beraad")});
  EXPECT_EQ(fresh.code, 1);
  EXPECT_THAT(fresh.out, IsEmpty());
  EXPECT_THAT(fresh.err, HasSubstr(": /protocol: unknown-protocol: "));
  EXPECT_THAT(fresh.err, HasSubstr(": #: missing-key: "));
  EXPECT_FALSE(files::exists(path("new.beraad")));

  (void)play_example();
  const auto before = everything();
  for (const files::path& folder : {k_shared_cases / "bad", k_shared_cases / "bad/more"}) {
    if (!files::exists(folder)) continue;
    for (const auto& entry : files::directory_iterator(folder)) {
      if (entry.path().extension() != ".json") continue;
      const Ended refused = run({"play", entry.path().string(), "--library", path("library.beraad")});
      EXPECT_EQ(refused.code, 1) << entry.path();
      EXPECT_THAT(refused.out, IsEmpty());
    }
  }
  EXPECT_TRUE(everything() == before);
}

TEST_F(CliTest, WhatIsNoCaseFileIsRefusedWithoutWaiting) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  files::create_symlink(path("loop-b"), path("loop-a"));
  files::create_symlink(path("loop-a"), path("loop-b"));
  const std::string strange = m_folder / "a\nb\xff%s%n.json";
  for (const std::string& name :
       {path("missing.json"), m_folder.string(), path("pipe"), std::string("/dev/zero"), std::string("/dev/tty"),
        std::string("/proc/self/mem"), path("loop-a"), strange, std::string(5000, 'x')}) {
    const Ended refused = run({"play", name, "--library", path("l.beraad")});
    EXPECT_EQ(refused.code, 1) << name.substr(0, 60);
    ASSERT_THAT(lines_of(refused.err), SizeIs(2)) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr(": #: unreadable: "));
  }
  EXPECT_FALSE(files::exists(path("l.beraad")));
}

TEST_F(CliTest, LibraryNamesAreFileNamesAndNothingElse) {
  write("text.beraad", "not a library\n");
  write("empty.beraad", "");
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const auto before = everything();
  for (const std::string& name : {m_folder.string(), path("text.beraad"), path("empty.beraad"), path("pipe"),
                                  std::string("/dev/zero"), path("no/such/file.beraad") + "/"}) {
    const Ended refused = run({"session", "list", "--library", name});
    EXPECT_EQ(refused.code, 1) << name;
    EXPECT_THAT(lines_of(refused.err), SizeIs(1)) << refused.err;
  }
  EXPECT_TRUE(everything() == before);

  const auto start = files::current_path();
  files::current_path(m_folder);
  EXPECT_EQ(run({"library", "new", "file:x.db?mode=memory"}).code, 0);
  files::current_path(start);
  EXPECT_TRUE(files::exists(m_folder / "file:x.db?mode=memory"));
  const std::string strange = m_folder / "r\xffraad \xc3\xa9\n%n.beraad";
  EXPECT_EQ(run({"library", "new", strange}).code, 0);
  EXPECT_TRUE(files::exists(strange));
}

TEST_F(CliTest, LibrariesAreMadeDescribedCheckedBackedUpAndRestored) {
  EXPECT_EQ(run({"library", "new", path("a.beraad")}).code, 0);
  EXPECT_EQ(run({"library", "new", path("a.beraad")}).code, 1);
  const std::string id = play_example();
  const Ended info = run({"library", "info", path("library.beraad"), "--json"});
  ASSERT_EQ(info.code, 0) << info.err;
  const json::Value root = parsed(info.out);
  EXPECT_EQ(*root.find("sessions")->as_integer(), 3);
  EXPECT_EQ(*root.find("cases")->as_integer(), 1);
  EXPECT_EQ(run({"library", "info", path("library.beraad")}).code, 0);
  EXPECT_EQ(run({"library", "check", path("library.beraad")}).code, 0);

  const Ended shown = run({"session", "show", id, "--library", path("library.beraad"), "--json"});
  ASSERT_EQ(run({"library", "backup", path("library.beraad"), "--output", path("copy")}).code, 0);
  ASSERT_EQ(run({"library", "restore", path("copy"), "--output", path("back.beraad")}).code, 0);
  EXPECT_EQ(run({"session", "show", id, "--library", path("back.beraad"), "--json"}).out, shown.out);
  EXPECT_EQ(run({"library", "restore", path("copy"), "--output", path("back.beraad")}).code, 1);
}

TEST_F(CliTest, ADamagedLibraryIsNamed) {
  (void)play_example();
  std::string bytes = bytes_of(path("library.beraad"));
  for (std::size_t at = 0; at + 4096 <= bytes.size(); at += 4096) bytes[at + 3000] ^= 1;
  write("library.beraad", bytes);
  const Ended checked = run({"library", "check", path("library.beraad")});
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.out, HasSubstr("check."));
  EXPECT_THAT(checked.out, Not(HasSubstr("⟦")));
}

TEST_F(CliTest, OutputNeverGoesOntoALibraryOrADevice) {
  const std::string id = play_example();
  const std::string library = path("library.beraad");
  files::create_symlink(library, path("link"));
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const auto before = everything();
  for (const std::string& output : {library, library + "-keys", path("link"), m_folder.string(), path("pipe"),
                                    std::string("/dev/null"), path("no/such/folder/out.md")}) {
    const Ended refused = run({"report", id, "--library", library, "--format", "md", "--output", output});
    EXPECT_EQ(refused.code, 1) << output;
    EXPECT_THAT(lines_of(refused.err), SizeIs(1)) << refused.err;
  }
  EXPECT_EQ(run({"library", "backup", library, "--output", library}).code, 1);
  EXPECT_EQ(run({"library", "restore", library, "--output", library}).code, 1);
  EXPECT_TRUE(everything() == before);
  EXPECT_TRUE(files::is_character_file("/dev/null"));
}

TEST_F(CliTest, ReportsAreWrittenWholeInTheLanguageAskedFor) {
  const std::string id = play_example();
  for (const std::string format : {"pdf", "docx", "odt", "html", "md"}) {
    const std::string output = path("report." + format);
    write("report." + format, "older");
    const Ended made = run({"report", id, "--library", path("library.beraad"), "--format", format, "--output", output});
    EXPECT_EQ(made.code, 0) << format << made.err;
    EXPECT_GT(bytes_of(output).size(), 1000U) << format;
  }
  EXPECT_THAT(bytes_of(path("report.md")), HasSubstr("Naar huis, of geworteld laten?"));
  EXPECT_THAT(bytes_of(path("report.md")), Not(HasSubstr("⟦")));
  const std::string dutch = bytes_of(path("report.md"));
  EXPECT_EQ(run({"report", id, "--library", path("library.beraad"), "--format", "md", "--output", path("report.md"),
                 "--language", "en"})
                .code,
            0);
  EXPECT_NE(bytes_of(path("report.md")), dutch);
}

TEST_F(CliTest, APassphraseIsForPdfsOnlyAndNeverEmpty) {
  const std::string id = play_example();
  write("secret", "een lange wachtzin\n");
  write("nothing", "\n");
  const auto report = [&](const std::string& format, const std::string& secret) {
    return run({"report", id, "--library", path("library.beraad"), "--format", format, "--output", path("out"),
                "--passphrase-file", path(secret)})
        .code;
  };
  EXPECT_EQ(report("md", "secret"), 2);
  EXPECT_EQ(report("pdf", "nothing"), 1);
  EXPECT_EQ(report("pdf", "missing"), 1);
  EXPECT_FALSE(files::exists(path("out")));
  EXPECT_EQ(report("pdf", "secret"), 0);
  EXPECT_THAT(bytes_of(path("out")), HasSubstr("/Encrypt"));
}

TEST_F(CliTest, AnUnknownSessionIsAProblemNotACrash) {
  (void)play_example();
  for (const std::string& id : {std::string("nonsense"), std::string("00000000-0000-7000-8000-000000000000")}) {
    const Ended refused = run({"session", "show", id, "--library", path("library.beraad")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr(id));
  }
}

TEST_F(CliTest, AClosedOutputIsAProblem) {
  std::ostringstream err;
  std::ostream out(nullptr);
  cli::World world{out,     err,
                   m_clock, m_ids,
                   m_log,   {k_source / "protocols", k_source / "assets", {}, {}, m_folder},
                   "1",     [](const std::string&) { return std::nullopt; },
                   {},      {},
                   {}};
  EXPECT_EQ(cli::run({"protocol", "list"}, world), 1);
  EXPECT_THAT(lines_of(err.str()), SizeIs(1));
}

TEST_F(CliTest, MethodsAreListedAsDataAndChecked) {
  const json::Value root = parsed(run({"protocol", "list", "--json"}).out);
  ASSERT_THAT(*root.as_array(), Not(IsEmpty()));
  const json::Value& first = root.as_array()->front();
  for (const char* key : {"id", "title", "plans", "steps"}) EXPECT_NE(first.find(key), nullptr) << key;
  const json::Value& step = first.find("steps")->as_array()->front();
  EXPECT_NE(step.find("fields")->as_array()->front().find("type"), nullptr);
  EXPECT_THAT(run({"protocol", "list", "--language", "en"}).out, HasSubstr("Dilemma method"));

  const std::string good = (k_source / "protocols/dilemma-method.json").string();
  EXPECT_EQ(run({"protocol", "check", good}).code, 0);
  std::string broken = bytes_of(good);
  broken.replace(broken.find("\"steps\""), 7, "\"stepz\"");
  write("broken.json", broken);
  const Ended checked = run({"protocol", "check", good, path("broken.json"), path("missing.json")});
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(lines_of(checked.out), SizeIs(1));
  EXPECT_THAT(checked.err, HasSubstr("broken.json:"));
  EXPECT_THAT(checked.err, Not(HasSubstr("⟦")));
}

}  // namespace
}  // namespace beraad::test
