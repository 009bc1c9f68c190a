// The shipped methods keep the contract of ids, when the contract is at hand: its ids in the same order, with the same
// types, rules, minutes and visibility. Wording may differ; a method may have fields and columns of its own beside it,
// and may ask for what the contract leaves optional.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/protocol/catalog.hpp"

namespace beraad::protocol {
namespace {

using json::Value;

constexpr const char* k_contract = BERAAD_SOURCE_FOLDER "/../shared/cases/ids.json";

/// Keys whose values must be the same, with what an absent key means.
struct Key {
  const char* name;
  const char* absent;
};
const Key k_protocol_keys[] = {{"id", ""},        {"kind", ""},    {"decision", ""},
                               {"group", "null"}, {"plans", "[]"}, {"evaluation_form", "false"}};
const Key k_step_keys[] = {{"id", ""},          {"minutes", "{}"},      {"mode", ""},
                           {"sealed", "false"}, {"protected", "false"}, {"form", "null"}};
const Key k_field_keys[] = {
    {"id", ""},         {"type", ""},       {"per_participant", "false"}, {"visibility", ""},  {"options_from", "null"},
    {"min", "null"},    {"max", "null"},    {"repeat_rows", "false"},     {"defines", "null"}, {"items_from", "null"},
    {"author", "null"}, {"stored", "true"}, {"variant", "null"}};
const Key k_column_keys[] = {{"id", ""}, {"type", ""}, {"options_from", "null"}, {"min", "null"}, {"max", "null"}};

std::string written(const Value& object, const Key& key) {
  const Value* value = object.find(key.name);
  return value == nullptr || value->is_null() ? key.absent : json::write(*value);
}

template <class Keys>
void expect_same(const Value& ours, const Value& theirs, const Keys& keys, const std::string& where) {
  for (const Key& key : keys) EXPECT_EQ(written(ours, key), written(theirs, key)) << where << " " << key.name;
}

const json::Array& array_in(const Value& object, std::string_view key) {
  static const json::Array k_none;
  const Value* value = object.find(key);
  return value == nullptr || value->as_array() == nullptr ? k_none : *value->as_array();
}

std::string ids_in(const Value& object, std::string_view key) {
  std::string ids;
  for (const Value& one : array_in(object, key)) ids += *one.find("id")->as_string() + " ";
  return ids;
}

const Value* find_id(const json::Array& list, const std::string& id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Value& one) { return *one.find("id")->as_string() == id; });
  return found == list.end() ? nullptr : &*found;
}

/// What the contract has of that list, in our order.
std::string ids_of_contract(const Value& ours, const Value& theirs, std::string_view key) {
  std::string ids;
  for (const Value& one : array_in(ours, key)) {
    const std::string& id = *one.find("id")->as_string();
    if (find_id(array_in(theirs, key), id) != nullptr) ids += id + " ";
  }
  return ids;
}

/// The machine rule by which a field counts as complete, its keys in the order of the alphabet; "optional" or "words".
std::string rule_of(const Value& field) {
  const Value* complete = field.find("complete");
  if (complete == nullptr || complete->is_null()) return "optional";
  const Value* rule = complete->find("rule");
  if (rule == nullptr || rule->is_null()) return "words";
  json::Value sorted = *rule;
  auto& members = std::get<json::Object>(sorted.content);
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return json::write(sorted);
}

std::string rows_of(const Value& field) {
  const Value* rows = field.find("rows");
  return rows == nullptr || rows->is_null() ? "none" : *rows->find("kind")->as_string() + " " + ids_in(*rows, "list");
}

/// What the contract has; where it has nothing, a method may have it: help with wording, phases and meetings of steps.
void compare_given(const Value& ours, const Value& theirs, const Key& key, const std::string& where) {
  if (written(theirs, key) != key.absent) expect_same(ours, theirs, std::array{key}, where);
}

void compare_choices(const Value& ours, const Value& theirs, const std::string& where) {
  EXPECT_EQ(ids_in(ours, "options"), ids_in(theirs, "options")) << where;
  EXPECT_EQ(ids_in(ours, "extra_options"), ids_in(theirs, "extra_options")) << where;
}

void compare_field(const Value& ours, const Value& theirs, const std::string& where) {
  expect_same(ours, theirs, k_field_keys, where);
  if (rule_of(theirs) != "optional") EXPECT_EQ(rule_of(ours), rule_of(theirs)) << where;
  EXPECT_EQ(rows_of(ours), rows_of(theirs)) << where;
  compare_given(ours, theirs, {"hints", "null"}, where);
  compare_choices(ours, theirs, where);
  ASSERT_EQ(ids_of_contract(ours, theirs, "columns"), ids_in(theirs, "columns")) << where;
  for (const Value& their_column : array_in(theirs, "columns")) {
    const Value& our_column = *find_id(array_in(ours, "columns"), *their_column.find("id")->as_string());
    const std::string here = where + "/" + *our_column.find("id")->as_string();
    expect_same(our_column, their_column, k_column_keys, here);
    compare_choices(our_column, their_column, here);
  }
}

void compare_protocol(const Value& ours, const Value& theirs) {
  const std::string name = *theirs.find("id")->as_string();
  expect_same(ours, theirs, k_protocol_keys, name);
  ASSERT_EQ(ids_in(ours, "steps"), ids_in(theirs, "steps")) << name;
  for (std::size_t s = 0; s < array_in(ours, "steps").size(); ++s) {
    const Value& our_step = array_in(ours, "steps")[s];
    const Value& their_step = array_in(theirs, "steps")[s];
    const std::string step = name + "/" + *our_step.find("id")->as_string();
    expect_same(our_step, their_step, k_step_keys, step);
    compare_given(our_step, their_step, {"phase", "null"}, step);
    compare_given(our_step, their_step, {"meeting", "null"}, step);
    ASSERT_EQ(ids_of_contract(our_step, their_step, "fields"), ids_in(their_step, "fields")) << step;
    for (const Value& their_field : array_in(their_step, "fields")) {
      const std::string& id = *their_field.find("id")->as_string();
      compare_field(*find_id(array_in(our_step, "fields"), id), their_field, step + "/" + id);
    }
  }
}

TEST(IdsContract, EveryShippedMethodKeepsIt) {
  if (!std::filesystem::exists(k_contract)) {
    std::cout << "The contract of ids is not at hand: not compared.\n";
    GTEST_SKIP();
  }
  const auto bytes = base::read_file(k_contract, json::k_case_limits.bytes);
  ASSERT_TRUE(bytes.has_value());
  const auto contract = json::read(*bytes, "ids.json", json::k_case_limits);
  ASSERT_TRUE(contract.has_value()) << contract.error().place;
  const Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  ASSERT_FALSE(catalog.entries().empty());
  for (const Value& theirs : array_in(contract->root, "protocols")) {
    const std::string id = *theirs.find("id")->as_string();
    const CatalogEntry* entry = catalog.find(id);
    ASSERT_NE(entry, nullptr) << id << " is not shipped";
    const auto ours = json::read(entry->text, entry->file.filename().string(), json::k_template_limits);
    ASSERT_TRUE(ours.has_value());
    compare_protocol(ours->root, theirs);
  }
}

}  // namespace
}  // namespace beraad::protocol
