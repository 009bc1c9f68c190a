// What is meant while a method is written: opening, changing, publishing, comparing, taking over.
#pragma once

#include <optional>
#include <string>

#include "app/state/app_state.hpp"

namespace beraad::action {

// drafts
struct NewMethod {};
/// A draft from that method; one that came with the program becomes a method of one's own.
struct EditMethod {
  std::string method;
};
/// Another method with the same content.
struct DuplicateMethod {
  std::string method;
};
struct OpenMethodDraft {
  std::string name;
};
/// A file of one's own folder that cannot be read.
struct MendMethod {
  std::string file;
};
/// Asks first: the second press throws away.
struct DeleteMethodDraft {
  std::string name;
};
struct PublishMethod {};
struct TryMethod {};  // a trial deliberation in the practice library

// changing the draft; pointers lead into its JSON
struct LookAtPart {
  std::string pointer;  // a step, a field, a column, or the method itself; a text within one gets the focus
};
struct WriteInMethod {
  std::string pointer, text;
};
struct WriteWordsInMethod {
  std::string pointer, text;  // several words with commas between them
};
struct LeaveMethodText {};
struct SetInMethod {
  std::string pointer;
  bool flag = false;
};
struct NumberInMethod {
  std::string pointer;
  std::optional<int> number;  // nothing: the key goes
};
struct NumberTypedInMethod {
  std::string pointer, text;
  int least = 0, most = 0;
  bool optional = false;  // left blank: the key goes
};
struct ChooseInMethod {
  std::string pointer, word;  // an empty word: the key goes
};
struct ToggleInMethod {
  std::string pointer, word;  // of a list of words
};
struct RequireField {
  std::string field;
  bool required = false;
};
struct SetRule {
  std::string field, rule;
  bool on = false;
};
/// A rule that wants a value in a column, in the place of what it wanted in another (or the same) one. Without a column
/// it wants one value less.
struct WantInSomeRow {
  std::string field, instead_of, column, value;
};
struct FitPlans {};
struct AddMethodPart {
  std::string array;
};
struct DuplicateMethodPart {
  std::string part;
};
struct RemoveMethodPart {
  std::string part;
};
struct MoveMethodPart {
  std::string part;  // empty: the one on screen
  int by = 0;
};
struct MoveFieldToStep {
  std::string field;
  std::size_t step = 0;  // its place among the steps
};
struct ToggleMethodMenu {
  std::string part;
};
struct ChooseWrittenLanguages {
  state::WrittenLanguages languages = state::WrittenLanguages::Both;
};
struct FocusTakenInMethod {};  // what was to get the focus has it
struct UndoInMethod {};
struct RedoInMethod {};

// the text itself: while it is no JSON, and for what the form has no control for
struct ShowMethodText {
  std::size_t line = 0;  // gets the focus; 0: none
};
struct ShowMethodForm {};
struct WriteMethodLine {
  std::size_t line = 1;
  std::string text;
};
struct AddMethodLine {
  std::size_t after = 1;
};
struct RemoveMethodLine {
  std::size_t line = 1;
};

// files and versions
struct ImportMethod {};
struct ExportMethod {
  std::string method;  // empty: the draft that is open
  int version = 0;     // one that was kept; 0: the one in use
};
struct TakeOverMethod {};
struct EditForeignMethod {};
struct CompareMethod {
  std::string method;  // empty: the draft that is open
};
struct ChooseComparison {
  bool is_before = true;
  state::MethodComparison::Side side;
};

}  // namespace beraad::action
