// A calendar file as a reader that is not ours understands it, and a calendar that takes in one file after another.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace beraad::test {

struct ReadEntry {
  std::string uid, title, start, end, status;  // end "-": the whole day; status "-": none
  int sequence = 0;
  friend bool operator==(const ReadEntry&, const ReadEntry&) = default;
};

/// Every entry, in the order of the file; a file that is not sound, or that holds none, fails the test.
inline std::vector<ReadEntry> read_calendar_strictly(const std::filesystem::path& file) {
  const std::string script =
      "import sys, icalendar\n"
      "calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
      "events = calendar.walk('VEVENT')\n"
      "assert events, 'a calendar holds at least one entry'\n"
      "for event in events:\n"
      "    assert not event.errors, event.errors\n"
      "    end = event.get('dtend')\n"
      "    print(event['uid'], event['summary'], event['dtstart'].dt, end.dt if end else '-',\n"
      "          event.get('status', '-'), event.get('sequence', 0), sep='|')\n";
  const std::string command = "/usr/bin/python3 -c \"" + script + "\" '" + file.string() + "'";
  std::FILE* pipe = ::popen(command.c_str(), "r");
  std::string text;
  char piece[512];
  while (pipe != nullptr && std::fgets(piece, sizeof piece, pipe) != nullptr) text += piece;
  EXPECT_TRUE(pipe != nullptr && ::pclose(pipe) == 0) << file;
  std::vector<ReadEntry> entries;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    ReadEntry entry;
    std::istringstream parts(line);
    for (std::string* part : {&entry.uid, &entry.title, &entry.start, &entry.end, &entry.status}) {
      std::getline(parts, *part, '|');
    }
    parts >> entry.sequence;
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// What a calendar holds: of each id the entry with the highest number, the last one read where they are the same.
class ReadCalendar {
 public:
  void take_in(const std::filesystem::path& file) {
    for (auto& entry : read_calendar_strictly(file)) {
      const auto known = m_entries.find(entry.uid);
      if (known == m_entries.end() || known->second.sequence <= entry.sequence) m_entries[entry.uid] = entry;
    }
  }
  /// Without what was cancelled, by id.
  [[nodiscard]] std::vector<ReadEntry> entries() const {
    std::vector<ReadEntry> held;
    for (const auto& [uid, entry] : m_entries) {
      if (entry.status != "CANCELLED") held.push_back(entry);
    }
    return held;
  }

 private:
  std::map<std::string, ReadEntry> m_entries;
};

}  // namespace beraad::test
