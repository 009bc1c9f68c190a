// How often the names of a case stand in all that the facilitator may read of it now.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/privacy/name_place.hpp"
#include "core/privacy/names.hpp"
#include "core/session/visibility.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

using LookAt = std::function<void(std::string_view)>;

constexpr std::size_t k_most_places = 3;  // enough to see what is meant, short enough for a list

/// Counting what is locked or private would tell, word by word, what stands there.
bool can_be_read(const session::SessionDocument& document, const session::AnswerKey& key) {
  const auto* step = document.protocol().find_step(key.step);
  const auto* field = step != nullptr ? step->find_field(key.field) : nullptr;
  return field != nullptr && session::sight_of(*step, *field, document.state(), key, session::Audience::Facilitator) ==
                                 session::Sight::Visible;
}

/// Every text that stands in the session now.
void visit_texts(const session::SessionDocument& document, const LookAt& look) {
  const auto& state = document.state();
  for (const auto& [key, record] : state.answers) {
    if (record.current().kind == session::AnswerKind::Value && can_be_read(document, key)) {
      session::visit_texts(document.protocol(), key, record.current().value, look);
    }
  }
  look(state.setup.title);
  look(state.setup.team);
  look(state.setup.place);
  look(state.note);
  for (const auto& idea : state.parked) look(idea.text);
}

/// Of which answer a draft is; none for what is no field of the method, like a note.
std::optional<session::AnswerKey> key_of_editor(const protocol::Protocol& protocol, std::string_view editor) {
  std::string_view before;
  for (std::size_t from = 0; from <= editor.size();) {
    const std::size_t to = std::min(editor.find('/', from), editor.size());
    const std::string_view part = editor.substr(from, to - from);
    const auto* step = protocol.find_step(before);
    if (step != nullptr && step->find_field(part) != nullptr) {
      return session::AnswerKey{std::string(before), std::string(part), {}};
    }
    before = part;
    from = to + 1;
  }
  return std::nullopt;
}

/// What is being typed there; the name of its editor says in which field.
void visit_drafts(const OpenSession& open, const LookAt& look) {
  const auto& document = open.document;
  for (const auto& draft : open.drafts) {
    const auto key = key_of_editor(document.protocol(), draft.editor);
    if (!key || can_be_read(document, *key)) look(draft.text);
  }
}

std::int64_t count_of(const privacy::NameText& wanted, const privacy::NameText& text) {
  std::int64_t times = 0;
  const auto &words = wanted.words(), &all = text.words();
  for (std::size_t at = 0; !words.empty() && at + words.size() <= all.size(); ++at) {
    const auto is_same = [](const auto& a, const auto& b) { return a.folded == b.folded; };
    times += std::equal(words.begin(), words.end(), all.begin() + static_cast<std::ptrdiff_t>(at), is_same) ? 1 : 0;
  }
  return times;
}

class Counting {
 public:
  Counting(const std::vector<session::KnownName>& names, const std::string& entered,
           const privacy::OrdinaryWords& ordinary)
      : m_names(names), m_known(names, ordinary), m_entered(one(entered), ordinary) {
    for (const auto& name : names) m_words.emplace_back(name.role);
  }
  void look(std::string_view text) {
    for (const auto& found : m_entered.find(text)) {
      ++(found.doubtful ? m_counts.entered.doubtful : m_counts.entered.certain);
    }
    for (const auto& found : m_known.find(text)) {
      m_counts.doubtful_places += found.doubtful ? 1 : 0;
      for (std::size_t name = 0; found.doubtful && name < m_names.size(); ++name) {
        if (!found.may_be(name)) continue;
        ++m_counts.doubtful[m_names[name].id];
        auto& places = m_counts.places[m_names[name].id];
        if (places.size() < k_most_places) places.push_back(privacy::place_in(text, found.begin, found.end));
      }
    }
    const privacy::NameText read(text);
    for (std::size_t name = 0; name < m_names.size(); ++name) {
      if (const auto times = count_of(m_words[name], read); times > 0) m_counts.words[m_names[name].id] += times;
    }
  }
  [[nodiscard]] const privacy::NameCounts& counts() const { return m_counts; }

 private:
  static std::vector<session::KnownName> one(const std::string& name) {
    if (base::is_blank(name)) return {};
    return {{{}, name, {}}};
  }
  const std::vector<session::KnownName>& m_names;
  privacy::NameReplacer m_known, m_entered;
  std::vector<privacy::NameText> m_words;  // of the word that stands for each
  privacy::NameCounts m_counts;
};

}  // namespace

privacy::NameCounts Workspace::count_names(const Uuid& session_id, const std::string& entered,
                                           const std::vector<std::string>& being_typed) {
  const auto* document = find_session(session_id);
  if (document == nullptr) return {};
  const Uuid case_id = document->state().case_id;
  const auto names = names_of_case(case_id);  // which opens all its runs
  if (names.empty() && base::is_blank(entered)) return {};
  // What it all depends on: the screen asks again with every frame.
  std::string asked = base::to_text(session_id) + entered;
  std::vector<const OpenSession*> runs;
  for (const auto& [id, open] : m_parts->open) {
    if (open.document.state().case_id != case_id) continue;
    runs.push_back(&open);
    asked += '\n' + base::to_text(id) + ' ' + std::to_string(open.document.changes().size());
    if (id == session_id) continue;
    for (const auto& draft : open.drafts) asked += '\n' + draft.text;
  }
  for (const auto& text : being_typed) asked += '\n' + text;
  if (m_parts->names_counted.asked == asked) return m_parts->names_counted.counts;
  Counting counting(names, entered, m_parts->surroundings.ordinary_words);
  const auto look = [&](std::string_view text) { counting.look(text); };
  for (const auto* open : runs) {
    visit_texts(open->document, look);
    if (open->document.id() != session_id) visit_drafts(*open, look);
  }
  for (const auto& text : being_typed) look(text);
  m_parts->names_counted = {std::move(asked), counting.counts()};
  return m_parts->names_counted.counts;
}

}  // namespace beraad::workspace
