// The silent round: opening, one form after another, sealing, the joint reveal, and after the dialogue.
#include <algorithm>

#include "app/action/update_parts.hpp"

namespace beraad::action {
namespace {

using protocol::Role;

const session::Round* open_round(const World& world) {
  const auto* document = world.document();
  const auto* round = document != nullptr ? session::find_round(document->state(), world.app.round.step) : nullptr;
  return round != nullptr && round->stage == session::RoundStage::Open ? round : nullptr;
}

/// Whose turn it is after the one who is done: the drawn order, those who were skipped at the end.
std::string next_in_order(const session::Round& round, const std::string& after) {
  const auto& order = round.reading_order;
  const auto found = std::ranges::find(order, after);
  const auto start = found == order.end() ? std::size_t{0} : static_cast<std::size_t>(found - order.begin()) + 1;
  for (std::size_t offset = 0; offset < order.size(); ++offset) {
    const auto& code = order[(start + offset) % order.size()];
    if (!round.sealed.contains(code)) return code;
  }
  return {};
}

/// Drafts of that person's form, field by field, become answers; then the form is on the lock.
bool take_over_form(World& world, const protocol::Step& step, const std::string& code) {
  std::map<std::string, session::Row> records;
  std::vector<std::string> finished;
  for (const auto& path : world.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    if (!editor || editor->key.step != step.id || editor->key.participant != code) continue;
    const auto* field = step.find_field(editor->key.field);
    const auto* draft = world.app.drafts.find(path);
    if (field == nullptr || draft->text.empty()) continue;
    finished.push_back(path);
    if (editor->part == EditorRef::Part::Cell) {
      const auto* column = field->find_column(editor->column);
      if (column == nullptr) continue;
      auto& row = records[field->id];
      if (column->type == protocol::FieldType::Rating) {
        row.cells[column->id] = static_cast<std::int64_t>(std::atoi(draft->text.c_str()));
      } else if (column->type == protocol::FieldType::YesNo) {
        row.cells[column->id] = draft->text == "yes";
      } else {
        row.cells[column->id] = draft->text;
      }
    } else if (!run(world, session::WriteAnswer{editor->key, draft->text})) {
      return false;
    }
  }
  for (auto& [field, row] : records) {
    row.id = world.surroundings.ids.random_id();
    if (!run(world, session::WriteAnswer{{step.id, field, code}, session::Rows{row}})) return false;
  }
  if (!run(world, session::SealForm{step.id, code}, finished)) return false;
  for (const auto& path : finished) {
    world.app.drafts.forget(path);
    world.workspace->remove_draft(world.app.session.session, path);
  }
  return true;
}

void go_on_after(World& world, const std::string& code) {
  const auto* round = open_round(world);
  auto& view = world.app.round;
  view.covered = false;
  world.app.session.active.reset();
  // Passing the laptop shows the hand-over in between; with slips and reading aloud the next form opens at once.
  const bool hand_over = round == nullptr || round->way == session::RoundWay::PassTheLaptop;
  view.current = hand_over ? std::string{} : next_in_order(*round, code);
  view.last_key_ms = world.steady_ms();
}

}  // namespace

void carry_out(World& world, const OpenRound&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  commit_drafts(world);
  const std::string step = world.app.session.looked_at;
  const auto* round = session::find_round(document->state(), step);
  auto& app = world.app;
  if (round == nullptr || round->stage == session::RoundStage::NotOpened) {
    const auto way = document->state().setup.round_way;
    if (way == session::RoundWay::PassTheLaptop && app.room.shared) {
      say(world, world.texts().say("round.laptop-refused"));
      return;
    }
    if (!run(world, session::OpenRound{step, way})) return;
    round = session::find_round(world.document()->state(), step);
  }
  if (round->stage != session::RoundStage::Open) return;
  app.round = {};
  app.round.step = step;
  app.round.last_key_ms = world.steady_ms();
  if (round->way != session::RoundWay::PassTheLaptop) app.round.current = next_in_order(*round, {});
  app.session.private_open = false;
  app.route = state::Route::Round;
}

void carry_out(World& world, const LeaveRound&) {
  world.app.round.current.clear();
  world.app.session.active.reset();
  world.app.route = state::Route::Session;
}

void carry_out(World& world, const IAm& meant) {
  world.app.round.current = meant.code;
  world.app.round.covered = false;
  world.app.round.last_key_ms = world.steady_ms();
}

void carry_out(World& world, const SealForm&) {
  const auto* document = world.document();
  auto& view = world.app.round;
  const auto* step = document != nullptr ? document->protocol().find_step(view.step) : nullptr;
  if (step == nullptr || view.current.empty()) return;
  const std::string code = view.current;
  if (take_over_form(world, *step, code)) go_on_after(world, code);
}

void carry_out(World& world, const FormLater&) {
  world.app.round.current.clear();
  world.app.session.active.reset();
}

void carry_out(World& world, const SkipPerson&) {
  const auto* round = open_round(world);
  if (round == nullptr) return;
  auto& view = world.app.round;
  view.skipped.push_back(view.current.empty() ? next_in_order(*round, {}) : view.current);
  go_on_after(world, view.skipped.back());
}

void carry_out(World& world, const PersonPasses&) {
  const auto* document = world.document();
  auto& view = world.app.round;
  const auto* step = document != nullptr ? document->protocol().find_step(view.step) : nullptr;
  if (step == nullptr || view.current.empty()) return;
  const std::string code = view.current;
  for (const auto& field : step->fields) {
    if (field.per_participant && field.visibility == protocol::Visibility::Room) {
      run(world, session::PassParticipant{{step->id, field.id, code}});
    }
  }
  if (run(world, session::SealForm{step->id, code})) go_on_after(world, code);
}

void carry_out(World& world, const EnterSlips&) {
  const auto* round = open_round(world);
  if (round != nullptr) world.app.round.current = next_in_order(*round, {});
  world.app.round.by_slips = true;
}

void carry_out(World& world, const AskReveal&) {
  const auto* document = world.document();
  const auto* round = open_round(world);
  if (document == nullptr || round == nullptr) return;
  const std::size_t people = session::counted_participants(document->state().setup).size();
  state::Confirmation asked{
      state::Confirmation::Kind::Reveal, {std::to_string(round->sealed.size()), std::to_string(people)}, {}, {}};
  if (round->sealed.size() >= people) {
    confirm_in_session(world, asked);
  } else {
    world.app.confirmation = std::move(asked);
  }
}

void carry_out(World& world, const FillRest& meant) {
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(meant.step) : nullptr;
  const auto* field = step != nullptr ? step->find_field(meant.field) : nullptr;
  if (field == nullptr) return;
  if (field->role == Role::JudgementAfter) {
    run(world, session::KeepOthersUnchanged{meant.step, meant.field});
    return;
  }
  if (field->role != Role::Consent) return;
  for (const auto* person : session::counted_participants(document->state().setup)) {
    const session::AnswerKey key{meant.step, meant.field, person->code};
    if (session::find_answer(document->state(), key) == nullptr) run(world, session::WriteAnswer{key, true});
  }
}

void carry_out(World& world, const ShowCard& meant) {
  if (meant.code.empty()) {
    world.app.room.one_card.reset();
  } else {
    world.app.room.one_card = meant.code;
  }
  world.app.room.page = 0;
}

void cover_form(World& world) {
  world.app.round.current.clear();
  world.app.round.covered = true;
  world.app.session.active.reset();
}

}  // namespace beraad::action
