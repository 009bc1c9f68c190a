// What stands on the slips for writing in silence, before anybody knows how large they are.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/report.hpp"

namespace beraad::report {

struct SlipSentence {
  std::string words;
  std::vector<std::pair<std::string, std::string>> choices;  // mark (or empty) and words, one to ring; none = to write
  bool is_needed = false;                                    // the judgement counts as complete only with it
  bool is_said = false;                                      // nothing to ring or write: what follows is introduced
};

/// The same for everybody; the code is added to each.
struct Slip {
  std::string title;
  std::vector<SlipSentence> sentences;
  std::string readers;  // who reads along
};

[[nodiscard]] Slip slip_of(const Source& source, const protocol::FieldPlace& judgement);
/// One for each step in which people write in silence, in the order of the method.
[[nodiscard]] std::vector<Slip> slips_of(const Source& source);
/// One for each who counts; while nobody is listed yet, numbers for the largest group that the method takes.
[[nodiscard]] std::vector<std::string> codes_on_slips(const Source& source);
/// The same in words, as they stand above each slip.
[[nodiscard]] std::vector<std::string> names_on_slips(const Source& source);
/// The evaluation form as a slip without a code: what is asked first, then what is asked when there is time. No word of
/// the case. Nothing where the method hands none out.
[[nodiscard]] std::optional<Slip> evaluation_slip(const Source& source);
/// Who reads what is written on a slip, as far as set-up and answers say it.
[[nodiscard]] std::string readers_of_slips(const Source& source);
/// Everything that is printed of it.
[[nodiscard]] std::string all_text(const Slip& slip);

}  // namespace beraad::report
