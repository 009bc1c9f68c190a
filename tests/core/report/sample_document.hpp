// A document that holds every kind of part, and what painting needs in tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "core/report/report.hpp"
#include "tests/support/temporary_folder.hpp"

namespace beraad::report {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// One folder with the fonts that Debian keeps in two.
inline std::string font_folder() {
  static const test::TemporaryFolder folder;  // until the end of the program
  for (const char* font : {"open-sans/OpenSans-Regular.ttf", "open-sans/OpenSans-Semibold.ttf",
                           "open-sans/OpenSans-Bold.ttf", "dejavu/DejaVuSans.ttf"}) {
    const std::filesystem::path file = std::filesystem::path("/usr/share/fonts/truetype") / font;
    const std::filesystem::path link = folder / file.filename().string();
    if (!std::filesystem::exists(link)) std::filesystem::create_symlink(file, link);
  }
  return folder.path().string();
}

inline Paint test_paint() {
  Paint paint{font_folder(), {1739363400000, 60}};
  const std::string style = file_text(std::string(BERAAD_SOURCE_FOLDER) + "/assets/style.json");
  if (const auto colors = read_colors(style, "style.json")) paint.colors = *colors;
  return paint;
}

inline Run mark(const std::string& letter, const std::string& words) { return {words, false, false, false, letter}; }

inline Document sample_document() {
  Document document;
  document.kind = "Verslag moreel beraad";
  document.title = "Naar huis, of geworteld laten?";
  document.footer_left = "Verslag moreel beraad 2025-004";
  document.footer_middle = "Concept. Nog niet gelezen door de inbrenger.";
  document.page_pattern = "{0} van {1}";
  document.parts = {
      States{{{"Concept", "12 februari 2025"}, {"Gelezen door inbrenger", "nog niet"}, {"Vastgesteld", "nog niet"}}, 0},
      Facts{{{"Datum", "12 februari 2025"},
             {"Team", "De Linde, 6 deelnemers"},
             {"Methode", "Dilemmamethode"},
             {"Status van de uitkomst", "Advies aan de inbrenger"}}},
      Paragraph{{{"Nog niet nagelezen op namen. Leest mee: wie erbij was."}}, Paragraph::Style::Small},
      Heading{2, "De casus"},
      Paragraph{{{"Het kind (7) woont sinds drie en een half jaar in een pleeggezin. Moeder is anderhalf jaar clean, "
                  "heeft werk en een woning, en ziet het kind elke twee weken vier uur. De jeugdbeschermer vraagt "
                  "schriftelijk advies voor de zitting op 19 maart. "},
                 {"Hittepunt:", true},
                 {" na een goed bezoek vroeg het kind in de auto: ‘Als ik bij mama ga wonen, komt de hond dan mee?’"}}},
      Heading{2, "De morele vraag"},
      Paragraph{{{"Mag ik moeder de terugkeer onthouden om het kind rust te geven?"}}, Paragraph::Style::Lead},
      OptionCards{{{"A",
                    "Terugkeer opbouwen",
                    "Ik adviseer de bezoeken stap voor stap uit te breiden tot een weekend.",
                    {{"Moreel verlies bij A", "Hechting aan pleeggezin wordt opgerekt; kind leeft in onzekerheid."}}},
                   {"B",
                    "Perspectief in pleeggezin",
                    "Ik adviseer het perspectief in het pleeggezin te leggen.",
                    {{"Moreel verlies bij B", "Moeder wordt voor haar herstel gestraft."}}},
                   {"C", "Drie maanden uitstel", "Ik vraag uitstel.", {{"Moreel verlies bij C", "Duidelijkheid."}}},
                   {"D", "Broer erbij", "Ik kijk ook naar de broer.", {{"Moreel verlies bij D", "Tijd."}}}}},
      Heading{2, "Nog uit te zoeken"},
      Bullets{{{{"Wat wil het kind zelf?"}}, {{"geschrapt", false, false, true}}}},
      Heading{2, "Perspectieven: waarden en normen"},
      Table{{{"Perspectief", 3}, {"Waarde", 3}, {"Norm", 5}, {"Pleit voor", 2, true}},
            {{{{{{"Het kind (7)", true}}},
               {{{"Ergens thuis horen"}}},
               {{{"Volwassenen horen duidelijk te zijn over waar het kind blijft."}}},
               {{mark("A", "A"), mark("B", "B")}}}},
             {{{{{"Moeder", true}}}, {{{"Herstel"}}}, {{{"Wie haar leven op orde brengt."}}}, {{mark("A", "A")}}}},
             {{{{{"Moeder", true}}},
               {{{"Erkenning als ouder"}}},
               {{{"Iedereen hoort haar zo te zien."}}},
               {{mark("C", "C"), mark("D", "D"), mark("E", "E")}}},
              true}}},
      Paragraph{{{"In stilte geschreven. "}, mark("other", "iets anders"), {" "}, mark("open", "nog open")},
                Paragraph::Style::Small},
      Heading{2, "Conclusie: verdeeld"},
      Panel{Panel::Kind::Shared, "", {{{"Verdeeld over het perspectief. Gedeeld: geen advies zonder het kind."}}}},
      Panel{Panel::Kind::Framed, "Minderheidsgedachte", {{{"Vreest nog een jaar onzekerheid voor het kind."}}}},
      Heading{2, "Terugblik"},
      Table{{{"", 1}, {"", 3}},
            {{{{{{"Terugblik", true}}}, {{{"14 mei 2025, vergaderkamer."}}}}},
             {{{{{"Signaal", true}}}, {{{"Aan de ethiekcommissie: termijn."}}}}}},
            true},
      Heading{2, "Waar ging dit over?"},
      Tags{{"ouder of kind", "tijd en productie of reflectie en kwaliteit"}},
      Heading{3, "Laatste woord van de inbrenger"},
      Panel{Panel::Kind::Quote, "", {{{"Ik hoef vanavond niet te kiezen."}}}},
      Heading{2, "Evaluatie"},
      Paragraph{{{"4 formulieren kwamen binnen."}}}};
  return document;
}

}  // namespace beraad::report
