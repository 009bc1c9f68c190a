#include "app/present/evaluation_series.hpp"

#include <algorithm>
#include <tuple>

#include "app/present/words.hpp"
#include "core/base/number_text.hpp"
#include "core/base/text.hpp"
#include "core/exchange/fitting_form.hpp"
#include "core/session/across_sessions.hpp"

namespace beraad::present {
namespace {

using index::RatingSum;
using index::SessionSummary;
using Meetings = std::vector<const SessionSummary*>;

/// The questions that everybody is asked and that have an average.
std::vector<protocol::Field> asked_ratings(const exchange::Form& form) {
  const std::size_t asked = form.asked_first > 0 ? static_cast<std::size_t>(form.asked_first) : form.fields.size();
  std::vector<protocol::Field> ratings;
  for (std::size_t index = 0; index < std::min(asked, form.fields.size()); ++index) {
    if (form.fields[index].type == protocol::FieldType::Rating) ratings.push_back(form.fields[index]);
  }
  return ratings;
}

class Series {
 public:
  Series(const Context& context, const exchange::Form& form)
      : m_context(context), m_form(form), m_questions(asked_ratings(form)) {}

  [[nodiscard]] std::size_t forms_of(const SessionSummary& meeting) const {
    const auto found = meeting.forms.find(m_form.id);
    return found != meeting.forms.end() ? found->second : 0;
  }

  [[nodiscard]] TeamEvaluations of_team(std::string team, const Meetings& meetings) const {
    TeamEvaluations shown{std::move(team), {}, {}};
    for (const auto& question : m_questions) shown.questions.push_back(head_of(question, meetings));
    std::vector<RatingSum> together(m_questions.size());
    std::size_t added = 0, forms = 0;
    for (const auto* meeting : meetings) {
      shown.meetings.push_back(line_of(*meeting));
      bool counts = false;
      for (std::size_t index = 0; index < m_questions.size(); ++index) {
        const RatingSum sum = ratings_of(*meeting, m_questions[index]);
        if (!is_shown(sum)) continue;  // or the few could be told from the whole
        together[index].forms += sum.forms;
        together[index].sum += sum.sum;
        counts = true;
      }
      if (!counts) continue;
      ++added;
      forms += forms_of(*meeting);
    }
    if (added < 2) return shown;
    EvaluatedMeeting last{m_context.texts.say("evaluation-series.together"), {}, std::to_string(forms), {}};
    for (const RatingSum& sum : together) last.ratings.push_back(words_of(sum));
    shown.meetings.push_back(std::move(last));
    return shown;
  }

 private:
  [[nodiscard]] static RatingSum ratings_of(const SessionSummary& meeting, const std::string& form,
                                            const std::string& question) {
    const auto forms = meeting.ratings.find(form);
    if (forms == meeting.ratings.end()) return {};
    const auto found = forms->second.find(question);
    return found != forms->second.end() ? found->second : RatingSum{};
  }
  [[nodiscard]] RatingSum ratings_of(const SessionSummary& meeting, const protocol::Field& question) const {
    return ratings_of(meeting, m_form.id, question.id);
  }
  [[nodiscard]] bool is_shown(const RatingSum& sum) const {
    return sum.forms > 0 && sum.forms >= static_cast<std::size_t>(std::max(m_form.shown_from, 0));
  }
  [[nodiscard]] std::string words_of(const RatingSum& sum) const {
    if (!is_shown(sum)) return m_context.texts.say("evaluation-series.too-few");
    const double average = static_cast<double>(sum.sum) / static_cast<double>(sum.forms);
    return m_context.texts.say("evaluation-series.average",
                               {base::decimal(average, m_context.texts.language()), std::to_string(sum.forms)});
  }
  [[nodiscard]] EvaluatedMeeting line_of(const SessionSummary& meeting) const {
    const auto today = base::local_time(m_context.now).date;
    EvaluatedMeeting line{short_date(meeting.held_on, today, m_context.texts),
                          meeting.protocol_title.in(m_context.texts.language()),
                          std::to_string(forms_of(meeting)),
                          {}};
    for (const auto& question : m_questions) line.ratings.push_back(words_of(ratings_of(meeting, question)));
    return line;
  }
  /// In the words of each method that was used, with the ends of the scale.
  [[nodiscard]] std::string head_of(const protocol::Field& question, const Meetings& meetings) const {
    std::vector<std::string> words;
    for (const auto* meeting : meetings) {
      const auto* entry = m_context.catalog.find(meeting->protocol_id);
      const auto* own = entry != nullptr
                            ? exchange::words_for(m_form.by_method, question.id, exchange::notions_of(*entry->protocol))
                            : nullptr;
      std::string label = (own != nullptr ? *own : question.label).in(m_context.texts.language());
      if (std::ranges::find(words, label) == words.end()) words.push_back(std::move(label));
    }
    return m_context.texts.say("evaluation-series.question",
                               {joined(words, " / "), std::to_string(question.min), std::to_string(question.max)});
  }

  const Context& m_context;
  const exchange::Form& m_form;
  std::vector<protocol::Field> m_questions;
};

}  // namespace

EvaluationSeries present_evaluation_series(const Context& context, const std::vector<index::SessionSummary>& meetings) {
  EvaluationSeries shown;
  const auto form = std::ranges::find_if(context.vocabulary.forms, &exchange::Form::many);
  if (form == context.vocabulary.forms.end() || is_seen_by_all(context)) return shown;
  const Series series(context, *form);
  Meetings evaluated;
  for (const auto& meeting : meetings) {
    if (!meeting.damaged && series.forms_of(meeting) > 0) evaluated.push_back(&meeting);
  }
  std::ranges::sort(evaluated, {}, [](const SessionSummary* one) { return std::tie(one->held_on, one->id); });
  std::vector<std::pair<std::string, Meetings>> teams;
  for (const auto* meeting : evaluated) {
    const auto is_theirs = [&](const auto& known) {
      return session::is_same_team(known.first, meeting->team) ||
             (base::is_blank(known.first) && base::is_blank(meeting->team));
    };
    auto team = std::ranges::find_if(teams, is_theirs);
    if (team == teams.end()) team = teams.insert(teams.end(), {meeting->team, {}});
    team->second.push_back(meeting);
  }
  if (teams.empty()) return shown;
  shown.title = context.texts.say("evaluation-series.title");
  shown.note = context.texts.say("evaluation-series.note", {std::to_string(form->shown_from)});
  shown.meeting = context.texts.say("evaluation-series.meeting");
  shown.forms = context.texts.say("evaluation-series.forms");
  for (auto& [team, held] : teams) shown.teams.push_back(series.of_team(team, held));
  return shown;
}

}  // namespace beraad::present
