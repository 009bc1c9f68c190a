// Files around a case: handing it over, reading it in, its questions and pages on paper.
#include <algorithm>
#include <utility>

#include "app/action/update_parts.hpp"
#include "core/base/platform.hpp"
#include "core/exchange/brought_case.hpp"
#include "core/exchange/case_form.hpp"
#include "core/exchange/case_versions.hpp"
#include "core/exchange/document_text.hpp"
#include "core/exchange/form_document.hpp"

namespace beraad::action {
namespace {

using Purpose = state::FileChooser::Purpose;
using Paper = state::IntakeState::Paper;

constexpr std::uint64_t k_case_bytes = 48U << 20U, k_frame_bytes = 1U << 20U;

void choose_place(World& world, Purpose purpose, const std::string& name_key, const std::string& ending) {
  auto& chooser = world.app.chooser.emplace();
  chooser.purpose = purpose;
  chooser.folder = world.places.documents.string();
  chooser.ending = ending;
  if (!name_key.empty()) chooser.name = world.texts().say(name_key) + ending;  // neutral: no title of the case
}

Result<std::string> paper_bytes(const World& world, Paper paper) {
  const Uuid session = world.app.session.session;
  const auto& texts = world.texts();
  if (paper == Paper::FormPage) {
    BERAAD_TRY(frame, base::read_file(world.places.form_page, k_frame_bytes));
    return world.workspace->write_case_form_page(session, texts, frame, world.wording);
  }
  if (paper == Paper::Form) {
    BERAAD_TRY(form, world.workspace->build_case_form(session, texts));
    return report::paint(form, report::Format::Docx, world.paint);
  }
  const auto reader = paper == Paper::SheetForPresenter ? report::SheetFor::Presenter : report::SheetFor::Participants;
  BERAAD_TRY(sheet, world.workspace->build_case_sheet(session, texts, reader));
  return report::paint(sheet, report::Format::Pdf, world.paint);
}

Result<std::string> case_bytes(const World& world) {
  const auto* document = world.document();
  if (document == nullptr) return fail("session.not-open");
  std::string bytes = exchange::write_brought_case(*document);
  const std::string& passphrase = world.app.intake.passphrase;
  return passphrase.empty() ? bytes : exchange::seal_case(bytes, passphrase);
}

bool refuse(World& world, const base::Error& error) {
  world.surroundings.log.write(error);
  if (world.app.chooser) {
    world.app.chooser->problem = world.texts().say(error);
  } else {
    world.app.intake.file_problem = error;
  }
  return false;
}

std::string_view said_of(workspace::Workspace::BroughtIn::Way way) {
  using Way = workspace::Workspace::BroughtIn::Way;
  switch (way) {
    case Way::New:
      return "case.read-in";
    case Way::WasThere:
      return "case.was-there";
    case Way::Updated:
      return "case.brought-up-to-date";
    case Way::Beside:
      break;
  }
  return "case.stands-beside";
}

bool take_case(World& world, const std::string& bytes, const std::string& name) {
  const exchange::CaseContext context{world.surroundings.catalog, world.surroundings.codebook,
                                      world.surroundings.vocabulary};
  auto read = exchange::read_brought_case(bytes, name, context);
  if (!read.brought) return refuse(world, read.problems.front());
  commit_drafts(world);
  const auto brought = world.workspace->bring_in(*read.brought, world.texts());
  if (!brought) return refuse(world, brought.error());
  world.app.chooser.reset();
  const auto summary = world.workspace->find_summary(brought->session);
  if (summary && summary->run == session::RunKind::Intake) open_case(world, brought->session);
  say(world, world.texts().say(said_of(brought->way)));
  return true;
}

void read_case_file(World& world, const std::filesystem::path& file) {
  const auto bytes = base::read_file(file, k_case_bytes);
  if (!bytes) {
    refuse(world, bytes.error());
    return;
  }
  if (exchange::is_sealed_case(*bytes)) {
    world.app.intake.sealed_file = file.string();
    world.app.intake.passphrase.clear();
    world.app.intake.file_problem.reset();
    world.app.chooser.reset();
    world.app.route = state::Route::Cases;
  } else if (exchange::is_document(*bytes) || exchange::is_form(*bytes)) {
    const auto words = exchange::form_words(world.shelf.dutch, world.shelf.english);
    auto form = exchange::is_document(*bytes)
                    ? exchange::read_form_document(*bytes, world.surroundings.catalog, words, world.texts())
                    : exchange::FormDocument{*bytes, {}};
    if (!form) {
      refuse(world, form.error());
    } else if (read_returned(world, form->text, std::move(form->left_out))) {
      world.app.chooser.reset();
    } else if (const auto problem = std::exchange(world.app.intake.file_problem, std::nullopt)) {
      world.app.chooser->problem = world.texts().say(*problem);
    }
  } else {
    take_case(world, *bytes, file.filename().string());
  }
}

}  // namespace

void accept_case_file(World& world, const std::filesystem::path& file) {
  if (!world.workspace) return;
  const auto purpose = world.app.chooser->purpose;
  if (purpose == Purpose::OpenCaseFile) {
    read_case_file(world, file);
    return;
  }
  if (is_in_the_way(world, file)) return;
  const auto bytes = purpose == Purpose::SaveCaseFile ? case_bytes(world) : paper_bytes(world, world.app.intake.paper);
  const auto written = bytes ? base::write_file_atomically(file, *bytes) : Outcome(fail(bytes.error()));
  if (!written) {
    refuse(world, written.error());
    return;
  }
  world.app.chooser.reset();
  world.app.intake.fresh = false;  // somebody has it outside: it stays, although nothing may stand in it yet
  if (purpose == Purpose::SaveCaseFile) {
    world.app.intake.passphrase.clear();
    if (const auto* document = world.document(); document != nullptr && !exchange::is_handed_over(*document)) {
      run(world, session::HandOverCase{true});
    }
  }
  say(world, world.texts().say("report.written-to", {file.filename().string()}));
}

void carry_out(World& world, const SaveCasePaper& meant) {
  commit_drafts(world);
  world.app.intake.paper = meant.paper;
  switch (meant.paper) {
    case Paper::Form:
      choose_place(world, Purpose::SaveCasePaper, "form.file-name", ".docx");
      break;
    case Paper::FormPage:
      choose_place(world, Purpose::SaveCasePaper, "form.file-name", ".html");
      break;
    case Paper::SheetForPresenter:
      choose_place(world, Purpose::SaveCasePaper, "sheet.file-presenter", ".pdf");
      break;
    case Paper::SheetForParticipants:
      choose_place(world, Purpose::SaveCasePaper, "sheet.file-participants", ".pdf");
      break;
  }
}

void carry_out(World& world, const CasePassphraseTyped& meant) {
  world.app.intake.passphrase = meant.text;
  world.app.intake.file_problem.reset();
}

void carry_out(World& world, const ExportCase&) {
  commit_drafts(world);
  choose_place(world, Purpose::SaveCaseFile, "case.file-name", ".beraad-case");
}

void carry_out(World& world, const ImportCase&) {
  world.app.intake.sealed_file.clear();
  choose_place(world, Purpose::OpenCaseFile, {}, {});
}

void carry_out(World& world, const UnlockCaseFile&) {
  auto& view = world.app.intake;
  if (!world.workspace || view.sealed_file.empty() || view.passphrase.empty()) return;
  const std::filesystem::path file = view.sealed_file;
  const auto bytes = base::read_file(file, k_case_bytes);
  const auto text = bytes ? exchange::unseal_case(*bytes, view.passphrase) : fail(bytes.error());
  if (!text) {
    refuse(world, text.error());
    return;
  }
  view.passphrase.clear();
  if (take_case(world, *text, file.filename().string())) world.app.intake.sealed_file.clear();
}

}  // namespace beraad::action
