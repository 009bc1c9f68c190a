#include "core/exchange/case_versions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/json/document.hpp"

namespace beraad::exchange {
namespace {

using session::AnswerKey;
using Keys = std::set<AnswerKey>;

/// What a case says to others; ids of rows and items say nothing.
struct Content {
  session::CasePurpose purpose = session::CasePurpose::Deliberation;
  std::map<AnswerKey, std::string> answers;
  std::multiset<std::string> attachments;
  friend bool operator==(const Content&, const Content&) = default;
};

Content content_of(const protocol::Protocol& protocol, const session::State& state, const Keys& left_out) {
  Content content{state.purpose, {}, {}};
  for (const auto& [key, value] : handed_answers({protocol, state})) {
    if (!left_out.contains(key)) content.answers.emplace(key, json::write(value));
  }
  for (const auto& idea : state.parked) content.attachments.insert(idea.text);
  return content;
}

bool is_struck(const session::Revision& revision) {
  if (revision.kind == session::AnswerKind::Struck) return true;
  const auto* items = std::get_if<session::Items>(&revision.value);
  if (items != nullptr && std::ranges::any_of(*items, &session::ListItem::struck)) return true;
  const auto* rows = std::get_if<session::Rows>(&revision.value);
  return rows != nullptr && std::ranges::any_of(*rows, [](const auto& row) { return !row.struck.empty(); });
}

/// What the facilitator filled in of their own step and the other side does not have: it is no matter between the two.
Keys only_the_facilitators(const session::SessionDocument& ours, const session::SessionDocument& arrived) {
  Keys own;
  for (const auto& [key, record] : ours.state().answers) {
    const auto* step = ours.protocol().find_step(key.step);
    const bool is_own = step != nullptr && step->mode == protocol::Mode::Facilitator;
    if (is_own && session::find_value(arrived.state(), key) == nullptr) own.insert(key);
  }
  return own;
}

/// How the case stood each time when it was handed over or came in, oldest first.
std::vector<Content> handed_over(const session::SessionDocument& document, const Keys& left_out) {
  std::vector<Content> versions;
  std::vector<session::Change> so_far;
  for (const auto& change : document.changes()) {
    so_far.push_back(change);
    const bool is_handed_over = std::ranges::any_of(
        change.events, [](const auto& event) { return std::holds_alternative<session::CaseHandedOver>(event); });
    if (is_handed_over) versions.push_back(content_of(document.protocol(), session::fold(so_far), left_out));
  }
  return versions;
}

/// That content once what arrived stands over it.
Content with_arrived(Content content, const Content& arrived, bool is_whole) {
  if (is_whole) return arrived;
  for (const auto& [key, value] : arrived.answers) content.answers.insert_or_assign(key, value);
  return content;
}

bool only_fills(const Content& ours, const Content& arrived) {
  return std::ranges::none_of(arrived.answers, [&](const auto& answer) {
    const auto held = ours.answers.find(answer.first);
    return held != ours.answers.end() && held->second != answer.second;
  });
}

/// What is written is as it was brought; `arrived` holds the same texts, in the same order, as they are compared.
std::vector<session::Command> updating(const session::SessionDocument& document, const Content& ours,
                                       const BroughtCase& brought, const session::State& arrived,
                                       const Content& becomes) {
  std::vector<session::Command> commands;
  if (becomes.purpose != ours.purpose) commands.emplace_back(session::ChoosePurpose{becomes.purpose});
  for (const auto& answer : brought.answers) {
    const auto fresh = becomes.answers.find(answer.key), held = ours.answers.find(answer.key);
    const bool is_same = held != ours.answers.end() && fresh != becomes.answers.end() && held->second == fresh->second;
    if (fresh != becomes.answers.end() && !is_same) {
      commands.emplace_back(session::WriteAnswer{answer.key, answer.value});
    }
  }
  for (const auto& [key, value] : ours.answers) {
    if (!becomes.answers.contains(key)) commands.emplace_back(session::ClearAnswer{key});
  }
  auto more = becomes.attachments;
  for (const auto& idea : document.state().parked) {
    if (const auto same = more.find(idea.text); same != more.end()) {
      more.erase(same);
    } else {
      commands.emplace_back(session::DropIdea{idea.id});
    }
  }
  for (std::size_t at = 0; at < arrived.parked.size() && at < brought.attachments.size(); ++at) {
    if (const auto fresh = more.find(arrived.parked[at].text); fresh != more.end()) {
      more.erase(fresh);
      commands.emplace_back(session::ParkIdea{brought.attachments[at]});
    }
  }
  commands.emplace_back(session::HandOverCase{true});
  return commands;
}

}  // namespace

bool is_handed_over(const session::SessionDocument& document) {
  const auto versions = handed_over(document, {});
  return !versions.empty() && versions.back() == content_of(document.protocol(), document.state(), {});
}

Keys struck_answers(const session::State& state) {
  Keys struck;
  for (const auto& [key, record] : state.answers) {
    if (std::ranges::any_of(record.revisions, is_struck)) struck.insert(key);
  }
  return struck;
}

std::vector<session::Command> commands_of(const BroughtCase& brought) {
  std::vector<session::Command> commands;
  commands.emplace_back(session::ChoosePurpose{brought.purpose});
  for (const auto& answer : brought.answers) {
    const auto& key = answer.key;
    if (answer.kind == session::AnswerKind::Skipped) {
      commands.emplace_back(session::SkipField{key.step, key.field, answer.reason});
    } else if (answer.kind == session::AnswerKind::Value) {
      commands.emplace_back(session::WriteAnswer{key, answer.value});
    }
  }
  for (const auto& text : brought.attachments) commands.emplace_back(session::ParkIdea{text});
  commands.emplace_back(session::HandOverCase{});
  return commands;
}

VersionsCompared compare_versions(const session::SessionDocument& ours, const BroughtCase& brought,
                                  const session::SessionDocument& arrived) {
  if (ours.protocol().id != arrived.protocol().id) return {VersionsCompared::Relation::Diverged, {}};
  Keys left_out = struck_answers(ours.state());
  left_out.merge(only_the_facilitators(ours, arrived));
  const Content own = content_of(ours.protocol(), ours.state(), left_out);
  const Content other = content_of(arrived.protocol(), arrived.state(), left_out);
  const auto is_in = [&](const Content& content) { return with_arrived(content, other, brought.is_whole) == content; };
  const auto earlier = handed_over(ours, left_out);
  if (is_in(own) || std::ranges::any_of(earlier, is_in)) return {};
  const bool went_on = earlier.empty() || earlier.back() != own;
  if (brought.is_whole ? went_on : !only_fills(own, other)) return {VersionsCompared::Relation::Diverged, {}};
  const Content becomes = with_arrived(own, other, brought.is_whole);
  return {VersionsCompared::Relation::Newer, updating(ours, own, brought, arrived.state(), becomes)};
}

}  // namespace beraad::exchange
