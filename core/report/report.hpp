// The report of one deliberation, its slip sheet, the facilitator's card and the text for a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/base/texts.hpp"
#include "core/protocol/protocol.hpp"
#include "core/report/document.hpp"
#include "core/session/state.hpp"

namespace beraad::report {

enum class Format { Pdf, Docx, Odt, Html, Markdown };
[[nodiscard]] std::optional<Format> read_format(std::string_view name);  // pdf docx odt html md

struct ThemeName {
  std::string id, label;
};

struct Source {
  const protocol::Protocol& protocol;
  const session::State& state;
  const base::Texts& texts;
  std::vector<ThemeName> themes;  // chosen ones, in the report's language
  base::Instant made_at;
};

/// Order and contents by the method; holds every text whose `on` contains report and that sight_of() lets the
/// report see. Judgements in an order drawn from `ids`, never sorted by choice; no total of choices anywhere.
[[nodiscard]] Document build_report(const Source& source, base::Ids& ids);
[[nodiscard]] Document build_facilitator_card(const Source& source);
/// Decision and grounds as plain text, nobody's opinion in it.
[[nodiscard]] std::string build_file_text(const Source& source);

/// Where fonts lie and how a file is dated; fixed in tests.
struct Paint {
  std::string font_folder;  // OpenSans-*.ttf and DejaVuSans.ttf
  base::Instant created;
  std::string passphrase;  // PDF only: AES-256 when not empty
};
/// The bytes of the file; errors "report.fonts-missing", "report.failed".
[[nodiscard]] Result<std::string> paint(const Document& document, Format format, const Paint& paint);
/// One A4 page (or as many as it takes) cut into slips with the codes and the method's own sentences.
[[nodiscard]] Result<std::string> paint_slip_sheet(const Source& source, const Paint& paint);

}  // namespace beraad::report
