// Choosing a method, with or without the guide; what is known of its review.
#include "app/action/read_typed.hpp"
#include "app/action/update_parts.hpp"
#include "core/base/calendar.hpp"
#include "core/base/text.hpp"

namespace beraad::action {

void carry_out(World& world, const BrowseMethods&) {
  carry_out(world, GoTo{state::Route::Methods});
  world.app.methods.choosing = true;
}

void carry_out(World& world, const OpenMethod& meant) {
  auto& view = world.app.methods;
  view.open = meant.method;
  view.review_by.clear();
  view.review_on = date_as_typed(base::local_time(world.surroundings.clock.now()).date);
  view.review_problem.clear();
  world.app.route = state::Route::Method;
}

void carry_out(World& world, const UseMethod& meant) {
  if (!world.app.methods.choosing) carry_out(world, NewSession{});
  carry_out(world, ChooseMethod{meant.method});
  world.app.methods.choosing = false;
  world.app.route = state::Route::Setup;
}

void carry_out(World& world, const ToggleGuide&) { world.app.methods.guide_open = !world.app.methods.guide_open; }

void carry_out(World& world, const AnswerGuide& meant) {
  auto& answers = world.app.methods.answers;
  const auto given = answers.find(meant.question);
  if (given != answers.end() && given->second == meant.option) {
    answers.erase(given);
  } else {
    answers[meant.question] = meant.option;
  }
}

void carry_out(World& world, const ReviewTyped& meant) {
  auto& view = world.app.methods;
  (meant.field == ReviewTyped::Field::By ? view.review_by : view.review_on) = meant.text;
  view.review_problem.clear();
}

void carry_out(World& world, const KeepReview& meant) {
  auto& view = world.app.methods;
  const auto* entry = world.surroundings.catalog.find(meant.method);
  if (entry == nullptr || base::is_blank(view.review_by)) return;
  const auto date = read_typed_date(view.review_on);
  if (!date) {
    view.review_problem = world.texts().say("field.date-unknown");
    return;
  }
  const auto key = state::review_key(entry->protocol->id, entry->protocol->version);
  world.app.settings.reviews[key] = {std::string(base::trimmed(view.review_by)), base::to_text(*date)};
  save_settings(world);
}

}  // namespace beraad::action
