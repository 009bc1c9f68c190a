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
/// To the look-back on a case: the one that is prepared or goes on, else the last that was held since that meeting; it
/// is made when there is neither.
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
struct LookBackOnThis {};  // on the deliberation on screen; anew where the last one is closed
/// To the report of another session on the case.
struct OpenReportOf {
  Uuid session;
};
/// The group needs no look-back on that deliberation any more, or does after all; nil = on the one on screen.
struct WaiveLookBack {
  Uuid session;
  bool waived = true;
};
/// The presenter of that deliberation, who wished it, has heard from the facilitator, or has not after all; nil = of
/// the one on screen.
struct NoteContact {
  base::Uuid session;
  bool met = true;
};

void carry_out(World&, const FilterActions&);
void carry_out(World&, const FilterActionsByTeam&);
void carry_out(World&, const ShowRecurringOfTeam&);
void carry_out(World&, const SayWhatBecame&);
void carry_out(World&, const TypeNewDay&);
void carry_out(World&, const TakeNewDay&);
void carry_out(World&, const OpenLookBack&);
void carry_out(World&, const LookBackOnThis&);
void carry_out(World&, const OpenReportOf&);
void carry_out(World&, const WaiveLookBack&);
void carry_out(World&, const NoteContact&);
void carry_out(World&, const PlanOwnMinutes&);
void carry_out(World&, const ChoosePaperPerson&);
void carry_out(World&, const SaveAfterPaper&);

}  // namespace beraad::action
