#include "core/report/pdf_finish.hpp"

#include <qpdf/qpdf-c.h>

#include <memory>
#include <type_traits>

namespace beraad::report {
namespace {

struct Cleanup {
  void operator()(qpdf_data pdf) const { qpdf_cleanup(&pdf); }
};
using Pdf = std::unique_ptr<std::remove_pointer_t<qpdf_data>, Cleanup>;

/// Screen readers announce a header cell with its column only when its scope is said.
void name_scopes(qpdf_data pdf, qpdf_oh element) {
  if (!qpdf_oh_is_dictionary(pdf, element)) return;
  if (qpdf_oh_is_name_and_equals(pdf, qpdf_oh_get_key(pdf, element, "/S"), "/TH")) {
    qpdf_oh_replace_key(pdf, element, "/A", qpdf_oh_parse(pdf, "<< /O /Table /Scope /Column >>"));
  }
  const qpdf_oh kids = qpdf_oh_get_key(pdf, element, "/K");
  if (!qpdf_oh_is_array(pdf, kids)) return name_scopes(pdf, kids);
  const int count = qpdf_oh_get_array_n_items(pdf, kids);
  for (int i = 0; i < count; ++i) name_scopes(pdf, qpdf_oh_get_array_item(pdf, kids, i));
}

base::Failure failure(qpdf_data pdf) {
  return fail("report.failed", {}, qpdf_get_error_full_text(pdf, qpdf_get_error(pdf)));
}

}  // namespace

Result<std::string> finish_pdf(const std::string& bytes, base::Language language, const std::string& passphrase) {
  const Pdf owner(qpdf_init());
  const qpdf_data pdf = owner.get();
  qpdf_silence_errors(pdf);
  qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
  if ((qpdf_read_memory(pdf, "report", bytes.data(), bytes.size(), nullptr) & QPDF_ERRORS) != 0) return failure(pdf);
  const qpdf_oh root = qpdf_get_root(pdf);
  const std::string code(base::code_of(language));
  qpdf_oh_replace_key(pdf, root, "/Lang", qpdf_oh_new_unicode_string(pdf, code.c_str()));
  qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", qpdf_oh_parse(pdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key(pdf, root, "/MarkInfo", qpdf_oh_parse(pdf, "<< /Marked true >>"));
  name_scopes(pdf, qpdf_oh_get_key(pdf, root, "/StructTreeRoot"));

  if ((qpdf_init_write_memory(pdf) & QPDF_ERRORS) != 0) return failure(pdf);
  if (passphrase.empty()) {
    qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
  } else {
    const char* key = passphrase.c_str();
    qpdf_set_r6_encryption_parameters2(pdf, key, key, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                       qpdf_r3p_full, QPDF_TRUE);
  }
  if ((qpdf_write(pdf) & QPDF_ERRORS) != 0 || qpdf_has_error(pdf)) return failure(pdf);
  return std::string(reinterpret_cast<const char*>(qpdf_get_buffer(pdf)), qpdf_get_buffer_length(pdf));
}

}  // namespace beraad::report
