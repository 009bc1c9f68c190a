// A disk without room: nothing that was there is lost, nothing half is left, and it is said.
#include <sys/resource.h>

#include <csignal>

#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

/// While it lives no file grows beyond so many bytes, as on a disk that is full by then.
class LittleRoom {
 public:
  explicit LittleRoom(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit little{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &little);
  }
  ~LittleRoom() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_signal);
  }
  LittleRoom(const LittleRoom&) = delete;
  LittleRoom& operator=(const LittleRoom&) = delete;

 private:
  rlimit m_before{};
  void (*m_signal)(int);
};

TEST_F(CliTest, OnAFullDiskWhatIsMadeIsWholeOrNotThere) {
  const std::string id = play_example();
  const std::string library = path("library.beraad");
  write("older.pdf", "what stood here before");
  (void)run({"session", "list", "--library", library});  // a backup of today is there already
  const auto before = everything();
  const auto refused = [&](const std::vector<std::string>& arguments) {
    Ended ended;
    {
      const LittleRoom room(2000);
      ended = run(arguments);
    }
    EXPECT_EQ(ended.code, 1) << arguments.front() << ' ' << arguments[1];
    EXPECT_THAT(lines_of(ended.err), SizeIs(1)) << ended.err;
    EXPECT_THAT(ended.err, Not(HasSubstr("⟦")));
    EXPECT_TRUE(everything() == before) << arguments.front() << ' ' << arguments[1];
  };
  for (const std::string format : {"pdf", "docx", "odt", "html", "md"}) {
    refused({"report", id, "--library", library, "--format", format, "--output", path("older.pdf")});
    refused({"report", id, "--library", library, "--format", format, "--output", path("new." + format)});
  }
  refused({"library", "backup", library, "--output", path("copy")});
  refused({"library", "new", path("other.beraad")});
  const std::string example = (k_source / "assets" / "example" / "pleegzorg-naar-huis.json").string();
  refused({"play", example, "--library", path("other.beraad")});
}

TEST_F(CliTest, PlayingIntoALibraryThatCannotGrowKeepsWhatWasSaved) {
  const std::string id = play_example();
  const std::string library = path("library.beraad");
  const Ended shown = run({"session", "show", id, "--library", library, "--json"});
  const std::string example = (k_source / "assets" / "example" / "pleegzorg-naar-huis.json").string();
  {
    const LittleRoom room(files::file_size(library) + 8192);
    const Ended played = run({"play", example, "--library", library});
    EXPECT_EQ(played.code, 1);
    EXPECT_THAT(lines_of(played.err), SizeIs(1)) << played.err;
  }
  EXPECT_EQ(run({"library", "check", library}).code, 0);
  EXPECT_EQ(run({"session", "show", id, "--library", library, "--json"}).out, shown.out);
}

}  // namespace
}  // namespace beraad::test
