// Who checked the words of a method, and when: true of those words only.
#pragma once

#include <string>

#include "core/json/document.hpp"

namespace beraad::protocol {

/// A review is entered in the method.
[[nodiscard]] bool is_reviewed(const json::Value& root);
/// Nobody checked it yet.
void forget_review(json::Value& root);
/// The review of `after` was entered for other words or another structure: it stood in `before` already, and more than
/// the review differs. The id and the version are no words.
[[nodiscard]] bool is_review_outdated(const json::Value& before, const json::Value& after);
/// The text without who and when, every other byte as it was.
[[nodiscard]] std::string text_without_review(const json::Document& document);

}  // namespace beraad::protocol
