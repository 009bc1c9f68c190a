// The silent round: opening, one form after another, sealing, the joint reveal, and after the dialogue.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/session/private_forms.hpp"
#include "core/session/reading_order.hpp"
#include "core/session/visibility.hpp"

namespace beraad::action {
namespace {

using protocol::Role;

const session::Round* open_round(const World& world) {
  const auto* document = world.document();
  if (world.app.round.for_oneself) return nullptr;
  const auto* round = document != nullptr ? session::find_round(document->state(), world.app.round.step) : nullptr;
  return round != nullptr && round->stage == session::RoundStage::Open ? round : nullptr;
}

/// Whose turn it is after the one who is done; that one again when nobody else is left.
std::string next_in_order(const World& world, const session::Round& round, const std::string& after) {
  std::string next = session::next_reader(round, after, world.app.round.skipped);
  return next.empty() && !after.empty() && !round.sealed.contains(after) ? after : next;
}

const protocol::Step* step_of_round(const World& world) {
  const auto* document = world.document();
  return document != nullptr ? document->protocol().find_step(world.app.round.step) : nullptr;
}

void open_form(World& world, const std::string& code) {
  auto& view = world.app.round;
  view.current = code;
  view.unfolded = false;
  view.whole_slip = false;
  view.last_key_ms = world.steady_ms();
  world.app.session.active.reset();
}

/// In private forms: whose turn it is can come back later, by the code below.
void pass_turn_on(World& world) {
  const auto* step = step_of_round(world);
  if (step == nullptr) return;
  const auto people = session::private_hand_over(*step, world.document()->state());
  if (people) world.app.round.skipped.push_back(session::next_in_private(*people, world.app.round.skipped));
}

void go_on_after(World& world, const std::string& code) {
  const auto* round = open_round(world);
  // Passing the laptop shows the hand-over in between; with slips and reading aloud the next form opens at once.
  const bool hand_over = round == nullptr || is_laptop_passed(world);
  open_form(world, hand_over ? std::string{} : next_in_order(world, *round, code));
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
  // Slips are typed at once; before the laptop goes round or the first reads aloud stands what to do.
  const bool begun = round->way == session::RoundWay::Slips ||
                     (round->way == session::RoundWay::WriteThenReadAloud && !round->sealed.empty());
  open_form(world, begun ? next_in_order(world, *round, {}) : std::string{});
  app.session.private_open = false;
  app.route = state::Route::Round;
}

void carry_out(World& world, const OpenPrivateForms&) {
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(world.app.session.looked_at) : nullptr;
  if (step == nullptr || !session::private_hand_over(*step, document->state())) return;
  auto& app = world.app;
  if (app.room.shared) {
    say(world, world.texts().say("round.laptop-refused"));
    return;
  }
  commit_drafts(world);
  app.round = {};
  app.round.step = step->id;
  app.round.for_oneself = true;
  open_form(world, {});
  app.session.private_open = false;
  app.route = state::Route::Round;
}

void carry_out(World& world, const SupplementSlips&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  commit_drafts(world);
  const auto* round = session::find_round(document->state(), world.app.session.looked_at);
  if (round == nullptr || round->stage != session::RoundStage::Revealed || round->reading_order.empty()) return;
  world.app.round = {};
  world.app.round.step = world.app.session.looked_at;
  open_form(world, round->reading_order.front());
  world.app.route = state::Route::Round;
}

void carry_out(World& world, const LeaveRound&) {
  const auto* step = step_of_round(world);
  auto& view = world.app.round;
  if (step != nullptr && view.for_oneself) {
    if (!keep_private_forms(world, *step)) return;
    view = {};
  } else if (step != nullptr && !view.current.empty() && open_round(world) == nullptr) {
    if (!supplement_form(world, *step, std::string(view.current))) return;
  }
  open_form(world, {});
  world.app.route = state::Route::Session;
}

void carry_out(World& world, const IAm& meant) {
  const auto* step = step_of_round(world);
  const std::string before = world.app.round.current;
  if (step != nullptr && !before.empty() && open_round(world) == nullptr && !supplement_form(world, *step, before)) {
    return;
  }
  open_form(world, meant.code);
}

void carry_out(World& world, const SealForm&) {
  const auto* step = step_of_round(world);
  const std::string code = world.app.round.current;
  if (step == nullptr || code.empty()) return;
  if (world.app.round.for_oneself) {
    if (!supplement_form(world, *step, code)) return;
    world.app.round.skipped.push_back(code);  // also who wrote nothing had their turn
    open_form(world, {});
  } else if (open_round(world) == nullptr) {
    carry_out(world, LeaveRound{});
  } else if (seal_form(world, *step, code)) {
    go_on_after(world, code);
  }
}

void carry_out(World& world, const FormLater&) { open_form(world, {}); }
void carry_out(World& world, const UnfoldChoice& meant) { world.app.round.unfolded = meant.open; }
void carry_out(World& world, const ShowWholeSlip&) { world.app.round.whole_slip = !world.app.round.whole_slip; }

void carry_out(World& world, const SkipPerson&) {
  if (world.app.round.for_oneself) {
    pass_turn_on(world);
    return;
  }
  const auto* round = open_round(world);
  if (round == nullptr) return;
  auto& view = world.app.round;
  view.skipped.push_back(view.current.empty() ? next_in_order(world, *round, {}) : view.current);
  go_on_after(world, view.skipped.back());
}

void carry_out(World& world, const PersonPasses&) {
  const auto* step = step_of_round(world);
  const std::string code = world.app.round.current;
  if (step == nullptr || code.empty()) return;
  if (world.app.round.for_oneself) {
    for (const auto* field : session::private_fields(*step)) {
      if (field->per_participant) run(world, session::PassParticipant{{step->id, field->id, code}});
    }
    world.app.round.skipped.push_back(code);
    open_form(world, {});
    return;
  }
  for (const auto& field : step->fields) {
    if (session::is_sealed_field(*step, field)) {
      run(world, session::PassParticipant{{step->id, field.id, code}});
    }
  }
  if (run(world, session::SealForm{step->id, code})) go_on_after(world, code);
}

void carry_out(World& world, const PassField& meant) { run(world, session::PassParticipant{meant.key}); }
void carry_out(World& world, const TakeBackPass& meant) { run(world, session::ClearAnswer{meant.key}); }
void carry_out(World& world, const UnfoldLine& meant) { world.app.session.unfolded.insert(meant.participant); }

void carry_out(World& world, const EnterSlips&) {
  const auto* round = open_round(world);
  if (round != nullptr) open_form(world, next_in_order(world, *round, {}));
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

bool is_laptop_passed(const World& world) {
  if (world.app.round.for_oneself) return true;
  const auto* round = open_round(world);
  return round != nullptr && round->way == session::RoundWay::PassTheLaptop && !world.app.round.by_slips;
}

void cover_form(World& world) {
  world.app.round.current.clear();
  world.app.session.active.reset();
}

}  // namespace beraad::action
