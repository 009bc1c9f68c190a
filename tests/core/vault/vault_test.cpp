#include "core/vault/vault.hpp"

#include <gtest/gtest.h>

#include <set>

namespace beraad::vault {
namespace {

class VaultTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(start()); }
  Key m_key = Key::from(Bytes(32, 7));
};

TEST_F(VaultTest, unseals_exactly_what_was_sealed_whatever_its_length_and_bytes) {
  for (std::size_t size = 0; size < 300; ++size) {
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>((i * 37 + size) % 256);
    if (size > 2) text[size - 1] = size % 2 == 0 ? '\0' : static_cast<char>(0x80);  // looks like padding
    const auto opened = unseal(m_key, seal(m_key, text, "row"), "row");
    ASSERT_TRUE(opened) << size;
    EXPECT_EQ(*opened, text) << size;
  }
}

TEST_F(VaultTest, size_on_disk_tells_only_blocks_of_64) {
  EXPECT_EQ(seal(m_key, "a", "").size(), seal(m_key, std::string(63, 'b'), "").size());
  EXPECT_EQ(seal(m_key, std::string(63, 'b'), "").size() + 64, seal(m_key, std::string(64, 'b'), "").size());
}

TEST_F(VaultTest, notices_every_flipped_bit) {
  const Bytes sealed = seal(m_key, "Moet zij het zeggen?", "events/1");
  for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    Bytes changed = sealed;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    EXPECT_FALSE(unseal(m_key, changed, "events/1")) << bit;
  }
}

TEST_F(VaultTest, refuses_another_place_another_key_and_every_truncation) {
  const Bytes sealed = seal(m_key, "text", "events/1");
  EXPECT_EQ(unseal(m_key, sealed, "events/2").error().code, "vault.changed");
  EXPECT_EQ(unseal(Key::from(Bytes(32, 8)), sealed, "events/1").error().code, "vault.changed");
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_FALSE(unseal(m_key, Bytes(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(size)), "events/1"));
  }
}

TEST_F(VaultTest, never_uses_a_nonce_twice) {
  std::set<Bytes> nonces;
  for (int i = 0; i < 20'000; ++i) {
    const Bytes sealed = seal(m_key, "x", "");
    nonces.insert(Bytes(sealed.begin() + 1, sealed.begin() + 25));
  }
  EXPECT_EQ(nonces.size(), 20'000U);
}

TEST_F(VaultTest, derived_keys_differ_by_number_and_context_and_repeat) {
  EXPECT_EQ(m_key.derived(1, "contexta").raw(), m_key.derived(1, "contexta").raw());
  EXPECT_NE(m_key.derived(1, "contexta").raw(), m_key.derived(2, "contexta").raw());
  EXPECT_NE(m_key.derived(1, "contexta").raw(), m_key.derived(1, "contextb").raw());
  EXPECT_NE(Key::random().raw(), Key::random().raw());
}

TEST_F(VaultTest, a_key_wipes_itself) {
  alignas(Key) std::array<std::uint8_t, sizeof(Key)> room{};
  Key* key = new (room.data()) Key(m_key);
  EXPECT_EQ(room[0], 7);
  key->~Key();
  EXPECT_EQ(room, (std::array<std::uint8_t, sizeof(Key)>{}));
}

TEST_F(VaultTest, digest_is_blake2b_256) {
  // BLAKE2b with a 32-byte digest of "abc", checked against the reference tool b2sum -l 256.
  EXPECT_EQ(digest("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_F(VaultTest, keyed_hash_depends_on_key_and_message) {
  EXPECT_EQ(keyed_hash(m_key, "a").size(), 16U);
  EXPECT_EQ(keyed_hash(m_key, "a"), keyed_hash(m_key, "a"));
  EXPECT_NE(keyed_hash(m_key, "a"), keyed_hash(m_key, "b"));
  EXPECT_NE(keyed_hash(m_key, "a"), keyed_hash(Key(), "a"));
}

TEST_F(VaultTest, system_ids_differ) {
  SystemIds ids;
  std::set<base::Uuid> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(ids.random_id());
  EXPECT_EQ(seen.size(), 1000U);
}

}  // namespace
}  // namespace beraad::vault
