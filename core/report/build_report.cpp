#include "core/report/report_writer.hpp"

namespace beraad::report {

Document ReportWriter::write() {
  write_opening();
  write_main_parts();
  write_themes();
  write_text("report.presenter-last-word", protocol::Role::PresenterLastWord, Panel::Kind::Quote);
  write_evaluation();
  write_rest();
  write_not_done();
  return std::move(m_document);
}

Document build_report(const Source& source, base::Ids& ids) { return ReportWriter(source, ids).write(); }

}  // namespace beraad::report
