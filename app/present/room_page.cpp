// The page around the content: cover, question, strip, progress; black, pause, off the record.
#include <algorithm>

#include "app/present/present_room.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

RoomCover present_cover(const Context& context, const session::SessionDocument* document) {
  RoomCover cover;
  const auto& texts = context.room_texts;
  if (document == nullptr) return cover;
  const auto& setup = document->state().setup;
  cover.title = setup.title;
  cover.subtitle = joined_filled({document->protocol().title.in(texts.language()), setup.team}, ", ");
  cover.date = session::date_label(setup.planned_start.date, texts);
  cover.clock = clock_text(setup.planned_start);
  return cover;
}

RoomTest present_test(const Context& context) {
  const auto& texts = context.room_texts;
  const auto& settings = context.app.settings;
  const auto memory = settings.rooms.find(settings.room_monitor);
  const state::RoomMemory measures = memory == settings.rooms.end() ? state::RoomMemory{} : memory->second;
  return {settings.room_monitor, texts.say("test.reach", {std::to_string(static_cast<int>(measures.farthest_chair_m))}),
          texts.say("test.smallest")};
}

/// From the step after the one that defines the options, every page carries them.
bool has_strip(const session::SessionDocument& document) {
  const auto& protocol = document.protocol();
  const auto place = protocol::find_definition(protocol, protocol::DynamicSet::Options);
  if (!place) return false;
  return protocol.position_of(document.state().current_step) > protocol.position_of(place.step->id);
}

bool is_of_group(session::RunKind run) { return run == session::RunKind::Main || run == session::RunKind::FollowUp; }

const session::Round* open_round(const session::SessionDocument& document) {
  const auto* round = session::find_round(document.state(), document.state().current_step);
  return round != nullptr && round->stage == session::RoundStage::Open ? round : nullptr;
}

}  // namespace

RoomScreen present_room(const Context& context, const session::SessionDocument* document) {
  const auto& room = context.app.room;
  const auto& texts = context.room_texts;
  RoomScreen screen;
  screen.dark = context.app.settings.room_theme == state::Theme::Dark;
  screen.page_pattern = texts.say("room.page-of");
  screen.page = room.page;
  if (room.black) {
    screen.kind = RoomScreen::Kind::Black;
    return screen;
  }
  if (room.frozen) {
    RoomScreen frozen = *room.frozen;
    frozen.page = room.page;
    return frozen;
  }
  if (room.report_page && context.report_page) {
    screen.kind = RoomScreen::Kind::Page;
    screen.page = 0;
    screen.step_label =
        texts.say("room.report-page", {std::to_string(context.report_page->strip / report::k_strips_of_page + 1),
                                       std::to_string(context.report_page->strips / report::k_strips_of_page)});
    screen.parts.emplace_back(RoomPicture{context.report_page->png, context.report_page->ratio});
    return screen;
  }
  if (room.test) {
    screen.kind = RoomScreen::Kind::Page;
    screen.question = texts.say("test.question");
    screen.parts.emplace_back(present_test(context));
    return screen;
  }
  // What somebody brings in is nobody else's yet, and what is kept beside the meetings is not the group's.
  if (document != nullptr && !is_of_group(document->state().run)) document = nullptr;
  screen.cover = present_cover(context, document);
  if (document == nullptr || room.cover || document->state().current_step.empty()) return screen;
  const auto& state = document->state();
  if (state.paused) {
    screen.kind = RoomScreen::Kind::Message;
    screen.message = {texts.say("room.pause")};
    return screen;
  }
  const auto& protocol = document->protocol();
  const auto* step = protocol.find_step(state.current_step);
  if (step == nullptr) return screen;
  screen.kind = RoomScreen::Kind::Page;
  screen.question = room.shown_question.empty() ? step->question.in(texts.language()) : room.shown_question;
  screen.step = protocol.position_of(step->id);
  screen.steps = protocol.steps.size();
  screen.step_label = texts.say("room.step", {std::to_string(screen.step + 1)});
  if (has_strip(*document)) {
    for (const auto& option : session::case_options(protocol, state)) {
      screen.strip.push_back({option.letter, option.short_name});
    }
  }
  if (state.off_record || room.white) return screen;  // the question only
  if (room.overview) {
    screen.parts.emplace_back(present_overview(context, *document));
  } else if (open_round(*document) != nullptr) {
    const auto question = protocol::find_by_role(protocol, Role::Question);
    const auto* asked = question ? session::find_value(state, {question.step->id, question.field->id, {}}) : nullptr;
    RoomSilent silent = present_silent(context, *document, *step);
    if (const auto* text = asked != nullptr ? std::get_if<std::string>(asked) : nullptr) {
      silent.prompt = std::exchange(screen.question, *text);
    }
    screen.parts.emplace_back(std::move(silent));
  } else {
    screen.parts = present_room_parts(context, *document, *step);
  }
  if (room.timer_shown) {
    const auto& timer = context.app.session.timer;
    const auto left = timer.running ? timer.length_ms - (context.steady_ms - timer.started_ms) : timer.length_ms;
    screen.parts.insert(screen.parts.begin(), RoomTimer{timer_text(left)});
  }
  return screen;
}

}  // namespace beraad::present
