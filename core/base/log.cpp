#include "core/base/log.hpp"

#include <cstdio>
#include <string>

namespace beraad::base {

void Log::write(const Error& error) {
  std::string line = error.place.empty() ? error.code : error.place + ": " + error.code;
  if (!error.detail.empty()) line += ": " + error.detail;
  for (std::size_t i = 0; i < error.arguments.size(); ++i) {
    line += (i == 0 ? " [" : ", ") + error.arguments[i];
  }
  if (!error.arguments.empty()) line += ']';
  write(std::string_view(line));
}

void StandardErrorLog::write(std::string_view line) {
  // A file name with a line feed or a terminal's control sequence must not forge a line of its own.
  std::string clean(line);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  clean += '\n';
  std::fwrite(clean.data(), 1, clean.size(), stderr);
}

}  // namespace beraad::base
