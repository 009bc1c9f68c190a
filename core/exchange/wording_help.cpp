#include "core/exchange/wording_help.hpp"

#include "core/base/text.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"

namespace beraad::exchange {
namespace {

using protocol::Role;
using protocol::WordingRule;
using protocol::WordingSubject;

class Rules {
 public:
  explicit Rules(const base::Texts& texts) : m_texts(texts) {}

  /// What the method itself asks of the field.
  void add(const protocol::WordingHints& hints) {
    if (hints.max_words) add("max_words", "max_words", json::value_of(std::int64_t{*hints.max_words}));
    if (hints.no_comma) add("no_comma", "no_comma", json::value_of(true));
    if (hints.as_question) add("as_question", "as_question", json::value_of(true));
    add_words("avoid_first_word", "not_first", in_language(hints.avoid_first_word));
    add_words("good_first_word", "first_one_of", in_language(hints.good_first_word));
    add_words("vague_words", "needs_none_of", in_language(hints.vague_words));
  }
  /// What is asked of every question, or of every option.
  void add(const protocol::Wording& wording, WordingSubject subject) {
    for (const WordingRule& rule : wording.rules) {
      if (rule.subject != subject) continue;
      const auto& words = m_texts.language() == base::Language::Dutch ? rule.nl : rule.en;
      json::Object asked{{"hint", json::text_value(rule.hint.in(m_texts.language()))}};
      put(asked, "needs_one_of", words.needs_one_of);
      put(asked, "needs_none_of", words.needs_none_of);
      put(asked, "not_first", words.not_first);
      put(asked, "first_one_of", words.first_one_of);
      put(asked, "not_within", words.not_within);
      m_rules.push_back(json::value_of(std::move(asked)));
    }
  }
  [[nodiscard]] std::string take() {
    return m_rules.empty() ? std::string() : json::write(json::value_of(std::move(m_rules)));
  }

 private:
  using Words = std::vector<std::string>;

  [[nodiscard]] Words in_language(const std::map<std::string, Words>& words) const {
    const auto found = words.find(std::string(base::code_of(m_texts.language())));
    return found == words.end() ? Words{} : found->second;
  }
  static json::Value list_of(const Words& words) {
    return json::list_value(words, [](const std::string& word) { return json::text_value(base::folded(word)); });
  }
  static void put(json::Object& rule, const char* key, const Words& words) {
    if (!words.empty()) rule.emplace_back(key, list_of(words));
  }
  void add(const std::string& hint, const char* key, json::Value value) {
    json::Object rule{{"hint", json::text_value(m_texts.say("hint." + hint))}};
    rule.emplace_back(key, std::move(value));
    m_rules.push_back(json::value_of(std::move(rule)));
  }
  void add_words(const std::string& hint, const char* key, const Words& words) {
    if (!words.empty()) add(hint, key, list_of(words));
  }

  const base::Texts& m_texts;
  json::Array m_rules;
};

}  // namespace

std::string wording_help(const FormQuestion& question, const protocol::Wording& wording, const base::Texts& texts) {
  Rules rules(texts);
  const auto& field = *question.field;
  if (question.column != nullptr) {
    const bool is_option = field.role == Role::Options && question.column->role == Role::OptionAction;
    if (is_option) rules.add(wording, WordingSubject::Option);
    return rules.take();
  }
  if (!protocol::is_text(field.type)) return {};
  if (field.hints) rules.add(*field.hints);
  if (field.role == Role::Question) rules.add(wording, WordingSubject::Question);
  return rules.take();
}

}  // namespace beraad::exchange
