#include "core/base/typed_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

#include "core/base/text.hpp"

namespace beraad::base {
namespace {

constexpr std::string_view k_hour_word = "uur";

struct Number {
  int value = 0;
  std::size_t digits = 0;
};

/// The runs of digits in the text; nothing when anything stands between them but the separators.
std::optional<std::vector<Number>> numbers_of(std::string_view text, std::string_view separators) {
  std::vector<Number> numbers;
  std::size_t index = 0;
  while (index < text.size()) {
    if (text[index] < '0' || text[index] > '9') {
      if (separators.find(text[index]) == std::string_view::npos) return std::nullopt;
      ++index;
      continue;
    }
    Number number;
    const std::size_t start = index;
    while (index < text.size() && text[index] >= '0' && text[index] <= '9') ++index;
    number.digits = index - start;
    if (number.digits > 8) return std::nullopt;
    std::from_chars(text.data() + start, text.data() + index, number.value);
    numbers.push_back(number);
  }
  return numbers;
}

/// The months as people write them, Dutch and English; the first letters of a whole name are enough.
struct MonthWord {
  std::string_view word;
  int month;
};
constexpr std::array<MonthWord, 26> k_month_words = {
    {{"januari", 1},  {"january", 1},   {"februari", 2},  {"february", 2}, {"maart", 3},     {"march", 3},
     {"mrt", 3},      {"april", 4},     {"mei", 5},       {"may", 5},      {"juni", 6},      {"june", 6},
     {"juli", 7},     {"july", 7},      {"augustus", 8},  {"august", 8},   {"september", 9}, {"oktober", 10},
     {"october", 10}, {"november", 11}, {"december", 12}, {"maa", 3},      {"mar", 3},       {"jun", 6},
     {"jul", 7},      {"sept", 9}}};
constexpr std::size_t k_fewest_letters = 3;
constexpr int k_years_to_leap_day = 8;

std::optional<int> month_of(std::string_view word) {
  if (word.size() < k_fewest_letters) return std::nullopt;
  const std::string typed = folded(word);
  const auto* const found =
      std::ranges::find_if(k_month_words, [&](const MonthWord& month) { return month.word.starts_with(typed); });
  return found == k_month_words.end() ? std::nullopt : std::optional(found->month);
}

std::optional<Date> real_date(int year, int month, int day) {
  std::array<char, 40> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, month, day);
  return read_date(iso.data());
}

/// Such a day that is not before today. The last day of February may be years away.
std::optional<Date> coming(int month, int day, Date today) {
  for (int year = today.year; year <= today.year + k_years_to_leap_day; ++year) {
    const auto date = real_date(year, month, day);
    if (date && *date >= today) return date;
  }
  return std::nullopt;
}

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

/// 6 dec, 6 december 2026, Dec. 6, 2026; nothing when no month is named in it.
std::optional<Date> date_with_month_word(std::string_view text, std::optional<Date> today) {
  const auto start = static_cast<std::size_t>(std::ranges::find_if(text, is_letter) - text.begin());
  const auto end = static_cast<std::size_t>(
      std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(), is_letter) - text.begin());
  const auto month = month_of(text.substr(start, end - start));
  const auto before = numbers_of(text.substr(0, start), "-/. ");
  const auto behind = numbers_of(text.substr(end), "-/., ");
  if (!month || !before || !behind) return std::nullopt;
  std::vector<Number> numbers = *before;
  numbers.insert(numbers.end(), behind->begin(), behind->end());
  if (numbers.empty() || numbers.size() > 2 || before->size() > 1 || numbers.front().digits > 2) return std::nullopt;
  const int day = numbers.front().value;
  if (numbers.size() == 1) return today ? coming(*month, day, *today) : std::nullopt;
  const Number year = numbers.back();
  if (year.digits != 2 && year.digits != 4) return std::nullopt;
  return real_date(year.digits == 2 ? year.value + 2000 : year.value, *month, day);
}

}  // namespace

std::optional<Date> read_typed_date(std::string_view text, std::optional<Date> today) {
  if (std::ranges::any_of(text, is_letter)) return date_with_month_word(trimmed(text), today);
  const auto numbers = numbers_of(trimmed(text), "-/. ");
  if (!numbers || numbers->size() != 3) return std::nullopt;
  const Number first = (*numbers)[0], month = (*numbers)[1], last = (*numbers)[2];
  const bool year_first = first.digits == 4;
  int year = year_first ? first.value : last.value;
  const int day = year_first ? last.value : first.value;
  if (!year_first && last.digits == 2) year += 2000;
  return real_date(year, month.value, day);
}

std::optional<TypedTime> read_typed_time(std::string_view text) {
  std::string_view whole = trimmed(text);
  if (whole.ends_with(k_hour_word)) whole.remove_suffix(k_hour_word.size() - 1);  // the u may stand
  const auto numbers = numbers_of(whole, ":.uh ");
  if (!numbers || numbers->empty() || numbers->size() > 2) return std::nullopt;
  TypedTime time{(*numbers)[0].value, numbers->size() == 2 ? (*numbers)[1].value : 0};
  if (numbers->size() == 1 && (*numbers)[0].digits >= 3) {
    time = {(*numbers)[0].value / 100, (*numbers)[0].value % 100};
  }
  if (time.hour > 23 || time.minute > 59) return std::nullopt;
  return time;
}

std::optional<DateTime> read_typed_date_time(std::string_view text, std::optional<Date> today) {
  std::string_view whole = trimmed(text);
  if (whole.ends_with(k_hour_word)) whole = trimmed(whole.substr(0, whole.size() - k_hour_word.size()));
  const std::size_t split = whole.find_last_of(" ,T");
  if (split == std::string_view::npos) return std::nullopt;
  std::string_view day = trimmed(whole.substr(0, split));
  if (day.ends_with(',')) day.remove_suffix(1);
  if (read_typed_date(whole)) return std::nullopt;  // the last number is its year, no time
  const auto date = read_typed_date(day, today);
  const auto time = read_typed_time(whole.substr(split + 1));
  if (!date || !time) return std::nullopt;
  return DateTime{*date, time->hour, time->minute};
}

std::string date_as_typed(Date date) {
  return std::to_string(date.day) + "-" + std::to_string(date.month) + "-" + std::to_string(date.year);
}

std::string date_time_as_typed(const DateTime& time) { return date_as_typed(time.date) + " " + clock_text(time); }

}  // namespace beraad::base
