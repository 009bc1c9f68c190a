// `beraad report`: the report of one deliberation as a file.
#include "core/report/report.hpp"
#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"

namespace beraad::cli {
namespace {

constexpr std::uint64_t k_passphrase_bytes = 4096, k_style_bytes = 1U << 20U;

/// The first line of the file: an editor's last line feed is no part of a passphrase.
Result<std::string> read_passphrase(const std::string& file) {
  BERAAD_TRY(bytes, base::read_file(file, k_passphrase_bytes));
  std::string line = bytes.substr(0, bytes.find('\n'));
  if (line.ends_with('\r')) line.pop_back();
  if (line.empty()) return fail("report.passphrase-empty", {file});
  return line;
}

/// The report, or one of the papers beside it.
Result<report::Document> build_document(const Call& call, workspace::Workspace& workspace, const base::Uuid& id,
                                        const base::Texts& texts) {
  using workspace::AfterPaper;
  const std::string wanted = call.invocation.find("document").value_or("report");
  const std::string person = call.invocation.find("person").value_or("");
  if (wanted == "note") return workspace.build_after_paper(id, AfterPaper::EscalationNote, {}, texts);
  if (wanted == "actions") workspace.complete_index();  // look-backs tell their status
  if (wanted == "actions") return workspace.build_after_paper(id, AfterPaper::ActionSheet, person, texts);
  if (wanted == "participation") return workspace.build_after_paper(id, AfterPaper::Participation, person, texts);
  return workspace.build_report(id, texts);
}

}  // namespace

Result<int> write_report(const Call& call) {
  const std::filesystem::path output = call.invocation.required("output");
  BERAAD_TRY(allowed, check_output(output, call.invocation.required("library")));
  const auto format = report::read_format(call.invocation.required("format"));
  BERAAD_ASSERT(format.has_value());
  BERAAD_TRY(style, base::read_file(call.world.folders.assets / "style.json", k_style_bytes));
  BERAAD_TRY(colors, report::read_colors(style, "style.json"));
  report::Paint paint{call.world.folders.fonts.string(), call.world.clock.now(), {}, colors};
  if (const auto file = call.invocation.find("passphrase-file")) {
    if (*format != report::Format::Pdf) {
      call.complain(call.texts.say("error.usage.passphrase-needs-pdf"));
      return 2;
    }
    BERAAD_TRY(passphrase, read_passphrase(*file));
    paint.passphrase = passphrase;
  }
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  BERAAD_TRY(id, find_session(*workspace, call.invocation.names.front()));
  base::Language language = workspace->find_session(id)->state().setup.language;
  if (call.invocation.has("language")) language = call.texts.language();
  BERAAD_TRY(texts, load_texts(call.world.folders.assets, language));
  BERAAD_TRY(document, build_document(call, *workspace, id, texts));
  BERAAD_TRY(bytes, report::paint(document, *format, paint));
  BERAAD_TRY(written, base::write_file_atomically(output, bytes));
  return 0;
}

}  // namespace beraad::cli
