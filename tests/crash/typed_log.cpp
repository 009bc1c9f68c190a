#include "tests/crash/typed_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <fstream>
#include <stdexcept>

namespace beraad::test {
namespace {

void put(Texts& texts, const TypedKey& key) {
  if (key.text.empty()) {
    texts.erase(key.place);
  } else {
    texts[key.place] = key.text;
  }
}

}  // namespace

std::int64_t monotonic_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

TypedLog::TypedLog(const std::filesystem::path& file)
    : m_file(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
  if (m_file < 0) throw std::runtime_error("the log of keys cannot be written");
}
TypedLog::~TypedLog() { ::close(m_file); }

void TypedLog::append(std::string_view place, std::string_view text) {
  const std::string line = std::to_string(monotonic_ns()) + '\t' + std::string(place) + '\t' + std::string(text) + '\n';
  if (::write(m_file, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
    throw std::runtime_error("a key did not get into the log");
  }
}

std::vector<TypedKey> read_typed_log(const std::filesystem::path& file) {
  std::vector<TypedKey> keys;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line) && !stream.eof();) {  // at the end: a line that is not whole
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    TypedKey& key = keys.emplace_back();
    std::from_chars(line.data(), line.data() + first, key.at_ns);
    key.place = line.substr(first + 1, second - first - 1);
    key.text = line.substr(second + 1);
  }
  return keys;
}

Verdict judge(const Texts& before, const std::vector<TypedKey>& keys, const Texts& found, std::int64_t killed_at_ns) {
  Texts texts = before;
  std::optional<std::size_t> kept;
  if (texts == found) kept = 0;
  for (std::size_t index = 0; index < keys.size(); ++index) {
    put(texts, keys[index]);
    if (texts == found) kept = index + 1;
  }
  if (!kept) return {true, 0, 0};
  if (*kept == keys.size()) return {false, *kept, 0};
  return {false, *kept, static_cast<double>(killed_at_ns - keys[*kept].at_ns) / 1e6};
}

}  // namespace beraad::test
