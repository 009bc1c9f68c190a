// A codebook: the themes under which deliberations can be found again, in groups. Shipped as data
// (assets/codebooks/*.json) or written by a committee.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace beraad::themes {

using base::LocalText;

struct Code {
  std::string id;  // for ever, such as "T01"
  LocalText label, description;
  std::string tag;  // short mark for figures; may be empty
  friend bool operator==(const Code&, const Code&) = default;
};

struct Group {
  std::string id;
  LocalText title;
  std::vector<Code> codes;
  friend bool operator==(const Group&, const Group&) = default;
};

struct Codebook {
  std::string id;
  int version = 1;
  LocalText title;
  std::vector<Group> groups;

  [[nodiscard]] const Group* find_group(std::string_view group_id) const;
  [[nodiscard]] const Code* find_code(std::string_view code_id) const;
  friend bool operator==(const Codebook&, const Codebook&) = default;
};

/// Reads a codebook strictly; `name` stands in the place of the error. Codes are unique in the whole book.
/// Codes: those of the gate ("json.*"), the schema's for shape ("schema.missing-key", "schema.unknown-key",
/// "schema.wrong-type", "schema.not-allowed", "schema.bad-form", "schema.count", "schema.too-long",
/// "schema.out-of-range"; argument 0 is the JSON pointer), and "codebook.duplicate-id" (pointer, id).
[[nodiscard]] Result<Codebook> read_codebook(std::string_view bytes, std::string_view name);

}  // namespace beraad::themes
