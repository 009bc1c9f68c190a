#include "core/protocol/catalog.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

namespace fs = std::filesystem;

class CatalogFolders : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_root = fs::path(testing::TempDir()) /
             ("beraad-catalog-" + std::string(test->name()) + "-" + std::to_string(base::process_id()));
    fs::create_directories(m_root / "shipped");
    fs::create_directories(m_root / "own");
    fs::copy_file(BERAAD_SOURCE_FOLDER "/protocols/protocol.schema.json", m_root / "shipped/protocol.schema.json");
  }
  void TearDown() override { fs::remove_all(m_root); }

  void write(const std::string& file, std::string_view text) {
    ASSERT_TRUE(base::write_file_atomically(m_root / file, text).has_value());
  }
  [[nodiscard]] Catalog load() const { return Catalog::load(m_root / "shipped", m_root / "own"); }

  fs::path m_root;
};

TEST_F(CatalogFolders, ABrokenFileHidesNothingElse) {
  write("shipped/a.json", sound_template());
  write("shipped/b.json", "{");
  write("shipped/notes.txt", "not a template");
  fs::create_directory(m_root / "shipped/folder.json");
  const Catalog catalog = load();
  ASSERT_EQ(catalog.entries().size(), 1U);
  EXPECT_EQ(catalog.entries()[0].text, sound_template());
  EXPECT_FALSE(catalog.entries()[0].own);
  EXPECT_NE(catalog.find("small-method"), nullptr);
  EXPECT_EQ(catalog.find("other"), nullptr);
  ASSERT_EQ(catalog.broken().size(), 2U);
  EXPECT_EQ(catalog.broken()[0].file.filename(), "b.json");
  EXPECT_EQ(catalog.broken()[0].errors[0].place, "b.json:1:2");
  EXPECT_EQ(catalog.broken()[1].errors[0].code, "file.is-folder");
}

TEST_F(CatalogFolders, LookedInAnewWhatDidNotChangeIsTheSameMethod) {
  write("shipped/a.json", sound_template());
  write("own/b.json", spoilt(R"("id": "small-method")", R"("id": "other")"));
  Catalog catalog = load();
  const auto shipped = catalog.find("small-method")->protocol, own = catalog.find("other")->protocol;
  write("own/b.json", spoilt(R"("id": "small-method", "version": 3)", R"("id": "other", "version": 4)"));
  catalog.load_again();
  EXPECT_EQ(catalog.find("small-method")->protocol, shipped);
  ASSERT_NE(catalog.find("other"), nullptr);
  EXPECT_EQ(catalog.find("other")->protocol->version, 4);
  EXPECT_EQ(own->version, 3) << "whoever holds it keeps it";
  fs::remove(m_root / "own/b.json");
  catalog.load_again();
  EXPECT_EQ(catalog.entries().size(), 1U);
}

TEST_F(CatalogFolders, OnesOwnTemplateWinsOverAShippedOne) {
  write("shipped/a.json", sound_template());
  write("own/mine.json", spoilt(R"("version": 3)", R"("version": 4)"));
  const Catalog catalog = load();
  ASSERT_EQ(catalog.entries().size(), 1U);
  EXPECT_TRUE(catalog.entries()[0].own);
  EXPECT_EQ(catalog.find("small-method")->protocol->version, 4);
  EXPECT_TRUE(catalog.broken().empty());
}

TEST_F(CatalogFolders, OnesOwnStaysInUseUnderRulesThatCameLaterAndAShippedOneDoesNot) {
  // Two fields of a role of which one counts.
  auto root = std::move(json::read(sound_template(), "sound", json::k_template_limits)->root);
  json::put_at(root, "/steps/2/fields/0/role", json::text_value("judgement"));
  json::put_at(root, "/version", json::value_of(std::int64_t{4}));
  const std::string older = write_template(root);
  ASSERT_FALSE(read_text(older).protocol);
  write("shipped/a.json", sound_template());
  write("own/mine.json", older);
  const Catalog catalog = load();
  EXPECT_TRUE(catalog.broken().empty());
  ASSERT_EQ(catalog.entries().size(), 1U);
  EXPECT_TRUE(catalog.entries()[0].own);
  EXPECT_EQ(catalog.find("small-method")->protocol->version, 4);
  write("shipped/a.json", older);
  fs::remove(m_root / "own/mine.json");
  ASSERT_EQ(load().broken().size(), 1U);
  EXPECT_EQ(load().broken()[0].errors[0].code, "template.role-once");
}

TEST_F(CatalogFolders, TheSameIdTwiceInOneFolderIsNamed) {
  write("own/a.json", sound_template());
  write("own/b.json", spoilt(R"("version": 3)", R"("version": 4)"));
  const Catalog catalog = load();
  EXPECT_EQ(catalog.find("small-method")->protocol->version, 3);
  ASSERT_EQ(catalog.broken().size(), 1U);
  EXPECT_EQ(catalog.broken()[0].errors[0].code, "template.id-taken");
  EXPECT_EQ(catalog.broken()[0].errors[0].arguments, (std::vector<std::string>{"/id", "small-method", "a.json"}));
}

TEST_F(CatalogFolders, WithoutSchemaEveryTemplateIsBroken) {
  write("shipped/a.json", sound_template());
  fs::remove(m_root / "shipped/protocol.schema.json");
  const Catalog catalog = load();
  EXPECT_TRUE(catalog.entries().empty());
  ASSERT_EQ(catalog.broken().size(), 1U);
  EXPECT_EQ(catalog.broken()[0].errors[0].code, "template.no-schema");
}

TEST(Catalog, MissingFoldersCountAsEmpty) {
  const Catalog catalog = Catalog::load("/no/such/folder", "");
  EXPECT_TRUE(catalog.entries().empty());
  EXPECT_TRUE(catalog.broken().empty());
}

}  // namespace
}  // namespace beraad::protocol
