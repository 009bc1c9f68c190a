#include "core/storage/sealed_rows.hpp"

#include "core/storage/keyring.hpp"
#include "core/storage/packed.hpp"

namespace beraad::storage {

namespace {

Packed place(std::string_view table, const Uuid& session_id, std::int64_t revision) {
  Packed packed;
  packed.text(table).id(session_id).text("payload").number(static_cast<std::uint64_t>(ReaderClass::Group));
  packed.number(revision);
  return packed;
}

std::string place_of(const Uuid& session_id, const EventRow& row) {
  return place("events", session_id, row.revision)
      .number(row.sequence)
      .number(row.position)
      .text(row.encoded.kind)
      .number(std::int64_t{row.encoded.version})
      .text(row.encoded.step)
      .text(row.encoded.field)
      .view();
}

}  // namespace

vault::Bytes sealed_event(const CaseKeys& keys, const Uuid& session_id, const EventRow& row) {
  return vault::seal(keys.events, row.encoded.payload, place_of(session_id, row));
}

Result<session::Event> unsealed_event(const CaseKeys& keys, const Uuid& session_id, EventRow row,
                                      const vault::Bytes& sealed) {
  BERAAD_TRY(payload, vault::unseal(keys.events, sealed, place_of(session_id, row)));
  row.encoded.payload = std::move(payload);
  return session::decode(row.encoded);
}

vault::Bytes hashed_editor(const CaseKeys& keys, std::string_view editor) {
  return vault::keyed_hash(keys.drafts, editor);
}

vault::Bytes sealed_draft(const CaseKeys& keys, const Uuid& session_id, std::int64_t revision, const Draft& draft) {
  const std::string content = Packed().text(draft.editor).text(draft.text).number(draft.caret).view();
  return vault::seal(keys.drafts, content, place("drafts", session_id, revision).view());
}

Result<Draft> unsealed_draft(const CaseKeys& keys, const Uuid& session_id, std::int64_t revision,
                             const vault::Bytes& sealed) {
  BERAAD_TRY(content, vault::unseal(keys.drafts, sealed, place("drafts", session_id, revision).view()));
  PackedReader reader(content);
  auto editor = reader.text();
  auto text = reader.text();
  const auto caret = reader.number();
  if (!editor || !text || !caret) return fail("vault.changed", {}, "a draft is cut short");
  return Draft{std::move(*editor), std::move(*text), *caret};
}

}  // namespace beraad::storage
