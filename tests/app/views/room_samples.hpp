// Screens of an invented case for the tests of the room: ordinary sentences and long Dutch words.
#pragma once

#include <map>
#include <string>

#include "app/present/room_screen.hpp"

namespace beraad::views::samples {

inline present::RoomScreen page_of(std::string question, std::vector<present::RoomPart> parts, std::size_t step) {
  present::RoomScreen screen;
  screen.kind = present::RoomScreen::Kind::Page;
  screen.question = std::move(question);
  screen.parts = std::move(parts);
  screen.step_label = "Stap " + std::to_string(step + 1);
  screen.step = step, screen.steps = 10;
  screen.page_pattern = "{0} van {1}";
  return screen;
}

inline std::vector<present::RoomOption> two_options() {
  return {{"A", "Terugkeer opbouwen"}, {"B", "Perspectief in pleeggezin"}};
}
inline std::vector<present::RoomOption> four_options() {
  return {{"A", "Nu al melden bij gezagsvertegenwoordiger"},
          {"B", "Eerst met het gezin praten"},
          {"C", "Wachten tot de teamvergadering"},
          {"D", "Samen met de gedragswetenschapper beslissen"}};
}

inline present::RoomPerspective perspective() {
  return {.stakeholders = {{"Het kind (7)", true},
                           {"Moeder", true},
                           {"Pleegouders", true},
                           {"Begeleider", true},
                           {"Jeugdbescherming", false},
                           {"Broer (14, bij oma)", false},
                           {"Gedragswetenschapper", false},
                           {"Gemeente", false}},
          .current = 1,
          .values = {{"Herstel", "Wie haar leven op orde brengt, hoort haar kind terug te kunnen krijgen.", {"A"}},
                     {"Erkenning als ouder", "Iedereen hoort haar als moeder te blijven zien.", {"A", "B"}}}};
}

inline present::RoomOptionCards two_cards() {
  return {{{"A",
            "Terugkeer opbouwen",
            "Ik adviseer de bezoeken stap voor stap uit te breiden tot een weekend, met terugkeer als doel binnen een "
            "jaar.",
            {{"Morele schade",
              "de hechting aan het pleeggezin wordt opgerekt\nde pleegouders voelen zich doorgangshuis\nhet kind leeft "
              "een jaar in onzekerheid"}}},
           {"B",
            "Perspectief in pleeggezin",
            "Ik adviseer het perspectief in het pleeggezin te leggen en het bezoek te houden zoals het is.",
            {{"Morele schade",
              "moeder wordt voor haar herstel gestraft\nhet kind verliest misschien een leven bij moeder\nhet "
              "vertrouwen in de hulpverlening brokkelt"}}}}};
}

inline present::RoomJudgements judgements() {
  return {{{"B", "Hechting", "ondanks", "moeders vertrouwen", "", ""},
           {"A", "Eerlijke kans", "ondanks", "rust van het kind", "", ""},
           {"other", "Continuïteit van zorg", "ondanks", "twijfel duurt langer", "Proefperiode", ""},
           {"A", "Bloedband", "ondanks", "onze tranen", "", ""},
           {"B", "Veiligheid", "ondanks", "een moeder die opnieuw verliest", "", ""},
           {"A", "Eerlijkheid", "ondanks", "het gesprek dat niemand wil voeren", "", ""}}};
}

inline std::map<std::string, present::RoomScreen> all() {
  using namespace present;
  std::map<std::string, RoomScreen> screens;
  const std::string question = "Mag ik moeder de terugkeer onthouden om het kind rust te geven?";

  screens["01-cover"].cover = {"Naar huis, of geworteld laten?", "Moreel beraad, pleegzorgteam",
                               "donderdag 12 november", "13:30"};
  screens["02-text"] = page_of(
      "Wat is er gebeurd?",
      {RoomText{
           "Het verhaal",
           {"Een kind van zeven woont sinds drie en een half jaar in een pleeggezin. Moeder is anderhalf jaar clean, "
            "heeft werk en een woning. Zij ziet het kind elke twee weken vier uur.",
            "De jeugdbeschermer vraagt mijn advies voor de zitting. Er ligt al een "
            "uithuisplaatsingsmachtigingsverlengingsverzoek, dus alles wat ik opschrijf komt daarbij. Ik gun het "
            "beide vrouwen, en ik ben bang dat ik straks met één zin beslis wat zij geen van beiden kunnen dragen."}},
       RoomList{"Wat maakt dit moeilijk?", {"ontroerd", "opgejaagd", "klem tussen twee vrouwen die ik allebei gun"}}},
      1);
  screens["03-options"] = page_of(question, {two_cards()}, 2);
  RoomOptionCards small = two_cards();
  small.cards[0].action = small.cards[1].action = "";
  small.cards[0].parts = {{"Waarde erachter", "Herstel van de band, eerlijke kans"}};
  small.cards[1].parts = {{"Waarde erachter", "Continuïteit, veilige hechting"}};
  screens["03-options-small"] = page_of(question, {small}, 2);
  RoomOptionCards four;
  for (const RoomOption& option : four_options()) {
    four.cards.push_back({option.letter, option.short_name, "", {{"", "kost tijd"}}});
  }
  screens["03-options-four"] = page_of(question, {four}, 2);
  screens["04-table"] = page_of(
      "Wat moeten we nog weten?",
      {RoomTable{"",
                 {{"Hoe gaat het slapen na bezoek?", {{"Antwoord", "twee nachten onrustig, daarna gewoon"}}, {}},
                  {"Heeft iemand het kind gevraagd wat het wil?", {{"Antwoord", "alleen terloops"}}, {"open"}},
                  {"Is moeders herstel gevolgd?",
                   {{"Antwoord", "uitstekend rapport, geen terugval in 18 maanden"}, {"Soort", "feit"}},
                   {}}}}},
      3);
  screens["05-perspective"] =
      page_of("Wat is voor moeder van waarde? En wie hoort dan wat te doen?", {perspective()}, 4);
  screens["06-overview"] = page_of("Wat is voor wie van waarde?",
                                   {RoomOverview{{{"Het kind (7)", {{"Ergens thuis horen", {"A", "B"}}}},
                                                  {"Moeder", {{"Herstel", {"A"}}, {"erkenning als ouder", {"A"}}}},
                                                  {"Pleegouders", {{"Bestendigheid", {"B"}}}},
                                                  {"Begeleider", {{"Eerlijkheid", {"A", "B"}}}},
                                                  {"Jeugdbescherming", {{"Aanvaardbare termijn", {"B"}}}},
                                                  {"Broer (14)", {{"Samen opgroeien", {"A"}}}}}}},
                                   5);
  screens["07-silent"] = page_of(
      question,
      {RoomSilent{"Schrijfronde: nog niet praten",
                  "A, B of iets anders? Om welke waarde? Wat gaat er verloren?",
                  two_options(),
                  "Waarden die wij noemden",
                  {"thuis horen", "herstel", "erkenning", "bestendigheid", "eerlijkheid", "termijn", "samen opgroeien"},
                  "2:40",
                  0.89f}},
      6);
  screens["08-judgements"] = page_of("Wat vind ik het juiste om te doen? En om welke waarde?", {judgements()}, 6);
  RoomJudgements labelled = judgements();
  for (RoomJudgementCard& card : labelled.cards) {
    card.label = "gedragswetenschapper";
  }
  screens["08-judgements-labelled"] = page_of("Wat vind ik het juiste om te doen?", {labelled}, 6);
  RoomJudgementCard one = judgements().cards[2];
  one.parts = {{"Daarom hoor ik", "elke maand opnieuw te kijken hoe het gaat"},
               {"Die schade beperk ik door", "een vaste einddatum"}};
  one.parts_before_despite = 1;
  screens["08-judgement"] =
      page_of("Wat vind ik het juiste om te doen? En om welke waarde?", {RoomOneJudgement{one}}, 6);
  RoomJudgements unmarked = judgements();  // of a method in which nothing is chosen
  for (RoomJudgementCard& card : unmarked.cards) {
    card.mark.clear(), card.value.clear();
    card.parts = {{"Wat ik zou doen", "er morgen over beginnen"}, {"Omdat", "zwijgen ook iets zegt"}};
    card.parts_before_despite = 2;
  }
  screens["08-judgements-unmarked"] = page_of("Wat zou jij doen?", {unmarked}, 6);
  screens["09-themes"] = page_of("Waar ging dit over?",
                                 {RoomThemes{"Kies er hooguit drie",
                                             {{"nabijheid ↔ distantie", true},
                                              {"zorg ↔ autonomie", false},
                                              {"belang van het kind ↔ belang van de ouder", true},
                                              {"regels ↔ maatwerk", false},
                                              {"loyaliteit ↔ eerlijkheid", false}}}},
                                 9);
  screens["10-timer"] = page_of("Wat wil je vragen?", {RoomTimer{"3:00"}}, 3);
  screens["11-question"] = page_of(question, {}, 2);
  screens["12-pause"].kind = RoomScreen::Kind::Message;
  screens["12-pause"].message.text = "Even pauze";
  screens["13-white"].kind = RoomScreen::Kind::White;
  screens["13-white"].question = question;
  screens["14-black"].kind = RoomScreen::Kind::Black;
  for (auto& [name, screen] : screens) {
    if (screen.step >= 3 && screen.kind == RoomScreen::Kind::Page) {
      screen.strip = two_options();
    }
  }
  screens["15-strip-four"] = screens["05-perspective"];
  screens["15-strip-four"].strip = four_options();
  return screens;
}

}  // namespace beraad::views::samples
