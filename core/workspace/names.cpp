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
Outcome check_word(const std::vector<session::KnownName>& known, const std::string& name, const std::string& role,
                   const privacy::OrdinaryWords& ordinary) {
  const privacy::NameReplacer own({{{}, name, role}}, ordinary);
  if (!own.find(role).empty()) return fail("refused.role-is-name");
  const auto inside = privacy::NameReplacer(known, ordinary).find(role);
  if (!inside.empty()) return fail("refused.role-has-name", {known[inside.front().name].name});
  for (const auto& other : known) {
    if (!own.find(other.role).empty()) return fail("refused.name-in-role", {other.role});
  }
  return Done{};
}

}  // namespace

Result<std::size_t> Workspace::replace_name(const Uuid& session_id, const std::string& name, const std::string& role) {
  BERAAD_TRY(opened, open_session(session_id));
  const Uuid case_id = find_session(session_id)->state().case_id;
  BERAAD_TRY(fits, check_word(names_of_case(case_id), name, role,
                              m_parts->surroundings.ordinary_words));  // which opens all its runs
  if (const auto kept = run(session_id, session::KeepName{name, role});
      !kept && kept.error().code != "refused.unchanged") {
    return fail(kept.error());
  }
  m_parts->names.erase(case_id);
  const privacy::NameReplacer replacer(names_of_case(case_id), m_parts->surroundings.ordinary_words);
  const std::size_t texts = replace_in_case(case_id, std::cref(replacer));
  BERAAD_TRY(saved, m_parts->writer->wait());
  return texts;
}

Result<std::size_t> Workspace::replace_doubtful(const Uuid& session_id, const Uuid& name) {
  BERAAD_TRY(writable, m_parts->may_write());
  BERAAD_TRY(opened, open_session(session_id));
  const Uuid case_id = find_session(session_id)->state().case_id;
  const auto names = names_of_case(case_id);  // which opens all its runs
  const auto known = std::ranges::find(names, name, &session::KnownName::id);
  if (known == names.end()) return std::size_t{0};
  const privacy::NameReplacer replacer(names, m_parts->surroundings.ordinary_words);
  const auto index = static_cast<std::size_t>(known - names.begin());
  const auto replace = [&](std::string_view text) { return replacer.replace_doubtful(text, index); };
  const std::size_t texts = replace_in_case(case_id, replace);
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
