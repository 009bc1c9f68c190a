// A short name of exact bytes that two people can read to each other over the telephone.
#pragma once

#include <string>
#include <string_view>

namespace beraad::workspace {

/// The first 128 bits of the digest that sessions keep of their method, in eight groups of four: "3f2a 91c4 ...".
[[nodiscard]] std::string fingerprint_of(std::string_view bytes);

}  // namespace beraad::workspace
