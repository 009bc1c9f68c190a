#include "app/ui/drawn_log.hpp"

#include <algorithm>
#include <array>

namespace beraad::ui {
namespace {

constexpr std::array k_kind_names = {"text", "button", "field", "check", "choice", "row", "mark", "icon", "region"};

}  // namespace

bool Drawn::is_visible() const {
  const float w = std::min(rect.right(), clip.right()) - std::max(rect.x, clip.x);
  const float h = std::min(rect.bottom(), clip.bottom()) - std::max(rect.y, clip.y);
  return w > 0 && h > 0;
}

const Drawn* DrawnLog::find(std::string_view path) const {
  const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const Drawn& each) { return each.path == path; });
  return found == m_items.end() ? nullptr : &*found;
}

bool DrawnLog::sees(std::string_view text) const {
  return std::any_of(m_items.begin(), m_items.end(),
                     [&](const Drawn& each) { return each.is_visible() && each.text.find(text) != std::string::npos; });
}

std::string DrawnLog::as_text() const {
  std::string lines;
  for (const Drawn& each : m_items) {
    lines += k_kind_names[static_cast<std::size_t>(each.kind)];
    if (!each.path.empty()) lines += " " + each.path;
    if (!each.text.empty()) lines += " \"" + each.text + "\"";
    if (each.chosen) lines += " chosen";
    if (each.focused) lines += " focused";
    if (!each.enabled) lines += " off";
    lines += '\n';
  }
  return lines;
}

}  // namespace beraad::ui
