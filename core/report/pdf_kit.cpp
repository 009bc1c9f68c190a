// The pages of a kit one after the other on the same paper.
#include <limits>

#include "core/report/attendance_sheet.hpp"
#include "core/report/case_sheet.hpp"
#include "core/report/painters.hpp"
#include "core/report/pdf_finish.hpp"
#include "core/report/pdf_flow.hpp"
#include "core/report/printable.hpp"
#include "core/report/ranking_slips.hpp"
#include "core/report/slip_pages.hpp"

namespace beraad::report {
namespace {

/// The same slip for everybody, with what stands above each.
struct Stack {
  std::vector<std::string> names;
  Slip slip;
};

/// Those of the silent rounds and of what is put in order, then the evaluation forms: without a code, as many as there
/// are people.
std::vector<Stack> stacks_of(const Source& source) {
  const auto names = names_on_slips(source);
  std::vector<Stack> stacks;
  for (Slip& slip : slips_of(source)) stacks.push_back({names, std::move(slip)});
  for (Slip& slip : ranking_slips(source)) stacks.push_back({names, std::move(slip)});
  if (auto form = evaluation_slip(source)) {
    stacks.push_back({std::vector(names.size(), source.evaluation->label), std::move(*form)});
  }
  return stacks;
}

/// Paints a document with its foot; gives the number of its last page.
int paint_pages(Paper& paper, const PaperFonts& fonts, const Document& document, int first, int of_all) {
  Sheet sheet(fonts, paper, {document.footer_left, document.footer_middle, document.page_pattern, of_all, first});
  Flow(sheet, document).paint();
  const int last = sheet.page();
  sheet.finish();
  return last;
}

/// All of it on one page when that can be; else people have pages of their own, and as few of those as they need: no
/// line for guests turns a page.
Document fitting_attendance_sheet(const Source& source, const PaperFonts& fonts) {
  Document best;
  int fewest = std::numeric_limits<int>::max();
  for (const AttendanceLayout& layout : attendance_layouts()) {
    Document sheet = printable(build_attendance_sheet(source, layout));
    PdfPaper counting;
    const int pages = paint_pages(counting, fonts, sheet, 1, 0);
    if (pages >= fewest || (pages > 1 && !layout.people_apart)) continue;
    best = std::move(sheet);
    fewest = pages;
    if (pages == 1) break;
  }
  return best;
}

}  // namespace

Result<std::string> paint_kit(const Source& source, const Paint& paint) {
  constexpr std::size_t attendance = 1;
  std::vector<Document> sheets{printable(build_step_card(source)), printable(build_attendance_sheet(source))};
  if (source.state.run == session::RunKind::Main) {
    sheets.push_back(printable(build_case_sheet(source, SheetFor::Participants)));
  }
  if (auto sheet = build_take_home_sheet(source)) sheets.push_back(printable(std::move(*sheet)));
  const std::vector<Stack> stacks = stacks_of(source);
  std::string letters;
  for (const Document& sheet : sheets) letters += paint_markdown(sheet);
  for (const Stack& stack : stacks) letters += stack.names.front() + all_text(stack.slip);
  BERAAD_TRY(fonts, PaperFonts::load(paint.font_folder, source.texts.language(), paint.colors, letters));
  sheets[attendance] = fitting_attendance_sheet(source, fonts);
  int pages = 0;
  PdfPaper counting;
  for (const Document& sheet : sheets) pages = paint_pages(counting, fonts, sheet, pages + 1, 0);
  PdfPaper paper;
  paper.describe(sheets.front().title, source.texts.say("kit.title"), paint.created);
  int last = 0;
  for (const Document& sheet : sheets) last = paint_pages(paper, fonts, sheet, last + 1, pages);
  for (const auto& [names, slip] : stacks) {
    Foot none;
    none.first = last + 1;
    Sheet sheet(fonts, paper, none);
    draw_slips(sheet, names, slip);
    last = sheet.page();
    sheet.finish();
  }
  BERAAD_TRY(bytes, paper.take_bytes());
  return finish_pdf(bytes, source.texts.language(), {});
}

}  // namespace beraad::report
