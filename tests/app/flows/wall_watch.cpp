#include "tests/app/flows/wall_watch.hpp"

#include <algorithm>

namespace beraad::test {

void WallWatch::attach() {
  expect_next_frame();
  m_driver.windows->after_frame = [this] { look(); };
}

const session::SessionDocument* WallWatch::document() const {
  auto* workspace = m_driver.app->workspace();
  return workspace != nullptr ? workspace->find_session(m_driver.app->state().session.session) : nullptr;
}

std::string WallWatch::typed_letters() const {
  std::string letters;
  const auto& drafts = m_driver.app->state().drafts;
  for (const auto& editor : drafts.editors()) letters += only_letters(drafts.find(editor)->text);
  return letters;
}

void WallWatch::expect_next_frame() {
  const auto& state = m_driver.app->state();
  m_shared = state.room.shared && state.room.open;
  const auto& asked = state.confirmation;
  if (asked && asked->kind == state::Confirmation::Kind::Strike && document() != nullptr) {
    m_model.expect_strike(*document(), asked->strike);
  }
}

std::vector<const Sentinel*> WallWatch::leaks_in_room(const ui::DrawnLog& log) {
  std::vector<const Sentinel*> leaks;
  const auto found = m_book.find_in(only_letters(log));
  for (const auto* sentinel : found) {
    if (!m_model.room_may_show(*sentinel, m_driver.app->state().session.session)) leaks.push_back(sentinel);
  }
  m_seen.words += found.size() - leaks.size();
  if (found.size() > leaks.size()) ++m_seen.with_words;
  return leaks;
}

void WallWatch::look() {
  ++m_seen.frames;
  look_at_console();  // drawn before anything was carried out, the room after
  if (const auto* open = document()) m_model.read_events(*open, typed_letters());
  for (const auto* sentinel : leaks_in_room(m_driver.windows->room_log())) report("room", *sentinel);
  expect_next_frame();
}

void WallWatch::look_at_console() {
  // Seen by all while the screens show the same, but not behind the key that is held after black.
  const bool is_wall = m_shared && !m_driver.app->state().room.private_held;
  m_seen.shared += is_wall ? 1 : 0;
  for (const auto* sentinel : m_book.find_in(only_letters(m_driver.windows->console_log()))) {
    const bool allowed = is_wall ? m_model.shared_console_may_show(*sentinel) : WallModel::console_may_show(*sentinel);
    if (!allowed) report(is_wall ? "shared console" : "console", *sentinel);
  }
}

void WallWatch::report(std::string_view window, const Sentinel& sentinel) {
  const auto& state = m_driver.app->state();
  std::string line = std::string(window) + ": " + std::string(to_word(sentinel.secrecy)) + " typed in " +
                     sentinel.typed_in + (sentinel.written ? "" : ", not written") +
                     (sentinel.struck ? ", struck" : "") + "; route " + std::to_string(static_cast<int>(state.route)) +
                     ", looked at " + state.session.looked_at + (state.room.frozen ? ", frozen" : "") +
                     (state.room.black ? ", black" : "");
  if (std::ranges::find(m_leaks, line) == m_leaks.end()) m_leaks.push_back(std::move(line));
}

}  // namespace beraad::test
