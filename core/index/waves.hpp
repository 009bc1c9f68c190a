// The answers to a questionnaire that is asked in several waves: counts and loose sentences only, so that no form of a
// person exists.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/session/document.hpp"

namespace beraad::index {

inline constexpr std::size_t k_least_forms_shown = 4;      // with fewer a person could be recognised
inline constexpr std::size_t k_least_forms_compared = 10;  // no figure of a team beside another one below this

/// The columns in which the scale of an item stands.
struct ScaleRoles {
  protocol::Role asks, low, high, low_words, high_words, labels;
};
inline constexpr ScaleRoles k_first_scale{protocol::Role::ItemAsks,      protocol::Role::ItemLow,
                                          protocol::Role::ItemHigh,      protocol::Role::ItemLowWords,
                                          protocol::Role::ItemHighWords, protocol::Role::ItemLabels};
inline constexpr ScaleRoles k_second_scale{protocol::Role::SecondAsks,      protocol::Role::SecondLow,
                                           protocol::Role::SecondHigh,      protocol::Role::SecondLowWords,
                                           protocol::Role::SecondHighWords, protocol::Role::SecondLabels};
inline constexpr ScaleRoles k_shared_scale{protocol::Role::ScaleAsks,      protocol::Role::ScaleLow,
                                           protocol::Role::ScaleHigh,      protocol::Role::ScaleLowWords,
                                           protocol::Role::ScaleHighWords, protocol::Role::ScaleLabels};

struct SeriesScale {
  std::string asks, low_words,
      high_words;                   // asks: "How important is this to you?"; mostly empty where it is the only one
  std::vector<std::string> labels;  // words at each number; as many as there are numbers, or none
  int low = 1, high = 5;
  bool labels_differ = false;           // words were written, and not one for each number
  base::Uuid shared = {};               // its row, of one that holds for all items; nil for an item's own
  std::string cannot = {};              // the questionnaire's own words for whoever cannot give a number
  std::vector<std::string> waves = {};  // names of those in which it is used; none: in all
};
struct SeriesItem {
  base::Uuid id;
  std::string text;
  std::vector<SeriesScale> scales;      // its own (one or two) or those for all; of an open question none
  bool not_applicable = false;          // may be ticked instead of a number
  std::string domain = {};              // items of one domain stand together in the results
  std::vector<std::string> waves = {};  // names of those in which it is asked; none: in all
};
struct SeriesWave {
  base::Uuid id;
  std::string name;
  std::optional<base::Date> on;
};
/// What was ticked: in a wave, at an item, a number of one of its scales, that there is none to give, or that the item
/// is one of the most important.
struct ScoreKey {
  base::Uuid wave, item;
  int score = 0;
  std::size_t scale = 0;
  friend auto operator<=>(const ScoreKey&, const ScoreKey&) = default;
};
inline constexpr int k_not_applicable = -1;  // in place of a score
inline constexpr int k_chosen = -2;          // at the first scale
/// How often that was ticked.
using ScoreCounts = std::map<ScoreKey, std::size_t>;

[[nodiscard]] std::vector<SeriesItem> series_items(const session::SessionDocument& questionnaire);
/// Scales for all items that have none of their own; an item of which scores stand keeps what it had then.
[[nodiscard]] std::vector<SeriesScale> shared_scales(const session::SessionDocument& questionnaire);
/// How many items each chooses as the most important; 0 = nothing is chosen.
[[nodiscard]] std::size_t most_important(const session::SessionDocument& questionnaire);
/// Whose questions they are; empty where nobody wrote it down.
[[nodiscard]] std::string series_source(const session::SessionDocument& questionnaire);
[[nodiscard]] std::vector<SeriesWave> series_waves(const session::SessionDocument& questionnaire);
/// True for one of its waves; false for that of another questionnaire, or one that was removed.
[[nodiscard]] bool is_wave_of(const session::SessionDocument& questionnaire, const base::Uuid& wave);
[[nodiscard]] ScoreCounts score_counts(const session::SessionDocument& questionnaire);
[[nodiscard]] ScoreCounts score_counts(const session::SessionDocument& questionnaire,
                                       const std::vector<SeriesItem>& items);

/// A questionnaire as a screen needs it with every frame: each of its tables is read once.
struct Series {
  std::vector<SeriesItem> items;
  std::vector<SeriesWave> waves;
  ScoreCounts counts;
  std::size_t most_important = 0;
};
[[nodiscard]] Series read_series(const session::SessionDocument& questionnaire);

/// True where no waves are named, or this one is.
[[nodiscard]] bool is_asked_in(const std::vector<std::string>& names, const SeriesWave& wave);
/// Names that items or scales have and that no wave bears.
[[nodiscard]] std::vector<std::string> unknown_waves(const std::vector<SeriesItem>& items,
                                                     const std::vector<SeriesWave>& waves);
/// True where something can be ticked on that scale in the place of a number.
[[nodiscard]] bool takes_none(const SeriesItem& item, std::size_t scale);

/// The counts with so many more (or less, never below none) for what was ticked, as rows to write.
[[nodiscard]] session::Rows rows_with(const session::SessionDocument& questionnaire, const ScoreKey& ticked, int by,
                                      base::Ids& ids);

/// One sentence from one form; which form is not kept.
struct OpenAnswer {
  base::Uuid row;
  std::string text;
};
/// In the order of their rows; also one that is still to be written.
[[nodiscard]] std::vector<OpenAnswer> open_answers(const session::SessionDocument& questionnaire,
                                                   const base::Uuid& wave, const base::Uuid& item);
/// Those that say something, in the order of the alphabet: no order tells whose they are. None below four.
[[nodiscard]] std::vector<std::string> shown_answers(std::vector<OpenAnswer> answers);
struct NewAnswer {
  session::Rows rows;  // to write
  base::Uuid row;      // the place of the answer among them
};
/// The rows with a place for one more answer, drawn by lot; one that still waits for its text is used first.
[[nodiscard]] NewAnswer with_new_answer(const session::SessionDocument& questionnaire, const base::Uuid& wave,
                                        const base::Uuid& item, base::Ids& ids);

}  // namespace beraad::index
