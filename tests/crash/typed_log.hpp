// What was typed and when, key by key, and what of it a library still holds. The typist writes the log before it
// hands a key to the program: a key in the library is always in the log.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::test {

/// The text of every place that can be typed in, and the step; blank ones are absent.
using Texts = std::map<std::string, std::string>;

/// The place in Texts that holds the step the session is at.
inline constexpr std::string_view k_step_place = "step";

/// A moment in the life of a program: by the machine's monotonic clock, the same for all programs, and how long it
/// had waited for a processor until then.
struct Moment {
  std::int64_t at_ns = 0, waited_ns = 0;
};
[[nodiscard]] Moment moment_of(pid_t program);

/// A key that changed a place to that text.
struct TypedKey {
  Moment when;
  std::string place, text;
};

/// A line for each key, written at once: what was written outlives the program, as all that the kernel has taken over.
class TypedLog {
 public:
  explicit TypedLog(const std::filesystem::path& file);
  ~TypedLog();
  TypedLog(const TypedLog&) = delete;
  TypedLog& operator=(const TypedLog&) = delete;
  void append(std::string_view place, std::string_view text);

 private:
  int m_file = -1;
};

/// Whole lines only.
[[nodiscard]] std::vector<TypedKey> read_typed_log(const std::filesystem::path& file);

struct Verdict {
  bool torn = false;     // what is found was never what had been typed up to any key
  std::size_t kept = 0;  // keys that are in the library
  double lost_ms = 0;    // from the oldest lost key to the kill; 0 when no key is lost
  double waited_ms = 0;  // of that the program waited for a processor
};

/// What is found must be what `before` became by the first so many keys, for all places together.
[[nodiscard]] Verdict judge(const Texts& before, const std::vector<TypedKey>& keys, const Texts& found, Moment killed);

}  // namespace beraad::test
