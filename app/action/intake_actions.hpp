// What is meant with cases that somebody brings in: writing, sorting, names, mail, handing over.
#pragma once

#include <string>

#include "app/state/app_state.hpp"

namespace beraad::action {

using base::Uuid;

/// A new case with the form of that preparation; empty = the first one.
struct NewCase {
  std::string form;
  bool by_telephone = false;
};
struct OpenCase {
  Uuid session;
};
struct ShowCasePage {
  std::string page;
};
struct ToggleTelephone {};
struct SetPurpose {
  session::CasePurpose purpose = session::CasePurpose::Deliberation;
};
/// The part of the scratch box that is chosen, and where it goes.
struct ChoosePiece {
  state::ScratchPiece piece;
};
struct SortPiece {
  session::AnswerKey key;
};
struct NameTyped {
  bool is_role = false;  // else the name
  std::string text;
};
struct ReplaceName {};
/// That known name also where it may be an ordinary word.
struct ReplaceDoubtful {
  Uuid name;
};
struct ForgetName {
  Uuid name;
};
/// A text beside the case: all that an attachment can be.
struct RemoveAttachment {
  Uuid id;
};
struct UndoInCase {
  bool redo = false;
};
// by mail
struct MailCase {};  // a new case whose questions go by mail
struct OpenCaseMail {};
struct SaveCasePaper {
  state::IntakeState::Paper paper = state::IntakeState::Paper::Form;
};
struct PastedTyped {
  std::string text;
};
struct ReadPasted {};
struct ChooseFate {
  std::size_t answer = 0;
  state::ReturnedAnswer::Fate fate = state::ReturnedAnswer::Fate::Take;
};
struct TakeReturned {};
struct DropReturned {};
// handing over
struct OpenHandOver {};
struct HandOver {};
struct CasePassphraseTyped {
  std::string text;
};
struct ExportCase {};
struct ImportCase {};
struct UnlockCaseFile {};
struct DeliberateCase {};
/// The same from a set-up in which nothing was typed yet.
struct DeliberateOn {
  Uuid session;
};

}  // namespace beraad::action
