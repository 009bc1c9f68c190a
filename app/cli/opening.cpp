// What several verbs share: opening a library, finding a session in it, judging where output may go.
#include <system_error>

#include "app/cli/verbs.hpp"

namespace beraad::cli {

namespace files = std::filesystem;

workspace::Surroundings surroundings_of(const Call& call, const Shipped& shipped, const base::Clock& clock) {
  return {clock,
          call.world.ids,
          call.world.log,
          shipped.catalog,
          shipped.codebook,
          shipped.vocabulary,
          shipped.ordinary_words,
          call.world.folders.lock_folder,
          {},
          {}};
}

storage::Environment environment_of(const Call& call) {
  return {call.world.clock, call.world.ids, call.world.log, call.world.folders.lock_folder, {}};
}

Result<std::unique_ptr<workspace::Workspace>> open_to_read(const Call& call, const Shipped& shipped) {
  BERAAD_TRY(workspace, workspace::Workspace::open(call.invocation.required("library"), storage::Access::ReadOnly,
                                                   surroundings_of(call, shipped, call.world.clock)));
  workspace->complete_index();
  return std::move(workspace);
}

Result<base::Uuid> find_session(workspace::Workspace& workspace, const std::string& name) {
  const auto id = base::read_uuid(name);
  if (!id || !workspace.find_summary(*id)) return fail("session.unknown", {name});
  BERAAD_TRY(opened, workspace.open_session(*id));
  return *id;
}

Outcome check_output(const files::path& output, const files::path& library) {
  std::error_code error;
  const auto status = files::status(output, error);
  if (!files::exists(status)) return Done{};
  if (!files::is_regular_file(status)) return fail("output.not-a-file", {output.string()});
  files::path keys = library;
  keys += "-keys";
  for (const files::path& taken : {library, keys}) {
    if (files::equivalent(output, taken, error)) return fail("output.is-library", {output.string()});
  }
  return Done{};
}

}  // namespace beraad::cli
