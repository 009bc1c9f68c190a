#include "core/protocol/words.hpp"

#include <algorithm>
#include <iterator>

namespace beraad::protocol {
namespace {

template <class Enumeration>
struct Word {
  Enumeration value;
  std::string_view word;
};

constexpr Word<FieldType> k_words_of_type[] = {{FieldType::ShortText, "short_text"},
                                               {FieldType::LongText, "long_text"},
                                               {FieldType::List, "list"},
                                               {FieldType::Table, "table"},
                                               {FieldType::Choice, "choice"},
                                               {FieldType::MultiChoice, "multi_choice"},
                                               {FieldType::YesNo, "yes_no"},
                                               {FieldType::Rating, "rating"},
                                               {FieldType::Ranking, "ranking"},
                                               {FieldType::Date, "date"},
                                               {FieldType::DateTime, "datetime"},
                                               {FieldType::Person, "person"},
                                               {FieldType::Matrix, "matrix"}};
constexpr Word<Kind> k_words_of_kind[] = {
    {Kind::Deliberation, "deliberation"}, {Kind::Dialogue, "dialogue"},       {Kind::Light, "light"},
    {Kind::Intervision, "intervision"},   {Kind::Preparation, "preparation"}, {Kind::AfterCare, "after-care"},
    {Kind::Gathering, "gathering"},       {Kind::Register, "register"}};
constexpr Word<Visibility> k_words_of_visibility[] = {
    {Visibility::Room, "room"}, {Visibility::Facilitator, "facilitator"}, {Visibility::Private, "private"}};
constexpr Word<From> k_words_of_from[] = {{From::Open, "open"}, {From::Reveal, "reveal"}};
constexpr Word<On> k_words_of_on[] = {{On::RoomAndReport, "room+report"}, {On::Report, "report"}};
constexpr Word<Mode> k_words_of_mode[] = {{Mode::Plenary, "plenary"},
                                          {Mode::IndividualThenPlenary, "individual-then-plenary"},
                                          {Mode::Presenter, "presenter"},
                                          {Mode::Pair, "pair"},
                                          {Mode::Facilitator, "facilitator"}};
constexpr Word<RowSource> k_words_of_rows[] = {{RowSource::Free, "free"},
                                               {RowSource::Participants, "participants"},
                                               {RowSource::Stakeholders, "stakeholders"},
                                               {RowSource::Options, "options"},
                                               {RowSource::Organisations, "organisations"},
                                               {RowSource::Fixed, "fixed"}};
constexpr Word<DynamicSet> k_words_of_set[] = {{DynamicSet::Options, "options"},
                                               {DynamicSet::Organisations, "organisations"},
                                               {DynamicSet::Protocols, "protocols"}};
// clang-format off
constexpr Word<Role> k_words_of_role[] = {
    {Role::Aim, "aim"},
    {Role::OutcomeStatus, "outcome-status"},
    {Role::Agreements, "agreements"},
    {Role::Consent, "consent"},
    {Role::Expectation, "expectation"},
    {Role::Story, "story"},
    {Role::HotMoment, "hot-moment"},
    {Role::Feelings, "feelings"},
    {Role::DecidedAlready, "decided-already"},
    {Role::DecideBefore, "decide-before"},
    {Role::AcuteDanger, "acute-danger"},
    {Role::DangerActedOn, "danger-acted-on"},
    {Role::Options, "options"},
    {Role::OptionAction, "option-action"},
    {Role::OptionLoss, "option-loss"},
    {Role::OptionHarmed, "option-harmed"},
    {Role::OptionValue, "option-value"},
    {Role::Question, "question"},
    {Role::UnderlyingQuestion, "underlying-question"},
    {Role::PresenterQuestion, "presenter-question"},
    {Role::QuestionConfirmed, "question-confirmed"},
    {Role::OwnQuestions, "own-questions"},
    {Role::Clarification, "clarification"},
    {Role::ClarificationQuestion, "clarification-question"},
    {Role::AskedBy, "asked-by"},
    {Role::ClarificationAnswer, "clarification-answer"},
    {Role::ClarificationKind, "clarification-kind"},
    {Role::ToFindOut, "to-find-out"},
    {Role::OwnPerspective, "own-perspective"},
    {Role::Stakeholder, "stakeholder"},
    {Role::Perspectives, "perspectives"},
    {Role::StakeholderKind, "stakeholder-kind"},
    {Role::Present, "present"},
    {Role::Value, "value"},
    {Role::Norm, "norm"},
    {Role::PointsTo, "points-to"},
    {Role::PointsToAlso, "points-to-also"},
    {Role::Source, "source"},
    {Role::SourceNote, "source-note"},
    {Role::Alternatives, "alternatives"},
    {Role::AlternativeText, "alternative-text"},
    {Role::ProposedBy, "proposed-by"},
    {Role::SavesLoss, "saves-loss"},
    {Role::Judgement, "judgement"},
    {Role::Choice, "choice"},
    {Role::ChoiceNote, "choice-note"},
    {Role::DecisiveValue, "decisive-value"},
    {Role::DecisiveNorm, "decisive-norm"},
    {Role::Loss, "loss"},
    {Role::Limit, "limit"},
    {Role::Need, "need"},
    {Role::Firmness, "firmness"},
    {Role::Similarities, "similarities"},
    {Role::Differences, "differences"},
    {Role::Difference, "difference"},
    {Role::DifferenceBetween, "difference-between"},
    {Role::JudgementAfter, "judgement-after"},
    {Role::ChoiceAfter, "choice-after"},
    {Role::Changed, "changed"},
    {Role::ChangedWhy, "changed-why"},
    {Role::StillChafes, "still-chafes"},
    {Role::Insights, "insights"},
    {Role::Conclusion, "conclusion"},
    {Role::Consensus, "consensus"},
    {Role::Minority, "minority"},
    {Role::MinorityView, "minority-view"},
    {Role::MinorityHeldBy, "minority-held-by"},
    {Role::EscalationViews, "escalation-views"},
    {Role::EscalationAgreed, "escalation-agreed"},
    {Role::EscalationNotAgreed, "escalation-not-agreed"},
    {Role::EscalationQuestion, "escalation-question"},
    {Role::EscalationTo, "escalation-to"},
    {Role::EscalationBefore, "escalation-before"},
    {Role::LimitDamage, "limit-damage"},
    {Role::Mandate, "mandate"},
    {Role::MandatePerson, "mandate-person"},
    {Role::MandateAgreed, "mandate-agreed"},
    {Role::Actions, "actions"},
    {Role::ActionOwner, "action-owner"},
    {Role::ActionWhat, "action-what"},
    {Role::ActionDue, "action-due"},
    {Role::ActionLimitsLoss, "action-limits-loss"},
    {Role::Promise, "promise"},
    {Role::PromiseDue, "promise-due"},
    {Role::Signals, "signals"},
    {Role::SignalTo, "signal-to"},
    {Role::SignalText, "signal-text"},
    {Role::ValidUntil, "valid-until"},
    {Role::LookBackDate, "look-back-date"},
    {Role::LookBackPlace, "look-back-place"},
    {Role::LookBackOwner, "look-back-owner"},
    {Role::RecordGoesTo, "record-goes-to"},
    {Role::FileNote, "file-note"},
    {Role::ClosingWord, "closing-word"},
    {Role::PresenterLastWord, "presenter-last-word"},
    {Role::WorkingTitle, "working-title"},
    {Role::MethodChoice, "method-choice"},
    {Role::FacilitatorNote, "facilitator-note"},
    {Role::ActionStatus, "action-status"},
    {Role::ActionWhy, "action-why"},
    {Role::ActionObstacle, "action-obstacle"},
    {Role::Impact, "impact"},
    {Role::Residue, "residue"},
    {Role::Lesson, "lesson"},
    {Role::Requests, "requests"},
    {Role::RequestOn, "request-on"},
    {Role::RequestTeam, "request-team"},
    {Role::RequestForm, "request-form"},
    {Role::RequestState, "request-state"},
    {Role::RequestMeeting, "request-meeting"},
    {Role::RequestReason, "request-reason"},
    {Role::TeamHours, "team-hours"},
    {Role::HoursTeam, "hours-team"},
    {Role::HoursAgreed, "hours-agreed"},
    {Role::HoursYear, "hours-year"},
    {Role::Candidates, "candidates"},
    {Role::CandidateCase, "candidate-case"},
    {Role::CandidateTitle, "candidate-title"},
    {Role::BroughtBy, "brought-by"},
    {Role::Urgency, "urgency"},
    {Role::Waited, "waited"},
    {Role::EarlierPromise, "earlier-promise"},
    {Role::PromiseStatus, "promise-status"},
    {Role::RankingSlips, "ranking-slips"},
    {Role::SlipOrder, "slip-order"},
    {Role::ChosenCase, "chosen-case"},
    {Role::SeriesItems, "series-items"},
    {Role::SeriesSource, "series-source"},
    {Role::ItemText, "item-text"},
    {Role::ItemLow, "item-low"},
    {Role::ItemHigh, "item-high"},
    {Role::ItemLowWords, "item-low-words"},
    {Role::ItemHighWords, "item-high-words"},
    {Role::ItemOpen, "item-open"},
    {Role::ItemAsks, "item-asks"},
    {Role::ItemLabels, "item-labels"},
    {Role::ItemNotApplicable, "item-not-applicable"},
    {Role::SecondAsks, "second-asks"},
    {Role::SecondLow, "second-low"},
    {Role::SecondHigh, "second-high"},
    {Role::SecondLowWords, "second-low-words"},
    {Role::SecondHighWords, "second-high-words"},
    {Role::SecondLabels, "second-labels"},
    {Role::SeriesScales, "series-scales"},
    {Role::SeriesChoose, "series-choose"},
    {Role::ItemDomain, "item-domain"},
    {Role::ItemWaves, "item-waves"},
    {Role::ScaleAsks, "scale-asks"},
    {Role::ScaleLow, "scale-low"},
    {Role::ScaleHigh, "scale-high"},
    {Role::ScaleLowWords, "scale-low-words"},
    {Role::ScaleHighWords, "scale-high-words"},
    {Role::ScaleLabels, "scale-labels"},
    {Role::ScaleCannot, "scale-cannot"},
    {Role::ScaleWaves, "scale-waves"},
    {Role::Waves, "waves"},
    {Role::WaveName, "wave-name"},
    {Role::WaveOn, "wave-on"},
    {Role::Scores, "scores"},
    {Role::ScoreWave, "score-wave"},
    {Role::ScoreItem, "score-item"},
    {Role::Score, "score"},
    {Role::ScoreCount, "score-count"},
    {Role::ScoreScale, "score-scale"},
    {Role::OpenAnswers, "open-answers"},
    {Role::OpenWave, "open-wave"},
    {Role::OpenItem, "open-item"},
    {Role::OpenText, "open-text"},
    {Role::SelfCheck, "self-check"},
    {Role::PresenterRole, "presenter-role"},
    {Role::Duty, "duty"},
    {Role::CaseAdvice, "case-advice"},
    {Role::ShouldAttend, "should-attend"},
    {Role::LevelReason, "level-reason"},
    {Role::LevelSkipped, "level-skipped"},
    {Role::LevelResolved, "level-resolved"},
};
// clang-format on

template <class Words, class Enumeration>
std::string_view word_in(const Words& words, Enumeration value) {
  const auto found =
      std::find_if(std::begin(words), std::end(words), [&](const auto& one) { return one.value == value; });
  return found == std::end(words) ? std::string_view{} : found->word;
}

template <class Enumeration, class Words>
std::optional<Enumeration> value_in(const Words& words, std::string_view word) {
  const auto found =
      std::find_if(std::begin(words), std::end(words), [&](const auto& one) { return one.word == word; });
  return found == std::end(words) ? std::nullopt : std::optional<Enumeration>(found->value);
}

}  // namespace

std::string_view word_of(FieldType type) { return word_in(k_words_of_type, type); }
std::string_view word_of(Kind kind) { return word_in(k_words_of_kind, kind); }
std::string_view word_of(Visibility visibility) { return word_in(k_words_of_visibility, visibility); }
std::string_view word_of(From from) { return word_in(k_words_of_from, from); }
std::string_view word_of(On on) { return word_in(k_words_of_on, on); }
std::string_view word_of(Mode mode) { return word_in(k_words_of_mode, mode); }
std::string_view word_of(RowSource rows) { return word_in(k_words_of_rows, rows); }
std::string_view word_of(DynamicSet set) { return word_in(k_words_of_set, set); }
std::string_view word_of(Role role) { return word_in(k_words_of_role, role); }

template <>
std::optional<FieldType> read_word(std::string_view word) {
  return value_in<FieldType>(k_words_of_type, word);
}
template <>
std::optional<Kind> read_word(std::string_view word) {
  return value_in<Kind>(k_words_of_kind, word);
}
template <>
std::optional<Visibility> read_word(std::string_view word) {
  return value_in<Visibility>(k_words_of_visibility, word);
}
template <>
std::optional<From> read_word(std::string_view word) {
  return value_in<From>(k_words_of_from, word);
}
template <>
std::optional<On> read_word(std::string_view word) {
  return value_in<On>(k_words_of_on, word);
}
template <>
std::optional<Mode> read_word(std::string_view word) {
  return value_in<Mode>(k_words_of_mode, word);
}
template <>
std::optional<RowSource> read_word(std::string_view word) {
  return value_in<RowSource>(k_words_of_rows, word);
}
template <>
std::optional<DynamicSet> read_word(std::string_view word) {
  return value_in<DynamicSet>(k_words_of_set, word);
}
template <>
std::optional<Role> read_word(std::string_view word) {
  return value_in<Role>(k_words_of_role, word);
}

}  // namespace beraad::protocol
