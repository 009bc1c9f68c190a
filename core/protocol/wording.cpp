#include "core/protocol/wording.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"

namespace beraad::protocol {
namespace {

using json::list_in;
using json::text_in;
using json::text_of;
using json::Value;

constexpr std::string_view k_schema = R"json({
  "type": "object", "required": ["format", "rules"], "additionalProperties": false,
  "properties": {
    "format": {"enum": ["beraad-wording/1"]},
    "rules": {"type": "array", "minItems": 1, "maxItems": 40, "items": {
      "type": "object", "required": ["id", "subject", "hint", "nl", "en"], "additionalProperties": false,
      "properties": {"id": {"type": "string", "minLength": 1, "maxLength": 60},
        "subject": {"enum": ["question", "option"]},
        "hint": {"type": "object", "required": ["nl", "en"], "additionalProperties": false,
          "properties": {"nl": {"type": "string", "minLength": 1, "maxLength": 300},
                         "en": {"type": "string", "minLength": 1, "maxLength": 300}}},
        "nl": {"$ref": "#/definitions/words"}, "en": {"$ref": "#/definitions/words"}}}}
  },
  "definitions": {
    "list": {"type": "array", "minItems": 1, "maxItems": 60,
      "items": {"type": "string", "minLength": 1, "maxLength": 40}},
    "words": {"type": "object", "minProperties": 1, "additionalProperties": false,
      "properties": {"needs_one_of": {"$ref": "#/definitions/list"}, "needs_none_of": {"$ref": "#/definitions/list"},
        "not_first": {"$ref": "#/definitions/list"}, "first_one_of": {"$ref": "#/definitions/list"},
        "not_within": {"$ref": "#/definitions/list"}}}
  }
})json";

WordingRule::Words words_in(const Value& rule, std::string_view language) {
  const Value* words = rule.find(language);
  if (words == nullptr) return {};
  const auto list = [&](std::string_view key) {
    auto read = list_in(*words, key, text_of);
    for (auto& word : read) word = base::folded(word);
    return read;
  };
  return {list("needs_one_of"), list("needs_none_of"), list("not_first"), list("first_one_of"), list("not_within")};
}

/// Words without the signs around them, folded.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(text, offset);
    if (base::is_of_word(c)) {
      words.back() += text.substr(start, offset - start);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  for (auto& word : words) word = base::folded(word);
  return words;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool calls_for(const WordingRule::Words& rule, std::string_view text, const std::vector<std::string>& words) {
  const auto stands = [&](const std::string& word) { return contains(words, word); };
  const std::string folded = base::folded(text);
  return (!rule.needs_one_of.empty() && std::ranges::none_of(rule.needs_one_of, stands)) ||
         std::ranges::any_of(rule.needs_none_of, stands) || contains(rule.not_first, words.front()) ||
         (!rule.first_one_of.empty() && !contains(rule.first_one_of, words.front())) ||
         std::ranges::any_of(rule.not_within,
                             [&](const std::string& part) { return folded.find(part) != std::string::npos; });
}

}  // namespace

Result<Wording> read_wording(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  BERAAD_TRY(schema, json::read(k_schema, "wording schema", json::k_template_limits));
  const auto findings = json::check_schema(document, schema);
  if (!findings.empty()) return fail(findings.front());
  Wording wording;
  wording.rules = list_in(document.root, "rules", [](const Value& value) {
    return WordingRule{text_in(value, "id"),
                       text_in(value, "subject") == "option" ? WordingSubject::Option : WordingSubject::Question,
                       json::local_text_in(value, "hint"), words_in(value, "nl"), words_in(value, "en")};
  });
  return wording;
}

std::vector<const WordingRule*> wording_for(const Wording& wording, WordingSubject subject, std::string_view text,
                                            base::Language language) {
  std::vector<const WordingRule*> called;
  const auto words = plain_words(text);
  if (words.empty()) return called;
  for (const WordingRule& rule : wording.rules) {
    const auto& in_language = language == base::Language::Dutch ? rule.nl : rule.en;
    if (rule.subject == subject && calls_for(in_language, text, words)) called.push_back(&rule);
  }
  return called;
}

}  // namespace beraad::protocol
