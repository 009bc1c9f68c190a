#include "app/present/after_words.hpp"

#include "app/present/words.hpp"

namespace beraad::present {
namespace {

constexpr std::int64_t k_days_of_months = 60, k_days_of_years = 730;  // from then on in months, in years

}  // namespace

ToneText due_words(std::optional<base::Date> due, base::Date today, const base::Texts& texts) {
  if (!due) return {{}, Tone::Quiet};
  const auto days = base::days_since_epoch(*due) - base::days_since_epoch(today);
  if (days < 0) {
    return {-days < k_days_of_months  ? texts.count("home.days-late", -days)
            : -days < k_days_of_years ? texts.count("home.months-late", -days / 30)
                                      : texts.count("home.years-late", -days / 365),
            Tone::Warn};
  }
  if (days == 0) return {texts.say("home.due-today"), Tone::Warn};
  return {days == 1 ? texts.say("home.due-tomorrow") : short_date(*due, today, texts), Tone::Quiet};
}

std::string moment_words(base::DateTime moment, base::Date today, const base::Texts& texts) {
  const std::string day = moment.date == today ? texts.say("home.due-today") : short_date(moment.date, today, texts);
  return day + " " + clock_text(moment);
}

}  // namespace beraad::present
