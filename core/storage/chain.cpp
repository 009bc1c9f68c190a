#include "core/storage/chain.hpp"

#include <algorithm>

#include "core/storage/packed.hpp"

namespace beraad::storage {

vault::Bytes tag_of(const vault::Bytes& sealed) {
  const std::size_t size = std::min<std::size_t>(sealed.size(), 16);
  return {sealed.end() - static_cast<std::ptrdiff_t>(size), sealed.end()};
}

ChainLink link_in(const Statement& change) {
  return {change.number(0), change.number(1), change.number(2), change.text(3), change.number(4), change.number(5), {}};
}

vault::Bytes first_link(const CaseKeys& keys, const SessionRow& session) {
  const SessionHeader& header = session.header;
  return vault::keyed_hash(keys.chain, Packed()
                                           .text("session")
                                           .id(header.id)
                                           .id(header.case_id)
                                           .number(static_cast<std::int64_t>(header.run))
                                           .text(header.protocol_digest)
                                           .number(header.created.utc_ms)
                                           .number(std::int64_t{header.created.offset_min})
                                           .view());
}

vault::Bytes next_link(const CaseKeys& keys, const vault::Bytes& previous, const ChainLink& link) {
  Packed packed;
  packed.bytes(previous).number(link.sequence).number(link.utc_ms).number(link.offset_min).text(link.label);
  packed.number(link.undoable).number(link.barrier).number(std::uint64_t{link.tags.size()});
  for (const vault::Bytes& tag : link.tags) packed.bytes(tag);
  return vault::keyed_hash(keys.chain, packed.view());
}

vault::Bytes chain_present(const Database& database, const CaseKeys& keys, const SessionRow& session) {
  vault::Bytes chain = first_link(keys, session);
  Statement changes = database.query(
      "SELECT sequence, utc_ms, offset_min, label, undoable, barrier FROM changes WHERE session_id = ? ORDER BY 1",
      session.row);
  Statement events = database.query(
      "SELECT sequence, payload FROM events WHERE session_id = ? ORDER BY sequence, position", session.row);
  bool more = events.next();
  while (changes.next()) {
    ChainLink link = link_in(changes);
    for (; more && events.number(0) == link.sequence; more = events.next())
      link.tags.push_back(tag_of(events.bytes(1)));
    chain = next_link(keys, chain, link);
  }
  return chain;
}

vault::Bytes draft_chain_present(const Database& database, const CaseKeys& keys, const SessionRow& session) {
  Packed packed;
  packed.text("drafts").id(session.header.id);
  Statement drafts =
      database.query("SELECT editor, payload FROM drafts WHERE session_id = ? ORDER BY editor", session.row);
  while (drafts.next()) packed.bytes(drafts.bytes(0)).bytes(tag_of(drafts.bytes(1)));
  return vault::keyed_hash(keys.chain, packed.view());
}

}  // namespace beraad::storage
