// One value as plain blocks, in words: the only thing that report, show, room and search need of an answer.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/base/texts.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {

struct Mark {
  std::string option;
  bool operator==(const Mark&) const = default;
};  // "A" ... "H", "other", "open"
/// Text of a cell with the marks of the options it names; exactly one of both is used by a reader.
struct BlockCell {
  std::string text;
  std::vector<Mark> marks;
  bool struck = false;
  bool operator==(const BlockCell&) const = default;
};
struct Paragraph {
  std::string text;
  bool struck = false;
  bool operator==(const Paragraph&) const = default;
};
struct BulletList {
  std::vector<BlockCell> items;
  bool operator==(const BulletList&) const = default;
};
struct TableBlock {
  std::vector<std::string> head;                 // first column: the row's name, when the table has row names
  std::vector<const protocol::Column*> columns;  // null for the row-name column
  std::vector<std::vector<BlockCell>> rows;
  bool operator==(const TableBlock&) const = default;
};
using Block = std::variant<Paragraph, BulletList, TableBlock>;

/// The current answer of that key as blocks for that audience, in that language; columns the audience may not see
/// are left out. Empty when there is nothing to show. Dates read as "12 november 2026", yes and no as words.
[[nodiscard]] std::vector<Block> blocks_of(const protocol::Protocol& protocol, const protocol::Step& step,
                                           const protocol::Field& field, const State& state, const AnswerKey& key,
                                           Audience audience, const base::Texts& texts);
/// Label of a choice: the option's words, or for a member of a dynamic set its letter and short name.
[[nodiscard]] std::string choice_label(const protocol::Protocol& protocol, const protocol::Choices& choices,
                                       const State& state, std::string_view id, const base::Texts& texts);
/// The options of the case: letter, action, short name (its own, else the first five words of the action).
struct CaseOption {
  std::string letter, action, short_name;
  bool operator==(const CaseOption&) const = default;
};
[[nodiscard]] std::vector<CaseOption> case_options(const protocol::Protocol& protocol, const State& state);
/// What stands for a person in a cell: by code the role or the naming label, else the text itself.
[[nodiscard]] std::string person_label(const State& state, std::string_view person, bool by_role);
/// "12 november 2026"; words from the texts "date.month.1" ... "date.month.12" and "date.pattern".
[[nodiscard]] std::string date_label(const base::Date& date, const base::Texts& texts);

}  // namespace beraad::session
