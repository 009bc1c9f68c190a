#include "app/action/action_table.hpp"

#include <array>

namespace beraad::action {
namespace {

using ui::k_alt;
using ui::k_ctrl;
using ui::k_ctrl_alt;
using ui::k_ctrl_shift;
using ui::k_shift;
using ui::Key;
using ui::Modifiers;
using State = state::AppState;

constexpr Modifiers k_none{};

template <class T>
Action plain(const State&) {
  return T{};
}
Action move_chosen(const State& app, int by) { return MoveItem{app.session.chosen.key, app.session.chosen.row, by}; }

template <std::size_t Place>
Action heard(const State& app) {
  return app.session.not_heard.size() >= Place ? Heard{app.session.not_heard[Place - 1]} : Heard{};
}

// clang-format off
constexpr std::array k_bindings{
    KeyBinding{"help", Key::F1, k_none, Where::Everywhere, When::Always, plain<ToggleHelp>},
    KeyBinding{"search", Key::F3, k_none, Where::Library, When::Always, plain<FocusSearch>},
    KeyBinding{"search", Key::F, k_ctrl, Where::Library, When::Always, plain<FocusSearch>, false},
    KeyBinding{"type-on-screen", Key::F2, k_none, Where::Session, When::SharedScreen, plain<TypeOnScreen>},
    KeyBinding{"room-open", Key::F5, k_none, Where::Everywhere, When::Always, plain<ToggleRoom>},
    KeyBinding{"room-window", Key::F5, k_shift, Where::Everywhere, When::Always, [](const State&) -> Action { return ToggleRoom{true}; }},
    KeyBinding{"round", Key::F7, k_none, Where::Session, When::Always, plain<OpenRound>},
    KeyBinding{"round", Key::S, k_ctrl_shift, Where::Session, When::Always, plain<OpenRound>, false},
    KeyBinding{"timer", Key::F8, k_none, Where::Session, When::Always, plain<ToggleTimer>},
    KeyBinding{"timer", Key::T, k_ctrl, Where::Session, When::Always, plain<ToggleTimer>, false},
    KeyBinding{"timer-reset", Key::F8, k_shift, Where::Session, When::Always, plain<ResetTimer>},
    KeyBinding{"room-black", Key::F9, k_none, Where::Everywhere, When::Always, plain<ToggleBlack>},
    KeyBinding{"room-black", Key::B, k_ctrl, Where::Everywhere, When::Always, plain<ToggleBlack>, false},
    KeyBinding{"room-black", Key::B, k_none, Where::Session, When::NotTyping, plain<ToggleBlack>, false},
    KeyBinding{"room-black", Key::Period, k_none, Where::Session, When::NotTyping, plain<ToggleBlack>, false},
    KeyBinding{"pause", Key::F10, k_none, Where::Session, When::Always, plain<TogglePause>},
    KeyBinding{"pause", Key::B, k_ctrl_shift, Where::Session, When::Always, plain<TogglePause>, false},
    KeyBinding{"room-freeze", Key::F12, k_none, Where::Session, When::Always, plain<ToggleFreeze>},
    KeyBinding{"room-freeze", Key::F, k_ctrl_shift, Where::Session, When::Always, plain<ToggleFreeze>, false},
    KeyBinding{"room-freeze", Key::F, k_none, Where::Session, When::NotTyping, plain<ToggleFreeze>, false},
    KeyBinding{"room-white", Key::W, k_none, Where::Session, When::NotTyping, plain<ToggleWhite>},
    KeyBinding{"room-white", Key::Comma, k_none, Where::Session, When::NotTyping, plain<ToggleWhite>, false},
    KeyBinding{"page-next", Key::PageDown, k_none, Where::Session, When::NotTypingOrClicker, [](const State&) -> Action { return TurnPage{+1}; }},
    KeyBinding{"page-previous", Key::PageUp, k_none, Where::Session, When::NotTypingOrClicker, [](const State&) -> Action { return TurnPage{-1}; }},
    KeyBinding{"step-next", Key::PageDown, k_ctrl, Where::Session, When::Always, plain<NextStep>},
    KeyBinding{"step-previous", Key::PageUp, k_ctrl, Where::Session, When::Always, plain<PreviousStep>},
    KeyBinding{"come-along", Key::G, k_ctrl, Where::Session, When::Always, plain<ComeAlong>},
    KeyBinding{"overview", Key::G, k_ctrl_shift, Where::Session, When::Always, plain<ToggleOverview>},
    KeyBinding{"show-in-room", Key::Enter, k_ctrl, Where::Session, When::NotTyping, plain<ShowLookedAtStep>},
    KeyBinding{"park", Key::K, k_ctrl, Where::Session, When::Always, [](const State&) -> Action {
      EditorRef idea; idea.part = EditorRef::Part::Idea; return StartEditing{idea}; }},
    KeyBinding{"heard", Key::Digit1, k_ctrl, Where::Session, When::Always, heard<1>},
    KeyBinding{"heard", Key::Digit2, k_ctrl, Where::Session, When::Always, heard<2>, false},
    KeyBinding{"heard", Key::Digit3, k_ctrl, Where::Session, When::Always, heard<3>, false},
    KeyBinding{"heard", Key::Digit4, k_ctrl, Where::Session, When::Always, heard<4>, false},
    KeyBinding{"heard", Key::Digit5, k_ctrl, Where::Session, When::Always, heard<5>, false},
    KeyBinding{"heard", Key::Digit6, k_ctrl, Where::Session, When::Always, heard<6>, false},
    KeyBinding{"heard", Key::Digit7, k_ctrl, Where::Session, When::Always, heard<7>, false},
    KeyBinding{"heard", Key::Digit8, k_ctrl, Where::Session, When::Always, heard<8>, false},
    KeyBinding{"heard", Key::Digit9, k_ctrl, Where::Session, When::Always, heard<9>, false},
    KeyBinding{"off-record", Key::O, k_ctrl_shift, Where::Session, When::Always, plain<ToggleOffRecord>},
    KeyBinding{"remove", Key::Delete, k_none, Where::Session, When::NotTyping, plain<RemoveChosen>},
    KeyBinding{"strike", Key::Delete, k_ctrl, Where::Session, When::Always, plain<AskStrike>},
    KeyBinding{"private-panel", Key::P, k_ctrl_shift, Where::Session, When::Always, plain<TogglePrivatePanel>},
    KeyBinding{"undo", Key::Z, k_ctrl, Where::Session, When::Always, plain<Undo>},
    KeyBinding{"redo", Key::Y, k_ctrl, Where::Session, When::Always, plain<Redo>},
    KeyBinding{"redo", Key::Z, k_ctrl_shift, Where::Session, When::Always, plain<Redo>, false},
    KeyBinding{"undo", Key::Z, k_ctrl, Where::Library, When::Always, plain<UndoOnDesk>, false},
    KeyBinding{"redo", Key::Y, k_ctrl, Where::Library, When::Always, plain<RedoInMethod>, false},
    KeyBinding{"redo", Key::Z, k_ctrl_shift, Where::Library, When::Always, plain<RedoInMethod>, false},
    KeyBinding{"save", Key::S, k_ctrl, Where::Everywhere, When::Always, plain<SaveNow>},
    KeyBinding{"new-session", Key::N, k_ctrl, Where::Library, When::Always, plain<NewSession>},
    KeyBinding{"open-library", Key::O, k_ctrl, Where::Library, When::Always, plain<ChooseLibraryFile>},
    KeyBinding{"report-pdf", Key::P, k_ctrl, Where::Session, When::Always, plain<SaveReport>},
    KeyBinding{"move-up", Key::Up, k_alt, Where::Session, When::Always, [](const State& app) { return move_chosen(app, -1); }},
    KeyBinding{"move-down", Key::Down, k_alt, Where::Session, When::Always, [](const State& app) { return move_chosen(app, +1); }},
    KeyBinding{"move-up", Key::Up, k_alt, Where::Library, When::Always, [](const State&) -> Action { return MoveMethodPart{{}, -1}; }, false},
    KeyBinding{"move-down", Key::Down, k_alt, Where::Library, When::Always, [](const State&) -> Action { return MoveMethodPart{{}, +1}; }, false},
    KeyBinding{"end-editing", Key::Escape, k_none, Where::Session, When::Always, plain<StopEditing>},
    KeyBinding{"scale-larger", Key::Plus, k_ctrl, Where::Everywhere, When::Always, [](const State&) -> Action { return ScaleConsole{+1}; }},
    KeyBinding{"scale-smaller", Key::Minus, k_ctrl, Where::Everywhere, When::Always, [](const State&) -> Action { return ScaleConsole{-1}; }},
    KeyBinding{"scale-reset", Key::Digit0, k_ctrl, Where::Everywhere, When::Always, plain<ScaleConsole>},
    KeyBinding{"room-larger", Key::Plus, k_ctrl_alt, Where::Everywhere, When::Always, [](const State&) -> Action { return ScaleRoomType{+1}; }},
    KeyBinding{"room-smaller", Key::Minus, k_ctrl_alt, Where::Everywhere, When::Always, [](const State&) -> Action { return ScaleRoomType{-1}; }},
    KeyBinding{"room-reset", Key::Digit0, k_ctrl_alt, Where::Everywhere, When::Always, plain<ScaleRoomType>},
    KeyBinding{"full-screen", Key::F11, k_none, Where::Everywhere, When::Always, plain<ToggleFullScreen>},
    KeyBinding{"quit", Key::Q, k_ctrl, Where::Everywhere, When::Always, plain<Quit>},
};
// clang-format on

bool holds(const KeyBinding& binding, const KeyContext& context) {
  if (binding.where == Where::Session && !context.in_session) return false;
  if (binding.where == Where::Library && context.in_session) return false;
  switch (binding.when) {
    case When::NotTyping:
      return !context.typing && !context.form_open;
    case When::NotTypingOrClicker:
      return !context.typing || context.clicker;
    case When::SharedScreen:
      return context.shared_screen;
    default:
      return true;
  }
}

}  // namespace

std::span<const KeyBinding> key_bindings() { return k_bindings; }

std::optional<Action> find_action(const state::AppState& app, ui::Key key, ui::Modifiers modifiers,
                                  const KeyContext& context) {
  for (const auto& binding : k_bindings) {
    if (binding.key == key && binding.modifiers == modifiers && holds(binding, context)) return binding.make(app);
  }
  return std::nullopt;
}

}  // namespace beraad::action
