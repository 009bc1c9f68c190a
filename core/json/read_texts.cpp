#include "core/json/read_texts.hpp"

#include "core/json/gate.hpp"

namespace beraad::json {

Result<base::Texts> read_texts(std::string_view bytes, std::string_view name, base::Language language) {
  BERAAD_TRY(document, read(bytes, name, k_template_limits));
  const auto refuse = [&](const Value& value, std::string_view pointer, const char* wanted) {
    return fail("schema.wrong-type", {std::string(pointer), wanted}, "a file of texts is one object of key and text",
                document.place_of(value));
  };
  const Object* object = document.root.as_object();
  if (object == nullptr) return refuse(document.root, "", "object");
  std::map<std::string, std::string, std::less<>> texts;
  for (const auto& [key, value] : *object) {
    if (value.as_string() == nullptr) return refuse(value, pointer_to("", key), "string");
    texts.emplace(key, *value.as_string());
  }
  return base::Texts(language, std::move(texts));
}

}  // namespace beraad::json
