#include "core/storage/writer.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace beraad::storage {

namespace {

using Job = std::function<Outcome(Library&)>;

constexpr std::size_t k_most_together = 64;

}  // namespace

/// Jobs and the thread that does them. Saves go before reading for the index; after a failed save the saves that
/// follow are not tried, since each builds on the one before.
class Writer::Queue {
 public:
  Queue(Library& library, const base::Clock& clock, std::function<void()> wake)
      : m_library(library), m_clock(clock), m_wake(std::move(wake)), m_thread([this] { work(); }) {}

  ~Queue() {
    {
      const std::lock_guard lock(m_mutex);
      m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
  }

  void add_save(Job job) {
    const std::lock_guard lock(m_mutex);
    ++m_status.asked;
    m_jobs.push_back({Kind::Save, std::move(job), nullptr});
    m_changed.notify_all();
  }

  void add_idle(Job job) {
    const std::lock_guard lock(m_mutex);
    m_idle_jobs.push_back({Kind::Idle, std::move(job), nullptr});
    m_changed.notify_all();
  }

  Outcome run(Job job, bool new_start) {
    std::optional<Outcome> outcome;
    std::unique_lock lock(m_mutex);
    m_jobs.push_back({new_start ? Kind::NewStart : Kind::Run, std::move(job), &outcome});
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return outcome.has_value(); });
    return *outcome;
  }

  Outcome wait(bool also_idle) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] {
      const bool reading_only = !also_idle && m_working == Working::Idle;
      return m_jobs.empty() && (!also_idle || m_idle_jobs.empty()) && (m_working == Working::No || reading_only);
    });
    if (m_status.failure) return fail(*m_status.failure);
    return Done{};
  }

  SaveStatus status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
  }

 private:
  enum class Kind { Save, Run, NewStart, Idle };
  enum class Working { No, Yes, Idle };
  struct Entry {
    Kind kind = Kind::Save;
    Job job;
    std::optional<Outcome>* outcome = nullptr;  // of who waits for it
  };

  void work() {
    std::unique_lock lock(m_mutex);
    while (true) {
      m_changed.wait(lock, [&] { return m_ending || !m_jobs.empty() || !m_idle_jobs.empty(); });
      auto& jobs = m_jobs.empty() ? m_idle_jobs : m_jobs;
      if (jobs.empty()) return;                                    // ending, and everything is done
      if (m_ending && m_jobs.empty()) return m_idle_jobs.clear();  // nobody will see what they read
      const std::vector<Entry> taken = take(jobs);
      m_working = taken.front().kind == Kind::Idle ? Working::Idle : Working::Yes;
      const bool skipped = taken.front().kind == Kind::Save && m_status.failure.has_value();
      lock.unlock();
      const std::vector<Outcome> outcomes =
          skipped ? std::vector<Outcome>(taken.size(), fail("save.stopped")) : done(taken);
      const auto now = m_clock.now();
      lock.lock();
      m_working = Working::No;
      for (std::size_t index = 0; index < taken.size(); ++index) note(taken[index], outcomes[index], now);
      m_changed.notify_all();
      lock.unlock();
      if (m_wake) m_wake();
      lock.lock();
    }
  }

  /// The next job, or the saves that wait together: the disk is then waited for once.
  static std::vector<Entry> take(std::deque<Entry>& jobs) {
    std::vector<Entry> taken;
    do {
      taken.push_back(std::move(jobs.front()));
      jobs.pop_front();
    } while (taken.front().kind == Kind::Save && taken.size() < k_most_together && !jobs.empty() &&
             jobs.front().kind == Kind::Save);
    return taken;
  }

  std::vector<Outcome> done(const std::vector<Entry>& taken) {
    try {
      if (taken.size() == 1) return {taken.front().job(m_library)};
      std::vector<Job> saves;
      for (const Entry& entry : taken) saves.push_back(entry.job);
      return m_library.save_together(saves);
    } catch (const std::exception& error) {  // a bug; the thread outlives it and says that saving stopped
      return std::vector<Outcome>(taken.size(), fail("save.device-error", {}, error.what()));
    }
  }

  void note(const Entry& entry, const Outcome& outcome, base::Instant now) {
    if (entry.outcome != nullptr) *entry.outcome = outcome;
    if (entry.kind == Kind::Idle) return;
    if (entry.kind == Kind::NewStart && outcome) {
      m_status.failure.reset();
      m_status.done = m_status.asked - waiting_saves();  // what was skipped is part of the new start
      m_status.saved_at = now;
    } else if (entry.kind == Kind::Save && outcome) {
      ++m_status.done;
      m_status.saved_at = now;
    } else if (!outcome && !m_status.failure) {
      // What a waiting caller asked for may be refused; only a failed save stops the others.
      const bool save_failed = entry.kind == Kind::Save || outcome.error().code.starts_with("save.");
      if (save_failed) m_status.failure = outcome.error();
    }
  }

  std::uint64_t waiting_saves() const {
    std::uint64_t count = 0;
    for (const Entry& entry : m_jobs) count += entry.kind == Kind::Save ? 1 : 0;
    return count;
  }

  Library& m_library;
  const base::Clock& m_clock;
  std::function<void()> m_wake;
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Entry> m_jobs, m_idle_jobs;
  SaveStatus m_status;
  Working m_working = Working::No;
  bool m_ending = false;
  std::thread m_thread;  // last: it uses all of the above
};

Writer::Writer(Library& library, const base::Clock& clock, std::function<void()> wake)
    : m_queue(std::make_unique<Queue>(library, clock, std::move(wake))) {}
Writer::~Writer() = default;

void Writer::append(Uuid session_id, session::Applied applied, std::vector<std::string> finished_editors) {
  m_queue->add_save([session_id, applied = std::move(applied), editors = std::move(finished_editors)](
                        Library& library) { return library.append(session_id, applied, editors); });
}

void Writer::create_session(SessionHeader header, session::Applied first) {
  m_queue->add_save([header = std::move(header), first = std::move(first)](Library& library) {
    return library.create_session(header, first);
  });
}

void Writer::keep_protocol(std::string digest, std::string text) {
  m_queue->add_save([digest = std::move(digest), text = std::move(text)](Library& library) {
    return library.keep_protocol(digest, text);
  });
}

void Writer::write_draft(Uuid session_id, Draft draft) {
  m_queue->add_save(
      [session_id, draft = std::move(draft)](Library& library) { return library.write_draft(session_id, draft); });
}

void Writer::remove_draft(Uuid session_id, std::string editor) {
  m_queue->add_save(
      [session_id, editor = std::move(editor)](Library& library) { return library.remove_draft(session_id, editor); });
}

Outcome Writer::run_and_wait(std::function<Outcome(Library&)> job) { return m_queue->run(std::move(job), false); }

Outcome Writer::start_anew(std::function<Outcome(Library&)> job) { return m_queue->run(std::move(job), true); }

void Writer::run_when_idle(std::function<void(Library&)> job) {
  m_queue->add_idle([job = std::move(job)](Library& library) -> Outcome {
    job(library);
    return Done{};
  });
}

Outcome Writer::wait() { return m_queue->wait(false); }
Outcome Writer::wait_for_idle() { return m_queue->wait(true); }

SaveStatus Writer::status() const { return m_queue->status(); }

}  // namespace beraad::storage
