// Names of people in a case: which are replaced by which word, and how often the one that is being typed stands there.
#include "app/present/case_screen.hpp"
#include "core/base/text.hpp"

namespace beraad::present {

NamesPanel present_names(const Context& context, const session::SessionDocument& document,
                         const privacy::NameCounts& counts) {
  const auto& texts = context.texts;
  const auto& view = context.app.intake;
  NamesPanel panel;
  panel.title = texts.say("names.title");
  panel.text = texts.say("names.text");
  panel.name_label = texts.say("names.name");
  panel.role_label = texts.say("names.role");
  panel.role_example = texts.say("names.role-example");
  panel.name = view.name;
  panel.role = view.role;
  if (view.name_problem) panel.problem = texts.say(*view.name_problem);
  if (view.replaced) panel.replaced = texts.count("names.replaced", *view.replaced);
  panel.replace = texts.say("names.replace");
  panel.forget = texts.say("names.forget");
  panel.limits = texts.say("names.limits");
  panel.can_replace =
      !base::is_blank(view.name) && !base::is_blank(view.role) && context.library.access == storage::Access::ReadWrite;
  if (!base::is_blank(view.name)) {
    panel.found = texts.count("names.found", counts.entered.certain);
    if (counts.entered.doubtful > 0) panel.doubtful = texts.count("names.doubtful", counts.entered.doubtful);
  }
  const auto count_of = [](const std::map<base::Uuid, std::int64_t>& all, const base::Uuid& name) {
    const auto found = all.find(name);
    return found != all.end() ? found->second : 0;
  };
  for (const auto& known : document.state().names) {
    KnownNameLine line{known.id,
                       texts.say("names.line", {known.name, known.role}),
                       texts.count("names.count", count_of(counts.words, known.id)),
                       {},
                       {},
                       {}};
    const std::int64_t doubtful = count_of(counts.doubtful, known.id);
    if (doubtful > 0 && context.library.access == storage::Access::ReadWrite) {
      line.doubtful = texts.count("names.doubtful-left", doubtful);
      line.replace_doubtful = texts.say("names.replace-doubtful");
      if (const auto places = counts.places.find(known.id); places != counts.places.end() && !is_seen_by_all(context)) {
        for (const auto& place : places->second) {
          line.places.push_back(texts.say("names.place", {place.before, place.word, place.after}));
        }
      }
    }
    panel.names.push_back(std::move(line));
  }
  return panel;
}

}  // namespace beraad::present
