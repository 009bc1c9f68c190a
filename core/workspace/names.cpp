// Names of people in a case: kept with it, and replaced by another word wherever they were or will be written.
#include "core/privacy/names.hpp"

#include <algorithm>
#include <set>

#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {

std::vector<session::KnownName> Workspace::names_of_case(const Uuid& case_id) {
  if (const auto known = m_parts->names.find(case_id); known != m_parts->names.end()) return known->second;
  // The index may not have come to all of its runs yet; the headers name them.
  std::set<Uuid> runs;
  const auto listed = m_parts->writer->run_and_wait([&](storage::Library& library) -> Outcome {
    BERAAD_TRY(headers, library.list_sessions());
    for (const auto& header : headers) {
      if (header.case_id == case_id) runs.insert(header.id);
    }
    return Done{};
  });
  std::vector<session::KnownName> names;
  for (const auto& [id, open] : m_parts->open) {
    if (open.document.state().case_id == case_id) runs.insert(id);
  }
  for (const Uuid& id : runs) {
    if (!open_session(id)) continue;  // damaged: check says so
    for (const auto& name : find_session(id)->state().names) names.push_back(name);
  }
  if (listed) m_parts->names[case_id] = names;
  return names;
}

namespace {

/// Else each replacing would bring a name back, or break the word that stands for another.
Outcome check_word(const std::vector<session::KnownName>& known, const std::string& name, const std::string& role) {
  const privacy::NameReplacer own({{{}, name, role}});
  if (!own.find(role).empty()) return fail("refused.role-is-name");
  const auto inside = privacy::NameReplacer(known).find(role);
  if (!inside.empty()) return fail("refused.role-has-name", {known[inside.front().name].name});
  for (const auto& other : known) {
    if (!own.find(other.role).empty()) return fail("refused.name-in-role", {other.role});
  }
  return Done{};
}

}  // namespace

std::size_t Workspace::replace_in(const Uuid& session_id, const session::ReplaceText& replace,
                                  const std::optional<std::set<Uuid>>& rows) {
  OpenSession& open = m_parts->open.at(session_id);
  const auto is_meant = [&](const storage::Draft& draft) {  // the editor of a cell has its row in its name
    return !rows || std::ranges::any_of(*rows, [&](const Uuid& row) {
      return draft.editor.find(base::to_text(row)) != std::string::npos;
    });
  };
  std::size_t texts = 0;
  for (storage::Draft draft : std::vector<storage::Draft>(open.drafts)) {
    std::string replaced = replace(draft.text);
    if (replaced == draft.text || !is_meant(draft)) continue;
    ++texts;
    draft.text = std::move(replaced);
    write_draft(session_id, std::move(draft));
  }
  auto applied = rows ? open.document.replace_in_rows(*rows, replace, m_parts->moment())
                      : open.document.replace_texts(replace, m_parts->moment());
  if (!applied) return texts;  // nothing in it
  texts += applied->redactions.size();
  m_parts->writer->append(session_id, std::move(*applied), {});
  m_parts->remember(open);
  return texts;
}

namespace {

/// A meeting by that method begins with the titles of what was prepared in one of those tables.
bool takes_titles(const protocol::Protocol& method, const std::set<std::string>& tables) {
  return std::ranges::any_of(method.steps, [&](const protocol::Step& step) {
    return std::ranges::any_of(step.fields, [&](const protocol::Field& field) {
      return field.type == protocol::FieldType::List && tables.contains(field.id);
    });
  });
}

}  // namespace

std::size_t Workspace::replace_in_copies(const Uuid& case_id, const session::ReplaceText& replace) {
  std::set<Uuid> runs, beside, meetings;
  const auto sort = [&](const storage::SessionHeader& header) {
    if (header.case_id == case_id) runs.insert(header.id);
    if (header.case_id != case_id && header.run == session::RunKind::Main) meetings.insert(header.id);
    if (header.run == session::RunKind::Beside) beside.insert(header.id);
  };
  for (const auto& [id, open] : m_parts->open) sort(open.header);
  const auto listed = m_parts->writer->run_and_wait([&](storage::Library& library) -> Outcome {
    BERAAD_TRY(headers, library.list_sessions());
    std::ranges::for_each(headers, sort);
    return Done{};
  });
  if (!listed) m_parts->surroundings.log.write(listed.error());  // what is open is done all the same
  std::size_t texts = 0;
  std::set<Uuid> copies;
  std::set<std::string> tables;
  for (const Uuid& id : beside) {
    if (!open_session(id)) continue;  // damaged: check says so
    const auto& document = *find_session(id);
    std::set<Uuid> rows;
    for (const auto& change : document.changes()) {
      for (const auto& event : change.events) rows.merge(session::copied_rows(document.protocol(), event, runs));
    }
    if (rows.empty()) continue;
    texts += replace_in(id, replace, rows);
    copies.merge(rows);
    if (const auto place = protocol::find_by_role(document.protocol(), protocol::Role::Candidates)) {
      tables.insert(place.field->id);
    }
  }
  if (copies.empty()) return texts;
  for (const Uuid& id : meetings) {
    const auto summary = find_summary(id);
    const auto* entry = summary ? m_parts->surroundings.catalog.find(summary->protocol_id) : nullptr;
    if (entry != nullptr && !takes_titles(*entry->protocol, tables)) continue;  // opening it would take time
    if (open_session(id)) texts += replace_in(id, replace, copies);
  }
  return texts;
}

Result<std::size_t> Workspace::replace_name(const Uuid& session_id, const std::string& name, const std::string& role) {
  BERAAD_TRY(opened, open_session(session_id));
  const Uuid case_id = find_session(session_id)->state().case_id;
  BERAAD_TRY(fits, check_word(names_of_case(case_id), name, role));  // which opens all its runs
  if (const auto kept = run(session_id, session::KeepName{name, role});
      !kept && kept.error().code != "refused.unchanged") {
    return fail(kept.error());
  }
  m_parts->names.erase(case_id);
  const privacy::NameReplacer replacer(names_of_case(case_id));
  std::size_t texts = 0;
  for (const auto& [id, open] : m_parts->open) {
    if (open.document.state().case_id == case_id) texts += replace_in(id, std::cref(replacer));
  }
  texts += replace_in_copies(case_id, std::cref(replacer));
  BERAAD_TRY(saved, m_parts->writer->wait());
  return texts;
}

Result<std::size_t> Workspace::replace_doubtful(const Uuid& session_id, const Uuid& name) {
  BERAAD_TRY(writable, m_parts->may_write());
  BERAAD_TRY(opened, open_session(session_id));
  const auto names = names_of_case(find_session(session_id)->state().case_id);
  const auto known = std::ranges::find(names, name, &session::KnownName::id);
  if (known == names.end()) return std::size_t{0};
  const privacy::NameReplacer replacer(names);
  const auto index = static_cast<std::size_t>(known - names.begin());
  const auto replace = [&](std::string_view text) { return replacer.replace_doubtful(text, index); };
  std::size_t texts = replace_in(session_id, replace);
  texts += replace_in_copies(find_session(session_id)->state().case_id, replace);
  BERAAD_TRY(saved, m_parts->writer->wait());
  return texts;
}

Outcome Workspace::forget_name(const Uuid& case_id, const Uuid& name) {
  (void)names_of_case(case_id);
  m_parts->names.erase(case_id);
  std::vector<Uuid> keepers;
  for (const auto& [id, open] : m_parts->open) {
    const auto& names = open.document.state().names;
    const bool keeps = std::ranges::find(names, name, &session::KnownName::id) != names.end();
    if (keeps && open.document.state().case_id == case_id) keepers.push_back(id);
  }
  for (const Uuid& id : keepers) {
    BERAAD_TRY(forgotten, run(id, session::ForgetName{name}));
  }
  m_parts->names.erase(case_id);
  return m_parts->writer->wait();
}

}  // namespace beraad::workspace
