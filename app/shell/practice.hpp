// The practice library: the shipped cases as they would lie there after real meetings, the first one still open in
// the middle, as if it were today.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "app/action/world.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::shell {

/// Where the case files lie: what fills the practice library, and one case for each other method, named after it. What
/// a case looks back on lies in `before` under these, by the same name.
struct PracticeFolders {
  std::filesystem::path examples, of_methods;
};
/// Those in that language; the others lie in a folder of their own beside the Dutch ones.
[[nodiscard]] PracticeFolders practice_folders(const std::filesystem::path& assets, base::Language language);
/// Ids of the methods that have a case.
[[nodiscard]] std::set<std::string> list_practised(const PracticeFolders& folders);

/// The case to try a method out on: its own, else the first example of it. Empty when there is none.
[[nodiscard]] std::filesystem::path find_practice_case(const PracticeFolders& folders, const std::string& method);

struct PracticeParts {
  workspace::Surroundings surroundings;  // its clock tells what "today" is
  PracticeFolders folders;
  bool to_the_end = false;  // the open one too: everything was said, only closing is left
};

/// Makes the library there; the id of the session that stands open: before the step that follows the perspectives, or
/// at its end.
[[nodiscard]] Result<base::Uuid> make_practice_library(const PracticeParts& parts, const std::filesystem::path& file);

/// Plays the case of that method into the library there, as if it were today, up to its middle; that of the first
/// example without a method.
[[nodiscard]] Result<base::Uuid> add_practice_case(const PracticeParts& parts, const std::filesystem::path& file,
                                                   const std::string& method);

/// The invented case that gives any method words.
[[nodiscard]] Result<session::SampleCase> read_sample_case(const PracticeFolders& folders);

/// The case of that method to be led from its beginning, as if it were now. The ids in it follow from `case_id`, so
/// that a rehearsal can go on after the program was closed.
[[nodiscard]] Result<action::RehearsalPlan> plan_rehearsal(const PracticeParts& parts, const std::string& method,
                                                           const base::Uuid& case_id);

}  // namespace beraad::shell
