// A method that is being written: its JSON text, what is wrong with it, and every state it was in. The text is the
// draft, so that nothing of the format can be lost in it, not even while it is no JSON at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/json/document.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

class TemplateDraft {
 public:
  TemplateDraft() = default;
  /// `schema` as Catalog holds it; it outlives the draft.
  TemplateDraft(std::string text, const json::Document& schema);

  [[nodiscard]] const std::string& text() const { return m_text; }
  /// Null while the gate refuses the text; the reason is then the only finding.
  [[nodiscard]] const json::Document* document() const { return m_document ? &*m_document : nullptr; }
  /// What the text says, or the newest state before it that can be read; nothing when none can.
  [[nodiscard]] std::optional<json::Value> last_readable() const;
  /// The method as far as the text says one; what lacks is empty.
  [[nodiscard]] const ProtocolHandle& method() const { return m_method; }
  /// All that strict reading finds; none: it can be used.
  [[nodiscard]] const std::vector<base::Error>& findings() const { return m_findings; }
  /// Another number after every change of the text.
  [[nodiscard]] std::uint64_t revision() const { return m_revision; }

  /// Another state, one step of undo. `label` names it (a text key); changes of the same place that follow each other
  /// are one step, until rest(). False, and nothing changed, when the gate refuses the value (a text beyond all
  /// bounds) or it says what stands already.
  bool change(const json::Value& root, const std::string& label, const std::string& place = {});
  bool change_text(std::string text, const std::string& label, const std::string& place = {});
  void rest() { m_place.clear(); }
  /// Where the last change was, until rest().
  [[nodiscard]] const std::string& place() const { return m_place; }

  [[nodiscard]] const std::string* next_undo() const { return m_past.empty() ? nullptr : &m_past.back().label; }
  [[nodiscard]] const std::string* next_redo() const { return m_future.empty() ? nullptr : &m_future.back().label; }
  bool undo();
  bool redo();

 private:
  struct Snapshot {
    std::string text, label;
  };
  void remember(const std::string& label, const std::string& place);
  void read();

  const json::Document* m_schema = nullptr;
  std::string m_text, m_place;
  std::optional<json::Document> m_document;
  ProtocolHandle m_method = std::make_shared<const Protocol>();
  std::vector<base::Error> m_findings;
  std::vector<Snapshot> m_past, m_future;
  std::uint64_t m_revision = 0;
};

/// The text of a method as this program writes it.
[[nodiscard]] std::string write_template(const json::Value& root);

}  // namespace beraad::protocol
