#include <algorithm>
#include <utility>

#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr float k_paragraph_gap = 0.3f;  // of a line
constexpr float k_mark = 0.9f, k_most_mark = 72, k_mark_gap = 10;
constexpr float k_name_mark = 72, k_name_left = 104, k_name_gap = 28;

float size_of_mark(float line) { return std::min(k_most_mark, line * k_mark); }

}  // namespace

Block heading_block(const std::string& text, const Type& type, std::string_view token) {
  Block block;
  block.text = text, block.type = type, block.token = token, block.keep_with_next = true;
  return block;
}

void append_paragraphs(Flow& flow, const std::string& text, const Block& model) {
  bool first = true;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    if (base::is_blank(line)) {
      continue;
    }
    Block block = model;
    block.text = std::move(line);
    if (!first) {
      block.gap = k_paragraph_gap * model.type.line;
      block.lead = 0, block.least_height = 0;
      block.ornaments.clear();
      block.new_page = false;
    }
    first = false;
    flow.blocks.push_back(std::move(block));
  }
}

void append_labelled(Flow& flow, const std::string& label, const std::string& text, Block model) {
  if (base::is_blank(text)) {
    return;
  }
  if (!base::is_blank(label)) {
    const std::string shown = std::string(base::trimmed(label)) + (label.ends_with(':') ? " " : ": ");
    model.lead = cut_into_pieces(shown, {}, 1e9f, [](auto, auto) { return 0.f; }).pieces.size();
    append_paragraphs(flow, shown + text, model);
    return;
  }
  append_paragraphs(flow, text, model);
}

float width_of_marks(const std::vector<std::string>& marks, float line) {
  return static_cast<float>(marks.size()) * (size_of_mark(line) + k_mark_gap);
}

Shapes marks_at_right(const std::vector<std::string>& marks, float right, float line) {
  const float size = size_of_mark(line);
  Shapes shapes;
  float x = right - width_of_marks(marks, line) + k_mark_gap;
  for (const std::string& mark : marks) {
    shapes.push_back(mark_shape({x, (line - size) / 2, size, size}, mark));
    x += size + k_mark_gap;
  }
  return shapes;
}

Flow flow_of_names(const std::vector<present::RoomOption>& options, const TypeSet& types) {
  Flow flow;
  for (const present::RoomOption& option : options) {
    Block block{.text = option.short_name, .type = types.option, .left = k_name_left, .gap = k_name_gap};
    block.least_height = k_name_mark;
    block.ornaments.push_back(
        mark_shape({0, (types.option.line - k_name_mark) / 2, k_name_mark, k_name_mark}, option.letter));
    block.item = flow.next_item();
    flow.blocks.push_back(std::move(block));
  }
  return flow;
}

}  // namespace beraad::views
