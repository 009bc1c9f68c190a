// What presenting reads: values only, nothing it could change.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/state/app_state.hpp"
#include "core/base/clock.hpp"
#include "core/base/texts.hpp"
#include "core/exchange/vocabulary.hpp"
#include "core/protocol/catalog.hpp"
#include "core/protocol/guide.hpp"
#include "core/protocol/wording.hpp"
#include "core/report/report.hpp"
#include "core/session/document.hpp"
#include "core/storage/library.hpp"
#include "core/storage/writer.hpp"
#include "core/themes/codebook.hpp"

namespace beraad::present {

struct Context {
  const state::AppState& app;
  const base::Texts& texts;       // of the laptop
  const base::Texts& room_texts;  // of the projector and the report
  const protocol::Catalog& catalog;
  const themes::Codebook& codebook;
  const exchange::Vocabulary& vocabulary;
  const protocol::Guide& guide;
  const protocol::Wording& wording;        // help with the wording of a question
  const std::set<std::string>& practised;  // ids of methods with a case to try them out on
  base::Instant now;
  std::int64_t steady_ms = 0;
  storage::SaveStatus saving;
  storage::LibraryInfo library;
  std::shared_ptr<const report::PageStrip> report_page;  // while the report is leafed through on the wall
  const base::Texts& dutch;  // both languages, for words of the program that were kept in either
  const base::Texts& english;
};

/// One or mirrored screen with the wall open: the group sees whatever the console draws, so nothing private may stand
/// there. While the key for private things is held the facilitator has seen to it that nobody looks.
[[nodiscard]] inline bool is_seen_by_all(const Context& context) {
  const auto& room = context.app.room;
  return room.shared && room.open && !room.private_held;
}

}  // namespace beraad::present
