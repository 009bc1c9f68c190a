#include "core/exchange/form_page.hpp"

#include <map>

#include "core/exchange/wording_help.hpp"

namespace beraad::exchange {
namespace {

using protocol::FieldType;

/// Text between tags, in an attribute, or in a string of the page's script.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\\':
        safe += "&#92;";
        break;
      default:
        safe += letter;
    }
  }
  return safe;
}

class Page {
 public:
  Page(const protocol::Protocol& protocol, const protocol::Wording& wording, const base::Texts& texts)
      : m_protocol(protocol), m_wording(wording), m_texts(texts) {}

  [[nodiscard]] std::string questions(const base::Uuid& case_id) {
    m_html = "<div data-head=\"" + escaped(form_head(m_protocol, m_texts.language(), case_id)) + "\"></div>\n";
    const protocol::Field* table = nullptr;
    for (const FormQuestion& question : questions_of(m_protocol)) {
      if (table != nullptr && question.field != table) m_html += "</section>\n";
      if (question.field != table) add_heading(*question.field);
      if (question.column == nullptr) {
        table = nullptr;
        add_question(question);
      } else {
        if (question.field != table) begin_table(*question.field);
        table = question.field;
        add_cell(question);
      }
    }
    if (table != nullptr) m_html += "</section>\n";
    return std::move(m_html);
  }

 private:
  [[nodiscard]] std::string in(const base::LocalText& text) const { return escaped(text.in(m_texts.language())); }

  void add_heading(const protocol::Field& field) {
    for (const auto& step : m_protocol.steps) {
      for (const auto& page : step.pages) {
        if (step.find_field(field.id) != &field || page.id != field.page || page.id == m_page) continue;
        m_page = page.id;
        m_html += "<h2>" + in(page.title) + "</h2>\n";
      }
    }
  }
  void add_hint(const protocol::Field& field) {
    if (!field.hint.empty()) m_html += "<p class=\"hint\">" + in(field.hint) + "</p>\n";
  }
  [[nodiscard]] std::string key_of(const FormQuestion& question, const base::LocalText& label) const {
    const std::string help = wording_help(question, m_wording, m_texts);
    return " data-key=\"" + question.key + "\" data-label=\"" + in(label) + "\"" +
           (help.empty() ? "" : " data-help=\"" + escaped(help) + "\"");
  }

  void add_choice(const FormQuestion& question, const std::string& label, const std::string& consequence) {
    const bool many = question.field->type == FieldType::MultiChoice;
    m_html += "<label class=\"choice\"><input type=\"" + std::string(many ? "checkbox" : "radio") + "\" name=\"" +
              question.key + "\" data-label=\"" + label + "\"><span>" + label + "</span>";
    if (!consequence.empty()) m_html += "<span class=\"consequence\">" + consequence + "</span>";
    m_html += "</label>\n";
  }

  void add_question(const FormQuestion& question) {
    const auto& field = *question.field;
    const bool chooses = field.type == FieldType::Choice || field.type == FieldType::MultiChoice ||
                         field.type == FieldType::YesNo || field.type == FieldType::Rating;
    if (chooses) {
      m_html += "<fieldset" + key_of(question, field.label) + "><legend>" + in(field.label) + "</legend>\n";
      add_hint(field);
      for (const auto& option : field.choices.options) add_choice(question, in(option.label), in(option.consequence));
      if (field.type == FieldType::YesNo) {
        for (const char* word : {"value.yes", "value.no"}) add_choice(question, escaped(m_texts.say(word)), {});
      }
      for (int rating = field.min; field.type == FieldType::Rating && rating <= field.max; ++rating) {
        add_choice(question, std::to_string(rating), {});
      }
      m_html += "</fieldset>\n";
      return;
    }
    m_html += "<section" + key_of(question, field.label) + "><label for=\"" + question.key + "\">" + in(field.label) +
              "</label>\n";
    add_hint(field);
    if (field.type == FieldType::List) {
      m_html += "<p class=\"hint\">" + escaped(m_texts.say("form.one-a-line")) + "</p>\n";
    }
    const bool is_date = field.type == FieldType::Date || field.type == FieldType::DateTime;
    std::string example = in(field.example);
    if (is_date) example = escaped(m_texts.say(field.type == FieldType::Date ? "form.date" : "form.date-time"));
    const int rows = field.type == FieldType::LongText ? 10 : field.type == FieldType::List ? 3 : 1;
    if (rows == 1) {
      m_html += "<input type=\"text\" id=\"" + question.key + "\" placeholder=\"" + example + "\">\n</section>\n";
    } else {
      m_html += "<textarea id=\"" + question.key + "\" rows=\"" + std::to_string(rows) + "\" placeholder=\"" + example +
                "\"></textarea>\n</section>\n";
    }
  }

  void begin_table(const protocol::Field& field) {
    m_html += "<section><strong>" + in(field.label) + "</strong>\n";
    add_hint(field);
  }
  void add_cell(const FormQuestion& question) {
    const bool begins_row = question.column->id == question.field->columns.front().id;
    m_html += "<div" + key_of(question, question.column->label) + (begins_row ? " class=\"row\"" : "") +
              "><label for=\"" + question.key + "\">" + std::to_string(question.row) + ". " +
              in(question.column->label) + "</label><input type=\"text\" id=\"" + question.key + "\"></div>\n";
  }

  const protocol::Protocol& m_protocol;
  const protocol::Wording& m_wording;
  const base::Texts& m_texts;
  std::string m_html, m_page;
};

}  // namespace

std::string write_form_page(std::string_view page, const protocol::Protocol& protocol, const protocol::Wording& wording,
                            const base::Texts& texts, const base::Uuid& case_id) {
  std::map<std::string, std::string, std::less<>> parts{{"language", std::string(base::code_of(texts.language()))},
                                                        {"title", escaped(protocol.title.in(texts.language()))},
                                                        {"asked", Page(protocol, wording, texts).questions(case_id)}};
  for (const char* name : {"intro", "privacy", "no-script", "send", "save", "copy", "saved", "copied", "copy-by-hand",
                           "text-label", "file"}) {
    parts.emplace(name, escaped(texts.say(std::string("form.") + name)));
  }
  std::string html;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t open = page.find("{{", at), close = page.find("}}", open);
    html += page.substr(at, open - at);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const auto part = parts.find(page.substr(open + 2, close - open - 2));
    if (part != parts.end()) html += part->second;
    at = close + 2;
  }
  return html;
}

}  // namespace beraad::exchange
