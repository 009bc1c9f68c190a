#include "core/exchange/case_form.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/exchange/form_values.hpp"
#include "core/exchange/reading.hpp"

namespace beraad::exchange {
namespace {

using protocol::FieldType;

constexpr int k_rows_asked = 3, k_rows_taken = 8;  // options have the letters A to H

/// Of a table only where rows need no name, or have the letters of the options.
bool is_asked(const protocol::Field& field) {
  if (field.type == FieldType::Table) {
    const bool plain = field.rows == protocol::RowSource::Free || field.rows == protocol::RowSource::Options;
    if (!plain) return false;
  }
  return field.stored && !field.per_participant && field.visibility == protocol::Visibility::Room &&
         field.type != FieldType::Ranking && field.type != FieldType::Matrix && field.type != FieldType::Person;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// What mail programs put before every line of a text that they quote.
std::string_view quoting_of(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && (line[length] == '>' || line[length] == ' ')) ++length;
  return line.substr(0, length);
}

bool begins_form(std::string_view line) {
  if (line.starts_with("\uFEFF")) line.remove_prefix(3);
  return line.substr(quoting_of(line).size()).starts_with(k_form_head);
}

std::string_view without_quoting(std::string_view line, std::string_view quoting) {
  if (line.starts_with(quoting)) return line.substr(quoting.size());
  const std::string_view bare = base::trimmed(quoting);  // of an empty line the space is gone
  return !bare.empty() && line.starts_with(bare) ? line.substr(bare.size()) : line;
}

/// Without blank lines at both ends: documents hold a place to type in, mail adds lines.
std::string trimmed_lines(const std::string& text) {
  const auto lines = lines_of(text);
  auto first = lines.begin(), last = lines.end();
  while (first != last && base::is_blank(*first)) ++first;
  while (last != first && base::is_blank(*(last - 1))) --last;
  std::string trimmed;
  for (auto line = first; line != last; ++line) trimmed += (line == first ? "" : "\n") + std::string(*line);
  return trimmed;
}

std::vector<std::string> split(std::string_view text, char sign) {
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (letter == sign) {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  return parts;
}

struct Asked {
  session::AnswerKey key;
  const protocol::Field* field = nullptr;
  int row = 0;
  std::string column;
};

/// Nothing for a question that this form does not ask.
std::optional<Asked> asked_by(const protocol::Protocol& protocol, const std::string& key) {
  const auto parts = split(key, '/');
  if (parts.size() != 2 && parts.size() != 4) return std::nullopt;
  const auto* step = protocol.find_step(parts[0]);
  const auto* field =
      step != nullptr && step->mode != protocol::Mode::Facilitator ? step->find_field(parts[1]) : nullptr;
  if (field == nullptr || !is_asked(*field)) return std::nullopt;
  Asked asked{{step->id, field->id, {}}, field, 0, {}};
  if ((parts.size() == 4) != (field->type == FieldType::Table)) return std::nullopt;
  if (parts.size() == 2) return asked;
  const bool is_number = !parts[2].empty() && parts[2].size() <= 2 &&
                         parts[2].find_first_not_of("0123456789") == std::string::npos && parts[2][0] != '0';
  asked.row = is_number ? std::stoi(parts[2]) : 0;
  const auto* column = field->find_column(parts[3]);
  if (asked.row < 1 || asked.row > k_rows_taken || column == nullptr || column->type != FieldType::ShortText) {
    return std::nullopt;
  }
  asked.column = column->id;
  return asked;
}

/// What a person typed behind a mark may say something of the case, and a refusal is written down.
bool looks_like_key(std::string_view word) {
  const std::size_t slash = word.find('/');
  return slash != std::string_view::npos && slash > 0 && slash + 1 < word.size() && word.rfind('/') == slash &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-/") == std::string_view::npos;
}

class Form {
 public:
  Form(const protocol::Protocol& protocol, const FormWords& words, ReadForm& form)
      : m_protocol(protocol), m_words(words), m_form(form) {}

  /// `line`: what stands behind the mark of a question.
  Outcome begin(std::string_view line) {
    BERAAD_TRY(taken, take());
    const std::string key(line.substr(0, std::min(line.find(' '), line.size())).substr(0, 200));
    m_asked = asked_by(m_protocol, key);
    if (!m_asked && !looks_like_key(key)) return fail("form.unknown-line");
    if (!m_asked) return fail("form.unknown-question", {key});
    if (!m_seen.insert(key).second) return fail("form.question-twice", {key});
    m_key = key;
    if (line.substr(key.size()).starts_with(" " + std::string(k_form_unclear))) name_unreadable(m_asked->key);
    return Done{};
  }
  void add(std::string_view line) {
    if (!m_asked) return;
    if (line.starts_with("\\")) line.remove_prefix(1);
    m_text += std::string(line) + "\n";
  }
  /// What was gathered becomes the answer to its question.
  Outcome take() {
    std::string text = std::exchange(m_text, {});
    const auto asked = std::exchange(m_asked, std::nullopt);
    if (!asked) return Done{};
    text = trimmed_lines(text);
    if (base::count_code_points(text) > k_text_limit) return fail("form.too-long", {m_key});
    if (is_left_open(*asked->field, text)) return Done{};
    if (asked->row > 0) {
      m_rows[asked->key][asked->row].cells[asked->column] = base::pasted(text, true);
      if (std::ranges::find(m_tables, asked->key) == m_tables.end()) m_tables.push_back(asked->key);
      return Done{};
    }
    if (auto value = value_of(*asked->field, text, m_words)) {
      m_form.answers.push_back({asked->key, std::move(*value)});
      if (has_unknown_line(*asked->field, text)) name_unreadable(asked->key);
    } else {
      name_unreadable(asked->key);
    }
    return Done{};
  }
  void take_tables() {
    for (const auto& key : m_tables) {
      session::Rows rows;
      const bool lettered = m_protocol.find_step(key.step)->find_field(key.field)->rows == protocol::RowSource::Options;
      for (auto& [number, row] : m_rows[key]) {
        if (lettered) row.key = std::string(1, static_cast<char>('A' + rows.size()));
        rows.push_back(std::move(row));
      }
      m_form.answers.push_back({key, std::move(rows)});
    }
  }

 private:
  void name_unreadable(const session::AnswerKey& key) {
    auto& named = m_form.unreadable;
    if (std::ranges::find(named, key) == named.end()) named.push_back(key);
  }

  const protocol::Protocol& m_protocol;
  const FormWords& m_words;
  ReadForm& m_form;
  std::optional<Asked> m_asked;
  std::string m_key, m_text;
  std::set<std::string> m_seen;
  std::map<session::AnswerKey, std::map<int, session::Row>> m_rows;
  std::vector<session::AnswerKey> m_tables;
};

/// "## beraad-form/1 <form> <language> <case>": what it says, or why it is none of ours.
Outcome read_head(std::string_view line, const protocol::Catalog& catalog, ReadForm& form) {
  const auto words = split(base::trimmed(line.substr(k_form_head.size())), ' ');
  if (words.front() != "1") return fail("form.newer", {words.front().substr(0, 20)});
  if (words.size() < 3) return fail("form.no-form");
  const auto* entry = catalog.find(words[1]);
  if (entry == nullptr || entry->protocol->kind != protocol::Kind::Preparation) {
    return fail("form.unknown-form", {words[1].substr(0, 60)});
  }
  form.protocol_id = words[1];
  form.language = base::read_language(words[2]).value_or(base::Language::Dutch);
  if (words.size() > 3) form.case_id = base::read_uuid(words[3]).value_or(base::Uuid{});
  return Done{};
}

}  // namespace

std::vector<FormQuestion> questions_of(const protocol::Protocol& protocol) {
  std::vector<FormQuestion> questions;
  const auto ask = [&](const protocol::Step& step, const protocol::Field& field) {
    if (!is_asked(field)) return;
    const std::string key = step.id + "/" + field.id;
    if (field.type != FieldType::Table) {
      questions.push_back({key, &field, nullptr, 0});
      return;
    }
    for (int row = 1; row <= k_rows_asked; ++row) {
      for (const auto& column : field.columns) {
        if (column.type != FieldType::ShortText) continue;
        questions.push_back({key + "/" + std::to_string(row) + "/" + column.id, &field, &column, row});
      }
    }
  };
  for (const auto& step : protocol.steps) {
    if (step.mode == protocol::Mode::Facilitator) continue;
    for (const auto& page : step.pages) {
      for (const auto& field : step.fields) {
        if (field.page == page.id) ask(step, field);
      }
    }
    for (const auto& field : step.fields) {
      if (step.pages.empty()) ask(step, field);
    }
  }
  return questions;
}

std::string form_head(const protocol::Protocol& protocol, base::Language language, const base::Uuid& case_id) {
  std::string head = std::string(k_form_head) + "1 " + protocol.id + " " + std::string(base::code_of(language));
  if (!case_id.is_nil()) head += " " + base::to_text(case_id);
  return head;
}

std::string printed_question(const FormQuestion& question, base::Language language) {
  const auto& label = question.column == nullptr ? question.field->label : question.column->label;
  std::string printed = question.row > 0 ? std::to_string(question.row) + ". " : std::string();
  printed += label.in(language);
  const auto& hint = question.field->hint.in(language);
  return hint.empty() || question.row > 1 ? printed : printed + " (" + hint + ")";
}

std::string question_line(std::string_view key, std::string_view label) {
  return std::string(k_form_mark) + std::string(key) + " " + std::string(label);
}

bool is_form(std::string_view text) {
  const std::string plain = base::pasted(text, false);
  return std::ranges::any_of(lines_of(plain), begins_form);
}

Result<ReadForm> read_form(std::string_view text, const protocol::Catalog& catalog, const FormWords& words) {
  if (text.size() > k_form_bytes) return fail("form.too-large");
  if (!base::is_valid_utf8(text)) return fail("form.not-text");
  const std::string plain = base::pasted(text, false);
  const auto lines = lines_of(plain);
  const auto head = std::ranges::find_if(lines, begins_form);
  if (head == lines.end()) return fail("form.no-form");
  std::string_view first = *head;
  if (first.starts_with("\uFEFF")) first.remove_prefix(3);
  const std::string_view quoting = quoting_of(first);
  ReadForm form;
  BERAAD_TRY(known, read_head(first.substr(quoting.size()), catalog, form));
  Form reading(*catalog.find(form.protocol_id)->protocol, words, form);
  for (auto line = head + 1; line != lines.end(); ++line) {
    const std::string_view said = without_quoting(*line, quoting);
    if (base::trimmed(said) == k_form_end) {
      BERAAD_TRY(taken, reading.take());
      reading.take_tables();
      return form;
    }
    if (!said.starts_with(k_form_mark)) {
      reading.add(said);
      continue;
    }
    BERAAD_TRY(begun, reading.begin(said.substr(k_form_mark.size())));
  }
  return fail("form.cut-off");
}

}  // namespace beraad::exchange
