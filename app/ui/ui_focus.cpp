// The part of Ui that decides at the end of a frame where the focus goes.
#include <algorithm>
#include <ranges>

#include "app/ui/ui.hpp"

namespace beraad::ui {

void Ui::settle_layers() {
  const int top = static_cast<int>(m_layers.size());
  std::erase_if(m_focusables, [&](const Focusable& each) { return each.layer != top; });
  const auto has = [](const std::vector<LayerMemory>& layers, const std::string& path) {
    return std::any_of(layers.begin(), layers.end(), [&](const LayerMemory& layer) { return layer.path == path; });
  };
  for (const LayerMemory& layer : m_state.layers | std::views::reverse) {
    if (!has(m_layers, layer.path)) m_state.focus = layer.focus_before;  // closed: back to its cause
  }
  const bool opened = !m_layers.empty() && !has(m_state.layers, m_layers.back().path);
  if (opened && m_state.focus_wanted.empty()) {
    const bool inside = std::any_of(m_focusables.begin(), m_focusables.end(),
                                    [&](const Focusable& each) { return each.path == m_state.focus; });
    if (!inside) m_state.focus = m_focusables.empty() ? std::string() : m_focusables.front().path;
  }
  const bool changed = opened || m_layers.size() != m_state.layers.size();
  m_state.layers = m_layers;
  if (changed) wake_at(now_ms());  // widgets of the new layer on top answer from the next frame on
}

void Ui::enter_screen(std::string_view name) {
  if (m_state.screen == name) return;
  m_state.screen = name;
  m_state.focus.clear();
  m_state.focus_index = 0;
}

void Ui::move_focus(int by) {
  if (m_focusables.empty()) return;
  const auto count = static_cast<int>(m_focusables.size());
  const auto current = std::find_if(m_focusables.begin(), m_focusables.end(),
                                    [&](const Focusable& each) { return each.path == m_state.focus; });
  int next = 0;
  if (current != m_focusables.end()) {
    next = static_cast<int>(current - m_focusables.begin()) + by;
  } else if (!m_state.focus.empty() || m_state.focus_index > 0) {
    // What had the focus is gone: the one that took its place, or the one before it.
    next = static_cast<int>(m_state.focus_index) - (by < 0 ? 1 : 0);
  } else if (by < 0) {
    next = count - 1;
  }
  m_state.focus = m_focusables[static_cast<std::size_t>((next % count + count) % count)].path;
}

void Ui::move_region(int by) {
  std::vector<std::string> regions;
  std::string current;
  for (const Focusable& each : m_focusables) {
    if (std::find(regions.begin(), regions.end(), each.region) == regions.end()) regions.push_back(each.region);
    if (each.path == m_state.focus) current = each.region;
  }
  if (regions.empty()) return;
  const auto count = static_cast<int>(regions.size());
  const auto found = std::find(regions.begin(), regions.end(), current);
  const bool nowhere = m_state.focus.empty() || found == regions.end();
  const int index = nowhere ? (by > 0 ? 0 : count - 1) : static_cast<int>(found - regions.begin()) + by;
  const std::string& region = regions[static_cast<std::size_t>((index % count + count) % count)];
  const std::string& remembered = m_state.focus_of_region[region];
  const auto in_region = [&](const Focusable& each) { return each.region == region; };
  const auto again = std::find_if(m_focusables.begin(), m_focusables.end(),
                                  [&](const Focusable& each) { return in_region(each) && each.path == remembered; });
  m_state.focus = again != m_focusables.end() ? again->path
                                              : std::find_if(m_focusables.begin(), m_focusables.end(), in_region)->path;
}

void Ui::settle_focus() {
  const std::string before = m_state.focus;
  bool by_key = true;
  if (take(Key::Tab)) {
    move_focus(1);
  } else if (take(Key::Tab, k_shift)) {
    move_focus(-1);
  } else if (take(Key::F6)) {
    move_region(1);
  } else if (take(Key::F6, k_shift)) {
    move_region(-1);
  } else {
    by_key = false;
  }
  if (!m_state.focus_wanted.empty()) {  // a wish of the view goes before Tab
    const auto found = std::find_if(m_focusables.begin(), m_focusables.end(),
                                    [&](const Focusable& each) { return each.path == m_state.focus_wanted; });
    if (found != m_focusables.end()) {
      m_state.focus = found->path;
      m_state.focus_wanted.clear();
      m_state.resting_field.clear();
      m_state.reveal = m_state.focus;
      wake_at(now_ms());
    } else if (--m_state.focus_patience <= 0) {
      m_state.focus_wanted.clear();
    } else {
      wake_at(now_ms());
    }
  }
  if (by_key) {
    m_state.focus_by_key = true;
    m_state.reveal = m_state.focus;
    wake_at(now_ms());
  }
  if (m_state.focus != before) m_state.resting_field.clear();
  const auto current = std::find_if(m_focusables.begin(), m_focusables.end(),
                                    [&](const Focusable& each) { return each.path == m_state.focus; });
  if (current == m_focusables.end()) {
    m_state.focus.clear();
    return;
  }
  m_state.focus_index = static_cast<std::size_t>(current - m_focusables.begin());
  m_state.focus_of_region[current->region] = current->path;
}

}  // namespace beraad::ui
