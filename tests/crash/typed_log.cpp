#include "tests/crash/typed_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/crash/processor_wait.hpp"

namespace beraad::test {
namespace {

void put(Texts& texts, const TypedKey& key) {
  if (key.text.empty()) {
    texts.erase(key.place);
  } else {
    texts[key.place] = key.text;
  }
}

double milliseconds(std::int64_t ns) { return static_cast<double>(ns) / 1e6; }

}  // namespace

Moment moment_of(pid_t program) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::nanoseconds>(now).count(), processor_wait_ns(program)};
}

TypedLog::TypedLog(const std::filesystem::path& file)
    : m_file(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
  if (m_file < 0) throw std::runtime_error("the log of keys cannot be written");
}
TypedLog::~TypedLog() { ::close(m_file); }

void TypedLog::append(std::string_view place, std::string_view text) {
  const Moment now = moment_of(::getpid());
  std::ostringstream line;
  line << now.at_ns << '\t' << now.waited_ns << '\t' << place << '\t' << text << '\n';
  const std::string bytes = line.str();
  if (::write(m_file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("a key did not get into the log");
  }
}

std::vector<TypedKey> read_typed_log(const std::filesystem::path& file) {
  std::vector<TypedKey> keys;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line) && !stream.eof();) {  // at the end: a line that is not whole
    std::istringstream parts(line);
    TypedKey& key = keys.emplace_back();
    parts >> key.when.at_ns >> key.when.waited_ns;
    parts.ignore(1);
    std::getline(parts, key.place, '\t');
    std::getline(parts, key.text);
  }
  return keys;
}

Verdict judge(const Texts& before, const std::vector<TypedKey>& keys, const Texts& found, Moment killed) {
  Texts texts = before;
  std::optional<std::size_t> kept;
  if (texts == found) kept = 0;
  for (std::size_t index = 0; index < keys.size(); ++index) {
    put(texts, keys[index]);
    if (texts == found) kept = index + 1;
  }
  if (!kept) return {true, 0, 0, 0};
  if (*kept == keys.size()) return {false, *kept, 0, 0};
  const Moment& oldest = keys[*kept].when;
  return {false, *kept, milliseconds(killed.at_ns - oldest.at_ns), milliseconds(killed.waited_ns - oldest.waited_ns)};
}

}  // namespace beraad::test
