#include "app/present/method_findings.hpp"

#include <algorithm>
#include <charconv>

#include "app/present/method_controls.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"

namespace beraad::present {
namespace {

constexpr int k_most_lines = 2;             // of a question, so that the answers have room
constexpr std::size_t k_most_findings = 8;  // at once: who mends them sees the next ones

std::optional<std::size_t> index_in(const std::string& token) {
  std::size_t index = 0;
  const auto read = std::from_chars(token.data(), token.data() + token.size(), index);
  return read.ec == std::errc() && read.ptr == token.data() + token.size() ? std::optional(index) : std::nullopt;
}

std::string name_in(const base::LocalText& text, base::Language language) {
  const auto& own = text.in(language);
  return !base::is_blank(own) ? own : text.nl.empty() ? text.en : text.nl;
}

/// Reads a pointer from its front and says each part in words.
class PlaceWords {
 public:
  PlaceWords(const Context& context, const protocol::Protocol& method) : m_context(context), m_method(method) {}

  std::string say(const std::string& pointer) {
    const auto tokens = json::tokens_of(pointer);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const auto index = at + 1 < tokens.size() ? index_in(tokens[at + 1]) : std::nullopt;
      if (at > 0 && tokens[at - 1] == "suits") {
        const auto& questions = m_context.guide.questions;
        const auto question = std::ranges::find(questions, tokens[at], &protocol::GuideQuestion::id);
        m_words.push_back(question == questions.end() ? tokens[at] : question->title.in(m_context.texts.language()));
        break;
      }
      if (index && tokens[at] != "nl" && tokens[at] != "en") {
        add_element(tokens[at], *index);
        ++at;
      } else if (tokens[at] == "nl" || tokens[at] == "en") {
        m_words.push_back(m_context.texts.say("editor.language." + tokens[at]));
      } else if (const auto number = index_in(tokens[at])) {
        m_words.push_back(std::to_string(*number + 1));
      } else {
        m_words.push_back(key_words(m_context, tokens[at]));
      }
    }
    return joined(m_words, ", ");
  }

 private:
  void add_element(const std::string& key, std::size_t index) {
    const auto& texts = m_context.texts;
    const auto language = texts.language();
    const std::string number = std::to_string(index + 1);
    std::string name;
    if (key == "steps") {
      m_step = index < m_method.steps.size() ? &m_method.steps[index] : nullptr;
      if (m_step != nullptr) name = name_in(m_step->title, language);
    } else if (key == "fields" && m_step != nullptr) {
      m_field = index < m_step->fields.size() ? &m_step->fields[index] : nullptr;
      if (m_field != nullptr) name = name_in(m_field->label, language);
    } else if (key == "columns" && m_field != nullptr && index < m_field->columns.size()) {
      name = name_in(m_field->columns[index].label, language);
    }
    const std::string place = texts.say("editor.place", {key_words(m_context, key, true), number});
    m_words.push_back(name.empty() ? place : place + " " + name);
  }

  const Context& m_context;
  const protocol::Protocol& m_method;
  const protocol::Step* m_step = nullptr;
  const protocol::Field* m_field = nullptr;
  std::vector<std::string> m_words;
};

void add_warnings(const Context& context, std::vector<CheckLine>& lines) {
  const auto& texts = context.texts;
  const auto& editor = context.app.method_editor;
  const auto& method = *editor.draft.method();
  bool all_asked = !method.steps.empty();
  for (std::size_t index = 0; index < method.steps.size(); ++index) {
    const auto& step = method.steps[index];
    const std::string place = "/steps/" + std::to_string(index), number = std::to_string(index + 1);
    all_asked = all_asked && !step.question.nl.empty() && !step.question.en.empty();
    if (step.prompts.empty()) {
      lines.push_back({place + "/prompts", texts.say("editor.warn.no-guidance", {number}), Tone::Warn});
    }
    for (const auto language : {base::Language::Dutch, base::Language::English}) {
      const auto known = editor.question_lines.find(step.question.in(language));
      if (known == editor.question_lines.end() || known->second <= k_most_lines) continue;
      const std::string code(base::code_of(language));
      lines.push_back({place + "/question/" + code,
                       texts.say("editor.warn.long-question",
                                 {number, texts.say("editor.language." + code), std::to_string(known->second)}),
                       Tone::Warn});
    }
  }
  if (all_asked) lines.push_back({{}, texts.say("editor.good.questions"), Tone::Good});
  for (const auto& plan : method.plans) {
    int sum = 0;
    for (const auto& step : method.steps) sum += protocol::planned_minutes(step, plan.id);
    if (sum == plan.minutes) lines.push_back({{}, texts.say("editor.good.minutes", {std::to_string(sum)}), Tone::Good});
  }
}

}  // namespace

std::string key_words(const Context& context, const std::string& key, bool of_element) {
  const auto& texts = context.texts;
  if (const std::string one = "editor.key." + key + "-one"; of_element && texts.has(one)) return texts.say(one);
  for (const std::string& text : {"editor.key." + key, "editor.rule." + key_of_word(key)}) {
    if (texts.has(text)) return texts.say(text);
  }
  return key;
}

std::string finding_pointer(const base::Error& finding) {
  if (finding.arguments.empty()) return {};
  const auto& pointer = finding.arguments.front();
  const bool lacks = finding.code == "schema.missing-key" && finding.arguments.size() > 1;
  if (finding.code == "template.page-missing") return json::pointer_to(pointer, "page");
  return lacks ? json::pointer_to(pointer, finding.arguments[1]) : pointer;
}

std::string finding_sentence(const Context& context, const base::Error& finding) {
  const auto* document = context.app.method_editor.draft.document();
  const auto* value = document != nullptr ? json::find_at(document->root, finding_pointer(finding)) : nullptr;
  const bool empty = value != nullptr && value->as_string() != nullptr && value->as_string()->empty();
  if (empty || finding.code == "schema.missing-key") return context.texts.say("editor.still-empty");
  return form_sentence(context.texts, finding);
}

std::string form_sentence(const base::Texts& texts, const base::Error& finding) {
  base::Error in_words = finding;
  for (std::size_t index = 1; index < in_words.arguments.size(); ++index) {
    std::string word = in_words.arguments[index];
    std::ranges::replace(word, '_', '-');
    for (const std::string start : {"field-type.", "editor.rule.", "editor.rows.", "editor.role."}) {
      if (texts.has(start + word)) in_words.arguments[index] = texts.say(start + word);
    }
    const bool is_role = finding.code.starts_with("template.role-");  // some are called as a key is
    if (!is_role && texts.has("editor.key." + finding.arguments[index])) {
      in_words.arguments[index] = texts.say("editor.key." + finding.arguments[index]);
    }
  }
  return texts.say(in_words);
}

std::string place_words(const Context& context, const protocol::Protocol& method, const std::string& pointer) {
  return PlaceWords(context, method).say(pointer);
}

std::string check_words(const Context& context, const base::Error& finding) {
  const auto& method = *context.app.method_editor.draft.method();
  const std::string where = place_words(context, method, finding_pointer(finding));
  const std::string words = finding_sentence(context, finding);
  return where.empty() ? words : where + ": " + words;
}

std::size_t line_of(std::string_view place) {
  const auto colon = place.find(':');
  std::size_t line = 0;
  if (colon != std::string_view::npos) std::from_chars(place.data() + colon + 1, place.data() + place.size(), line);
  return line;
}

std::vector<CheckLine> present_checks(const Context& context) {
  const auto& draft = context.app.method_editor.draft;
  const FormBuilder form(context);
  MethodControls controls(form);
  std::vector<CheckLine> lines;
  for (const auto& finding : draft.findings()) {
    const std::string pointer = finding_pointer(finding);
    if (lines.size() == k_most_findings) {
      const auto more = static_cast<std::int64_t>(draft.findings().size() - k_most_findings);
      lines.push_back({pointer, context.texts.count("editor.more-findings", more), Tone::Danger});
      break;
    }
    const std::size_t line = controls.reach(pointer) ? 0 : line_of(finding.place);
    lines.push_back({pointer, check_words(context, finding), Tone::Danger, line});
  }
  add_warnings(context, lines);
  return lines;
}

}  // namespace beraad::present
