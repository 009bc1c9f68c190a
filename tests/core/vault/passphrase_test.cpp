#include "core/vault/passphrase.hpp"

#include <gtest/gtest.h>

#include "core/vault/vault.hpp"

namespace beraad::vault {
namespace {

class PassphraseTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(start()); }
  const std::string m_text = std::string("een verhaal ") + std::string(500, 'x');
};

TEST_F(PassphraseTest, only_the_same_words_open_it) {
  const std::string file = seal_with_passphrase(m_text, "boom fiets lamp");
  ASSERT_TRUE(is_sealed_with_passphrase(file));
  EXPECT_EQ(file.find("verhaal"), std::string::npos);
  const auto opened = unseal_with_passphrase(file, "boom fiets lamp");
  ASSERT_TRUE(opened);
  EXPECT_EQ(*opened, m_text);
  EXPECT_EQ(unseal_with_passphrase(file, "boom fiets").error().code, "vault.wrong-passphrase");
  EXPECT_NE(seal_with_passphrase(m_text, "boom fiets lamp"), file) << "never the same bytes twice";
}

TEST_F(PassphraseTest, a_changed_or_cut_file_does_not_open) {
  const std::string file = seal_with_passphrase(m_text, "p");
  std::string changed = file;
  changed[file.size() / 2] = changed[file.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(unseal_with_passphrase(changed, "p"));
  EXPECT_FALSE(unseal_with_passphrase(file.substr(0, file.size() / 2), "p"));
  EXPECT_EQ(unseal_with_passphrase("iets anders", "p").error().code, "vault.not-sealed");
  EXPECT_EQ(unseal_with_passphrase("BERAAD-SEALED-1\n!!!", "p").error().code, "vault.not-sealed");
  EXPECT_EQ(unseal_with_passphrase("BERAAD-SEALED-1\nQUJD", "p").error().code, "vault.not-sealed");
}

TEST_F(PassphraseTest, line_ends_of_another_system_do_not_matter) {
  std::string file = seal_with_passphrase(m_text, "p");
  for (std::size_t at = 0; (at = file.find('\n', at)) != std::string::npos; at += 2) file.insert(at, "\r");
  const auto opened = unseal_with_passphrase(file, "p");
  ASSERT_TRUE(opened) << opened.error().code;
  EXPECT_EQ(*opened, m_text);
}

}  // namespace
}  // namespace beraad::vault
