// A case by mail and its handing over as plain values: what goes out, what came back beside what stands there, who will
// see it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/present/case_screen.hpp"
#include "app/present/doubtful_names.hpp"

namespace beraad::present {

/// One answer that came back, beside what stands there already.
struct ReturnedLine {
  std::string label, standing, returned;  // standing: empty where nothing stands
  std::vector<OptionButton> fates;        // keep, take, both; empty where nothing is in the way
};
struct CaseMailScreen {
  Navigation navigation;
  std::string title, back;
  ToneText saved;
  std::string send_title, send_text, document, page;
  std::string return_title, return_text, paste_label, pasted, read, from_file, problem;
  std::string compare_title, compare_text, standing_label, returned_label, take, drop;
  std::vector<ReturnedLine> returned;
  std::vector<std::string> not_taken;  // sentences
};
[[nodiscard]] CaseMailScreen present_case_mail(const Context& context, const session::SessionDocument& document);

struct HandOverScreen {
  Navigation navigation;
  std::string title, back;
  ToneText who_sees;
  std::string preview_title, preview_text, stays_title;
  std::vector<std::pair<std::string, std::string>> answers;  // label, text
  std::vector<std::string> stays;                            // what never goes along
  std::string missing;                                       // what is not filled in yet; empty when all is
  std::vector<ToneText> comes_first;                         // before a deliberation; mostly nothing
  DoubtfulNames names;                                       // may still stand in it
  std::string library_title, library_text, hand_over;
  bool can_hand_over = false;
  std::string file_title, file_text, passphrase_label, passphrase, passphrase_note, export_case;
  ToneText clear_note;  // what it means without a passphrase
  std::string papers_title, sheet_for_presenter, sheet_for_participants;
  std::string deliberate_title, deliberate_text, deliberate;
  std::string people;           // who should be there; empty where nobody is named
  bool can_deliberate = false;  // not on a case in which nothing stands
};
[[nodiscard]] HandOverScreen present_hand_over(const Context& context, const session::SessionDocument& document);

}  // namespace beraad::present
