#include "core/session/event_json.hpp"

// RapidJSON's behaviour at a broken assumption is set by macros: cereal's copy throws. Its own namespace keeps that
// copy apart from the one that the gate is built with.
#define RAPIDJSON_NAMESPACE beraad_event_rapidjson
#include <cereal/archives/json.hpp>
#include <sstream>

#include "core/json/gate.hpp"
#include "core/session/event_members.hpp"
#include "core/session/words.hpp"

namespace beraad::session {

namespace {

constexpr int k_version = 1;
// A text may hold 1 MiB (more than a case file allows), and each byte may need an escape.
// No event holds a fraction, and the archive's own reader of numbers stumbles over some of them.
constexpr json::Limits k_event_limits{32U << 20U, 64, 8U << 20U, 2'000'000, true};

/// What is well-formed JSON, but no event of ours; caught in decode().
struct Malformed : std::exception {};

template <class T>
concept IsPlain = std::same_as<T, std::string> || std::same_as<T, bool> || std::integral<T>;

template <class T>
concept IsWord = requires { Words<T>::list; };

/// Writes members by name. Beside cereal's own types it knows words, ids, dates, and values by their shape.
class Writer {
 public:
  explicit Writer(cereal::JSONOutputArchive& archive) : m_archive(archive) {}

  template <class T>
  void operator()(const char* name, const T& member) {
    m_archive.setNextName(name);
    write(member);
  }

 private:
  template <IsPlain T>
  void write(const T& value) {
    m_archive(value);
  }
  template <IsWord T>
  void write(const T& value) {
    write(std::string(word_of(value)));
  }
  void write(base::Language language) { write(std::string(base::code_of(language))); }
  void write(const Uuid& id) { write(base::to_text(id)); }
  void write(const base::Date& date) { write(date == base::Date{} ? std::string{} : base::to_text(date)); }
  void write(const base::DateTime& time) { write(time == base::DateTime{} ? std::string{} : base::to_text(time)); }
  void write(const std::optional<base::DateTime>& time) { write(time.value_or(base::DateTime{})); }

  template <class T>
  void write_list(const T& entries) {
    m_archive.startNode();
    m_archive.makeArray();
    for (const auto& entry : entries) write(entry);
    m_archive.finishNode();
  }
  template <class T>
  void write(const std::vector<T>& entries) {
    write_list(entries);
  }
  template <class T, class Less>
  void write(const std::set<T, Less>& entries) {
    write_list(entries);
  }
  template <class T, class Less>
  void write(const std::map<std::string, T, Less>& entries) {
    write_list(entries);
  }
  template <class T>
  void write(const std::pair<const std::string, T>& entry) {
    m_archive.startNode();
    (*this)("key", entry.first);
    (*this)("value", entry.second);
    m_archive.finishNode();
  }

  static const char* shape(const std::string&) { return "text"; }
  static const char* shape(bool) { return "yes"; }
  static const char* shape(std::int64_t) { return "number"; }
  static const char* shape(const Selection&) { return "ids"; }
  static const char* shape(const Items&) { return "items"; }
  static const char* shape(const Rows&) { return "rows"; }
  template <class... T>
  void write(const std::variant<T...>& value) {
    m_archive.startNode();
    std::visit([&](const auto& content) { (*this)(shape(content), content); }, value);
    m_archive.finishNode();
  }

  template <IsDescribed T>
  void write(const T& object) {
    m_archive.startNode();
    visit_members(object, *this);
    m_archive.finishNode();
  }

  cereal::JSONOutputArchive& m_archive;
};

/// Reads what Writer wrote. Throws at anything else.
class Reader {
 public:
  explicit Reader(cereal::JSONInputArchive& archive) : m_archive(archive) {}

  /// Members stand in the order in which they were written, so that one that is not next is not there.
  [[nodiscard]] bool lacks(std::string_view name) const {
    const char* next = m_archive.getNodeName();
    return next == nullptr || name != next;
  }

  template <class T>
  void operator()(const char* name, T& member) {
    m_archive.setNextName(name);
    read(member);
  }

 private:
  template <IsPlain T>
  void read(T& value) {
    m_archive(value);
  }
  std::string read_text() {
    std::string text;
    read(text);
    return text;
  }
  template <class T>
  static void accept(T& target, const std::optional<T>& value) {
    if (!value) throw Malformed{};
    target = *value;
  }
  template <IsWord T>
  void read(T& value) {
    accept(value, read_word<T>(read_text()));
  }
  void read(base::Language& language) { accept(language, base::read_language(read_text())); }
  void read(Uuid& id) { accept(id, base::read_uuid(read_text())); }
  void read(base::Date& date) {
    const std::string text = read_text();
    text.empty() ? void(date = {}) : accept(date, base::read_date(text));
  }
  void read(base::DateTime& time) {
    const std::string text = read_text();
    text.empty() ? void(time = {}) : accept(time, base::read_date_time(text));
  }
  void read(std::optional<base::DateTime>& time) {
    base::DateTime read_time;
    read(read_time);
    time = read_time == base::DateTime{} ? std::nullopt : std::optional(read_time);
  }

  template <class Take>
  void read_list(Take take) {
    m_archive.startNode();
    cereal::size_type count = 0;
    m_archive.loadSize(count);
    for (cereal::size_type i = 0; i < count; ++i) take();
    m_archive.finishNode();
  }
  template <class T>
  void read(std::vector<T>& entries) {
    entries.clear();
    read_list([&] { read(entries.emplace_back()); });
  }
  template <class Less>
  void read(std::set<std::string, Less>& entries) {
    entries.clear();
    read_list([&] { entries.insert(read_text()); });
  }
  template <class T, class Less>
  void read(std::map<std::string, T, Less>& entries) {
    entries.clear();
    read_list([&] {
      m_archive.startNode();
      std::string key;
      (*this)("key", key);
      (*this)("value", entries[key]);
      m_archive.finishNode();
    });
  }

  template <class T, class Value>
  void read_shape(const char* name, Value& value) {
    T content{};
    (*this)(name, content);
    value = std::move(content);
  }
  template <class... T>
  void read(std::variant<T...>& value) {
    m_archive.startNode();
    const char* node = m_archive.getNodeName();
    const std::string_view name = node ? node : "";
    if (name == "text") {
      read_shape<std::string>("text", value);
    } else if (name == "yes") {
      read_shape<bool>("yes", value);
    } else if (name == "number") {
      read_shape<std::int64_t>("number", value);
    } else if constexpr (sizeof...(T) > 3) {
      if (name == "ids") {
        read_shape<Selection>("ids", value);
      } else if (name == "items") {
        read_shape<Items>("items", value);
      } else if (name == "rows") {
        read_shape<Rows>("rows", value);
      } else {
        throw Malformed{};
      }
    } else {
      throw Malformed{};
    }
    m_archive.finishNode();
  }

  template <IsDescribed T>
  void read(T& object) {
    m_archive.startNode();
    visit_members(object, *this);
    m_archive.finishNode();
  }

  cereal::JSONInputArchive& m_archive;
};

/// The event of that kind with its members as they are by default.
template <std::size_t Index = 0>
std::optional<Event> blank_event(std::string_view kind) {
  if constexpr (Index == std::variant_size_v<EventKinds>) {
    return std::nullopt;
  } else {
    using T = std::variant_alternative_t<Index, EventKinds>;
    if (kind == Described<T>::kind) return Event{T{}};
    return blank_event<Index + 1>(kind);
  }
}

}  // namespace

EncodedEvent encode(const Event& event) {
  std::ostringstream out;
  {
    cereal::JSONOutputArchive archive(out, cereal::JSONOutputArchive::Options::NoIndent());
    std::visit([&](const auto& content) { visit_members(content, Writer(archive)); }, event);
  }
  std::string payload = std::move(out).str();
  if (payload.empty()) payload = "{}";  // cereal opens the object at the first member
  return {std::string(kind_of(event)), k_version, step_of(event), field_of(event), std::move(payload)};
}

Result<Event> decode(const EncodedEvent& encoded) {
  std::optional<Event> event = blank_event(encoded.kind);
  if (!event) return fail("event.unknown-kind", {}, "unknown kind of event");
  if (encoded.version > k_version) return fail("event.newer", {encoded.kind, std::to_string(encoded.version)});
  if (encoded.version < 1) return fail("event.malformed", {encoded.kind}, "version below 1");
  const auto gate = json::read(encoded.payload, encoded.kind, k_event_limits);
  if (!gate) return fail("event.malformed", {encoded.kind}, gate.error().code, gate.error().place);
  try {
    std::istringstream in(encoded.payload);
    cereal::JSONInputArchive archive(in);
    std::visit([&](auto& content) { visit_members(content, Reader(archive)); }, *event);
  } catch (const std::exception&) {
    return fail("event.malformed", {encoded.kind}, "a member is missing or has another type");
  }
  return std::move(*event);
}

}  // namespace beraad::session
