#include "core/storage/keyring.hpp"

#include "core/base/platform.hpp"
#include "core/storage/packed.hpp"

namespace beraad::storage {

namespace {

constexpr std::string_view k_magic = "BERAAD KEYS 1";
constexpr std::uint8_t k_open_slot = 0;  // class under which the library's own key lies
constexpr std::uint64_t k_file_limit = std::uint64_t{64} << 20U;

constexpr std::uint64_t k_header_use = 1, k_wrap_use = 2, k_file_use = 3;
constexpr std::string_view k_context = "brd-lib1";

/// The open slot keeps nobody out: its key follows from the library's id. It only guards against damage.
vault::Key open_slot_key(const base::Uuid& library) {
  vault::Bytes doubled(library.bytes.begin(), library.bytes.end());
  doubled.insert(doubled.end(), library.bytes.begin(), library.bytes.end());
  return vault::Key::from(doubled).derived(k_open_slot, "brd-open");
}

std::string place_of(const base::Uuid& owner, std::uint8_t reader_class) {
  return Packed().text("keyring").id(owner).number(std::uint64_t{reader_class}).view();
}

std::string_view text_of(const vault::Key& key) {
  return {reinterpret_cast<const char*>(key.raw().data()), key.raw().size()};
}

}  // namespace

Keyring Keyring::make(const base::Uuid& library) {
  Keyring keyring(library);
  keyring.m_master = vault::Key::random();
  const Place place{library, k_open_slot};
  keyring.m_wrapped[place] = keyring.wrapped(place, keyring.m_master);
  return keyring;
}

vault::Bytes Keyring::wrapped(const Place& place, const vault::Key& key) const {
  const vault::Key around =
      place.second == k_open_slot ? open_slot_key(m_library) : m_master.derived(k_wrap_use, k_context);
  return vault::seal(around, text_of(key), place_of(place.first, place.second));
}

std::optional<vault::Key> Keyring::unwrapped(const Place& place, const vault::Bytes& wrapped) const {
  const vault::Key around =
      place.second == k_open_slot ? open_slot_key(m_library) : m_master.derived(k_wrap_use, k_context);
  const auto raw = vault::unseal(around, wrapped, place_of(place.first, place.second));
  if (!raw || raw->size() != m_master.raw().size()) return std::nullopt;
  return vault::Key::from(vault::Bytes(raw->begin(), raw->end()));
}

bool Keyring::open_slot() {
  const auto slot = m_wrapped.find({m_library, k_open_slot});
  const auto master = slot == m_wrapped.end() ? std::nullopt : unwrapped(slot->first, slot->second);
  if (master) m_master = *master;
  return master.has_value();
}

std::optional<Keyring> Keyring::read(const base::Uuid& library, const std::string& bytes) {
  PackedReader reader(bytes);
  const auto magic = reader.text();
  const auto owner_library = reader.id();
  const auto count = reader.number();
  if (magic != k_magic || owner_library != library || !count) return std::nullopt;
  Keyring keyring(library);
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto owner = reader.id();
    const auto reader_class = reader.number();
    const auto sealed = reader.bytes();
    if (!owner || !reader_class || *reader_class > 0xFF || !sealed) return std::nullopt;
    keyring.m_wrapped[{*owner, static_cast<std::uint8_t>(*reader_class)}] = *sealed;
  }
  const auto seal = reader.bytes();
  if (!seal || !reader.at_end() || !keyring.open_slot()) return std::nullopt;
  const bool whole = keyring.to_bytes() == bytes;
  return whole ? std::optional(keyring) : std::nullopt;
}

bool Keyring::is_whole(const base::Uuid& library, const std::string& bytes) { return read(library, bytes).has_value(); }

bool Keyring::opens_no_case(const std::filesystem::path& keys_file) {
  const auto bytes = base::read_file(keys_file, k_file_limit);
  if (!bytes) return false;
  PackedReader reader(*bytes);
  (void)reader.text();  // what it is; read() looks at it
  const auto library = reader.id();
  const auto keyring = library ? read(*library, *bytes) : std::nullopt;
  return keyring && keyring->m_wrapped.size() == 1;  // the library's own
}

Result<Keyring> Keyring::load(const base::Uuid& library, const Database& database,
                              const std::filesystem::path& keys_file) {
  Keyring keyring(library);
  Statement rows = database.query("SELECT owner, class, wrapped FROM keyring");
  while (rows.next()) {
    keyring.m_wrapped[{rows.id(0), static_cast<std::uint8_t>(rows.number(1))}] = rows.bytes(2);
  }
  const auto bytes = base::read_file(keys_file, k_file_limit);
  const auto beside = bytes ? read(library, *bytes) : std::nullopt;
  if (!keyring.open_slot()) {
    if (beside) return *beside;
    return fail(bytes ? "library.damaged" : "library.keys-missing",
                {keys_file.stem().string() + ".beraad", keys_file.filename().string()}, "no usable library key",
                keys_file.string());
  }
  // A case key that is damaged here may be whole there; one that is only there belongs to an erased case or to a
  // save that did not happen.
  for (auto& [place, sealed] : keyring.m_wrapped) {
    if (!beside || keyring.unwrapped(place, sealed)) continue;
    if (const auto copy = beside->m_wrapped.find(place); copy != beside->m_wrapped.end()) sealed = copy->second;
  }
  return keyring;
}

void Keyring::add_case(const base::Uuid& case_id) {
  const Place place{case_id, static_cast<std::uint8_t>(ReaderClass::Group)};
  m_wrapped[place] = wrapped(place, vault::Key::random());
}

void Keyring::remove_case(const base::Uuid& case_id) {
  std::erase_if(m_wrapped, [&](const auto& entry) { return entry.first.first == case_id; });
}

bool Keyring::has_case(const base::Uuid& case_id) const {
  return m_wrapped.contains({case_id, static_cast<std::uint8_t>(ReaderClass::Group)});
}

std::optional<vault::Key> Keyring::find_case_key(const base::Uuid& case_id) const {
  const auto found = m_wrapped.find({case_id, static_cast<std::uint8_t>(ReaderClass::Group)});
  return found == m_wrapped.end() ? std::nullopt : unwrapped(found->first, found->second);
}

vault::Key Keyring::header_key() const { return m_master.derived(k_header_use, k_context); }

bool Keyring::is_in(const Database& database) const {
  std::size_t whole = 0;
  Statement rows = database.query("SELECT owner, class, wrapped FROM keyring");
  while (rows.next()) {
    const Place place{rows.id(0), static_cast<std::uint8_t>(rows.number(1))};
    if (!unwrapped(place, rows.bytes(2))) return false;
    ++whole;
  }
  return whole == m_wrapped.size();
}

std::string Keyring::to_bytes() const {
  Packed packed;
  packed.text(k_magic).id(m_library).number(std::uint64_t{m_wrapped.size()});
  for (const auto& [place, sealed] : m_wrapped) {
    packed.id(place.first).number(std::uint64_t{place.second}).bytes(sealed);
  }
  packed.bytes(vault::keyed_hash(m_master.derived(k_file_use, k_context), packed.view()));
  return packed.view();
}

void Keyring::insert_into(const Database& database, const base::Uuid& owner) const {
  for (const auto& [place, sealed] : m_wrapped) {
    if (place.first != owner) continue;
    database.run("INSERT OR REPLACE INTO keyring (owner, class, wrapped) VALUES (?, ?, ?)", place.first,
                 std::int64_t{place.second}, sealed);
  }
}

}  // namespace beraad::storage
