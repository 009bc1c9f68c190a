#include "core/exchange/form_document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/text.hpp"
#include "core/exchange/case_form.hpp"
#include "core/exchange/document_text.hpp"

namespace beraad::exchange {
namespace {

using Kind = DocumentNote::Kind;
using Lines = std::vector<DocumentLine>;

/// The place to type in is held open by a space that does not break.
std::string_view without_room(std::string_view line) {
  constexpr std::string_view k_room = "\u00A0";
  while (line.starts_with(k_room)) line.remove_prefix(k_room.size());
  while (line.ends_with(k_room)) line.remove_suffix(k_room.size());
  return line;
}

/// Every line by itself, with its notes at its end.
Lines lines_of(DocumentText& document) {
  Lines lines;
  for (DocumentLine& line : document.lines) {
    const std::string text = base::pasted(line.text, false);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines.push_back({std::string(without_room(std::string_view(text).substr(at, end - at))), {}});
      at = end + 1;
    }
    lines.back().notes = std::move(line.notes);
  }
  return lines;
}

std::string words_of(std::string_view line) { return base::folded(base::trimmed(line)); }

/// A line of the form without what was put around it, as when somebody moved it to the right; any other as it stands.
std::string_view form_line(std::string_view line) {
  const std::string_view bare = base::trimmed(line);
  return bare.starts_with(k_form_mark) ? bare : line;
}

/// A line that somebody typed never reads as one of the form's own.
std::string typed(std::string_view line) {
  return (line.starts_with("\\") || line.starts_with(k_form_mark) ? "\\" : "") + std::string(line) + "\n";
}

/// A note says what it is, in a line that is told from what was typed.
std::string noted(const DocumentNote& note, const base::Texts& texts) {
  const char* key = note.kind == Kind::Comment    ? "form.note-comment"
                    : note.kind == Kind::Footnote ? "form.note-footnote"
                                                  : "form.note-endnote";
  return std::string(k_form_note) + texts.say(key, {note.text}) + "\n";
}

/// Without the numbers of pages and the places for them.
std::string without_numbers(std::string_view line) {
  std::string words = base::folded(line);
  std::erase_if(words, [](char letter) { return std::string_view("0123456789{}").find(letter) != std::string::npos; });
  return std::string(base::trimmed(words));
}

/// What belongs to no question, of which only the form's own lines go unsaid.
class Beside {
 public:
  Beside(const protocol::Protocol& protocol, const FormWords& words) {
    m_own = {words_of(protocol.title.nl), words_of(protocol.title.en)};
    m_own_at_edges = {std::string()};
    for (const std::string& own : words.own) {
      m_own.insert(words_of(own));
      m_own_at_edges.insert(without_numbers(own));
    }
  }
  void add_line(const DocumentLine& line) {
    add_notes(line.notes);
    const std::string_view said = form_line(line.text);
    const bool is_own = base::is_blank(said) || said.starts_with(k_form_head) || base::trimmed(said) == k_form_end;
    if (!is_own && !m_own.contains(words_of(said))) ++m_lines;
  }
  void add_notes(const std::vector<DocumentNote>& notes) {
    for (const DocumentNote& note : notes) ++(note.kind == Kind::Comment ? m_comments : m_notes);
  }
  void add_edges(const std::set<std::string>& edges) {
    m_edges += std::ranges::count_if(
        edges, [&](const std::string& edge) { return !m_own_at_edges.contains(without_numbers(edge)); });
  }
  void add_unread(std::size_t parts) { m_unread += static_cast<std::int64_t>(parts); }
  [[nodiscard]] std::vector<LeftOut> take() const {
    std::vector<LeftOut> all{{"form.left-comments", m_comments},
                             {"form.left-notes", m_notes},
                             {"form.left-lines", m_lines},
                             {"form.left-edges", m_edges},
                             {"form.left-unread", m_unread}};
    std::erase_if(all, [](const LeftOut& left) { return left.count == 0; });
    return all;
  }

 private:
  std::set<std::string> m_own, m_own_at_edges;
  std::int64_t m_comments = 0, m_notes = 0, m_lines = 0, m_edges = 0, m_unread = 0;
};

/// The questions of one form as they were printed in one language.
class Printed {
 public:
  Printed(const protocol::Protocol& protocol, base::Language language) : m_protocol(protocol), m_language(language) {
    std::map<std::string, int> times;
    for (const auto& question : questions_of(protocol)) {
      std::string printed = printed_question(question, language);
      ++times[words_of(printed)];
      m_by_words.emplace(words_of(printed), question.key);
      m_by_key.emplace(question.key, std::move(printed));
    }
    std::erase_if(m_by_words, [&](const auto& question) { return times[question.first] > 1; });
  }

  /// How many of its questions those lines put.
  [[nodiscard]] std::size_t count_in(const Lines& lines) const {
    std::set<std::string> found;
    for (const auto& [line, notes] : lines) {
      if (const auto key = key_of(line); m_by_key.contains(key)) found.insert(key);
      if (const auto asked = m_by_words.find(words_of(line)); asked != m_by_words.end()) found.insert(asked->second);
    }
    return found.size();
  }
  [[nodiscard]] std::size_t count() const { return m_by_key.size(); }

  [[nodiscard]] std::string head() const { return form_head(m_protocol, m_language, {}); }

  [[nodiscard]] const protocol::Protocol& protocol() const { return m_protocol; }

  /// The text of the form that begins with `head`, of the lines from `first` on; what is none of it goes beside.
  [[nodiscard]] std::string text_of(const std::string& head, const Lines& lines, std::size_t first,
                                    const base::Texts& texts, Beside& beside) const {
    std::set<std::string> keys;
    for (std::size_t at = first; at < lines.size(); ++at) keys.insert(key_of(lines[at].text));
    std::string text = head + "\n", notes;
    bool is_asked = false;
    const auto ask = [&](const std::string& question) {
      text += std::exchange(notes, {}) + question;
      is_asked = true;
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const auto& line = lines[at].text;
      if (at >= first && base::trimmed(line) == k_form_end) first = lines.size();  // the rest is below the form
      const auto asked = at < first ? m_by_words.end() : m_by_words.find(words_of(line));
      if (const auto key = at < first ? std::string() : key_of(line); !key.empty()) {
        ask(asked_in(std::string(form_line(line)), key));
      } else if (asked != m_by_words.end() && !keys.contains(asked->second)) {
        ask(question_line(asked->second, {}) + "\n");
        keys.insert(asked->second);
      } else if (at >= first && is_asked) {
        text += typed(line);
      } else {
        beside.add_line(lines[at]);
        continue;
      }
      for (const DocumentNote& note : lines[at].notes) notes += noted(note, texts);
    }
    return text + notes + std::string(k_form_end) + "\n";
  }

 private:
  /// The key of a line that puts a question; empty for any other.
  [[nodiscard]] static std::string key_of(std::string_view typed_line) {
    std::string_view line = form_line(typed_line);
    if (!line.starts_with(k_form_mark)) return {};
    line.remove_prefix(k_form_mark.size());
    const std::string key(line.substr(0, line.find_first_of(" \t")));
    const bool is_key = key.find('/') != std::string::npos &&
                        key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-/") == std::string::npos;
    return is_key ? key : std::string();
  }
  /// A question with what was typed behind it on the same line. Words that are not today's may be those of an earlier
  /// form or an answer: nobody can tell, so that is said.
  [[nodiscard]] std::string asked_in(const std::string& line, const std::string& key) const {
    const auto printed = m_by_key.find(key);
    if (printed == m_by_key.end()) return line + "\n";
    const std::string asked = question_line(key, printed->second);
    if (line.starts_with(asked)) {
      const std::string_view behind = base::trimmed(std::string_view(line).substr(asked.size()));
      return asked + "\n" + (behind.empty() ? std::string() : typed(behind));
    }
    if (words_of(asked).starts_with(words_of(line))) return question_line(key, {}) + "\n";
    const std::string_view behind = base::trimmed(std::string_view(line).substr(k_form_mark.size() + key.size()));
    return question_line(key, std::string(k_form_unclear) + std::string(behind)) + "\n";
  }

  const protocol::Protocol& m_protocol;
  base::Language m_language;
  std::map<std::string, std::string> m_by_key, m_by_words;  // key -> printed, printed words -> key
};

constexpr base::Language k_languages[] = {base::Language::Dutch, base::Language::English};

/// The form of which most questions stand there, and at least half; none when two are as likely.
std::optional<Printed> likeliest(const protocol::Catalog& catalog, const Lines& lines) {
  std::optional<Printed> best;
  std::size_t most = 0;
  const protocol::Protocol* of = nullptr;
  for (const auto& entry : catalog.entries()) {
    if (entry.protocol->kind != protocol::Kind::Preparation) continue;
    for (const auto language : k_languages) {
      const Printed printed(*entry.protocol, language);
      const std::size_t found = printed.count_in(lines);
      if (found == 0 || found * 2 < printed.count() || found < most) continue;
      if (found > most) {
        best.emplace(printed);
        of = entry.protocol.get();
      } else if (of != entry.protocol.get()) {
        best.reset();
      }
      most = found;
    }
  }
  return best;
}

/// The form and the language that the first line names.
std::optional<Printed> named_by(const std::string& head, const protocol::Catalog& catalog) {
  std::string broken = head;
  std::ranges::replace(broken, ' ', '\n');
  const auto words = base::filled_lines(broken);
  if (words.size() < 4) return std::nullopt;  // "##", "beraad-form/1", the form, the language
  const auto* entry = catalog.find(words[2]);
  if (entry == nullptr || entry->protocol->kind != protocol::Kind::Preparation) return std::nullopt;
  return Printed(*entry->protocol, base::read_language(words[3]).value_or(base::Language::Dutch));
}

FormDocument as_form(DocumentText& document, const protocol::Catalog& catalog, const FormWords& words,
                     const base::Texts& texts) {
  const Lines lines = lines_of(document);
  const auto head =
      std::ranges::find_if(lines, [](const auto& line) { return form_line(line.text).starts_with(k_form_head); });
  const bool is_named = head != lines.end();
  const auto form = is_named ? named_by(std::string(form_line(head->text)), catalog) : likeliest(catalog, lines);
  if (!form) {
    std::string plain;
    for (const auto& line : lines) plain += line.text + "\n";
    return {plain, {}};
  }
  Beside beside(form->protocol(), words);
  const std::string first(is_named ? std::string(form_line(head->text)) : form->head());
  const std::size_t below = is_named ? static_cast<std::size_t>(head - lines.begin()) + 1 : 0;
  std::string text = form->text_of(first, lines, below, texts, beside);
  beside.add_notes(document.loose);
  beside.add_edges(document.edges);
  beside.add_unread(document.unread);
  return {std::move(text), beside.take()};
}

}  // namespace

Result<FormDocument> read_form_document(std::string_view bytes, const protocol::Catalog& catalog,
                                        const FormWords& words, const base::Texts& texts) {
  BERAAD_TRY(document, read_document_text(bytes));
  return as_form(document, catalog, words, texts);
}

}  // namespace beraad::exchange
