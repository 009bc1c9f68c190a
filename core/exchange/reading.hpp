// Shared by the parts of the case reader: a value with its pointer, the list of problems, and plain checks.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/error.hpp"
#include "core/json/document.hpp"

namespace beraad::exchange {

/// Limits of the format, in code points or elements.
inline constexpr std::size_t k_line_limit = 300, k_text_limit = 20'000, k_row_name_limit = 120;
inline constexpr std::size_t k_list_limit = 200, k_people_limit = 30, k_answer_limit = 5'000;

/// What a reader takes. A case that was stored by the program is read as it was stored: a line as long as a text may
/// be, what was typed and cleared left out, and the letter of an option whose row is gone.
struct Reach {
  std::size_t line = k_line_limit, text = k_text_limit, row_name = k_row_name_limit;
  bool stored = false;
};

/// A value and where it stands ("" = the whole file).
struct Spot {
  const json::Value* value = nullptr;
  std::string pointer;

  /// The member of that key, if it is there. Only for objects.
  [[nodiscard]] std::optional<Spot> find(std::string_view key) const;
  /// Pointer of a member or element below this one.
  [[nodiscard]] std::string below(std::string_view key) const;
  [[nodiscard]] Spot element(const json::Array& array, std::size_t index) const;
};

class Problems {
 public:
  explicit Problems(const json::Document& document) : m_document(document) {}

  /// `about` are ids and limits for the sentence, never what somebody wrote.
  void report(std::string_view kind, const Spot& spot, std::vector<std::string> about = {});
  [[nodiscard]] bool empty() const { return m_errors.empty(); }
  [[nodiscard]] std::vector<base::Error> take() { return std::move(m_errors); }

 private:
  const json::Document& m_document;
  std::vector<base::Error> m_errors;
};

/// One problem outside any document, or at a known place.
[[nodiscard]] base::Error problem_of(std::string_view kind, std::string_view pointer, std::vector<std::string> about,
                                     std::string place);

enum class Lines { One, Many };

// Each gives the content, or reports why there is none. The name stands in the sentence: a field's or key's id.
[[nodiscard]] const json::Array* check_array(Problems& problems, const Spot& spot, std::string_view name);
[[nodiscard]] const json::Object* check_object(Problems& problems, const Spot& spot, std::string_view name);
[[nodiscard]] const bool* check_bool(Problems& problems, const Spot& spot, std::string_view name);
[[nodiscard]] const std::string* check_string(Problems& problems, const Spot& spot, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> check_integer(Problems& problems, const Spot& spot, std::string_view name,
                                                        std::int64_t least, std::int64_t most);
/// A text that is not blank, at most `limit` code points long, on one line or more.
[[nodiscard]] const std::string* check_text(Problems& problems, const Spot& spot, std::string_view name,
                                            std::size_t limit, Lines lines = Lines::One);
[[nodiscard]] std::optional<base::Date> check_date(Problems& problems, const Spot& spot, std::string_view name);
[[nodiscard]] std::optional<base::DateTime> check_date_time(Problems& problems, const Spot& spot,
                                                            std::string_view name);
/// True when all required keys are there; unknown keys are reported either way.
[[nodiscard]] bool check_keys(Problems& problems, const Spot& spot, std::initializer_list<std::string_view> required,
                              std::initializer_list<std::string_view> optional);

}  // namespace beraad::exchange
