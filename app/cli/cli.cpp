#include "app/cli/cli.hpp"

#include "app/cli/verbs.hpp"
#include "core/base/assert.hpp"
#include "core/base/text.hpp"

namespace beraad::cli {
namespace {

constexpr int k_done = 0, k_problem = 1, k_wrong_use = 2;

/// --language, else the first of the usual variables that is set, else Dutch.
base::Language choose_language(const std::vector<std::string>& arguments, const World& world) {
  if (const auto given = find_language(arguments)) {
    return base::read_language(*given).value_or(base::Language::Dutch);
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = world.environment(name);
    if (!value || value->empty()) continue;
    const std::string code = value->substr(0, value->find_first_of("_.@"));
    return base::read_language(code).value_or(base::Language::Dutch);
  }
  return base::Language::Dutch;
}

Result<int> open_window(const Call& call) {
  WindowRequest request{std::nullopt, call.texts.language()};
  if (!call.invocation.names.empty()) request.library = call.invocation.names.front();
  BERAAD_TRY(closed, call.world.open_window(request));
  return k_done;
}

Result<int> make_tour(const Call& call) {
  TourRequest request;
  request.folder = call.invocation.find("out").value_or(request.folder.string());
  request.language = call.texts.language();
  request.dark = call.invocation.find("theme") == "dark";
  if (const auto size = read_size(call.invocation.find("size").value_or(""))) {
    request.width = size->width;
    request.height = size->height;
  }
  if (const auto room = read_size(call.invocation.find("room").value_or(""))) {
    request.room_width = room->width;
    request.room_height = room->height;
  }
  BERAAD_TRY(made, call.world.make_tour(request));
  return k_done;
}

Result<int> carry_out(const Call& call) {
  switch (call.invocation.verb) {
    case Verb::OpenWindow:
      return open_window(call);
    case Verb::Help:
      call.world.out << call.texts.say("cli.help") << '\n';
      return k_done;
    case Verb::Version:
      call.world.out << "beraad " << call.world.version << '\n';
      return k_done;
    case Verb::Tour:
      return make_tour(call);
    case Verb::Play:
      return play_case(call);
    case Verb::SessionList:
      return list_sessions(call);
    case Verb::SessionShow:
      return show_session(call);
    case Verb::Report:
      return write_report(call);
    case Verb::ProtocolList:
      return list_protocols(call);
    case Verb::ProtocolCheck:
      return check_protocols(call);
    case Verb::ProtocolDiff:
      return compare_protocols(call);
    case Verb::Plan:
      return write_plan(call);
    case Verb::Kit:
      return write_kit(call);
    case Verb::ActionsList:
      return list_actions(call);
    case Verb::ActionsExport:
      return export_actions(call);
    case Verb::LibraryNew:
      return make_library(call);
    case Verb::LibraryInfo:
      return describe_library(call);
    case Verb::LibraryCheck:
      return check_library(call);
    case Verb::LibraryBackup:
      return back_up_library(call);
    case Verb::LibraryRestore:
      return restore_library(call);
  }
  return k_wrong_use;
}

int carry_out_and_say(const Call& call) {
  const auto outcome = carry_out(call);
  if (!outcome) {
    call.complain(outcome.error());
    return k_problem;
  }
  call.world.out.flush();
  if (!call.world.out) {  // a full disk, a closed pipe: what was asked for did not arrive
    call.complain(call.texts.say("error.cli.output-closed"));
    return k_problem;
  }
  return *outcome;
}

}  // namespace

std::string one_line(std::string_view text) {
  constexpr std::size_t k_longest = 2000;  // a name may be a mebibyte long; what is said of it stands at the end
  std::string line(text);
  if (line.size() > k_longest)
    line = line.substr(0, k_longest / 2) + " ... " + line.substr(line.size() - k_longest / 2);
  line = base::with_valid_utf8(line);
  for (char& letter : line) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = '?';
  }
  return line;
}

void Call::complain(std::string_view line) const { world.err << "beraad: " << one_line(line) << '\n'; }

void Call::complain(const base::Error& error) const { complain(texts.say(error)); }

int run(const std::vector<std::string>& arguments, World& world) {
  const auto texts = load_texts(world.folders.assets, choose_language(arguments, world));
  if (!texts) {  // the only sentence without a text: there are none
    world.err << "beraad: " << one_line(texts.error().place + ": " + texts.error().code) << '\n';
    return k_problem;
  }
  const auto invocation = read_command_line(arguments);
  if (!invocation) {
    Call{Invocation{}, world, *texts}.complain(invocation.error());
    return k_wrong_use;
  }
  const Call call{*invocation, world, *texts};
  try {
    return carry_out_and_say(call);
  } catch (const base::Bug& bug) {
    world.log.write(std::string_view(bug.what()));
    call.complain(texts->say("error.cli.bug"));
    return k_problem;
  }
}

}  // namespace beraad::cli
