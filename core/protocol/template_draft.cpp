#include "core/protocol/template_draft.hpp"

#include <utility>

#include "core/json/gate.hpp"
#include "core/protocol/fill_protocol.hpp"
#include "core/protocol/read_protocol.hpp"

namespace beraad::protocol {
namespace {

constexpr std::string_view k_name = "draft";
constexpr std::size_t k_most_bytes = 64U << 20U;  // of states that can be gone back to

}  // namespace

TemplateDraft::TemplateDraft(std::string text, const json::Document& schema)
    : m_schema(&schema), m_text(std::move(text)) {
  read();
}

void TemplateDraft::read() {
  ++m_revision;
  auto document = json::read(m_text, k_name, json::k_template_limits);
  if (!document) {
    m_document.reset();
    m_findings = {document.error()};
    return;
  }
  m_document = std::move(*document);
  auto found = read_protocol(m_text, k_name, *m_schema);
  m_findings = std::move(found.errors);
  m_method =
      std::make_shared<const Protocol>(found.protocol ? std::move(*found.protocol) : fill_protocol(m_document->root));
}

std::optional<json::Value> TemplateDraft::last_readable() const {
  if (m_document) return m_document->root;
  for (std::size_t index = m_past.size(); index-- > 0;) {
    if (auto past = json::read(m_past[index].text, k_name, json::k_template_limits)) return std::move(past->root);
  }
  return std::nullopt;
}

void TemplateDraft::remember(const std::string& label, const std::string& place) {
  const bool goes_on = !place.empty() && place == m_place && !m_past.empty();
  m_place = place;
  m_future.clear();
  if (goes_on) return;
  m_past.push_back({m_text, label});
  std::size_t bytes = 0;
  for (std::size_t index = m_past.size(); index-- > 0;) {
    bytes += m_past[index].text.size();
    if (bytes <= k_most_bytes) continue;
    m_past.erase(m_past.begin(), m_past.begin() + static_cast<std::ptrdiff_t>(index) + 1);
    break;
  }
}

bool TemplateDraft::change(const json::Value& root, const std::string& label, const std::string& place) {
  std::string text = write_template(root);
  if (text == m_text || !json::read(text, k_name, json::k_template_limits)) return false;
  return change_text(std::move(text), label, place);
}

bool TemplateDraft::change_text(std::string text, const std::string& label, const std::string& place) {
  if (text == m_text) return false;
  remember(label, place);
  m_text = std::move(text);
  read();
  return true;
}

bool TemplateDraft::undo() {
  if (m_past.empty()) return false;
  Snapshot before = std::move(m_past.back());
  m_past.pop_back();
  m_future.push_back({std::exchange(m_text, std::move(before.text)), std::move(before.label)});
  m_place.clear();
  read();
  return true;
}

bool TemplateDraft::redo() {
  if (m_future.empty()) return false;
  Snapshot after = std::move(m_future.back());
  m_future.pop_back();
  m_past.push_back({std::exchange(m_text, std::move(after.text)), std::move(after.label)});
  m_place.clear();
  read();
  return true;
}

std::string write_template(const json::Value& root) { return json::write(root, 2) + "\n"; }

}  // namespace beraad::protocol
