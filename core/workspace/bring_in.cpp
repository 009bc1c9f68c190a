// A case that comes from somebody else: a new one, a newer version of one that is here, or one beside it.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/exchange/case_versions.hpp"
#include "core/exchange/new_case.hpp"
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

Result<Uuid> make_case(Workspace& workspace, const exchange::BroughtCase& brought, const protocol::Protocol& protocol) {
  const auto setup = exchange::case_setup(protocol, brought.language, {brought.made, 0, 0});
  BERAAD_TRY(session, workspace.prepare_session(setup, brought.case_id, session::RunKind::Intake));
  BERAAD_TRY(done, carry_out(workspace, session, exchange::commands_of(brought)));
  return session;
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
    BERAAD_TRY(made, make_case(*this, brought, *entry->protocol));
    return BroughtIn{made, Way::New};
  }
  if (find_summary(*here)->run != session::RunKind::Intake) return BroughtIn{*here, Way::WasThere};
  BERAAD_TRY(opened, open_session(*here));
  const auto& ours = *find_session(*here);
  const auto names = names_of_case(brought.case_id);
  const privacy::NameReplacer replacer(names);
  BERAAD_TRY(with_roles, tried(brought, entry->protocol, std::cref(replacer), m_parts->moment()));
  const auto compared = exchange::compare_versions(ours, brought, with_roles);
  if (compared.relation == exchange::VersionsCompared::Relation::Known) return BroughtIn{*here, Way::WasThere};
  if (compared.relation == exchange::VersionsCompared::Relation::Newer) {
    BERAAD_TRY(possible, check_all(ours, compared.commands, m_parts->moment()));
    BERAAD_TRY(done, carry_out(*this, *here, compared.commands));
    return BroughtIn{*here, Way::Updated};
  }
  // Of the file, so that the same file is the same case once more.
  const Uuid id = base::named_id(brought.case_id, exchange::write_brought_case(arrived));
  if (const auto there = find_case(*this, id)) return BroughtIn{*there, Way::WasThere};
  BERAAD_TRY(made, make_case(*this, beside(brought, *entry->protocol, id, texts), *entry->protocol));
  for (const auto& name : names) {
    BERAAD_TRY(replaced, replace_name(made, name.name, name.role));
  }
  return BroughtIn{made, Way::Beside};
}

}  // namespace beraad::workspace
