// The end of a deliberation: themes, closing, the presenter stops, the report and its companions.
#include <algorithm>

#include "app/action/planning_parts.hpp"
#include "core/base/platform.hpp"
#include "core/base/text.hpp"
#include "core/base/typed_date.hpp"
#include "core/session/blocks.hpp"
#include "core/session/held_on.hpp"

namespace beraad::action {
namespace {

constexpr std::size_t k_most_themes = 3;

}  // namespace

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

namespace {

Result<std::string> paper_bytes(World& world) {
  const auto& session = world.app.paper.session;
  const auto& texts = world.room_texts();
  report::Paint paint = world.paint;
  paint.created = world.surroundings.clock.now();
  switch (world.app.paper.kind) {
    case state::Paper::Kind::SlipSheet:
      return world.workspace->paint_slip_sheet(session, texts, paint);
    case state::Paper::Kind::Kit:
      return world.workspace->paint_kit(session, texts, paint);
    case state::Paper::Kind::SheetForPresenter:
    case state::Paper::Kind::SheetForParticipants: {
      const bool presenter = world.app.paper.kind == state::Paper::Kind::SheetForPresenter;
      const auto reader = presenter ? report::SheetFor::Presenter : report::SheetFor::Participants;
      BERAAD_TRY(sheet, world.workspace->build_case_sheet(session, texts, reader));
      return report::paint(sheet, report::Format::Pdf, paint);
    }
    case state::Paper::Kind::Calendar:
      return world.workspace->build_calendar(session, texts);
    case state::Paper::Kind::FacilitatorCard: {
      BERAAD_TRY(card, world.workspace->build_facilitator_card(session, texts));
      return report::paint(card, report::Format::Pdf, paint);
    }
    case state::Paper::Kind::Questionnaire: {
      BERAAD_TRY(form, world.workspace->build_series_form(session, texts, world.app.paper.wave));
      return report::paint(form, report::Format::Pdf, paint);
    }
    case state::Paper::Kind::SeriesResults: {
      BERAAD_TRY(results, world.workspace->build_series_results(session, texts));
      return report::paint(results, report::Format::Pdf, paint);
    }
    case state::Paper::Kind::SeriesTable:
      return world.workspace->write_series_table(session, texts);
    case state::Paper::Kind::EscalationNote:
    case state::Paper::Kind::ActionSheet:
    case state::Paper::Kind::ActionCalendar:
    case state::Paper::Kind::Participation:
    case state::Paper::Kind::CoordinatorFile:
      return after_paper_bytes(world, paint);
    case state::Paper::Kind::Report:
      break;
  }
  if (world.app.paper.format == report::Format::Pdf) paint.passphrase = world.app.paper.passphrase;
  BERAAD_TRY(document, world.workspace->build_report(session, texts));
  return report::paint(document, world.app.paper.format, paint);
}

void ask(World& world, state::Confirmation::Kind kind) {
  world.app.confirmation.emplace();
  world.app.confirmation->kind = kind;
}

}  // namespace

std::string neutral_name(const World& world, std::string_view stem_key, std::string_view ending) {
  const auto* document = world.workspace->find_session(world.app.paper.session);
  const auto date =
      document != nullptr ? base::to_text(session::held_on(document->protocol(), document->state())) : std::string{};
  return world.texts().say(stem_key) + "-" + date + std::string(ending);
}

void ask_where(World& world, const std::string& name) {
  const std::filesystem::path wanted(name);
  std::string free = name;
  std::error_code ignored;
  for (int number = 2; std::filesystem::exists(world.places.documents / free, ignored); ++number) {
    free = wanted.stem().string() + "-" + std::to_string(number) + wanted.extension().string();
  }
  auto& chooser = world.app.chooser.emplace();
  chooser.purpose = state::FileChooser::Purpose::SaveReport;
  chooser.folder = world.places.documents.string();
  chooser.name = std::move(free);
  chooser.ending = wanted.extension().string();
}

bool is_in_the_way(World& world, const std::filesystem::path& file) {
  auto& chooser = *world.app.chooser;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored) || chooser.replaces == file.string()) return false;
  chooser.replaces = file.string();
  chooser.problem = world.texts().say("chooser.replaces");
  return true;
}

void write_paper(World& world, const std::filesystem::path& file) {
  if (is_in_the_way(world, file)) return;
  const auto bytes = paper_bytes(world);
  const auto written = bytes ? base::write_file_atomically(file, *bytes) : Outcome(fail(bytes.error()));
  if (!written) {
    world.surroundings.log.write(written.error());
    world.app.chooser->problem = world.texts().say(written.error());
    return;
  }
  world.app.chooser.reset();
  world.app.paper.passphrase.clear();
  say(world,
      world.texts().say("report.written-in", {file.filename().string(), file.parent_path().filename().string()}));
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
  if (!store_forms(world) || !run(world, session::CloseSession{})) return;
  world.app.session.heard.clear();
  world.desktop.keep_awake(false);
  world.app.route = state::Route::Report;
  if (const auto* closed = world.document()) spread_what_became(world, *closed);
  if (is_rehearsal(world)) carry_out(world, OpenSelfCheck{});
}

void carry_out(World& world, const Reopen&) {
  if (run(world, session::ReopenSession{})) world.app.route = state::Route::Session;
}

void carry_out(World& world, const AskPresenterStops&) {
  world.app.session.menu_open = false;
  ask(world, state::Confirmation::Kind::StopKeepOrErase);
}

void carry_out(World& world, const EraseInstead&) { ask(world, state::Confirmation::Kind::EraseAll); }

void confirm_at_end(World& world, const state::Confirmation& asked) {
  const auto erase = [&](const Uuid& session, state::Route after) {
    const auto summary = world.workspace->find_summary(session);
    if (!summary) return;
    if (const auto erased = world.workspace->erase_case(summary->case_id); !erased) {
      say(world, erased.error());
      return;
    }
    world.app.drafts = {};
    world.app.session = {};
    world.app.room.cover = true;
    world.app.room.frozen.reset();
    world.desktop.keep_awake(false);
    world.app.route = after;
    say(world, world.texts().say("toast.erased"));
  };
  if (asked.kind == state::Confirmation::Kind::StopKeepOrErase) {
    if (run(world, session::StopByPresenter{})) {
      world.desktop.keep_awake(false);
      world.app.room.cover = true;
      world.app.room.frozen.reset();
      world.app.route = state::Route::Home;
    }
  } else if (asked.kind == state::Confirmation::Kind::EraseAll) {
    erase(world.app.session.session, state::Route::Home);
  } else if (asked.kind == state::Confirmation::Kind::DeleteSession) {
    const auto id = base::read_uuid(asked.arguments.front());
    const auto summary = id ? world.workspace->find_summary(*id) : std::nullopt;
    if (!summary) return;
    if (base::trimmed(asked.typed) != base::trimmed(summary->title)) {
      world.app.confirmation = asked;
      say(world, world.texts().say("confirm.title-differs"));
      return;
    }
    erase(*id, world.app.route);  // the list in which it stood
  }
}

namespace {

/// The only editor of the private note.
std::string note_editor() {
  EditorRef editor;
  editor.part = EditorRef::Part::Note;
  return state::to_path(editor);
}

}  // namespace

void carry_out(World& world, const SetReportState& meant) {
  if (meant.state != session::ReportState::Agreed) {
    run(world, session::SetReportState{meant.state});
  } else if (run(world, session::SetReportState{meant.state}, {note_editor()})) {
    world.app.drafts.forget(note_editor());
    say(world, world.texts().say("toast.notes-gone-agreed"));
  }
}

void remove_overdue_notes(World& world) {
  if (world.app.overdue_notes_removed || !world.workspace || !world.workspace->index_is_complete()) return;
  world.app.overdue_notes_removed = true;
  if (world.workspace->info().access == storage::Access::ReadOnly) return;
  const auto removed = world.workspace->remove_overdue_notes(note_editor());
  if (!removed) {
    world.surroundings.log.write(removed.error());
  } else if (*removed > 0) {
    say(world, world.texts().count("toast.notes-gone-old", static_cast<std::int64_t>(*removed)));
  }
}

void carry_out(World& world, const OpenReport&) {
  commit_drafts(world);
  world.app.route = state::Route::Report;
}

void carry_out(World& world, const SaveReport& meant) {
  world.app.paper.kind = state::Paper::Kind::Report;
  world.app.paper.session = world.app.session.session;
  world.app.paper.format = meant.format;
  ask_where(world, neutral_name(world, "report.file-stem", ending_of(meant.format)));
}

void carry_out(World& world, const FillInOpenPoint& meant) {
  look_at(world, meant.step);
  world.app.route = state::Route::Session;
}

namespace {

std::string_view stem_of(state::Paper::Kind kind) {
  switch (kind) {
    case state::Paper::Kind::SlipSheet:
      return "report.slips-stem";
    case state::Paper::Kind::Kit:
      return "kit.file-stem";
    case state::Paper::Kind::SheetForPresenter:
      return "sheet.file-presenter";
    case state::Paper::Kind::SheetForParticipants:
      return "sheet.file-participants";
    case state::Paper::Kind::Questionnaire:
      return "questionnaire.file-stem";
    case state::Paper::Kind::SeriesResults:
    case state::Paper::Kind::SeriesTable:
      return "questionnaire.results-stem";
    case state::Paper::Kind::Calendar:
      return "kit.calendar-stem";
    default:
      return "report.card-stem";
  }
}

}  // namespace

void carry_out(World& world, const SavePaper& meant) {
  auto& paper = world.app.paper;
  const auto set_up = world.app.route == state::Route::Setup ? world.app.setup.session : std::nullopt;
  paper.session = meant.session.is_nil() ? set_up.value_or(world.app.session.session) : meant.session;
  if (const auto opened = world.workspace->open_session(paper.session); !opened) {
    say(world, opened.error());
    return;
  }
  paper.kind = meant.kind;
  paper.wave = meant.wave;
  std::string_view ending = ".pdf";
  if (meant.kind == state::Paper::Kind::Calendar) ending = ".ics";
  if (meant.kind == state::Paper::Kind::SeriesTable) ending = ".csv";
  ask_where(world, neutral_name(world, stem_of(meant.kind), ending));
}

void carry_out(World& world, const PassphraseTyped& meant) { world.app.paper.passphrase = meant.text; }
void carry_out(World& world, const SentToTyped& meant) { world.app.paper.sent_to = meant.text; }
void carry_out(World& world, const SentOnTyped& meant) {
  world.app.paper.sent_on = meant.text;
  world.app.paper.sent_problem.clear();
}

void carry_out(World& world, const NoteSent&) {
  auto& paper = world.app.paper;
  session::RecordSent sent{{paper.sent_to}};
  if (!base::is_blank(paper.sent_on)) {
    // A day without a year is the last such day: what is sent was sent.
    const auto today = base::days_since_epoch(base::local_time(world.surroundings.clock.now()).date);
    sent.on = base::read_typed_date(paper.sent_on, base::date_of_days(today - 364));
    if (!sent.on) {
      paper.sent_problem = world.texts().say("field.date-unknown");
      return;
    }
  }
  if (!run(world, sent)) return;
  paper.sent_to.clear();
  paper.sent_on.clear();
}

void carry_out(World& world, const CheckedByTyped& meant) { world.app.paper.checked_by = meant.text; }
void carry_out(World& world, const NoteNamesChecked&) {
  if (run(world, session::MarkNamesChecked{world.app.paper.checked_by})) world.app.paper.checked_by.clear();
}

void carry_out(World& world, const LeafThroughReport&) {
  auto& room = world.app.room;
  if (room.report_page) {
    room.report_page.reset();
  } else {
    room.report_page = 0;
  }
}

void carry_out(World& world, const CopyMailText&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto& texts = world.room_texts();  // the language of the report
  const std::string date = session::date_label(session::held_on(document->protocol(), document->state()), texts);
  const bool is_intervision = document->protocol().kind == protocol::Kind::Intervision;
  std::string mail = texts.say(is_intervision ? "report.mail-intervision" : "report.mail", {date});
  if (!world.app.paper.passphrase.empty()) mail += texts.say("report.mail-passphrase");
  world.desktop.set_clipboard(mail + texts.say("report.mail-end"));
  say(world, world.texts().say("report.mail-copied"));
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

}  // namespace beraad::action
