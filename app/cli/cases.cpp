// `beraad case new`, `list`, `export` and `import`: cases that people bring in, without a window.
#include <algorithm>
#include <array>

#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"
#include "core/base/text.hpp"
#include "core/exchange/brought_case.hpp"
#include "core/exchange/case_versions.hpp"
#include "core/exchange/new_case.hpp"
#include "core/exchange/returned_case.hpp"
#include "core/json/members.hpp"
#include "core/session/words.hpp"

namespace beraad::cli {
namespace {

using json::text_value;

constexpr std::uint64_t k_case_bytes = 48U << 20U, k_passphrase_bytes = 4096;

Result<std::unique_ptr<workspace::Workspace>> open_to_write(const Call& call, const Shipped& shipped, bool may_create) {
  const std::filesystem::path file = call.invocation.required("library");
  const auto surroundings = surroundings_of(call, shipped, call.world.clock);
  std::error_code error;
  const auto status = std::filesystem::symlink_status(file, error);
  if (may_create && status.type() == std::filesystem::file_type::not_found) {
    return workspace::Workspace::create(file, surroundings);
  }
  BERAAD_TRY(workspace, workspace::Workspace::open(file, storage::Access::ReadWrite, surroundings));
  if (workspace->info().access == storage::Access::ReadOnly) return fail("library.read-only", {file.string()});
  workspace->complete_index();
  return std::move(workspace);
}

/// The first line of the file, which is all of it but a line end.
Result<std::string> read_passphrase(const Call& call) {
  const auto file = call.invocation.find("passphrase-file");
  if (!file) return std::string();
  BERAAD_TRY(bytes, base::read_file(*file, k_passphrase_bytes));
  const std::string passphrase = bytes.substr(0, bytes.find_first_of("\r\n"));
  if (passphrase.empty()) return fail("case.passphrase-empty", {*file});
  return passphrase;
}

std::vector<workspace::SessionSummary> brought_in(workspace::Workspace& workspace) {
  workspace::SummaryFilter all;
  all.main_runs_only = false;
  auto summaries = workspace.list_sessions(all);
  std::erase_if(summaries, [](const auto& summary) { return summary.run != session::RunKind::Intake; });
  return summaries;
}

/// By the id of the case or of its form.
Result<base::Uuid> find_case(workspace::Workspace& workspace, const std::string& name) {
  const auto id = base::read_uuid(name);
  for (const auto& summary : brought_in(workspace)) {
    if (id && !summary.damaged && (summary.id == *id || summary.case_id == *id)) {
      BERAAD_TRY(opened, workspace.open_session(summary.id));
      return summary.id;
    }
  }
  return fail("case.unknown", {name});
}

/// Until it is handed over a case is of whoever wrote it: its title is listed only when that is asked for.
bool is_titled(const Call& call, const workspace::SessionSummary& summary) {
  return summary.handed_over || call.invocation.has("titles");
}

json::Value case_value(const Call& call, const workspace::SessionSummary& summary) {
  json::Value value;
  value.content = json::Object{
      {"id", text_value(base::to_text(summary.id))},
      {"case", text_value(base::to_text(summary.case_id))},
      {"title", is_titled(call, summary) ? text_value(summary.title) : json::Value{}},
      {"protocol", text_value(summary.protocol_id)},
      {"purpose", text_value(std::string(session::word_of(summary.purpose)))},
      {"made", text_value(base::to_text(summary.planned_start.date))},
      {"handed_over", summary.handed_over ? text_value(base::to_text(*summary.handed_over)) : json::Value{}}};
  return value;
}

/// Words of a form in both languages: it may come back in either.
Result<exchange::FormWords> words_for_forms(const Call& call) {
  BERAAD_TRY(dutch, load_texts(call.world.folders.assets, base::Language::Dutch));
  BERAAD_TRY(english, load_texts(call.world.folders.assets, base::Language::English));
  return exchange::form_words(dutch, english);
}

/// What was not understood is named by its question, never by what was answered.
void say_not_taken(const Call& call, const protocol::Protocol& form, const std::vector<session::AnswerKey>& keys) {
  for (const auto& key : keys) {
    const auto* field = form.find_step(key.step)->find_field(key.field);
    call.complain(call.texts.say("form.not-taken", {field->label.in(call.texts.language())}));
  }
}

/// The case in the file, of whatever kind that is; nothing when it was said what is wrong with it.
Result<std::optional<exchange::BroughtCase>> read_case(const Call& call, const Shipped& shipped,
                                                       const std::string& bytes, const std::string& name) {
  BERAAD_TRY(words, words_for_forms(call));
  if (const auto found = exchange::find_form(bytes, shipped.catalog, words, call.texts)) {
    if (!*found) return fail(found->error());
    const auto& form = (*found)->form;
    const auto& protocol = *shipped.catalog.find(form.protocol_id)->protocol;
    auto returned = exchange::returned_case(form, protocol, base::local_time(call.world.clock.now()).date, bytes);
    say_not_taken(call, protocol, returned.not_taken);
    for (const auto& left : (*found)->left_out) call.complain(call.texts.count(left.sentence, left.count));
    return std::optional(std::move(returned.brought));
  }
  auto read = exchange::read_brought_case(bytes, name, shipped.context());
  for (const base::Error& problem : read.problems) {
    const std::string& place = problem.place.empty() ? name : problem.place;
    call.world.err << one_line(place + ": " + problem.arguments.front() + ": " + call.texts.say(problem)) << '\n';
  }
  if (!read.brought) call.complain(call.texts.say("cli.case-not-read"));
  return std::move(read.brought);
}

/// What is said of a case that was here already: it came in whole, or answers to its questions came back.
struct WaySaid {
  workspace::Workspace::BroughtIn::Way way;
  const char* of_case;
  const char* of_form;
};
using Way = workspace::Workspace::BroughtIn::Way;
constexpr std::array k_said_of{WaySaid{Way::WasThere, "case.was-there", "case.was-there"},
                               WaySaid{Way::Updated, "case.brought-up-to-date", "form.filled-in"},
                               WaySaid{Way::Beside, "case.stands-beside", "form.stands-beside"}};

}  // namespace

Result<int> make_case(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  const std::string wanted = call.invocation.find("form").value_or("");
  const auto* form = exchange::find_case_form(shipped.catalog, wanted);
  if (form == nullptr) return fail("case.unknown-form", {wanted});
  BERAAD_TRY(workspace, open_to_write(call, shipped, true));
  const auto setup = exchange::case_setup(*form, call.texts.language(), base::local_time(call.world.clock.now()));
  BERAAD_TRY(id, workspace->prepare_session(setup, std::nullopt, session::RunKind::Intake));
  if (const auto purpose = call.invocation.find("purpose"); purpose == "intervision") {
    BERAAD_TRY(chosen, workspace->run(id, session::ChoosePurpose{session::CasePurpose::Intervision}));
  }
  const auto title = call.invocation.find("title");
  const auto place = protocol::find_by_role(*form, protocol::Role::WorkingTitle);
  if (title && place && !base::is_blank(*title)) {
    const session::AnswerKey key{place.step->id, place.field->id, {}};
    BERAAD_TRY(written, workspace->run(id, session::WriteAnswer{key, base::pasted(*title, true)}));
  }
  BERAAD_TRY(saved, workspace->wait_until_saved());
  call.world.out << base::to_text(id) << '\n';
  return 0;
}

Result<int> list_cases(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  const auto cases = brought_in(*workspace);
  if (call.invocation.has("json")) {
    const auto value_of = [&](const workspace::SessionSummary& summary) { return case_value(call, summary); };
    call.world.out << json::write(json::list_value(cases, value_of), 2) << '\n';
    return 0;
  }
  for (const auto& summary : cases) {
    const std::string state =
        summary.handed_over ? call.texts.say("cases.state.handed-over") : call.texts.say("cases.state.private");
    const std::string purpose = call.texts.say(
        summary.purpose == session::CasePurpose::Intervision ? "cases.for-intervision" : "cases.for-deliberation");
    const std::string title = is_titled(call, summary) ? one_line(summary.title) + "  " : std::string();
    call.world.out << base::to_text(summary.id) << "  " << base::to_text(summary.planned_start.date) << "  " << title
                   << "(" << purpose << ", " << state << ")\n";
  }
  return 0;
}

Result<int> export_case(const Call& call) {
  const std::filesystem::path output = call.invocation.required("output");
  BERAAD_TRY(allowed, check_output(output, call.invocation.required("library")));
  BERAAD_TRY(passphrase, read_passphrase(call));
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  BERAAD_TRY(id, find_case(*workspace, call.invocation.names.front()));
  // From then on it is handed over, as it stands now.
  const bool is_new = !exchange::is_handed_over(*workspace->find_session(id));
  if (is_new) {
    workspace.reset();
    BERAAD_TRY(to_write, open_to_write(call, shipped, false));
    workspace = std::move(to_write);
    BERAAD_TRY(opened, workspace->open_session(id));
  }
  const std::string bytes = exchange::write_brought_case(*workspace->find_session(id));
  BERAAD_TRY(written,
             base::write_file_atomically(output, passphrase.empty() ? bytes : exchange::seal_case(bytes, passphrase)));
  if (is_new) {
    BERAAD_TRY(handed, workspace->run(id, session::HandOverCase{true}));
    BERAAD_TRY(saved, workspace->wait_until_saved());
  }
  return 0;
}

Result<int> import_case(const Call& call) {
  const std::string& name = call.invocation.names.front();
  BERAAD_TRY(passphrase, read_passphrase(call));
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(file, base::read_file(name, k_case_bytes));
  std::string bytes = std::move(file);
  if (exchange::is_sealed_case(bytes)) {
    if (passphrase.empty()) return fail("case.passphrase-needed", {name});
    BERAAD_TRY(opened, exchange::unseal_case(bytes, passphrase));
    bytes = std::move(opened);
  }
  BERAAD_TRY(brought, read_case(call, shipped, bytes, name));
  if (!brought) return 1;
  BERAAD_TRY(workspace, open_to_write(call, shipped, true));
  BERAAD_TRY(done, workspace->bring_in(*brought, call.texts));
  call.world.out << base::to_text(done.session) << '\n';
  if (const auto said = std::ranges::find(k_said_of, done.way, &WaySaid::way); said != k_said_of.end()) {
    call.complain(call.texts.say(brought->is_whole ? said->of_case : said->of_form));
  }
  return 0;
}

}  // namespace beraad::cli
