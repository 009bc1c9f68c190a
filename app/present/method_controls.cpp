#include "app/present/method_controls.hpp"

#include <algorithm>

#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_parts.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;

bool is_below(const std::string& pointer, const std::string& place) { return pointer.starts_with(place + "/"); }

}  // namespace

std::vector<FormSection> form_of(const FormBuilder& form, const std::string& page) {
  switch (json::tokens_of(page).size()) {
    case 2:
      return step_form(form, page);
    case 4:
      return field_form(form, page);
    case 6:
      return column_form(form, page);
    default:
      return method_form(form);
  }
}

bool MethodControls::reaches(const FormControl& control, const std::string& pointer) const {
  const auto* value = m_form.find(pointer);
  const std::string rule = control.pointer + "/complete/rule";
  switch (control.kind) {
    case Kind::Note:
    case Kind::Fit:
    case Kind::Step:
      return false;
    case Kind::Add:
    case Kind::Parts:
      return pointer == control.pointer && (value == nullptr || value->as_array() != nullptr);
    case Kind::Chips:  // a word can be taken out that is among them
      return pointer == control.pointer || (is_below(pointer, control.pointer) && value != nullptr &&
                                            std::ranges::any_of(control.options, [&](const OptionButton& one) {
                                              return one.id == json::text_of(*value);
                                            }));
    case Kind::Words:
      return pointer == control.pointer || is_below(pointer, control.pointer);
    case Kind::Required:
      return pointer == control.pointer + "/complete" || pointer == rule;
    case Kind::Rule:
      return control.on && (pointer == rule + "/" + control.key || is_below(pointer, rule + "/" + control.key));
    case Kind::SomeRow:
    case Kind::SomeRowColumn:
      return pointer == json::pointer_to(rule + "/some_row_has", control.key);
    default:
      break;
  }
  if (pointer == control.pointer) return true;
  // A part of what stands there, or of what lacks there, which comes with it.
  const bool can_have_parts =
      value == nullptr || value->is_null() || value->as_object() != nullptr || protocol::is_group_name(pointer);
  return can_have_parts && is_below(control.pointer, pointer);
}

bool MethodControls::reach(const std::string& pointer) {
  std::string page = protocol::part_of(pointer);
  while (!page.empty() && m_form.find(page) == nullptr) page = json::parent_of(json::parent_of(page));
  const auto known = m_controls.find(page);
  auto& controls = known != m_controls.end() ? known->second : m_controls[page];
  if (known == m_controls.end()) {
    for (const auto& section : form_of(m_form, page)) {
      for (const auto& rows : section.columns) {
        for (const auto& row : rows) controls.insert(controls.end(), row.begin(), row.end());
      }
    }
  }
  return std::ranges::any_of(controls, [&](const FormControl& control) { return reaches(control, pointer); });
}

}  // namespace beraad::present
