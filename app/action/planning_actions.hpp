// What is meant around a meeting: requests, choosing a case together, questionnaires, rehearsing.
#pragma once

#include <string>

#include "app/state/app_state.hpp"

namespace beraad::action {

using base::Uuid;

/// One of the tabs beside the list of deliberations.
struct OpenDesk {
  state::Route route = state::Route::Requests;
};
/// A preparation or a questionnaire of the list.
struct OpenBeside {
  Uuid session;
};
struct NewPreparation {};
struct NewQuestionnaire {
  bool with_example = false;
};
struct UnfoldRow {
  Uuid row;  // once more: folded
};
struct AddDeskRow {
  session::AnswerKey key;
};
struct UndoOnDesk {};
/// What was pasted becomes a case of the list.
struct TakeMailedCase {};
struct CopyCaseMail {};
/// A case that somebody prepared and that lies in the library.
struct BringPreparedCase {
  Uuid session;
};
struct ChooseCandidate {
  Uuid row;  // the chosen one once more: none
};
struct MeetWithChosen {};
struct ChooseWave {
  Uuid wave;
};
struct CountAnswer {
  Uuid item;
  int score = 0, by = 1;
  std::size_t scale = 0;
};
/// A place to type what somebody wrote at an open question.
struct AddOpenAnswer {
  Uuid item;
};
struct StartRehearsal {
  std::string method;
};
struct LetGroupSpeak {};
struct OpenSelfCheck {};
struct GoOnAfterPromises {};
struct LookBackInTenMinutes {
  std::string team;
};

}  // namespace beraad::action
