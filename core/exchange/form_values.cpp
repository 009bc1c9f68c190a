#include "core/exchange/form_values.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.hpp"

namespace beraad::exchange {
namespace {

using protocol::FieldType;

bool chooses(const protocol::Field& field) {
  return field.type == FieldType::Choice || field.type == FieldType::MultiChoice || field.type == FieldType::YesNo ||
         field.type == FieldType::Rating;
}

/// A choice or a date has no place for words beside it.
bool takes_notes(const protocol::Field& field) {
  return !chooses(field) && field.type != FieldType::Date && field.type != FieldType::DateTime;
}

bool is_note(std::string_view line) { return base::trimmed(line).starts_with(k_form_note); }

bool has_note(const std::string& text) { return std::ranges::any_of(base::filled_lines(text), is_note); }

std::string without_notes(const std::string& text) {
  std::string rest;
  for (const std::string& line : base::filled_lines(text)) {
    if (!is_note(line)) rest += (rest.empty() ? "" : "\n") + line;
  }
  return rest;
}

/// The lines of a choice: with a mark, with an open one, and without any.
struct MarkedLines {
  std::vector<std::string> marked, plain;
};

/// "[x]", "[ X ]", "[v]" or a ticked box; false for an open one, nothing without any. `rest` is what stands behind it.
std::optional<bool> mark_of(std::string_view line, std::string_view& rest) {
  for (const auto& [box, ticked] : {std::pair("\u2612", true), {"\u2611", true}, {"\u2610", false}}) {
    if (!line.starts_with(box)) continue;
    rest = base::trimmed(line.substr(std::string_view(box).size()));
    return ticked;
  }
  const std::size_t close = line.find(']');
  if (!line.starts_with("[") || close == std::string_view::npos) return std::nullopt;
  // A cross, a tick or the v that is typed for one.
  constexpr std::array<std::string_view, 7> k_marks{"x", "v", "\u2713", "\u2714", "\u2717", "\u2718", "\u00D7"};
  const std::string inside = base::folded(base::trimmed(line.substr(1, close - 1)));
  if (!inside.empty() && std::ranges::find(k_marks, inside) == k_marks.end()) return std::nullopt;
  rest = base::trimmed(line.substr(close + 1));
  return !inside.empty();
}

/// Paper says under an option what follows when it is chosen; mail may have broken that in two.
bool is_consequence(const protocol::Field& field, std::string_view line) {
  constexpr std::size_t k_piece = 8;
  if (line.starts_with(k_form_follows)) line.remove_prefix(k_form_follows.size());
  const std::string folded = base::folded(base::trimmed(line));
  return folded.size() >= k_piece && std::ranges::any_of(field.choices.options, [&](const auto& option) {
           return base::folded(option.consequence.nl).find(folded) != std::string::npos ||
                  base::folded(option.consequence.en).find(folded) != std::string::npos;
         });
}

std::optional<std::string> option_of(const protocol::Field& field, const std::string& line) {
  const std::string folded = base::folded(line);
  for (const auto& option : field.choices.options) {
    if (folded == option.id || folded == base::folded(option.label.nl) || folded == base::folded(option.label.en)) {
      return option.id;
    }
  }
  return std::nullopt;
}

MarkedLines marked_lines(const protocol::Field& field, const std::string& text) {
  MarkedLines lines;
  for (const std::string& line : base::filled_lines(text)) {
    if (is_note(line)) continue;
    std::string_view rest;
    const auto mark = mark_of(line, rest);
    if (!mark && (option_of(field, line) || !is_consequence(field, line))) lines.plain.push_back(line);
    if (mark && *mark) lines.marked.emplace_back(rest);
  }
  return lines;
}

/// The lines that somebody chose: marked ones, or all where nothing is marked at all.
std::vector<std::string> chosen_lines(const protocol::Field& field, const std::string& text) {
  MarkedLines lines = marked_lines(field, text);
  return lines.marked.empty() ? std::move(lines.plain) : std::move(lines.marked);
}

bool is_among(const std::string& line, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return base::folded(word) == base::folded(line); });
}

}  // namespace

FormWords form_words(const base::Texts& dutch, const base::Texts& english) {
  FormWords words;
  for (const base::Texts* texts : {&dutch, &english}) {
    words.yes.push_back(texts->say("value.yes"));
    words.no.push_back(texts->say("value.no"));
    for (const char* key : {"form.kind", "form.document-intro", "form.privacy", "report.page"}) {
      words.own.push_back(texts->say(key));
    }
  }
  return words;
}

std::optional<session::FieldValue> value_of(const protocol::Field& field, const std::string& text,
                                            const FormWords& words) {
  switch (field.type) {
    case FieldType::List: {
      session::Items items;
      for (std::string_view line : base::filled_lines(text)) {
        for (const std::string_view bullet : {"- ", "* ", "\u2022 "}) {
          if (line.starts_with(bullet)) line = base::trimmed(line.substr(bullet.size()));
        }
        items.push_back({{}, std::string(line), false});
      }
      return items;
    }
    case FieldType::Choice: {
      const auto lines = chosen_lines(field, text);
      auto option = lines.size() == 1 ? option_of(field, lines.front()) : std::nullopt;
      if (!option) return std::nullopt;
      return std::move(*option);
    }
    case FieldType::MultiChoice: {
      session::Selection selection;
      for (const auto& line : chosen_lines(field, text)) {
        if (const auto option = option_of(field, line)) selection.push_back(*option);
      }
      if (selection.empty()) return std::nullopt;
      return selection;
    }
    case FieldType::YesNo: {
      const auto lines = chosen_lines(field, text);
      if (lines.size() != 1) return std::nullopt;
      if (is_among(lines.front(), words.yes)) return true;
      if (is_among(lines.front(), words.no)) return false;
      return std::nullopt;
    }
    case FieldType::Rating: {
      const auto lines = chosen_lines(field, text);
      const bool is_number = lines.size() == 1 && !lines.front().empty() && lines.front().size() <= 3 &&
                             lines.front().find_first_not_of("0123456789") == std::string::npos;
      const int number = is_number ? std::stoi(lines.front()) : -1;
      if (number < field.min || number > field.max) return std::nullopt;
      return std::int64_t{number};
    }
    case FieldType::Date:
    case FieldType::DateTime: {
      const std::string typed = without_notes(text);
      if (typed.empty()) return std::nullopt;
      return base::pasted(typed, true);
    }
    case FieldType::LongText:
      return text;
    default:
      return base::pasted(text, true);
  }
}

bool has_unknown_line(const protocol::Field& field, const std::string& text) {
  if (!takes_notes(field) && has_note(text)) return true;
  if (!chooses(field)) return false;
  const MarkedLines lines = marked_lines(field, text);
  const auto unknown = [&](const std::string& line) { return !option_of(field, line); };
  if (field.type == FieldType::MultiChoice && std::ranges::any_of(lines.marked, unknown)) return true;
  return (field.type == FieldType::MultiChoice || !lines.marked.empty()) && std::ranges::any_of(lines.plain, unknown);
}

bool is_left_open(const protocol::Field& field, const std::string& text) {
  return base::is_blank(text) || (chooses(field) && !has_note(text) && chosen_lines(field, text).empty());
}

}  // namespace beraad::exchange
