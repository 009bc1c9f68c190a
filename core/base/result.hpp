// Either a value or an Error. The interface is that of std::expected, which it gives way to when the
// compiler has it. BERAAD_TRY(name, expression) unwraps or returns the error to the caller.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include "core/base/assert.hpp"
#include "core/base/error.hpp"

namespace beraad::base {

struct Failure {
  Error error;
};

/// Makes the failing side of any Result.
[[nodiscard]] inline Failure fail(Error error) { return Failure{std::move(error)}; }
[[nodiscard]] inline Failure fail(std::string code, std::vector<std::string> arguments = {}, std::string detail = {},
                                  std::string place = {}) {
  return Failure{Error{std::move(code), std::move(arguments), std::move(detail), std::move(place)}};
}

struct Done {
  friend bool operator==(Done, Done) = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  Result(T value) : m_content(std::move(value)) {}
  Result(Failure failure) : m_content(std::move(failure.error)) {}

  [[nodiscard]] bool has_value() const noexcept { return m_content.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] T& value() & {
    BERAAD_ASSERT(has_value());
    return *std::get_if<0>(&m_content);
  }
  [[nodiscard]] const T& value() const& {
    BERAAD_ASSERT(has_value());
    return *std::get_if<0>(&m_content);
  }
  [[nodiscard]] T&& value() && {
    BERAAD_ASSERT(has_value());
    return std::move(*std::get_if<0>(&m_content));
  }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const {
    BERAAD_ASSERT(!has_value());
    return *std::get_if<1>(&m_content);
  }
  template <class U>
  [[nodiscard]] T value_or(U&& other) const& {
    return has_value() ? value() : static_cast<T>(std::forward<U>(other));
  }

 private:
  std::variant<T, Error> m_content;
};

/// For acts that give nothing back: `return base::Done{};` on success.
using Outcome = Result<Done>;

}  // namespace beraad::base

namespace beraad {
using base::Done;
using base::Error;
using base::fail;
using base::Outcome;
using base::Result;
}  // namespace beraad

#define BERAAD_TRY_NAME_(a, b) a##b
#define BERAAD_TRY_UNIQUE_(a, b) BERAAD_TRY_NAME_(a, b)
#define BERAAD_TRY(name, expression)                                           \
  auto BERAAD_TRY_UNIQUE_(result_of_, name) = (expression);                    \
  if (!BERAAD_TRY_UNIQUE_(result_of_, name)) {                                 \
    return ::beraad::base::fail(BERAAD_TRY_UNIQUE_(result_of_, name).error()); \
  }                                                                            \
  [[maybe_unused]] auto& name = *BERAAD_TRY_UNIQUE_(result_of_, name)
