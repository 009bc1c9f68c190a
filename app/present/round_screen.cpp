#include "app/present/round_screen.hpp"

#include <algorithm>
#include <cmath>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/private_forms.hpp"
#include "core/session/reading_order.hpp"
#include "core/session/timing.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

std::string promise(const Context& context, const session::SessionDocument& document, session::RoundWay way) {
  const auto& texts = context.texts;
  if (context.app.round.for_oneself) return texts.say("round.promise-private");
  const auto& setup = document.state().setup;
  if (way != session::RoundWay::PassTheLaptop) return texts.say("round.promise-typist");
  switch (setup.naming) {
    case session::Naming::Role:
      return texts.say("round.promise-role");
    case session::Naming::Code:
      return texts.say("round.promise-code");
    case session::Naming::Name:
      return texts.say("round.promise-name");
    default:
      return texts.say("round.promise-none");
  }
}

std::string words_of(const session::Participant& person) {
  return person.name.empty() ? person.role : person.name + ", " + person.role;
}

/// What a person at the table is called: by name where the facilitator noted one, else by role.
std::string called(const session::Setup& setup, const std::string& code) {
  const auto* person = session::find_participant(setup, code);
  if (person == nullptr) return code;
  return person->name.empty() ? person->role : person->name;
}

std::string question_of(const Context& context, const session::SessionDocument& document, const protocol::Step& step) {
  const auto place = protocol::find_by_role(document.protocol(), Role::Question);
  const auto* asked = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* text = asked != nullptr ? std::get_if<std::string>(asked) : nullptr;
  return text != nullptr ? *text : step.question.in(context.room_texts.language());
}

/// Puts one round into words: who is next, and the form or what stands before it.
class RoundPresenter {
 public:
  RoundPresenter(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                 const session::Round& round)
      : m_context(context), m_document(document), m_step(step), m_round(round), m_view(context.app.round) {
    m_way = m_view.by_slips ? session::RoundWay::Slips : round.way;
    m_revealed = round.stage == session::RoundStage::Revealed;
    m_people =
        m_view.for_oneself ? round.reading_order.size() : session::counted_participants(document.state().setup).size();
    m_next = m_view.current.empty() ? next_after({}) : m_view.current;
  }

  [[nodiscard]] RoundScreen present() const {
    RoundScreen screen;
    present_bars(screen);
    for (const auto& code : m_round.reading_order) screen.dots.push_back(dot_of(code));
    screen.question = m_view.for_oneself ? m_step.question.in(m_context.room_texts.language())
                                         : question_of(m_context, m_document, m_step);
    screen.code = m_next;
    if (m_view.current.empty()) {
      screen.hand_over = hand_over();
      const bool laptop = m_way == session::RoundWay::PassTheLaptop;
      screen.can_pass_turn = laptop && !m_next.empty();
      screen.can_enter_slips = screen.can_pass_turn && !m_view.for_oneself;
    } else {
      present_slip(screen);
    }
    return screen;
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
    return m_context.texts.say(key, arguments);
  }
  [[nodiscard]] const session::Setup& setup() const { return m_document.state().setup; }
  [[nodiscard]] bool reads_aloud() const { return m_way == session::RoundWay::WriteThenReadAloud && !m_revealed; }

  /// The first in the order who is not ready, after that one; who was skipped comes back at the end.
  [[nodiscard]] std::string next_after(const std::string& code) const {
    if (m_view.for_oneself) return session::next_in_private(m_round, m_view.skipped);
    return session::next_reader(m_round, code, m_view.skipped);
  }

  [[nodiscard]] ReadyDot dot_of(const std::string& code) const {
    const auto* person = session::find_participant(setup(), code);
    ReadyDot dot{code, person != nullptr ? words_of(*person) : code, {}, ReadyDot::Kind::Later};
    if (code == m_next) {
      dot.kind = ReadyDot::Kind::Now;
      if (reads_aloud() && !m_view.current.empty()) dot.standing = say("round.reads-now");
    } else if (m_round.sealed.contains(code) && !m_revealed) {
      dot.kind = ReadyDot::Kind::Done;
      dot.can_open = m_view.for_oneself;
      dot.standing = say("round.locked");
    }
    return dot;
  }

  void present_bars(RoundScreen& screen) const {
    const auto& state = m_document.state();
    const auto& texts = m_context.texts;
    screen.title = say(m_view.for_oneself ? "round.private-title" : "round.title");
    screen.step_title =
        std::to_string(m_document.protocol().position_of(m_step.id) + 1) + ". " + m_step.title.in(texts.language());
    screen.clock = clock_text(base::local_time(m_context.now));
    if (state.stage == session::Stage::Running && !is_seen_by_all(m_context)) {
      const auto timing = session::timing_of(m_document.protocol(), state, m_context.now);
      screen.left =
          texts.count("clock.left-in-step", static_cast<std::int64_t>(std::ceil(std::max(0.0, timing.left_in_step))));
    }
    screen.back = say("round.back");
    screen.later = say("round.later");
    screen.skip = say(reads_aloud() ? "round.take-over-later" : "round.skip");
    screen.pass = say("round.passes");
    screen.slips = say("round.enter-slips");
    screen.reveal = say("round.reveal");
    screen.can_reveal = !m_revealed && !m_view.for_oneself;
    screen.reveal_is_primary = m_round.sealed.size() >= m_people;
    screen.pause = say(state.paused ? "session.resume" : "session.pause");
    screen.paused = state.paused;
    screen.black = say("session.black");
    screen.keys = key_caps(m_context);
    screen.is_black = m_context.app.room.black;
    screen.freeze = say("session.freeze");
    screen.is_frozen = m_context.app.room.frozen.has_value();
    screen.question_only = say("room.question-only");
    screen.is_question_only = m_context.app.room.white && !screen.is_black && !screen.is_frozen;
    screen.received = say(reads_aloud() ? "round.have-read" : "round.ready",
                          {std::to_string(m_round.sealed.size()), std::to_string(m_people)});
  }

  [[nodiscard]] HandOver hand_over() const {
    HandOver before;
    if (m_next.empty()) {
      before.title = say(m_view.for_oneself ? "round.private-all" : "round.all-in");
      before.text = say(m_view.for_oneself ? "round.private-all-text" : "round.all-in-text");
      return before;
    }
    if (reads_aloud() && m_round.sealed.empty()) {
      before.writing = true;
      before.title = say("round.all-write");
      before.text = say("round.all-write-text", {called(setup(), m_next)});
      before.action = say("round.begin-reading");
      const auto& timer = m_context.app.session.timer;
      if (timer.running) before.timer = timer_text(timer.length_ms - (m_context.steady_ms - timer.started_ms));
      before.timer_label = say(timer.running ? "round.stop-timer" : "round.start-timer");
      before.print = say("setup.slips");
      return before;
    }
    before.code = m_next;
    if (const auto* person = session::find_participant(setup(), m_next)) before.who = words_of(*person);
    if (m_way == session::RoundWay::PassTheLaptop) {
      before.title = say("round.pass-on");
      before.text = say(m_view.for_oneself ? "round.private-text" : "round.locked-text");
      before.action = say("round.i-am", {m_next});
    } else {
      before.title = say(reads_aloud() ? "round.reading-goes-on" : "round.next-slip");
      before.text = promise(m_context, m_document, m_way);
      before.action = say("round.go-on-with", {m_next});
    }
    return before;
  }

  void present_slip(RoundScreen& screen) const {
    const bool laptop = m_way == session::RoundWay::PassTheLaptop;
    screen.parts = m_view.for_oneself ? present_private_form(m_context, m_document, m_step, m_next)
                                      : present_form(m_context, m_document, m_step, m_next, laptop);
    screen.slip_title = say("round.slip", {m_next});
    screen.done = say(m_revealed || m_view.for_oneself ? "round.keep" : "round.done");
    // In private forms nothing that is written gives way to a pass.
    const bool is_empty =
        std::ranges::all_of(screen.parts, [](const FormPart& part) { return part.text.text.empty(); });
    screen.can_pass = !m_revealed && (!m_view.for_oneself || is_empty);
    screen.can_skip = !m_revealed && !laptop;
    screen.with_order = reads_aloud() || m_revealed;
    if (m_revealed) {
      screen.order_title = say("round.slips-of");
      return;
    }
    screen.privacy = say(laptop ? "round.only-you" : "round.typist-sees");
    screen.promise = promise(m_context, m_document, m_way);
    if (!reads_aloud()) return;
    screen.order_title = say("round.order");
    screen.order_note = say("round.order-note");
    screen.reads = say("round.reads", {called(setup(), m_next)});
    screen.sees_now = say(m_context.app.room.open ? "room.sees-now" : "room.would-see");
    if (const auto after = next_after(m_next); !after.empty()) {
      const auto* person = session::find_participant(setup(), after);
      screen.done = say("round.done-next", {person != nullptr && !person->name.empty() ? person->name : after});
    }
    screen.reading_notes = {say("round.reading-note"), say("round.rest-note")};
    leave_rest_for_later(screen);
  }

  /// While one reads, only what the method asks for is typed; what is left of the slip can follow.
  void leave_rest_for_later(RoundScreen& screen) const {
    const auto asked = [](const FormPart& part) { return part.required || !part.text.text.empty(); };
    const auto is_note = [](const FormPart& part) { return part.goes_with_choice; };
    const bool any = std::ranges::any_of(screen.parts, &FormPart::required);
    const auto waits = [&](const FormPart& part) { return !asked(part) && !is_note(part); };
    if (!any || std::ranges::none_of(screen.parts, waits)) return;
    screen.rest = say(m_view.whole_slip ? "round.less-of-slip" : "round.more-of-slip");
    if (!m_view.whole_slip) std::erase_if(screen.parts, waits);
  }

  const Context& m_context;
  const session::SessionDocument& m_document;
  const protocol::Step& m_step;
  const session::Round& m_round;
  const state::RoundState& m_view;
  session::RoundWay m_way = session::RoundWay::WriteThenReadAloud;
  bool m_revealed = false;
  std::size_t m_people = 0;
  std::string m_next;  // whose turn it is; empty when all are in
};

}  // namespace

RoundScreen present_round(const Context& context, const session::SessionDocument& document) {
  const auto& view = context.app.round;
  const auto* step = document.protocol().find_step(view.step);
  if (step == nullptr) return {};
  if (view.for_oneself) {
    const auto people = session::private_hand_over(*step, document.state());
    return people ? RoundPresenter(context, document, *step, *people).present() : RoundScreen{};
  }
  const auto* round = session::find_round(document.state(), view.step);
  if (round == nullptr) return {};
  return RoundPresenter(context, document, *step, *round).present();
}

}  // namespace beraad::present
