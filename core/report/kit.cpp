// What a facilitator prints before a meeting. It lies on tables and in bags: the method stands on it, never the case.
#include "core/base/calendar.hpp"
#include "core/protocol/meeting_minutes.hpp"
#include "core/report/answers.hpp"
#include "core/report/attendance_sheet.hpp"
#include "core/report/printable.hpp"
#include "core/report/report.hpp"
#include "core/report/slip.hpp"
#include "core/report/when_and_where.hpp"
#include "core/session/timing.hpp"

namespace beraad::report {
namespace {

constexpr const char* k_box = "\u2610";

Document new_page(const Source& source, const char* kind_key) {
  const base::Texts& texts = source.texts;
  Document page;
  page.language = texts.language();
  page.kind = texts.say(kind_key);
  page.title = source.protocol.title.in(page.language);
  page.footer_left = page.kind;
  page.page_pattern = texts.say("report.page");
  return page;
}

/// What the group took on, else what the method offers.
std::vector<std::string> ground_rules(const Source& source) {
  std::vector<std::string> rules;
  const auto written = Answers(source).find(protocol::Role::Agreements);
  if (written && written->is_value()) {
    for (const Line& line : lines_of(written->blocks)) rules.push_back(plain(line));
    return rules;
  }
  for (const auto& rule : source.protocol.ground_rules) rules.push_back(rule.in(source.texts.language()));
  return rules;
}

void add_ground_rules(Document& page, const Source& source) {
  const auto rules = ground_rules(source);
  if (rules.empty()) return;
  page.parts.emplace_back(Heading{2, source.texts.say("kit.ground-rules")});
  Bullets bullets;
  for (const std::string& rule : rules) bullets.items.push_back({{rule}});
  page.parts.emplace_back(std::move(bullets));
}

/// Empty lines, to write in.
Lines room_to_write(bool roomy) { return roomy ? Lines{{{" "}}, {{" "}}} : Lines{{{" "}}}; }

/// The steps of a meeting. Of one over several only the one that is held now has its times: of the others it is not
/// known when they begin, and that can be written in.
Table steps_of(const Source& source, int meeting) {
  const base::Texts& texts = source.texts;
  const session::Setup& setup = source.state.setup;
  const bool has_times = meeting == session::meeting_at(source.protocol, source.state);
  Table steps;
  steps.columns = {{texts.say("kit.clock"), 2}, {texts.say("kit.step"), 14}, {texts.say("kit.minutes"), 2, true}};
  base::DateTime at = setup.planned_start;
  for (const protocol::Step& step : source.protocol.steps) {
    if (step.meeting != meeting) continue;
    const int minutes = session::minutes_in_plan(source.protocol, step, setup);
    const std::string clock = has_times ? base::clock_text(at) : std::string();
    Lines words{{{step.title.in(texts.language()), true}}};
    if (!step.why.empty()) words.push_back({{step.why.in(texts.language())}});
    steps.rows.push_back({{{{{clock}}}, std::move(words), {{{std::to_string(minutes)}}}}});
    at = base::plus_minutes(at, minutes);
  }
  return steps;
}

}  // namespace

Document build_step_card(const Source& source) {
  const base::Texts& texts = source.texts;
  const auto meetings = protocol::meeting_numbers(source.protocol);
  const bool several = meetings.size() > 1;
  Document card = new_page(source, several ? "kit.steps" : "kit.step-card");
  card.parts.emplace_back(when_and_where(source));
  for (const int meeting : meetings) {
    const std::string number = std::to_string(meeting);
    card.parts.emplace_back(Heading{2, several ? texts.say("kit.meeting", {number}) : texts.say("kit.steps")});
    card.parts.emplace_back(steps_of(source, meeting));
  }
  add_ground_rules(card, source);
  return card;
}

std::vector<AttendanceLayout> attendance_layouts() {
  std::vector<AttendanceLayout> layouts;
  for (const bool apart : {false, true}) {
    AttendanceLayout layout;
    layout.people_apart = apart;
    layouts.push_back(layout);
    layout.roomy = false;  // a line for a guest is worth more than its height
    for (std::size_t lines = layout.spare_lines + 1; lines > 0; --lines) {
      layout.spare_lines = lines - 1;
      layouts.push_back(layout);
    }
  }
  return layouts;
}

Document build_attendance_sheet(const Source& source) { return build_attendance_sheet(source, {}); }

Document build_attendance_sheet(const Source& source, const AttendanceLayout& layout) {
  const base::Texts& texts = source.texts;
  Document sheet = new_page(source, "kit.attendance");
  sheet.parts.emplace_back(when_and_where(source));
  sheet.parts.emplace_back(Paragraph{{{texts.say("kit.no-names")}}, Paragraph::Style::Small});
  add_ground_rules(sheet, source);
  sheet.parts.emplace_back(Heading{2, texts.say("kit.about-the-record")});
  Table record;
  record.headless = true;
  record.columns = {{{}, 2}, {{}, 5}};
  for (const char* key : {"kit.record-by", "kit.record-goes-to", "kit.look-back-on"}) {
    record.rows.push_back({{{{{texts.say(key)}}}, room_to_write(layout.roomy)}});
  }
  sheet.parts.emplace_back(std::move(record));
  sheet.parts.emplace_back(Heading{2, texts.say("kit.who-is-here"), layout.people_apart});
  Table people;
  people.columns = {{texts.say("kit.slip"), 2},
                    {texts.say("report.role"), 7},
                    {texts.say("kit.here"), 2, true},
                    {texts.say("kit.agrees"), 3, true}};
  const auto add = [&](const std::string& code, const std::string& role) {
    Lines who = role.empty() ? room_to_write(layout.roomy) : Lines{{{role}}};
    people.rows.push_back({{{{{code}}}, std::move(who), {{{k_box}}}, {{{k_box}}}}});
  };
  const session::Setup& setup = source.state.setup;
  for (const session::Participant& person : setup.participants) add(person.code, person.role);
  if (session::counted_participants(setup).empty()) {
    for (const std::string& number : codes_on_slips(source)) add(number, {});
  }
  for (std::size_t guest = 0; guest < layout.spare_lines; ++guest) add({}, {});
  sheet.parts.emplace_back(std::move(people));
  return sheet;
}

}  // namespace beraad::report
