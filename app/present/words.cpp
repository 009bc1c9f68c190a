#include "app/present/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/text.hpp"
#include "core/session/private_forms.hpp"

namespace beraad::present {

std::string short_date(base::Date date, base::Date today, const base::Texts& texts) {
  const std::string day = std::to_string(date.day);
  const std::string month = texts.say("date.month-short." + std::to_string(date.month));
  if (date.year != today.year) return texts.say("date.short-with-year", {day, month, std::to_string(date.year)});
  return texts.say("date.short-pattern",
                   {texts.say("date.weekday-short." + std::to_string(base::weekday(date))), day, month});
}

std::string long_weekday_date(base::Date date, const base::Texts& texts) {
  return texts.say("date.weekday-pattern",
                   {texts.say("date.weekday." + std::to_string(base::weekday(date))), std::to_string(date.day),
                    texts.say("date.month." + std::to_string(date.month))});
}

std::string read_only_words(const storage::LibraryInfo& library, const base::Texts& texts) {
  using Reason = storage::ReadOnlyReason;
  if (library.access == storage::Access::ReadWrite) return {};
  switch (library.read_only_reason) {
    case Reason::HeldByOther: {
      const std::size_t host = library.held_by.find(", ");  // login, host, process, since
      const std::size_t rest = host == std::string::npos ? host : library.held_by.find(", ", host + 2);
      return texts.say("read-only.held", {library.held_by.substr(0, rest)});
    }
    case Reason::NetworkFolder:
      return texts.say("read-only.network");
    case Reason::FileNotWritable:
    case Reason::NoLockPossible:
      return texts.say("read-only.place");
    default:
      return texts.say("session.library-read-only");
  }
}

std::string timer_text(std::int64_t milliseconds) {
  const auto seconds = std::max<std::int64_t>(0, (milliseconds + 999) / 1000);
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02lld", static_cast<long long>(seconds / 60),
                static_cast<long long>(seconds % 60));
  return text;
}

std::string person_words(const session::Participant& person) {
  return person.name.empty() ? person.code + " · " + person.role
                             : person.code + " · " + person.name + " · " + person.role;
}

ToneText saved_words(const storage::SaveStatus& saving, bool drafts_waiting, base::Instant now,
                     const base::Texts& texts) {
  if (saving.failure) return {texts.say("save.failed"), Tone::Danger};
  if (saving.done < saving.asked || drafts_waiting) {
    // "Saving" until the disk has it; amber when that takes more than five seconds.
    const bool late = saving.saved_at && now.utc_ms - saving.saved_at->utc_ms > 5000 && saving.done < saving.asked;
    return late ? ToneText{texts.say("save.not-yet"), Tone::Warn} : ToneText{texts.say("save.busy"), Tone::Quiet};
  }
  if (!saving.saved_at) return {texts.say("save.nothing-yet"), Tone::Quiet};
  return {texts.say("save.saved-at", {clock_text(base::local_time(*saving.saved_at))}), Tone::Quiet};
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string all;
  for (const auto& part : parts) {
    if (!all.empty()) all += separator;
    all += part;
  }
  return all;
}

std::string joined_filled(std::vector<std::string> parts, std::string_view separator) {
  std::erase_if(parts, [](const std::string& part) { return base::is_blank(part); });
  return joined(parts, separator);
}

int round_minutes(session::RoundWay way, std::size_t people) {
  const double each = way == session::RoundWay::PassTheLaptop ? 2.8 : way == session::RoundWay::Slips ? 1.6 : 1.5;
  return static_cast<int>(std::lround(3 + each * static_cast<double>(people)));
}

std::string private_words(const base::Texts& texts, const protocol::Step& step, const session::State& state) {
  std::vector<std::string> labels;
  for (const auto* field : session::private_fields(step)) labels.push_back(field->label.in(texts.language()));
  if (labels.empty()) return {};
  return texts.say(state.setup.private_fields ? "private-forms.in-turn" : "private-forms.own-sheet",
                   {joined(labels, "; ")});
}

std::string phase_words(const base::Texts& texts, const protocol::Step& step) {
  if (!step.phase_name.empty()) return step.phase_name.in(texts.language());
  const auto& phase = step.phase;
  if (texts.has("phase." + phase)) return texts.say("phase." + phase);
  std::string words = phase;
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::string phase_at(const base::Texts& texts, const protocol::Protocol& method, std::size_t step) {
  const auto& phase = method.steps[step].phase;
  const bool begins = step == 0 || method.steps[step - 1].phase != phase;
  return begins ? phase_words(texts, method.steps[step]) : std::string();
}

}  // namespace beraad::present
