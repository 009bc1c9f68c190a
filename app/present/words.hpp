// Small sentences that several screens share: clock times, minutes, dates, people.
#pragma once

#include <string>

#include "app/present/session_screen.hpp"
#include "core/base/calendar.hpp"
#include "core/base/texts.hpp"
#include "core/session/state.hpp"
#include "core/storage/writer.hpp"

namespace beraad::present {

using base::clock_text;
/// "do 12 nov"; in another year than `today` "12 nov 2025".
[[nodiscard]] std::string short_date(base::Date date, base::Date today, const base::Texts& texts);
[[nodiscard]] std::string long_weekday_date(base::Date date, const base::Texts& texts);  // "Woensdag 12 februari"
/// Why a library can only be read and what to do about it; empty where it can be written.
[[nodiscard]] std::string read_only_words(const storage::LibraryInfo& library, const base::Texts& texts);
[[nodiscard]] std::string timer_text(std::int64_t milliseconds);  // "3:05"
/// Code and role, for the laptop.
[[nodiscard]] std::string person_words(const session::Participant& person);
/// Whether what was done is on disk, in words.
[[nodiscard]] ToneText saved_words(const storage::SaveStatus& saving, bool drafts_waiting, base::Instant now,
                                   const base::Texts& texts);
/// Minutes that a way of handing in takes for so many people: some to write, then each one's turn.
[[nodiscard]] int round_minutes(session::RoundWay way, std::size_t people);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// The same of what may be empty: what nobody filled in leaves no separator.
[[nodiscard]] std::string joined_filled(std::vector<std::string> parts, std::string_view separator);

/// What that step asks each to write for themselves, and where that happens; empty when it asks nothing like that. In
/// the language of these texts.
[[nodiscard]] std::string private_words(const base::Texts& texts, const protocol::Step& step,
                                        const session::State& state);

/// What the phase of a step is called, by the method or by us; one that nobody named says itself.
[[nodiscard]] std::string phase_words(const base::Texts& texts, const protocol::Step& step);
/// The phase that begins with that step; empty when it goes on or there are none.
[[nodiscard]] std::string phase_at(const base::Texts& texts, const protocol::Protocol& method, std::size_t step);

}  // namespace beraad::present
