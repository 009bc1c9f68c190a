#include "app/present/doubtful_names.hpp"

namespace beraad::present {

DoubtfulNames present_doubtful_names(const Context& context, const privacy::NameCounts& counts,
                                     const std::optional<base::Uuid>& list) {
  DoubtfulNames names;
  if (counts.doubtful_places == 0 || is_seen_by_all(context)) return names;
  const auto& texts = context.texts;
  names.title = texts.say("names.title");
  names.text = texts.count("names.doubtful-places", counts.doubtful_places);
  if (list) {
    names.list = *list;
    names.go_there = texts.say("names.go-there");
  }
  return names;
}

}  // namespace beraad::present
