#include "core/protocol/own_methods.hpp"

#include <gmock/gmock.h>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "tests/core/protocol/fixture.hpp"
#include "tests/support/temporary_folder.hpp"

namespace beraad::protocol {
namespace {

namespace fs = std::filesystem;

class OwnMethodsOnDisk : public ::testing::Test {
 protected:
  Catalog load() { return Catalog::load(fs::path(BERAAD_SOURCE_FOLDER) / "protocols", folder.path()); }
  json::Value sound() { return std::move(json::read(sound_template(), "sound", json::k_template_limits)->root); }
  std::string bytes_of(const std::string& file) {
    return base::read_file(folder.path() / file, 1 << 20).value_or(std::string());
  }

  test::TemporaryFolder folder;
  OwnMethods own{folder.path()};
};

TEST_F(OwnMethodsOnDisk, ADraftLiesThereUntilItIsPublished) {
  ASSERT_TRUE(own.write_draft("a", "{ half"));
  EXPECT_THAT(own.list_drafts(), testing::ElementsAre("a"));
  EXPECT_EQ(*own.load_draft("a"), "{ half");
  ASSERT_TRUE(own.publish(load(), "a", sound()));
  EXPECT_FALSE(own.has_draft("a"));
}

TEST_F(OwnMethodsOnDisk, APublishedVersionNeverChangesAndTheNextOneHasTheNextNumber) {
  const auto first = own.publish(load(), "a", sound());
  ASSERT_TRUE(first);
  EXPECT_EQ(first->version, 1);
  const std::string kept = bytes_of("versions/" + first->id + "-1.json");
  EXPECT_EQ(kept, bytes_of(first->id + ".json"));
  json::Value other = sound();
  json::put_at(other, "/source", json::text_value("Another source, 2026"));
  const auto second = own.publish(load(), "a", other);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->version, 2);
  EXPECT_EQ(bytes_of("versions/" + first->id + "-1.json"), kept);
  EXPECT_NE(bytes_of(first->id + ".json"), kept);
  EXPECT_THAT(own.list_versions(first->id), testing::ElementsAre(2, 1));
  const auto catalog = load();
  EXPECT_EQ(catalog.find(first->id)->protocol->version, 2);
}

TEST_F(OwnMethodsOnDisk, AFileThatLayThereBeforeIsKeptAsAVersion) {
  json::Value root = sound();
  json::put_at(root, "/version", json::value_of(std::int64_t{7}));
  ASSERT_TRUE(base::write_file_atomically(folder.path() / "from-a-colleague.json", write_template(root)));
  const auto published = own.publish(load(), "a", sound());
  ASSERT_TRUE(published);
  EXPECT_EQ(published->version, 8);
  EXPECT_EQ(bytes_of("versions/" + published->id + "-7.json"), write_template(root));
  EXPECT_TRUE(load().broken().empty());
}

TEST_F(OwnMethodsOnDisk, ABrokenFileGivesWayToWhatItWasMendedTo) {
  ASSERT_TRUE(base::write_file_atomically(folder.path() / "broken-one.json", "{ broken"));
  ASSERT_EQ(load().broken().size(), 1U);
  ASSERT_TRUE(own.publish(load(), "broken-one", sound()));
  EXPECT_TRUE(load().broken().empty());
  EXPECT_EQ(bytes_of("versions/broken-one.broken"), "{ broken");
}

TEST_F(OwnMethodsOnDisk, AFileThatHoldsSomethingElseIsNeverWrittenOver) {
  const std::string id = json::text_in(sound(), "id");
  json::Value other = sound();
  json::put_at(other, "/id", json::text_value("another"));
  const std::vector<std::string> contents{write_template(other), "{ broken"};
  for (const std::string& content : contents) {
    SCOPED_TRACE(content.substr(0, 12));
    fs::remove_all(folder.path() / (id + "-2.json"));
    ASSERT_TRUE(base::write_file_atomically(folder.path() / (id + ".json"), content));
    ASSERT_TRUE(own.publish(load(), "a", sound()));
    EXPECT_EQ(bytes_of(id + ".json"), content);
    EXPECT_NE(load().find(id), nullptr);
    fs::remove_all(folder.path() / (id + "-2.json"));
    ASSERT_TRUE(own.take_over(load(), sound_template(), *read_text(sound_template()).protocol));
    EXPECT_EQ(bytes_of(id + ".json"), content);
    EXPECT_EQ(load().find(id)->text, sound_template());
  }
}

TEST_F(OwnMethodsOnDisk, ADraftMendedUnderItsOwnNameTakesThePlaceOfTheBrokenFile) {
  const std::string id = json::text_in(sound(), "id");
  ASSERT_TRUE(base::write_file_atomically(folder.path() / (id + ".json"), "{ broken"));
  ASSERT_TRUE(own.publish(load(), id, sound()));
  EXPECT_TRUE(load().broken().empty());
  EXPECT_EQ(load().find(id)->file.filename(), id + ".json");
  EXPECT_EQ(bytes_of("versions/" + id + ".broken"), "{ broken");
}

TEST_F(OwnMethodsOnDisk, ADraftsNameNeverLeadsOutOfItsFolder) {
  const std::string outside = (folder.path() / "outside").string();
  for (const std::string& name : {std::string("../outside"), std::string("a/b"), outside, std::string("..")}) {
    EXPECT_FALSE(own.write_draft(name, "x")) << name;
    EXPECT_FALSE(own.load_draft(name)) << name;
    EXPECT_FALSE(own.remove_draft(name)) << name;
    EXPECT_FALSE(own.has_draft(name)) << name;
  }
  EXPECT_FALSE(fs::exists(outside + ".json"));
  EXPECT_TRUE(own.write_draft("Mijn methode", "x")) << "a file to be mended may have any name";
}

TEST_F(OwnMethodsOnDisk, WhatIsTakenOverStaysByteForByte) {
  const auto read = read_text(sound_template());
  ASSERT_TRUE(read.protocol);
  ASSERT_TRUE(own.take_over(load(), sound_template(), *read.protocol));
  EXPECT_EQ(load().find(read.protocol->id)->text, sound_template());
}

TEST_F(OwnMethodsOnDisk, WithoutAFolderNothingIsKept) {
  const OwnMethods nowhere{{}};
  EXPECT_FALSE(nowhere.write_draft("a", "x"));
  EXPECT_TRUE(nowhere.list_drafts().empty());
}

TEST_F(OwnMethodsOnDisk, TheCatalogReadsItsFoldersAnewAndKeepsWhatIsHeld) {
  Catalog catalog = load();
  const auto held = catalog.entries().front().protocol;
  const auto before = catalog.entries().size();
  ASSERT_TRUE(own.publish(catalog, "a", sound()));
  catalog.load_again();
  EXPECT_EQ(catalog.entries().size(), before + 1);
  EXPECT_FALSE(held->steps.empty());
}

}  // namespace
}  // namespace beraad::protocol
