// What is asked after a meeting and after a rehearsal fits the method.
#include <algorithm>

#include "app/present/closing_screen.hpp"
#include "app/present/desk_screen.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

class FittingQuestions : public Presenting {
 protected:
  void SetUp() override {
    const auto file = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets" / "case-vocabulary.json";
    const auto bytes = base::read_file(file, 1U << 20U);
    ASSERT_TRUE(bytes);
    auto read = exchange::read_vocabulary(*bytes, "case-vocabulary.json");
    ASSERT_TRUE(read);
    vocabulary = std::move(*read);
  }
  [[nodiscard]] static protocol::ProtocolHandle method(const char* id) { return catalog().find(id)->protocol; }
  [[nodiscard]] std::vector<std::string> asked(const char* id, const char* form) {
    app.session.evaluation.form = form;
    app.session.evaluation.all_questions = true;
    HeldSession held(method(id));
    std::vector<std::string> labels;
    for (const auto& row : present_evaluation(context(), held.document(), false).rows) labels.push_back(row.label);
    return labels;
  }
  [[nodiscard]] static bool names_a_dilemma(const std::string& words) {
    return words.find("dilemma") != std::string::npos;
  }
  [[nodiscard]] SelfCheckScreen self_check(const protocol::Protocol* rehearsed) {
    const auto* entry = catalog().preferred([](const protocol::Protocol& one) {
      return static_cast<bool>(protocol::find_by_role(one, protocol::Role::SelfCheck));
    });
    HeldSession held(entry->protocol);
    return present_self_check(context(), held.document(), rehearsed);
  }
  [[nodiscard]] static std::vector<std::string> labels_of(const SelfCheckScreen& screen) {
    std::vector<std::string> labels;
    for (const auto& [title, fields] : screen.groups) {
      for (const auto& field : fields) labels.push_back(field.label);
    }
    return labels;
  }
};

TEST_F(FittingQuestions, AGroupWithoutOptionsIsNotAskedAboutADilemma) {
  for (const char* id : {"socratic-dialogue", "balint-group"}) {
    for (const char* form : {"participants", "presenter", "facilitator_check"}) {
      const auto labels = asked(id, form);
      EXPECT_FALSE(labels.empty()) << form;
      EXPECT_TRUE(std::ranges::none_of(labels, names_a_dilemma)) << id << " " << form;
    }
  }
  const auto labels = asked("dilemma-method", "participants");
  EXPECT_TRUE(std::ranges::any_of(labels, names_a_dilemma));
  EXPECT_GT(asked("dilemma-method", "facilitator_check").size(), asked("balint-group", "facilitator_check").size());
}

TEST_F(FittingQuestions, OnlyWhereOptionsAreWeighedTheGroupKeptToAMoralCore) {
  const auto speaks_of_morals = [](const std::string& words) { return words.find("morele") != std::string::npos; };
  EXPECT_TRUE(std::ranges::any_of(asked("dilemma-method", "participants"), speaks_of_morals));
  for (const char* id : {"balint-group", "incident-method"}) {
    EXPECT_TRUE(std::ranges::none_of(asked(id, "participants"), speaks_of_morals)) << id;
  }
}

TEST_F(FittingQuestions, WhatAStoredFormAnswersStaysToBeReadAlsoWhereItIsAskedNoMore) {
  HeldSession held(method("balint-group"));
  const auto* form = vocabulary.find_form("facilitator_check");
  const auto* loss = form->find_field("actions_with_loss");
  session::EvaluationForm stored;
  stored.id.bytes[0] = 7;
  stored.answers = {{loss->id, std::int64_t{2}}};
  held.add(session::EvaluationRecorded{form->id, {stored}});
  app.session.evaluation.form = form->id;
  app.session.evaluation.open = stored.id;
  app.session.evaluation.all_questions = true;
  const auto screen = present_evaluation(context(), held.document(), false);
  const auto row = std::ranges::find(screen.rows, loss->label.nl, &EvaluationRow::label);
  ASSERT_NE(row, screen.rows.end());
  EXPECT_EQ(row->text.text, "2");
  EXPECT_EQ(screen.rows.size(), asked("balint-group", "facilitator_check").size() + 1) << "only what was answered";
}

TEST_F(FittingQuestions, WhatManyAnsweredStaysInTheirAverages) {
  exchange::Form* form = nullptr;
  for (auto& each : vocabulary.forms) {
    if (each.many) form = &each;
  }
  ASSERT_NE(form, nullptr);
  const auto rating = std::ranges::find(form->fields, protocol::FieldType::Rating, &protocol::Field::type);
  form->by_method[rating->id].asked.has = {"option-loss"};
  HeldSession held(method("balint-group"));
  std::vector<session::EvaluationForm> stored(4);
  for (auto& filled_in : stored) filled_in.answers = {{rating->id, std::int64_t{4}}};
  held.add(session::EvaluationRecorded{form->id, stored});
  app.session.evaluation.form = form->id;
  EXPECT_FALSE(present_evaluation(context(), held.document(), false).averages.empty());
}

TEST_F(FittingQuestions, TheSelfCheckAsksWhatTheRehearsedMethodHasAndScoresThatAlone) {
  const auto all = labels_of(self_check(nullptr));
  EXPECT_EQ(labels_of(self_check(method("dilemma-method").get())), all);
  const auto screen = self_check(method("balint-group").get());
  const auto few = labels_of(screen);
  EXPECT_LT(few.size(), all.size());
  EXPECT_EQ(screen.score, dutch().say("rehearsal.answered", {"0", std::to_string(few.size())}));
}

}  // namespace
}  // namespace beraad::present
