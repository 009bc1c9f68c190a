#include "tests/architecture/arrows.hpp"

#include <algorithm>

#include <sstream>

#include <re2/re2.h>

namespace beraad::architecture {

namespace {

std::vector<std::pair<std::string, std::set<std::string>>> listed_modules(std::string_view cmake) {
  std::vector<std::pair<std::string, std::set<std::string>>> listed;
  const RE2 call(R"((?:^|\n)beraad_module\(([^)]*)\))");
  re2::StringPiece rest(cmake.data(), cmake.size());
  std::string arguments;
  while (RE2::FindAndConsume(&rest, call, &arguments)) {
    std::istringstream words(arguments);
    std::string name, word;
    words >> name;
    std::set<std::string> uses;
    bool in_uses = false;
    while (words >> word) {
      if (word == "USES" || word == "LIBRARIES") {
        in_uses = word == "USES";
      } else if (in_uses) {
        uses.insert(word);
      }
    }
    listed.emplace_back(name, uses);
  }
  return listed;
}

// "core/session/state.hpp" -> "session"
std::string module_of(std::string_view path) {
  const std::size_t from = path.find('/') + 1;
  return std::string(path.substr(from, path.find('/', from) - from));
}

struct AppRule {
  std::string folder;
  std::vector<std::string> may;     // starts of paths of app and core; a whole path wins over `except`
  std::vector<std::string> except;  // never, though within `may`
};

// Nearest first: a rule for one folder. Outside the table (main.cpp) everything is allowed.
const std::vector<AppRule>& app_rules() {
  static const std::vector<AppRule> rules{
      {"app/ui/", {"core/base/", "core/json/"}, {}},
      // The frozen page of the room is kept as the plain screen struct that was on the wall.
      {"app/state/", {"app/present/room_screen.hpp", "core/"}, {"core/workspace/", "core/storage/", "core/vault/"}},
      // The words of evaluation forms, what is said on them, and the form of a new case are plain values.
      {"app/present/",
       {"app/state/", "core/", "core/exchange/vocabulary.hpp", "core/exchange/contact_wish.hpp",
        "core/exchange/fitting_form.hpp", "core/exchange/new_case.hpp"},
       {"core/workspace/", "core/vault/", "core/exchange/"}},
      // The table of keys names keys: plain values.
      {"app/action/", {"app/state/", "app/present/room_screen.hpp", "app/ui/input.hpp", "core/"}, {"core/vault/"}},
      // A view draws what was presented: no workspace, no store, no rules of the domain.
      {"app/views/", {"app/ui/", "app/present/", "app/state/", "app/action/action.hpp", "core/base/"}, {}},
      {"app/cli/", {"core/"}, {"core/vault/"}},
      {"app/shell/", {"app/", "core/"}, {"core/vault/"}},
  };
  return rules;
}

struct Wall {
  std::vector<std::string> headers;  // starts
  std::string inside;                // pattern of the paths that may include them
  std::string why;
};

const std::vector<Wall>& walls() {
  static const std::vector<Wall> list{
      {{"imgui", "stb/"}, "app/(ui|shell)/.*", "drawing stays in app/ui and app/shell"},
      {{"GLFW/", "GL/", "backends/imgui_impl", "imgui/backends"},
       "app/shell/glfw_[a-z_]+\\.[ch]pp",
       "windows and OpenGL stay in app/shell/glfw_*"},
      {{"sqlite3"}, "core/(storage|index)/.*\\.cpp", "SQLite stays in core/storage and core/index"},
      {{"sodium"}, "core/vault/.*\\.cpp", "sealing stays in core/vault"},
      {{"cereal/", "rapidjson/"},
       "core/json/.*\\.cpp|.*_json\\.cpp|app/state/settings[a-z_]*\\.cpp",
       "JSON libraries stay behind the gate, in sources"},
      {{"cairo", "pango", "fontconfig/", "qpdf/", "zip.h", "pugixml"},
       "core/(report|exchange)/.*",
       "formats of paper stay in core/report and core/exchange"},
      // The library's files need locks and flags that no other part may know.
      {{"unistd.h", "fcntl.h", "pwd.h", "sys/", "dlfcn.h", "spawn.h", "signal.h"},
       "core/base/platform_[a-z]+\\.cpp|core/storage/(files|lock)\\.cpp|app/shell/.*",
       "the system is called in core/base/platform_*, the files of storage and app/shell"},
  };
  return list;
}

}  // namespace

Modules read_modules(std::string_view cmake) {
  Modules modules;
  for (auto& [name, uses] : listed_modules(cmake)) modules[name] = uses;
  return modules;
}

Findings check_order(std::string_view cmake) {
  Findings findings;
  std::set<std::string> above;
  for (const auto& [name, uses] : listed_modules(cmake)) {
    for (const std::string& use : uses) {
      if (!above.contains(use)) findings.push_back(name + " uses " + use + ", which does not stand above it");
    }
    above.insert(name);
  }
  return findings;
}

Findings check_core_arrows(const Tree& tree, const Modules& modules) {
  Findings findings;
  for (const SourceFile& file : tree) {
    if (!file.path.starts_with("core/")) continue;
    const std::string own = module_of(file.path);
    const auto module = modules.find(own);
    if (module == modules.end()) findings.push_back(finding(file, 1, "the module stands not in core/CMakeLists.txt"));
    for (const Include& include : file.includes) {
      if (starts_with_any(include.path, {"app/", "tests/"})) {
        findings.push_back(finding(file, include.line, "core includes " + include.path));
      }
      if (!include.path.starts_with("core/") || module == modules.end()) continue;
      const std::string used = module_of(include.path);
      if (used == own || module->second.contains(used)) continue;
      findings.push_back(finding(file, include.line, own + " does not use " + used + ": " + include.path));
    }
  }
  return findings;
}

Findings check_app_arrows(const Tree& tree) {
  Findings findings;
  for (const SourceFile& file : tree) {
    for (const AppRule& rule : app_rules()) {
      if (!file.path.starts_with(rule.folder)) continue;
      for (const Include& include : file.includes) {
        if (!starts_with_any(include.path, {"app/", "core/", "tests/"}) || include.path.starts_with(rule.folder)) {
          continue;
        }
        if (starts_with_any(include.path, rule.may) && !starts_with_any(include.path, rule.except)) continue;
        if (std::ranges::find(rule.may, include.path) != rule.may.end()) continue;
        findings.push_back(finding(file, include.line, rule.folder + " may not include " + include.path));
      }
    }
  }
  return findings;
}

Findings check_library_walls(const Tree& tree) {
  Findings findings;
  for (const SourceFile& file : tree) {
    for (const Include& include : file.includes) {
      for (const Wall& wall : walls()) {
        if (!starts_with_any(include.path, wall.headers) || RE2::FullMatch(file.path, wall.inside)) continue;
        findings.push_back(finding(file, include.line, include.path + ": " + wall.why));
      }
    }
  }
  return findings;
}

}  // namespace beraad::architecture
