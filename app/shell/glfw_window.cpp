#include "app/shell/glfw_window.hpp"

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/shell/glfw_keys.hpp"
#include "app/shell/glfw_textures.hpp"
#include "app/shell/input_queue.hpp"
#include "core/base/text.hpp"

namespace beraad::shell {
namespace {

constexpr int k_first_width = 1366, k_first_height = 768, k_least_width = 960, k_least_height = 540;
constexpr int k_room_width = 1280, k_room_height = 720;

struct Shared {
  InputQueue queue;
};

Shared& shared_of(GLFWwindow* window) { return *static_cast<Shared*>(glfwGetWindowUserPointer(window)); }

void on_key(GLFWwindow* window, int key, int scancode, int action, int modifiers) {
  auto& queue = shared_of(window).queue;
  if (key == GLFW_KEY_F4 && action != GLFW_REPEAT) queue.push(PrivateKey{action == GLFW_PRESS});
  if (action == GLFW_RELEASE) {
    queue.push(KeysHeld{modifiers_of(modifiers)});
  } else {
    queue.push(KeyDown{key_of(key, scancode), modifiers_of(modifiers)});
  }
}

void on_char(GLFWwindow* window, unsigned int code_point) {
  TextTyped typed;
  base::append_code_point(typed.text, code_point);
  shared_of(window).queue.push(std::move(typed));
}

void on_mouse(GLFWwindow* window, double x, double y) {
  shared_of(window).queue.push(MouseMoved{{static_cast<float>(x), static_cast<float>(y)}});
}

void on_button(GLFWwindow* window, int button, int action, int) {
  if (button == GLFW_MOUSE_BUTTON_LEFT) shared_of(window).queue.push(MouseButton{action == GLFW_PRESS});
}

void on_wheel(GLFWwindow* window, double, double y) { shared_of(window).queue.push(Wheel{static_cast<float>(y)}); }

void on_focus(GLFWwindow* window, int focused) {
  if (focused == GLFW_FALSE) shared_of(window).queue.push(FocusLost{});
}

void listen(GLFWwindow* window, Shared& shared, bool with_mouse) {
  glfwSetWindowUserPointer(window, &shared);
  glfwSetKeyCallback(window, on_key);
  glfwSetCharCallback(window, on_char);
  glfwSetWindowFocusCallback(window, on_focus);
  if (!with_mouse) return;
  glfwSetCursorPosCallback(window, on_mouse);
  glfwSetMouseButtonCallback(window, on_button);
  glfwSetScrollCallback(window, on_wheel);
}

Monitor monitor_of(GLFWmonitor* handle) {
  Monitor monitor;
  monitor.name = glfwGetMonitorName(handle);
  glfwGetMonitorPos(handle, &monitor.x, &monitor.y);
  if (const GLFWvidmode* mode = glfwGetVideoMode(handle)) {
    monitor.width = mode->width;
    monitor.height = mode->height;
  }
  glfwGetMonitorPhysicalSize(handle, &monitor.width_mm, &monitor.height_mm);
  float vertical = 1;
  glfwGetMonitorContentScale(handle, &monitor.content_scale, &vertical);
  return monitor;
}

}  // namespace

struct Windows::Parts {
  explicit Parts(ui::FontBook& book) : fonts(book), console_canvas(book), room_canvas(book) {}

  ui::FontBook& fonts;
  Shared shared;
  ui::Canvas console_canvas, room_canvas;
  GlTextures textures;
  GLFWwindow* console = nullptr;
  GLFWwindow* room = nullptr;
  bool room_open = false, room_has_letters = false;
  GLFWcursor* cursors[3] = {};
  int windowed[4] = {80, 60, k_first_width, k_first_height};

  /// Makes that window's next frame; the first one also hands the letters to the graphics card.
  ImDrawList& begin(GLFWwindow* window, ui::Canvas& canvas, PixelSize size) {
    glfwMakeContextCurrent(window);
    canvas.make_current();
    ImGui_ImplOpenGL3_NewFrame();
    fonts.atlas().ClearTexData();  // several MB that nobody looks at any more; made anew when asked for
    return canvas.begin(static_cast<float>(size.width), static_cast<float>(size.height));
  }

  void show(GLFWwindow* window, ImDrawData& data) {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    glfwSwapBuffers(window);
  }
};

Windows::Windows(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Result<std::unique_ptr<Windows>> Windows::open(ui::FontBook& fonts) {
  if (glfwInit() == GLFW_FALSE) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    return fail("window.no-display", {}, reason != nullptr ? reason : "");
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  auto parts = std::make_unique<Parts>(fonts);
  parts->console = glfwCreateWindow(k_first_width, k_first_height, "", nullptr, nullptr);
  glfwWindowHint(GLFW_VISIBLE, GLFW_TRUE);
  if (parts->console == nullptr) {
    glfwTerminate();
    return fail("window.no-display", {}, "no OpenGL 3.0 window");
  }
  glfwSetWindowSizeLimits(parts->console, k_least_width, k_least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
  listen(parts->console, parts->shared, true);
  glfwMakeContextCurrent(parts->console);
  glfwSwapInterval(1);
  parts->console_canvas.make_current();
  ImGui_ImplOpenGL3_Init("#version 130");
  parts->cursors[0] = glfwCreateStandardCursor(GLFW_ARROW_CURSOR);
  parts->cursors[1] = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
  parts->cursors[2] = glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
  glfwSetMonitorCallback([](GLFWmonitor*, int) { glfwPostEmptyEvent(); });
  return std::unique_ptr<Windows>(new Windows(std::move(parts)));
}

Windows::~Windows() {
  if (m_parts->room != nullptr) {
    glfwMakeContextCurrent(m_parts->room);
    m_parts->room_canvas.make_current();
    ImGui_ImplOpenGL3_Shutdown();
    glfwDestroyWindow(m_parts->room);
  }
  glfwMakeContextCurrent(m_parts->console);
  m_parts->console_canvas.make_current();
  ImGui_ImplOpenGL3_Shutdown();
  glfwDestroyWindow(m_parts->console);
  glfwTerminate();
}

void Windows::show(const std::string& title) {
  glfwSetWindowTitle(m_parts->console, title.c_str());
  glfwShowWindow(m_parts->console);
}

void Windows::wait(std::int64_t ms) {
  if (ms <= 0 || !m_parts->shared.queue.empty()) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(static_cast<double>(ms) / 1000.0);
  }
}

void Windows::wake() { glfwPostEmptyEvent(); }
bool Windows::close_requested() const { return glfwWindowShouldClose(m_parts->console) != 0; }
void Windows::refuse_close() { glfwSetWindowShouldClose(m_parts->console, GLFW_FALSE); }
bool Windows::has_input() const { return !m_parts->shared.queue.empty(); }
ui::Input Windows::take_input(std::int64_t now_ms) { return m_parts->shared.queue.take(now_ms); }

PixelSize Windows::console_size() const {
  PixelSize size;
  glfwGetFramebufferSize(m_parts->console, &size.width, &size.height);
  return size;
}

PixelSize Windows::room_size() const {
  PixelSize size;
  if (m_parts->room != nullptr) glfwGetFramebufferSize(m_parts->room, &size.width, &size.height);
  return size;
}

ImDrawList& Windows::begin_console() {
  return m_parts->begin(m_parts->console, m_parts->console_canvas, console_size());
}

void Windows::end_console(ui::CursorShape cursor, bool show) {
  auto& data = m_parts->console_canvas.end();
  glfwSetCursor(m_parts->console, m_parts->cursors[static_cast<std::size_t>(cursor)]);
  if (show) m_parts->show(m_parts->console, data);
}

ImDrawList& Windows::begin_room() {
  m_parts->room_has_letters = true;
  return m_parts->begin(m_parts->room, m_parts->room_canvas, room_size());
}

void Windows::end_room(bool show) {
  auto& data = m_parts->room_canvas.end();
  if (show) m_parts->show(m_parts->room, data);
}

ui::Textures& Windows::textures() { return m_parts->textures; }

void Windows::renew_fonts() {
  glfwMakeContextCurrent(m_parts->console);
  m_parts->console_canvas.make_current();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
  if (m_parts->room_has_letters) {
    glfwMakeContextCurrent(m_parts->room);
    m_parts->room_canvas.make_current();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
}

bool Windows::open_room(int monitor, const std::string& title) {
  int count = 0;
  GLFWmonitor** handles = glfwGetMonitors(&count);
  if (monitor >= count) return false;
  GLFWmonitor* handle = monitor < 0 ? nullptr : handles[monitor];
  const GLFWvidmode* mode = handle != nullptr ? glfwGetVideoMode(handle) : nullptr;
  const int width = mode != nullptr ? mode->width : k_room_width;
  const int height = mode != nullptr ? mode->height : k_room_height;
  if (m_parts->room == nullptr) {
    // It only shows: no focus, never minimised when the laptop's window gets it.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
    m_parts->room = glfwCreateWindow(width, height, title.c_str(), handle, m_parts->console);
    if (m_parts->room == nullptr) return false;
    listen(m_parts->room, m_parts->shared, false);
    glfwSetInputMode(m_parts->room, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    glfwMakeContextCurrent(m_parts->room);
    glfwSwapInterval(0);
    m_parts->room_canvas.make_current();
    ImGui_ImplOpenGL3_Init("#version 130");
  } else {
    glfwSetWindowMonitor(m_parts->room, handle, 100, 100, width, height, GLFW_DONT_CARE);
    glfwShowWindow(m_parts->room);
  }
  m_parts->room_open = true;
  return true;
}

void Windows::close_room() {
  m_parts->room_open = false;
  if (m_parts->room == nullptr) return;
  if (GLFWmonitor* monitor = glfwGetWindowMonitor(m_parts->room)) {  // a window that fills a screen cannot be hidden
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetMonitorPos(monitor, &x, &y);
    glfwGetWindowSize(m_parts->room, &width, &height);
    glfwSetWindowMonitor(m_parts->room, nullptr, x, y, width, height, GLFW_DONT_CARE);
  }
  glfwHideWindow(m_parts->room);
}

bool Windows::room_is_open() const { return m_parts->room_open; }

void Windows::toggle_full_screen() {
  auto* window = m_parts->console;
  auto& place = m_parts->windowed;
  if (glfwGetWindowMonitor(window) != nullptr) {
    glfwSetWindowMonitor(window, nullptr, place[0], place[1], place[2], place[3], GLFW_DONT_CARE);
    return;
  }
  glfwGetWindowPos(window, &place[0], &place[1]);
  glfwGetWindowSize(window, &place[2], &place[3]);
  int count = 0;
  GLFWmonitor** handles = glfwGetMonitors(&count);
  if (count == 0) return;
  GLFWmonitor* handle = handles[laptop_monitor()];
  const GLFWvidmode* mode = glfwGetVideoMode(handle);
  if (mode != nullptr) glfwSetWindowMonitor(window, handle, 0, 0, mode->width, mode->height, mode->refreshRate);
}

std::vector<Monitor> Windows::monitors() const {
  int count = 0;
  GLFWmonitor** handles = glfwGetMonitors(&count);
  std::vector<Monitor> monitors;
  for (int index = 0; index < count; ++index) monitors.push_back(monitor_of(handles[index]));
  return monitors;
}

int Windows::laptop_monitor() const {
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetWindowPos(m_parts->console, &x, &y);
  glfwGetWindowSize(m_parts->console, &width, &height);
  const auto all = monitors();
  for (std::size_t index = 0; index < all.size(); ++index) {
    const auto& monitor = all[index];
    const int middle_x = x + width / 2, middle_y = y + height / 2;
    if (middle_x >= monitor.x && middle_x < monitor.x + monitor.width && middle_y >= monitor.y &&
        middle_y < monitor.y + monitor.height) {
      return static_cast<int>(index);
    }
  }
  return 0;
}

std::string Windows::clipboard() const {
  const char* text = glfwGetClipboardString(m_parts->console);
  return text != nullptr ? text : "";
}

void Windows::set_clipboard(const std::string& text) { glfwSetClipboardString(m_parts->console, text.c_str()); }

}  // namespace beraad::shell
