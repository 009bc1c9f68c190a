// What is meant after a meeting: what became of actions, looking back.
#pragma once

#include <string>

#include "app/state/app_state.hpp"

namespace beraad::action {

struct World;

using base::Uuid;

struct FilterActions {
  state::WhichActions which = state::WhichActions::Open;
};
struct FilterActionsByTeam {
  std::string team;  // the chosen one once more: of all
};
/// Of which team it is shown what keeps coming back.
struct ShowRecurringOfTeam {
  std::string team;
};
/// What became of an action: an option of the look-back's method, and why. What was said already, once more: taken
/// back.
struct SayWhatBecame {
  Uuid session, row;
  std::string option, why;
};
/// For whom the papers are: a code; the chosen one once more: for everybody.
struct ChoosePaperPerson {
  std::string code;
};
/// Where to put one of the papers that are made after a meeting. Files for other programs have a format of their own.
struct SaveAfterPaper {
  state::Paper::Kind kind = state::Paper::Kind::ActionSheet;
  report::Format format = report::Format::Pdf;
};
/// Plans the minutes that meetings by this method really take here.
struct PlanOwnMinutes {};
/// To the look-back on a case, which is made when there is none.
struct OpenLookBack {
  Uuid session;
};
/// Another day for an action, as it is typed; then taken over, or said why not.
struct TypeNewDay {
  base::Uuid row;
  std::string text;
};
struct TakeNewDay {
  base::Uuid session, row;
};
struct LookBackOnThis {};  // on the deliberation on screen

void carry_out(World&, const FilterActions&);
void carry_out(World&, const FilterActionsByTeam&);
void carry_out(World&, const ShowRecurringOfTeam&);
void carry_out(World&, const SayWhatBecame&);
void carry_out(World&, const TypeNewDay&);
void carry_out(World&, const TakeNewDay&);
void carry_out(World&, const OpenLookBack&);
void carry_out(World&, const LookBackOnThis&);
void carry_out(World&, const PlanOwnMinutes&);
void carry_out(World&, const ChoosePaperPerson&);
void carry_out(World&, const SaveAfterPaper&);

}  // namespace beraad::action
