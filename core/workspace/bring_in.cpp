// A case that comes from somebody else: a new one, a newer version of one that is here, or one beside it.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/exchange/case_versions.hpp"
#include "core/exchange/new_case.hpp"
#include "core/json/document.hpp"
#include "core/privacy/names.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

using Way = Workspace::BroughtIn::Way;

/// What would happen, in memory first: a file is taken whole or not at all.
Result<session::SessionDocument> tried(const exchange::BroughtCase& brought, const protocol::ProtocolHandle& protocol,
                                       const session::ReplaceText& replace, session::Moment moment) {
  session::SessionDocument trial(moment.ids.ordered_id(moment.now), protocol);
  const auto setup = exchange::case_setup(*protocol, brought.language, {brought.made, 0, 0});
  BERAAD_TRY(prepared, trial.run(session::PrepareSession{brought.case_id, session::RunKind::Intake, setup}, moment));
  for (const auto& command : exchange::commands_of(brought)) {
    const auto done = trial.run(session::with_texts_replaced(*protocol, command, replace), moment);
    if (!done && done.error().code != "refused.unchanged") return fail(done.error());
  }
  return trial;
}

/// The same case as one of its own, with a title that says which it is.
exchange::BroughtCase beside(exchange::BroughtCase brought, const protocol::Protocol& protocol, const Uuid& id,
                             const base::Texts& texts) {
  brought.case_id = id;
  const auto place = protocol::find_by_role(protocol, protocol::Role::WorkingTitle);
  if (!place) return brought;
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  auto title = std::ranges::find(brought.answers, key, &exchange::CaseAnswer::key);
  if (title == brought.answers.end()) title = brought.answers.insert(title, {key, {}, std::string(), {}});
  const auto* said = std::get_if<std::string>(&title->value);
  const std::string other = texts.say("case.other-version", {said != nullptr ? *said : std::string()});
  title->kind = session::AnswerKind::Value;
  title->value = std::string(base::trimmed(other));
  return brought;
}

/// What holds the case: its form, else a run on it.
std::optional<Uuid> find_case(const Workspace& workspace, const Uuid& case_id) {
  const auto runs = workspace.runs_of_case(case_id);
  const auto form = std::ranges::find_if(
      runs, [&](const Uuid& run) { return workspace.find_summary(run)->run == session::RunKind::Intake; });
  if (form != runs.end()) return *form;
  return runs.empty() ? std::nullopt : std::optional(runs.front());
}

Outcome carry_out(Workspace& workspace, const Uuid& session, const std::vector<session::Command>& commands) {
  for (const auto& command : commands) {
    const auto done = workspace.run(session, command);
    if (!done && done.error().code != "refused.unchanged") return fail(done.error());
  }
  return workspace.wait_until_saved();
}

Result<Uuid> prepare_case(Workspace& workspace, const exchange::BroughtCase& brought,
                          const protocol::Protocol& protocol) {
  const auto setup = exchange::case_setup(protocol, brought.language, {brought.made, 0, 0});
  return workspace.prepare_session(setup, brought.case_id, session::RunKind::Intake);
}

/// Of what was said, so that the same file is the same case once more. A form bears no day of its own: it counts as
/// made when it came in.
Uuid id_beside(const exchange::BroughtCase& brought, const session::SessionDocument& arrived) {
  if (brought.is_whole) return base::named_id(brought.case_id, exchange::write_brought_case(arrived));
  std::string said;
  for (const auto& [key, value] : exchange::handed_answers({arrived.protocol(), arrived.state()})) {
    said += key.step + "/" + key.field + " " + json::write(value) + "\n";
  }
  return base::named_id(brought.case_id, said);
}

bool forgot_a_name(const session::SessionDocument& document) {
  return std::ranges::any_of(document.changes(), [](const session::Change& change) {
    return std::ranges::any_of(change.events,
                               [](const auto& event) { return std::holds_alternative<session::NameForgotten>(event); });
  });
}

/// In memory first, as with what is new.
Outcome check_all(session::SessionDocument trial, const std::vector<session::Command>& commands,
                  session::Moment moment) {
  for (const auto& command : commands) {
    const auto done = trial.run(command, moment);
    if (!done && done.error().code != "refused.unchanged") return fail(done.error());
  }
  return Done{};
}

}  // namespace

Result<Workspace::BroughtIn> Workspace::bring_in(const exchange::BroughtCase& brought, const base::Texts& texts) {
  BERAAD_TRY(writable, m_parts->may_write());
  complete_index();  // it may be there already
  const auto* entry = m_parts->surroundings.catalog.find(brought.protocol_id);
  if (entry == nullptr) return fail("session.unknown-method", {brought.protocol_id});
  const auto as_it_is = [](std::string_view text) { return std::string(text); };
  BERAAD_TRY(arrived, tried(brought, entry->protocol, as_it_is, m_parts->moment()));
  const auto here = find_case(*this, brought.case_id);
  if (!here) {
    BERAAD_TRY(made, prepare_case(*this, brought, *entry->protocol));
    BERAAD_TRY(written, carry_out(*this, made, exchange::commands_of(brought)));
    return BroughtIn{made, Way::New};
  }
  if (find_summary(*here)->run != session::RunKind::Intake) return BroughtIn{*here, Way::WasThere};
  BERAAD_TRY(opened, open_session(*here));
  const auto& ours = *find_session(*here);
  const auto names = names_of_case(brought.case_id);
  const privacy::NameReplacer replacer(names, m_parts->surroundings.ordinary_words);
  // A doubtful place that was replaced on one side only makes no other version.
  const session::ReplaceText replace = [&](std::string_view text) {
    std::string replaced(text);
    for (std::size_t name = 0; name < names.size(); ++name) replaced = replacer.replace_doubtful(replaced, name);
    return replaced;
  };
  BERAAD_TRY(with_roles, tried(brought, entry->protocol, replace, m_parts->moment()));
  auto compared_with = ours;
  (void)compared_with.replace_texts(replace, m_parts->moment());  // refused when it holds no such place
  const auto compared = exchange::compare_versions(compared_with, brought, with_roles);
  if (compared.relation == exchange::VersionsCompared::Relation::Known) return BroughtIn{*here, Way::WasThere};
  // A name that was forgotten is not known any more where it comes in: no whole file is put over what has its word.
  const auto runs = runs_of_case(brought.case_id);
  const bool forgot = std::ranges::any_of(
      runs, [&](const Uuid& run) { return open_session(run) && forgot_a_name(*find_session(run)); });
  if (compared.relation == exchange::VersionsCompared::Relation::Newer && !(forgot && brought.is_whole)) {
    BERAAD_TRY(possible, check_all(ours, compared.commands, m_parts->moment()));
    BERAAD_TRY(done, carry_out(*this, *here, compared.commands));
    return BroughtIn{*here, Way::Updated};
  }
  const Uuid id = id_beside(brought, arrived);
  if (const auto there = find_case(*this, id)) return BroughtIn{*there, Way::WasThere};
  auto other = brought;
  const auto struck = exchange::struck_answers(ours.state());
  std::erase_if(other.answers, [&](const auto& answer) { return struck.contains(answer.key); });
  other = beside(std::move(other), *entry->protocol, id, texts);
  std::vector<session::Command> known;
  for (const auto& name : names) known.emplace_back(session::KeepName{name.name, name.role});
  BERAAD_TRY(made, prepare_case(*this, other, *entry->protocol));
  // The names first: no text is ever stored with one of them.
  BERAAD_TRY(kept, carry_out(*this, made, known));
  m_parts->names.erase(id);
  BERAAD_TRY(written, carry_out(*this, made, exchange::commands_of(other)));
  return BroughtIn{made, Way::Beside};
}

}  // namespace beraad::workspace
