// Any bytes as a draft of a method: whatever they are, the draft can be opened, every edit of the form leaves a draft
// that can be read again, and undo leads back to the very same bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/base/platform.hpp"
#include "core/base/text.hpp"
#include "core/json/gate.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"

namespace {

using namespace beraad;

json::Document load_schema() {
  const auto bytes = base::read_file(BERAAD_SOURCE_FOLDER "/protocols/protocol.schema.json", 1 << 20);
  if (!bytes) std::abort();
  const auto schema = json::read(*bytes, "schema", json::k_template_limits);
  if (!schema) std::abort();
  return *schema;
}

void edit(json::Value& root) {
  using namespace protocol;
  const std::string step = "/steps/0", field = step + "/fields/0";
  add_part(root, "/steps");
  add_part(root, step + "/fields");
  add_part(root, "/plans");
  duplicate_part(root, step);
  move_part(root, step, 1);
  move_field(root, field, 1);
  for (const char* type : {"table", "ranking", "multi_choice", "rating"}) {
    if (json::find_at(root, field) != nullptr) choose_word(root, field + "/type", type);
  }
  set_required(root, field, true, {"a", "b"});
  set_rule(root, field, "each_row_has", true);
  if (json::find_at(root, field) != nullptr) set_flag(root, field + "/per_participant", true);
  write_text(root, "/not_when/nl", "");
  write_words(root, field + "/hints/vague_words/nl", "a,b");
  trim_words(root, field + "/hints/vague_words/nl");
  set_plan_minutes(root, 0, 45);
  fit_plans(root);
  settle_names(root);
  remove_part(root, "/plans/0");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const json::Document schema = load_schema();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  protocol::TemplateDraft draft(bytes, schema);
  if (draft.document() == nullptr) {
    if (draft.findings().size() != 1) std::abort();
    return 0;
  }
  json::Value root = draft.document()->root;
  edit(root);
  if (!draft.change(root, "change")) return 0;  // beyond what a file may hold
  if (draft.document() == nullptr || !draft.undo() || draft.text() != bytes) std::abort();
  return 0;
}
