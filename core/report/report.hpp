// The report of one deliberation, its slip sheet, the facilitator's card and the text for a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/base/texts.hpp"
#include "core/protocol/protocol.hpp"
#include "core/report/colors.hpp"
#include "core/report/document.hpp"
#include "core/session/state.hpp"

namespace beraad::report {

enum class Format { Pdf, Docx, Odt, Html, Markdown };
[[nodiscard]] std::optional<Format> read_format(std::string_view name);  // pdf docx odt html md

struct ThemeName {
  std::string id, label;
};

/// The evaluation form that everybody fills in without a name; the words of the program have it.
struct PaperForm {
  std::string label;
  std::vector<protocol::Field> questions;
  std::size_t asked_first = 0;  // the others come only when there is time; 0 = all are asked
};

struct Source {
  const protocol::Protocol& protocol;
  const session::State& state;
  const base::Texts& texts;
  std::vector<ThemeName> themes;  // chosen ones, in the report's language
  base::Instant made_at;
  std::size_t evaluation_forms = 0;  // without a name, that came in; what they say is for the facilitator alone
  std::string kept_where = {};       // the sentence of the settings about where this may be kept; may be empty
  std::optional<PaperForm> evaluation = {};
  std::vector<base::Date> days = {};  // on which papers beside the report say it was held; may be empty
  bool is_locked = false;             // the library, by a passphrase
};

/// Order and contents by the method; holds every text whose `on` contains report and that sight_of() lets the
/// report see. Judgements in an order drawn from `ids`, never sorted by choice; no total of choices anywhere.
[[nodiscard]] Document build_report(const Source& source, base::Ids& ids);
/// Steps with clock times, prompts and pitfalls, for whoever leads while another types.
[[nodiscard]] Document build_facilitator_card(const Source& source);
/// Decision and grounds as plain text, nobody's opinion in it.
[[nodiscard]] std::string build_file_text(const Source& source);

/// Where fonts lie, which colours and how a file is dated; fixed in tests.
struct Paint {
  std::string font_folder;  // with OpenSans-{Regular,Semibold,Bold}.ttf and DejaVuSans.ttf
  base::Instant created;
  std::string passphrase = {};  // PDF only: AES-256 when not empty
  Colors colors = {};
};
/// The bytes of the file, the same for the same input (but for an encrypted one); errors "report.fonts-missing",
/// "report.failed".
[[nodiscard]] Result<std::string> paint(const Document& document, Format format, const Paint& paint);
/// A page of the PDF is three strips across its whole width: a wall is wide, and a page as high as the wall could not
/// be read from a chair.
inline constexpr std::size_t k_strips_of_page = 3;
/// One strip as pixels.
struct PageStrip {
  std::string png;
  std::size_t strip = 0, strips = k_strips_of_page;  // of the whole report, from 0
  float ratio = 1;                                   // width / height
};
/// The strip (from 0; the last when there are fewer) so many pixels wide, laid out as in the PDF; strips of a page
/// overlap a little, so that no line is cut in both. Errors as paint().
[[nodiscard]] Result<PageStrip> paint_strip(const Document& document, const Paint& paint, std::size_t strip, int width);
/// One A4 page (or as many as it takes) cut into slips with the codes and the method's own sentences; PDF. Without a
/// silent judgement: what is put in order. Error "report.no-slips" when the method has neither.
[[nodiscard]] Result<std::string> paint_slip_sheet(const Source& source, const Paint& paint);
/// What lies on the table: the steps of the meeting with their minutes and why, and the ground rules; no word of the
/// case.
[[nodiscard]] Document build_step_card(const Source& source);
/// Who is there and agrees, and what is settled about the record; by role, without a word of the case.
[[nodiscard]] Document build_attendance_sheet(const Source& source);
/// One page with what the method asks each to write for themselves only; no word of the case. Nothing where it asks
/// nothing like that.
[[nodiscard]] std::optional<Document> build_take_home_sheet(const Source& source);
/// All of it in one PDF: step card, attendance, the page for participants beforehand, the sheet to take home, the slips
/// of every silent round and every ranking of the method (with the items as they stand) and the evaluation forms.
[[nodiscard]] Result<std::string> paint_kit(const Source& source, const Paint& paint);

}  // namespace beraad::report
