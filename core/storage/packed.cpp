#include "core/storage/packed.hpp"

#include <algorithm>

namespace beraad::storage {

Packed& Packed::number(std::uint64_t value) {
  for (int byte = 0; byte < 8; ++byte) m_content += static_cast<char>(value >> (8 * byte));
  return *this;
}

Packed& Packed::text(std::string_view value) {
  number(std::uint64_t{value.size()});
  m_content += value;
  return *this;
}

Packed& Packed::bytes(const vault::Bytes& value) {
  number(std::uint64_t{value.size()});
  m_content.append(value.begin(), value.end());
  return *this;
}

Packed& Packed::id(const base::Uuid& value) {
  m_content.append(value.bytes.begin(), value.bytes.end());
  return *this;
}

std::optional<std::string_view> PackedReader::taken(std::uint64_t size) {
  if (size > m_rest.size()) return std::nullopt;
  const std::string_view part = m_rest.substr(0, size);
  m_rest.remove_prefix(size);
  return part;
}

std::optional<std::uint64_t> PackedReader::number() {
  const auto part = taken(8);
  if (!part) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t byte = 8; byte-- > 0;) value = value << 8U | static_cast<std::uint8_t>((*part)[byte]);
  return value;
}

std::optional<std::string> PackedReader::text() {
  const auto size = number();
  const auto part = size ? taken(*size) : std::nullopt;
  return part ? std::optional<std::string>(*part) : std::nullopt;
}

std::optional<vault::Bytes> PackedReader::bytes() {
  const auto size = number();
  const auto part = size ? taken(*size) : std::nullopt;
  return part ? std::optional<vault::Bytes>(std::in_place, part->begin(), part->end()) : std::nullopt;
}

std::optional<base::Uuid> PackedReader::id() {
  const auto part = taken(16);
  if (!part) return std::nullopt;
  base::Uuid uuid;
  std::transform(part->begin(), part->end(), uuid.bytes.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
  return uuid;
}

}  // namespace beraad::storage
