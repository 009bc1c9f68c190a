#include "app/shell/loading.hpp"

#include "core/base/platform.hpp"

namespace beraad::shell {
namespace {

std::filesystem::path last_used(const action::Places& places) {
  const auto recent = base::read_file(places.recent_file, 4096);
  if (!recent) return {};
  const std::filesystem::path file = recent->substr(0, recent->find('\n'));
  std::error_code ignored;
  return std::filesystem::exists(file, ignored) ? file : std::filesystem::path{};
}

}  // namespace

Loading::Loading(const cli::World& world, const cli::WindowRequest& request, const action::Places& places,
                 std::function<void()> wake)
    : m_library_file(request.library ? *request.library : last_used(places)),
      m_program(std::async(std::launch::async, [&world] { return Program::load(world.folders); }).share()) {
  if (m_library_file.empty()) return;
  m_library = std::async(std::launch::async,
                         [&world, file = m_library_file, program = m_program,
                          wake = std::move(wake)]() mutable -> Result<std::unique_ptr<workspace::Workspace>> {
                           const auto& loaded = program.get();
                           if (!loaded) return fail(loaded.error());
                           return workspace::Workspace::open(file, storage::Access::ReadWrite,
                                                             surroundings_of(**loaded, world, std::move(wake)));
                         });
}

Result<Program*> Loading::program() const {
  const auto& loaded = m_program.get();
  if (!loaded) return fail(loaded.error());
  return loaded->get();
}

bool Loading::is_opening(std::chrono::milliseconds patience) const {
  return m_library.valid() && m_library.wait_for(patience) != std::future_status::ready;
}

}  // namespace beraad::shell
