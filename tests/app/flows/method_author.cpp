#include "tests/app/flows/method_author.hpp"

#include <algorithm>

#include "core/json/members.hpp"
#include "core/json/tree.hpp"

namespace beraad::test {

bool has_control(const ProgramDriver& driver, std::string pointer) {
  const std::string rule = "/complete/rule", complete = "/complete";
  if (const auto at = pointer.find(rule); at != std::string::npos) {
    pointer.erase(at, rule.size());
  } else if (pointer.ends_with(complete)) {
    pointer.resize(pointer.size() - complete.size());
  }
  const auto is_below = [](const std::string& one, const std::string& other) { return one.starts_with(other + "/"); };
  for (const auto& item : driver.windows->console_log().items()) {
    const auto slash = std::min(item.path.find('/'), item.path.size());
    const std::string kind = item.path.substr(0, slash), place = item.path.substr(slash);
    const bool of_whole = kind == "required" || kind == "add" || kind == "some-row" || kind == "remove";
    const bool of_parts = kind == "edit" || kind == "rule";
    if (!of_whole && !of_parts) continue;
    if (place == pointer || is_below(place, pointer) || (of_parts && is_below(pointer, place))) return true;
  }
  return false;
}

void MethodAuthor::begin() {
  m_driver.carry_out(action::GoTo{state::Route::Methods});
  m_driver.windows->frame();
  m_driver.click("methods/new");
  m_driver.click("method-editor/languages/2");
}

void MethodAuthor::look_at(const std::string& pointer) {
  const auto tokens = json::tokens_of(pointer);
  m_driver.click(tokens.empty() ? "edited" : "edited/steps/" + tokens[1]);
  for (std::size_t depth = 4; depth <= tokens.size(); depth += 2) {
    std::string part;
    for (std::size_t at = 0; at < depth; ++at) part += "/" + tokens[at];
    m_driver.click("part" + part);
  }
}

void MethodAuthor::write_one(const std::string& pointer, const std::string& text) {
  m_driver.click("edit" + pointer);  // what was left may have filled this one
  const auto* present = json::find_at(editor().draft.document()->root, pointer);
  if (present != nullptr && !json::text_of(*present).empty()) m_driver.press(ui::Key::A, ui::k_ctrl);
  m_driver.windows->clipboard = text;  // a frame for each letter would take long
  m_driver.press(ui::Key::V, ui::k_ctrl);
}

void MethodAuthor::write(const std::string& pointer, const std::string& text) {
  write_one(pointer + "/nl", text);
  write_one(pointer + "/en", "en " + text);
}

std::string MethodAuthor::add(const std::string& array) {
  const auto* present = json::find_at(editor().draft.document()->root, array);
  const std::size_t count = present != nullptr && present->as_array() != nullptr ? present->as_array()->size() : 0;
  m_driver.click("add" + array);
  return array + "/" + std::to_string(count);
}

std::string MethodAuthor::add_step(const std::string& title, int minutes) {
  const std::string step = add("/steps");
  write(step + "/title", title);
  write(step + "/short", title);
  write(step + "/question", title + "?");
  write(step + "/why", "zodat wij " + title);
  write(step + "/complete", "klaar");
  set_number(step + "/minutes/" + json::text_of(*json::find_at(editor().draft.document()->root, "/plans/0/id")),
             minutes);
  return step;
}

std::string MethodAuthor::add_field(const std::string& label, const std::string& type) {
  const auto step = "/steps/" + json::tokens_of(editor().place)[1];
  if (editor().place != step) look_at(step);
  const std::string field = add(step + "/fields");
  write(field + "/label", label);
  choose(field + "/type", type);
  return field;
}

std::string MethodAuthor::add_column(const std::string& field, const std::string& label, const std::string& type) {
  if (editor().place != field) look_at(field);
  const auto& root = editor().draft.document()->root;
  // A new table has one column already, still without a name.
  const bool first = json::text_of(*json::find_at(root, field + "/columns/0/label/nl")).empty();
  std::string column = field + "/columns/0";
  if (first) {
    m_driver.click("part" + column);
  } else {
    column = add(field + "/columns");
  }
  write(column + "/label", label);
  choose(column + "/type", type);
  return column;
}

void MethodAuthor::add_option(const std::string& array, const std::string& label) {
  // New lists begin with two empty places.
  const auto* present = json::find_at(editor().draft.document()->root, array);
  const std::size_t count = present != nullptr && present->as_array() != nullptr ? present->as_array()->size() : 0;
  for (std::size_t index = 0; index < count; ++index) {
    const std::string option = array + "/" + std::to_string(index);
    if (json::text_of(*json::find_at(editor().draft.document()->root, option + "/nl")).empty()) {
      return write(option, label);
    }
  }
  write(add(array), label);
}

void MethodAuthor::choose(const std::string& pointer, const std::string& words) {
  const std::string path = "edit" + pointer;
  m_driver.click(path);
  for (int line = 0; line < 200; ++line) {
    const std::string option = path + "/" + std::to_string(line);
    const auto* drawn = m_driver.windows->find(option);
    if (drawn == nullptr) break;
    if (drawn->text == words) return m_driver.click(option);
  }
  ADD_FAILURE() << "no " << words << " at " << pointer;
}

void MethodAuthor::set_number(const std::string& pointer, int number) {
  m_driver.click("edit" + pointer);
  m_driver.press(ui::Key::A, ui::k_ctrl);
  m_driver.type(std::to_string(number));
}

void MethodAuthor::require(const std::string& field) { m_driver.click("required" + field); }

std::string MethodAuthor::findings() const {
  std::string all;
  for (const auto& finding : editor().draft.findings()) {
    all += finding.code;
    for (const auto& argument : finding.arguments) all += " " + argument;
    all += "\n";
  }
  return all;
}

}  // namespace beraad::test
