// The register of requests over time: it is begun once, goes on by another form only when nothing is left behind, and
// what stands beside the meetings stays in the lists when its form is gone.
#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_own = "eigen-formulier";

class Register : public testing::Test {
 protected:
  void SetUp() override { make_library(driver); }

  /// The shipped form for that, with an id of its own.
  [[nodiscard]] json::Value own_form(Role role) const {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (protocol::is_meeting(*entry.protocol) || !protocol::find_by_role(*entry.protocol, role)) continue;
      auto root = std::move(json::read(entry.text, "x", json::k_template_limits)->root);
      json::put_at(root, "/id", json::text_value(k_own));
      return root;
    }
    ADD_FAILURE() << "no shipped form";
    return {};
  }
  void publish(const json::Value& form) {
    fs::create_directories(file().parent_path());
    ASSERT_TRUE(base::write_file_atomically(file(), protocol::write_template(form)));
    driver.program->shipped.catalog.load_again();
    driver.windows->frame();
    ASSERT_NE(driver.program->shipped.catalog.find(k_own), nullptr);
  }
  [[nodiscard]] fs::path file() const { return driver.home() / "protocols" / "eigen.json"; }
  [[nodiscard]] std::string form_on_screen() const { return driver.document().protocol().id; }
  [[nodiscard]] std::string words(const std::string& key) const { return driver.program->shelf.dutch.say(key); }
  [[nodiscard]] static std::string path_of_column(const protocol::FieldPlace& place, const protocol::Protocol& form,
                                                  const protocol::Column& column) {
    const auto field = place.field - place.step->fields.data();
    return "/steps/" + std::to_string(form.position_of(place.step->id)) + "/fields/" + std::to_string(field) +
           "/columns/" + std::to_string(&column - place.field->columns.data());
  }
  /// In the row that is unfolded.
  [[nodiscard]] std::string path_of_cell(const protocol::FieldPlace& place, const std::string& column) const {
    state::EditorRef editor;
    editor.part = state::EditorRef::Part::Cell;
    editor.key = {place.step->id, place.field->id, {}};
    editor.row = driver.app->state().planning.open_row;
    editor.column = column;
    return state::to_path(editor);
  }
  [[nodiscard]] std::size_t registers() const {
    const auto all = driver.app->workspace()->list_sessions({{}, {}, false});
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [](const auto& summary) { return summary.keeps.contains(Role::Requests); }));
  }
  void open_again() {
    driver.restart();
    ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  }

  ProgramDriver driver{"register", {1600, 2400, 1}};
};

TEST_F(Register, OneThatIsNotReadYetIsNotBegunASecondTime) {
  open_tab(driver, 1);
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team De Linde");
  const auto first = driver.document().id();
  for (int meeting = 0; meeting < 12; ++meeting) {
    driver.clock.advance_ms(60'000);
    session::Setup setup;
    setup.title = "Overleg";
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (protocol::is_meeting(*entry.protocol)) setup.protocol_id = entry.protocol->id;
    }
    ASSERT_TRUE(driver.app->workspace()->prepare_session(std::move(setup)));
  }
  open_again();
  driver.carry_out(action::OpenDesk{state::Route::Requests});
  EXPECT_EQ(driver.app->state().session.session, first);
  EXPECT_EQ(registers(), 1U);
}

TEST_F(Register, WhatWasCarriedToAnotherFormIsNotTakenBackByUndo) {
  open_tab(driver, 1);
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team De Linde");
  publish(own_form(Role::Requests));
  open_tab(driver, 1);
  ASSERT_EQ(form_on_screen(), k_own);
  driver.press(ui::Key::Z, ui::k_ctrl);
  EXPECT_TRUE(driver.console_sees("Team De Linde"));
}

TEST_F(Register, ItStaysWithTheEarlierFormWhereTheNewOneHasNoPlaceForAll) {
  open_tab(driver, 1);
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team De Linde");
  const auto& form = driver.document().protocol();
  const auto place = place_of(driver, Role::Requests);
  const auto gone = std::ranges::find_if(place.field->columns, [](const protocol::Column& column) {
    return column.type == protocol::FieldType::ShortText && column.role == Role::None;
  });
  ASSERT_NE(gone, place.field->columns.end());
  write(driver, path_of_cell(place, gone->id), "J. de Wit");
  const std::string shipped = form_on_screen();
  auto smaller = own_form(Role::Requests);
  ASSERT_TRUE(protocol::remove_part(smaller, path_of_column(place, form, *gone)));
  publish(smaller);
  open_tab(driver, 1);
  EXPECT_EQ(form_on_screen(), shipped);
  EXPECT_EQ(registers(), 1U) << "nothing was begun";
  const auto rows = session::rows_by_role(driver.document(), Role::Requests);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(session::cell_text(rows[0], gone->id), "J. de Wit");
  EXPECT_TRUE(driver.console_sees(words("requests.stays-no-place")));
  driver.carry_out(action::UnfoldRow{rows[0].id});
  driver.windows->frame();
  driver.click(path_of_cell(place, gone->id));
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.press(ui::Key::Delete);
  driver.press(ui::Key::Enter);
  open_tab(driver, 1);
  EXPECT_EQ(form_on_screen(), k_own) << "now there is place for all";
}

TEST_F(Register, ItStaysWithTheEarlierFormWhileSomethingIsNotFinished) {
  open_tab(driver, 1);
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team De Linde");
  type_in_row(driver, Role::Requests, Role::RequestOn, "gisteren of zo");
  const std::string shipped = form_on_screen();
  publish(own_form(Role::Requests));
  open_tab(driver, 1);
  EXPECT_EQ(form_on_screen(), shipped);
  EXPECT_TRUE(driver.console_sees(words("requests.stays-unfinished")));
  EXPECT_FALSE(driver.app->state().drafts.editors().empty()) << "and what was typed is there still";
}

TEST_F(Register, AQuestionnaireStaysInItsListWhenItsFormIsGone) {
  publish(own_form(Role::SeriesItems));
  open_tab(driver, 3);
  driver.click("desk/new");
  ASSERT_EQ(form_on_screen(), k_own);
  type_anew(driver, line_path(state::EditorRef::Part::Title), "Durven twijfelen");
  const auto session = driver.document().id();
  driver.click("desk/back");
  fs::remove(file());
  driver.program->shipped.catalog.load_again();
  open_again();
  driver.carry_out(action::OpenDesk{state::Route::Questionnaires});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Durven twijfelen"));
  driver.carry_out(action::OpenBeside{session});
  EXPECT_EQ(driver.app->state().route, state::Route::Questionnaire);
}

}  // namespace
}  // namespace beraad::test
