// What may happen in a room, as actions from the queue: walking, people, the wall, screens that come and go.
#include "tests/app/flows/random_acts.hpp"

namespace beraad::test {
namespace {

/// A command that takes something: the first of the codes, or none.
std::string any_code(const session::SessionDocument& document, std::size_t number) {
  const auto& people = document.state().setup.participants;
  return people.empty() ? std::string{} : people[number % people.size()].code;
}

}  // namespace

void RandomActs::walk_about() {
  const auto* open = document();
  if (open == nullptr) return come_back();
  note("walk");
  const auto& steps = open->protocol().steps;
  switch (pick(9)) {
    case 0:
    case 1:
      return carry_out(action::LookAtStep{steps[pick(steps.size())].id});
    case 2:
      return carry_out(action::ShowLookedAtStep{});
    case 3:
      return carry_out(action::ComeAlong{});
    case 4:
      return carry_out(action::OpenReport{});
    case 5:
      return carry_out(action::FinishSession{});
    case 6:
      return one_in(4) ? carry_out(action::CloseNow{}) : carry_out(action::Reopen{});
    case 7:
      return carry_out(action::GoTo{state::Route::Session});
    default:
      return come_back();
  }
}

void RandomActs::act_on_people_and_answers() {
  const auto* open = document();
  if (open == nullptr) return come_back();
  note("people and answers");
  const auto& now = open->state();
  const auto& step = open->protocol().steps[pick(open->protocol().steps.size())];
  const std::string code = any_code(*open, pick(30));
  const std::string field = step.fields.empty() ? std::string{} : step.fields[pick(step.fields.size())].id;
  switch (pick(8)) {
    case 0: {
      session::Participant person;
      auto& name = m_book.make(open->id());
      name.secrecy = Secrecy::Name;
      name.typed_in = "name of someone who joins";
      person.name = name.word;
      return carry_out(action::SomeoneJoins{person});
    }
    case 1:
      if (session::counted_participants(now.setup).size() > 2) carry_out(action::SomeoneLeaves{code});
      return;
    case 2:
      return carry_out(action::PassAt{{step.id, field, code}});
    case 3:
      return carry_out(action::LeaveStepUndone{step.id, {}});
    case 4:
      if (!now.parked.empty()) carry_out(action::CarryIdea{now.parked[pick(now.parked.size())].id, step.id});
      return;
    case 5:
      if (!now.parked.empty()) carry_out(action::DropIdea{now.parked[pick(now.parked.size())].id});
      return;
    case 6:
      return carry_out(action::FillRest{step.id, field});
    default:
      return carry_out(action::Undo{});
  }
}

void RandomActs::change_the_wall() {
  const auto* open = document();
  if (open == nullptr) return come_back();
  note("wall");
  switch (pick(10)) {
    case 0:
      return carry_out(action::ShowPrompt{});
    case 1:
      return carry_out(action::ToggleFreeze{});
    case 2:
      return carry_out(action::ShowCard{one_in(2) ? any_code(*open, pick(30)) : std::string{}});
    case 3:
      return carry_out(action::ToggleOverview{});
    case 4:
      return carry_out(action::TogglePause{});
    case 5: {
      const auto& all = m_book.all();
      return carry_out(action::ShowInRoom{all[pick(all.size())].word + " "});
    }
    case 6:
      return carry_out(action::SetRoomMeasures{2, static_cast<float>(2 + pick(12))});
    case 7:
      return carry_out(action::SetRoomTheme{one_in(2) ? state::Theme::Dark : state::Theme::Light});
    case 8:
      return carry_out(action::SetRoomLanguage{one_in(2) ? base::Language::English : base::Language::Dutch});
    default:
      return show_the_wall();
  }
}

void RandomActs::change_the_screens() {
  note("screens");
  auto& room = state().room;
  switch (pick(4)) {
    case 0:
    case 1:
      room.shared = !room.shared;
      break;
    case 2:
      room.open = !room.open;
      break;
    default:
      m_driver.windows->hold_private_key(one_in(2));
      return;
  }
  look();
}

}  // namespace beraad::test
