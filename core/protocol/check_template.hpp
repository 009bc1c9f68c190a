// The rules of a template that a schema cannot say.
#pragma once

#include <vector>

#include "core/base/error.hpp"
#include "core/json/document.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

/// `protocol` is what fill_protocol made of the document. All findings, the first hundred at most. Argument 0 is the
/// JSON pointer, then:
/// "template.duplicate-id" (id), "template.unknown-name" (name, nearest), "template.strange-name" (name, "": none is
/// near), "template.unknown-set" (set), "template.plan-name" (id, minutes), "template.minutes-missing" (plan),
/// "template.minutes-sum" (plan, sum), "template.floor-too-high" (floor, minutes), "template.range" (low, high),
/// "template.key-needed" (key, type), "template.key-misplaced" (key, type), "template.rule-misplaced" (rule, type),
/// "template.rows-differ" (set), "template.cell-differs" (cell's type, column's type), "template.role-repeated" (role),
/// "template.role-once" (role, number of the step of the first), "template.set-repeated" (number of the step of the
/// first), "template.other-type" (id), "template.never-revealed", "template.nothing-sealed", "template.early-of-group",
/// "template.evaluation-step", "template.bad-date", "template.blank-text", "template.hidden-character" (U+...).
[[nodiscard]] std::vector<base::Error> check_template(const json::Document& document, const Protocol& protocol);

}  // namespace beraad::protocol
