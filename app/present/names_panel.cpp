// Names of people in a case: which are replaced by which word, and how often the one that is being typed stands there.
#include <algorithm>
#include <functional>

#include "app/present/case_screen.hpp"
#include "core/base/text.hpp"
#include "core/privacy/names.hpp"
#include "core/session/replace_texts.hpp"

namespace beraad::present {
namespace {

struct Counts {
  std::int64_t certain = 0, doubtful = 0;
};

/// Every text that stands in the case now, and what is being typed.
void visit_case(const Context& context, const session::SessionDocument& document,
                const std::function<void(std::string_view)>& look) {
  const auto& state = document.state();
  for (const auto& [key, record] : state.answers) {
    if (record.current().kind == session::AnswerKind::Value) {
      session::visit_texts(document.protocol(), key, record.current().value, look);
    }
  }
  look(state.note);
  for (const auto& idea : state.parked) look(idea.text);
  for (const auto& path : context.app.drafts.editors()) look(context.app.drafts.find(path)->text);
}

Counts count_in_case(const Context& context, const session::SessionDocument& document, const std::string& name) {
  Counts counts;
  if (base::is_blank(name)) return counts;
  const privacy::NameReplacer finder({{{}, name, {}}});
  visit_case(context, document, [&](std::string_view text) {
    for (const auto& found : finder.find(text)) ++(found.doubtful ? counts.doubtful : counts.certain);
  });
  return counts;
}

/// How often each known name may be meant where it was left alone, also since it was replaced.
std::vector<std::int64_t> count_doubtful(const Context& context, const session::SessionDocument& document) {
  const auto& names = document.state().names;
  std::vector<std::int64_t> counts(names.size());
  const privacy::NameReplacer finder(names);
  visit_case(context, document, [&](std::string_view text) {
    for (const auto& found : finder.find(text)) counts[found.name] += found.doubtful ? 1 : 0;
  });
  return counts;
}

}  // namespace

NamesPanel present_names(const Context& context, const session::SessionDocument& document) {
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
    const Counts counts = count_in_case(context, document, view.name);
    panel.found = texts.count("names.found", counts.certain);
    if (counts.doubtful > 0) panel.doubtful = texts.count("names.doubtful", counts.doubtful);
  }
  const auto doubtful = count_doubtful(context, document);
  for (std::size_t index = 0; index < doubtful.size(); ++index) {
    const auto& known = document.state().names[index];
    const Counts counts = count_in_case(context, document, known.role);
    KnownNameLine line{known.id,
                       texts.say("names.line", {known.name, known.role}),
                       texts.count("names.count", counts.certain),
                       {},
                       {}};
    if (doubtful[index] > 0 && context.library.access == storage::Access::ReadWrite) {
      line.doubtful = texts.count("names.doubtful-left", doubtful[index]);
      line.replace_doubtful = texts.say("names.replace-doubtful");
    }
    panel.names.push_back(std::move(line));
  }
  return panel;
}

}  // namespace beraad::present
