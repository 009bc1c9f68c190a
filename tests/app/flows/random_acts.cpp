#include "tests/app/flows/random_acts.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace beraad::test {
namespace {

using state::Route;
using ui::Key;

constexpr std::size_t k_remembered = 30, k_least_running = 3;

struct Press {
  Key key;
  ui::Modifiers modifiers;
};
constexpr std::array k_presses{Press{Key::F1, {}},
                               Press{Key::F2, {}},
                               Press{Key::F5, {}},
                               Press{Key::F7, {}},
                               Press{Key::F8, {}},
                               Press{Key::F9, {}},
                               Press{Key::F10, {}},
                               Press{Key::F12, {}},
                               Press{Key::B, {}},
                               Press{Key::W, {}},
                               Press{Key::F, {}},
                               Press{Key::Period, {}},
                               Press{Key::PageDown, {}},
                               Press{Key::PageUp, {}},
                               Press{Key::PageDown, ui::k_ctrl},
                               Press{Key::PageUp, ui::k_ctrl},
                               Press{Key::G, ui::k_ctrl},
                               Press{Key::G, ui::k_ctrl_shift},
                               Press{Key::Enter, ui::k_ctrl},
                               Press{Key::Enter, {}},
                               Press{Key::K, ui::k_ctrl},
                               Press{Key::Delete, {}},
                               Press{Key::P, ui::k_ctrl_shift},
                               Press{Key::Z, ui::k_ctrl},
                               Press{Key::Y, ui::k_ctrl},
                               Press{Key::S, ui::k_ctrl},
                               Press{Key::Escape, {}},
                               Press{Key::Tab, {}},
                               Press{Key::Tab, ui::k_shift},
                               Press{Key::F6, {}},
                               Press{Key::Down, {}},
                               Press{Key::Up, {}},
                               Press{Key::Space, {}},
                               Press{Key::Plus, ui::k_ctrl_alt},
                               Press{Key::Minus, ui::k_ctrl_alt},
                               Press{Key::Digit1, ui::k_ctrl}};

/// What leaves the library or needs another program is not for this walk.
bool is_left_alone(const std::string& path) {
  for (const std::string_view start :
       {"chooser/", "first/", "notice/", "settings/open-library", "settings/new-library"}) {
    if (path.starts_with(start)) return true;
  }
  return false;
}

bool is_in_sight(const ui::Drawn& drawn) {
  return drawn.clip.contains({drawn.rect.x + drawn.rect.w / 2, drawn.rect.y + drawn.rect.h / 2});
}

std::vector<std::string> paths_in_sight(const ui::DrawnLog& log, const std::function<bool(const ui::Drawn&)>& wanted) {
  std::vector<std::string> paths;
  for (const auto& drawn : log.items()) {
    if (drawn.path.empty() || !drawn.enabled || !is_in_sight(drawn) || is_left_alone(drawn.path)) continue;
    if (wanted(drawn)) paths.push_back(drawn.path);
  }
  return paths;
}

bool is_field(const ui::Drawn& drawn) { return drawn.kind == ui::DrawnKind::Field && drawn.path != "question/typed"; }

}  // namespace

const session::SessionDocument* RandomActs::document() {
  auto* workspace = m_driver.app->workspace();
  return workspace != nullptr ? workspace->find_session(state().session.session) : nullptr;
}

bool RandomActs::is_in_session() {
  const auto route = state().route;
  return document() != nullptr && (route == Route::Session || route == Route::Round || route == Route::Begin ||
                                   route == Route::Closing || route == Route::Report);
}

void RandomActs::note(std::string kind, std::string_view detail) {
  m_last.push_back(kind + (detail.empty() ? "" : " " + std::string(detail)));
  if (m_last.size() > k_remembered) m_last.erase(m_last.begin());
  ++m_counts[std::move(kind)];
}

std::string RandomActs::last_acts() const {
  std::string lines;
  for (const auto& line : m_last) lines += "  " + line + "\n";
  return lines;
}

void RandomActs::look() {
  m_watch.expect_next_frame();
  m_driver.windows->frame();
}

void RandomActs::set_up_library() {
  m_watch.attach();
  m_driver.press(Key::Enter);
  carry_out(action::ChooseLibraryFile{state::FileChooser::Purpose::NewLibrary});
  m_driver.click("chooser/accept");
  for (const auto& entry : m_driver.app->workspace()->catalog().entries()) set_up_session(*entry.protocol);
}

void RandomActs::set_up_session(const protocol::Protocol& protocol) {
  constexpr std::array k_namings{session::Naming::Role, session::Naming::None, session::Naming::Name,
                                 session::Naming::Code};
  constexpr std::array k_ways{session::RoundWay::PassTheLaptop, session::RoundWay::WriteThenReadAloud,
                              session::RoundWay::Slips};
  constexpr std::size_t k_people = 3;
  const auto word = [&](Secrecy secrecy, std::string_view field) {
    auto& sentinel = m_book.make({});
    sentinel.secrecy = secrecy;
    sentinel.typed_in = field;
    return sentinel.word;
  };
  const std::size_t variant = m_set_up++;
  state().session = {};
  carry_out(action::NewSession{});
  carry_out(action::ChooseMethod{protocol.id});
  for (std::size_t index = 0; index < k_people; ++index) {
    carry_out(action::ParticipantTyped{index, false, word(Secrecy::Group, "role")});
    carry_out(action::ParticipantTyped{index, true, word(Secrecy::Name, "name")});
  }
  carry_out(action::ChooseNaming{k_namings[variant % k_namings.size()]});
  carry_out(action::ChooseWay{k_ways[variant % k_ways.size()]});
  carry_out(action::ChooseWhoTypes{variant % 3 == 2 ? session::WhoTypes::Recorder : session::WhoTypes::Facilitator});
  carry_out(action::TogglePrivateFields{});
  using Field = action::SetupTyped::Field;
  carry_out(action::SetupTyped{Field::Team, word(Secrecy::Group, "team")});
  carry_out(action::SetupTyped{Field::Title, word(Secrecy::Group, "title")});
  m_driver.carry_out(action::SaveSetup{true});
  for (auto& sentinel : m_book.all()) {
    if (sentinel.session.is_nil()) sentinel.session = state().session.session;
  }
  look();
  carry_out(action::BeginNow{});
}

void RandomActs::restart() {
  note("restart");
  const auto open = state().session.session;
  const auto screens = std::pair(state().room.shared, state().room.open);
  m_driver.restart();
  m_watch.attach();
  EXPECT_TRUE(m_driver.app->open_library(m_driver.home() / "Beraad.beraad"));
  std::tie(state().room.shared, state().room.open) = screens;
  carry_out(action::OpenSession{open});
}

void RandomActs::act() {
  if (state().chooser) carry_out(action::ChooserCancel{});
  if (!is_in_session() && one_in(3)) return come_back();
  if (one_in(6)) show_the_wall();
  if (const auto* open = document(); open != nullptr && open->state().off_record && one_in(3)) {
    note("on the record");
    return m_driver.press(Key::O, ui::k_ctrl_shift);
  }
  const std::size_t drawn = pick(100);
  if (drawn < 28) return click_on_something();
  if (drawn < 42) return press_something();
  if (drawn < 68) return type_somewhere();
  if (drawn < 76) return go_on_with_a_round();
  if (drawn < 79) return strike_something();
  if (drawn < 81) return go_off_the_record();
  if (drawn < 87) return walk_about();
  if (drawn < 92) return act_on_people_and_answers();
  if (drawn < 97) return change_the_wall();
  if (drawn < 99) return change_the_screens();
  let_time_pass();
}

void RandomActs::show_the_wall() {
  auto& room = state().room;
  room.black = room.white = false;
  room.frozen.reset();
  if (const auto* open = document(); open != nullptr && open->state().paused) carry_out(action::TogglePause{});
  if (room.shared && one_in(3)) room.shared = false;
  look();
}

void RandomActs::come_back() {
  std::vector<base::Uuid> running;
  for (const auto& summary : m_driver.app->workspace()->list_sessions()) {
    if (summary.stage == session::Stage::Running || summary.stage == session::Stage::Prepared) {
      running.push_back(summary.id);
    }
  }
  if (running.size() < k_least_running) {
    note("set up");
    const auto& methods = m_driver.app->workspace()->catalog().entries();
    return set_up_session(*methods[pick(methods.size())].protocol);
  }
  note("open a session");
  carry_out(action::OpenSession{running[pick(running.size())]});
  if (state().route == Route::Begin) carry_out(action::BeginNow{});
}

void RandomActs::click_on_something() {
  const auto paths = paths_in_sight(m_driver.windows->console_log(), [](const ui::Drawn& drawn) {
    return drawn.path != "question/third" && drawn.path != "session/off-record";
  });
  if (paths.empty()) return press_something();
  const std::string& path = paths[pick(paths.size())];
  note("click", path);
  (void)m_driver.windows->click(path);
}

void RandomActs::press_something() {
  const auto& chosen = k_presses.at(pick(k_presses.size()));
  note("key", std::to_string(static_cast<int>(chosen.key)));
  m_driver.press(chosen.key, chosen.modifiers);
}

Sentinel& RandomActs::enter_word() {
  auto& sentinel = m_book.make(state().session.session);
  const auto* open = document();
  if (open != nullptr && open->state().off_record && state().route == Route::Session) {
    sentinel.secrecy = Secrecy::OffRecord;
    sentinel.typed_in = "off the record";
  }
  if (one_in(6)) {
    m_driver.type(sentinel.word + " ");
  } else {
    m_driver.windows->clipboard = sentinel.word + " ";
    m_driver.press(Key::V, ui::k_ctrl);
  }
  place(sentinel);
  return sentinel;
}

void RandomActs::place(Sentinel& sentinel) {
  if (sentinel.secrecy == Secrecy::OffRecord) return;
  for (const auto& drawn : m_driver.windows->console_log().items()) {
    if (!is_field(drawn) || drawn.text.find(sentinel.word) == std::string::npos) continue;
    sentinel.typed_in = drawn.path;
    const auto editor = state::read_editor(drawn.path);
    const auto* open = document();
    if (editor && open != nullptr) {
      sentinel.key = editor->key;
      sentinel.secrecy = secrecy_of(*open, *editor);
    } else if (drawn.path.ends_with("/name")) {
      sentinel.secrecy = Secrecy::Name;
    } else if (drawn.path.starts_with("setup/")) {
      sentinel.secrecy = Secrecy::Group;
      if (state().setup.session) sentinel.session = *state().setup.session;
    } else if (drawn.path.starts_with("report/") && drawn.path != "report/passphrase") {
      sentinel.secrecy = Secrecy::ReportOnly;  // who got it, who checked the names
    } else {
      sentinel.secrecy = Secrecy::OnlyMe;  // nobody said that a field like this may reach the room
    }
    return;
  }
}

void RandomActs::type_somewhere() {
  const auto fields = paths_in_sight(m_driver.windows->console_log(), is_field);
  if (fields.empty()) return click_on_something();
  const std::string& path = fields[pick(fields.size())];
  note("type", path);
  if (!m_driver.windows->click(path)) return;
  if (one_in(2)) m_driver.press(Key::A, ui::k_ctrl);
  enter_word();
  switch (pick(5)) {
    case 0:
    case 1:
      return m_driver.press(Key::Enter, ui::k_ctrl);
    case 2:
      return m_driver.press(Key::Tab);
    case 3:
      return m_driver.press(Key::Enter);
    default:
      return;  // the caret stays in it: a draft
  }
}

void RandomActs::go_on_with_a_round() {
  const auto* open = document();
  if (open == nullptr || open->state().stage != session::Stage::Running) return come_back();
  if (state().route != Route::Round) {
    note("open a round");
    std::vector<std::string> sealed;
    for (const auto& step : open->protocol().steps) {
      const auto* round = session::find_round(open->state(), step.id);
      if (step.sealed && (round == nullptr || round->stage != session::RoundStage::Revealed)) sealed.push_back(step.id);
    }
    if (sealed.empty()) return;
    carry_out(action::LookAtStep{sealed[pick(sealed.size())]});
    carry_out(action::ShowLookedAtStep{});
    return m_driver.press(Key::F7);
  }
  note("fill in a form");
  (void)m_driver.windows->click("round/i-am");
  const auto fields = paths_in_sight(m_driver.windows->console_log(), is_field);
  if (!fields.empty() && m_driver.windows->click(fields[pick(fields.size())])) enter_word();
  const auto options = paths_in_sight(m_driver.windows->console_log(),
                                      [](const ui::Drawn& drawn) { return drawn.path.starts_with("form/"); });
  if (!options.empty()) (void)m_driver.windows->click(options[pick(options.size())]);
  if (!one_in(4)) (void)m_driver.windows->click("round/done");
  if (one_in(4)) {
    (void)m_driver.windows->click("round/reveal");
    (void)m_driver.windows->click("question/action");
  }
}

void RandomActs::strike_something() {
  std::vector<const Sentinel*> candidates;
  for (const auto& sentinel : m_book.all()) {
    const bool here = sentinel.session == state().session.session && !sentinel.key.field.empty();
    if (here && sentinel.written && !sentinel.struck) candidates.push_back(&sentinel);
  }
  if (candidates.empty() || document() == nullptr) return type_somewhere();
  const auto& chosen = *candidates[pick(candidates.size())];
  carry_out(action::LookAtStep{chosen.key.step});
  for (const auto& drawn : m_driver.windows->console_log().items()) {
    if (!is_field(drawn) || drawn.text.find(chosen.word) == std::string::npos) continue;
    const std::string path = drawn.path;
    note("strike", path);
    if (!m_driver.windows->click(path)) return;
    m_driver.press(Key::Delete, ui::k_ctrl);
    (void)m_driver.windows->click("question/action");
    return;
  }
}

void RandomActs::go_off_the_record() {
  if (document() == nullptr || state().route != Route::Session) return come_back();
  note("off the record");
  m_driver.press(Key::O, ui::k_ctrl_shift);
  if (document()->state().off_record) enter_word();
}

void RandomActs::let_time_pass() {
  constexpr std::array<std::int64_t, 4> k_passes_ms{400, 5'000, 61'000, 600'000};
  note("time");
  m_driver.clock.advance_ms(k_passes_ms.at(pick(k_passes_ms.size())));
  m_driver.windows->frame();
}

}  // namespace beraad::test
