// Bringing a case in: what its screens remember while somebody fills them in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/ids.hpp"
#include "core/base/language.hpp"
#include "core/exchange/form_document.hpp"
#include "core/session/event.hpp"

namespace beraad::state {

/// An answer that came back by mail, and what becomes of it where something else stands already.
struct ReturnedAnswer {
  enum class Fate { Keep, Take, Both };
  session::AnswerKey key;
  session::FieldValue value;
  bool differs = false;  // from what stands there, or stood there until it was struck
  Fate fate = Fate::Take;
};

/// A part of the scratch box, and where it stands: the same words may stand there twice.
struct ScratchPiece {
  std::string text;
  std::size_t at = 0;
  std::string box;  // all that stood in the box when it was chosen
  friend bool operator==(const ScratchPiece&, const ScratchPiece&) = default;
};

struct IntakeState {
  std::string page;    // "step/page" on screen; empty = the first
  bool fresh = false;  // made just now, and nothing of it went out: without a word in it, it goes when it is left
  bool by_telephone = false;  // everything on one page, with the scratch box
  ScratchPiece piece;         // what goes to a field
  std::string name, role;
  std::optional<base::Error> name_problem;
  std::optional<std::int64_t> replaced;  // in how many texts
  std::string passphrase;
  std::optional<base::Error> file_problem;  // why a pasted form or a file could not be read
  // by mail
  std::vector<ReturnedAnswer> returned;
  std::vector<session::AnswerKey> not_taken;  // what could not be read
  std::vector<exchange::LeftOut> left_out;    // of a document, what belongs to no question
  // what the file chooser is open for
  enum class Paper { Form, FormPage, SheetForPresenter, SheetForParticipants } paper = Paper::Form;
  std::string sealed_file;  // one that wants its passphrase first
};

}  // namespace beraad::state
