#include "core/session/blocks.hpp"

#include <algorithm>

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "core/session/ranked_items.hpp"
#include "core/session/sentences.hpp"

namespace beraad::session {

using protocol::Choices;
using protocol::Column;
using protocol::DynamicSet;
using protocol::Field;
using protocol::FieldType;
using protocol::RowSource;

namespace {

/// Members that a method adds to the options of a case; the marks know what they mean.
constexpr std::string_view k_all_options = "both", k_no_option = "neither", k_undecided = "undecided";
constexpr std::string_view k_mark_other = "other", k_mark_open = "open";

std::string time_label(const base::DateTime& time) {
  const std::string text = base::to_text(time);  // YYYY-MM-DDTHH:MM
  return text.substr(text.find('T') + 1);
}

class BlockWriter {
 public:
  BlockWriter(const protocol::Protocol& protocol, const protocol::Step& step, const Field& field, const State& state,
              const AnswerKey& key, Audience audience, const base::Texts& texts)
      : m_protocol(protocol),
        m_step(step),
        m_field(field),
        m_state(state),
        m_key(key),
        m_audience(audience),
        m_texts(texts),
        m_sentences(sentences_of(protocol, step, field, state, audience)) {}

  [[nodiscard]] std::vector<Block> blocks(const Revision& revision) const {
    switch (revision.kind) {
      case AnswerKind::Value:
        return std::visit([this](const auto& value) { return blocks_of_value(value); }, revision.value);
      case AnswerKind::Passed:
        return {Paragraph{m_texts.say("answer.passed"), false}};
      case AnswerKind::Struck:
        return {Paragraph{m_texts.say("answer.struck"), true}};
      case AnswerKind::Skipped: {
        const std::string skipped = m_texts.say("answer.skipped");
        return {Paragraph{base::is_blank(revision.reason) ? skipped : skipped + ": " + revision.reason, false}};
      }
      case AnswerKind::Cleared:
        return {};
    }
    return {};
  }

 private:
  [[nodiscard]] static std::vector<Block> paragraph(std::string text) {
    if (base::is_blank(text)) return {};
    return {Paragraph{std::move(text), false}};
  }

  [[nodiscard]] std::vector<Block> blocks_of_value(const std::string& text) const {
    if (m_field.type == FieldType::LongText) return paragraphs(text);
    const bool by_role = !m_field.per_participant;  // one person for the whole group: somebody who acts or decides
    return paragraph(words_of(m_field.type, m_field.choices, text, by_role));
  }
  [[nodiscard]] std::vector<Block> blocks_of_value(bool yes) const { return paragraph(yes_or_no(yes)); }
  [[nodiscard]] std::vector<Block> blocks_of_value(std::int64_t number) const {
    return paragraph(std::to_string(number));
  }
  [[nodiscard]] std::vector<Block> blocks_of_value(const Selection& selection) const {
    BulletList list;
    if (m_field.type == FieldType::Ranking) {
      const auto items = ranked_items(m_protocol, m_step, m_field, m_state, m_audience, m_texts);
      for (const std::string& id : selection) {
        const auto found = std::ranges::find(items, id, &RankedItem::id);
        if (found != items.end()) list.items.push_back({found->text, {}, found->struck});
      }
    } else {
      for (const std::string& id : selection) list.items.push_back(choice_cell(m_field.choices, id));
    }
    return list.items.empty() ? std::vector<Block>{} : std::vector<Block>{std::move(list)};
  }
  [[nodiscard]] std::vector<Block> blocks_of_value(const Items& items) const {
    BulletList list;
    for (const ListItem& item : items) list.items.push_back(cell_of(item));
    return {std::move(list)};
  }
  [[nodiscard]] std::vector<Block> blocks_of_value(const Rows& rows) const {
    TableBlock table;
    const bool names_rows = has_row_names();
    if (names_rows) {
      table.head.push_back(row_name_head());
      table.columns.push_back(nullptr);
    }
    for (const Column& column : m_field.columns) {
      if (sight_of(m_step, m_field, column, m_state, m_key, m_audience) != Sight::Visible) continue;
      table.head.push_back(head_of(column));
      table.columns.push_back(&column);
    }
    for (const Row& row : in_order_of(m_sentences, rows)) {
      std::vector<BlockCell> cells;
      for (const Column* column : table.columns) cells.push_back(column ? cell_of(*column, row) : row_name(row));
      table.rows.push_back(std::move(cells));
    }
    return {std::move(table)};
  }

  [[nodiscard]] static std::vector<Block> paragraphs(std::string_view text) {
    std::vector<Block> blocks;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      if (!base::is_blank(line)) blocks.emplace_back(Paragraph{std::string(line), false});
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return blocks;
  }

  [[nodiscard]] std::string yes_or_no(bool yes) const { return m_texts.say(yes ? "value.yes" : "value.no"); }

  /// A text in the words of its type; an unreadable date stays as it is written.
  [[nodiscard]] std::string words_of(FieldType type, const Choices& choices, const std::string& text,
                                     bool by_role) const {
    if (type == FieldType::Choice) return choice_label(m_protocol, choices, m_state, text, m_texts);
    if (type == FieldType::Person) return person_label(m_state, text, by_role);
    if (type == FieldType::Date) {
      const auto date = base::read_date(text);
      return date ? date_label(*date, m_texts) : text;
    }
    if (type == FieldType::DateTime) {
      const auto time = base::read_date_time(text);
      return time ? date_label(time->date, m_texts) + ", " + time_label(*time) : text;
    }
    return text;
  }

  [[nodiscard]] BlockCell struck_cell() const { return {m_texts.say("answer.struck"), {}, true}; }
  [[nodiscard]] BlockCell cell_of(const ListItem& item) const {
    return item.struck ? struck_cell() : BlockCell{item.text, {}, false};
  }
  [[nodiscard]] BlockCell choice_cell(const Choices& choices, const std::string& id) const {
    return {choice_label(m_protocol, choices, m_state, id, m_texts), marks_of(choices, id), false};
  }
  [[nodiscard]] BlockCell cell_of(const Column& column, const Row& row) const {
    if (row.struck.contains("*") || row.struck.contains(column.id)) return struck_cell();
    const auto found = row.cells.find(column.id);
    if (found == row.cells.end()) {
      if (column.default_value.empty() || !has_what_it_is_of(column, row)) return {};
      return choice_cell(column.choices, column.default_value);
    }
    if (const auto* yes = std::get_if<bool>(&found->second)) return {yes_or_no(*yes), {}, false};
    if (const auto* number = std::get_if<std::int64_t>(&found->second)) return {std::to_string(*number), {}, false};
    const auto& text = std::get<std::string>(found->second);
    if (column.type == FieldType::Choice) return choice_cell(column.choices, text);
    return {words_of(column.type, column.choices, text, is_named_by_role(column.role)), {}, false};
  }

  /// Of an answer that nobody gave, and of one that names its kind itself, there is no kind unless somebody chose it.
  [[nodiscard]] bool has_what_it_is_of(const Column& column, const Row& row) const {
    if (column.role != protocol::Role::ClarificationKind) return true;
    const auto* answer = m_field.find_column(protocol::Role::ClarificationAnswer);
    if (answer == nullptr) return true;
    const std::string said = base::folded(base::trimmed(cell_text(row, answer->id)));
    const auto& kinds = column.choices.options;
    return !said.empty() && std::ranges::none_of(kinds, [&](const protocol::Option& kind) {
      return said == base::folded(kind.label.nl) || said == base::folded(kind.label.en);
    });
  }

  /// Only a choice among the options of the case is drawn as marks.
  [[nodiscard]] std::vector<Mark> marks_of(const Choices& choices, const std::string& id) const {
    if (choices.from != DynamicSet::Options || id == k_no_option) return {};
    std::vector<Mark> marks;
    if (id == k_all_options) {
      for (const CaseOption& option : case_options(m_protocol, m_state)) marks.push_back({option.letter});
      return marks;
    }
    const bool is_extra = std::ranges::find(choices.extra, id, &protocol::Option::id) != choices.extra.end();
    if (id == k_undecided) return {{std::string(k_mark_open)}};
    return {{is_extra ? std::string(k_mark_other) : id}};
  }

  [[nodiscard]] bool has_row_names() const {
    if (m_field.per_participant || m_field.rows == RowSource::Free) return false;
    if (!m_sentences.empty()) return true;
    const bool is_public = m_audience == Audience::Room || m_audience == Audience::Report;
    return !(m_field.rows == RowSource::Participants && is_public && m_state.setup.naming == Naming::None);
  }
  [[nodiscard]] std::string row_name_head() const {
    if (!m_sentences.empty()) return sentence_head(m_protocol, m_step, m_field).in(m_texts.language());
    const auto key = [this]() -> std::string {
      switch (m_field.rows) {
        case RowSource::Participants:
          return "table.participant";
        case RowSource::Stakeholders:
          return "table.stakeholder";
        case RowSource::Options:
          return "table.option";
        case RowSource::Organisations:
          return "table.organisation";
        case RowSource::Free:
        case RowSource::Fixed:
          return {};
      }
      return {};
    }();
    return m_texts.has(key) ? m_texts.say(key) : std::string{};
  }
  [[nodiscard]] BlockCell row_name(const Row& row) const {
    if (row.key.empty()) return row.struck.contains("*") ? struck_cell() : BlockCell{};
    switch (m_field.rows) {
      case RowSource::Options: {
        const Choices options{{}, DynamicSet::Options, {}};
        return choice_cell(options, row.key);
      }
      case RowSource::Fixed: {
        const auto found = std::ranges::find(m_field.fixed_rows, row.key, &protocol::Option::id);
        return {found == m_field.fixed_rows.end() ? row.key : found->label.in(m_texts.language()), {}, false};
      }
      case RowSource::Stakeholders:  // who is at stake shows by the role, whoever wrote what
        return {person_label(m_state, row.key, true), {}, false};
      case RowSource::Participants:
        return name_of_participant(row.key);
      case RowSource::Organisations:
      case RowSource::Free:
        return {row.key, {}, false};
    }
    return {};
  }
  [[nodiscard]] BlockCell name_of_participant(const std::string& code) const {
    const auto sentence = std::ranges::find(m_sentences, code, &Sentence::author);
    if (sentence == m_sentences.end()) return {person_label(m_state, code, false), {}, false};
    if (sentence->struck) return struck_cell();
    return {sentence_words(m_state, *sentence), {}, false};
  }
  [[nodiscard]] std::string head_of(const Column& column) const {
    const auto& label = m_audience == Audience::Room && !column.short_label.empty() ? column.short_label : column.label;
    return label.in(m_texts.language());
  }

  const protocol::Protocol& m_protocol;
  const protocol::Step& m_step;
  const Field& m_field;
  const State& m_state;
  const AnswerKey& m_key;
  Audience m_audience;
  const base::Texts& m_texts;
  std::vector<Sentence> m_sentences;  // what the rows are about, where the method says so
};

}  // namespace

std::vector<Block> blocks_of(const protocol::Protocol& protocol, const protocol::Step& step, const Field& field,
                             const State& state, const AnswerKey& key, Audience audience, const base::Texts& texts) {
  const AnswerRecord* record = find_answer(state, key);
  if (!record || record->revisions.empty()) return {};
  if (sight_of(step, field, state, key, audience) != Sight::Visible) return {};
  return BlockWriter(protocol, step, field, state, key, audience, texts).blocks(record->current());
}

}  // namespace beraad::session
