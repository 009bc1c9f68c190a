#include "core/session/cut_links.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/session/decision.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {

namespace {

/// The places in an event where a code of an author of something closed stands; also before a row that is about it.
template <class AnyEvent, class Visit>
void visit_codes(AnyEvent& event, const auto& is_cut, const auto& tells_author, Visit visit) {
  std::visit(
      [&]<class T>(T& content) {
        using Content = std::remove_const_t<T>;
        if constexpr (requires { content.key.participant; }) {
          if (is_cut(content.key)) visit(content.key.participant);
          if constexpr (std::same_as<Content, AnswerWritten>) {
            auto* rows = tells_author(content.key) ? std::get_if<Rows>(&content.value) : nullptr;
            if (rows == nullptr) return;
            for (auto& row : *rows) visit(row.key);
          }
        } else if constexpr (std::same_as<Content, FormSealed>) {
          visit(content.participant);
        } else if constexpr (std::same_as<Content, RoundOpened>) {
          for (auto& code : content.reading_order) visit(code);
        } else if constexpr (std::same_as<Content, RoundRevealed>) {
          for (auto& code : content.card_order) visit(code);
        }
      },
      event);
}

std::size_t number_of(std::string_view pseudonym) { return std::stoul(std::string(pseudonym.substr(1))); }

}  // namespace

CutLinks::CutLinks(const protocol::Protocol& protocol, const std::vector<Change>& changes, base::Ids& ids)
    : m_protocol(&protocol) {
  std::set<std::string> authors;
  std::size_t used = 0;
  const auto note = [&](const std::string& code) {
    if (is_pseudonym(code)) {
      used = std::max(used, number_of(code));
    } else if (!code.empty()) {
      authors.insert(code);
    }
  };
  for (const Change& change : changes) {
    for (const Event& event : change.events) {
      visit_codes(
          event, [this](const AnswerKey& key) { return is_cut(key); },
          [this](const AnswerKey& key) { return tells_author(key); }, note);
    }
  }
  std::vector<std::string> drawn(authors.begin(), authors.end());
  shuffle(drawn, ids);
  for (const std::string& author : drawn) m_pseudonyms[author] = "S" + std::to_string(++used);
}

bool CutLinks::is_cut(const AnswerKey& key) const {
  const protocol::Step* step = m_protocol->find_step(key.step);
  const protocol::Field* field = step ? step->find_field(key.field) : nullptr;
  if (!field || !field->per_participant) return false;
  return is_sealed_field(*step, *field) || field->role == protocol::Role::JudgementAfter;
}

bool CutLinks::tells_author(const AnswerKey& key) const {
  const protocol::Step* step = m_protocol->find_step(key.step);
  const protocol::Field* field = step ? step->find_field(key.field) : nullptr;
  if (!field || !protocol::names_rows_by_sentence(*field)) return false;
  const auto source = protocol::find_row_source(*m_protocol, *step, field->rows_from);
  return source && is_cut({source.step->id, source.field->id, {}});
}

std::optional<Event> CutLinks::operator()(const Event& event) const {
  Event cut = event;
  const auto replace = [this](std::string& code) {
    const auto found = m_pseudonyms.find(code);
    if (found != m_pseudonyms.end()) code = found->second;
  };
  visit_codes(
      cut, [this](const AnswerKey& key) { return is_cut(key); },
      [this](const AnswerKey& key) { return tells_author(key); }, replace);
  if (cut == event) return std::nullopt;
  auto* written = std::get_if<AnswerWritten>(&cut);
  auto* rows = written != nullptr && tells_author(written->key) ? std::get_if<Rows>(&written->value) : nullptr;
  if (rows != nullptr) {  // in the order of the codes they would still say whose they are
    std::ranges::sort(*rows, {}, [](const Row& row) { return std::tie(row.key, row.id); });
  }
  return cut;
}

}  // namespace beraad::session
