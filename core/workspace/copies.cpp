// What other sessions took over from a case: preparations of meetings, meetings that began with their titles,
// look-backs of a team. Whatever must be replaced or go there goes here too.
#include <algorithm>
#include <utility>

#include "core/session/copied_rows.hpp"
#include "core/session/copied_words.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

/// Of a cell or a line: the row stands in the name of its editor.
bool is_of_row(const std::string& editor) {
  for (std::size_t from = 0; from <= editor.size();) {
    const std::size_t to = std::min(editor.find('/', from), editor.size());
    if (base::read_uuid(editor.substr(from, to - from))) return true;
    from = to + 1;
  }
  return false;
}

bool is_of_answer(const session::AnswerKey& key, const std::string& editor) {
  return editor.find("/" + key.step + "/" + key.field + "/") != std::string::npos;
}

bool is_meant(const session::RowsMeant& meant, const std::string& editor) {
  const auto of_answer = [&](const session::AnswerKey& key) { return is_of_answer(key, editor); };
  if (!is_of_row(editor)) return meant.with_other_texts || std::ranges::any_of(meant.answers, of_answer);
  return std::ranges::any_of(meant.rows,
                             [&](const Uuid& row) { return editor.find(base::to_text(row)) != std::string::npos; });
}

/// A meeting by that method begins with the titles of what was prepared in one of those tables.
bool takes_titles(const protocol::Protocol& method, const std::set<std::string>& tables) {
  return std::ranges::any_of(method.steps, [&](const protocol::Step& step) {
    return std::ranges::any_of(step.fields, [&](const protocol::Field& field) {
      return field.type == protocol::FieldType::List && tables.contains(field.id);
    });
  });
}

/// Where in the session that stands, or stood, which is to be struck as a whole; of texts in no row those that say why
/// it was chosen, as far as they do.
session::CopiedTexts to_strike(const session::SessionDocument& document, const session::RowsMeant& meant) {
  session::CopiedTexts found =
      meant.with_other_texts ? session::why_chosen(document, meant.rows) : session::CopiedTexts{};
  for (const auto& key : meant.answers) found.as_copied.push_back({key, {}, {}});
  std::set<std::pair<session::AnswerKey, Uuid>> here;
  for (const auto& change : document.changes()) {
    for (const auto& event : change.events) {
      const auto* written = std::get_if<session::AnswerWritten>(&event);
      if (written == nullptr) continue;
      const auto take = [&](const Uuid& id, bool struck) {
        if (!meant.rows.contains(id) || struck || !here.emplace(written->key, id).second) return;
        found.as_copied.push_back({written->key, id, {}});
      };
      if (const auto* all = std::get_if<session::Rows>(&written->value)) {
        for (const auto& row : *all) take(row.id, row.struck.contains("*"));
      } else if (const auto* items = std::get_if<session::Items>(&written->value)) {
        for (const auto& item : *items) take(item.id, item.struck);
      }
    }
  }
  return found;
}

bool have_one_in_common(const std::set<std::string>& some, const std::set<std::string>& others) {
  return std::ranges::any_of(some, [&](const std::string& one) { return others.contains(one); });
}

/// Was typed where that is struck: in the row, in the one cell, or over the answer as a whole.
bool is_over(const session::StrikeText& struck, const std::string& editor) {
  if (!is_of_answer(struck.key, editor)) return false;
  if (struck.row.is_nil()) return true;
  const std::string cell = struck.column.empty() ? std::string() : struck.column + "/";
  return editor.find("/" + base::to_text(struck.row) + "/" + cell) != std::string::npos;
}

}  // namespace

std::vector<storage::SessionHeader> Workspace::list_headers() {
  std::vector<storage::SessionHeader> all;
  const auto listed = m_parts->writer->run_and_wait([&](storage::Library& library) -> Outcome {
    BERAAD_TRY(headers, library.list_sessions());
    all = std::move(headers);
    return Done{};
  });
  if (!listed) m_parts->surroundings.log.write(listed.error());  // what is open is known all the same
  for (const auto& [id, open] : m_parts->open) {
    if (std::ranges::find(all, id, &storage::SessionHeader::id) == all.end()) all.push_back(open.header);
  }
  return all;
}

std::map<Uuid, session::RowsMeant> Workspace::find_copies(const Uuid& case_id) {
  const auto headers = list_headers();
  std::set<Uuid> known_by{case_id}, rows;
  std::set<std::string> tables, promises, teams;
  for (const auto& header : headers) {
    if (header.case_id != case_id) continue;
    known_by.insert(header.id);              // what was prepared in it is known by that, whatever became of it
    if (!open_session(header.id)) continue;  // damaged: check says so
    const auto& document = *find_session(header.id);
    rows.merge(session::followed_rows(document));
    promises.merge(session::words_agreed(document));
    teams.merge(session::teams_of(document));
  }
  std::map<Uuid, session::RowsMeant> copies;
  for (const auto& header : headers) {
    if (header.run != session::RunKind::Beside || !open_session(header.id)) continue;
    const auto& document = *find_session(header.id);
    const auto prepared = session::copied_rows(document, known_by);
    if (prepared.empty()) continue;
    if (header.case_id != case_id) copies[header.id] = {prepared, {}, session::was_chosen(document, prepared)};
    rows.insert(prepared.begin(), prepared.end());
    if (const auto place = protocol::find_by_role(document.protocol(), protocol::Role::Candidates)) {
      tables.insert(place.field->id);
    }
  }
  if (rows.empty() && promises.empty()) return copies;
  for (const auto& header : headers) {
    if (header.case_id == case_id || header.run == session::RunKind::Beside) continue;
    const auto may_hold = [&](const protocol::Protocol& method) {
      return session::takes_agreed(method) || session::asks_promise(method) || takes_titles(method, tables);
    };
    const auto* document = open_when(header.id, may_hold);
    if (document == nullptr) continue;
    session::RowsMeant held{session::rows_held(*document, rows), {}, false};
    if (have_one_in_common(teams, session::teams_of(*document))) {
      held.answers = session::promises_held(*document, promises);
    }
    if (!held.rows.empty() || !held.answers.empty()) copies[header.id] = std::move(held);
  }
  return copies;
}

/// By a method of which that holds, else null: opening all would take time. Of what is not read yet nothing is known.
const session::SessionDocument* Workspace::open_when(const Uuid& session_id,
                                                     const std::function<bool(const protocol::Protocol&)>& holds) {
  const auto summary = find_summary(session_id);
  const auto* entry = summary ? m_parts->surroundings.catalog.find(summary->protocol_id) : nullptr;
  if (entry != nullptr && !holds(*entry->protocol)) return nullptr;
  return open_session(session_id) ? find_session(session_id) : nullptr;
}

std::map<Uuid, session::CopiedTexts> Workspace::copies_elsewhere(const Uuid& session_id,
                                                                 const session::StrikeText& struck) {
  std::map<Uuid, session::CopiedTexts> copies;
  if (!open_session(session_id)) return copies;
  const auto words = session::words_to_follow(*find_session(session_id), struck);
  if (words.rows.empty()) return copies;
  const auto teams = session::teams_of(*find_session(session_id));
  for (const auto& header : list_headers()) {
    if (header.id == session_id || header.run == session::RunKind::Beside) continue;
    const auto* document = open_when(header.id, [&](const protocol::Protocol& method) {
      return session::takes_agreed(method) || (!words.promises.empty() && session::asks_promise(method));
    });
    if (document == nullptr) continue;
    auto followed = words;
    if (!have_one_in_common(teams, session::teams_of(*document))) followed.promises.clear();
    auto held = session::copies_held(*document, followed);
    if (!held.as_copied.empty() || !held.changed.empty()) copies[header.id] = std::move(held);
  }
  return copies;
}

/// Whatever was being typed over it goes too.
void Workspace::strike_in(const Uuid& session_id, const session::CopiedTexts& copies) {
  OpenSession& open = m_parts->open.at(session_id);
  for (const storage::Draft& draft : std::vector<storage::Draft>(open.drafts)) {
    const auto is_over_it = [&](const session::StrikeText& struck) { return is_over(struck, draft.editor); };
    if (std::ranges::any_of(copies.as_copied, is_over_it)) remove_draft(session_id, draft.editor);
  }
  auto applied = open.document.strike(copies, m_parts->moment());
  if (!applied) return;  // nothing of it there
  m_parts->writer->append(session_id, std::move(*applied), {});
  m_parts->remember(open);
}

bool Workspace::is_held_elsewhere(const Uuid& case_id) { return !find_copies(case_id).empty(); }

std::size_t Workspace::replace_in(const Uuid& session_id, const session::ReplaceText& replace,
                                  const std::optional<session::RowsMeant>& meant) {
  OpenSession& open = m_parts->open.at(session_id);
  std::size_t texts = 0;
  for (storage::Draft draft : std::vector<storage::Draft>(open.drafts)) {
    std::string replaced = replace(draft.text);
    if (replaced == draft.text || (meant && !is_meant(*meant, draft.editor))) continue;
    ++texts;
    draft.text = std::move(replaced);
    write_draft(session_id, std::move(draft));
  }
  auto applied = meant ? open.document.replace_in_rows(*meant, replace, m_parts->moment())
                       : open.document.replace_texts(replace, m_parts->moment());
  if (!applied) return texts;  // nothing in it
  texts += applied->redactions.size();
  m_parts->writer->append(session_id, std::move(*applied), {});
  m_parts->remember(open);
  return texts;
}

std::size_t Workspace::replace_in_case(const Uuid& case_id, const session::ReplaceText& replace) {
  const auto copies = find_copies(case_id);  // which opens all runs of the case
  std::size_t texts = 0;
  for (const auto& [id, open] : m_parts->open) {
    if (open.document.state().case_id == case_id) texts += replace_in(id, replace);
  }
  for (const auto& [id, meant] : copies) texts += replace_in(id, replace, meant);
  return texts;
}

void Workspace::strike_copies(const Uuid& case_id) {
  for (const auto& [id, meant] : find_copies(case_id)) {
    const auto& document = *find_session(id);
    std::set<session::AnswerKey> answers = meant.answers;
    if (meant.with_other_texts) answers.merge(session::beside_choice(document, meant.rows));
    // Also over what was never written, where there is nothing to strike.
    for (const auto& draft : leftover_drafts(id)) {
      if (is_meant({meant.rows, answers, false}, draft.editor)) remove_draft(id, draft.editor);
    }
    strike_in(id, to_strike(document, meant));
  }
}

}  // namespace beraad::workspace
