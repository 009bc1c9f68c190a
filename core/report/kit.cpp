// What a facilitator prints before a meeting. It lies on tables and in bags: the method stands on it, never the case.
#include "core/base/calendar.hpp"
#include "core/report/answers.hpp"
#include "core/report/printable.hpp"
#include "core/report/report.hpp"
#include "core/report/slip.hpp"
#include "core/report/when_and_where.hpp"
#include "core/session/timing.hpp"

namespace beraad::report {
namespace {

constexpr std::size_t k_lines_for_guests = 3;
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

/// Two lines high, to write in.
Lines room_to_write(const std::string& text = {}) { return {{{text}}, {{" "}}}; }

}  // namespace

Document build_step_card(const Source& source) {
  const base::Texts& texts = source.texts;
  const session::Setup& setup = source.state.setup;
  Document card = new_page(source, "kit.step-card");
  card.parts.emplace_back(when_and_where(source));
  Table steps;
  steps.columns = {{texts.say("kit.clock"), 2}, {texts.say("kit.step"), 14}, {texts.say("kit.minutes"), 2, true}};
  base::DateTime at = setup.planned_start;
  for (const protocol::Step& step : source.protocol.steps) {
    const int minutes = session::minutes_in_plan(source.protocol, step, setup);
    Lines words{{{step.title.in(card.language), true}}};
    if (!step.why.empty()) words.push_back({{step.why.in(card.language)}});
    steps.rows.push_back({{{{{base::clock_text(at)}}}, std::move(words), {{{std::to_string(minutes)}}}}});
    at = base::plus_minutes(at, minutes);
  }
  card.parts.emplace_back(Heading{2, texts.say("kit.steps")});
  card.parts.emplace_back(std::move(steps));
  add_ground_rules(card, source);
  return card;
}

Document build_attendance_sheet(const Source& source) {
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
    record.rows.push_back({{{{{texts.say(key)}}}, room_to_write()}});
  }
  sheet.parts.emplace_back(std::move(record));
  sheet.parts.emplace_back(Heading{2, texts.say("kit.who-is-here")});
  Table people;
  people.columns = {{texts.say("kit.slip"), 2},
                    {texts.say("report.role"), 7},
                    {texts.say("kit.here"), 2, true},
                    {texts.say("kit.agrees"), 3, true}};
  const auto add = [&](const std::string& code, const std::string& role) {
    Lines who = role.empty() ? room_to_write() : Lines{{{role}}};
    people.rows.push_back({{{{{code}}}, std::move(who), {{{k_box}}}, {{{k_box}}}}});
  };
  const session::Setup& setup = source.state.setup;
  for (const session::Participant& person : setup.participants) add(person.code, person.role);
  if (session::counted_participants(setup).empty()) {
    for (const std::string& number : codes_on_slips(source)) add(number, {});
  }
  for (std::size_t guest = 0; guest < k_lines_for_guests; ++guest) add({}, {});
  sheet.parts.emplace_back(std::move(people));
  return sheet;
}

}  // namespace beraad::report
