// What set-up asks that the method has fields for.
#include <algorithm>

#include "app/action/update_parts.hpp"

namespace beraad::action {
namespace {

session::AnswerKey key_of(const protocol::FieldPlace& place) { return {place.step->id, place.field->id, {}}; }

session::Items chosen_rules(World& world, const protocol::Protocol& method) {
  const auto& view = world.app.setup;
  session::Items rules;
  for (std::size_t index = 0; index < method.ground_rules.size(); ++index) {
    if (index < view.ground_rules.size() && !view.ground_rules[index]) continue;
    rules.push_back({world.surroundings.ids.random_id(), method.ground_rules[index].in(view.setup.language), false});
  }
  return rules;
}

/// In the session that is being set up, which is not the one on screen: the wall shows nothing of it yet.
void run_in_setup(World& world, const session::Command& command) {
  const auto change = world.workspace->run(*world.app.setup.session, command);
  if (!change && change.error().code != "refused.unchanged") say(world, change.error());
}

void write_rules(World& world, const session::SessionDocument& document, const session::AnswerKey& key,
                 session::Items rules) {
  const auto* value = session::find_value(document.state(), key);
  const auto* written = value != nullptr ? std::get_if<session::Items>(value) : nullptr;
  if (written != nullptr && !world.app.setup.is_new) return;  // the group may have changed them
  const bool same =
      written != nullptr && std::ranges::equal(*written, rules, {}, &session::ListItem::text, &session::ListItem::text);
  if (same) return;
  if (!rules.empty()) {
    run_in_setup(world, session::WriteAnswer{key, std::move(rules)});
  } else if (written != nullptr) {
    run_in_setup(world, session::ClearAnswer{key});
  }
}

}  // namespace

void write_first_answers(World& world) {
  const auto& view = world.app.setup;
  const auto* document = view.session && world.workspace ? world.workspace->find_session(*view.session) : nullptr;
  if (document == nullptr) return;
  const auto& method = document->protocol();
  const auto status = protocol::find_by_role(method, protocol::Role::OutcomeStatus);
  if (status && !view.outcome_status.empty()) {
    run_in_setup(world, session::WriteAnswer{key_of(status), view.outcome_status});
  }
  if (const auto place = protocol::find_by_role(method, protocol::Role::Agreements)) {
    write_rules(world, *document, key_of(place), chosen_rules(world, method));
  }
}

void read_first_answers(World& world, const session::SessionDocument& document) {
  auto& view = world.app.setup;
  const auto& method = document.protocol();
  if (const auto place = protocol::find_by_role(method, protocol::Role::OutcomeStatus)) {
    const auto* value = session::find_value(document.state(), key_of(place));
    const auto* status = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    if (status != nullptr) view.outcome_status = *status;
  }
  if (const auto place = protocol::find_by_role(method, protocol::Role::Agreements)) {
    const auto* value = session::find_value(document.state(), key_of(place));
    const auto* rules = value != nullptr ? std::get_if<session::Items>(value) : nullptr;
    for (std::size_t index = 0; rules != nullptr && index < view.ground_rules.size(); ++index) {
      const auto& text = method.ground_rules[index].in(view.setup.language);
      view.ground_rules[index] = std::ranges::find(*rules, text, &session::ListItem::text) != rules->end();
    }
  }
}

}  // namespace beraad::action
