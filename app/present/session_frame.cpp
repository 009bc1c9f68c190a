// The console's frame: top bar, ribbon, rail, bottom bar.
#include <algorithm>
#include <cmath>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/levels.hpp"

namespace beraad::present {
namespace {

constexpr double k_pace_silence_min = 3;  // within three minutes nothing is said

ToneText room_words(const Context& context) {
  const auto& room = context.app.room;
  const auto& texts = context.texts;
  if (!room.open) return {texts.say("room.none"), Tone::Warn};
  if (room.black) return {texts.say("room.black"), Tone::Plain};
  if (room.frozen) return {texts.say("room.frozen-since", {room.frozen_since}), Tone::Warn};
  if (room.white) return {texts.say("room.question-only"), Tone::Warn};
  return {texts.say("room.live"), Tone::Good};
}

std::string undo_words(const base::Texts& texts, const std::optional<session::UndoStep>& step,
                       std::string_view verb_key, std::string_view nothing_key) {
  if (!step) return texts.say(nothing_key);
  if (!step->blocked.empty()) return texts.say("error." + step->blocked);
  return texts.say(verb_key, {texts.say(step->label)});
}

std::size_t position_of_current(const session::SessionDocument& document) {
  return document.protocol().position_of(document.state().current_step);
}

}  // namespace

TopBar present_top_bar(const Context& context, const session::SessionDocument& document,
                       const session::Timing& timing) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const bool shared = is_seen_by_all(context);
  TopBar bar;
  bar.title = state.setup.title;
  bar.subtitle = joined_filled({document.protocol().title.in(texts.language()), state.setup.team}, " · ");
  bar.clock = clock_text(base::local_time(context.now));
  const bool has_clock =
      state.stage == session::Stage::Running && state.setup.who_types != session::WhoTypes::NobodyNow;
  if (has_clock) {
    const auto left = static_cast<std::int64_t>(std::ceil(timing.left));
    bar.left = left >= 0 ? texts.count("clock.left", left) : texts.count("clock.over", -left);
    bar.ends = texts.say("clock.ends", {clock_text(timing.ends_at)});
    if (!shared && timing.behind >= k_pace_silence_min) {
      bar.pace = ToneText{texts.count("clock.behind", std::llround(timing.behind)), Tone::Warn};
      bar.can_replan = true;
    } else if (!shared && timing.behind <= -k_pace_silence_min) {
      bar.pace = ToneText{texts.count("clock.ahead", std::llround(-timing.behind)), Tone::Quiet};
    }
  }
  if (state.setup.who_types == session::WhoTypes::Recorder) bar.recorder_chip = texts.say("session.recorder-types");
  const auto undo = document.next_undo();
  const auto redo = document.next_redo();
  bar.can_undo = undo && undo->blocked.empty();
  bar.can_redo = redo && redo->blocked.empty();
  bar.undo_tip = undo_words(texts, undo, "undo.names", "undo.nothing");
  bar.redo_tip = undo_words(texts, redo, "redo.names", "redo.nothing");
  const bool typing = context.app.drafts.next_due_ms().has_value();
  bar.saved = saved_words(context.saving, typing, context.now, texts);
  bar.room = room_words(context);
  return bar;
}

std::vector<RibbonSegment> present_ribbon(const session::SessionDocument& document, const session::Timing& timing) {
  const std::size_t current = position_of_current(document);
  std::vector<RibbonSegment> ribbon;
  for (std::size_t index = 0; index < timing.steps.size(); ++index) {
    const auto& minutes = timing.steps[index];
    RibbonSegment segment;
    const bool past = minutes.finished || index < current;
    segment.kind = index == current          ? RibbonSegment::Kind::Current
                   : past && minutes.started ? RibbonSegment::Kind::Done
                                             : RibbonSegment::Kind::Later;
    const auto used = static_cast<float>(minutes.used), planned = static_cast<float>(minutes.planned);
    segment.width = segment.kind == RibbonSegment::Kind::Done ? used : std::max(used, planned);
    segment.width = std::max(segment.width, 0.5f);
    segment.over = std::max(0.f, used - planned);
    ribbon.push_back(segment);
  }
  return ribbon;
}

std::vector<RailRow> present_rail(const Context& context, const session::SessionDocument& document,
                                  const session::Timing& timing) {
  const auto& protocol = document.protocol();
  const auto& state = document.state();
  const auto language = context.texts.language();
  const bool shared = is_seen_by_all(context);
  std::vector<RailRow> rail;
  for (std::size_t index = 0; index < protocol.steps.size(); ++index) {
    const auto& step = protocol.steps[index];
    RailRow row;
    row.step = step.id;
    row.number = std::to_string(index + 1);
    row.title = step.short_title.empty() ? step.title.in(language) : step.short_title.in(language);
    row.phase = phase_at(context.texts, protocol, index);
    row.not_done = state.not_done.contains(step.id);
    row.looked_at = context.app.session.looked_at == step.id;
    row.in_room = state.current_step == step.id;
    row.kind = row.in_room                             ? RibbonSegment::Kind::Current
               : state.visited_steps.contains(step.id) ? RibbonSegment::Kind::Done
                                                       : RibbonSegment::Kind::Later;
    if (index < timing.steps.size()) {
      const auto& minutes = timing.steps[index];
      row.minutes_planned = std::to_string(minutes.planned);
      if (minutes.started && !shared) {
        const auto used = std::llround(minutes.used);
        row.minutes_used = std::to_string(used);
        row.over = used > minutes.planned;
      }
    }
    rail.push_back(std::move(row));
  }
  return rail;
}

BottomBar present_bottom_bar(const Context& context, const session::SessionDocument& document) {
  const auto& protocol = document.protocol();
  const auto& texts = context.texts;
  const auto& state = document.state();
  const std::size_t current = position_of_current(document);
  BottomBar bar;
  bar.finished = state.stage == session::Stage::Closed || state.stage == session::Stage::Stopped;
  bar.can_previous = current > 0 && current < protocol.steps.size() && !bar.finished;
  if (bar.finished) {
    bar.next = texts.say("menu.report");
  } else if (const auto place = session::next_needed(protocol, state); place < protocol.steps.size()) {
    const auto& next = protocol.steps[place];
    const auto& title = next.short_title.empty() ? next.title : next.short_title;
    bar.next = texts.say("session.next-step", {title.in(texts.language())});
  } else {
    bar.next = texts.say("session.finish");
  }
  bar.paused = state.paused;
  bar.off_record = state.off_record;
  bar.black = context.app.room.black;
  bar.frozen = context.app.room.frozen.has_value();
  bar.question_only = context.app.room.white && !bar.black && !bar.frozen;
  bar.can_strike = !context.app.session.chosen.key.field.empty() && !is_closed_for_writing(context, document);
  return bar;
}

}  // namespace beraad::present
