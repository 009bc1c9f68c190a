// A screen on which a team chooses its case together, and the steps of flows on it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {

using Part = state::EditorRef::Part;

class Preparation : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    open_tab(driver, 2);
    driver.click("desk/new");
    ASSERT_EQ(driver.app->state().route, state::Route::Preparation);
  }
  [[nodiscard]] bool sees(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  void type_in(const std::string& path, const std::string& text) {
    driver.click(path);
    driver.type(text);
    driver.press(ui::Key::Enter);
  }
  void bring(const std::string& title, const std::string& by, std::size_t urgency) {
    add_card(driver, Role::Candidates);
    type_in_row(driver, Role::Candidates, Role::CandidateTitle, title);
    type_in_row(driver, Role::Candidates, Role::BroughtBy, by);
    choose_in_row(driver, Role::Candidates, Role::Urgency, urgency);
  }
  void slip(const std::string& order) {
    driver.click("add/" + place_path(driver, Role::RankingSlips));
    write(driver, newest_cell_path(driver, Role::RankingSlips, Role::SlipOrder), order);
  }
  [[nodiscard]] std::vector<index::Candidate> list() const {
    return index::shortlist(driver.document(), base::Language::Dutch, {}, {});
  }
  [[nodiscard]] base::Uuid row_of(const std::string& title) const {
    for (const auto& candidate : list()) {
      if (candidate.title == title) return candidate.row;
    }
    return {};
  }
  /// What came by mail, as pasting it would.
  void paste_mail(const std::string& mail) {
    state::EditorRef editor;
    editor.part = Part::Mail;
    driver.carry_out(action::TypedIn{editor, mail, mail.size()});
    driver.windows->frame();
  }
  /// An answer of somebody who filled in only what it is about.
  [[nodiscard]] std::string answered_mail(const std::string& title) {
    driver.click("preparation/copy-mail");
    std::string mail = driver.desktop.clipboard;
    const auto label = place_of(driver, Role::Candidates).field->find_column(Role::CandidateTitle)->label.nl;
    return mail.insert(mail.find(":\n", mail.find(label)) + 1, " " + title);
  }
  /// A case that lies in the library, brought in by somebody else; without a title where that is empty.
  base::Uuid prepare_case(const std::string& title, session::CasePurpose purpose, bool handed_over) {
    const auto& entries = driver.program->shipped.catalog.entries();
    const auto form = std::ranges::find_if(
        entries, [](const auto& entry) { return entry.protocol->kind == protocol::Kind::Preparation; });
    session::Setup setup;
    setup.protocol_id = form->protocol->id;
    auto& workspace = *driver.app->workspace();
    const auto prepared = workspace.prepare_session(setup, {}, session::RunKind::Intake);
    EXPECT_TRUE(prepared);
    const auto answer = [&](Role role, const std::string& text) {
      const auto place = protocol::find_by_role(*form->protocol, role);
      EXPECT_TRUE(workspace.run(*prepared, session::WriteAnswer{{place.step->id, place.field->id, {}}, text}));
    };
    if (!title.empty()) answer(Role::WorkingTitle, title);
    answer(Role::Story, "Hij vroeg mij te zwijgen.");
    EXPECT_TRUE(workspace.run(*prepared, session::ParkIdea{"De brief van de school."}));
    if (purpose != session::CasePurpose::Deliberation) {
      EXPECT_TRUE(workspace.run(*prepared, session::ChoosePurpose{purpose}));
    }
    if (handed_over) EXPECT_TRUE(workspace.run(*prepared, session::HandOverCase{}));
    driver.windows->frame();
    return *prepared;
  }
  /// The case of the list goes on by a method; gives the deliberation that is set up.
  const session::State& meet_with(const std::string& title) {
    driver.click("choose/" + base::to_text(row_of(title)));
    driver.click("preparation/meet");
    driver.click("methods/" + first_intervision().id);
    driver.click("method/use");
    return driver.app->workspace()->find_session(*driver.app->state().setup.session)->state();
  }
  /// And people meet on it; then the list of preparations again. Needs people in the preparation.
  void hold_meeting_with(const std::string& title) {
    meet_with(title);
    driver.click("setup/begin");
    driver.click("begin/now");
    ASSERT_EQ(driver.app->state().route, state::Route::Session);
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
    open_tab(driver, 2);
  }
  [[nodiscard]] const protocol::Protocol& first_intervision() const {
    const auto& entries = driver.program->shipped.catalog.entries();
    const auto found = std::ranges::find_if(
        entries, [](const auto& entry) { return entry.protocol->kind == protocol::Kind::Intervision; });
    return *found->protocol;
  }

  ProgramDriver driver{"preparation", {1600, 2400, 1}};  // high: nothing is out of sight
};

}  // namespace beraad::test
