// What a ranking puts in order: the items of the list, or the rows of the table, that its method names.
#pragma once

#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/texts.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {

struct RankedItem {
  std::string id, text;  // text: of a row its name, else its first cell
  bool struck = false;
  bool operator==(const RankedItem&) const = default;
};

/// Items of the list that a ranking in that step puts in order, in the order of the list, as that audience may see
/// them.
[[nodiscard]] std::vector<RankedItem> ranked_items(const protocol::Protocol& protocol, const protocol::Step& step,
                                                   const protocol::Field& ranking, const State& state,
                                                   Audience audience, const base::Texts& texts);
/// Ids of all of them, whoever may see them.
[[nodiscard]] std::vector<std::string> ranked_ids(const protocol::Protocol& protocol, const protocol::Step& step,
                                                  const protocol::Field& ranking, const State& state);
/// Ids of what stands in a list or a table; empty for anything else.
[[nodiscard]] std::vector<Uuid> ids_in(const FieldValue& value);

}  // namespace beraad::session
