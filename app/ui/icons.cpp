#include "app/ui/icons.hpp"

#include "core/json/gate.hpp"

namespace beraad::ui {
namespace {

void append_numbers(const json::Value& value, std::vector<float>& numbers) {
  if (const auto* integer = value.as_integer()) numbers.push_back(static_cast<float>(*integer));
  if (const auto* number = std::get_if<double>(&value.content)) numbers.push_back(static_cast<float>(*number));
  if (const json::Array* items = value.as_array()) {
    for (const json::Value& item : *items) append_numbers(item, numbers);
  }
}

/// How many numbers a stroke of that kind needs at least; -1 for a kind that does not exist.
int least_numbers(char kind) {
  switch (kind) {
    case 'L':
      return 4;  // two points
    case 'Z':
    case 'P':
      return 6;  // three points
    case 'C':
    case 'D':
      return 3;  // centre, radius
    case 'R':
    case 'F':
    case 'A':
      return 5;
    default:
      return -1;
  }
}

Result<Stroke> read_stroke(const json::Document& document, std::string_view icon, const json::Value& value) {
  const auto refuse = [&] { return fail("icons.bad-stroke", {std::string(icon)}, {}, document.place_of(value)); };
  const json::Array* items = value.as_array();
  const std::string* kind = items && !items->empty() ? items->front().as_string() : nullptr;
  if (!kind || kind->size() != 1) return refuse();
  Stroke stroke{kind->front(), {}};
  for (std::size_t i = 1; i < items->size(); ++i) append_numbers((*items)[i], stroke.numbers);
  const int least = least_numbers(stroke.kind);
  if (least < 0 || stroke.numbers.size() < static_cast<std::size_t>(least)) return refuse();
  return stroke;
}

}  // namespace

const std::vector<Stroke>* Icons::find(std::string_view name) const {
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : &found->second;
}

Result<Icons> read_icons(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  Icons icons;
  const json::Object* members = document.root.as_object();
  if (!members) return fail("icons.bad-stroke", {""}, "no object of icons", document.name);
  for (const auto& [icon, strokes] : *members) {
    const json::Array* items = strokes.as_array();
    if (!items) return fail("icons.bad-stroke", {icon}, "no list of strokes", document.place_of(strokes));
    std::vector<Stroke>& into = icons.by_name[icon];
    for (const json::Value& item : *items) {
      BERAAD_TRY(stroke, read_stroke(document, icon, item));
      into.push_back(std::move(stroke));
    }
  }
  return icons;
}

}  // namespace beraad::ui
