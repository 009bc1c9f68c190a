#include "core/index/earlier_promise.hpp"

#include <algorithm>
#include <ranges>
#include <tuple>

#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::Role;
using session::AnswerKey;

/// The two fields of the group that belong together: a promise made earlier, and what became of it.
struct Asked {
  const Field *promise = nullptr, *status = nullptr;
  AnswerKey words, option;
};

std::vector<Asked> asked_in(const protocol::Protocol& protocol) {
  std::vector<Asked> all;
  for (const auto& step : protocol.steps) {
    const Field *promise = step.find_field(Role::EarlierPromise), *status = step.find_field(Role::PromiseStatus);
    const auto is_of_group = [](const Field* field) {
      return field != nullptr && !field->per_participant && field->stored &&
             field->visibility == protocol::Visibility::Room;
    };
    if (!is_of_group(promise) || !is_of_group(status)) continue;
    all.push_back({promise, status, {step.id, promise->id, {}}, {step.id, status->id, {}}});
  }
  return all;
}

std::string text_at(const session::State& state, const AnswerKey& key) {
  const auto* value = session::find_value(state, key);
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string();
}

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// When it became what it is.
base::Instant written_at(const session::AnswerRecord& record) {
  auto at = record.current().at;
  for (const auto& revision : std::views::reverse(record.revisions)) {
    if (revision.kind != session::AnswerKind::Value || revision.value != record.current().value) break;
    at = revision.at;
  }
  return at;
}

base::Date day_of(const session::State& state) {
  return state.begun_at ? base::local_time(*state.begun_at).date : state.setup.planned_start.date;
}

std::string presenter_of(const session::Setup& setup) {
  const auto found = std::ranges::find(setup.participants, true, &session::Participant::presenter);
  return found != setup.participants.end() ? found->role : std::string();
}

/// The one with which the meeting begins; null when it names another one, or nothing was said and none is the
/// presenter's.
const ActionSummary* choose(const session::SessionDocument& document, const std::string& named,
                            const std::vector<ActionSummary>& asked) {
  const std::string presenter = presenter_of(document.state().setup);
  const ActionSummary* best = nullptr;
  const auto is_presenters = [&](const ActionSummary& promise) {
    return !presenter.empty() && promise.owner_role == presenter;
  };
  const auto rank = [&](const ActionSummary& promise) {
    return std::tuple(promise.status.has_value(), is_presenters(promise), promise.agreed_on);
  };
  for (const ActionSummary& promise : asked) {
    const bool is_named = !base::is_blank(named) && session::as_compared(named) == session::as_compared(promise.what);
    const bool is_asked = base::is_blank(named) && (promise.status || is_presenters(promise));
    if (!is_named && !is_asked) continue;
    if (best == nullptr || rank(promise) > rank(*best)) best = &promise;
  }
  return best;
}

}  // namespace

std::vector<ActionReport> promise_reports_of(const session::SessionDocument& document) {
  std::vector<ActionReport> reports;
  const auto& state = document.state();
  if (base::is_blank(state.setup.team)) return reports;
  for (const Asked& asked : asked_in(document.protocol())) {
    const std::string words = text_at(state, asked.words), chosen = text_at(state, asked.option);
    const auto& options = asked.status->choices.options;
    const auto option = std::ranges::find(options, chosen, &protocol::Option::id);
    if (base::is_blank(words) || option == options.end()) continue;
    ActionReport report;
    report.session_id = document.id();
    report.case_id = state.case_id;
    report.what = words;
    report.status = {ActionStatus{option->id, option->label, option->settles, {}},
                     written_at(*session::find_answer(state, asked.option))};
    report.earlier = EarlierPromise{state.setup.team, day_of(state)};
    reports.push_back(std::move(report));
  }
  return reports;
}

PromisesByWords::PromisesByWords(std::vector<ActionSummary>& actions) {
  for (ActionSummary& action : actions) {
    m_promises[{session::team_key(action.team), session::as_compared(action.what)}].push_back(&action);
  }
  for (auto& [key, promises] : m_promises) std::ranges::sort(promises, {}, &ActionSummary::agreed_on);
}

ActionSummary* PromisesByWords::find(const ActionReport& report) const {
  const auto of_words = m_promises.find({session::team_key(report.earlier->team), session::as_compared(report.what)});
  if (of_words == m_promises.end()) return nullptr;
  ActionSummary* newest = nullptr;
  for (ActionSummary* promise : std::views::reverse(of_words->second)) {
    if (promise->session_id == report.session_id || promise->agreed_on > report.earlier->before) continue;
    if (newest != nullptr) return promise->agreed_on == newest->agreed_on ? nullptr : newest;
    newest = promise;
  }
  return newest;
}

std::vector<session::WriteAnswer> answers_from_promises(const session::SessionDocument& document,
                                                        const std::vector<ActionSummary>& asked) {
  std::vector<session::WriteAnswer> answers;
  for (const Asked& place : asked_in(document.protocol())) {
    const std::string named = text_at(document.state(), place.words);
    const ActionSummary* promise = choose(document, named, asked);
    if (promise == nullptr) continue;
    if (base::is_blank(named)) answers.push_back({place.words, on_one_line(promise->what), true});
    const auto& options = place.status->choices.options;
    const bool is_known =
        promise->status && std::ranges::find(options, promise->status->option, &protocol::Option::id) != options.end();
    if (is_known && text_at(document.state(), place.option) != promise->status->option) {
      answers.push_back({place.option, promise->status->option, true});
    }
  }
  return answers;
}

}  // namespace beraad::index
