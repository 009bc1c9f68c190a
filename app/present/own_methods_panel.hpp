// Own methods among the others: what can be begun, what is being written, what can be mended.
#pragma once

#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

/// On the list of methods: what can be begun, what is being written, what can be mended.
struct OwnMethodsPanel {
  std::string make, import_file, drafts_title, go_on, remove, mend;
  struct Draft {
    std::string name, title, remove;
  };
  std::vector<Draft> drafts;
};
[[nodiscard]] OwnMethodsPanel present_own_methods(const Context& context);
/// Buttons of a method's page: id, words.
[[nodiscard]] std::vector<OptionButton> present_method_tools(const Context& context);

}  // namespace beraad::present
