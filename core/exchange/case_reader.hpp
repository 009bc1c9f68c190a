// The parts of the case reader: people, answers, minutes, evaluation. Internal to the case reader.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/brought_case.hpp"
#include "core/exchange/case_file.hpp"
#include "core/exchange/case_values.hpp"
#include "core/exchange/reading.hpp"

namespace beraad::exchange {

class CaseReader {
 public:
  CaseReader(const json::Document& document, const CaseContext& context)
      : m_document(document), m_context(context), m_problems(document) {}

  [[nodiscard]] ReadCaseFile read();
  [[nodiscard]] ReadBroughtCase read_brought();

 private:
  void read_brought(const Spot& root, BroughtCase& brought);
  void check_only_once(const Spot& spot);
  void read_case(const Spot& root, CaseFile& file);
  void read_heading(const Spot& root, CaseFile& file);
  void read_themes(const Spot& spot, CaseFile& file);
  void read_participants(const Spot& spot, CaseFile& file);
  [[nodiscard]] std::optional<session::Participant> read_participant(const Spot& spot);
  void read_minutes(const Spot& spot, const protocol::Protocol& protocol, std::map<std::string, int>& minutes);
  void read_run(const Spot& spot, session::RunKind kind, std::string_view date_key, std::optional<CaseRun>& run);
  void read_answers(const Spot& spot, const protocol::Protocol& protocol, std::vector<CaseAnswer>& answers);
  [[nodiscard]] std::optional<CaseAnswer> read_answer(const Spot& spot, const protocol::Protocol& protocol,
                                                      const ValueReader& values);
  /// Whether the participant, or that there is none, fits the field.
  [[nodiscard]] bool check_author(const Spot& spot, const protocol::Field& field, CaseAnswer& answer);
  void read_evaluation(const Spot& spot, CaseFile& file);
  void read_form(const Spot& spot, const Form& form, std::vector<FormAnswers>& forms);
  [[nodiscard]] DefinedSets sets_of(const json::Array& answers, const protocol::Protocol& protocol) const;

  const json::Document& m_document;
  const CaseContext& m_context;
  Problems m_problems;
  People m_people;
  Reach m_reach;
};

}  // namespace beraad::exchange
