// What the checks of a template write to: a place in the document, and the list of what is wrong there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/json/document.hpp"

namespace beraad::protocol {

/// A value of the document and its JSON pointer.
struct Spot {
  const json::Value* value = nullptr;
  std::string pointer;

  /// The member, or this spot itself when there is none: then the whole object is where the fault is.
  [[nodiscard]] Spot at(std::string_view key) const;
  [[nodiscard]] Spot at(std::size_t index) const;
};

class Findings {
 public:
  explicit Findings(const json::Document& document) : m_document(document) {}

  void add(const char* code, const Spot& spot, std::vector<std::string> arguments = {});
  /// A name that should be one of the known ones.
  void add_unknown(const Spot& spot, const std::string& name, const std::vector<std::string>& known);
  [[nodiscard]] bool full() const;
  [[nodiscard]] std::vector<base::Error> take() { return std::move(m_errors); }

 private:
  const json::Document& m_document;
  std::vector<base::Error> m_errors;
};

}  // namespace beraad::protocol
