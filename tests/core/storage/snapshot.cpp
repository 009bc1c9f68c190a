#include "tests/core/storage/snapshot.hpp"

#include "tests/core/storage/fixture.hpp"

namespace beraad::storage {

Afternoon::Afternoon(base::SeededIds& ids, base::Instant now, std::string protocol_digest)
    : m_now(now),
      m_digest(std::move(protocol_digest)),
      m_first(ids.ordered_id(now)),
      m_second(ids.ordered_id(now)),
      m_case(ids.ordered_id(now)),
      m_other_case(ids.ordered_id(now)) {}

Outcome Afternoon::act(Library& library, std::size_t number) {
  if (number == 0) return library.keep_protocol(m_digest, k_protocol_text);
  if (number == 1) {
    m_sequence = 1;
    return library.create_session({m_first, m_case, session::RunKind::Main, m_digest, 0, m_now}, prepared(m_case));
  }
  if (number == 20) {
    m_second_sequence = 1;
    return library.create_session({m_second, m_other_case, session::RunKind::Intake, m_digest, 0, m_now},
                                  prepared(m_other_case));
  }
  if (number == 35) return library.erase_case(m_other_case);
  if (number % 4 == 2) return library.write_draft(m_first, {"editor 1", std::string(number * 9, 'd'), number});
  if (number % 9 == 8) {
    session::Applied strike{{++m_sequence,
                             m_now,
                             "change.text-struck",
                             false,
                             true,
                             {session::TextStruck{{"case", "question", ""}, {}, "", "facilitator"}}},
                            {{2, 0, session::ContentRemoved{"answer-written", {"case", "question", ""}}}}};
    return library.append(m_first, strike, {});
  }
  if (number % 6 == 5 && number > 20) {
    return library.append(m_second, noted(++m_second_sequence, std::string(number * 30, 'n')), {});
  }
  return library.append(m_first, answered(++m_sequence, "question", std::string(number * 60, 'a')), {"editor 1"});
}

}  // namespace beraad::storage
