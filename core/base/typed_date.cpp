#include "core/base/typed_date.hpp"

#include <charconv>
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

}  // namespace

std::optional<Date> read_typed_date(std::string_view text) {
  const auto numbers = numbers_of(trimmed(text), "-/. ");
  if (!numbers || numbers->size() != 3) return std::nullopt;
  const Number first = (*numbers)[0], month = (*numbers)[1], last = (*numbers)[2];
  const bool year_first = first.digits == 4;
  int year = year_first ? first.value : last.value;
  const int day = year_first ? last.value : first.value;
  if (!year_first && last.digits == 2) year += 2000;
  char iso[32];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month.value, day);
  return read_date(iso);
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

std::optional<DateTime> read_typed_date_time(std::string_view text) {
  std::string_view whole = trimmed(text);
  if (whole.ends_with(k_hour_word)) whole = trimmed(whole.substr(0, whole.size() - k_hour_word.size()));
  const std::size_t split = whole.find_last_of(" ,T");
  if (split == std::string_view::npos) return std::nullopt;
  std::string_view day = trimmed(whole.substr(0, split));
  if (day.ends_with(',')) day.remove_suffix(1);
  const auto date = read_typed_date(day);
  const auto time = read_typed_time(whole.substr(split + 1));
  if (!date || !time) return std::nullopt;
  return DateTime{*date, time->hour, time->minute};
}

std::string date_as_typed(Date date) {
  return std::to_string(date.day) + "-" + std::to_string(date.month) + "-" + std::to_string(date.year);
}

std::string date_time_as_typed(const DateTime& time) { return date_as_typed(time.date) + " " + clock_text(time); }

}  // namespace beraad::base
