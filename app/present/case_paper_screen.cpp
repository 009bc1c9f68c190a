#include "app/present/case_paper_screen.hpp"

#include <algorithm>

#include "app/present/words.hpp"
#include "core/session/before_meeting.hpp"
#include "core/session/blocks.hpp"
#include "core/session/completeness.hpp"

namespace beraad::present {
namespace {

using session::Block;

std::string words_of(const Block& block) {
  if (const auto* paragraph = std::get_if<session::Paragraph>(&block)) return paragraph->text;
  std::vector<std::string> lines;
  if (const auto* list = std::get_if<session::BulletList>(&block)) {
    for (const auto& item : list->items) lines.push_back(item.text);
  }
  if (const auto* table = std::get_if<session::TableBlock>(&block)) {
    for (const auto& row : table->rows) {
      std::vector<std::string> cells;
      for (const auto& cell : row) {
        if (!cell.text.empty()) cells.push_back(cell.text);
      }
      lines.push_back(joined(cells, ": "));
    }
  }
  return joined(lines, "\n");
}

std::string words_of(const Context& context, const session::SessionDocument& document, const session::State& state,
                     const session::AnswerKey& key, session::Audience audience) {
  const auto* step = document.protocol().find_step(key.step);
  const auto* field = step != nullptr ? step->find_field(key.field) : nullptr;
  if (field == nullptr) return {};
  std::vector<std::string> blocks;
  for (const auto& block :
       session::blocks_of(document.protocol(), *step, *field, state, key, audience, context.texts)) {
    blocks.push_back(words_of(block));
  }
  return joined(blocks, "\n");
}

std::string words_of_value(const Context& context, const session::SessionDocument& document,
                           const session::AnswerKey& key, const session::FieldValue& value) {
  session::State state = document.state();
  session::Revision revision;
  revision.value = value;
  state.answers[key].revisions = {revision};
  return words_of(context, document, state, key, session::Audience::Facilitator);
}

std::string label_of(const Context& context, const session::SessionDocument& document, const session::AnswerKey& key) {
  const auto* step = document.protocol().find_step(key.step);
  const auto* field = step != nullptr ? step->find_field(key.field) : nullptr;
  return field != nullptr ? field->label.in(context.texts.language()) : key.field;
}

bool can_take_both(const session::FieldValue& value, const protocol::Field* field) {
  if (std::holds_alternative<session::Items>(value) || std::holds_alternative<session::Rows>(value)) return true;
  return field != nullptr && is_text(field->type);
}

}  // namespace

CaseMailScreen present_case_mail(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto& view = context.app.intake;
  CaseMailScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("cases.mail");
  screen.back = texts.say("case.back-to-form");
  screen.saved = saved_words(context.saving, context.app.drafts.next_due_ms().has_value(), context.now, texts);
  screen.send_title = texts.say("form.send-title");
  screen.send_text = texts.say("form.send-text");
  screen.document = texts.say("form.document");
  screen.page = texts.say("form.page");
  screen.return_title = texts.say("form.return-title");
  screen.return_text = texts.say("form.return-text");
  screen.paste_label = texts.say("form.paste");
  if (const auto* mail = context.app.drafts.find(state::mail_path())) screen.pasted = mail->text;
  screen.read = texts.say("form.read");
  screen.from_file = texts.say("form.from-file");
  if (view.file_problem) screen.problem = texts.say(*view.file_problem);
  screen.compare_title = texts.say("form.compare-title");
  screen.compare_text = texts.say("form.compare-text");
  screen.standing_label = texts.say("form.standing");
  screen.returned_label = texts.say("form.returned");
  screen.take = texts.say("form.take");
  screen.drop = texts.say("form.drop");
  using Fate = state::ReturnedAnswer::Fate;
  for (const auto& answer : view.returned) {
    ReturnedLine line;
    line.label = label_of(context, document, answer.key);
    line.returned = words_of_value(context, document, answer.key, answer.value);
    if (answer.differs) {
      line.standing = words_of(context, document, document.state(), answer.key, session::Audience::Facilitator);
      const auto* field = document.protocol().find_step(answer.key.step)->find_field(answer.key.field);
      line.fates = {{"keep", texts.say("form.keep-standing"), {}, answer.fate == Fate::Keep},
                    {"take", texts.say("form.take-returned"), {}, answer.fate == Fate::Take}};
      const bool stands = session::find_value(document.state(), answer.key) != nullptr;
      if (stands && can_take_both(answer.value, field)) {
        line.fates.push_back({"both", texts.say("form.take-both"), {}, answer.fate == Fate::Both});
      }
    }
    screen.returned.push_back(std::move(line));
  }
  for (const auto& key : view.not_taken) {
    screen.not_taken.push_back(texts.say("form.not-taken", {label_of(context, document, key)}));
  }
  for (const auto& left : view.left_out) screen.not_taken.push_back(texts.count(left.sentence, left.count));
  return screen;
}

HandOverScreen present_hand_over(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const auto language = texts.language();
  HandOverScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("case.hand-over");
  screen.back = texts.say("case.back-to-form");
  screen.preview_title = texts.say("case.goes-along");
  screen.stays_title = texts.say("case.stays");
  std::vector<std::string> missing;
  for (const auto& step : document.protocol().steps) {
    if (step.mode == protocol::Mode::Facilitator) continue;
    for (const auto& field : step.fields) {
      if (!field.complete || session::is_complete(document.protocol(), step, field, state)) continue;
      missing.push_back(field.short_label.empty() ? field.label.in(language) : field.short_label.in(language));
    }
  }
  for (const auto& key : session::readable_answers(document.protocol(), state, session::Audience::Report)) {
    const std::string words = words_of(context, document, state, key, session::Audience::Report);
    if (!words.empty()) screen.answers.emplace_back(label_of(context, document, key), words);
  }
  for (const auto& idea : state.parked) screen.answers.emplace_back(texts.say("case.attachment"), idea.text);
  if (screen.answers.empty()) screen.preview_text = texts.say("case.nothing-yet");
  if (!missing.empty()) screen.missing = texts.say("case.missing", {joined(missing, ", ")});
  screen.comes_first = present_comes_first(context, document);
  screen.stays = {texts.say("case.stays-names"), texts.say("case.stays-note"), texts.say("case.stays-versions")};
  screen.who_sees = who_sees(texts, state, context.library.has_passphrase, base::local_time(context.now).date);
  screen.library_title = texts.say("case.in-library");
  screen.library_text = texts.say("case.in-library-text");
  screen.hand_over = texts.say("case.hand-over-here");
  screen.can_hand_over = !state.handed_over && context.library.access == storage::Access::ReadWrite;
  screen.file_title = texts.say("case.as-file");
  screen.file_text = texts.say("case.as-file-text");
  screen.passphrase_label = texts.say("case.passphrase");
  screen.passphrase = context.app.intake.passphrase;
  screen.passphrase_note = texts.say("case.passphrase-note");
  screen.clear_note = screen.passphrase.empty() ? ToneText{texts.say("case.in-clear"), Tone::Warn}
                                                : ToneText{texts.say("case.behind-passphrase"), Tone::Good};
  screen.export_case = texts.say("case.export");
  screen.papers_title = texts.say("case.papers");
  screen.sheet_for_presenter = texts.say("sheet.presenter-button");
  screen.sheet_for_participants = texts.say("sheet.participants-button");
  screen.deliberate_title = texts.say("case.deliberate-title");
  screen.deliberate_text = texts.say("case.deliberate-text");
  screen.deliberate = texts.say("case.deliberate");
  if (const auto people = session::should_attend(document.protocol(), state); !people.empty()) {
    screen.people = texts.say("case.people", {joined(people, ", ")});
  }
  screen.can_deliberate = !screen.answers.empty();
  return screen;
}

}  // namespace beraad::present
