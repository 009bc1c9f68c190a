// Methods that come from somebody else or go to somebody, and two versions side by side.
#include <algorithm>

#include "app/action/method_editing.hpp"
#include "core/base/platform.hpp"
#include "core/base/text.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/read_protocol.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_review.hpp"
#include "core/workspace/fingerprint.hpp"

namespace beraad::action {
namespace {

namespace fs = std::filesystem;
using Side = state::MethodComparison::Side;

/// The text of a version: the draft that is open, what is in use, or one that was kept.
Result<std::string> text_of(const World& world, const Side& side) {
  const auto& editor = world.app.method_editor;
  if (side.version == 0) return editor.draft.text();
  const auto* entry = world.surroundings.catalog.find(side.id);
  if (entry != nullptr && entry->protocol->version == side.version) return entry->text;
  return own_methods(world).load_version(side.id, side.version);
}

struct ReadSide {
  std::optional<json::Document> document;
  protocol::ProtocolHandle method;
};

ReadSide read_side(World& world, const Side& side) {
  const auto text = text_of(world, side);
  if (!text) {
    say(world, text.error());
    return {};
  }
  ReadSide read;
  if (auto document = json::read(*text, side.id, json::k_template_limits)) {
    read.document = std::move(*document);
    read.method = protocol::TemplateDraft(*text, world.surroundings.catalog.schema()).method();
  }
  return read;
}

void compare_sides(World& world) {
  auto& comparison = world.app.method_editor.comparison;
  auto before = read_side(world, comparison.before), after = read_side(world, comparison.after);
  comparison.before_method = before.method;
  comparison.after_method = after.method;
  comparison.differences.clear();
  if (before.document && after.document) {
    comparison.differences = protocol::compare(*before.document, *after.document);
  }
}

std::size_t steps_in_common(const protocol::Protocol& one, const protocol::Protocol& other) {
  return static_cast<std::size_t>(std::ranges::count_if(
      one.steps, [&](const protocol::Step& step) { return other.find_step(step.id) != nullptr; }));
}

}  // namespace

const protocol::CatalogEntry* find_most_alike(const World& world, const protocol::Protocol& method, bool practised) {
  const protocol::CatalogEntry* best = nullptr;
  std::size_t most = (method.steps.size() + 1) / 2;
  for (const auto& entry : world.surroundings.catalog.entries()) {
    const auto& other = *entry.protocol;
    if (practised ? !world.practised.contains(other.id) : other.id == method.id) continue;
    const std::size_t common = steps_in_common(method, other);
    if (common < most || (common == most && best != nullptr)) continue;
    best = &entry;
    most = common;
  }
  return best;
}

void carry_out(World& world, const ImportMethod&) {
  if (world.places.own_methods.empty()) return say(world, base::Error{"methods.no-folder", {}, {}, {}});
  carry_out(world, ChooseLibraryFile{state::FileChooser::Purpose::ImportMethod});
}

void carry_out(World& world, const ExportMethod& meant) {
  auto& editor = world.app.method_editor;
  const auto* entry = world.surroundings.catalog.find(meant.method);
  const bool of_draft = meant.method.empty();
  const int in_use = entry != nullptr ? entry->protocol->version : 0;
  if (of_draft ? editor.name.empty() : meant.version == 0 && in_use == 0) return;
  std::string name = of_draft ? editor.name : meant.method;
  if (of_draft) {
    carry_out(world, LeaveMethodText{});
    keep_method_draft(world);
    editor.exported = {name, 0};
    name = world.texts().say("editor.draft-file", {name});
  } else {
    editor.exported = {name, meant.version > 0 ? meant.version : in_use};
    if (editor.exported.version != in_use) name += "-" + std::to_string(editor.exported.version);
  }
  carry_out(world, ChooseLibraryFile{state::FileChooser::Purpose::ExportMethod});
  world.app.chooser->name = name + ".json";
}

void import_method(World& world, const fs::path& file) {
  auto bytes = base::read_file(file, json::k_template_limits.bytes);
  if (!bytes) {
    world.app.chooser->problem = world.texts().say(bytes.error());
    return;
  }
  const std::string name = file.filename().string();
  // Published elsewhere, maybe long ago: what its maker can mend is said once it is open in the editor.
  auto read = protocol::read_kept_protocol(*bytes, name, world.surroundings.catalog.schema());
  state::ForeignMethod foreign{name, std::move(*bytes), {}, std::move(read.errors), nullptr};
  foreign.fingerprint = workspace::fingerprint_of(foreign.text);
  if (read.protocol) foreign.method = std::make_shared<const protocol::Protocol>(std::move(*read.protocol));
  keep_method_draft(world);
  world.app.method_editor.foreign = std::move(foreign);
  world.app.chooser.reset();
  world.app.route = state::Route::ForeignMethod;
}

void export_method(World& world, const fs::path& file) {
  const auto text = text_of(world, world.app.method_editor.exported);
  if (!text) {
    world.app.chooser->problem = world.texts().say(text.error());
    return;
  }
  if (is_in_the_way(world, file)) return;
  if (const auto written = base::write_file_atomically(file, *text); !written) {
    world.app.chooser->problem = world.texts().say(written.error());
    return;
  }
  world.app.chooser.reset();
  say(world, world.texts().say("report.written-to", {file.filename().string()}));
}

void carry_out(World& world, const TakeOverMethod&) {
  const auto& foreign = world.app.method_editor.foreign;
  if (!foreign || foreign->method == nullptr) return;
  const auto& method = *foreign->method;
  const auto* known = world.surroundings.catalog.find(method.id);
  const bool newer = known != nullptr && known->own && known->protocol->version < method.version;
  if (known != nullptr && !newer) return;  // the screen says why and what to do
  if (const auto taken = own_methods(world).take_over(world.surroundings.catalog, foreign->text, method); !taken) {
    return say(world, taken.error());
  }
  const std::string id = method.id;
  world.app.method_editor.foreign.reset();
  world.reload_methods();
  carry_out(world, OpenMethod{id});
  say(world, world.texts().say("editor.taken-over"));
}

void carry_out(World& world, const EditForeignMethod&) {
  if (!world.app.method_editor.foreign) return;
  const auto foreign = *world.app.method_editor.foreign;
  std::string text = base::is_valid_utf8(foreign.text) ? foreign.text : base::with_valid_utf8(foreign.text);
  std::string name = protocol::id_from(fs::path(foreign.file).stem().string(), '-');
  if (name.empty()) name = "new-method-1";
  if (auto document = json::read(text, foreign.file, json::k_template_limits); document && document->root.as_object()) {
    const auto id = protocol::id_from(json::text_in(document->root, "id"), '-');  // anything may stand there
    if (!id.empty()) name = id;
    name = free_method_id(world, name);
    json::put_at(document->root, "/id", json::text_value(name));
    protocol::forget_review(document->root);
    text = protocol::write_template(document->root);
  } else {
    name = free_method_id(world, name);
  }
  open_method_draft(world, name, std::move(text));
  note_method_change(world);
}

void carry_out(World& world, const CompareMethod& meant) {
  auto& editor = world.app.method_editor;
  keep_method_draft(world);
  const bool of_draft = meant.method.empty();
  const std::string id = of_draft ? editor.draft.method()->id : meant.method;
  const auto* entry = world.surroundings.catalog.find(id);
  if (entry == nullptr && !of_draft) return;
  const auto method = of_draft ? editor.draft.method() : entry->protocol;
  const int version = entry != nullptr ? entry->protocol->version : 0;
  editor.versions.clear();
  editor.versions[id] = own_methods(world).list_versions(id);
  auto& comparison = editor.comparison;
  comparison.after = {id, of_draft ? 0 : version};
  comparison.before = comparison.after;
  if (of_draft && version > 0) {
    comparison.before.version = version;
  } else {
    const auto& kept = editor.versions[id];
    const auto older = std::ranges::find_if(kept, [&](int one) { return one < version; });
    const auto* alike = older == kept.end() ? find_most_alike(world, *method, false) : nullptr;
    if (older != kept.end()) comparison.before.version = *older;
    if (alike != nullptr) comparison.before = {alike->protocol->id, alike->protocol->version};
  }
  compare_sides(world);
  if (!of_draft) world.app.methods.open = id;
  comparison.from_editor = of_draft;
  world.app.route = state::Route::MethodComparison;
}

void carry_out(World& world, const ChooseComparison& meant) {
  auto& comparison = world.app.method_editor.comparison;
  (meant.is_before ? comparison.before : comparison.after) = meant.side;
  compare_sides(world);
}

}  // namespace beraad::action
