// The storage thread: takes jobs in order, commits them, reports. The caller decides and shows at once and never
// waits, but for acts that cannot be taken back.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "core/storage/library.hpp"

namespace beraad::storage {

struct SaveStatus {
  std::uint64_t asked = 0, done = 0;      // jobs handed over, jobs committed
  std::optional<base::Instant> saved_at;  // of the newest commit
  std::optional<base::Error> failure;     // the first failure; writing has stopped
};

class Writer {
 public:
  /// `wake` is called from the storage thread after each job (may be empty).
  Writer(Library& library, const base::Clock& clock, std::function<void()> wake);
  ~Writer();  // finishes the queue
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void append(Uuid session_id, session::Applied applied, std::vector<std::string> finished_editors);
  void create_session(SessionHeader header, session::Applied first);
  void keep_protocol(std::string digest, std::string text);
  void write_draft(Uuid session_id, Draft draft);
  void remove_draft(Uuid session_id, std::string editor);
  /// Runs a job on the storage thread when everything before it is done, and waits for it.
  [[nodiscard]] Outcome run_and_wait(std::function<Outcome(Library&)> job);
  /// Runs a job on the storage thread when nothing is waiting to be saved (reading for the index).
  void run_when_idle(std::function<void(Library&)> job);
  /// After a failure: runs a job that makes a new start; when it succeeds, the failure is over and saving goes on.
  [[nodiscard]] Outcome start_anew(std::function<Outcome(Library&)> job);
  /// Waits until all that was to be saved lies on disk; the error that stopped writing, if any.
  [[nodiscard]] Outcome wait();
  /// As wait, also for the jobs of run_when_idle.
  [[nodiscard]] Outcome wait_for_idle();
  [[nodiscard]] SaveStatus status() const;

 private:
  class Queue;
  std::unique_ptr<Queue> m_queue;
};

}  // namespace beraad::storage
