// What other sessions took over from a case: preparations of meetings, meetings that began with their titles,
// look-backs of a team. Whatever must be replaced or go there goes here too.
#include <algorithm>

#include "core/session/copied_rows.hpp"
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

bool is_meant(const session::RowsMeant& meant, const std::string& editor) {
  if (!is_of_row(editor)) return meant.with_other_texts;
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

/// Where in the session that stands which is to be struck; of texts in no row those that say why it was chosen.
std::vector<session::StrikeText> to_strike(const session::SessionDocument& document, const session::RowsMeant& meant) {
  const auto chosen = protocol::find_by_role(document.protocol(), protocol::Role::ChosenCase);
  std::vector<session::StrikeText> found;
  for (const auto& [key, record] : document.state().answers) {
    const auto* beside =
        meant.with_other_texts && chosen && chosen.step->id == key.step ? chosen.step->find_field(key.field) : nullptr;
    if (beside != nullptr && beside != chosen.field && protocol::is_text(beside->type)) found.push_back({key, {}, {}});
    std::set<Uuid> here;
    for (const auto& revision : record.revisions) {
      const auto take = [&](const Uuid& id, bool struck) {
        if (meant.rows.contains(id) && !struck && here.insert(id).second) found.push_back({key, id, {}});
      };
      if (const auto* all = std::get_if<session::Rows>(&revision.value)) {
        for (const auto& row : *all) take(row.id, row.struck.contains("*"));
      } else if (const auto* items = std::get_if<session::Items>(&revision.value)) {
        for (const auto& item : *items) take(item.id, item.struck);
      }
    }
  }
  return found;
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
  std::set<Uuid> runs, rows;
  std::set<std::string> tables;
  for (const auto& header : headers) {
    if (header.case_id != case_id || !open_session(header.id)) continue;  // damaged: check says so
    runs.insert(header.id);
    rows.merge(session::followed_rows(*find_session(header.id)));
  }
  std::map<Uuid, session::RowsMeant> copies;
  for (const auto& header : headers) {
    if (header.run != session::RunKind::Beside || !open_session(header.id)) continue;
    const auto& document = *find_session(header.id);
    const auto prepared = session::copied_rows(document, runs);
    if (prepared.empty()) continue;
    if (header.case_id != case_id) copies[header.id] = {prepared, session::was_chosen(document, prepared)};
    rows.insert(prepared.begin(), prepared.end());
    if (const auto place = protocol::find_by_role(document.protocol(), protocol::Role::Candidates)) {
      tables.insert(place.field->id);
    }
  }
  for (const auto& header : headers) {
    if (rows.empty() || header.case_id == case_id || header.run == session::RunKind::Beside) continue;
    const auto summary = find_summary(header.id);
    const auto* entry = summary ? m_parts->surroundings.catalog.find(summary->protocol_id) : nullptr;
    const bool may_hold = entry == nullptr || session::takes_agreed(*entry->protocol) ||
                          (!tables.empty() && takes_titles(*entry->protocol, tables));
    if (!may_hold || !open_session(header.id)) continue;  // opening all would take time
    auto held = session::rows_held(*find_session(header.id), rows);
    if (!held.empty()) copies[header.id] = {std::move(held), false};
  }
  return copies;
}

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

Outcome Workspace::strike_copies(const Uuid& case_id) {
  for (const auto& [id, meant] : find_copies(case_id)) {
    std::vector<std::string> editors;
    for (const auto& draft : leftover_drafts(id)) {
      if (is_of_row(draft.editor) && is_meant(meant, draft.editor)) editors.push_back(draft.editor);
    }
    for (const auto& strike : to_strike(*find_session(id), meant)) {
      const auto struck = run(id, strike, editors);
      if (!struck && struck.error().code != "refused.nothing-to-strike") return fail(struck.error());
    }
    // What was written and taken back again is no answer, and stands there all the same.
    replace_in(id, [](std::string_view) { return std::string(); }, session::RowsMeant{meant.rows, false});
  }
  return Done{};
}

}  // namespace beraad::workspace
