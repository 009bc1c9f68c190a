#include "app/shell/program.hpp"

#include "core/base/platform.hpp"

namespace beraad::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_data_limit = 1U << 20U;

Result<std::string> read_data(const fs::path& file) { return base::read_file(file, k_data_limit); }

}  // namespace

cli::Folders find_folders(const fs::path& program) {
  std::error_code ignored;
  const fs::path installed = program.parent_path().parent_path() / "share" / "beraad";
  cli::Folders folders;
  if (fs::is_directory(installed / "assets", ignored)) {
    folders.protocols = installed / "protocols";
    folders.assets = installed / "assets";
    folders.fonts = installed / "fonts";
  } else {
    folders.protocols = fs::path(BERAAD_SOURCE_FOLDER) / "protocols";
    folders.assets = fs::path(BERAAD_SOURCE_FOLDER) / "assets";
    folders.fonts = BERAAD_FONT_FOLDER;
  }
  if (const auto data = base::find_user_folder(base::UserFolder::Data)) {
    folders.own_protocols = *data / "beraad" / "protocols";
  }
  if (const auto runtime = base::find_user_folder(base::UserFolder::Runtime)) folders.lock_folder = *runtime;
  return folders;
}

action::Places find_places(const fs::path& otherwise) {
  const auto data = base::find_user_folder(base::UserFolder::Data).value_or(otherwise / "data") / "beraad";
  const auto config = base::find_user_folder(base::UserFolder::Config).value_or(otherwise / "config") / "beraad";
  const auto recent = base::find_user_folder(base::UserFolder::State).value_or(otherwise / "state") / "beraad";
  action::Places places;
  places.default_library = data / "Beraad.beraad";
  places.practice_library = data / "Oefenen.beraad";
  places.settings_file = config / "settings.json";
  places.recent_file = recent / "recent";
  places.documents = base::find_environment("HOME").value_or(otherwise.string());
  return places;
}

Result<std::unique_ptr<Program>> Program::load(const cli::Folders& folders) {
  auto program = std::make_unique<Program>();
  program->folders = folders;
  BERAAD_TRY(shipped, cli::Shipped::load(folders));
  program->shipped = std::move(shipped);
  BERAAD_TRY(dutch, cli::load_texts(folders.assets, base::Language::Dutch));
  BERAAD_TRY(english, cli::load_texts(folders.assets, base::Language::English));
  program->shelf = {std::move(dutch), std::move(english)};
  BERAAD_TRY(style_bytes, read_data(folders.assets / "style.json"));
  BERAAD_TRY(style, ui::read_style(style_bytes, "style.json"));
  program->style = std::move(style);
  BERAAD_TRY(icon_bytes, read_data(folders.assets / "icons.json"));
  BERAAD_TRY(icons, ui::read_icons(icon_bytes, "icons.json"));
  program->icons = std::move(icons);
  BERAAD_TRY(colors, report::read_colors(style_bytes, "style.json"));
  program->practised = list_practised(practice_folders(folders.assets, base::Language::Dutch));
  program->paint.font_folder = folders.fonts.string();
  program->paint.colors = colors;
  return program;
}

workspace::Surroundings surroundings_of(const Program& program, const cli::World& world, std::function<void()> wake) {
  const cli::Shipped& shipped = program.shipped;
  return {world.clock,
          world.ids,
          world.log,
          shipped.catalog,
          shipped.codebook,
          shipped.vocabulary,
          shipped.ordinary_words,
          program.folders.lock_folder,
          std::move(wake),
          {}};
}

AppParts parts_of(Program& program, const cli::World& world, action::Desktop& desktop, action::Places places,
                  std::function<void()> wake) {
  places.form_page = program.folders.assets / "form" / "case-form.html";
  places.questionnaires = program.folders.assets / "questionnaires";
  places.own_methods = program.folders.own_protocols;
  return {surroundings_of(program, world, std::move(wake)),
          program.shelf,
          program.style,
          desktop,
          std::move(places),
          program.folders.assets,
          program.shipped.guide,
          program.shipped.wording,
          program.practised,
          program.shipped.catalog,
          program.paint};
}

}  // namespace beraad::shell
