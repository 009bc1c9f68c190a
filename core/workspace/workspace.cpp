#include "core/workspace/workspace.hpp"

#include <algorithm>
#include <utility>

#include "core/workspace/indexing.hpp"
#include "core/workspace/parts.hpp"

namespace beraad::workspace {
namespace {

// So many sessions are read before the first screen shows; the others follow behind it.
constexpr std::size_t k_newest = 10;

storage::Environment environment_of(const Surroundings& surroundings) {
  return {surroundings.clock, surroundings.ids, surroundings.log, surroundings.lock_folder, surroundings.vfs};
}

}  // namespace

Workspace::Workspace(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Workspace::~Workspace() = default;

Outcome Workspace::Parts::may_write() const {
  if (info.access == storage::Access::ReadOnly) return fail("library.read-only");
  if (const auto status = writer->status(); status.failure) return fail(*status.failure);
  return Done{};
}

void Workspace::Parts::remember(const OpenSession& session) {
  const Uuid id = session.document.id();
  auto summary = index::summarise(session.document);
  summary.has_drafts = !session.drafts.empty();
  summary.contact_wanted = wants_contact(surroundings.vocabulary, session.document);
  summaries.insert_or_assign(id, std::move(summary));
  listed_actions.reset();
  actions.erase(id);
  for (auto& action : index::actions_of(session.document)) actions.emplace(id, std::move(action));
  reports.erase(id);
  for (auto& report : index::action_reports_of(session.document)) reports.emplace(id, std::move(report));
}

void Workspace::Parts::read_on() {
  index_in_background(*writer, protocols, surroundings.vocabulary, inbox, std::exchange(unread, {}), surroundings.wake);
}

void Workspace::Parts::take_in(Inbox& from) {
  const std::lock_guard lock(from.mutex);
  if (!from.actions.empty() || !from.reports.empty()) listed_actions.reset();
  for (auto& summary : from.summaries) {
    if (!open.contains(summary.id)) summaries.insert_or_assign(summary.id, std::move(summary));
  }
  for (auto& action : from.actions) {
    if (!open.contains(action.session_id)) actions.emplace(action.session_id, std::move(action));
  }
  for (auto& report : from.reports) {
    if (!open.contains(report.session_id)) reports.emplace(report.session_id, std::move(report));
  }
  from.reports.clear();
  from.summaries.clear();
  from.actions.clear();
}

Result<std::unique_ptr<Workspace>> Workspace::create(const std::filesystem::path& file, Surroundings surroundings) {
  auto parts = std::make_unique<Parts>(std::move(surroundings));
  BERAAD_TRY(library, storage::Library::create(file, environment_of(parts->surroundings)));
  parts->library = std::move(library);
  parts->info = parts->library->info();
  parts->writer =
      std::make_unique<storage::Writer>(*parts->library, parts->surroundings.clock, parts->surroundings.wake);
  return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& file, storage::Access access,
                                                   Surroundings surroundings) {
  auto parts = std::make_unique<Parts>(std::move(surroundings));
  BERAAD_TRY(library, storage::Library::open(file, access, environment_of(parts->surroundings)));
  parts->library = std::move(library);
  parts->info = parts->library->info();
  BERAAD_TRY(headers, parts->library->list_sessions());
  std::ranges::sort(headers, {}, [](const storage::SessionHeader& header) { return header.created.utc_ms; });
  parts->expected = headers.size();
  for (std::size_t count = 0; count < k_newest && !headers.empty(); ++count) {
    index_session(*parts->library, headers.back(), parts->protocols, parts->surroundings.vocabulary, *parts->inbox);
    headers.pop_back();
  }
  parts->take_in(*parts->inbox);
  parts->writer =
      std::make_unique<storage::Writer>(*parts->library, parts->surroundings.clock, parts->surroundings.wake);
  parts->unread = std::move(headers);
  return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
}

storage::LibraryInfo Workspace::info() const { return m_parts->info; }
storage::SaveStatus Workspace::save_status() const { return m_parts->writer->status(); }
Outcome Workspace::wait_until_saved() { return m_parts->writer->wait(); }
const protocol::Catalog& Workspace::catalog() const { return m_parts->surroundings.catalog; }
const themes::Codebook& Workspace::codebook() const { return m_parts->surroundings.codebook; }

Result<storage::CheckReport> Workspace::check() {
  std::optional<Result<storage::CheckReport>> report;
  BERAAD_TRY(done, m_parts->writer->run_and_wait([&](storage::Library& library) -> Outcome {
    report = library.check();
    return Done{};
  }));
  return *report;
}

Outcome Workspace::backup_to(const std::filesystem::path& output) {
  return m_parts->writer->run_and_wait([&](storage::Library& library) { return library.backup_to(output); });
}

Outcome Workspace::continue_at(const std::filesystem::path& file) {
  std::vector<storage::StoredSession> in_memory;
  for (const auto& [id, open] : m_parts->open) {
    in_memory.push_back({open.header, open.protocol_text, open.document.changes(), open.drafts});
  }
  const auto outcome =
      m_parts->writer->start_anew([&](storage::Library& library) { return library.continue_at(file, in_memory); });
  if (outcome) m_parts->info = m_parts->library->info();
  return outcome;
}

std::vector<SessionSummary> Workspace::list_sessions(const SummaryFilter& filter) const {
  std::vector<const SessionSummary*> found;  // sorted before they are copied: they are large, and the list asks often
  for (const auto& [id, summary] : m_parts->summaries) {
    if (index::matches(summary, filter)) found.push_back(&summary);
  }
  std::ranges::sort(found, [](const SessionSummary* a, const SessionSummary* b) {
    return std::tie(a->planned_start, a->id) > std::tie(b->planned_start, b->id);
  });
  std::vector<SessionSummary> sessions;
  sessions.reserve(found.size());
  for (const auto* summary : found) sessions.push_back(*summary);
  return sessions;
}

std::optional<SessionSummary> Workspace::find_summary(const Uuid& session_id) const {
  const auto found = m_parts->summaries.find(session_id);
  if (found == m_parts->summaries.end()) return std::nullopt;
  return found->second;
}

std::set<std::string> Workspace::themes_in_use() const {
  std::set<std::string> themes;
  for (const auto& [id, summary] : m_parts->summaries) {
    if (index::matches(summary, {})) themes.insert(summary.themes.begin(), summary.themes.end());
  }
  return themes;
}

bool Workspace::index_is_complete() const { return m_parts->summaries.size() >= m_parts->expected; }
void Workspace::tick() {
  m_parts->read_on();
  m_parts->take_in(*m_parts->inbox);
}

void Workspace::complete_index() {
  m_parts->read_on();
  (void)m_parts->writer->wait_for_idle();
  tick();
}

}  // namespace beraad::workspace
