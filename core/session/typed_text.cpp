#include "core/session/typed_text.hpp"

#include "core/base/typed_date.hpp"

namespace beraad::session {

using protocol::FieldType;

std::optional<std::string> kept_text(FieldType type, const std::string& typed, std::optional<base::Date> today) {
  if (type == FieldType::Date) {
    const auto date = base::read_typed_date(typed, today);
    return date ? std::optional(base::to_text(*date)) : std::nullopt;
  }
  if (type == FieldType::DateTime) {
    const auto time = base::read_typed_date_time(typed, today);
    return time ? std::optional(base::to_text(*time)) : std::nullopt;
  }
  return typed;
}

std::string typed_text(FieldType type, const std::string& kept) {
  if (type == FieldType::Date) {
    const auto date = base::read_date(kept);
    return date ? base::date_as_typed(*date) : kept;
  }
  if (type == FieldType::DateTime) {
    const auto time = base::read_date_time(kept);
    return time ? base::date_time_as_typed(*time) : kept;
  }
  return kept;
}

}  // namespace beraad::session
