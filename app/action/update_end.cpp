// The end of a deliberation: themes, closing, the presenter stops, the report and its companions.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/base/platform.hpp"

namespace beraad::action {
namespace {

constexpr std::size_t k_most_themes = 3;

std::string_view ending_of(report::Format format) {
  switch (format) {
    case report::Format::Docx:
      return ".docx";
    case report::Format::Odt:
      return ".odt";
    case report::Format::Html:
      return ".html";
    case report::Format::Markdown:
      return ".md";
    default:
      return ".pdf";
  }
}

/// A neutral name: the date, never the case.
std::string neutral_name(const World& world, std::string_view stem_key, std::string_view ending) {
  const auto* document = world.document();
  const auto date = document != nullptr ? base::to_text(document->state().setup.planned_start.date) : std::string{};
  return world.texts().say(stem_key) + "-" + date + std::string(ending);
}

Result<std::string> paper_bytes(World& world) {
  const auto& session = world.app.session.session;
  const auto& texts = world.room_texts();
  report::Paint paint = world.paint;
  paint.created = world.surroundings.clock.now();
  switch (world.app.paper.kind) {
    case state::Paper::Kind::SlipSheet:
      return world.workspace->paint_slip_sheet(session, texts, paint);
    case state::Paper::Kind::FacilitatorCard: {
      BERAAD_TRY(card, world.workspace->build_facilitator_card(session, texts));
      return report::paint(card, report::Format::Pdf, paint);
    }
    case state::Paper::Kind::Report:
      break;
  }
  if (world.app.paper.format == report::Format::Pdf) paint.passphrase = world.app.paper.passphrase;
  BERAAD_TRY(document, world.workspace->build_report(session, texts));
  return report::paint(document, world.app.paper.format, paint);
}

void ask_where(World& world, std::string name) {
  std::error_code ignored;
  world.app.chooser =
      state::FileChooser{state::FileChooser::Purpose::SaveReport, world.places.documents.string(), std::move(name), {}};
}

}  // namespace

void write_paper(World& world, const std::filesystem::path& file) {
  const auto bytes = paper_bytes(world);
  const auto written = bytes ? base::write_file_atomically(file, *bytes) : Outcome(fail(bytes.error()));
  if (!written) {
    world.surroundings.log.write(written.error());
    world.app.chooser->problem = world.texts().say(written.error());
    return;
  }
  world.app.chooser.reset();
  world.app.paper.passphrase.clear();
  say(world, world.texts().say("report.written-to", {file.filename().string()}));
}

void carry_out(World& world, const ToggleTheme& meant) {
  const auto* document = world.document();
  if (document == nullptr) return;
  auto themes = document->state().themes;
  const auto found = std::ranges::find(themes, meant.theme);
  if (found != themes.end()) {
    themes.erase(found);
  } else if (themes.size() >= k_most_themes) {
    say(world, world.texts().say("themes.at-most-three"));
    return;
  } else {
    themes.push_back(meant.theme);
  }
  run(world, session::ChooseThemes{std::move(themes)});
}

void carry_out(World& world, const FinishSession&) {
  commit_drafts(world);
  world.app.session.active.reset();
  world.app.route = state::Route::Closing;
}

void carry_out(World& world, const CloseNow&) {
  if (!run(world, session::CloseSession{})) return;
  world.app.session.heard.clear();
  world.desktop.keep_awake(false);
  world.app.route = state::Route::Report;
}

void carry_out(World& world, const Reopen&) {
  if (run(world, session::ReopenSession{})) world.app.route = state::Route::Session;
}

void carry_out(World& world, const AskPresenterStops&) {
  world.app.session.menu_open = false;
  world.app.confirmation = state::Confirmation{state::Confirmation::Kind::StopKeepOrErase, {}, {}, {}};
}

void carry_out(World& world, const EraseInstead&) {
  world.app.confirmation = state::Confirmation{state::Confirmation::Kind::EraseAll, {}, {}, {}};
}

void confirm_at_end(World& world, const state::Confirmation& asked) {
  const auto erase = [&](const Uuid& session) {
    const auto summary = world.workspace->find_summary(session);
    if (!summary) return;
    if (const auto erased = world.workspace->erase_case(summary->case_id); !erased) {
      say(world, erased.error());
      return;
    }
    world.app.drafts = {};
    world.app.session = {};
    world.app.room.cover = true;
    world.desktop.keep_awake(false);
    world.app.route = state::Route::Home;
    say(world, world.texts().say("toast.erased"));
  };
  if (asked.kind == state::Confirmation::Kind::StopKeepOrErase) {
    if (run(world, session::StopByPresenter{})) {
      world.desktop.keep_awake(false);
      world.app.room.cover = true;
      world.app.route = state::Route::Home;
    }
  } else if (asked.kind == state::Confirmation::Kind::EraseAll) {
    erase(world.app.session.session);
  } else if (asked.kind == state::Confirmation::Kind::DeleteSession) {
    const auto id = base::read_uuid(asked.arguments.front());
    const auto summary = id ? world.workspace->find_summary(*id) : std::nullopt;
    if (!summary) return;
    if (asked.typed != summary->title) {
      world.app.confirmation = asked;
      say(world, world.texts().say("confirm.title-differs"));
      return;
    }
    erase(*id);
  }
}

void carry_out(World& world, const SetReportState& meant) { run(world, session::SetReportState{meant.state}); }

void carry_out(World& world, const OpenReport&) {
  commit_drafts(world);
  world.app.route = state::Route::Report;
}

void carry_out(World& world, const SaveReport& meant) {
  world.app.paper.kind = state::Paper::Kind::Report;
  world.app.paper.format = meant.format;
  ask_where(world, neutral_name(world, "report.file-stem", ending_of(meant.format)));
}

void carry_out(World& world, const SavePaper& meant) {
  world.app.paper.kind = meant.kind;
  const bool slips = meant.kind == state::Paper::Kind::SlipSheet;
  ask_where(world, neutral_name(world, slips ? "report.slips-stem" : "report.card-stem", ".pdf"));
}

void carry_out(World& world, const PassphraseTyped& meant) { world.app.paper.passphrase = meant.text; }
void carry_out(World& world, const SentToTyped& meant) {
  if (!meant.text.empty()) run(world, session::RecordSent{{meant.text}});
}

void carry_out(World& world, const CopyFileText&) {
  const auto text = world.workspace->build_file_text(world.app.session.session, world.room_texts());
  if (!text) {
    say(world, text.error());
    return;
  }
  world.desktop.set_clipboard(*text);
  say(world, world.texts().say("report.file-text-copied"));
}

namespace {

std::vector<session::EvaluationForm> forms_of(const World& world, const std::string& form) {
  const auto* document = world.document();
  const auto found = document->state().evaluation.find(form);
  return found == document->state().evaluation.end() ? std::vector<session::EvaluationForm>{} : found->second;
}

session::EvaluationForm& form_at(World& world, std::vector<session::EvaluationForm>& forms, std::size_t index) {
  while (forms.size() <= index) forms.push_back({world.surroundings.ids.random_id(), {}});
  return forms[index];
}

}  // namespace

void carry_out(World& world, const EvaluationTyped& meant) {
  if (world.document() == nullptr) return;
  auto forms = forms_of(world, meant.form);
  auto& form = form_at(world, forms, meant.index);
  if (meant.text.empty()) {
    form.answers.erase(meant.field);
  } else {
    form.answers[meant.field] = meant.text;
  }
  run(world, session::RecordEvaluation{meant.form, std::move(forms)});
}

void carry_out(World& world, const EvaluationRated& meant) {
  if (world.document() == nullptr) return;
  auto forms = forms_of(world, meant.form);
  form_at(world, forms, meant.index).answers[meant.field] = meant.cell;
  run(world, session::RecordEvaluation{meant.form, std::move(forms)});
}

}  // namespace beraad::action
