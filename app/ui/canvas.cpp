#include "app/ui/canvas.hpp"

#include <imgui.h>

#include <algorithm>

namespace beraad::ui {

Canvas::Canvas(FontBook& fonts) : m_context(ImGui::CreateContext(&fonts.atlas())) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // a full page has more corners than 16 bits count
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;  // the atlas holds letters only
  style.CircleTessellationMaxError = 0.1f;
}

Canvas::~Canvas() { ImGui::DestroyContext(m_context); }

void Canvas::make_current() { ImGui::SetCurrentContext(m_context); }

ImDrawList& Canvas::begin(float width, float height) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {std::max(1.f, width), std::max(1.f, height)};
  io.DeltaTime = 1.f / 60;  // nothing of ours moves by it
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

ImDrawData& Canvas::end() {
  make_current();
  ImGui::Render();
  return *ImGui::GetDrawData();
}

}  // namespace beraad::ui
