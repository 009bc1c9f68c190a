// The kind and the members of every event, said once: reading, writing and checking of texts go by this list.
#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>

#include "core/session/event.hpp"

namespace beraad::session {

template <class Owner, class Type>
struct Member {
  const char* name;
  Type Owner::* pointer;
  bool later = false;  // added after libraries were written: an event that lacks it keeps the default
};

/// `members` of a struct by name; for an event also its `kind`. Names and kinds stand on disk for ever.
template <class T>
struct Described;

template <class T>
concept IsDescribed = requires { Described<std::remove_cvref_t<T>>::members; };

template <class T, class Owner, class Type, class Visit>
void visit_member(T& object, const Member<Owner, Type>& member, Visit& visit) {
  if constexpr (requires { visit.lacks(member.name); }) {
    if (member.later && visit.lacks(member.name)) return;
  }
  visit(member.name, object.*member.pointer);
}

/// Calls visit(name, member) for each member of the object, in order. Who reads says what it `lacks` of the later ones.
template <class T, class Visit>
  requires IsDescribed<T>
void visit_members(T& object, Visit&& visit) {
  std::apply([&](const auto&... member) { (visit_member(object, member, visit), ...); },
             Described<std::remove_cvref_t<T>>::members);
}

template <>
struct Described<Participant> {
  static constexpr auto members = std::tuple{Member{"code", &Participant::code},
                                             Member{"role", &Participant::role},
                                             Member{"name", &Participant::name},
                                             Member{"presenter", &Participant::presenter},
                                             Member{"present", &Participant::present},
                                             Member{"involved", &Participant::involved},
                                             Member{"part", &Participant::part},
                                             Member{"kind", &Participant::kind},
                                             Member{"organisation", &Participant::organisation},
                                             Member{"note", &Participant::note},
                                             Member{"agrees_to_name", &Participant::agrees_to_name}};
};
template <>
struct Described<Setup> {
  static constexpr auto members = std::tuple{Member{"title", &Setup::title},
                                             Member{"team", &Setup::team},
                                             Member{"sector", &Setup::sector},
                                             Member{"language", &Setup::language},
                                             Member{"protocol_id", &Setup::protocol_id},
                                             Member{"protocol_digest", &Setup::protocol_digest},
                                             Member{"plan", &Setup::plan},
                                             Member{"planned_minutes", &Setup::planned_minutes},
                                             Member{"planned_start", &Setup::planned_start},
                                             Member{"planned_end", &Setup::planned_end},
                                             Member{"participants", &Setup::participants},
                                             Member{"who_types", &Setup::who_types},
                                             Member{"naming", &Setup::naming},
                                             Member{"round_way", &Setup::round_way},
                                             Member{"private_fields", &Setup::private_fields},
                                             Member{"place", &Setup::place, true},
                                             Member{"variant", &Setup::variant, true}};
};
template <>
struct Described<ListItem> {
  static constexpr auto members =
      std::tuple{Member{"id", &ListItem::id}, Member{"text", &ListItem::text}, Member{"struck", &ListItem::struck}};
};
template <>
struct Described<Row> {
  static constexpr auto members =
      std::tuple{Member{"id", &Row::id}, Member{"key", &Row::key}, Member{"short_name", &Row::short_name},
                 Member{"cells", &Row::cells}, Member{"struck", &Row::struck}};
};
template <>
struct Described<AnswerKey> {
  static constexpr auto members = std::tuple{Member{"step", &AnswerKey::step}, Member{"field", &AnswerKey::field},
                                             Member{"participant", &AnswerKey::participant}};
};
template <>
struct Described<EvaluationForm> {
  static constexpr auto members =
      std::tuple{Member{"id", &EvaluationForm::id}, Member{"answers", &EvaluationForm::answers}};
};

template <>
struct Described<SessionPrepared> {
  static constexpr std::string_view kind = "session-prepared";
  static constexpr auto members =
      std::tuple{Member{"case_id", &SessionPrepared::case_id}, Member{"run", &SessionPrepared::run},
                 Member{"setup", &SessionPrepared::setup}};
};
template <>
struct Described<SetupChanged> {
  static constexpr std::string_view kind = "setup-changed";
  static constexpr auto members = std::tuple{Member{"setup", &SetupChanged::setup}};
};
template <>
struct Described<ParticipantJoined> {
  static constexpr std::string_view kind = "participant-joined";
  static constexpr auto members = std::tuple{Member{"participant", &ParticipantJoined::participant}};
};
template <>
struct Described<ParticipantLeft> {
  static constexpr std::string_view kind = "participant-left";
  static constexpr auto members = std::tuple{Member{"code", &ParticipantLeft::code}};
};
template <>
struct Described<SessionBegun> {
  static constexpr std::string_view kind = "session-begun";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<StepEntered> {
  static constexpr std::string_view kind = "step-entered";
  static constexpr auto members = std::tuple{Member{"step", &StepEntered::step}};
};
template <>
struct Described<ClockPaused> {
  static constexpr std::string_view kind = "clock-paused";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<ClockResumed> {
  static constexpr std::string_view kind = "clock-resumed";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<TimeLeftOut> {
  static constexpr std::string_view kind = "time-left-out";
  static constexpr auto members = std::tuple{Member{"milliseconds", &TimeLeftOut::milliseconds}};
};
template <>
struct Described<OffRecordStarted> {
  static constexpr std::string_view kind = "off-record-started";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<OffRecordEnded> {
  static constexpr std::string_view kind = "off-record-ended";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<MinutesReplanned> {
  static constexpr std::string_view kind = "minutes-replanned";
  static constexpr auto members = std::tuple{Member{"minutes", &MinutesReplanned::minutes}};
};
template <>
struct Described<MinutesRecorded> {
  static constexpr std::string_view kind = "minutes-recorded";
  static constexpr auto members =
      std::tuple{Member{"step", &MinutesRecorded::step}, Member{"minutes", &MinutesRecorded::minutes}};
};
template <>
struct Described<AnswerWritten> {
  static constexpr std::string_view kind = "answer-written";
  static constexpr auto members =
      std::tuple{Member{"key", &AnswerWritten::key}, Member{"value", &AnswerWritten::value}};
};
template <>
struct Described<AnswerCleared> {
  static constexpr std::string_view kind = "answer-cleared";
  static constexpr auto members = std::tuple{Member{"key", &AnswerCleared::key}};
};
template <>
struct Described<ParticipantPassed> {
  static constexpr std::string_view kind = "participant-passed";
  static constexpr auto members = std::tuple{Member{"key", &ParticipantPassed::key}};
};
template <>
struct Described<FieldSkipped> {
  static constexpr std::string_view kind = "field-skipped";
  static constexpr auto members = std::tuple{Member{"step", &FieldSkipped::step}, Member{"field", &FieldSkipped::field},
                                             Member{"reason", &FieldSkipped::reason}};
};
template <>
struct Described<StepNotDone> {
  static constexpr std::string_view kind = "step-not-done";
  static constexpr auto members =
      std::tuple{Member{"step", &StepNotDone::step}, Member{"reason", &StepNotDone::reason}};
};
template <>
struct Described<RoundOpened> {
  static constexpr std::string_view kind = "round-opened";
  static constexpr auto members = std::tuple{Member{"step", &RoundOpened::step}, Member{"way", &RoundOpened::way},
                                             Member{"reading_order", &RoundOpened::reading_order}};
};
template <>
struct Described<FormSealed> {
  static constexpr std::string_view kind = "form-sealed";
  static constexpr auto members =
      std::tuple{Member{"step", &FormSealed::step}, Member{"participant", &FormSealed::participant}};
};
template <>
struct Described<RoundRevealed> {
  static constexpr std::string_view kind = "round-revealed";
  static constexpr auto members =
      std::tuple{Member{"step", &RoundRevealed::step}, Member{"card_order", &RoundRevealed::card_order}};
};
template <>
struct Described<TextStruck> {
  static constexpr std::string_view kind = "text-struck";
  static constexpr auto members = std::tuple{Member{"key", &TextStruck::key}, Member{"row", &TextStruck::row},
                                             Member{"column", &TextStruck::column}, Member{"by", &TextStruck::by}};
};
template <>
struct Described<NoteWritten> {
  static constexpr std::string_view kind = "note-written";
  static constexpr auto members = std::tuple{Member{"text", &NoteWritten::text}};
};
template <>
struct Described<NotesRemoved> {
  static constexpr std::string_view kind = "notes-removed";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<IdeaParked> {
  static constexpr std::string_view kind = "idea-parked";
  static constexpr auto members = std::tuple{Member{"id", &IdeaParked::id}, Member{"text", &IdeaParked::text}};
};
template <>
struct Described<IdeaCarried> {
  static constexpr std::string_view kind = "idea-carried";
  static constexpr auto members = std::tuple{Member{"id", &IdeaCarried::id}, Member{"step", &IdeaCarried::step}};
};
template <>
struct Described<IdeaDropped> {
  static constexpr std::string_view kind = "idea-dropped";
  static constexpr auto members = std::tuple{Member{"id", &IdeaDropped::id}};
};
template <>
struct Described<ThemesChosen> {
  static constexpr std::string_view kind = "themes-chosen";
  static constexpr auto members = std::tuple{Member{"themes", &ThemesChosen::themes}};
};
template <>
struct Described<EvaluationRecorded> {
  static constexpr std::string_view kind = "evaluation-recorded";
  static constexpr auto members =
      std::tuple{Member{"form", &EvaluationRecorded::form}, Member{"forms", &EvaluationRecorded::forms}};
};
template <>
struct Described<EvaluationSkipped> {
  static constexpr std::string_view kind = "evaluation-skipped";
  static constexpr auto members = std::tuple{Member{"reason", &EvaluationSkipped::reason}};
};
template <>
struct Described<SessionClosed> {
  static constexpr std::string_view kind = "session-closed";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<SessionReopened> {
  static constexpr std::string_view kind = "session-reopened";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<PresenterStopped> {
  static constexpr std::string_view kind = "presenter-stopped";
  static constexpr std::tuple<> members{};
};
template <>
struct Described<ReportStateSet> {
  static constexpr std::string_view kind = "report-state-set";
  static constexpr auto members =
      std::tuple{Member{"state", &ReportStateSet::state}, Member{"on", &ReportStateSet::on}};
};
template <>
struct Described<NamesChecked> {
  static constexpr std::string_view kind = "names-checked";
  static constexpr auto members = std::tuple{Member{"by", &NamesChecked::by}, Member{"on", &NamesChecked::on}};
};
template <>
struct Described<ReportSent> {
  static constexpr std::string_view kind = "report-sent";
  static constexpr auto members = std::tuple{Member{"on", &ReportSent::on}, Member{"to", &ReportSent::to}};
};
template <>
struct Described<LookBackWaived> {
  static constexpr std::string_view kind = "look-back-waived";
  static constexpr auto members = std::tuple{Member{"waived", &LookBackWaived::waived}};
};
template <>
struct Described<CasePurposeChosen> {
  static constexpr std::string_view kind = "case-purpose-chosen";
  static constexpr auto members = std::tuple{Member{"purpose", &CasePurposeChosen::purpose}};
};
template <>
struct Described<CaseHandedOver> {
  static constexpr std::string_view kind = "case-handed-over";
  static constexpr auto members = std::tuple{Member{"on", &CaseHandedOver::on}};
};
template <>
struct Described<NameKept> {
  static constexpr std::string_view kind = "name-kept";
  static constexpr auto members =
      std::tuple{Member{"id", &NameKept::id}, Member{"name", &NameKept::name}, Member{"role", &NameKept::role}};
};
template <>
struct Described<NameForgotten> {
  static constexpr std::string_view kind = "name-forgotten";
  static constexpr auto members = std::tuple{Member{"id", &NameForgotten::id}};
};
template <>
struct Described<NamesReplaced> {
  static constexpr std::string_view kind = "names-replaced";
  static constexpr auto members = std::tuple{Member{"texts", &NamesReplaced::texts}};
};
template <>
struct Described<ChangeUndone> {
  static constexpr std::string_view kind = "change-undone";
  static constexpr auto members = std::tuple{Member{"change", &ChangeUndone::change}};
};
template <>
struct Described<ChangeRedone> {
  static constexpr std::string_view kind = "change-redone";
  static constexpr auto members = std::tuple{Member{"change", &ChangeRedone::change}};
};
template <>
struct Described<ContentRemoved> {
  static constexpr std::string_view kind = "content-removed";
  static constexpr auto members =
      std::tuple{Member{"kind", &ContentRemoved::kind}, Member{"key", &ContentRemoved::key}};
};

}  // namespace beraad::session
