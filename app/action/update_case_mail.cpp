// A case by mail: its questions as a document or a page, and what comes back beside what stands there already.
#include <algorithm>
#include <utility>

#include "app/action/update_parts.hpp"
#include "core/base/platform.hpp"
#include "core/base/text.hpp"
#include "core/exchange/case_form.hpp"
#include "core/exchange/case_versions.hpp"
#include "core/session/typed_text.hpp"

namespace beraad::action {
namespace {

using state::ReturnedAnswer;

const protocol::Field* field_of(const World& world, const session::AnswerKey& key) {
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(key.step) : nullptr;
  return step != nullptr ? step->find_field(key.field) : nullptr;
}

/// A date as people type it becomes one that can be stored; nothing when it is none.
std::optional<session::FieldValue> stored_value(const protocol::Field& field, const session::FieldValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return value;
  auto kept = session::kept_text(field.type, *text);
  return kept ? std::optional<session::FieldValue>(std::move(*kept)) : std::nullopt;
}

template <class List, class Text>
bool holds_same(const List& a, const List& b, Text text) {
  return std::ranges::equal(a, b, [&](const auto& one, const auto& other) { return text(one) == text(other); });
}

/// Ids of rows and items say nothing about what stands in them.
bool is_same(const session::FieldValue& a, const session::FieldValue& b) {
  if (a.index() != b.index()) return false;
  if (const auto* items = std::get_if<session::Items>(&a)) {
    return holds_same(*items, std::get<session::Items>(b), [](const auto& item) { return item.text; });
  }
  if (const auto* rows = std::get_if<session::Rows>(&a)) {
    return holds_same(*rows, std::get<session::Rows>(b), [](const auto& row) { return row.cells; });
  }
  return a == b;
}

session::FieldValue both_of(const protocol::Field& field, const session::FieldValue& old,
                            const session::FieldValue& fresh) {
  if (const auto* items = std::get_if<session::Items>(&old)) {
    auto all = *items;
    const auto& more = std::get<session::Items>(fresh);
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  if (const auto* rows = std::get_if<session::Rows>(&old)) {
    auto all = *rows;
    for (session::Row row : std::get<session::Rows>(fresh)) {
      if (field.rows == protocol::RowSource::Options) row.key = free_letter(all);
      if (field.rows != protocol::RowSource::Options || !row.key.empty()) all.push_back(std::move(row));
    }
    return all;
  }
  const auto* text = std::get_if<std::string>(&old);
  const bool is_text = field.type == protocol::FieldType::ShortText || field.type == protocol::FieldType::LongText;
  if (text == nullptr || !is_text) return fresh;
  return *text + (field.type == protocol::FieldType::LongText ? "\n" : " ") + std::get<std::string>(fresh);
}

/// The case that the form was written for, a new one when that is not here; where it names none, the one on screen
/// when it has that form, else a new one. False, with a sentence, when that cannot be opened or made.
bool go_to_case_of(World& world, const exchange::ReadForm& form) {
  if (!form.case_id.is_nil()) {
    world.workspace->complete_index();
    for (const auto& run : world.workspace->runs_of_case(form.case_id)) {
      const auto summary = world.workspace->find_summary(run);
      if (!summary || summary->run != session::RunKind::Intake) continue;
      if (world.app.session.session != run) open_case(world, run);
      return world.app.session.session == run;
    }
    if (!start_case(world, form.protocol_id, form.case_id)) return false;
    say(world, world.texts().say("form.of-other-case"));
    return true;
  }
  const auto* document = world.document();
  const bool is_case_page = world.app.route == state::Route::CaseMail;
  if (is_case_page && document != nullptr && document->protocol().id == form.protocol_id) return true;
  return start_case(world, form.protocol_id);
}

/// What came back stays a draft of the case that it is compared with, until it is taken over or dropped.
void keep_mail(World& world, const std::string& text) {
  if (text.empty()) {
    finish_editor(world, state::mail_path());
  } else {
    world.app.drafts.type(state::mail_path(), text, text.size(), world.steady_ms());
  }
}

/// A refusal becomes a toast; what stands there already needs no writing.
bool is_written(World& world, const session::Command& command) {
  const auto change = world.workspace->run(world.app.session.session, command);
  if (change || change.error().code == "refused.unchanged") return true;
  say(world, change.error());
  return false;
}

}  // namespace

bool read_returned(World& world, const std::string& text, std::vector<exchange::LeftOut> left_out) {
  if (!world.workspace) return false;
  const auto words = exchange::form_words(world.shelf.dutch, world.shelf.english);
  const auto form = exchange::read_form(text, world.surroundings.catalog, words);
  if (!form) {
    world.app.intake.file_problem = form.error();
    return false;
  }
  if (!go_to_case_of(world, *form)) return false;
  commit_drafts(world);
  keep_mail(world, text);
  auto& view = world.app.intake;
  view.file_problem.reset();
  view.returned.clear();
  view.not_taken = form->unreadable;
  view.left_out = std::move(left_out);
  const auto struck = exchange::struck_answers(world.document()->state());
  for (const auto& answer : form->answers) {
    const auto* field = field_of(world, answer.key);
    const auto value = field != nullptr ? stored_value(*field, answer.value) : std::nullopt;
    if (!value) {
      // A note beside a date may have named it already.
      if (std::ranges::find(view.not_taken, answer.key) == view.not_taken.end()) view.not_taken.push_back(answer.key);
      continue;
    }
    const auto* old = session::find_value(world.document()->state(), answer.key);
    const bool stands = old != nullptr && !session::is_empty(*old);
    if (stands && is_same(*old, *value)) continue;
    // What was struck comes back only when somebody says so.
    const bool differs = stands || struck.contains(answer.key);
    view.returned.push_back(
        {answer.key, *value, differs, differs ? ReturnedAnswer::Fate::Keep : ReturnedAnswer::Fate::Take});
  }
  world.app.route = state::Route::CaseMail;
  if (view.returned.empty() && view.not_taken.empty() && view.left_out.empty()) {
    finish_editor(world, state::mail_path());
    say(world, world.texts().say("form.nothing-new"));
  }
  return true;
}

void carry_out(World& world, const MailCase&) {
  if (start_case(world, {})) world.app.route = state::Route::CaseMail;
}

void carry_out(World& world, const OpenCaseMail&) { carry_out(world, GoTo{state::Route::CaseMail}); }

void carry_out(World& world, const PastedTyped& meant) {
  keep_mail(world, meant.text);
  world.app.intake.file_problem.reset();
}

void carry_out(World& world, const ReadPasted&) {
  const auto* mail = world.app.drafts.find(state::mail_path());
  if (mail == nullptr) return;
  const std::string text = mail->text;
  finish_editor(world, state::mail_path());  // it goes along to the case that it belongs to
  if (!read_returned(world, text)) keep_mail(world, text);
}

void carry_out(World& world, const ChooseFate& meant) {
  auto& returned = world.app.intake.returned;
  if (meant.answer < returned.size()) returned[meant.answer].fate = meant.fate;
}

void carry_out(World& world, const TakeReturned&) {
  auto& view = world.app.intake;
  const auto* document = world.document();
  if (document == nullptr) return;
  std::int64_t taken = 0;
  // What is refused stays, to be tried again.
  std::erase_if(view.returned, [&](const ReturnedAnswer& answer) {
    const auto* field = field_of(world, answer.key);
    if (field == nullptr || answer.fate == ReturnedAnswer::Fate::Keep) return true;
    const auto* old = session::find_value(document->state(), answer.key);
    const bool both = answer.fate == ReturnedAnswer::Fate::Both && old != nullptr;
    const bool written =
        is_written(world, session::WriteAnswer{answer.key, both ? both_of(*field, *old, answer.value) : answer.value});
    if (written) ++taken;
    return written;
  });
  if (!view.returned.empty()) return;
  view.not_taken.clear();
  view.left_out.clear();
  finish_editor(world, state::mail_path());
  world.app.route = state::Route::Case;
  say(world, world.texts().count("form.taken", taken));
}

void carry_out(World& world, const DropReturned&) {
  world.app.intake.returned.clear();
  world.app.intake.not_taken.clear();
  world.app.intake.left_out.clear();
  finish_editor(world, state::mail_path());
}

}  // namespace beraad::action
