#include "core/report/after_papers.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/held_on.hpp"

namespace beraad::report {
namespace {

using session::Participant;

constexpr int k_lines_to_write_on = 5;

std::string dates_of(const std::vector<base::Date>& days, const base::Texts& texts) {
  std::string dates;
  for (const auto& day : days) dates += (dates.empty() ? "" : ", ") + session::date_label(day, texts);
  return dates;
}

std::string date_of(const Source& source) {
  if (!source.days.empty()) return dates_of(source.days, source.texts);
  return session::date_label(session::held_on(source.protocol, source.state), source.texts);
}

Document blank_paper(const Source& source, const char* kind, const char* title, const char* footer) {
  Document paper;
  paper.language = source.texts.language();
  paper.kind = source.texts.say(kind);
  paper.title = source.texts.say(title);
  paper.footer_left = paper.title + ", " + date_of(source);
  paper.footer_middle = source.texts.say(footer);
  paper.page_pattern = source.texts.say("report.page");
  return paper;
}

Table::Row row_of(const std::string& label, const std::string& text) {
  return {{{{{label, true}}}, {{{text}}}}, false};
}

/// Lines for a pen.
Table lines_to_write_on() {
  Table table{{{"", 1}}, {}, true};
  for (int line = 0; line < k_lines_to_write_on; ++line) table.rows.push_back({{{{{"\u00A0"}}}}, false});
  return table;
}

/// A name only where the group agreed to be named so; else empty.
std::string name_of(const Source& source, const Participant& person) {
  const auto& setup = source.state.setup;
  return setup.naming == session::Naming::Name ? session::naming_label(setup, person) : std::string();
}

/// A role alone is nobody's name: a line stands below it to write one on.
Lines facilitator_of(const Source& source) {
  const auto& people = source.state.setup.participants;
  const auto leader = std::ranges::find(people, session::Part::Facilitator, &Participant::part);
  const std::string to_fill_in = source.texts.say("participation.to-fill-in");
  if (leader == people.end()) return {{{to_fill_in}}};
  const std::string name = name_of(source, *leader);
  if (base::is_blank(name)) return {{{leader->role}}, {{to_fill_in}}};
  return {{{name}}};
}

void add_proof(const Source& source, const Participant& person, const session::Attendance& attendance, bool first,
               Document& paper) {
  const auto& texts = source.texts;
  const std::string to_fill_in = texts.say("participation.to-fill-in");
  const std::string name = name_of(source, person);
  paper.parts.emplace_back(
      Heading{2, texts.say("participation.of", {session::distinct_role(source.state.setup, person)}), !first});
  Table facts{{{"", 2}, {"", 5}}, {}, true};
  facts.rows = {
      row_of(texts.say("participation.name"), base::is_blank(name) ? to_fill_in : name),
      row_of(texts.say("participation.date"),
             attendance.days.empty() ? date_of(source) : dates_of(attendance.days, texts)),
      row_of(texts.say("participation.duration"),
             attendance.minutes ? texts.count("report.minutes", *attendance.minutes) : texts.say("participation.part")),
      row_of(texts.say("report.method"), source.protocol.title.in(texts.language())),
      {{{{{texts.say("participation.led-by"), true}}}, facilitator_of(source)}, false},
      row_of(texts.say("participation.signature"), to_fill_in)};
  paper.parts.emplace_back(std::move(facts));
  paper.parts.emplace_back(Paragraph{{{texts.say("participation.nothing-of-the-case")}}, Paragraph::Style::Small});
}

void add_reflection(const Source& source, Document& paper) {
  const auto& texts = source.texts;
  paper.parts.emplace_back(Heading{2, texts.say("reflection.title"), true});
  paper.parts.emplace_back(Paragraph{{{texts.say("reflection.yours")}}, Paragraph::Style::Small});
  constexpr std::array<std::pair<const char*, const char*>, 3> k_headings{
      {{"reflection.technical", "reflection.technical-question"},
       {"reflection.normative", "reflection.normative-question"},
       {"reflection.personal", "reflection.personal-question"}}};
  for (const auto& [heading, question] : k_headings) {
    paper.parts.emplace_back(Heading{3, texts.say(heading)});
    paper.parts.emplace_back(Paragraph{{{texts.say(question)}}});
    paper.parts.emplace_back(lines_to_write_on());
  }
}

}  // namespace

Document build_action_sheet(const Source& source, const std::vector<OwnedAction>& actions) {
  const auto& texts = source.texts;
  Document sheet = blank_paper(source, "action-sheet.kind", "action-sheet.title", "action-sheet.footer");
  sheet.parts.emplace_back(
      Facts{{{texts.say("report.date"), date_of(source)}, {texts.say("report.team"), source.state.setup.team}}});
  std::vector<std::string> owners;
  for (const auto& action : actions) {
    if (std::ranges::find(owners, action.owner) == owners.end()) owners.push_back(action.owner);
  }
  for (const auto& owner : owners) {
    const std::string name = base::is_blank(owner) ? texts.say("action-sheet.nobody") : owner;
    sheet.parts.emplace_back(Heading{2, name, owner != owners.front()});
    Table table{{{texts.say("action-sheet.what"), 5},
                 {texts.say("action-sheet.due"), 2},
                 {texts.say("action-sheet.why"), 4},
                 {texts.say("action-sheet.done"), 2}},
                {},
                false};
    for (const auto& action : actions) {
      if (action.owner != owner) continue;
      Lines behind;
      if (!action.limits_loss.empty()) {
        behind.push_back({{texts.say("action-sheet.limits") + " ", false, true}, {action.limits_loss}});
      }
      if (!action.obstacle.empty()) {
        behind.push_back({{texts.say("action-sheet.in-the-way") + " ", false, true}, {action.obstacle}});
      }
      const std::string due = action.due ? session::date_label(*action.due, texts) : texts.say("action-sheet.no-day");
      table.rows.push_back({{{{{action.what, true}}}, {{{due}}}, std::move(behind), {{{action.status}}}}, false});
    }
    sheet.parts.emplace_back(std::move(table));
  }
  if (owners.empty()) sheet.parts.emplace_back(Paragraph{{{texts.say("action-sheet.none")}}});
  return sheet;
}

Document build_participation(const Source& source, const std::vector<session::Attendance>& attended) {
  Document paper = blank_paper(source, "participation.kind", "participation.title", "participation.footer");
  bool first = true;
  for (const auto& attendance : attended) {
    const auto* person = session::find_participant(source.state.setup, attendance.code);
    if (person == nullptr) continue;
    add_proof(source, *person, attendance, std::exchange(first, false), paper);
    add_reflection(source, paper);
  }
  return paper;
}

}  // namespace beraad::report
