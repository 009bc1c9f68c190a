#include "app/action/update.hpp"

#include "app/action/update_parts.hpp"

namespace beraad::action {
namespace {

constexpr std::int64_t k_toast_ms = 6000;
constexpr std::int64_t k_form_patience_ms = 60'000;  // an abandoned sealed form is covered after this

bool is_form_draft(const World& world, const EditorRef& editor) {
  return !world.app.round.step.empty() && editor.key.step == world.app.round.step && !editor.key.participant.empty();
}

}  // namespace

const session::SessionDocument* World::document() const {
  return workspace ? workspace->find_session(app.session.session) : nullptr;
}

void update(World& world, const Action& action) {
  std::visit([&](const auto& meant) { carry_out(world, meant); }, action);
}

void say(World& world, std::string sentence, bool can_undo) {
  world.app.toast = state::Toast{std::move(sentence), can_undo, world.steady_ms() + k_toast_ms};
}

void say(World& world, const base::Error& error) {
  world.surroundings.log.write(error);
  say(world, world.texts().say(error));
}

bool run(World& world, const session::Command& command, const std::vector<std::string>& finished_editors) {
  if (!world.workspace) return false;
  const auto change = world.workspace->run(world.app.session.session, command, finished_editors);
  if (change) return true;
  if (change.error().code != "refused.unchanged") say(world, change.error());
  return false;
}

void commit_drafts(World& world) {
  for (const auto& path : world.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    const auto* draft = world.app.drafts.find(path);
    if (editor && draft != nullptr && !is_form_draft(world, *editor)) commit_text(world, *editor, draft->text);
  }
}

void tick(World& world) {
  auto& app = world.app;
  const auto now = world.steady_ms();
  if (world.workspace) {
    for (const auto& path : app.drafts.due(now)) {
      const auto* draft = app.drafts.find(path);
      world.workspace->write_draft(app.session.session, {path, draft->text, draft->caret});
      app.drafts.mark_written(path);
    }
    world.workspace->tick();
    const auto saving = world.workspace->save_status();
    if (saving.failure && !app.notice) app.notice = state::Notice{*saving.failure};
    if (!saving.failure && app.notice) app.notice.reset();
  }
  if (app.toast && app.toast->until_ms <= now) app.toast.reset();
  const bool form_open = app.route == state::Route::Round && !app.round.current.empty();
  if (form_open && now - app.round.last_key_ms > k_form_patience_ms) cover_form(world);
  app.room.black_before_this_frame = app.room.black;
}

}  // namespace beraad::action
