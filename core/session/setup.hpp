// How a session is set up: who takes part, which method and plan, how answers are named and handed in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/language.hpp"

namespace beraad::session {

enum class Part { Participant, Facilitator, Recorder, Observer };
enum class PersonKind { Professional, Manager, Client, Relative, ExpertByExperience, Other };
enum class WhoTypes { Facilitator, Recorder, NobodyNow };
enum class Naming { None, Role, Code, Name };
enum class RoundWay { WriteThenReadAloud, Slips, PassTheLaptop };
/// Which run on the case this is; decided by the kind of its method. Beside: what stands beside the meetings and is
/// never counted as one (a register, a questionnaire, the preparation of a meeting).
enum class RunKind { Intake, Main, FollowUp, Beside };

struct Participant {
  std::string code;  // P1 ... P30, fixed
  std::string role;  // required, never a name
  std::string name;  // only for the facilitator's eyes; empty by choice
  bool presenter = false;
  bool present = true;
  bool involved = false;
  Part part = Part::Participant;
  PersonKind kind = PersonKind::Professional;
  std::string organisation, note;
  bool agrees_to_name = false;  // naming by name takes effect only when all agree
  friend bool operator==(const Participant&, const Participant&) = default;
};

struct Setup {
  std::string title;  // working title, never a client's name
  std::string team;
  std::string sector;                               // may be empty
  base::Language language = base::Language::Dutch;  // of the room and the report
  std::string protocol_id, protocol_digest, plan;   // digest: BLAKE2b-256 of the template's text, hex
  std::string variant;                              // of the method; empty = the whole method
  std::map<std::string, int> planned_minutes;       // where changed by hand or re-planned; else the plan's
  base::DateTime planned_start;
  std::optional<base::DateTime> planned_end;
  std::string place;  // a room or an address; may be empty
  std::vector<Participant> participants;
  WhoTypes who_types = WhoTypes::Facilitator;
  Naming naming = Naming::None;
  RoundWay round_way = RoundWay::WriteThenReadAloud;
  bool private_fields = false;  // private fields of participants switched on
  friend bool operator==(const Setup&, const Setup&) = default;
};

/// People can sit down: it has a title, and everybody a role.
[[nodiscard]] bool is_complete(const Setup& setup);
[[nodiscard]] const Participant* find_participant(const Setup& setup, std::string_view code);
/// Somebody with that code is present, whatever their part.
[[nodiscard]] bool takes_part(const Setup& setup, std::string_view code);
/// Present, and part participant: the people that rules and the round count.
[[nodiscard]] std::vector<const Participant*> counted_participants(const Setup& setup);
/// Those of them who are not among `heard` (codes), in the order of the list.
[[nodiscard]] std::vector<const Participant*> not_heard(const Setup& setup, const std::set<std::string>& heard);
/// True for the codes S1, S2 ... that stand in the place of P1, P2 ... once the link between a judgement and its
/// author was cut.
[[nodiscard]] bool is_pseudonym(std::string_view code);
/// True for what is written like a participant's code: P1 ... P99.
[[nodiscard]] bool is_participant_code(std::string_view text);
/// What stands beside an answer of that person in room and report; empty for Naming::None. Name falls
/// back to nothing unless all who are present agreed.
[[nodiscard]] std::string naming_label(const Setup& setup, const Participant& person);
/// The role; where others have the same one the code stands behind it: "verpleegkundige (P4)".
[[nodiscard]] std::string distinct_role(const Setup& setup, const Participant& person);

}  // namespace beraad::session
