#include "app/present/case_screen.hpp"

#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/before_meeting.hpp"
#include "core/session/blocks.hpp"
#include "core/session/completeness.hpp"

namespace beraad::present {
namespace {

using protocol::Field;
using protocol::FieldType;
using protocol::Role;
using protocol::Step;

constexpr std::size_t k_words_a_minute = 140;  // read aloud, calmly

struct PageOf {
  const Step* step = nullptr;
  const protocol::Page* page = nullptr;  // null: the whole step
  [[nodiscard]] std::string id() const { return step->id + "/" + (page != nullptr ? page->id : std::string()); }
  [[nodiscard]] bool holds(const Field& field) const {
    return field.stored && !field.per_participant && field.visibility != protocol::Visibility::Private &&
           (page == nullptr || field.page == page->id);
  }
};

std::vector<PageOf> pages_of(const std::vector<const Step*>& steps) {
  std::vector<PageOf> pages;
  for (const Step* step : steps) {
    for (const auto& page : step->pages) pages.push_back({step, &page});
    if (step->pages.empty()) pages.push_back({step, nullptr});
  }
  return pages;
}

/// How long a story is, in words and read aloud.
std::string length_words(const base::Texts& texts, const std::string& text) {
  const auto words = base::words(text).size();
  if (words == 0) return {};
  std::string count = texts.count("case.words", static_cast<std::int64_t>(words));
  if (words * 4 < k_words_a_minute) return count;
  if (words * 4 < k_words_a_minute * 3) return texts.say("case.half-minute", {count});
  const auto minutes = std::max<std::size_t>(1, (words + k_words_a_minute / 2) / k_words_a_minute);
  return texts.count("case.minutes", static_cast<std::int64_t>(minutes), {count});
}

/// On the wording of the options: each once, with the letter of the first that calls for it.
std::vector<std::string> option_hints(const Context& context, const session::SessionDocument& document,
                                      const Step& step, const Field& field) {
  std::vector<std::string> hints;
  const auto* column = field.role == Role::Options ? field.find_column(Role::OptionAction) : nullptr;
  const auto* value = session::find_value(document.state(), {step.id, field.id, {}});
  const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
  if (column == nullptr || rows == nullptr) return hints;
  for (const auto& row : *rows) {
    for (const auto* rule :
         protocol::wording_for(context.wording, protocol::WordingSubject::Option, session::cell_text(row, column->id),
                               document.state().setup.language)) {
      const std::string& hint = rule->hint.in(context.texts.language());
      if (std::ranges::none_of(hints, [&](const auto& said) { return said.ends_with(hint); })) {
        hints.push_back((row.key.empty() ? std::string() : row.key + ": ") + hint);
      }
    }
  }
  return hints;
}

FieldScreen field_of(const Context& context, const session::SessionDocument& document, const Step& step,
                     const Field& field) {
  auto screen = present_field(context, document, step, field);
  if (field.type == FieldType::LongText && screen.state_word.empty()) {
    screen.state_word = length_words(context.texts, screen.text.text);
  }
  return screen;
}

bool can_take_text(const Field& field) {
  switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
    case FieldType::List:
      return true;
    case FieldType::Table:
      if (field.rows != protocol::RowSource::Free && field.rows != protocol::RowSource::Options) return false;
      return std::ranges::any_of(field.columns, [](const auto& column) { return column.type == FieldType::ShortText; });
    default:
      return false;
  }
}

/// Danger, duty to report and complaint come before the story.
bool is_of_duty(const Field& field, const Step& step) {
  if (field.role == Role::Duty) return true;
  const auto duty = std::ranges::find(step.fields, Role::Duty, &Field::role);
  if (duty == step.fields.end()) return false;
  const auto after = static_cast<std::size_t>(&field - &*duty);
  return &field > &*duty && after <= 2 && field.page == duty->page;
}

void present_pages(const Context& context, const session::SessionDocument& document, const std::vector<PageOf>& pages,
                   CaseScreen& screen) {
  const auto language = context.texts.language();
  std::size_t current = 0;
  for (std::size_t index = 0; index < pages.size(); ++index) {
    if (pages[index].id() == context.app.intake.page) current = index;
  }
  for (std::size_t index = 0; index < pages.size(); ++index) {
    const PageOf& page = pages[index];
    CaseTab tab;
    tab.id = page.id();
    tab.number = std::to_string(index + 1);
    tab.title = page.page != nullptr ? page.page->title.in(language) : page.step->title.in(language);
    tab.chosen = index == current;
    tab.complete = std::ranges::all_of(page.step->fields, [&](const Field& field) {
      return !page.holds(field) || session::is_complete(document.protocol(), *page.step, field, document.state());
    });
    screen.tabs.push_back(std::move(tab));
  }
  const PageOf& shown = pages[current];
  for (const Field& field : shown.step->fields) {
    if (!shown.holds(field)) continue;
    screen.fields.push_back(
        {field_of(context, document, *shown.step, field), {}, {}, option_hints(context, document, *shown.step, field)});
  }
  if (current + 1 < pages.size()) {
    screen.next_page = pages[current + 1].id();
    screen.next_label = context.texts.say("case.next", {screen.tabs[current + 1].title});
  }
  screen.attachments_shown = screen.next_page.empty();
  if (current > 0) screen.purposes.clear();
}

void present_telephone(const Context& context, const session::SessionDocument& document,
                       const std::vector<PageOf>& pages, CaseScreen& screen) {
  const auto& texts = context.texts;
  std::vector<CaseField> first, rest;
  for (const PageOf& page : pages) {
    bool begins = true;
    for (const Field& field : page.step->fields) {
      if (!page.holds(field)) continue;
      CaseField shown{field_of(context, document, *page.step, field), {}, {}, {}};
      shown.hints = option_hints(context, document, *page.step, field);
      if (is_of_duty(field, *page.step)) {
        first.push_back(std::move(shown));
        continue;
      }
      if (begins) {
        shown.heading =
            page.page != nullptr ? page.page->title.in(texts.language()) : page.step->title.in(texts.language());
      }
      begins = false;
      if (can_take_text(field) && shown.field.enabled) shown.sort = texts.say("case.sort-here");
      rest.push_back(std::move(shown));
    }
  }
  screen.first_fields = first.size();
  screen.fields = std::move(first);
  std::ranges::move(rest, std::back_inserter(screen.fields));
  screen.scratch_label = texts.say("case.scratch");
  screen.scratch_hint = texts.say("case.scratch-hint");
  EditorRef note;
  note.part = EditorRef::Part::Note;
  screen.scratch = present_editor(context, note, document.state().note, texts.say("case.scratch-example"), false,
                                  !is_closed_for_writing(context, document));
  screen.piece = context.app.intake.piece;
  screen.piece_label = texts.say(screen.piece.text.empty() ? "case.piece-none" : "case.piece");
  screen.attachments_shown = true;
}

/// What is the facilitator's comes once the case was handed over.
std::vector<const Step*> asked_steps(const Context& context, const session::SessionDocument& document) {
  std::vector<const Step*> steps;
  for (const Step& step : document.protocol().steps) {
    const bool own = step.mode != protocol::Mode::Facilitator;
    if (own || document.state().handed_over || context.app.intake.by_telephone) steps.push_back(&step);
  }
  return steps;
}

std::string undo_tip(const base::Texts& texts, const std::optional<session::UndoStep>& step, const std::string& which) {
  if (!step) return texts.say(which + ".nothing");
  if (!step->blocked.empty()) return texts.say("error." + step->blocked);
  return texts.say(which + ".names", {texts.say(step->label)});
}

}  // namespace

ToneText who_sees(const base::Texts& texts, const session::State& state, bool has_passphrase, base::Date today) {
  if (state.handed_over) {
    return {texts.say("case.was-handed-over", {short_date(*state.handed_over, today, texts)}), Tone::Good};
  }
  if (!has_passphrase) return {texts.say("case.private-unlocked"), Tone::Warn};
  return {texts.say("case.private"), Tone::Plain};
}

std::vector<ToneText> present_comes_first(const Context& context, const session::SessionDocument& document) {
  std::vector<ToneText> first;
  if (is_seen_by_all(context)) return first;
  for (const Role role : {Role::Duty, Role::CaseAdvice}) {
    for (const auto& follows : session::consequences_of(document.protocol(), document.state(), role)) {
      first.push_back({follows.in(context.texts.language()), Tone::Warn});
    }
  }
  return first;
}

CaseScreen present_case(const Context& context, const session::SessionDocument& document,
                        const privacy::NameCounts& counts) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  CaseScreen screen;
  screen.navigation = present_navigation(context);
  screen.session = document.id();
  screen.title = document.protocol().title.in(texts.language());
  screen.back = texts.say("case.back");
  screen.saved = saved_words(context.saving, context.app.drafts.next_due_ms().has_value(), context.now, texts);
  const auto undo = document.next_undo(), redo = document.next_redo();
  screen.can_undo = undo && undo->blocked.empty();
  screen.can_redo = redo && redo->blocked.empty();
  screen.undo_tip = undo_tip(texts, undo, "undo");
  screen.redo_tip = undo_tip(texts, redo, "redo");
  screen.by_telephone = context.app.intake.by_telephone;
  screen.telephone = texts.say(screen.by_telephone ? "case.by-questions" : "cases.telephone");
  screen.mail = texts.say("cases.mail");
  screen.hand_over = texts.say("case.hand-over");
  screen.who_sees = who_sees(texts, state, context.library.has_passphrase, base::local_time(context.now).date);
  screen.purpose_label = texts.say("case.purpose");
  screen.purposes = {
      {"deliberation", texts.say("cases.for-deliberation"), {}, state.purpose == session::CasePurpose::Deliberation},
      {"intervision", texts.say("cases.for-intervision"), {}, state.purpose == session::CasePurpose::Intervision}};
  const auto pages = pages_of(asked_steps(context, document));
  if (screen.by_telephone) {
    present_telephone(context, document, pages, screen);
  } else if (!pages.empty()) {
    present_pages(context, document, pages, screen);
  }
  screen.attachments_label = texts.say("case.attachments");
  screen.attachments_hint = texts.say("case.attachments-hint");
  screen.remove_attachment = texts.say("session.remove");
  for (const auto& idea : state.parked) screen.attachments.emplace_back(idea.id, idea.text);
  EditorRef idea;
  idea.part = EditorRef::Part::Idea;
  screen.new_attachment = present_editor(context, idea, {}, texts.say("case.attachments-example"), false,
                                         !is_closed_for_writing(context, document));
  screen.names = present_names(context, document, counts);
  return screen;
}

}  // namespace beraad::present
