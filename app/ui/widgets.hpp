// All widgets, for views.
#pragma once

#include "app/ui/buttons.hpp"   // IWYU pragma: export
#include "app/ui/choices.hpp"   // IWYU pragma: export
#include "app/ui/fields.hpp"    // IWYU pragma: export
#include "app/ui/overlays.hpp"  // IWYU pragma: export
#include "app/ui/scroll.hpp"    // IWYU pragma: export
#include "app/ui/surfaces.hpp"  // IWYU pragma: export
#include "app/ui/ui.hpp"        // IWYU pragma: export
