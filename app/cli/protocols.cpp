// `beraad protocol list`, `check` and `diff`.
#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/protocol/compare.hpp"
#include "core/protocol/read_protocol.hpp"
#include "core/protocol/words.hpp"

namespace beraad::cli {
namespace {

constexpr std::uint64_t k_template_bytes = 1U << 20U;

json::Value value_of(std::string text) {
  json::Value value;
  value.content = std::move(text);
  return value;
}

json::Value value_of(json::Object members) {
  json::Value value;
  value.content = std::move(members);
  return value;
}

json::Value value_of(json::Array elements) {
  json::Value value;
  value.content = std::move(elements);
  return value;
}

json::Value value_of(const base::LocalText& text) {
  return value_of(json::Object{{"nl", value_of(text.nl)}, {"en", value_of(text.en)}});
}

json::Value protocol_value(const protocol::Protocol& protocol) {
  json::Array plans, steps;
  for (const protocol::Plan& plan : protocol.plans) {
    json::Value minutes;
    minutes.content = static_cast<std::int64_t>(plan.minutes);
    plans.push_back(value_of(json::Object{{"id", value_of(plan.id)}, {"minutes", std::move(minutes)}}));
  }
  for (const protocol::Step& step : protocol.steps) {
    json::Array fields;
    for (const protocol::Field& field : step.fields) {
      fields.push_back(value_of(json::Object{{"id", value_of(field.id)},
                                             {"type", value_of(std::string(protocol::word_of(field.type)))},
                                             {"label", value_of(field.label)}}));
    }
    steps.push_back(value_of(json::Object{
        {"id", value_of(step.id)}, {"title", value_of(step.title)}, {"fields", value_of(std::move(fields))}}));
  }
  return value_of(json::Object{{"id", value_of(protocol.id)},
                               {"title", value_of(protocol.title)},
                               {"plans", value_of(std::move(plans))},
                               {"steps", value_of(std::move(steps))}});
}

void complain_of(const Call& call, const std::vector<base::Error>& errors, const std::string& name) {
  for (const base::Error& error : errors) {
    std::string place = error.place.empty() ? name : error.place;
    // A JSON pointer, for who looks it up in the file by its names.
    if (!error.arguments.empty() && error.arguments.front().starts_with('/')) place += " " + error.arguments.front();
    call.world.err << one_line(place + ": " + call.texts.say(error)) << '\n';
  }
}

}  // namespace

Result<int> list_protocols(const Call& call) {
  const auto catalog = protocol::Catalog::load(call.world.folders.protocols, call.world.folders.own_protocols);
  for (const auto& broken : catalog.broken()) complain_of(call, broken.errors, broken.file.string());
  if (call.invocation.has("json")) {
    json::Array all;
    for (const auto& entry : catalog.entries()) all.push_back(protocol_value(*entry.protocol));
    call.world.out << json::write(value_of(std::move(all)), 2) << '\n';
    return 0;
  }
  for (const auto& entry : catalog.entries()) {
    call.world.out << entry.protocol->id << "  " << entry.protocol->title.in(call.texts.language()) << '\n';
  }
  return 0;
}

Result<int> check_protocols(const Call& call) {
  const auto catalog = protocol::Catalog::load(call.world.folders.protocols, {});
  int exit_code = 0;
  for (const std::string& name : call.invocation.names) {
    const auto bytes = base::read_file(name, k_template_bytes);
    const auto errors = bytes ? protocol::read_protocol(*bytes, name, catalog.schema()).errors
                              : std::vector<base::Error>{bytes.error()};
    if (errors.empty()) {
      call.world.out << one_line(call.texts.say("cli.protocol-fine", {name})) << '\n';
    } else {
      complain_of(call, errors, name);
      exit_code = 1;
    }
  }
  return exit_code;
}

namespace {

/// A template by its file, or by the id of a method that is known. Only one that may be used can be compared.
Result<json::Document> read_named(const Call& call, const protocol::Catalog& catalog, const std::string& name,
                                  bool& refused) {
  const auto* known = catalog.find(name);
  const auto bytes = known != nullptr ? Result<std::string>(known->text) : base::read_file(name, k_template_bytes);
  if (!bytes) return fail(bytes.error());
  const auto errors = protocol::read_kept_protocol(*bytes, name, catalog.schema()).errors;
  refused = refused || !errors.empty();
  complain_of(call, errors, name);
  return json::read(*bytes, name, json::k_template_limits);
}

std::string_view word_of(protocol::Difference::Kind kind) {
  switch (kind) {
    case protocol::Difference::Kind::Added:
      return "added";
    case protocol::Difference::Kind::Removed:
      return "removed";
    case protocol::Difference::Kind::Moved:
      return "moved";
    case protocol::Difference::Kind::Changed:
      break;
  }
  return "changed";
}

json::Value difference_value(const protocol::Difference& difference) {
  return value_of(json::Object{{"kind", value_of(std::string(word_of(difference.kind)))},
                               {"place", value_of(difference.place)},
                               {"before", value_of(difference.before)},
                               {"after", value_of(difference.after)}});
}

}  // namespace

Result<int> compare_protocols(const Call& call) {
  const auto catalog = protocol::Catalog::load(call.world.folders.protocols, call.world.folders.own_protocols);
  bool refused = false;
  BERAAD_TRY(before, read_named(call, catalog, call.invocation.names[0], refused));
  BERAAD_TRY(after, read_named(call, catalog, call.invocation.names[1], refused));
  if (refused) return 1;
  const auto differences = protocol::compare(before, after);
  if (call.invocation.has("json")) {
    json::Array all;
    for (const auto& difference : differences) all.push_back(difference_value(difference));
    call.world.out << json::write(value_of(std::move(all)), 2) << '\n';
    return 0;
  }
  if (differences.empty()) call.world.out << call.texts.say("cli.diff-none") << '\n';
  for (const auto& difference : differences) {
    const std::string key = "cli.diff-" + std::string(word_of(difference.kind));
    call.world.out << one_line(call.texts.say(key, {difference.place, difference.before, difference.after})) << '\n';
  }
  return 0;
}

}  // namespace beraad::cli
