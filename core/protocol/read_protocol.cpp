#include "core/protocol/read_protocol.hpp"

#include <algorithm>
#include <array>

#include "core/json/gate.hpp"
#include "core/protocol/check_template.hpp"
#include "core/protocol/fill_protocol.hpp"

namespace beraad::protocol {
namespace {

/// Pointer, with a slash at its end, of the object in which the schema found something wrong.
std::string object_of(const base::Error& error) {
  const std::string& pointer = error.arguments.at(0);
  return error.code == "schema.missing-key" ? pointer + '/' : pointer.substr(0, pointer.rfind('/') + 1);
}

/// True when the finding speaks of a part that the schema already found wrong: most likely a mere consequence.
bool is_consequence(const base::Error& finding, const std::vector<base::Error>& schema_findings) {
  const std::string here = finding.arguments.at(0) + '/';
  return std::any_of(schema_findings.begin(), schema_findings.end(), [&](const base::Error& earlier) {
    const std::string object = object_of(earlier);
    const bool is_whole = object.size() <= 1;  // one wrong key at the top says nothing about the steps
    return finding.arguments.at(0) == earlier.arguments.at(0) || (!is_whole && here.rfind(object, 0) == 0);
  });
}

/// The rules compare parts with each other: only worth while, and quick, on as many parts as a template may have.
bool is_of_sound_size(const std::vector<base::Error>& schema_findings) {
  constexpr std::size_t k_hopeless = 100;  // beyond it the schema stopped looking
  return schema_findings.size() < k_hopeless && std::none_of(
                                                    schema_findings.begin(), schema_findings.end(),
                                                    [](const base::Error& finding) {
                                                      return finding.code == "schema.count" ||
                                                             finding.code == "schema.too-many";
                                                    });
}

/// A template of a later format is not wrong, only too new: one clear sentence instead of many findings.
std::optional<base::Error> check_format(const json::Document& document) {
  constexpr std::string_view k_family = "beraad-protocol/";
  const json::Value* format = document.root.find("format");
  const std::string* text = format != nullptr ? format->as_string() : nullptr;
  if (text == nullptr || text->rfind(k_family, 0) != 0 || *text == "beraad-protocol/1") return std::nullopt;
  std::string number = text->substr(k_family.size());
  const bool is_number = !number.empty() && number.size() <= 6 && number[0] != '0' &&
                         number.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number) return std::nullopt;
  return base::Error{"template.newer-format",
                     {"/format", std::move(number)},
                     "made for a later version of the program",
                     document.place_of(*format)};
}

/// Rules that keep a maker from a mistake, while the method runs all the same: of two that both make the options the
/// first counts, and a sealed step without anything to seal has no round.
bool is_advice_to_makers(const base::Error& finding) {
  constexpr std::array<std::string_view, 3> k_codes{"template.set-repeated", "template.role-once",
                                                    "template.nothing-sealed"};
  return std::ranges::find(k_codes, finding.code) != k_codes.end();
}

template <class Spared>
ReadProtocol read_sparing(std::string_view bytes, std::string_view name, const json::Document& schema, Spared spared) {
  if (schema.root.as_object() == nullptr) {
    return {std::nullopt,
            {{"template.no-schema", {""}, "protocol.schema.json is missing or damaged", std::string(name) + ":1:1"}}};
  }
  auto document = json::read(bytes, name, json::k_template_limits);
  if (!document) return {std::nullopt, {document.error()}};
  if (auto newer = check_format(*document)) return {std::nullopt, {std::move(*newer)}};

  std::vector<base::Error> errors = json::check_schema(*document, schema);
  if (!is_of_sound_size(errors)) return {std::nullopt, std::move(errors)};
  Protocol protocol = fill_protocol(document->root);
  std::vector<base::Error> findings = check_template(*document, protocol);
  std::erase_if(findings,
                [&](const base::Error& finding) { return is_consequence(finding, errors) || spared(finding); });
  errors.insert(errors.end(), findings.begin(), findings.end());
  if (!errors.empty()) return {std::nullopt, std::move(errors)};
  return {std::move(protocol), {}};
}

}  // namespace

ReadProtocol read_protocol(std::string_view bytes, std::string_view name, const json::Document& schema) {
  return read_sparing(bytes, name, schema, [](const base::Error&) { return false; });
}

ReadProtocol read_kept_protocol(std::string_view bytes, std::string_view name, const json::Document& schema) {
  return read_sparing(bytes, name, schema, is_advice_to_makers);
}

}  // namespace beraad::protocol
