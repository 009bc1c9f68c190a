#include "tests/crash/typist.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <stdexcept>
#include <thread>

#include "app/state/editor_ref.hpp"
#include "tests/crash/stored_texts.hpp"

namespace beraad::test {
namespace {

constexpr std::array<std::string_view, 16> k_letters{"e", "n", "a", "t", "i", "r", "o", "d",
                                                     "s", "l", "g", "k", "h", "m", "é", "ë"};
constexpr std::size_t k_long_enough = 160;  // then all is selected and typed over

void drop_last_letter(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty()) text.pop_back();
}

bool is_plain(protocol::FieldType type) {
  return type == protocol::FieldType::ShortText || type == protocol::FieldType::LongText;
}

}  // namespace

Typist::Typist(shell::App& app, shell::Headless& windows, const base::Clock& clock, TypedLog& log, std::uint64_t seed)
    : m_app(app),
      m_windows(windows),
      m_clock(clock),
      m_log(log),
      m_chance(seed),
      m_texts(stored_texts(document().state(), app.workspace()->leftover_drafts(document().id()))) {}

const session::SessionDocument& Typist::document() const {
  const auto* document = m_app.workspace()->find_session(m_app.state().session.session);
  if (document == nullptr) throw std::runtime_error("no session is open");
  return *document;
}

int Typist::between(int least, int most) {
  return least + static_cast<int>(m_chance() % static_cast<std::uint64_t>(most - least + 1));
}

bool Typist::takes_plain_text(const state::EditorRef& editor) const {
  const auto* step = document().protocol().find_step(editor.key.step);
  const auto* field = step != nullptr ? step->find_field(editor.key.field) : nullptr;
  if (field == nullptr) return false;
  if (editor.part == state::EditorRef::Part::Answer) return is_plain(field->type);
  const auto* column = field->find_column(editor.column);
  return editor.part == state::EditorRef::Part::Cell && column != nullptr && is_plain(column->type);
}

std::vector<Typist::Place> Typist::places_on_screen() const {
  std::vector<Place> places;
  for (const auto& drawn : m_windows.console_log().items()) {
    const auto editor = state::read_editor(drawn.path);
    if (!editor || drawn.kind != ui::DrawnKind::Field || !drawn.enabled || !takes_plain_text(*editor)) continue;
    Place place{drawn.path, find_place(*editor, document().state())};
    if (!place.name.empty()) places.push_back(std::move(place));
  }
  return places;
}

void Typist::wait(int milliseconds) {
  const std::int64_t end = m_clock.steady_ms() + milliseconds;
  for (std::int64_t now = m_clock.steady_ms(); now < end; now = m_clock.steady_ms()) {
    const std::int64_t due = m_app.next_due_ms();
    if (due > now) std::this_thread::sleep_for(std::chrono::milliseconds(std::min(end, due) - now));
    if (due < end) m_windows.frame();
  }
}

void Typist::expect_typed(const Place& place) const {
  const auto* draft = m_app.state().drafts.find(place.path);
  if (draft == nullptr || draft->text != m_texts.at(place.name)) {
    // Nobody wrote this but the typist: it may be told.
    throw std::runtime_error("the program did not take a key in " + place.path + ": '" + m_texts.at(place.name) +
                             "' was typed, '" + (draft == nullptr ? "" : draft->text) + "' is there");
  }
}

void Typist::type_letter(const Place& place) {
  std::string& text = m_texts[place.name];
  if (text.size() > k_long_enough) {
    m_windows.press(ui::Key::A, ui::k_ctrl);
    text.clear();
  }
  const bool word_ends = !text.empty() && text.back() != ' ' && happens(18);
  const std::string letter(word_ends ? " " : k_letters[m_chance() % k_letters.size()]);
  text += letter;
  m_log.append(place.name, text);
  m_windows.type(letter);
  expect_typed(place);
}

void Typist::erase_letter(const Place& place) {
  std::string& text = m_texts[place.name];
  if (text.size() < 4) return;
  drop_last_letter(text);
  m_log.append(place.name, text);
  m_windows.press(ui::Key::Backspace);
  expect_typed(place);
}

bool Typist::has_caret(const Place& place) const {
  const auto& editor = m_windows.state().editor;
  return editor && editor->path == place.path;
}

void Typist::write_in(const Place& place) {
  if (!m_windows.click(place.path)) throw std::runtime_error("no click on " + place.path);
  m_windows.press(ui::Key::End, ui::k_ctrl);
  if (!has_caret(place)) {
    std::cerr << "no caret after a click in " << place.path << '\n';
    return;  // nobody types without seeing one
  }
  for (int letters = between(2, 14); letters > 0; --letters) {
    const std::int64_t started = m_clock.steady_ms();
    const int pace = happens(4) ? between(250, 700) : between(20, 60);  // now and then somebody thinks
    if (happens(7)) {
      erase_letter(place);
    } else {
      type_letter(place);
    }
    wait(pace - static_cast<int>(m_clock.steady_ms() - started));
  }
  leave(place);
}

void Typist::leave(const Place& place) {
  const int way = between(1, 100);
  if (way <= 20) {
    m_windows.press(ui::Key::Tab);
  } else if (way <= 60) {
    const Texts before = committed_texts(document().state());
    m_windows.press(ui::Key::Enter, ui::k_ctrl);
    const auto text = before.find(place.name);
    const std::string committed = text == before.end() ? std::string{} : text->second;
    if (happens(40) && m_app.state().drafts.empty() && committed != m_texts[place.name]) take_back(place, committed);
  } else if (way <= 75) {
    change_step();
  }  // else the caret stays, and the next click leaves the field
  wait(between(20, 120));
}

void Typist::take_back(const Place& place, const std::string& before) {
  const std::string written = m_texts[place.name];
  wait(between(20, 60));
  m_texts[place.name] = before;
  m_log.append(place.name, before);
  m_windows.press(ui::Key::Z, ui::k_ctrl);
  if (happens(50)) {
    wait(between(20, 60));
    m_texts[place.name] = written;
    m_log.append(place.name, written);
    m_windows.press(ui::Key::Y, ui::k_ctrl);
  }
  const Texts now = committed_texts(document().state());
  const auto found = now.find(place.name);
  if ((found == now.end() ? std::string{} : found->second) != m_texts[place.name]) {
    throw std::runtime_error("undo did not take back in " + place.path);
  }
}

void Typist::change_step() {
  const auto& steps = document().protocol().steps;
  const std::size_t current = document().protocol().position_of(document().state().current_step);
  const bool forward = current == 0 || (current + 2 < steps.size() && happens(60));
  const std::string& next = steps[forward ? current + 1 : current - 1].id;
  m_log.append(k_step_place, next);
  m_windows.press(forward ? ui::Key::PageDown : ui::Key::PageUp, ui::k_ctrl);
  if (document().state().current_step != next) throw std::runtime_error("no way to step " + next);
}

void Typist::work() {
  for (int bursts = between(1, 3); bursts > 0; --bursts) {
    const auto places = places_on_screen();
    if (places.empty()) break;
    write_in(places[static_cast<std::size_t>(between(0, static_cast<int>(places.size()) - 1))]);
  }
  change_step();
  wait(between(50, 150));
}

}  // namespace beraad::test
