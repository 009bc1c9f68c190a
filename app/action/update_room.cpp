// The wall: open, black, frozen, pages, overview, type; and the settings of screens.
#include <algorithm>

#include "app/action/update_parts.hpp"

namespace beraad::action {
namespace {

/// Each screen remembers how large its picture is and how far away the last chair stands.
void take_room_memory(World& world) {
  const auto& settings = world.app.settings;
  const auto memory = settings.rooms.find(settings.room_monitor);
  if (memory == settings.rooms.end()) return;
  world.app.room.minimum_em = minimum_room_em(memory->second, world.app.room.aspect);
}

}  // namespace

void carry_out(World& world, const ToggleRoom& meant) {
  auto& room = world.app.room;
  if (!room.open && room.shared && !meant.as_window) {
    // The console itself becomes the wall: what is being typed is kept first, and no form stays open.
    commit_drafts(world);
    world.app.session.active.reset();
    cover_form(world);
    room.open = true;
    room.typing = false;
    return;
  }
  if (!room.open) {
    take_room_memory(world);
    room.open = world.desktop.open_room(world.app.settings.room_monitor, meant.as_window);
    room.as_window = room.open && meant.as_window;
    room.unplugged = false;
    if (!room.open) say(world, world.texts().say("room.no-second-screen"));
    return;
  }
  world.app.confirmation = state::Confirmation{state::Confirmation::Kind::CloseRoom, {}, {}, {}};
}

void carry_out(World& world, const ToggleBlack&) {
  world.app.room.black = !world.app.room.black;
  world.app.practice_done.insert("black");
}

void carry_out(World& world, const ToggleFreeze&) {
  auto& room = world.app.room;
  if (room.frozen) {
    room.frozen.reset();
    room.frozen_since.clear();
    return;
  }
  room.frozen = world.room_now();
  const auto now = base::local_time(world.surroundings.clock.now());
  room.frozen_since = base::clock_text(now);
}

void carry_out(World& world, const ToggleWhite&) { world.app.room.white = !world.app.room.white; }
void carry_out(World& world, const ToggleOverview&) {
  world.app.room.overview = !world.app.room.overview;
  world.app.room.page = 0;
}

void carry_out(World& world, const TurnPage& meant) {
  auto& room = world.app.room;
  if (room.report_page) {
    const auto wanted = static_cast<std::int64_t>(*room.report_page) + meant.by;
    room.report_page = static_cast<std::size_t>(std::clamp<std::int64_t>(
        wanted, 0, static_cast<std::int64_t>(std::max<std::size_t>(1, room.report_pages)) - 1));
    return;
  }
  if (room.cover) {
    room.cover = false;
    return;
  }
  if (room.one_card) {
    room.one_card.reset();
    return;
  }
  const auto last = room.pages == 0 ? 0 : room.pages - 1;
  if (meant.by > 0 && room.page >= last) {
    // The first press after the last page only says so; the second goes on.
    if (room.last_page_reached) {
      carry_out(world, NextStep{});
    } else {
      room.last_page_reached = true;
      say(world, world.texts().say("room.once-more-for-next"));
    }
    return;
  }
  room.last_page_reached = false;
  if (meant.by < 0) {
    room.page = room.page == 0 ? 0 : room.page - 1;
  } else {
    room.page = std::min(last, room.page + 1);
  }
}

void carry_out(World& world, const ShowInRoom& meant) {
  world.app.room.shown_row = meant.row;
  world.app.room.shown_question.clear();
  world.app.room.cover = false;
  world.app.room.page = 0;
}

void carry_out(World& world, const HoldPrivate& meant) {
  auto& room = world.app.room;
  // Private things only after the wall was black in an earlier frame; black stays until it is switched off.
  if (meant.held && !room.black) room.black = true;
  room.private_held = meant.held && room.black_before_this_frame;
}

void carry_out(World& world, const TypeOnScreen&) {
  auto& room = world.app.room;
  if (!room.shared || !room.open) return;
  if (room.typing) {
    commit_drafts(world);
    world.app.session.active.reset();
  } else {
    carry_out(world, ComeAlong{});  // the fields are those of the page
  }
  room.typing = !room.typing;
  room.cover = false;
}

void carry_out(World& world, const LeaveCovered&) {
  auto& app = world.app;
  const bool begun = world.document() != nullptr && world.document()->state().stage == session::Stage::Running;
  app.route = begun ? state::Route::Session : state::Route::Cover;
}

void carry_out(World& world, const ExtendDisplay&) {
  if (!world.desktop.extend_display()) say(world, world.texts().say("room.not-extended"));
}

void carry_out(World& world, const ChooseMonitor& meant) {
  world.app.settings.room_monitor = meant.name;
  take_room_memory(world);
  save_settings(world);
  auto& room = world.app.room;
  if (room.open && !room.shared && !room.as_window) room.open = world.desktop.open_room(meant.name, false);
}

void carry_out(World& world, const TestScreen&) {
  auto& room = world.app.room;
  if (room.test) {
    room.test.reset();
    return;
  }
  // On one screen the question about it stands before everybody anyway; else the wall shows the test page.
  if (!room.open && !room.shared) carry_out(world, ToggleRoom{});
  room.test = state::ScreenTest{.since_ms = world.steady_ms()};
  room.page = 0;
}

void carry_out(World& world, const TestKey& meant) {
  auto& test = world.app.room.test;
  if (!test) return;
  (meant.clicker ? test->clicker : test->black_key) = true;
}

void carry_out(World& world, const ScaleRoomType& meant) {
  auto& step = world.app.room.type_step;
  step = meant.steps == 0 ? 0 : std::clamp(step + static_cast<float>(meant.steps), 0.f, 4.f);
}

void carry_out(World& world, const ScaleConsole& meant) {
  auto& app = world.app;
  app.scale = meant.steps == 0
                  ? app.proposed_scale
                  : std::clamp(app.scale + 0.125f * static_cast<float>(meant.steps), 0.875f, app.largest_scale);
  world.desktop.request_font_scale(app.scale);
  app.settings.scale_by_monitor[app.monitor] = app.scale;
  save_settings(world);
}

void carry_out(World& world, const SetRoomMeasures& meant) {
  // A capital must be 20 minutes of arc at the farthest chair: 8.80 x distance / picture height (design 4.3).
  auto& memory = world.app.settings.rooms[world.app.settings.room_monitor];
  memory.picture_width_m = std::clamp(meant.width_m, 0.5f, 10.f);
  memory.farthest_chair_m = std::clamp(meant.chair_m, 1.f, 30.f);
  world.app.room.minimum_em = minimum_room_em(memory, world.app.room.aspect);
  save_settings(world);
}

void carry_out(World& world, const SetLanguage& meant) {
  world.app.settings.language = meant.language;
  save_settings(world);
}
void carry_out(World& world, const SetRoomLanguage& meant) {
  world.app.settings.room_language = meant.language;
  world.app.settings.room_language_follows = false;
  save_settings(world);
}
void carry_out(World& world, const SetTheme& meant) {
  world.app.settings.theme = meant.theme;
  save_settings(world);
}
void carry_out(World& world, const SetRoomTheme& meant) {
  world.app.settings.room_theme = meant.theme;
  save_settings(world);
}
void carry_out(World& world, const ToggleSetting& meant) {
  auto& settings = world.app.settings;
  switch (meant.setting) {
    case ToggleSetting::Which::ClickerOnly:
      settings.clicker_only = !settings.clicker_only;
      break;
    case ToggleSetting::Which::HeardList:
      settings.heard_list = !settings.heard_list;
      break;
    case ToggleSetting::Which::ControlKeys:
      settings.control_keys = !settings.control_keys;
      break;
  }
  save_settings(world);
}

float minimum_room_em(const state::RoomMemory& memory, float aspect) {
  const float picture_height = memory.picture_width_m / aspect;
  return 8.80f * memory.farthest_chair_m / picture_height;
}

}  // namespace beraad::action
