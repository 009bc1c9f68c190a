#include "core/workspace/indexing.hpp"

#include <iterator>

#include "core/exchange/contact_wish.hpp"

namespace beraad::workspace {
namespace {

// Small enough that a change waiting behind a batch is still saved well within a tenth of a second.
constexpr std::size_t k_batch = 8;

SessionSummary damaged_summary(const storage::SessionHeader& header) {
  SessionSummary summary;
  summary.id = header.id;
  summary.case_id = header.case_id;
  summary.run = header.run;
  summary.damaged = true;
  summary.changed_at = header.created;
  summary.planned_start = base::local_time(header.created);
  return summary;
}

}  // namespace

bool wants_contact(const exchange::Vocabulary& vocabulary, const session::SessionDocument& document) {
  return exchange::contact_wish(vocabulary, document.state()) == exchange::ContactWish::Waits;
}

void index_session(storage::Library& library, const storage::SessionHeader& header, ProtocolSource& protocols,
                   const exchange::Vocabulary& vocabulary, Inbox& inbox) {
  SessionSummary summary = damaged_summary(header);
  std::vector<ActionSummary> actions;
  std::vector<index::ActionReport> reports;
  if (auto stored = library.load_session(header.id)) {
    auto protocol = protocols.protocol_of(header.protocol_digest, stored->protocol_text);
    if (protocol) {
      const bool has_drafts = !stored->drafts.empty();
      auto document = session::SessionDocument::restore(header.id, *protocol, std::move(stored->changes));
      if (document) {
        summary = index::summarise(*document);
        summary.has_drafts = has_drafts;
        summary.contact_wanted = wants_contact(vocabulary, *document);
        actions = index::actions_of(*document);
        reports = index::action_reports_of(*document);
      }
    }
  }
  const std::lock_guard lock(inbox.mutex);
  inbox.summaries.push_back(std::move(summary));
  std::ranges::move(actions, std::back_inserter(inbox.actions));
  std::ranges::move(reports, std::back_inserter(inbox.reports));
}

void index_in_background(storage::Writer& writer, ProtocolSource& protocols, const exchange::Vocabulary& vocabulary,
                         const std::shared_ptr<Inbox>& inbox, std::vector<storage::SessionHeader> unread,
                         const std::function<void()>& wake) {
  while (!unread.empty()) {
    const std::size_t size = std::min(k_batch, unread.size());
    const auto first = unread.end() - static_cast<std::ptrdiff_t>(size);
    std::vector<storage::SessionHeader> batch(std::make_move_iterator(first), std::make_move_iterator(unread.end()));
    unread.erase(first, unread.end());
    writer.run_when_idle([&protocols, &vocabulary, inbox, batch, wake](storage::Library& library) {
      for (const auto& header : batch) index_session(library, header, protocols, vocabulary, *inbox);
      if (wake) wake();
    });
  }
}

}  // namespace beraad::workspace
