// Values laid end to end without ambiguity: what seals are bound to, what chains are computed over, and the
// small binary texts of drafts and the keys file. Numbers are 8 bytes little endian, texts carry their length.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/ids.hpp"
#include "core/vault/vault.hpp"

namespace beraad::storage {

class Packed {
 public:
  Packed& number(std::uint64_t value);
  Packed& number(std::int64_t value) { return number(static_cast<std::uint64_t>(value)); }
  Packed& text(std::string_view value);
  Packed& bytes(const vault::Bytes& value);
  Packed& id(const base::Uuid& value);
  [[nodiscard]] const std::string& view() const { return m_content; }

 private:
  std::string m_content;
};

/// Reads the same in the same order; nothing when the content ends too early.
class PackedReader {
 public:
  explicit PackedReader(std::string_view content) : m_rest(content) {}
  [[nodiscard]] std::optional<std::uint64_t> number();
  [[nodiscard]] std::optional<std::string> text();
  [[nodiscard]] std::optional<vault::Bytes> bytes();
  [[nodiscard]] std::optional<base::Uuid> id();
  [[nodiscard]] bool at_end() const { return m_rest.empty(); }

 private:
  [[nodiscard]] std::optional<std::string_view> taken(std::uint64_t size);
  std::string_view m_rest;
};

}  // namespace beraad::storage
