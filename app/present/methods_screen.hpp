// Methods as plain values: all of them, the guide that helps to choose, and one method on a page of its own.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/own_methods_panel.hpp"
#include "app/present/start_screen.hpp"

namespace beraad::present {

struct MethodLine {
  std::string id, title, summary, minutes, group;
  ToneText review;
};
struct MethodGroup {
  std::string title;
  std::vector<MethodLine> methods;
};

/// One method that the guide names, and why.
struct AdviceCard {
  std::string id, title, minutes, summary, because, mind;  // mind: empty when nothing speaks against it
  std::string warning;                                     // empty when the group needs none
  ToneText review;
};
struct GuidePanel {
  std::string title, hint, advice_title, nothing;              // nothing: why no method is named
  std::vector<std::pair<std::string, SettingLine>> questions;  // id
  std::vector<AdviceCard> advice;
};

struct MethodsScreen {
  Navigation navigation;
  std::string title, back, help, look;  // back: empty unless a method is chosen for a deliberation
  int opening = 0;                      // of a choice: each begins at its top
  bool guide_open = false;
  GuidePanel guide;
  std::vector<MethodGroup> groups;
  OwnMethodsPanel own;
  std::string broken_title;
  std::vector<std::pair<std::string, std::vector<std::string>>> broken;  // file, its reasons
};
[[nodiscard]] MethodsScreen present_methods(const Context& context);

struct StepMinutes {
  std::string planned, floor;  // floor: the fewest that planning anew leaves; empty where the step takes no time
};
struct MethodStep {
  std::string number, title, question;
  std::vector<StepMinutes> minutes;  // one for each plan
  std::vector<std::string> marks;    // what is special about it
  std::string phase;                 // heads it, where a phase begins
};
struct MethodScreen {
  Navigation navigation;
  std::string id, back, title, summary, use, practise, rehearse;  // practise: empty where there is no case to try it on
  std::vector<std::pair<std::string, std::string>> facts;
  ToneText warning;  // empty when the group needs no warning
  ToneText review;
  std::string review_label, review_note, by_label, by_text, on_label, on_text, on_problem,
      keep_review;                  // while not yet, or while it is corrected
  std::string correct_review;       // the words of the button for one that was entered here
  bool withdraws_review = false;    // keeping it without a name takes it back
  std::vector<OptionButton> tools;  // for whoever writes methods
  std::string steps_title;
  std::vector<std::string> plans;
  std::vector<MethodStep> steps;
};
[[nodiscard]] MethodScreen present_method(const Context& context, const protocol::Protocol& method);

/// "120 of 90 min"
[[nodiscard]] std::string minutes_of(const protocol::Protocol& method, const base::Texts& texts);
/// Who checked the wording and when; or that nobody did.
[[nodiscard]] ToneText review_of(const Context& context, const protocol::Protocol& method);

}  // namespace beraad::present
