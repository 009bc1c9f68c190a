#include "core/session/value.hpp"

#include "core/base/text.hpp"

namespace beraad::session {

namespace {

struct Emptiness {
  bool operator()(const std::string& text) const { return base::is_blank(text); }
  bool operator()(bool) const { return false; }
  bool operator()(std::int64_t) const { return false; }
  template <class T>
  bool operator()(const std::vector<T>& entries) const {
    return entries.empty();
  }
};

}  // namespace

bool is_empty(const FieldValue& value) { return std::visit(Emptiness{}, value); }

std::string cell_text(const Row& row, std::string_view column) {
  const auto found = row.cells.find(column);
  if (found == row.cells.end()) return {};
  const auto* text = std::get_if<std::string>(&found->second);
  return text ? *text : std::string{};
}

}  // namespace beraad::session
