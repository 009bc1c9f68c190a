#include "core/exchange/gate_problem.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <vector>

#include "core/base/text.hpp"
#include "core/exchange/reading.hpp"
#include "core/json/gate.hpp"

namespace beraad::exchange {
namespace {

/// One open object or array on the way to a token.
struct Frame {
  bool is_object = false, expects_key = false;
  std::size_t index = 0;
  std::string key;
};
using Frames = std::vector<Frame>;

/// The string token that starts at `start`, with its quotes; up to the end when it never closes.
std::string_view string_token(std::string_view bytes, std::size_t start) {
  std::size_t end = start + 1;
  while (end < bytes.size() && bytes[end] != '"') end += bytes[end] == '\\' ? 2 : 1;
  return bytes.substr(start, std::min(end + 1, bytes.size()) - start);
}

std::string text_of(std::string_view token) {
  const auto document = json::read(token, "", json::k_case_limits);
  const std::string* text = document ? document->root.as_string() : nullptr;
  return text == nullptr ? std::string(token.substr(1, token.size() - std::min<std::size_t>(token.size(), 2))) : *text;
}

/// Walks over the tokens from the start; `stop` sees each string token and each other byte, with the way to it.
void walk(std::string_view bytes, const std::function<bool(std::string_view token, const Frames&)>& stop) {
  Frames frames;
  for (std::size_t at = 0; at < bytes.size();) {
    std::string_view token = bytes.substr(at, 1);
    switch (bytes[at]) {
      case '"':
        token = string_token(bytes, at);
        if (!frames.empty() && frames.back().expects_key) {
          frames.back().key = text_of(token);
          frames.back().expects_key = false;
          if (stop(token, frames)) return;
          at += token.size();
          continue;
        }
        break;
      case '{':
        frames.push_back({true, true, 0, {}});
        break;
      case '[':
        frames.push_back({false, false, 0, {}});
        break;
      case '}':
      case ']':
        if (!frames.empty()) frames.pop_back();
        break;
      case ',':
        if (frames.empty()) break;
        frames.back().expects_key = frames.back().is_object;
        frames.back().index += 1;
        break;
      default:
        break;
    }
    if (stop(token, frames)) return;
    at += token.size();
  }
}

/// The byte at "name:line:column", columns counted in code points.
std::size_t offset_of(std::string_view place, std::string_view bytes) {
  const auto number_after = [&](std::size_t colon) {
    std::size_t number = 1;
    std::from_chars(place.data() + colon + 1, place.data() + place.size(), number);
    return number;
  };
  const std::size_t second = place.rfind(':');
  if (second == std::string_view::npos || second == 0) return 0;
  const std::size_t first = place.rfind(':', second - 1);
  if (first == std::string_view::npos) return 0;
  std::size_t offset = 0;
  for (std::size_t line = number_after(first); line > 1; --line) {
    const std::size_t end = bytes.find('\n', offset);
    if (end == std::string_view::npos) break;
    offset = end + 1;
  }
  for (std::size_t column = number_after(second); column > 1 && offset < bytes.size(); --column) {
    (void)base::next_code_point(bytes, offset);
  }
  return offset;
}

}  // namespace

std::string pointer_at(std::string_view bytes, std::size_t offset) {
  std::string pointer;
  walk(bytes, [&](std::string_view token, const Frames& frames) {
    const auto start = static_cast<std::size_t>(token.data() - bytes.data());
    if (start + token.size() <= offset) return false;
    Spot spot;
    for (const Frame& frame : frames) {
      if (frame.expects_key) break;
      spot.pointer = spot.below(frame.is_object ? frame.key : std::to_string(frame.index));
    }
    pointer = spot.pointer;
    return true;
  });
  return pointer;
}

std::optional<std::string> find_top_text(std::string_view bytes, std::string_view key) {
  std::optional<std::string> found;
  const char* key_token = nullptr;
  walk(bytes, [&](std::string_view token, const Frames& frames) {
    if (token.front() != '"' || frames.size() != 1 || !frames.back().is_object || frames.back().key != key)
      return false;
    if (key_token == nullptr) {
      key_token = token.data();
      return false;
    }
    found = text_of(token);
    return true;
  });
  return found;
}

base::Error problem_of_gate(const base::Error& refusal, std::string_view bytes) {
  const std::string& code = refusal.code;
  const std::string limit = std::to_string(json::k_case_limits.tokens);
  const auto whole = [&](std::string_view kind) { return problem_of(kind, "", {}, refusal.place); };
  if (code == "json.empty") return whole("empty-file");
  if (code == "json.too-large") return whole("file-too-large");
  if (code == "json.invalid-utf8") return whole("invalid-utf8");
  if (code == "json.too-deep") return whole("too-deep");
  if (code == "json.too-many") return problem_of("too-many", "", {"case", limit}, refusal.place);
  if (code != "json.duplicate-key" && code != "json.bad-string") return whole("invalid-json");
  const std::size_t offset = offset_of(refusal.place, bytes);
  const bool raw_control = offset < bytes.size() && static_cast<unsigned char>(bytes[offset]) < 0x20;
  if (code == "json.bad-string" && raw_control) return whole("invalid-json");
  return problem_of(code == "json.duplicate-key" ? "duplicate-key" : "bad-string", pointer_at(bytes, offset), {},
                    refusal.place);
}

}  // namespace beraad::exchange
