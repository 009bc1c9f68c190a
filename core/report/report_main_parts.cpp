// The main parts of a report, found by what fields mean, in the order in which the method has them.
#include <algorithm>
#include <functional>

#include "core/base/text.hpp"
#include "core/report/judgements.hpp"
#include "core/report/printable.hpp"
#include "core/report/report_writer.hpp"
#include "core/report/tables.hpp"

namespace beraad::report {

using protocol::FieldPlace;
using protocol::find_by_role;
using protocol::Role;

void ReportWriter::write_main_parts() {
  struct MainPart {
    std::vector<Role> roles;  // it stands where the first of these stands in the method
    std::function<void()> write;
  };
  const auto table = [this](const char* heading, Role role) { return [=, this] { write_table(heading, role); }; };
  std::vector<MainPart> parts = {
      {{Role::Story, Role::HotMoment}, [this] { write_case(); }},
      {{Role::Question, Role::Options}, [this] { write_question(); }},
      {{Role::Clarification},
       [this] {
         write_clarification();
         write_to_find_out();
       }},
      {{Role::Perspectives}, table("report.perspectives", Role::Perspectives)},
      {{Role::Alternatives}, table("report.alternatives", Role::Alternatives)},
      {{Role::Judgement}, [this] { write_judgements(); }},
      {{Role::Similarities, Role::Differences, Role::StillChafes, Role::Insights}, [this] { write_dialogue(); }},
      {{Role::Conclusion}, [this] { write_conclusion(); }},
      {{Role::Mandate}, table("report.mandate", Role::Mandate)},
      {{Role::Actions}, table("report.actions", Role::Actions)},
      {{Role::Signals}, table("report.signals", Role::Signals)},
      {{Role::LookBackDate, Role::LookBackPlace, Role::LookBackOwner, Role::RecordGoesTo},
       [this] { write_look_back(); }},
      {{Role::ClosingWord}, [this] { write_each("report.closing-words", Role::ClosingWord); }}};
  const auto place_of = [this](const MainPart& part) {
    std::pair<std::size_t, std::size_t> first{m_source.protocol.steps.size(), 0};
    for (const Role role : part.roles) {
      const FieldPlace place = find_by_role(m_source.protocol, role);
      if (!place) continue;
      const auto field = static_cast<std::size_t>(place.field - place.step->fields.data());
      first = std::min(first, {m_source.protocol.position_of(place.step->id), field});
    }
    return first;
  };
  std::ranges::sort(parts, {}, place_of);
  for (const MainPart& part : parts) part.write();
}

void ReportWriter::write_case() {
  const auto story = take(Role::Story);
  const auto moment = take(Role::HotMoment);
  const auto feelings = take(Role::Feelings);
  const auto decided = take(Role::DecidedAlready);
  const auto before = take(Role::DecideBefore);
  if (!story && !moment && !feelings && !decided && !before) return;
  add_heading(2, say("report.case"));
  if (story) add_blocks(story->blocks);
  const auto add_line = [this](const std::string& label, const std::optional<Answer>& answer) {
    if (!answer) return;
    Line line = {{label_before(label), true}};
    for (const Line& more : lines_of(answer->blocks)) {
      if (line.size() > 1) line.push_back({"; "});
      line.insert(line.end(), more.begin(), more.end());
    }
    m_document.parts.emplace_back(Paragraph{std::move(line)});
  };
  add_line(say("report.hot-moment"), moment);
  add_line(say("report.feelings"), feelings);
  if (decided) add_line(say("report.decided-already"), decided);
  if (before) add_line(label_of(*before), before);
}

void ReportWriter::write_question() {
  const auto question = take(Role::Question);
  const auto under = take(Role::UnderlyingQuestion);
  const auto options = take(Role::Options);
  if (!question && !under && !options) return;
  add_heading(2, say(question ? "report.question" : "report.options"));
  if (question) {
    const Lines lines = lines_of(question->blocks);
    if (!lines.empty()) m_document.parts.emplace_back(Paragraph{lines.front(), Paragraph::Style::Lead});
  }
  if (under) {
    Line line = {{label_before(say("report.underlying-question")), true}};
    for (const Line& more : lines_of(under->blocks)) line.insert(line.end(), more.begin(), more.end());
    m_document.parts.emplace_back(Paragraph{std::move(line)});
  }
  if (!options) return;
  const session::TableBlock* table = find_table(options->blocks);
  const auto* rows = options->is_value() ? std::get_if<session::Rows>(&options->revision->value) : nullptr;
  if (table == nullptr || rows == nullptr || rows->size() != table->rows.size()) return add_blocks(options->blocks);
  OptionCards cards;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    OptionCard card;
    card.letter = (*rows)[i].key;
    if (!base::is_blank((*rows)[i].short_name)) card.name = (*rows)[i].short_name;
    for (std::size_t c = 0; c < table->columns.size(); ++c) {
      const protocol::Column* column = table->columns[c];
      const std::string& text = table->rows[i][c].text;
      if (column == nullptr || text.empty()) continue;
      if (column->role == Role::OptionAction) {
        std::string& place = card.name.empty() ? card.name : card.action;  // without a short name the action is it
        place = text;
      } else {
        const std::string label = column->role == Role::OptionLoss
                                      ? m_source.texts.say("report.option-loss", {card.letter})
                                  : column->role == Role::OptionHarmed ? say("report.option-harmed")
                                  : column->role == Role::OptionValue  ? say("report.option-value")
                                                                       : table->head[c];
        card.parts.emplace_back(label, text);
      }
    }
    cards.cards.push_back(std::move(card));
  }
  m_document.parts.emplace_back(std::move(cards));
}

void ReportWriter::write_to_find_out() {
  const auto answer = m_answers.find(Role::Clarification);
  const session::TableBlock* table = answer ? find_table(answer->blocks) : nullptr;
  const auto* rows = answer && answer->is_value() ? std::get_if<session::Rows>(&answer->revision->value) : nullptr;
  const protocol::Column* column = answer ? answer->field->find_column(Role::ToFindOut) : nullptr;
  if (table == nullptr || rows == nullptr || column == nullptr) return;
  Bullets bullets;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const auto cell = (*rows)[i].cells.find(column->id);
    const bool* open = cell == (*rows)[i].cells.end() ? nullptr : std::get_if<bool>(&cell->second);
    const session::BlockCell* question = find_cell(*table, i, Role::ClarificationQuestion);
    if (open != nullptr && *open && question != nullptr) bullets.items.push_back(line_of(*question));
  }
  if (bullets.items.empty()) return;
  add_heading(2, say("report.to-find-out"));
  m_document.parts.emplace_back(std::move(bullets));
}

void ReportWriter::write_clarification() { write_table("report.clarification", Role::Clarification); }

void ReportWriter::write_table(const char* heading, Role role) {
  const auto answer = take(role);
  if (!answer) return;
  add_heading(2, say(heading));
  if (const session::TableBlock* table = find_table(answer->blocks)) {
    add_table(*table);
  } else {
    add_blocks(answer->blocks);
  }
}

void ReportWriter::write_judgements() {
  const FieldPlace place = find_by_role(m_source.protocol, Role::Judgement);
  if (!place || !place.field->per_participant) return;
  const FieldPlace after = find_by_role(m_source.protocol, Role::JudgementAfter);
  mark_taken(place);
  if (after) mark_taken(after);
  const bool sealed = m_answers.is_sealed(place);
  Table table = judgement_table(m_source, m_answers, place, after, m_ids);
  if (table.rows.empty() && !sealed) return;
  add_heading(2, say("report.judgements"));
  if (sealed) {
    m_document.parts.emplace_back(Paragraph{{{say("answer.sealed"), false, true}}});
    return;
  }
  const session::Round* round = session::find_round(m_source.state, place.step->id);
  const std::string note = say(round != nullptr ? "report.judgements-note" : "report.judgements-note-no-round");
  m_document.parts.emplace_back(Paragraph{{{note + " " + say("report.not-counted")}}, Paragraph::Style::Small});
  m_document.parts.emplace_back(Paragraph{{{"", false, false, false, "other"},
                                           {" " + say("report.something-else") + "   "},
                                           {"", false, false, false, "open"},
                                           {" " + say("report.still-open")}},
                                          Paragraph::Style::Legend});
  m_document.parts.emplace_back(std::move(table));
}

void ReportWriter::write_dialogue() {
  bool has_heading = false;
  const std::pair<Role, const char*> subs[] = {{Role::Similarities, "report.similarities"},
                                               {Role::Differences, "report.differences"},
                                               {Role::StillChafes, "report.still-chafes"},
                                               {Role::Insights, "report.insights"}};
  for (const auto& [role, key] : subs) {
    const auto answer = take(role);
    if (!answer) continue;
    if (!has_heading) add_heading(2, say("report.dialogue"));
    has_heading = true;
    add_heading(3, say(key));
    add_blocks(answer->blocks);
  }
}

void ReportWriter::write_conclusion() {
  const auto conclusion = take(Role::Conclusion);
  const auto consensus = take(Role::Consensus);
  const auto minority = take(Role::Minority);
  const auto limit = take(Role::LimitDamage);
  if (!conclusion && !consensus && !minority && !limit) return;
  std::string heading = say("report.conclusion");
  if (consensus) {
    const Lines words = lines_of(consensus->blocks);
    if (!words.empty()) heading = m_source.texts.say("report.conclusion-with-agreement", {words.front().front().text});
  }
  add_heading(2, std::move(heading));
  if (conclusion) m_document.parts.emplace_back(Panel{Panel::Kind::Shared, "", lines_of(conclusion->blocks)});
  if (minority) {
    Panel panel{Panel::Kind::Framed, say("report.minority"), {}};
    if (const session::TableBlock* table = find_table(minority->blocks)) {
      for (const Table::Row& row : table_of(*table, m_source.texts).rows) {
        for (const Lines& cell : row.cells) panel.lines.insert(panel.lines.end(), cell.begin(), cell.end());
      }
    } else {
      panel.lines = lines_of(minority->blocks);
    }
    if (!panel.lines.empty()) m_document.parts.emplace_back(std::move(panel));
  }
  if (limit) {
    add_heading(3, say("report.limit-damage"));
    add_blocks(limit->blocks);
  }
}

void ReportWriter::write_look_back() {
  const auto when = take(Role::LookBackDate);
  const auto where = take(Role::LookBackPlace);
  const auto owner = take(Role::LookBackOwner);
  const auto goes_to = take(Role::RecordGoesTo);
  Table table{{{"", 2}, {"", 5}}, {}, true};
  Lines look_back;
  for (const auto* answer : {&when, &where}) {
    if (!*answer) continue;
    const Lines lines = lines_of((*answer)->blocks);
    look_back.insert(look_back.end(), lines.begin(), lines.end());
  }
  if (when && where && look_back.size() == 2) {
    look_back = {{{m_source.texts.say("report.look-back-on", {plain(look_back[0]), plain(look_back[1])})}}};
  }
  if (owner) {
    for (const Line& line : lines_of(owner->blocks)) {
      look_back.push_back({{m_source.texts.say("report.look-back-owner", {line.front().text})}});
    }
  }
  if (!look_back.empty()) add_labelled(table, say("report.look-back"), std::move(look_back));
  if (goes_to) add_labelled(table, say("report.goes-to"), lines_of(goes_to->blocks));
  if (table.rows.empty()) return;
  add_heading(2, say("report.look-back"));
  m_document.parts.emplace_back(std::move(table));
}

void ReportWriter::write_text(const char* heading, Role role, Panel::Kind kind) {
  const auto answer = take(role);
  if (!answer) return;
  add_heading(2, say(heading));
  m_document.parts.emplace_back(Panel{kind, "", lines_of(answer->blocks)});
}

void ReportWriter::write_each(const char* heading, Role role) {
  const FieldPlace place = find_by_role(m_source.protocol, role);
  if (!place || !place.field->per_participant || is_taken(place)) return;
  const std::size_t before = m_document.parts.size();
  add_heading(2, say(heading));
  write_participant_answers(place);
  if (m_document.parts.size() == before + 1) m_document.parts.pop_back();
}

}  // namespace beraad::report
