// Lines for whoever mends the program: what happened and where, never what anybody wrote.
#pragma once

#include <string_view>

#include "core/base/error.hpp"

namespace beraad::base {

/// Receives lines; the program writes them to standard error, tests collect them.
class Log {
 public:
  virtual ~Log() = default;
  virtual void write(std::string_view line) = 0;
  void write(const Error& error);
};

class StandardErrorLog final : public Log {
 public:
  using Log::write;
  void write(std::string_view line) override;
};

}  // namespace beraad::base
