#include "core/report/painters.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\n':
        result += "<br>";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string element(std::string_view name, std::string_view classes, const std::string& content) {
  std::string result = "<" + std::string(name);
  if (!classes.empty()) result += " class=\"" + std::string(classes) + "\"";
  return result + ">" + content + "</" + std::string(name) + ">";
}

std::string shown(const Line& line) {
  std::string result;
  for (const Run& run : line) {
    std::string text = escaped(run.text);
    if (!run.mark.empty()) text = element("span", "mark mark-" + run.mark, text);
    if (run.struck) text = element("s", "", text);
    if (run.muted) text = element("span", "muted", text);
    if (run.strong) text = element("strong", "", text);
    result += text;
  }
  return result;
}

std::string shown(const Lines& lines) {
  std::string result;
  for (const Line& line : lines) {
    if (&line != &lines.front()) result += "<br>";
    result += shown(line);
  }
  return result;
}

std::string definitions(std::string_view classes, const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string items;
  for (const auto& [label, text] : pairs) {
    items += element("div", "", element("dt", "", escaped(label)) + element("dd", "", escaped(text)));
  }
  return element("dl", classes, items);
}

struct HtmlPart {
  std::string operator()(const Heading& part) const {
    return element(part.level <= 2 ? "h2" : "h3", part.new_page ? "new-page" : "", escaped(part.text));
  }
  std::string operator()(const Paragraph& part) const {
    if (part.style == Paragraph::Style::Legend) return "";
    const char* classes = part.style == Paragraph::Style::Lead    ? "lead"
                          : part.style == Paragraph::Style::Small ? "small"
                                                                  : "";
    return element("p", classes, shown(part.line));
  }
  std::string operator()(const Bullets& part) const {
    std::string items;
    for (const Line& item : part.items) items += element("li", "", shown(item));
    return element("ul", "", items);
  }
  std::string operator()(const Table& part) const {
    std::string head;
    for (const auto& column : part.columns) head += "<th scope=\"col\">" + escaped(column.label) + "</th>";
    std::string body;
    for (const auto& row : part.rows) {
      std::string cells;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool names_row = part.headless && i == 0;
        cells +=
            names_row ? "<th scope=\"row\">" + shown(row.cells[i]) + "</th>" : element("td", "", shown(row.cells[i]));
      }
      body += element("tr", "", cells);
    }
    const std::string top = part.headless ? "" : element("thead", "", element("tr", "", head));
    return element("table", "", top + element("tbody", "", body));
  }
  std::string operator()(const OptionCards& part) const {
    std::string cards;
    for (const OptionCard& card : part.cards) {
      const std::string name =
          element("h3", "", element("span", "mark mark-" + card.letter, card.letter) + " " + escaped(card.name));
      cards += element(
          "section", "card card-" + card.letter,
          name + (card.action.empty() ? "" : element("p", "", escaped(card.action))) + definitions("", card.parts));
    }
    return element("div", "cards", cards);
  }
  std::string operator()(const Panel& part) const {
    const char* classes = part.kind == Panel::Kind::Shared ? "shared" : "framed";
    const std::string title = part.title.empty() ? "" : element("h3", "", escaped(part.title));
    const std::string text = title + element("p", "", shown(part.lines));
    return part.kind == Panel::Kind::Quote ? element("blockquote", "", text) : element("div", classes, text);
  }
  std::string operator()(const Tags& part) const {
    std::string items;
    for (const std::string& tag : part.tags) items += element("li", "", escaped(tag));
    return element("ul", "tags", items);
  }
  std::string operator()(const States& part) const {
    std::string items;
    for (std::size_t i = 0; i < part.states.size(); ++i) {
      items +=
          element("li", i <= part.reached ? "reached" : "",
                  escaped(part.states[i].first) + "<br>" + element("span", "small", escaped(part.states[i].second)));
    }
    return element("ol", "states", items);
  }
  std::string operator()(const Facts& part) const { return definitions("facts", part.facts); }
};

std::string style(const Colors& colors) {
  std::string css = "html{color:#" + hex(colors.ink) + ";background:#" + hex(colors.surface) +
                    R"(;font:16px/1.5 "Open Sans",sans-serif}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1.3rem;margin:2rem 0 .4rem}h3{font-size:1rem;margin:1rem 0 .2rem}
p{margin:.3rem 0}.lead{font-size:1.2rem;font-weight:600}dl{margin:.5rem 0}dd{margin:0}dt{font-weight:600}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem;margin:1rem 0}
.card,.shared,.framed{padding:.6rem 1rem;border-radius:.4rem;border:1px solid}.card h3,.shared h3,.framed h3{margin-top:0}
.mark{display:inline-block;min-width:1.1em;padding:0 .25em;text-align:center;font-weight:700;border:1px solid;border-radius:.2em}
.mark-B{border-radius:1em}.mark-other,.mark-open{border-style:dashed;font-weight:400}
.states{list-style:none;display:flex;gap:.5rem;padding:0}.states li{flex:1;border-top:4px solid}
.facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem}.tags{list-style:none;padding:0}.tags li{display:inline-block;border:1px solid;border-radius:.3em;padding:.1em .7em;margin:0 .4em .4em 0}
blockquote{margin:.5rem 0;padding:.2rem 1rem;border-left:4px solid}
footer{margin-top:3rem;border-top:1px solid;padding-top:.5rem}
@media print{@page{size:A4;margin:18mm}html{font-size:10.5pt}body{max-width:none;margin:0;padding:0}h2,h3{break-after:avoid}.new-page{break-before:page}tr,.card,.shared,.framed{break-inside:avoid}thead{display:table-header-group}*{print-color-adjust:exact}}
)";
  css += ".muted,.small,footer,thead th{color:#" + hex(colors.ink2) + "}.small,footer,thead th{font-size:.9rem}";
  css += "th,td,footer{border-bottom:1px solid #" + hex(colors.line) + "}.states li{border-color:#" + hex(colors.line) +
         "}.states li.reached{border-color:#" + hex(colors.accent) + "}.shared{background:#" + hex(colors.accent_soft) +
         ";border-color:#" + hex(colors.accent_soft) + "}blockquote{border-color:#" + hex(colors.accent) + "}";
  for (const char* letter : {"A", "B", "C", "D", "E", "F", "G", "H"}) {
    const OptionColors option = colors.of(letter);
    const std::string name(letter);
    css += ".mark-" + name + "{background:#" + hex(option.solid) + ";color:#" + hex(option.letter) + "}.card-" + name +
           "{background:#" + hex(option.soft) + ";border-color:#" + hex(option.solid) + "}";
  }
  return css;
}

}  // namespace

std::string paint_html(const Document& document, const Paint& paint) {
  const std::string language(base::code_of(document.language));
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  html += "<meta name=\"viewport\" content=\"width=device-width\">\n" + element("title", "", escaped(document.title));
  html += "\n<style>\n" + style(paint.colors) + "\n</style>\n</head>\n<body>\n<header>\n";
  if (!document.kind.empty()) html += element("p", "muted", escaped(document.kind)) + "\n";
  html += element("h1", "", escaped(document.title)) + "\n</header>\n<main>\n";
  for (const Part& part : document.parts) html += std::visit(HtmlPart{}, part) + "\n";
  html += "</main>\n" + element("footer", "", escaped(document.footer_left) + "<br>" + escaped(document.footer_middle));
  return html + "\n</body>\n</html>\n";
}

}  // namespace beraad::report
