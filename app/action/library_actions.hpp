// What is meant around the library: going about, settings, setting a deliberation up.
#pragma once

#include <string>

#include "app/state/app_state.hpp"
#include "core/report/report.hpp"

namespace beraad::action {

using base::Uuid;
using state::EditorRef;

// going about
struct LeaveCover {};
struct GoTo {
  state::Route route = state::Route::Home;
};
struct GoBack {};
struct Quit {};
struct ToggleHelp {};
struct FocusSearch {};
struct ToggleFullScreen {};
struct ChooseProfile {
  state::Profile profile = state::Profile::Facilitator;
};
/// Trying a method out on an invented case; without a method on the first one.
struct OpenPractice {
  std::string method;
};
struct ChooseLibraryFile {
  state::FileChooser::Purpose purpose = state::FileChooser::Purpose::OpenLibrary;
};
struct ChooserFolder {
  std::string folder;
};
struct ChooserName {
  std::string name;
};
struct ChooserAccept {};
struct ChooserCancel {};
struct SearchTyped {
  std::string text;
};
struct ToggleThemeFilter {
  std::string theme;
};
struct OpenSession {
  Uuid session;
};
struct AskDeleteSession {
  Uuid session;
};

// settings
struct SetLanguage {
  base::Language language = base::Language::Dutch;
};
struct SetRoomLanguage {
  base::Language language = base::Language::Dutch;
};
struct SetTheme {
  state::Theme theme = state::Theme::Light;
};
struct SetRoomTheme {
  state::Theme theme = state::Theme::Light;
};
struct ToggleSetting {
  enum class Which { ClickerOnly, HeardList, ControlKeys } setting = Which::ClickerOnly;
};
struct ScaleConsole {
  int steps = 0;
};  // 0 = back to the proposal
struct ScaleRoomType {
  int steps = 0;
};  // 0 = reset
struct SetRoomMeasures {
  float width_m = 0, chair_m = 0;
};

// methods
struct BrowseMethods {};  // to choose one for the deliberation that is being set up
/// Choosing a method by which the case on screen goes on in a deliberation of its own.
struct ContinueCase {};
struct OpenMethod {
  std::string method;
};
struct UseMethod {
  std::string method;
};
struct ToggleGuide {};
struct AnswerGuide {
  std::string question, option;  // the chosen one once more: no answer
};
struct ReviewTyped {
  enum class Field { By, On } field = Field::By;
  std::string text;
};
/// Without a name: it is withdrawn.
struct KeepReview {
  std::string method;
};
/// What was entered comes back to be corrected.
struct CorrectReview {
  std::string method;
};

// set-up
struct NewSession {};
struct ChangeSetup {
  session::Setup setup;
};
struct SetupTyped {
  enum class Field { Title, Team, Date, Start, End, Place } field = Field::Title;
  std::string text;
};
struct ChooseMethod {
  std::string protocol_id;
};
struct ParticipantTyped {
  std::size_t index = 0;
  bool is_name = false;  // else the role
  std::string text;
};
struct AddParticipant {};
struct RemoveParticipant {
  std::size_t index = 0;
};
struct TogglePresenter {
  std::size_t index = 0;
};
struct CycleKind {
  std::size_t index = 0;
};
struct TakeOverTeam {};
/// Whoever brought the case named who should be there: they join the list.
struct InviteFromCase {};
struct ChooseNaming {
  session::Naming naming = session::Naming::None;
};
struct ChooseWhoTypes {
  session::WhoTypes who = session::WhoTypes::Facilitator;
};
struct ChooseWay {
  session::RoundWay way = session::RoundWay::WriteThenReadAloud;
};
struct TogglePrivateFields {};
/// Of the method; empty: the whole method.
struct ChooseVariant {
  std::string variant;
};
struct ChooseOutcome {
  std::string option;
};
struct ToggleGroundRule {
  std::size_t index = 0;
};
struct SaveSetup {
  bool begin = false;
};

}  // namespace beraad::action
