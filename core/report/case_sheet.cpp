#include "core/report/case_sheet.hpp"

#include <algorithm>
#include <vector>

#include "core/report/when_and_where.hpp"
#include "core/session/blocks.hpp"

namespace beraad::report {
namespace {

using protocol::Kind;
using protocol::Role;

class Sheet {
 public:
  explicit Sheet(const Source& source) : m_source(source) {}

  /// When and where it is and by which method: of a meeting that is set up.
  void meeting() {
    if (!is_meeting()) return;
    Facts facts = when_and_where(m_source);
    facts.facts.emplace_back(say("report.method"), m_source.protocol.title.in(m_source.texts.language()));
    m_document.parts.emplace_back(std::move(facts));
  }
  void heading(const std::string& key) { m_document.parts.emplace_back(Heading{2, say(key)}); }
  /// Those that are empty are not said.
  void lines(const std::vector<std::string>& sentences) {
    Bullets bullets;
    for (const std::string& sentence : sentences) {
      if (!sentence.empty()) bullets.items.push_back({{sentence}});
    }
    m_document.parts.emplace_back(std::move(bullets));
  }
  [[nodiscard]] std::string say(const std::string& key, const std::vector<std::string>& arguments = {}) const {
    return m_source.texts.say(key, arguments);
  }
  [[nodiscard]] std::string say_if(bool holds, const std::string& key) const {
    return holds ? say(key) : std::string();
  }
  [[nodiscard]] bool asks(Role role) const {
    return static_cast<bool>(protocol::find_by_role(m_source.protocol, role));
  }
  [[nodiscard]] bool is_meeting() const { return m_source.state.run == session::RunKind::Main; }
  [[nodiscard]] bool has_manager() const {
    return std::ranges::any_of(m_source.state.setup.participants, [](const session::Participant& person) {
      return person.kind == session::PersonKind::Manager && person.present;
    });
  }

  /// What stands beside an answer, as it is set up; before there is a set-up only that it will be agreed.
  [[nodiscard]] std::string naming() const {
    if (!is_meeting()) return say("sheet.naming-open");
    switch (m_source.state.setup.naming) {
      case session::Naming::Role:
        return say("sheet.naming-role");
      case session::Naming::Code:
        return say("sheet.naming-code");
      case session::Naming::Name:
        return say("sheet.naming-name");
      case session::Naming::None:
        break;
    }
    return say("sheet.naming-none");
  }
  [[nodiscard]] std::string who_is_there() const {
    if (!is_meeting() || m_source.state.setup.participants.empty()) return say("sheet.people-open");
    // That nobody is marked is not that there is none.
    return say(has_manager() ? "sheet.with-manager" : "sheet.ask-for-manager");
  }
  [[nodiscard]] std::string who_types() const {
    const bool recorder = is_meeting() && m_source.state.setup.who_types == session::WhoTypes::Recorder;
    return say_if(recorder, "sheet.recorder");
  }

  /// A choice is weighed in it; else something is understood together.
  [[nodiscard]] bool deliberates() const {
    if (!is_meeting()) return m_source.state.purpose == session::CasePurpose::Deliberation;
    return m_source.protocol.kind == Kind::Deliberation || m_source.protocol.kind == Kind::Light;
  }
  /// Somebody tells of a moment that was hard. Of a case that only begins there is none yet.
  [[nodiscard]] bool tells_moment() const { return asks(is_meeting() ? Role::Story : Role::HotMoment); }

  /// What happens one after another: by the method of the meeting, else in general.
  [[nodiscard]] std::string course() const {
    if (!is_meeting()) return say(deliberates() ? "sheet.participants-round" : "sheet.participants-intervision");
    std::string steps;
    for (const protocol::Step& step : m_source.protocol.steps) {
      steps += (steps.empty() ? "" : "; ") + step.title.in(m_source.texts.language());
    }
    return say("sheet.steps", {steps});
  }

  /// What whoever brings the case in may write down already, and tells only in its own step.
  [[nodiscard]] protocol::FieldPlace held_back() const {
    for (const protocol::Step& step : m_source.protocol.steps) {
      for (const protocol::Field& field : step.fields) {
        if (is_meeting() && field.early) return {&step, &field};
      }
    }
    return {};
  }

  void what_happens_to_presenter() {
    const auto language = m_source.texts.language();
    const bool in_general = !is_meeting() && tells_moment();
    const bool talks_before = is_meeting() ? m_source.protocol.kind == Kind::Deliberation && !asks(Role::AcuteDanger)
                                           : deliberates() && asks(Role::MethodChoice);
    const bool is_asked = in_general || (is_meeting() && (asks(Role::Clarification) || asks(Role::OwnQuestions)));
    const bool has_last_word = is_meeting() ? asks(Role::PresenterLastWord) : deliberates() && in_general;
    const auto held = held_back();
    lines({say_if(is_meeting() && !tells_moment(), "sheet.no-story"), say_if(talks_before, "sheet.presenter-before"),
           say_if(tells_moment(), "sheet.presenter-tells"),
           held ? say("sheet.presenter-holds", {held.field->label.in(language), held.step->title.in(language)})
                : std::string(),
           say_if(is_asked && tells_moment(), "sheet.presenter-questions"),
           say_if(deliberates() && in_general, "sheet.presenter-at-stake"), is_meeting() ? course() : std::string(),
           say_if(has_last_word, "sheet.presenter-last")});
  }

  void what_presenter_needs() {
    const auto& steps = m_source.protocol.steps;
    const bool told = tells_moment();
    const bool holds_back = static_cast<bool>(held_back());
    // Before there is a method nobody knows whether it holds back what was done.
    const bool may_hold_back = !is_meeting() && !deliberates();
    const bool weighs_options = deliberates() && asks(Role::Options) && !holds_back;
    const bool has_question = !weighs_options && (asks(Role::PresenterQuestion) || asks(Role::Question));
    const char* moment = holds_back      ? "sheet.need-moment-held"
                         : may_hold_back ? "sheet.need-moment-maybe"
                                         : "sheet.need-moment";
    const bool answers_first = !told && !is_meeting() && !steps.empty();
    lines({say_if(told, moment), say_if(told && weighs_options, "sheet.need-options"),
           say_if(told && has_question, "sheet.need-question"),
           answers_first ? say("sheet.need-first-answer", {steps.front().question.in(m_source.texts.language())})
                         : std::string(),
           say_if(is_meeting() && !told, "sheet.need-nothing"), say("sheet.need-role-words"),
           say_if(told || !is_meeting(), "sheet.need-consent")});
  }

  [[nodiscard]] Document take() { return std::move(m_document); }
  Document m_document;

 private:
  const Source& m_source;
};

}  // namespace

Document build_case_sheet(const Source& source, SheetFor reader) {
  Sheet sheet(source);
  auto& document = sheet.m_document;
  const bool presenter = reader == SheetFor::Presenter;
  document.language = source.texts.language();
  document.kind = sheet.say("sheet.kind");
  document.title = sheet.say(presenter ? "sheet.presenter" : "sheet.participants");
  document.footer_left = sheet.say("sheet.footer");
  document.page_pattern = source.texts.say("report.page");
  const std::string locked = sheet.say(source.is_locked ? "sheet.locked" : "sheet.not-locked");
  sheet.meeting();
  if (presenter) {
    const bool handed_over = source.state.handed_over.has_value() || sheet.is_meeting();
    sheet.heading("sheet.what-happens");
    sheet.what_happens_to_presenter();
    sheet.heading("sheet.what-you-need");
    sheet.what_presenter_needs();
    sheet.heading("sheet.what-you-may");
    sheet.lines({sheet.say("sheet.may-pass"), sheet.say("sheet.may-stop"), sheet.say("sheet.may-strike"),
                 sheet.say("sheet.reads-first")});
    sheet.heading("sheet.who-reads");
    sheet.lines({sheet.say(handed_over ? "sheet.handed-over" : "sheet.not-handed-over"), locked, sheet.naming(),
                 sheet.say("sheet.stays-here")});
  } else {
    const bool has_story = !sheet.is_meeting() || sheet.tells_moment();
    sheet.heading("sheet.what-happens");
    sheet.lines({sheet.say_if(has_story, "sheet.participants-case"), sheet.course(),
                 sheet.say("sheet.participants-no-vote"), sheet.who_types()});
    sheet.heading("sheet.what-you-need");
    sheet.lines({sheet.say("sheet.need-nothing"), sheet.say_if(has_story, "sheet.need-open")});
    sheet.heading("sheet.what-you-may");
    sheet.lines({sheet.say("sheet.may-pass"), sheet.say("sheet.may-leave"), sheet.say("sheet.may-strike"),
                 sheet.say_if(has_story, "sheet.presenter-reads-first")});
    sheet.heading("sheet.who-reads");
    sheet.lines({sheet.who_is_there(), sheet.naming(), locked, sheet.say("sheet.stays-here")});
  }
  return sheet.take();
}

}  // namespace beraad::report
