#include "tests/bench/full_grid.hpp"

#include <stdexcept>

namespace beraad::bench {
namespace {

using protocol::Role;

constexpr int k_perspectives = 12, k_values = 2;

session::Rows full_rows(const protocol::Field& field, base::Ids& ids) {
  session::Rows rows;
  for (int who = 1; who <= k_perspectives; ++who) {
    for (int value = 1; value <= k_values; ++value) {
      session::Row row;
      row.id = ids.random_id();
      row.key = "betrokkene " + std::to_string(who);
      const auto write = [&](Role role, std::string text) {
        if (const auto* column = field.find_column(role)) row.cells[column->id] = std::move(text);
      };
      write(Role::Value, value == 1 ? "rust en regelmaat" : "eerlijk zijn tegen elkaar");
      write(Role::Norm, "Wij horen eerst te vragen wat " + row.key + " nodig heeft voordat wij iets beslissen.");
      write(Role::PointsTo, value == 1 ? "A" : "B");
      if (const auto* source = field.find_column(Role::Source)) write(Role::Source, source->default_value);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace

void open_full_grid(test::ProgramDriver& driver) {
  driver.carry_out(action::OpenPractice{});
  if (driver.app->workspace() == nullptr) throw std::runtime_error("no practice library");
  auto& workspace = *driver.app->workspace();
  for (const auto& summary : workspace.list_sessions()) {
    if (summary.stage != session::Stage::Running) continue;
    driver.carry_out(action::OpenSession{summary.id});
    const auto place = protocol::find_by_role(driver.document().protocol(), Role::Perspectives);
    if (!place) throw std::runtime_error("the practice method has no perspectives");
    const session::WriteAnswer written{{place.step->id, place.field->id, {}}, full_rows(*place.field, driver.ids)};
    if (const auto change = workspace.run(summary.id, written); !change) throw std::runtime_error(change.error().code);
    driver.carry_out(action::LookAtStep{place.step->id});
    driver.carry_out(action::ShowLookedAtStep{});
    driver.carry_out(action::ToggleRoom{});
    driver.windows->frame();
    return;
  }
  throw std::runtime_error("no practice session runs");
}

}  // namespace beraad::bench
