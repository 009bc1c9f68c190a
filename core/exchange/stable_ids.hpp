// Gives rows and list items the ids that they keep over all revisions of one run. Internal to play_plan.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/ids.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/event.hpp"
#include "core/session/value.hpp"

namespace beraad::exchange {

class StableIds {
 public:
  StableIds(const protocol::Protocol& protocol, base::Ids& ids) : m_protocol(protocol), m_ids(ids) {}

  /// The value with ids for rows (by name and occurrence, else by position) and items (by position), and a ranking
  /// with the ids of the items, or of the rows, at its positions.
  [[nodiscard]] session::FieldValue with_ids(const session::AnswerKey& key, session::FieldValue value);

 private:
  /// Row names come with their occurrence, since a name may stand in several rows; positions with an empty name.
  using Place = std::tuple<session::AnswerKey, std::string, std::size_t>;
  [[nodiscard]] base::Uuid id_of(const session::AnswerKey& key, const std::string& name, std::size_t occurrence);

  const protocol::Protocol& m_protocol;
  base::Ids& m_ids;
  std::map<Place, base::Uuid> m_known;
  std::map<session::AnswerKey, std::vector<base::Uuid>> m_rows;  // of each table, as they stand now
};

}  // namespace beraad::exchange
