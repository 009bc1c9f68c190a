#include "core/report/case_sheet.hpp"

#include <algorithm>

#include "core/report/when_and_where.hpp"
#include "core/session/blocks.hpp"

namespace beraad::report {
namespace {

constexpr const char* k_course = "sheet.participants-round";

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
  void lines(std::initializer_list<std::string> keys) {
    Bullets bullets;
    for (const std::string& key : keys) {
      if (!key.empty()) bullets.items.push_back({{key == k_course ? course() : say(key)}});
    }
    m_document.parts.emplace_back(std::move(bullets));
  }
  [[nodiscard]] std::string say(const std::string& key) const { return m_source.texts.say(key); }
  [[nodiscard]] bool is_meeting() const { return m_source.state.run == session::RunKind::Main; }
  [[nodiscard]] bool has_manager() const {
    return std::ranges::any_of(m_source.state.setup.participants, [](const session::Participant& person) {
      return person.kind == session::PersonKind::Manager && person.present;
    });
  }

  /// What stands beside an answer, as it is set up; before there is a set-up only that it will be agreed.
  [[nodiscard]] std::string naming() const {
    if (!is_meeting()) return "sheet.naming-open";
    switch (m_source.state.setup.naming) {
      case session::Naming::Role:
        return "sheet.naming-role";
      case session::Naming::Code:
        return "sheet.naming-code";
      case session::Naming::Name:
        return "sheet.naming-name";
      case session::Naming::None:
        break;
    }
    return "sheet.naming-none";
  }
  [[nodiscard]] std::string who_is_there() const {
    if (!is_meeting() || m_source.state.setup.participants.empty()) return "sheet.people-open";
    return has_manager() ? "sheet.with-manager" : "sheet.without-manager";
  }
  [[nodiscard]] std::string who_types() const {
    const bool recorder = is_meeting() && m_source.state.setup.who_types == session::WhoTypes::Recorder;
    return recorder ? "sheet.recorder" : std::string();
  }

  /// What happens one after another: by the method of the meeting, else in general.
  [[nodiscard]] std::string course() const {
    if (!is_meeting()) return say(k_course);
    std::string steps;
    for (const protocol::Step& step : m_source.protocol.steps) {
      steps += (steps.empty() ? "" : "; ") + step.title.in(m_source.texts.language());
    }
    return m_source.texts.say("sheet.steps", {steps});
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
  const std::string locked = source.is_locked ? "sheet.locked" : "sheet.not-locked";
  sheet.meeting();
  if (presenter) {
    const bool handed_over = source.state.handed_over.has_value() || sheet.is_meeting();
    sheet.heading("sheet.what-happens");
    sheet.lines(
        {"sheet.presenter-before", "sheet.presenter-tells", "sheet.presenter-questions", "sheet.presenter-last"});
    sheet.heading("sheet.what-you-need");
    sheet.lines({"sheet.need-moment", "sheet.need-options", "sheet.need-role-words", "sheet.need-consent"});
    sheet.heading("sheet.what-you-may");
    sheet.lines({"sheet.may-pass", "sheet.may-stop", "sheet.may-strike", "sheet.reads-first"});
    sheet.heading("sheet.who-reads");
    sheet.lines(
        {handed_over ? "sheet.handed-over" : "sheet.not-handed-over", locked, sheet.naming(), "sheet.stays-here"});
  } else {
    sheet.heading("sheet.what-happens");
    sheet.lines({"sheet.participants-case", k_course, "sheet.participants-no-vote", sheet.who_types()});
    sheet.heading("sheet.what-you-need");
    sheet.lines({"sheet.need-nothing", "sheet.need-open"});
    sheet.heading("sheet.what-you-may");
    sheet.lines({"sheet.may-pass", "sheet.may-leave", "sheet.may-strike", "sheet.presenter-reads-first"});
    sheet.heading("sheet.who-reads");
    sheet.lines({sheet.who_is_there(), sheet.naming(), locked, "sheet.stays-here"});
  }
  return sheet.take();
}

}  // namespace beraad::report
