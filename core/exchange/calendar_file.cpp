#include "core/exchange/calendar_file.hpp"

#include <cstdio>

#include "core/base/text.hpp"

namespace beraad::exchange {
namespace {

constexpr std::size_t k_longest_line = 75;  // octets without the line end, RFC 5545 section 3.1
constexpr std::string_view k_line_end = "\r\n";

/// Text values, RFC 5545 section 3.3.11: backslash, semicolon, comma and line feed are escaped.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '\n') {
      safe += "\\n";
      continue;
    }
    if (static_cast<unsigned char>(letter) < ' ') continue;
    if (letter == '\\' || letter == ';' || letter == ',') safe += '\\';
    safe += letter;
  }
  return safe;
}

/// Puts a line in, folded between characters; what goes on begins with a space, which counts.
void append_line(std::string& file, const std::string& line) {
  std::size_t offset = 0, used = 0;
  while (offset < line.size()) {
    const std::size_t start = offset;
    (void)base::next_code_point(line, offset);
    const std::size_t size = offset - start;
    if (used + size > k_longest_line) {
      file += k_line_end;
      file += ' ';
      used = 1;
    }
    file.append(line, start, size);
    used += size;
  }
  file += k_line_end;
}

std::string day_of(base::Date date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
  return text;
}

std::string moment_of(base::DateTime moment) {
  char time[16];
  std::snprintf(time, sizeof time, "T%02d%02d00", moment.hour, moment.minute);
  return day_of(moment.date) + time;
}

void append_entry(std::string& file, const CalendarEntry& entry, const std::string& stamp) {
  append_line(file, "BEGIN:VEVENT");
  append_line(file, "UID:" + escaped(entry.uid));
  append_line(file, "DTSTAMP:" + stamp);
  if (entry.end) {
    append_line(file, "DTSTART:" + moment_of(entry.start));
    append_line(file, "DTEND:" + moment_of(*entry.end));
  } else {
    append_line(file, "DTSTART;VALUE=DATE:" + day_of(entry.start.date));
    append_line(file, "TRANSP:TRANSPARENT");  // a reminder, nobody is busy all day
  }
  append_line(file, "SUMMARY:" + escaped(entry.title));
  if (!entry.place.empty()) append_line(file, "LOCATION:" + escaped(entry.place));
  if (entry.sequence > 0) append_line(file, "SEQUENCE:" + std::to_string(entry.sequence));
  if (entry.cancelled) append_line(file, "STATUS:CANCELLED");
  append_line(file, "CLASS:PRIVATE");
  append_line(file, "END:VEVENT");
}

}  // namespace

std::string write_calendar(const std::vector<CalendarEntry>& entries, base::Instant stamp) {
  const std::string stamped = moment_of(base::local_time({stamp.utc_ms, 0})) + "Z";
  std::string file;
  append_line(file, "BEGIN:VCALENDAR");
  append_line(file, "VERSION:2.0");
  append_line(file, "PRODID:-//Beraad//Beraad//NL");
  append_line(file, "METHOD:PUBLISH");
  for (const auto& entry : entries) append_entry(file, entry, stamped);
  append_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace beraad::exchange
