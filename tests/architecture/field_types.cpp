#include "tests/architecture/field_types.hpp"

#include <algorithm>

#include <re2/re2.h>

namespace beraad::architecture {

namespace {

bool knows_kinds(const SourceFile& file) {
  static const RE2 place(R"(\bFieldType::[A-Z]|\busing enum (\w+::)*FieldType\b)");
  return RE2::PartialMatch(file.code, place);
}

}  // namespace

std::vector<std::string> list_sources(std::string_view page) {
  static const RE2 name(R"(`(?P<folder>[a-z_/]*/)?(?P<file>[a-z_]+\.[ch]pp)`)");
  std::vector<std::string> sources;
  for (const std::string& line : lines_of(page)) {
    if (!line.starts_with('|')) continue;
    std::string folder, named, file;
    for (re2::StringPiece rest = line; RE2::FindAndConsume(&rest, name, &named, &file);) {
      if (!named.empty()) folder = named;
      sources.push_back(folder + file);
    }
  }
  return sources;
}

Findings check_field_types(const Tree& tree, const std::vector<std::string>& listed) {
  Findings findings;
  const auto is_listed = [&](const std::string& path) { return std::ranges::find(listed, path) != listed.end(); };
  for (const SourceFile& file : tree) {
    if (knows_kinds(file) && !is_listed(file.path)) {
      findings.push_back(finding(file, 1, "knows one kind of field from another and is not listed"));
    }
  }
  for (const std::string& path : listed) {
    const auto file = std::ranges::find(tree, path, &SourceFile::path);
    if (file == tree.end()) {
      findings.push_back(path + ": is listed and does not exist");
    } else if (!knows_kinds(*file)) {
      findings.push_back(finding(*file, 1, "is listed and names no kind of field"));
    }
  }
  return findings;
}

}  // namespace beraad::architecture
