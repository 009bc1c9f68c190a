// A library as the next start of the program finds it.
#pragma once

#include <filesystem>

#include "core/base/result.hpp"
#include "tests/crash/typed_log.hpp"

namespace beraad::test {

struct Examined {
  Texts texts;               // of its session: answers, with what was being typed over them
  std::size_t findings = 0;  // of the check of the library
};

/// A new library with one session, begun, nothing written in it yet.
void make_library_with_session(const std::filesystem::path& file);

/// Opens it for writing, as the program does, and puts everything in it to the test.
[[nodiscard]] Result<Examined> examine(const std::filesystem::path& file);

/// Writes text in the first field of plain text that the session has: an answer, or as what is being typed there.
/// Gives the place as the log names it.
[[nodiscard]] std::string write_answer(const std::filesystem::path& file, const std::string& text);
[[nodiscard]] std::string write_draft(const std::filesystem::path& file, const std::string& text);

}  // namespace beraad::test
