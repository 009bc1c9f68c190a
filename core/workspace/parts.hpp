// What a workspace is made of inside; only core/workspace/*.cpp includes this.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/index/action_reports.hpp"
#include "core/workspace/protocol_source.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {

/// Summaries that the storage thread has read and the user's thread has not yet taken in.
struct Inbox {
  std::mutex mutex;
  std::vector<SessionSummary> summaries;
  std::vector<ActionSummary> actions;
  std::vector<index::ActionReport> reports;
};

struct OpenSession {
  session::SessionDocument document;
  storage::SessionHeader header;
  std::string protocol_text;
  std::vector<storage::Draft> drafts;  // as they lie in the library once the queue is done

  void put_draft(const storage::Draft& draft);
  void forget_draft(std::string_view editor);
};

struct Workspace::Parts {
  explicit Parts(Surroundings given) : surroundings(std::move(given)), protocols(surroundings.catalog) {}

  Surroundings surroundings;
  ProtocolSource protocols;
  std::unique_ptr<storage::Library> library;
  storage::LibraryInfo info;
  std::map<Uuid, OpenSession> open;
  std::map<Uuid, SessionSummary> summaries;
  std::multimap<Uuid, ActionSummary> actions;        // by session
  std::multimap<Uuid, index::ActionReport> reports;  // by session
  /// Actions with what became of them, until something changes in either: screens list them with every frame.
  std::optional<std::vector<ActionSummary>> listed_actions;
  std::vector<storage::SessionHeader> unread;  // headers not yet asked to be indexed, newest last
  std::size_t expected = 0;                    // sessions that the index will hold when complete
  std::shared_ptr<Inbox> inbox = std::make_shared<Inbox>();
  std::map<Uuid, std::vector<session::KnownName>> names;  // by case, once they were asked for
  struct {
    std::string asked;  // all on which it depends
    privacy::NameCounts counts;
  } names_counted;                          // the last time
  std::unique_ptr<storage::Writer> writer;  // last: its thread ends before what it uses

  [[nodiscard]] session::Moment moment() { return {surroundings.clock.now(), surroundings.ids}; }
  [[nodiscard]] Outcome may_write() const;
  void remember(const OpenSession& session);  // its summary and actions, as they are now
  void read_on();                             // the rest of the index, behind what is to be saved
  void take_in(Inbox& from);
};

}  // namespace beraad::workspace
