// `beraad library new | info | check | backup | restore`.
#include "app/cli/verbs.hpp"
#include "core/base/calendar.hpp"
#include "core/base/text.hpp"

namespace beraad::cli {
namespace {

std::filesystem::path named_file(const Call& call) { return call.invocation.names.front(); }

json::Value text_value(std::string text) {
  json::Value value;
  value.content = std::move(text);
  return value;
}

json::Value count_value(std::size_t count) {
  json::Value value;
  value.content = static_cast<std::int64_t>(count);
  return value;
}

json::Value yes_value(bool yes) {
  json::Value value;
  value.content = yes;
  return value;
}

json::Value info_value(const storage::LibraryInfo& info) {
  json::Object shown{{"file", text_value(base::with_valid_utf8(info.file.string()))},
                     {"keys_file", text_value(base::with_valid_utf8(info.keys_file.string()))},
                     {"id", text_value(base::to_text(info.id))},
                     {"format", count_value(static_cast<std::size_t>(info.format))},
                     {"has_passphrase", yes_value(info.has_passphrase)},
                     {"cases", count_value(info.cases)},
                     {"sessions", count_value(info.sessions)},
                     {"changes", count_value(info.changes)}};
  if (info.newest_backup) {
    shown.emplace_back("newest_backup", text_value(base::to_text(base::local_time(*info.newest_backup))));
    shown.emplace_back("newest_backup_file", text_value(base::with_valid_utf8(info.newest_backup_file.string())));
  }
  json::Value value;
  value.content = std::move(shown);
  return value;
}

}  // namespace

Result<int> make_library(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(made, workspace::Workspace::create(named_file(call), surroundings_of(call, shipped, call.world.clock)));
  BERAAD_TRY(saved, made->wait_until_saved());
  call.world.out << one_line(named_file(call).string()) << '\n';
  return 0;
}

Result<int> describe_library(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, workspace::Workspace::open(named_file(call), storage::Access::ReadOnly,
                                                   surroundings_of(call, shipped, call.world.clock)));
  const storage::LibraryInfo info = workspace->info();
  if (call.invocation.has("json")) {
    call.world.out << json::write(info_value(info), 2) << '\n';
    return 0;
  }
  const auto line = [&](std::string_view key, const std::string& value) {
    call.world.out << call.texts.say(key) << ": " << one_line(value) << '\n';
  };
  line("cli.info-file", info.file.string());
  line("cli.info-cases", std::to_string(info.cases));
  line("cli.info-sessions", std::to_string(info.sessions));
  line("cli.info-changes", std::to_string(info.changes));
  line("cli.info-lock", call.texts.say(info.has_passphrase ? "cli.info-lock-closed" : "cli.info-lock-open"));
  line("cli.info-backup", info.newest_backup ? base::to_text(base::local_time(*info.newest_backup))
                                             : call.texts.say("cli.info-no-backup"));
  return 0;
}

Result<int> check_library(const Call& call) {
  const auto report = storage::check_file(named_file(call), environment_of(call));
  for (const storage::Finding& finding : report.findings) {
    const auto id_or_nothing = [](const base::Uuid& id) { return id.is_nil() ? std::string() : base::to_text(id); };
    const std::vector<std::string> arguments{id_or_nothing(finding.case_id), id_or_nothing(finding.session_id),
                                             finding.step, finding.field};
    std::string where;
    for (const std::string& part : arguments) {
      if (!part.empty()) where += (where.empty() ? "" : " ") + part;
    }
    const std::string sentence = call.texts.say("error." + finding.code, arguments);
    call.world.out << one_line(finding.code + (where.empty() ? "" : ": " + where) + ": " + sentence) << '\n';
  }
  if (report.findings.empty()) {
    call.world.out << call.texts.say("cli.library-whole",
                                     {std::to_string(report.sessions), std::to_string(report.changes)})
                   << '\n';
    return 0;
  }
  if (report.good_backup.empty()) {
    call.complain(call.texts.say("cli.no-good-backup"));
  } else {
    call.complain(call.texts.say("cli.good-backup", {report.good_backup.string()}));
  }
  return 1;
}

Result<int> back_up_library(const Call& call) {
  const std::filesystem::path output = call.invocation.required("output");
  BERAAD_TRY(allowed, check_output(output, named_file(call)));
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, workspace::Workspace::open(named_file(call), storage::Access::ReadOnly,
                                                   surroundings_of(call, shipped, call.world.clock)));
  BERAAD_TRY(written, workspace->backup_to(output));
  call.world.out << one_line(output.string()) << '\n';
  return 0;
}

Result<int> restore_library(const Call& call) {
  const std::filesystem::path output = call.invocation.required("output");
  BERAAD_TRY(restored, storage::restore_backup(named_file(call), output, environment_of(call)));
  call.world.out << one_line(output.string()) << '\n';
  return 0;
}

}  // namespace beraad::cli
