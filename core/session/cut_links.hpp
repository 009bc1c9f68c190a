// Cuts the link between what was handed in closed and who wrote it: every code becomes a drawn one, everywhere.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/event.hpp"

namespace beraad::session {

/// One author keeps one pseudonym over all closed fields and the judgement after the dialogue, so that a change of
/// view stays readable. Pseudonyms of an earlier closing are not used again.
class CutLinks {
 public:
  CutLinks(const protocol::Protocol& protocol, const std::vector<Change>& changes, base::Ids& ids);
  /// The event with pseudonyms, when anything in it changes.
  [[nodiscard]] std::optional<Event> operator()(const Event& event) const;

 private:
  [[nodiscard]] bool is_cut(const AnswerKey& key) const;
  /// Its rows are about what each wrote closed, and are kept by its writer.
  [[nodiscard]] bool tells_author(const AnswerKey& key) const;

  const protocol::Protocol* m_protocol;
  std::map<std::string, std::string> m_pseudonyms;
};

}  // namespace beraad::session
