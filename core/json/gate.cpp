// RapidJSON's iterative parser does the grammar; the builder below holds the limits and makes the document.
#include "core/json/gate.hpp"

// A namespace of our own: cereal sets other options for the same templates elsewhere in the program.
#define RAPIDJSON_NAMESPACE beraad_gate_rapidjson
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/text.hpp"

namespace beraad::json {
namespace {

namespace parser = beraad_gate_rapidjson;

constexpr std::int64_t k_largest_integer = (std::int64_t{1} << 53) - 1;  // beyond it other readers round
constexpr unsigned k_flags = parser::kParseIterativeFlag;

/// What is wrong at an offset, before a place and arguments are made of it.
struct Finding {
  std::string code;
  std::size_t offset = 0;
  std::string argument;
  std::string detail;
};

std::string shortened(std::string_view key) { return base::with_valid_utf8(key.substr(0, 60)); }

/// Receives the parser's events, checks limits and builds the tree. Each method says whether to go on.
class Builder {
 public:
  Builder(std::string_view bytes, const parser::MemoryStream& stream, const Limits& limits)
      : m_bytes(bytes), m_stream(stream), m_limits(limits) {}

  [[nodiscard]] const std::optional<Finding>& finding() const { return m_finding; }
  [[nodiscard]] Value take_root() { return std::move(m_root); }

  // The names below are those the parser calls.
  bool Null() { return add(nullptr); }
  bool Bool(bool value) { return add(value); }
  bool Int(int value) { return add_integer(value); }
  bool Uint(unsigned value) { return add_integer(value); }
  bool Int64(std::int64_t value) { return add_integer(value); }
  bool Uint64(std::uint64_t value) {
    return add_integer(static_cast<std::int64_t>(std::min<std::uint64_t>(value, k_largest_integer + 1)));
  }
  /// The parser's own fractions are rounded, and its exact ones read past zero: only its grammar is used.
  bool Double(double rounded) {
    const std::size_t start = next_start();
    const std::string_view digits = m_bytes.substr(start, m_stream.Tell() - start);
    if (digits.find_first_of(".eE") == std::string_view::npos) return refuse("json.number", start);  // a huge integer
    if (m_limits.whole_numbers) return refuse("json.number", start);
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_too_small_to_tell_from_zero = read.ec != std::errc() && std::abs(rounded) < 1;
    return read.ec == std::errc() || is_too_small_to_tell_from_zero ? add(value) : refuse("json.number", start);
  }
  bool RawNumber(const char* /*text*/, parser::SizeType /*size*/, bool /*copy*/) { return false; }  // never asked for
  bool String(const char* text, parser::SizeType size, bool /*copy*/) {
    std::string_view string(text, size);
    return check_string(string) && add(std::string(string));
  }
  bool Key(const char* text, parser::SizeType size, bool /*copy*/) {
    const std::string_view key(text, size);
    if (!check_string(key)) return false;
    Value value;
    value.key_offset = next_start();
    if (!count_token(m_stream.Tell())) return false;
    std::get<Object>(m_open.back().content).emplace_back(std::string(key), std::move(value));
    return true;
  }
  bool StartObject() { return open(Object{}); }
  bool StartArray() { return open(Array{}); }
  bool EndObject(parser::SizeType /*count*/) { return check_keys() && close(); }
  bool EndArray(parser::SizeType /*count*/) { return close(); }

 private:
  bool refuse(std::string code, std::size_t offset, std::string argument = {}) {
    m_finding = Finding{std::move(code), offset, std::move(argument), {}};
    return false;
  }

  /// Where the token that was just read begins: after the last one stand only blanks and separators.
  [[nodiscard]] std::size_t next_start() const {
    return std::min(m_bytes.find_first_not_of(" \t\r\n,:", m_end), m_bytes.size());
  }

  bool count_token(std::size_t end) {
    m_end = end;
    return ++m_tokens <= m_limits.tokens || refuse("json.too-many", m_end, std::to_string(m_limits.tokens));
  }

  bool check_string(std::string_view string) {
    if (string.size() > m_limits.string_bytes) {
      return refuse("json.string-too-long", next_start(), std::to_string(m_limits.string_bytes));
    }
    const bool has_control = std::any_of(string.begin(), string.end(), [](char c) {
      return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
    });
    // The bytes were well formed, so a malformed string can only come from an escaped lone surrogate.
    return (!has_control && base::is_valid_utf8(string)) || refuse("json.bad-string", next_start());
  }

  bool check_keys() {
    const Object& object = std::get<Object>(m_open.back().content);
    std::vector<const Member*> members;
    members.reserve(object.size());
    for (const Member& member : object) members.push_back(&member);
    std::stable_sort(members.begin(), members.end(), [](auto* a, auto* b) { return a->first < b->first; });
    const auto twin =
        std::adjacent_find(members.begin(), members.end(), [](auto* a, auto* b) { return a->first == b->first; });
    if (twin == members.end()) return true;
    return refuse("json.duplicate-key", twin[1]->second.key_offset, shortened(twin[1]->first));
  }

  bool add_integer(std::int64_t value) {
    if (value > k_largest_integer || value < -k_largest_integer) return refuse("json.number", next_start());
    return add(value);
  }

  template <class Content>
  bool add(Content content) {
    Value value;
    value.offset = next_start();
    value.content = std::move(content);
    if (!count_token(m_stream.Tell())) return false;
    place(std::move(value));
    return true;
  }

  void place(Value value) {
    if (m_open.empty()) {
      m_root = std::move(value);
    } else if (auto* array = std::get_if<Array>(&m_open.back().content)) {
      array->push_back(std::move(value));
    } else {
      Value& member = std::get<Object>(m_open.back().content).back().second;
      value.key_offset = member.key_offset;
      member = std::move(value);
    }
  }

  template <class Container>
  bool open(Container container) {
    Value value;
    value.offset = next_start();
    if (m_open.size() == m_limits.depth) {
      return refuse("json.too-deep", value.offset, std::to_string(m_limits.depth));
    }
    value.content = std::move(container);
    const std::size_t bracket = value.offset;  // the parser tells of brackets before it takes them
    m_open.push_back(std::move(value));
    return count_token(bracket + 1);
  }

  bool close() {
    Value value = std::move(m_open.back());
    m_open.pop_back();
    m_end = next_start() + 1;
    place(std::move(value));
    return true;
  }

  std::string_view m_bytes;
  const parser::MemoryStream& m_stream;
  const Limits& m_limits;
  std::vector<Value> m_open;
  Value m_root;
  std::size_t m_end = 0;  // of the last token
  std::size_t m_tokens = 0;
  std::optional<Finding> m_finding;
};

std::optional<Finding> check_bytes(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return Finding{"json.too-large", 0, std::to_string((limits.bytes + (1U << 20U) - 1) >> 20U), {}};
  }
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return Finding{"json.byte-order-mark", 0, {}, {}};
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t start = offset;
    if (static_cast<unsigned char>(bytes[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const bool replaced = base::next_code_point(bytes, offset) == 0xFFFD;
    if (replaced && bytes.substr(start, offset - start) != "\xEF\xBF\xBD") {
      return Finding{"json.invalid-utf8", start, {}, {}};
    }
  }
  return std::nullopt;
}

Finding finding_of(const parser::ParseResult& result, std::string_view bytes) {
  const std::size_t offset = std::min(result.Offset(), bytes.size());
  const bool at_control = offset < bytes.size() && static_cast<unsigned char>(bytes[offset]) < 0x20;
  const char* code = "json.syntax";
  switch (result.Code()) {
    case parser::kParseErrorDocumentEmpty:
      code = "json.empty";
      break;
    case parser::kParseErrorNumberTooBig:
      code = "json.number";
      break;
    case parser::kParseErrorStringUnicodeSurrogateInvalid:
      code = "json.bad-string";
      break;
    case parser::kParseErrorStringEscapeInvalid:
    case parser::kParseErrorStringMissQuotationMark:
      if (at_control) code = "json.bad-string";
      break;
    default:
      break;
  }
  return {code, offset, {}, parser::GetParseError_En(result.Code())};
}

}  // namespace

Result<Document> read(std::string_view bytes, std::string_view name, const Limits& limits) {
  Document document;
  document.name = name;
  const auto refuse = [&](Finding finding) {
    if (finding.code != "json.too-large") document.bytes = bytes;
    std::vector<std::string> arguments{std::string(name)};
    if (!finding.argument.empty()) arguments.push_back(std::move(finding.argument));
    return fail(std::move(finding.code), std::move(arguments), std::move(finding.detail),
                document.place_of(finding.offset));
  };
  if (auto finding = check_bytes(bytes, limits)) return refuse(std::move(*finding));

  parser::MemoryStream stream(bytes.data(), bytes.size());
  Builder builder(bytes, stream, limits);
  parser::Reader reader;
  const parser::ParseResult result = reader.Parse<k_flags>(stream, builder);
  if (builder.finding()) return refuse(*builder.finding());
  if (result.IsError()) return refuse(finding_of(result, bytes));
  // The stream answers NUL at its end, so a NUL byte after the value looks like the end to the parser.
  if (stream.Tell() != bytes.size()) return refuse({"json.syntax", stream.Tell(), {}, "NUL after the value"});
  document.root = builder.take_root();
  document.bytes = bytes;
  return document;
}

}  // namespace beraad::json
