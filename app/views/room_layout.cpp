#include "app/views/room_layout.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "app/views/room_frame.hpp"
#include "app/views/room_parts.hpp"

namespace beraad::views {
namespace {

using present::RoomPart;
using present::RoomScreen;

template <class Part>
constexpr bool k_is_plain = std::is_same_v<Part, present::RoomText> || std::is_same_v<Part, present::RoomList> ||
                            std::is_same_v<Part, present::RoomTable> || std::is_same_v<Part, present::RoomOverview>;

bool is_plain(const RoomPart& part) {
  return std::visit([](const auto& one) { return k_is_plain<std::decay_t<decltype(one)>>; }, part);
}

constexpr float k_part_gap = 40;

void append_plain(Flow& flow, const RoomPart& part, const Sheet& sheet, const TypeSet& types, float width) {
  const std::size_t first = flow.blocks.size();
  std::visit(
      [&](const auto& one) {
        using Part = std::decay_t<decltype(one)>;
        if constexpr (std::is_same_v<Part, present::RoomOverview>) {
          append_part(flow, one, sheet, types, width);
        } else if constexpr (k_is_plain<Part>) {
          append_part(flow, one, types, width);
        }
      },
      part);
  if (first > 0 && first < flow.blocks.size()) {
    flow.blocks[first].gap = k_part_gap;
  }
}

// Lays one part that has pages of its own, in the type and place that it is offered.
struct LayPart {
  const RoomScreen& screen;
  const Sheet& sheet;
  const TypeSet& types;
  const Place& place;

  std::vector<Content> operator()(const present::RoomOptionCards& part) const {
    return lay_options(part, sheet, types, place);
  }
  std::vector<Content> operator()(const present::RoomPerspective& part) const {
    return lay_perspective(part, screen.page_pattern, sheet, types, place);
  }
  std::vector<Content> operator()(const present::RoomJudgements& part) const {
    return lay_judgements(part, sheet, types, place);
  }
  std::vector<Content> operator()(const present::RoomOneJudgement& part) const {
    return lay_judgement(part, sheet, types, place);
  }
  std::vector<Content> operator()(const present::RoomSilent& part) const {
    return lay_silent(part, sheet, types, place);
  }
  std::vector<Content> operator()(const present::RoomThemes& part) const {
    return lay_themes(part, sheet, types, place);
  }
  std::vector<Content> operator()(const present::RoomTimer& part) const { return lay_timer(part, sheet, place); }
  std::vector<Content> operator()(const present::RoomTest& part) const { return lay_test(part, sheet, place); }
  std::vector<Content> operator()(const present::RoomPicture& part) const { return lay_picture(part, place); }
  template <class Plain>
  std::vector<Content> operator()(const Plain&) const {
    return {Content{}};
  }
};

using Parts = std::vector<const RoomPart*>;

// Plain parts that follow each other share their pages; a timer beside other parts has none, it stands in the corner.
std::vector<Parts> grouped(const RoomScreen& screen) {
  std::vector<Parts> groups;
  for (const RoomPart& part : screen.parts) {
    if (std::holds_alternative<present::RoomTimer>(part) && screen.parts.size() > 1) {
      continue;
    }
    if (!groups.empty() && is_plain(part) && is_plain(*groups.back().back())) {
      groups.back().push_back(&part);
    } else {
      groups.push_back({&part});
    }
  }
  if (groups.empty()) {
    groups.emplace_back();  // the question alone
  }
  return groups;
}

std::vector<Shapes> lay_group(const RoomScreen& screen, const Sheet& sheet, const Parts& group) {
  return lay_below_question(sheet, screen.question, [&](const TypeSet& types, const Place& place) {
    if (!group.empty() && !is_plain(*group.front())) {
      return std::visit(LayPart{screen, sheet, types, place}, *group.front());
    }
    Flow flow;
    for (const RoomPart* part : group) {
      append_plain(flow, *part, sheet, types, place.area.w);
    }
    return lay_flow(flow, sheet, place);
  });
}

// Options that took a page each are followed by their short names together.
std::vector<Shapes> lay_names_after(const RoomScreen& screen, const Sheet& sheet, const Parts& group, bool paged) {
  const auto* cards = group.empty() ? nullptr : std::get_if<present::RoomOptionCards>(group.front());
  if (cards == nullptr || !paged || cards->cards.size() < 2) {
    return {};
  }
  return lay_below_question(sheet, screen.question, [&](const TypeSet& types, const Place& place) {
    return lay_option_names(*cards, sheet, types, place);
  });
}

std::string timer_of(const RoomScreen& screen) {
  for (const RoomPart& part : screen.parts) {
    if (const auto* silent = std::get_if<present::RoomSilent>(&part)) {
      return silent->timer;
    }
    if (const auto* timer = std::get_if<present::RoomTimer>(&part); timer != nullptr && screen.parts.size() > 1) {
      return timer->remaining;
    }
  }
  return {};
}

// A silent round says above its question what goes on now.
void set_heading_of(const RoomScreen& screen, Sheet& sheet) {
  for (const RoomPart& part : screen.parts) {
    const auto* silent = std::get_if<present::RoomSilent>(&part);
    if (silent != nullptr && !silent->title.empty()) {
      set_heading(sheet, silent->title, silent->left);
      return;
    }
  }
}

// The options of the silent page stand in the strip, where they are on every other page.
const std::vector<present::RoomOption>& strip_of(const RoomScreen& screen) {
  for (const RoomPart& part : screen.parts) {
    const auto* silent = std::get_if<present::RoomSilent>(&part);
    if (silent != nullptr && screen.strip.empty()) {
      return silent->options;
    }
  }
  return screen.strip;
}

std::vector<Shapes> lay_page(const RoomScreen& screen, Sheet sheet) {
  const std::vector<present::RoomOption>& options = strip_of(screen);
  const Strip strip = lay_strip(sheet, options, footer_width(sheet, screen));
  sheet.body = body_above(sheet, strip);
  sheet.timer = timer_of(screen);
  set_heading_of(screen, sheet);
  std::vector<Shapes> pages;
  const auto append = [&](std::vector<Shapes> more) { std::move(more.begin(), more.end(), std::back_inserter(pages)); };
  for (const Parts& group : grouped(screen)) {
    std::vector<Shapes> laid = lay_group(screen, sheet, group);
    const bool paged = laid.size() > 1;
    append(std::move(laid));
    append(lay_names_after(screen, sheet, group, paged));
  }
  if (strip.names_elsewhere) {
    append(lay_below_question(sheet, screen.question, [&](const TypeSet& types, const Place& place) {
      return lay_flow(flow_of_names(options, types), sheet, place);
    }));
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    append_at(pages[i], lay_frame(sheet, screen, strip, i, pages.size()), {});
  }
  return pages;
}

}  // namespace

std::vector<Shapes> lay_room(const RoomScreen& screen, const RoomSize& size, Ruler ruler) {
  const Sheet sheet = sheet_of(size, std::move(ruler));
  switch (screen.kind) {
    case RoomScreen::Kind::Cover:
      return lay_cover(screen.cover, sheet);
    case RoomScreen::Kind::Page:
      return lay_page(screen, sheet);
    case RoomScreen::Kind::Message:
      return lay_message(screen.message.text, sheet);
    case RoomScreen::Kind::White:
      return lay_question_only(screen.question, sheet);
    case RoomScreen::Kind::Black:
      break;
  }
  return {};
}

const std::vector<Shapes>& LaidRoom::pages(const RoomScreen& screen, const RoomSize& size, Ruler ruler) {
  m_screen.page = screen.page;  // all pages are laid out, whichever is wanted
  if (m_pages.empty() || size != m_size || screen != m_screen) {
    m_pages = lay_room(screen, size, std::move(ruler));
    m_screen = screen;
    m_size = size;
  }
  return m_pages;
}

void LaidRoom::forget() { *this = {}; }

}  // namespace beraad::views
