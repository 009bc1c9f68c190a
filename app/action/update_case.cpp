// Bringing a case in: a session of its own from the first letter on, its names, the scratch box, and on to deliberate.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/exchange/new_case.hpp"
#include "core/privacy/names.hpp"
#include "core/session/before_meeting.hpp"

namespace beraad::action {
namespace {

std::optional<Uuid> make_case(World& world, const std::string& id, std::optional<Uuid> case_id) {
  const auto* form = exchange::find_case_form(world.surroundings.catalog, id);
  if (form == nullptr || !world.workspace) return std::nullopt;
  auto setup = exchange::case_setup(*form, world.texts().language(), base::local_time(world.surroundings.clock.now()));
  const auto made = world.workspace->prepare_session(std::move(setup), case_id, session::RunKind::Intake);
  if (!made) {
    say(world, made.error());
    return std::nullopt;
  }
  return *made;
}

/// The piece joins what stands there already.
std::string with_piece(const std::string& text, const std::string& piece, bool one_line) {
  if (base::is_blank(text)) return piece;
  return text + (one_line ? " " : "\n") + piece;
}

template <class T>
T current(const World& world, const session::AnswerKey& key) {
  const auto* value = session::find_value(world.document()->state(), key);
  const auto* held = value != nullptr ? std::get_if<T>(value) : nullptr;
  return held != nullptr ? *held : T{};
}

/// What the field holds once the piece stands in it; nothing for a field that takes no text.
std::optional<session::FieldValue> sorted_into(World& world, const protocol::Field& field,
                                               const session::AnswerKey& key, const std::string& piece) {
  using protocol::FieldType;
  const std::string line = base::pasted(piece, true);
  switch (field.type) {
    case FieldType::ShortText:
      return with_piece(current<std::string>(world, key), line, true);
    case FieldType::LongText:
      return with_piece(current<std::string>(world, key), piece, false);
    case FieldType::List: {
      auto items = current<session::Items>(world, key);
      for (const auto& item : base::filled_lines(piece)) {
        items.push_back({world.surroundings.ids.random_id(), item, false});
      }
      return items;
    }
    case FieldType::Table: {
      const auto column = std::ranges::find(field.columns, FieldType::ShortText, &protocol::Column::type);
      if (column == field.columns.end()) return std::nullopt;
      auto rows = current<session::Rows>(world, key);
      session::Row row;
      row.id = world.surroundings.ids.random_id();
      row.cells.emplace(column->id, line);
      if (field.rows == protocol::RowSource::Options) row.key = free_letter(rows);
      if (field.rows == protocol::RowSource::Options && row.key.empty()) return std::nullopt;
      rows.push_back(std::move(row));
      return rows;
    }
    default:
      return std::nullopt;
  }
}

/// Where a piece stands in the note: bytes [at, at + size).
struct PlaceInNote {
  std::size_t at = 0, size = 0;
};

/// Where the chosen piece stands now that the box was taken over: as it was chosen, or with the words of known names in
/// it; else wherever it stands just once. Nothing when it is not there any more.
std::optional<PlaceInNote> place_of(const std::string& note, const state::ScratchPiece& piece,
                                    const privacy::NameReplacer& names) {
  const std::size_t end = piece.at + piece.text.size();
  if (note == piece.box && note.compare(piece.at, piece.text.size(), piece.text) == 0) {
    return PlaceInNote{piece.at, piece.text.size()};
  }
  const std::string before = names(std::string_view(piece.box).substr(0, piece.at));
  const std::string up_to = names(std::string_view(piece.box).substr(0, end));
  if (note == names(piece.box) && note.starts_with(up_to) && up_to.starts_with(before)) {
    return PlaceInNote{before.size(), up_to.size() - before.size()};
  }
  const auto first = note.find(piece.text);
  if (first == std::string::npos || note.find(piece.text, first + 1) != std::string::npos) return std::nullopt;
  return PlaceInNote{first, piece.text.size()};
}

/// Without the piece and the line end that it leaves behind.
std::string without_piece(std::string note, PlaceInNote piece) {
  const std::size_t end = piece.at + piece.size;
  const bool whole_line = (piece.at == 0 || note[piece.at - 1] == '\n') && end < note.size() && note[end] == '\n';
  return note.erase(piece.at, piece.size + (whole_line ? 1 : 0));
}

}  // namespace

std::string free_letter(const session::Rows& rows) {
  for (char letter = 'A'; letter <= 'H'; ++letter) {
    const std::string key(1, letter);
    if (std::ranges::find(rows, key, &session::Row::key) == rows.end()) return key;
  }
  return {};
}

void drop_empty_case(World& world) {
  const auto* document = world.document();
  if (document == nullptr || document->state().run != session::RunKind::Intake || !world.app.intake.fresh) return;
  if (document->changes().size() > 1 || !world.app.drafts.empty()) return;
  // Only looked at: it would stand in the list without anything in it.
  if (const auto erased = world.workspace->erase_case(document->state().case_id); !erased) {
    say(world, erased.error());
    return;
  }
  world.app.session = {};
}

void open_case(World& world, const Uuid& session) {
  if (!world.workspace) return;
  commit_drafts(world);
  if (world.app.session.session != session) drop_empty_case(world);
  put_drafts_away(world);
  if (const auto opened = world.workspace->open_session(session); !opened) {
    say(world, opened.error());
    return;
  }
  auto& app = world.app;
  app.session = {};
  app.session.session = session;
  app.round = {};
  app.room.cover = true;
  app.room.shown_question.clear();
  app.room.report_page.reset();
  app.intake = {};
  world.desktop.keep_awake(false);
  for (const auto& draft : world.workspace->leftover_drafts(session)) {
    app.drafts.restore(draft.editor, draft.text, static_cast<std::size_t>(draft.caret));
  }
  app.route = state::Route::Case;
}

bool start_case(World& world, const std::string& form, std::optional<Uuid> case_id) {
  const auto made = make_case(world, form, case_id);
  if (!made) return false;
  open_case(world, *made);
  if (world.app.session.session != *made) return false;
  world.app.intake.fresh = true;
  return true;
}

void carry_out(World& world, const NewCase& meant) {
  if (start_case(world, meant.form)) world.app.intake.by_telephone = meant.by_telephone;
}

void carry_out(World& world, const OpenCase& meant) {
  open_case(world, meant.session);
  const auto* document = world.document();
  // What was written down on the telephone waits to be sorted.
  world.app.intake.by_telephone = document != nullptr && !base::is_blank(document->state().note);
}

void carry_out(World& world, const ShowCasePage& meant) {
  commit_drafts(world);
  world.app.session.active.reset();
  world.app.intake.page = meant.page;
}

void carry_out(World& world, const ToggleTelephone&) {
  commit_drafts(world);
  world.app.session.active.reset();
  world.app.intake.by_telephone = !world.app.intake.by_telephone;
}

void carry_out(World& world, const SetPurpose& meant) { run(world, session::ChoosePurpose{meant.purpose}); }

void carry_out(World& world, const ChoosePiece& meant) { world.app.intake.piece = meant.piece; }

void carry_out(World& world, const SortPiece& meant) {
  commit_drafts(world);
  world.app.session.active.reset();
  const auto* document = world.document();
  const state::ScratchPiece piece = world.app.intake.piece;
  const auto* step = document != nullptr ? document->protocol().find_step(meant.key.step) : nullptr;
  const auto* field = step != nullptr ? step->find_field(meant.key.field) : nullptr;
  if (field == nullptr || base::is_blank(piece.text)) return;
  const std::string note = document->state().note;
  const privacy::NameReplacer names(world.workspace->names_of_case(document->state().case_id),
                                    world.surroundings.ordinary_words);
  const auto place = place_of(note, piece, names);
  if (!place) {
    world.app.intake.piece = {};
    say(world, world.texts().say("case.piece-gone"));
    return;
  }
  const std::string left = without_piece(note, *place);
  auto value = sorted_into(world, *field, meant.key, note.substr(place->at, place->size));
  if (!value) {  // only a table of options is ever full
    say(world, world.texts().say("case.options-full"));
    return;
  }
  if (run(world, session::SortNote{left, meant.key, std::move(*value)})) {
    world.app.intake.piece = {};
    say(world, world.texts().say("case.sorted", {field->label.in(world.texts().language())}), true);
  }
}

void carry_out(World& world, const NameTyped& meant) {
  auto& view = world.app.intake;
  (meant.is_role ? view.role : view.name) = meant.text;
  view.name_problem.reset();
  view.replaced.reset();
}

namespace {

void show_replaced(World& world, std::size_t texts) {
  // What could not become an answer yet is still being typed.
  for (const auto& draft : world.workspace->leftover_drafts(world.app.session.session)) {
    world.app.drafts.restore(draft.editor, draft.text, static_cast<std::size_t>(draft.caret));
  }
  // A picture that was kept may hold the name.
  if (world.app.room.frozen) world.app.room.frozen.reset(), world.app.room.black = true;
  // So does the piece of the scratch box that was chosen, and the words around it.
  world.app.intake.piece = {};
  world.app.intake.replaced = static_cast<std::int64_t>(texts);
}

}  // namespace

void carry_out(World& world, const ReplaceName&) {
  auto& view = world.app.intake;
  if (world.document() == nullptr || base::is_blank(view.name) || base::is_blank(view.role)) return;
  commit_drafts(world);
  world.app.session.active.reset();
  const auto texts = world.workspace->replace_name(world.app.session.session, std::string(base::trimmed(view.name)),
                                                   std::string(base::trimmed(view.role)));
  if (!texts) {
    view.name_problem = texts.error();
    return;
  }
  show_replaced(world, *texts);
  view.name.clear();
  view.role.clear();
}

void carry_out(World& world, const ReplaceDoubtful& meant) {
  if (world.document() == nullptr) return;
  commit_drafts(world);
  world.app.session.active.reset();
  const auto texts = world.workspace->replace_doubtful(world.app.session.session, meant.name);
  if (!texts) return say(world, texts.error());
  show_replaced(world, *texts);
}

void carry_out(World& world, const ForgetName& meant) {
  const auto* document = world.document();
  if (document == nullptr) return;
  if (const auto gone = world.workspace->forget_name(document->state().case_id, meant.name); !gone) {
    say(world, gone.error());
  }
}

void carry_out(World& world, const RemoveAttachment& meant) { run(world, session::DropIdea{meant.id}); }

void carry_out(World& world, const UndoInCase& meant) {
  if (meant.redo) {
    carry_out(world, Redo{});
  } else {
    carry_out(world, Undo{});
  }
}

void carry_out(World& world, const OpenHandOver&) {
  carry_out(world, GoTo{state::Route::CaseHandOver});
  world.app.intake.passphrase.clear();
}

void carry_out(World& world, const HandOver&) {
  commit_drafts(world);
  if (run(world, session::HandOverCase{})) say(world, world.texts().say("case.handed-over"));
}

namespace {

/// The option that was chosen in the field of that role; empty when none was.
std::string chosen_in(const World& world, protocol::Role role) {
  const auto place = protocol::find_by_role(world.document()->protocol(), role);
  return place ? current<std::string>(world, {place.step->id, place.field->id, {}}) : std::string();
}

}  // namespace

void carry_out(World& world, const DeliberateCase&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  commit_drafts(world);
  const auto& state = document->state();
  const bool is_asked = !state.handed_over || session::something_comes_first(document->protocol(), state);
  if (!is_asked) return deliberate_on_case(world);
  world.app.confirmation.emplace();
  world.app.confirmation->kind = state::Confirmation::Kind::DeliberateCase;
}

void carry_out(World& world, const DeliberateOn& meant) {
  open_case(world, meant.session);
  if (world.document() == nullptr || world.document()->id() != meant.session) return;
  world.app.route = state::Route::Setup;  // who does not go on after the question stays where they were
  carry_out(world, DeliberateCase{});
}

void deliberate_on_case(World& world) {
  const auto* document = world.document();
  if (document == nullptr) return;
  if (!document->state().handed_over && !run(world, session::HandOverCase{})) return;
  const Uuid session = document->id();
  using protocol::Role;
  const bool elsewhere = !session::consequences_of(document->protocol(), document->state(), Role::CaseAdvice).empty();
  const std::string chosen = chosen_in(world, Role::MethodChoice);
  const auto* method = world.surroundings.catalog.find(chosen);
  if (!elsewhere && method != nullptr && protocol::is_meeting(*method->protocol)) {
    continue_with(world, session, chosen);
    return;
  }
  const std::string advice = chosen_in(world, Role::CaseAdvice);
  carry_out(world, BrowseMethods{});
  auto& methods = world.app.methods;
  methods.continues = session;
  if (!elsewhere) return;
  // The facilitator saw another way: what is known of it stands answered in the guide.
  methods.guide_open = true;
  methods.answers = protocol::answers_from_advice(world.guide, advice);
}

}  // namespace beraad::action
