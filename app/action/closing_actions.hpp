// What is meant at the end: themes, closing, evaluation, the report.
#pragma once

#include <string>

#include "app/state/app_state.hpp"
#include "core/report/report.hpp"

namespace beraad::action {

using base::Uuid;
using state::EditorRef;

// the end
struct ToggleTheme {
  std::string theme;
};
struct FinishSession {};  // to the closing list, which names what is open
struct CloseNow {};
struct EraseInstead {};  // the presenter stops: all must go; asked once more
struct Reopen {};
struct AskPresenterStops {};
struct SetReportState {
  session::ReportState state = session::ReportState::Draft;
};
struct OpenReport {};
struct SaveReport {
  report::Format format = report::Format::Pdf;
};
/// Of the session on screen, or of the one that is being set up; of another one when it is named.
struct SavePaper {
  state::Paper::Kind kind = state::Paper::Kind::SlipSheet;
  Uuid session;
  Uuid wave = {};  // of a questionnaire, whose form it is; nil: with all questions
};
struct PassphraseTyped {
  std::string text;
};
struct SentToTyped {
  std::string text;
};
struct SentOnTyped {
  std::string text;
};
struct NoteSent {};  // takes what was typed into the list of who got the report
struct CheckedByTyped {
  std::string text;
};
struct NoteNamesChecked {};
struct LeafThroughReport {};  // its pages on the wall, and back
struct CopyFileText {};
struct CopyMailText {};  // what goes with the report: neutral, without a word of the case
struct OpenEvaluation {};
struct ChooseForm {
  std::string form;  // kind of form
};
struct ChooseTypedForm {
  Uuid id;
};
struct AddForm {};
struct ChooseInForm {
  EditorRef editor;
  std::string option;
};
/// One form more (by 1) or less (by -1) in which that question got that answer.
struct TallyScore {
  std::string field, option;
  int by = 1;
};
struct TypeByScore {
  bool by_score = true;
};
struct ShowAllQuestions {};
struct StoreForms {};
struct FillInOpenPoint {  // from the list of what is still open to its step
  std::string step;
};
struct SkipEvaluation {
  std::string reason;
};

}  // namespace beraad::action
