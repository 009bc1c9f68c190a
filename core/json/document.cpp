#include "core/json/document.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/text.hpp"

namespace beraad::json {
namespace {

void append_string(std::string& text, std::string_view string) {
  constexpr std::string_view k_hex = "0123456789abcdef";
  text += '"';
  for (const char c : string) {
    switch (c) {
      case '"':
        text += "\\\"";
        break;
      case '\\':
        text += "\\\\";
        break;
      case '\n':
        text += "\\n";
        break;
      case '\t':
        text += "\\t";
        break;
      case '\r':
        text += "\\r";
        break;
      default:
        if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
          text += "\\u00";
          text += k_hex[byte >> 4U];
          text += k_hex[byte & 0x0fU];
        } else {
          text += c;
        }
    }
  }
  text += '"';
}

/// Writes values one after the other at their depth of indentation.
class Writer {
 public:
  Writer(std::string& text, int indent) : m_text(text), m_indent(indent) {}

  void append(const Value& value) {
    std::visit([this](const auto& content) { append_content(content); }, value.content);
  }

 private:
  void append_content(std::nullptr_t /*null*/) { m_text += "null"; }
  void append_content(bool value) { m_text += value ? "true" : "false"; }
  void append_content(std::int64_t value) { m_text += std::to_string(value); }
  void append_content(double value) {
    if (!std::isfinite(value)) {  // JSON has no word for it
      m_text += "null";
      return;
    }
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    const std::string_view digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    m_text += digits;
    if (digits.find_first_of(".e") == std::string_view::npos) m_text += ".0";  // stays a fraction when read back
  }
  void append_content(const std::string& value) {
    append_string(m_text, base::is_valid_utf8(value) ? value : base::with_valid_utf8(value));
  }
  void append_content(const Array& array) {
    append_list('[', array.size(), ']', [&](std::size_t i) { append(array[i]); });
  }
  void append_content(const Object& object) {
    append_list('{', object.size(), '}', [&](std::size_t i) {
      append_content(object[i].first);
      m_text += m_indent > 0 ? ": " : ":";
      append(object[i].second);
    });
  }

  template <class AppendItem>
  void append_list(char open, std::size_t count, char close, AppendItem append_item) {
    m_text += open;
    ++m_depth;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) m_text += ',';
      break_line();
      append_item(i);
    }
    --m_depth;
    if (count > 0) break_line();
    m_text += close;
  }

  void break_line() {
    if (m_indent <= 0) return;
    m_text += '\n';
    m_text.append(static_cast<std::size_t>(m_indent) * m_depth, ' ');
  }

  std::string& m_text;
  int m_indent;
  std::size_t m_depth = 0;
};

}  // namespace

const Value* Value::find(std::string_view key) const {
  const Object* object = as_object();
  if (object == nullptr) return nullptr;
  const auto found = std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.first == key; });
  return found == object->end() ? nullptr : &found->second;
}

std::string Document::place_of(std::size_t offset) const {
  const std::string_view before = std::string_view(bytes).substr(0, std::min(offset, bytes.size()));
  const std::size_t line_feed = before.rfind('\n');
  const std::size_t line_start = line_feed == std::string_view::npos ? 0 : line_feed + 1;
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto column = 1 + base::count_code_points(before.substr(line_start));
  return name + ':' + std::to_string(line) + ':' + std::to_string(column);
}

std::string write(const Value& value, int indent) {
  std::string text;
  Writer(text, indent).append(value);
  return text;
}

}  // namespace beraad::json
