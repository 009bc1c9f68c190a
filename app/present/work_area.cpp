// The middle of the console: the step that is looked at, its fields, its silent round, what is still missing.
#include <algorithm>
#include <cmath>

#include "app/present/present_room.hpp"
#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/completeness.hpp"
#include "core/session/private_forms.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

std::string_view way_key(session::RoundWay way) {
  switch (way) {
    case session::RoundWay::Slips:
      return "round.way.slips";
    case session::RoundWay::PassTheLaptop:
      return "round.way.pass-the-laptop";
    default:
      return "round.way.write-then-read";
  }
}

/// Whether anybody would write something in a silent round of that step.
bool has_round(const protocol::Step& step) {
  return step.sealed && std::ranges::any_of(step.fields, [](const protocol::Field& field) {
           return protocol::is_of_round(field) && field.stored;
         });
}

RoundBar present_round_bar(const Context& context, const session::SessionDocument& document,
                           const protocol::Step& step) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const std::size_t people = session::counted_participants(state.setup).size();
  RoundBar bar;
  const auto* round = session::find_round(state, step.id);
  const auto stage = round != nullptr ? round->stage : session::RoundStage::NotOpened;
  const bool writable = !is_closed_for_writing(context, document);
  bar.way_note = texts.say("round.way-note", {texts.say(way_key(state.setup.round_way)),
                                              std::to_string(round_minutes(state.setup.round_way, people))});
  switch (stage) {
    case session::RoundStage::NotOpened:
      bar.text = texts.say("round.not-opened");
      bar.can_open = writable && people > 0;
      break;
    case session::RoundStage::Open:
      bar.text = texts.say("round.received", {std::to_string(round->sealed.size()), std::to_string(people)});
      bar.open = true;
      bar.can_reveal = writable;
      break;
    case session::RoundStage::Revealed:
      bar.text = texts.say("round.revealed");
      bar.revealed = true;
      // Who wrote on the laptop in silence keeps what they wrote: nobody else reads it under a code.
      if (writable && !is_seen_by_all(context) && round->way != session::RoundWay::PassTheLaptop) {
        bar.supplement = texts.say("round.supplement");
      }
      break;
  }
  return bar;
}

std::vector<JudgementLine> present_judgements(const Context& context, const session::SessionDocument& document,
                                              const protocol::Step& step) {
  std::vector<JudgementLine> lines;
  const auto* round = session::find_round(document.state(), step.id);
  const auto* field = step.find_field(Role::Judgement);
  if (round == nullptr || round->stage != session::RoundStage::Revealed || field == nullptr) return lines;
  for (const auto& code : round->card_order) {
    auto card = present_card(context, document, step, *field, code);
    if (!card) continue;
    std::string despite =
        card->despite.empty() ? std::string() : context.texts.say("session.card-despite", {card->despite});
    JudgementLine line{code,
                       std::move(card->mark),
                       std::move(card->value),
                       std::move(card->choice_text),
                       std::move(despite),
                       std::move(card->label),
                       {},
                       {},
                       context.app.room.one_card == code};
    for (const auto& [label, words] : card->parts) {
      auto& place = line.before_despite.size() < card->parts_before_despite ? line.before_despite : line.after_despite;
      place.push_back(context.texts.say("session.card-part", {label, words}));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string missing_words(const Context& context, const session::SessionDocument& document,
                          const protocol::Step& step) {
  std::vector<std::string> labels;
  for (const auto& missing : session::missing_fields(document.protocol(), step, document.state())) {
    const auto* field = step.find_field(missing.field);
    if (field == nullptr) continue;
    std::string label = field->label.in(context.texts.language());
    while (label.ends_with('?') || label.ends_with('.')) label.pop_back();  // it stands in a sentence
    labels.push_back(std::move(label));
  }
  return labels.empty() ? std::string{} : context.texts.say("session.still-open", {joined(labels, ", ")});
}

void present_walk(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                  WorkArea& area) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  if (state.current_step.empty() || state.current_step == step.id) return;
  const auto& protocol = document.protocol();
  const std::string looked = std::to_string(protocol.position_of(step.id) + 1);
  const std::string current = std::to_string(protocol.position_of(state.current_step) + 1);
  if (state.setup.who_types == session::WhoTypes::Recorder) {
    area.banner = texts.say("session.group-is-at", {current, looked});
    area.come_along = texts.say("session.come-along", {current});
  } else {
    // With the wall closed nobody sees anything: then it is what they would see.
    area.banner =
        texts.say(context.app.room.open ? "session.looking-at" : "session.looking-at-closed", {looked, current});
    area.back_to_step = texts.say("session.back-to-step", {current});
    area.can_show = !is_closed_for_writing(context, document);
  }
}

ConsoleLabels present_labels(const Context& context) {
  const auto& texts = context.texts;
  ConsoleLabels labels;
  labels.keys = key_caps(context);
  labels.back = texts.say("session.back");
  labels.menu = texts.say("session.menu");
  labels.people = texts.say("session.people");
  labels.replan = texts.say("session.replan");
  labels.steps = texts.say("session.steps");
  labels.minutes = texts.say("session.minutes");
  labels.previous = texts.say("session.previous");
  labels.strike = texts.say("session.strike");
  labels.off_record = texts.say("session.off-record");
  labels.on_record = texts.say("session.on-record");
  labels.pause = texts.say("session.pause");
  labels.resume = texts.say("session.resume");
  labels.black = texts.say("session.black");
  labels.freeze = texts.say("session.freeze");
  labels.question_only = texts.say("room.question-only");
  labels.question = texts.say("session.question-on-screen");
  labels.show = texts.say("session.show-on-screen");
  labels.timer = texts.say("session.timer");
  labels.open_round = texts.say("round.open");
  labels.go_on_with_round = texts.say("round.go-on");
  labels.only_you = texts.say("private.only-you");
  labels.not_on_screen = texts.say("private.not-on-screen");
  labels.ask_now = texts.say("private.ask-now");
  labels.next_prompt = texts.say("private.next-prompt");
  labels.pitfall = texts.say("private.pitfall");
  labels.not_heard = texts.say("private.not-heard");
  labels.not_heard_help = texts.say("private.not-heard-help");
  labels.parking_lot = texts.say("private.parking-lot");
  labels.carry = texts.say("private.carry");
  labels.remove = texts.say("session.remove");
  labels.notes = texts.say("private.notes");
  return labels;
}

}  // namespace

WorkArea present_work_area(const Context& context, const session::SessionDocument& document,
                           const session::Timing& timing) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const auto& protocol = document.protocol();
  const auto language = texts.language();
  const bool shared = is_seen_by_all(context);
  WorkArea area;
  const auto* step = protocol.find_step(context.app.session.looked_at);
  if (step == nullptr) return area;
  area.step = step->id;
  area.title = step->title.in(language);
  area.phase = phase_words(context.texts, *step);
  area.last_step = step == &protocol.steps.back();
  const bool is_current = state.current_step == step->id;
  if (is_current && state.stage == session::Stage::Running && !shared &&
      state.setup.who_types != session::WhoTypes::NobodyNow) {
    const auto left = static_cast<std::int64_t>(std::ceil(timing.left_in_step));
    area.left_in_step = left >= 0 ? texts.count("clock.left-in-step", left) : texts.count("clock.over-step", -left);
    area.left_tone = timing.left_in_step < 2 ? Tone::Warn : Tone::Plain;
  }
  const auto& shown = context.app.room.shown_question;
  area.question = is_current && !shown.empty() ? shown : step->question.in(context.room_texts.language());
  present_walk(context, document, *step, area);
  if (has_round(*step)) area.round = present_round_bar(context, document, *step);
  area.private_note = private_words(texts, *step, state);
  if (!shared && !is_closed_for_writing(context, document) && session::private_hand_over(*step, state)) {
    area.private_forms = texts.say("round.private-open");
  }
  area.judgements = present_judgements(context, document, *step);
  // What the group makes together stands first; what each wrote before it follows.
  std::vector<const protocol::Field*> fields;
  for (const bool own : {false, true}) {
    for (const auto& field : step->fields) {
      if ((step->sealed && protocol::is_of_round(field)) == own) fields.push_back(&field);
    }
  }
  for (const auto* place : fields) {
    const auto& field = *place;
    if (!field.stored || field.visibility == protocol::Visibility::Private) continue;
    if (shared && field.visibility == protocol::Visibility::Facilitator) continue;
    // What is written in the silent round has its own screens; after the reveal it stands here as cards.
    const bool in_round = step->sealed && protocol::is_of_round(field);
    if (in_round && (field.role == Role::Judgement || area.round->open)) continue;
    if (in_round && !area.round->revealed) continue;
    area.fields.push_back(present_field(context, document, *step, field));
  }
  if (area.last_step) {
    area.themes_question = texts.say("themes.question");
    area.themes_help = texts.say("themes.help");
    for (const auto& group : context.codebook.groups) {
      for (const auto& code : group.codes) {
        const bool chosen = std::ranges::find(state.themes, code.id) != state.themes.end();
        area.themes.push_back({code.id, code.label.in(language), chosen});
      }
    }
  }
  if (!shared) area.missing = missing_words(context, document, *step);
  if (area.fields.empty() && area.judgements.empty() && !area.round && !area.last_step && area.private_note.empty()) {
    area.missing = texts.say("session.nothing-to-write");
  }
  return area;
}

namespace {

void present_rehearsal(const Context& context, const session::SessionDocument& document, SessionScreen& screen) {
  const auto& rehearsal = context.app.planning.rehearsal;
  if (rehearsal.session != document.id() || screen.shared) return;
  const std::string& step = document.state().current_step;
  screen.rehearsal_title = context.texts.say("rehearsal.title");
  screen.self_check = context.texts.say("rehearsal.to-check");
  if (rehearsal.said.contains(step) && !rehearsal.spoken.contains(step) && !screen.read_only) {
    screen.group_speaks = context.texts.say("rehearsal.group-speaks");
  }
}

void present_practice(const Context& context, SessionScreen& screen) {
  if (!context.app.practice || screen.shared) return;
  screen.practice_title = context.texts.say("practice.title");
  screen.practice_text = context.texts.say("practice.text");
  for (const char* what : {"type", "black", "reveal"}) {
    screen.practice.push_back({context.texts.say(std::string("practice.") + what),
                               context.app.practice_done.contains(what) ? Tone::Good : Tone::Quiet});
  }
}

}  // namespace

SessionScreen present_session(const Context& context, const session::SessionDocument& document) {
  const auto timing = session::timing_of(document.protocol(), document.state(), context.now);
  const auto& state = document.state();
  const auto& texts = context.texts;
  SessionScreen screen;
  screen.labels = present_labels(context);
  screen.shared = is_seen_by_all(context);
  if (state.off_record && state.off_record_since) {
    screen.off_record_since = texts.say("offrec.since", {clock_text(base::local_time(*state.off_record_since))});
  }
  screen.read_only = state.stage == session::Stage::Closed || state.stage == session::Stage::Stopped ||
                     context.library.access == storage::Access::ReadOnly;
  if (context.library.access == storage::Access::ReadOnly) {
    screen.read_only_note = read_only_words(context.library, texts);
  } else if (screen.read_only) {
    screen.read_only_note = texts.say("session.closed-note");
    if (state.stage == session::Stage::Closed) screen.reopen = texts.say("menu.reopen");
  }
  screen.top = present_top_bar(context, document, timing);
  if (!screen.shared) screen.ribbon = present_ribbon(document, timing);
  screen.rail = present_rail(context, document, timing);
  screen.work = present_work_area(context, document, timing);
  present_practice(context, screen);
  present_rehearsal(context, document, screen);
  screen.private_panel = present_private_panel(context, document);
  screen.bottom = present_bottom_bar(context, document);
  screen.room_caption = texts.say(context.app.room.open ? "room.sees-now" : "room.would-see");
  screen.room_tone = screen.top.room.tone;
  return screen;
}

}  // namespace beraad::present
