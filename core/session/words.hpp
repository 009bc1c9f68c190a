// The words for enumerators on disk and in files. They stand for ever; a case file uses the same ones.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/session/event.hpp"

namespace beraad::session {

template <class Enum>
struct Words;

template <class Enum, std::size_t N>
using WordList = std::array<std::pair<Enum, std::string_view>, N>;

template <>
struct Words<Part> {
  static constexpr WordList<Part, 4> list{{{Part::Participant, "participant"},
                                           {Part::Facilitator, "facilitator"},
                                           {Part::Recorder, "recorder"},
                                           {Part::Observer, "observer"}}};
};
template <>
struct Words<PersonKind> {
  static constexpr WordList<PersonKind, 6> list{{{PersonKind::Professional, "professional"},
                                                 {PersonKind::Manager, "manager"},
                                                 {PersonKind::Client, "client"},
                                                 {PersonKind::Relative, "relative"},
                                                 {PersonKind::ExpertByExperience, "expert_by_experience"},
                                                 {PersonKind::Other, "other"}}};
};
template <>
struct Words<WhoTypes> {
  static constexpr WordList<WhoTypes, 3> list{
      {{WhoTypes::Facilitator, "facilitator"}, {WhoTypes::Recorder, "recorder"}, {WhoTypes::NobodyNow, "nobody_now"}}};
};
template <>
struct Words<Naming> {
  static constexpr WordList<Naming, 4> list{
      {{Naming::None, "none"}, {Naming::Role, "role"}, {Naming::Code, "code"}, {Naming::Name, "name"}}};
};
template <>
struct Words<RoundWay> {
  static constexpr WordList<RoundWay, 3> list{{{RoundWay::WriteThenReadAloud, "write_then_read_aloud"},
                                               {RoundWay::Slips, "slips"},
                                               {RoundWay::PassTheLaptop, "pass_the_laptop"}}};
};
template <>
struct Words<RunKind> {
  static constexpr WordList<RunKind, 4> list{{{RunKind::Intake, "intake"},
                                              {RunKind::Main, "main"},
                                              {RunKind::FollowUp, "follow_up"},
                                              {RunKind::Beside, "beside"}}};
};
template <>
struct Words<ReportState> {
  static constexpr WordList<ReportState, 3> list{{{ReportState::Draft, "draft"},
                                                  {ReportState::ReadByPresenter, "read_by_presenter"},
                                                  {ReportState::Agreed, "agreed"}}};
};

/// The word of an enumerator; "" for a value outside the enumeration.
template <class Enum>
[[nodiscard]] constexpr std::string_view word_of(Enum value) {
  for (const auto& [enumerator, word] : Words<Enum>::list) {
    if (enumerator == value) return word;
  }
  return {};
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> read_word(std::string_view text) {
  for (const auto& [enumerator, word] : Words<Enum>::list) {
    if (word == text) return enumerator;
  }
  return std::nullopt;
}

}  // namespace beraad::session
