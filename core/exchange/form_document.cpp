#include "core/exchange/form_document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/base/text.hpp"
#include "core/exchange/case_form.hpp"
#include "core/exchange/document_text.hpp"

namespace beraad::exchange {
namespace {

using Lines = std::vector<std::string>;

/// The place to type in is held open by a space that does not break.
std::string_view without_room(std::string_view line) {
  constexpr std::string_view k_room = "\u00A0";
  while (line.starts_with(k_room)) line.remove_prefix(k_room.size());
  while (line.ends_with(k_room)) line.remove_suffix(k_room.size());
  return line;
}

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(without_room(std::string_view(text).substr(at, end - at)));
    at = end + 1;
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
    for (const auto& line : lines) {
      if (const auto key = key_of(line); m_by_key.contains(key)) found.insert(key);
      if (const auto asked = m_by_words.find(words_of(line)); asked != m_by_words.end()) found.insert(asked->second);
    }
    return found.size();
  }
  [[nodiscard]] std::size_t count() const { return m_by_key.size(); }

  [[nodiscard]] std::string head() const { return form_head(m_protocol, m_language, {}); }

  /// The text of the form that begins with `head`, of what stands below it.
  [[nodiscard]] std::string text_of(const std::string& head, const Lines& lines) const {
    std::set<std::string> keys;
    for (const auto& line : lines) keys.insert(key_of(line));
    std::string text = head + "\n";
    for (const auto& line : lines) {
      if (base::trimmed(line) == k_form_end) break;
      const auto asked = m_by_words.find(words_of(line));
      if (const auto key = key_of(line); !key.empty()) {
        text += asked_in(std::string(form_line(line)), key);
      } else if (asked != m_by_words.end() && !keys.contains(asked->second)) {
        text += question_line(asked->second, {}) + "\n";
        keys.insert(asked->second);
      } else {
        text += typed(line);
      }
    }
    return text + std::string(k_form_end) + "\n";
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

}  // namespace

Result<std::string> read_form_document(std::string_view bytes, const protocol::Catalog& catalog) {
  BERAAD_TRY(read, read_document_text(bytes));
  const std::string plain = base::pasted(read, false);
  const Lines lines = lines_of(plain);
  const auto head =
      std::ranges::find_if(lines, [](const auto& line) { return form_line(line).starts_with(k_form_head); });
  if (head == lines.end()) {
    const auto form = likeliest(catalog, lines);
    return form ? form->text_of(form->head(), lines) : plain;
  }
  const std::string first(form_line(*head));
  const auto form = named_by(first, catalog);
  return form ? form->text_of(first, {head + 1, lines.end()}) : plain;
}

}  // namespace beraad::exchange
