#include "core/index/series_words.hpp"

#include <cmath>

#include "core/base/number_text.hpp"
#include "core/base/text.hpp"

namespace beraad::index {
namespace {

using Shown = ItemResult::Shown;

std::string percent(double share) { return std::to_string(std::lround(share * 100)); }

std::string counted_words(const ItemResult& result, const SeriesScale& scale, const base::Texts& texts) {
  std::string words;
  int number = scale.low;
  for (const std::size_t count : result.counts) {
    words += (words.empty() ? "" : " · ") +
             texts.say("questionnaire.counted", {std::to_string(number), std::to_string(count)});
    ++number;
  }
  return words;
}

std::string figure_words(const ItemResult& result, const base::Texts& texts) {
  return texts.say("questionnaire.figures", {base::decimal(result.median, texts.language()),
                                             std::to_string(result.above), std::to_string(result.forms),
                                             percent(result.share), percent(result.at_least), percent(result.at_most)});
}

std::string aside_words(const ItemResult& result, const SeriesScale& scale, const base::Texts& texts) {
  const auto times = static_cast<std::int64_t>(result.none);
  if (scale.cannot.empty()) return texts.count("questionnaire.not-applicable-also", times);
  return texts.count("questionnaire.cannot-also", times, {scale.cannot});
}

std::vector<std::string> choice_words(const ItemResult& result, const base::Texts& texts) {
  if (result.shown == Shown::All) return {texts.count("questionnaire.chosen", static_cast<std::int64_t>(result.forms))};
  return {texts.say("questionnaire.too-few-compared")};
}

}  // namespace

std::string wave_words(const SeriesWave& wave, std::size_t number, const base::Texts& texts) {
  return base::is_blank(wave.name) ? texts.say("questionnaire.wave", {std::to_string(number)}) : wave.name;
}

std::string numbered(const SeriesItem& item, std::size_t place, const base::Texts& texts) {
  return texts.say("questionnaire.numbered", {std::to_string(place + 1), item.text});
}

std::string none_words(const SeriesScale& scale, const base::Texts& texts) {
  return scale.cannot.empty() ? texts.say("questionnaire.not-applicable") : scale.cannot;
}

std::string number_words(const SeriesScale& scale, int number) {
  const auto place = static_cast<std::size_t>(number - scale.low);
  return std::to_string(number) + (place < scale.labels.size() ? " " + scale.labels[place] : "");
}

std::vector<std::string> result_words(const SeriesLine& line, const ItemResult& result, const SeriesItem& item,
                                      const base::Texts& texts) {
  if (result.shown == Shown::NotAsked) return {texts.say("questionnaire.not-asked")};
  if (result.shown == Shown::Nothing) return {texts.say("questionnaire.nothing-yet")};
  if (result.shown == Shown::TooFew) return {texts.say("questionnaire.too-few")};
  if (line.chosen) return choice_words(result, texts);
  const SeriesScale& scale = item.scales[line.scale];
  std::vector<std::string> words{counted_words(result, scale, texts)};
  words.push_back(result.shown == Shown::All ? figure_words(result, texts)
                                             : texts.say("questionnaire.too-few-compared"));
  if (result.none > 0) words.push_back(aside_words(result, scale, texts));
  return words;
}

}  // namespace beraad::index
