#include "tests/crash/examined_library.hpp"

#include <memory>
#include <stdexcept>

#include "app/cli/shipped.hpp"
#include "core/exchange/run_kind.hpp"
#include "core/vault/vault.hpp"
#include "core/workspace/workspace.hpp"
#include "tests/crash/stored_texts.hpp"

namespace beraad::test {
namespace {

class NoLog final : public base::Log {
 public:
  using Log::write;
  void write(std::string_view) override {}
};

/// What a workspace needs, with the methods that are shipped.
struct Desk {
  Desk() {
    if (!vault::start()) throw std::runtime_error("no vault");
    const std::filesystem::path source = BERAAD_SOURCE_FOLDER;
    auto loaded = cli::Shipped::load({source / "protocols", source / "assets", {}, {}, {}});
    if (!loaded) throw std::runtime_error(loaded.error().code);
    shipped = std::move(*loaded);
  }
  workspace::Surroundings surroundings() {
    return {clock, ids, log, shipped.catalog, shipped.codebook, shipped.vocabulary, shipped.ordinary_words, {}, {}, {}};
  }

  base::SystemClock clock;
  vault::SystemIds ids;
  NoLog log;
  cli::Shipped shipped;
};

template <class T>
T demanded(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().code);
  return std::move(*result);
}

/// The session of the library, open.
struct OpenedSession {
  std::unique_ptr<workspace::Workspace> workspace;
  base::Uuid id;
  [[nodiscard]] const session::SessionDocument& document() const { return *workspace->find_session(id); }
};

Result<OpenedSession> open_session(Desk& desk, const std::filesystem::path& file) {
  OpenedSession opened;
  BERAAD_TRY(workspace, workspace::Workspace::open(file, storage::Access::ReadWrite, desk.surroundings()));
  opened.workspace = std::move(workspace);
  const auto sessions = opened.workspace->list_sessions();
  if (sessions.size() != 1) return fail("test.sessions-missing");
  opened.id = sessions.front().id;
  BERAAD_TRY(done, opened.workspace->open_session(opened.id));
  return opened;
}

state::EditorRef first_text_editor(const protocol::Protocol& protocol) {
  for (const auto& step : protocol.steps) {
    for (const auto& field : step.fields) {
      if (field.type != protocol::FieldType::LongText || field.per_participant) continue;
      state::EditorRef editor;
      editor.key = {step.id, field.id, {}};
      return editor;
    }
  }
  throw std::runtime_error("the method has no field of text");
}

}  // namespace

void make_library_with_session(const std::filesystem::path& file) {
  Desk desk;
  const auto workspace = demanded(workspace::Workspace::create(file, desk.surroundings()));
  const auto* method = exchange::find_method(desk.shipped.catalog, session::RunKind::Main);
  session::Setup setup;
  setup.title = "Team";
  setup.protocol_id = method->id;
  setup.plan = method->plans.front().id;
  for (const char* code : {"P1", "P2", "P3"}) {
    auto& person = setup.participants.emplace_back();
    person.code = code;
    person.role = "begeleider";
  }
  const auto id = demanded(workspace->prepare_session(setup));
  (void)demanded(workspace->run(id, session::BeginSession{}));
  (void)demanded(workspace->wait_until_saved());
}

Result<Examined> examine(const std::filesystem::path& file) {
  Desk desk;
  BERAAD_TRY(opened, open_session(desk, file));
  BERAAD_TRY(report, opened.workspace->check());
  return Examined{stored_texts(opened.document().state(), opened.workspace->leftover_drafts(opened.id)),
                  report.findings.size()};
}

std::string write_answer(const std::filesystem::path& file, const std::string& text) {
  Desk desk;
  auto opened = demanded(open_session(desk, file));
  const auto editor = first_text_editor(opened.document().protocol());
  (void)demanded(opened.workspace->run(opened.id, session::WriteAnswer{editor.key, text}));
  (void)demanded(opened.workspace->wait_until_saved());
  return find_place(editor, opened.document().state());
}

std::string write_draft(const std::filesystem::path& file, const std::string& text) {
  Desk desk;
  auto opened = demanded(open_session(desk, file));
  const auto editor = first_text_editor(opened.document().protocol());
  opened.workspace->write_draft(opened.id, {state::to_path(editor), text, text.size()});
  (void)demanded(opened.workspace->wait_until_saved());
  return find_place(editor, opened.document().state());
}

}  // namespace beraad::test
