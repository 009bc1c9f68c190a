// Own methods among the others, a method from somebody else, and two versions side by side.
#include <algorithm>

#include "app/present/method_editor_screen.hpp"
#include "app/present/method_findings.hpp"
#include "app/present/method_values.hpp"
#include "app/present/methods_screen.hpp"
#include "app/present/own_methods_panel.hpp"
#include "app/present/words.hpp"

namespace beraad::present {
namespace {

using Side = state::MethodComparison::Side;

std::string kind_words(const Context& context, protocol::Difference::Kind kind) {
  using Kind = protocol::Difference::Kind;
  return context.texts.say(kind == Kind::Added     ? "editor.diff.added"
                           : kind == Kind::Removed ? "editor.diff.removed"
                           : kind == Kind::Moved   ? "editor.diff.moved"
                                                   : "editor.diff.changed");
}

/// Roles as the editor calls them, where they are mended; ids and keys as they stand in the text.
std::string problem_words(const base::Texts& texts, const base::Error& error) {
  return error.code.starts_with("template.role-") ? form_sentence(texts, error) : texts.say(error);
}

std::string side_words(const Context& context, const Side& side) {
  const auto* entry = context.catalog.find(side.id);
  const auto& method = entry != nullptr ? *entry->protocol : *context.app.method_editor.draft.method();
  const std::string title = method.title.in(context.texts.language());
  if (side.version == 0) return context.texts.say("editor.side-draft", {title});
  return context.texts.say("editor.side", {title, std::to_string(side.version)});
}

}  // namespace

ForeignMethodScreen present_foreign_method(const Context& context) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  ForeignMethodScreen screen;
  screen.navigation = present_navigation(context);
  screen.back = texts.say("session.back");
  const auto& foreign = context.app.method_editor.foreign;
  if (!foreign) return screen;
  screen.subtitle = foreign->file;
  screen.note = texts.say("foreign.note");
  screen.fingerprint_label = texts.say("foreign.fingerprint");
  screen.fingerprint = foreign->fingerprint;
  screen.fingerprint_note = texts.say("foreign.fingerprint-note");
  screen.edit = texts.say(foreign->method != nullptr ? "foreign.edit" : "foreign.mend");
  if (foreign->method == nullptr) {
    screen.title = texts.say("foreign.broken");
    screen.problems_title = texts.say("foreign.problems");
    for (const auto& error : foreign->errors)
      screen.problems.push_back(error.place + ": " + problem_words(texts, error));
    return screen;
  }
  const auto& method = *foreign->method;
  screen.title = method.title.in(language);
  screen.facts = {{texts.say("editor.key.summary"), method.summary.in(language)},
                  {texts.say("editor.key.source"), method.source},
                  {texts.say("methods.review"), review_of(context, method).text},
                  {texts.say("foreign.version"), std::to_string(method.version)},
                  {texts.say("foreign.size"),
                   texts.say("foreign.size-words", {std::to_string(method.steps.size()), minutes_of(method, texts)})}};
  screen.steps_title = texts.say("session.steps");
  for (std::size_t index = 0; index < method.steps.size(); ++index) {
    const auto& step = method.steps[index];
    screen.steps.emplace_back(texts.say("step.title", {std::to_string(index + 1), step.title.in(language)}),
                              step.question.in(language));
  }
  const auto* known = context.catalog.find(method.id);
  if (known == nullptr) {
    screen.take_over = texts.say("foreign.take-over");
  } else if (known->text == foreign->text) {
    screen.refused = texts.say("foreign.same");
  } else if (known->own && known->protocol->version < method.version) {
    screen.take_over = texts.say("foreign.take-newer", {std::to_string(known->protocol->version)});
  } else {
    screen.refused =
        texts.say("foreign.known", {known->protocol->title.in(language), std::to_string(known->protocol->version)});
  }
  return screen;
}

MethodComparisonScreen present_method_comparison(const Context& context) {
  const auto& texts = context.texts;
  const auto& editor = context.app.method_editor;
  const auto& comparison = editor.comparison;
  MethodComparisonScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("editor.comparison");
  screen.back = texts.say("session.back");
  screen.before_label = texts.say("editor.comparison-before");
  screen.after_label = texts.say("editor.comparison-after");
  screen.export_file = texts.say("editor.export");
  const auto offer = [&](const Side& side) {
    if (std::ranges::find(screen.sides, side, &std::pair<Side, std::string>::first) == screen.sides.end()) {
      screen.sides.emplace_back(side, side_words(context, side));
    }
  };
  if (!editor.name.empty()) offer({editor.draft.method()->id, 0});
  for (const auto& [id, kept] : editor.versions) {
    if (const auto* entry = context.catalog.find(id)) offer({id, entry->protocol->version});
    for (const int version : kept) offer({id, version});
  }
  for (const auto& entry : context.catalog.entries()) offer({entry.protocol->id, entry.protocol->version});
  for (std::size_t index = 0; index < screen.sides.size(); ++index) {
    if (screen.sides[index].first == comparison.before) screen.before = index;
    if (screen.sides[index].first == comparison.after) screen.after = index;
  }
  for (const auto& difference : comparison.differences) {
    const bool removed = difference.kind == protocol::Difference::Kind::Removed;
    const auto& method = removed ? comparison.before_method : comparison.after_method;
    const auto& place = difference.place;
    if (method == nullptr || place == "id") continue;  // its id says nothing to who compares
    ComparedLine line{place_words(context, *method, pointer_in(*method, place)),
                      value_words(context, *method, place, difference.before),
                      value_words(context, *method, place, difference.after), kind_words(context, difference.kind)};
    // Of a whole part that came or went the difference has no value.
    const bool added = difference.kind == protocol::Difference::Kind::Added;
    if (added && line.after.empty()) line.after = part_words(context, *method, place);
    if (removed && line.before.empty()) line.before = part_words(context, *method, place);
    screen.lines.push_back(std::move(line));
  }
  if (screen.lines.empty()) screen.nothing = texts.say("editor.no-differences");
  return screen;
}

OwnMethodsPanel present_own_methods(const Context& context) {
  const auto& texts = context.texts;
  const auto& editor = context.app.method_editor;
  OwnMethodsPanel panel;
  panel.make = texts.say("editor.new");
  panel.import_file = texts.say("editor.import");
  panel.drafts_title = texts.say("editor.drafts");
  panel.go_on = texts.say("editor.go-on");
  panel.mend = texts.say("editor.mend");
  if (context.app.methods.choosing || !editor.drafts) return panel;
  for (const auto& draft : *editor.drafts) {
    const std::string& title = draft.title.in(texts.language());
    panel.drafts.push_back({draft.name, base::is_blank(title) ? draft.name : title,
                            texts.say(editor.deletes == draft.name ? "editor.really-delete" : "editor.delete")});
  }
  return panel;
}

std::vector<OptionButton> present_method_tools(const Context& context) {
  const auto& texts = context.texts;
  return {{"edit", texts.say("editor.edit"), {}, false},
          {"duplicate", texts.say("editor.duplicate"), {}, false},
          {"compare", texts.say("editor.compare"), {}, false},
          {"export", texts.say("editor.export"), {}, false}};
}

}  // namespace beraad::present
