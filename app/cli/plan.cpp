// `beraad plan`: when a deliberation is, and when it is looked back on, for a calendar program. `beraad kit`: what is
// printed before it.
#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"

namespace beraad::cli {
namespace {

/// What is prepared of a case is no meeting: it has no hour and nobody comes.
Result<base::Uuid> find_meeting(workspace::Workspace& workspace, const std::string& name) {
  BERAAD_TRY(id, find_session(workspace, name));
  if (workspace.find_session(id)->state().run == session::RunKind::Intake) return fail("case.no-meeting", {name});
  return id;
}

}  // namespace

Result<int> write_plan(const Call& call) {
  const std::filesystem::path output = call.invocation.required("ics");
  BERAAD_TRY(allowed, check_output(output, call.invocation.required("library")));
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  BERAAD_TRY(id, find_meeting(*workspace, call.invocation.names.front()));
  BERAAD_TRY(bytes, workspace->build_calendar(id, call.texts));
  BERAAD_TRY(written, base::write_file_atomically(output, bytes));
  return 0;
}

Result<int> write_kit(const Call& call) {
  constexpr std::uint64_t k_style_bytes = 1U << 20U;
  const std::filesystem::path output = call.invocation.required("output");
  BERAAD_TRY(allowed, check_output(output, call.invocation.required("library")));
  BERAAD_TRY(style, base::read_file(call.world.folders.assets / "style.json", k_style_bytes));
  BERAAD_TRY(colors, report::read_colors(style, "style.json"));
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  BERAAD_TRY(id, find_meeting(*workspace, call.invocation.names.front()));
  base::Language language = workspace->find_session(id)->state().setup.language;
  if (call.invocation.has("language")) language = call.texts.language();
  BERAAD_TRY(texts, load_texts(call.world.folders.assets, language));
  const report::Paint paint{call.world.folders.fonts.string(), call.world.clock.now(), {}, colors};
  BERAAD_TRY(bytes, workspace->paint_kit(id, texts, paint));
  BERAAD_TRY(written, base::write_file_atomically(output, bytes));
  return 0;
}

}  // namespace beraad::cli
