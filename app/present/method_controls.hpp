// Where on the form a finding can be mended: what no control speaks of is mended in the text.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/present/method_form.hpp"

namespace beraad::present {

/// The page of that part (protocol::part_of); of the method itself where there is none.
[[nodiscard]] std::vector<FormSection> form_of(const FormBuilder& form, const std::string& page);

class MethodControls {
 public:
  explicit MethodControls(const FormBuilder& form) : m_form(form) {}
  /// True when some control of the page that the pointer leads to changes what stands there.
  [[nodiscard]] bool reach(const std::string& pointer);

 private:
  [[nodiscard]] bool reaches(const FormControl& control, const std::string& pointer) const;

  const FormBuilder& m_form;
  std::map<std::string, std::vector<FormControl>> m_controls;  // by page
};

}  // namespace beraad::present
