// Drafts of methods: begun, opened, kept on disk, published.
#include <algorithm>

#include "app/action/method_editing.hpp"
#include "core/base/platform.hpp"
#include "core/base/text.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/protocol/template_review.hpp"

namespace beraad::action {
namespace {

base::LocalText in_both(const World& world, std::string_view key, const base::LocalText& title = {}) {
  return {world.shelf.dutch.say(key, {title.nl}), world.shelf.english.say(key, {title.en})};
}

json::Value value_of(const base::LocalText& text) {
  return json::value_of(json::Object{{"nl", json::text_value(text.nl)}, {"en", json::text_value(text.en)}});
}

/// A method, draft or kept version has that id.
bool is_method_known(const World& world, const std::string& id) {
  const auto own = own_methods(world);
  return world.surroundings.catalog.find(id) != nullptr || own.has_draft(id) || !own.list_versions(id).empty();
}

/// A draft with the content of that text under an id and a title of its own.
void begin_copy(World& world, const std::string& text, const std::string& id, std::string_view title_key) {
  auto document = json::read(text, id, json::k_template_limits);
  if (!document) return say(world, document.error());
  json::Value& root = document->root;
  json::put_at(root, "/id", json::text_value(id));
  json::put_at(root, "/version", json::value_of(std::int64_t{1}));
  json::put_at(root, "/title", value_of(in_both(world, title_key, json::local_text_in(root, "title"))));
  protocol::forget_review(root);
  open_method_draft(world, id, protocol::write_template(root));  // on disk from its first change on
}

bool can_write_methods(World& world) {
  if (!world.places.own_methods.empty()) return true;
  say(world, base::Error{"methods.no-folder", {}, {}, {}});
  return false;
}

state::WrittenLanguages written_in(base::Language language) {
  return language == base::Language::Dutch ? state::WrittenLanguages::Dutch : state::WrittenLanguages::English;
}

}  // namespace

void forget_review_of_draft(World& world, const std::string& place) {
  auto& editor = world.app.method_editor;
  const auto& review = editor.draft.method()->review;
  editor.review_to_forget = editor.draft.document() == nullptr;
  if (review.by.empty() && review.on.empty()) return;
  change_method(world, "editor.change.change", place, protocol::forget_review);
}

protocol::OwnMethods own_methods(const World& world) { return protocol::OwnMethods(world.places.own_methods); }

std::string free_method_id(const World& world, const std::string& id) {
  return protocol::free_id(id, '-', [&](const std::string& one) { return is_method_known(world, one); });
}

void open_method_draft(World& world, const std::string& name, std::string text) {
  keep_method_draft(world);
  if (world.app.method_editor.unsaved) return;  // it was said why
  state::MethodEditorState fresh;
  fresh.name = name;
  fresh.draft = protocol::TemplateDraft(std::move(text), world.surroundings.catalog.schema());
  fresh.languages = written_in(world.app.settings.language);
  fresh.review_to_forget = fresh.draft.document() == nullptr;
  world.app.method_editor = std::move(fresh);
  world.app.methods.choosing = false;
  world.app.route = state::Route::MethodEditor;
}

void note_method_change(World& world) {
  auto& editor = world.app.method_editor;
  editor.last_key_ms = world.steady_ms();
  if (!editor.unsaved) editor.first_unsaved_ms = editor.last_key_ms;
  editor.unsaved = true;
  editor.drafts.reset();
}

void keep_method_draft(World& world) {
  auto& editor = world.app.method_editor;
  if (!editor.unsaved || editor.name.empty()) return;
  const auto kept = own_methods(world).write_draft(editor.name, editor.draft.text());
  if (!kept) {
    if (!editor.save_failed) say(world, kept.error());
    editor.save_failed = true;
    editor.first_unsaved_ms = editor.last_key_ms = world.steady_ms();  // once more, after a while
    return;
  }
  editor.save_failed = false;
  editor.unsaved = false;
  editor.saved_at = base::local_time(world.surroundings.clock.now());
}

void tick_method_editor(World& world) {
  const auto due = world.app.method_editor.due_ms();
  if (due && *due <= world.steady_ms()) keep_method_draft(world);
  auto& editor = world.app.method_editor;
  if (world.app.route != state::Route::Methods) {
    editor.deletes.clear();  // whoever comes back is asked anew
    return;
  }
  if (editor.drafts) return;
  std::vector<state::DraftLine> lines;
  for (const auto& name : own_methods(world).list_drafts()) {
    const auto text = own_methods(world).load_draft(name);
    const auto document = text ? json::read(*text, name, json::k_template_limits) : Result<json::Document>(fail("-"));
    lines.push_back({name, document ? json::local_text_in(document->root, "title") : base::LocalText{}});
  }
  editor.drafts = std::move(lines);
}

void carry_out(World& world, const NewMethod&) {
  if (!can_write_methods(world)) return;
  const std::string id = free_method_id(world, "new-method-1");
  json::Value root = protocol::new_template(id, in_both(world, "editor.new-title"));
  open_method_draft(world, id, protocol::write_template(root));
  note_method_change(world);
}

void carry_out(World& world, const EditMethod& meant) {
  const auto* entry = world.surroundings.catalog.find(meant.method);
  if (entry == nullptr || !can_write_methods(world)) return;
  const std::string own_copy = meant.method + "-own";
  for (const auto& name : {meant.method, own_copy}) {
    if (own_methods(world).has_draft(name)) return carry_out(world, OpenMethodDraft{name});
  }
  // One that came with the program goes on coming with it: what is changed is a method of one's own beside it.
  if (!entry->own) return begin_copy(world, entry->text, free_method_id(world, own_copy), "editor.own-title");
  auto document = json::read(entry->text, meant.method, json::k_template_limits);
  if (!document) return;
  const auto versions = own_methods(world).list_versions(meant.method);
  const int newest = std::max(entry->protocol->version, versions.empty() ? 0 : versions.front());
  json::put_at(document->root, "/version", json::value_of(std::int64_t{newest + 1}));
  protocol::forget_review(document->root);
  open_method_draft(world, meant.method, protocol::write_template(document->root));
}

void carry_out(World& world, const DuplicateMethod& meant) {
  const auto* entry = world.surroundings.catalog.find(meant.method);
  if (entry == nullptr || !can_write_methods(world)) return;
  begin_copy(world, entry->text, free_method_id(world, meant.method + "-copy"), "editor.copy-title");
}

void carry_out(World& world, const OpenMethodDraft& meant) {
  if (world.app.method_editor.name == meant.name) {
    world.app.route = state::Route::MethodEditor;
    return;
  }
  auto text = own_methods(world).load_draft(meant.name);
  if (!text) return say(world, text.error());
  open_method_draft(world, meant.name, std::move(*text));
}

namespace {

/// A file beside the method of the same id becomes a method of its own: it is no next version of that one.
void give_free_id(World& world) {
  const auto* document = world.app.method_editor.draft.document();
  const std::string id = document != nullptr ? json::text_in(document->root, "id") : std::string();
  const auto* known = world.surroundings.catalog.find(id);
  if (known == nullptr || !known->own) return;
  const std::string other = free_method_id(world, id);
  change_method(world, "editor.change.change", {},
                [&](json::Value& root) { json::put_at(root, "/id", json::text_value(other)); });
  say(world, world.texts().say("editor.other-id", {id, other}));
}

bool is_mended(const World& world, const std::string& name) {
  return std::ranges::any_of(world.surroundings.catalog.broken(), [&](const protocol::BrokenTemplate& broken) {
    return broken.file.stem() == name && broken.file.parent_path() == world.places.own_methods;
  });
}

}  // namespace

void carry_out(World& world, const MendMethod& meant) {
  for (const auto& broken : world.surroundings.catalog.broken()) {
    if (broken.file.filename() != meant.file || broken.file.parent_path() != world.places.own_methods) continue;
    const std::string name = broken.file.stem().string();
    if (own_methods(world).has_draft(name)) {
      carry_out(world, OpenMethodDraft{name});
      return give_free_id(world);
    }
    auto text = base::read_file(broken.file, json::k_template_limits.bytes);
    if (!text) return say(world, text.error());
    open_method_draft(world, name, base::is_valid_utf8(*text) ? *text : base::with_valid_utf8(*text));
    if (world.app.method_editor.name != name) return;  // it was said why
    forget_review_of_draft(world);
    give_free_id(world);
    const auto& draft = world.app.method_editor.draft;
    const auto& findings = draft.findings();
    if (draft.document() != nullptr && !findings.empty())
      carry_out(world, LookAtPart{findings.front().arguments.front()});
    return;
  }
}

void carry_out(World& world, const DeleteMethodDraft& meant) {
  auto& editor = world.app.method_editor;
  if (editor.deletes != meant.name) {
    editor.deletes = meant.name;
    return;
  }
  if (const auto gone = own_methods(world).remove_draft(meant.name); !gone) return say(world, gone.error());
  if (editor.name == meant.name) editor = {};
  editor.deletes.clear();
  editor.drafts.reset();
}

bool is_ready_for_use(World& world) {
  const auto& draft = world.app.method_editor.draft;
  if (draft.findings().empty()) return true;
  say(world, world.texts().count("editor.not-yet", static_cast<std::int64_t>(draft.findings().size())));
  if (draft.document() != nullptr) look_at_part(world, draft.findings().front().arguments.front());
  return false;
}

void carry_out(World& world, const PublishMethod&) {
  auto& editor = world.app.method_editor;
  if (editor.name.empty()) return;
  carry_out(world, LeaveMethodText{});
  if (is_mended(world, editor.name)) give_free_id(world);
  keep_method_draft(world);
  if (editor.unsaved || !is_ready_for_use(world)) return;
  const auto& catalog = world.surroundings.catalog;
  json::Value root = editor.draft.document()->root;
  // What is published keeps its id, also one that was made of no title.
  if (catalog.find(json::text_in(root, "id")) == nullptr) {
    protocol::settle_method_id(root, [&](const std::string& id) { return is_method_known(world, id); });
  }
  const auto published = own_methods(world).publish(catalog, editor.name, std::move(root));
  if (!published) return say(world, published.error());
  editor = {};
  world.reload_methods();
  carry_out(world, OpenMethod{published->id});
  say(world, world.texts().say("editor.published", {std::to_string(published->version)}));
}

}  // namespace beraad::action
