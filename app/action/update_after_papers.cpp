// Papers and files that are made after a meeting, beside the report.
#include <array>

#include "app/action/update_parts.hpp"
#include "core/session/attendance.hpp"

namespace beraad::action {
namespace {

using Kind = state::Paper::Kind;

struct Named {
  Kind kind;
  std::string_view stem;    // text key of the file's name
  std::string_view ending;  // empty: as the format says
};
constexpr std::array k_names{Named{Kind::EscalationNote, "note.file-stem", {}},
                             Named{Kind::ActionSheet, "action-sheet.file-stem", {}},
                             Named{Kind::ActionCalendar, "action-sheet.calendar-stem", ".ics"},
                             Named{Kind::Participation, "participation.file-stem", {}},
                             Named{Kind::CoordinatorFile, "coordinator.file-stem", ".csv"}};

std::optional<workspace::AfterPaper> paper_of(Kind kind) {
  using workspace::AfterPaper;
  if (kind == Kind::EscalationNote) return AfterPaper::EscalationNote;
  if (kind == Kind::ActionSheet) return AfterPaper::ActionSheet;
  if (kind == Kind::Participation) return AfterPaper::Participation;
  return std::nullopt;
}

}  // namespace

Result<std::string> after_paper_bytes(World& world, const report::Paint& paint) {
  const auto& session = world.app.session.session;
  const auto& texts = world.room_texts();
  const auto* held = world.document();
  const auto& chosen = world.app.session.paper_person;
  const bool for_one =
      held != nullptr && session::has_attended(session::attendance_of(*held, world.surroundings.clock.now()), chosen);
  const std::string person = for_one ? chosen : std::string();
  if (const auto paper = paper_of(world.app.paper.kind)) {
    const bool for_all = *paper == workspace::AfterPaper::EscalationNote;
    BERAAD_TRY(document, world.workspace->build_after_paper(session, *paper, for_all ? std::string() : person, texts));
    return report::paint(document, world.app.paper.format, paint);
  }
  if (world.app.paper.kind == Kind::ActionCalendar) {
    return world.workspace->write_action_calendar(session, person, texts);
  }
  return world.workspace->write_coordinator_file(session, texts);
}

void carry_out(World& world, const ChoosePaperPerson& meant) {
  auto& person = world.app.session.paper_person;
  person = person == meant.code ? std::string() : meant.code;
}

void carry_out(World& world, const SaveAfterPaper& meant) {
  for (const auto& named : k_names) {
    if (named.kind != meant.kind) continue;
    world.app.paper.kind = meant.kind;
    world.app.paper.session = world.app.session.session;
    world.app.paper.format = meant.format;
    // What cannot be made is refused before anybody looks for a place to put it.
    report::Paint paint = world.paint;
    paint.created = world.surroundings.clock.now();
    if (const auto made = after_paper_bytes(world, paint); !made) {
      say(world, made.error());
      return;
    }
    ask_where(world, neutral_name(world, named.stem, named.ending.empty() ? ending_of(meant.format) : named.ending));
  }
}

}  // namespace beraad::action
