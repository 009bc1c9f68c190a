#include "app/shell/displays.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>

namespace beraad::shell {
namespace {

struct ClosePipe {
  void operator()(std::FILE* pipe) const { pclose(pipe); }
};

std::string query_outputs() {
  const std::unique_ptr<std::FILE, ClosePipe> pipe(popen("xrandr --query 2>/dev/null", "re"));
  std::string text;
  std::array<char, 4096> piece{};
  while (pipe) {
    const std::size_t count = std::fread(piece.data(), 1, piece.size(), pipe.get());
    if (count == 0) break;
    text.append(piece.data(), count);
  }
  return text;
}

bool run(const std::vector<std::string>& call) {
  std::vector<char*> arguments;
  for (const auto& word : call) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::vector<std::string> connected_outputs(std::string_view query) {
  std::vector<std::string> outputs;
  std::istringstream lines{std::string(query)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name, state, third;
    words >> name >> state >> third;
    if (state != "connected") continue;
    if (third == "primary") {
      outputs.insert(outputs.begin(), name);
    } else {
      outputs.push_back(name);
    }
  }
  return outputs;
}

std::vector<std::string> side_by_side(const std::vector<std::string>& outputs) {
  std::vector<std::string> call{"xrandr"};
  for (std::size_t index = 0; index < outputs.size(); ++index) {
    call.insert(call.end(), {"--output", outputs[index], "--auto"});
    if (index > 0) call.insert(call.end(), {"--right-of", outputs[index - 1]});
  }
  return call;
}

bool extend_displays() {
  const auto outputs = connected_outputs(query_outputs());
  return outputs.size() >= 2 && run(side_by_side(outputs));
}

}  // namespace beraad::shell
