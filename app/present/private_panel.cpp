// What only the facilitator sees: what to ask now, pitfalls, who was not heard, the parking lot, notes.
#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"

namespace beraad::present {
namespace {

constexpr std::int64_t k_note_days = 14;

std::string note_fate(const Context& context, const session::State& state) {
  const auto begun = state.begun_at ? base::local_time(*state.begun_at).date : base::local_time(context.now).date;
  const auto last_day = base::date_of_days(base::days_since_epoch(begun) + k_note_days);
  return context.texts.say("private.note-fate", {session::date_label(last_day, context.texts)});
}

}  // namespace

PrivatePanel present_private_panel(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const auto& view = context.app.session;
  PrivatePanel panel;
  panel.shown = !is_seen_by_all(context);
  if (!panel.shown) return panel;
  panel.open = view.private_open.value_or(!context.app.narrow);
  panel.toggle_tip = texts.say(panel.open ? "private.close" : "private.open");
  const auto* step = document.protocol().find_step(view.looked_at);
  if (step != nullptr) {
    const auto count = static_cast<int>(step->prompts.size());
    for (int offset = 0; offset < count; ++offset) {
      const auto& prompt = step->prompts[static_cast<std::size_t>((view.prompt + offset) % count)];
      if (offset == 0) {
        panel.ask_now = prompt.in(texts.language());
      } else if (panel.more_prompts.size() < 2) {
        panel.more_prompts.push_back(prompt.in(texts.language()));
      }
    }
    for (const auto& pitfall : step->pitfalls) panel.pitfalls.push_back(pitfall.in(texts.language()));
  }
  const bool recorder = state.setup.who_types == session::WhoTypes::Recorder;
  panel.heard_on = context.app.settings.heard_list && !recorder;
  if (panel.heard_on) {
    for (const auto* person : session::not_heard(state.setup, view.heard)) {
      panel.not_heard.emplace_back(person->code, person->name.empty() ? person->role : person->name);
    }
  }
  using state::PrivateSection;
  panel.sections.emplace_back(PrivateSection::Ask, texts.say("private.tab-ask"));
  if (panel.heard_on) panel.sections.emplace_back(PrivateSection::Heard, texts.say("private.tab-heard"));
  panel.sections.emplace_back(PrivateSection::Parked, texts.say("private.tab-parked"));
  if (!recorder) panel.sections.emplace_back(PrivateSection::Notes, texts.say("private.tab-notes"));
  for (const auto& [section, word] : panel.sections) {
    if (section == view.private_section) panel.section = section;
  }
  for (const auto& idea : state.parked) {
    const auto* carried = document.protocol().find_step(idea.carried_to);
    panel.parked.push_back(
        {idea.id, idea.text,
         carried != nullptr ? texts.say("private.carried", {carried->title.in(texts.language())}) : std::string{}});
  }
  for (const auto& other : document.protocol().steps) {
    panel.steps.emplace_back(other.id, other.short_title.empty() ? other.title.in(texts.language())
                                                                 : other.short_title.in(texts.language()));
  }
  EditorRef idea;
  idea.part = EditorRef::Part::Idea;
  panel.new_idea =
      present_editor(context, idea, {}, texts.say("private.new-idea"), true, !is_closed_for_writing(context, document));
  if (!recorder) {
    EditorRef note;
    note.part = EditorRef::Part::Note;
    panel.note = present_editor(context, note, state.note, texts.say("private.note-placeholder"), false,
                                !is_closed_for_writing(context, document));
    panel.note_fate = note_fate(context, state);
  }
  return panel;
}

}  // namespace beraad::present
