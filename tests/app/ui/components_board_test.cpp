// All widgets in all their states on one board, drawn in both themes and at several scales. With BERAAD_PICTURES set to
// a folder the boards are written there, to be looked at.
#include <gtest/gtest.h>

#include "app/ui/widgets.hpp"
#include "core/base/platform.hpp"
#include "tests/support/gui_driver.hpp"

namespace beraad::ui {
namespace {

struct Board {
  std::string empty, edited = "Naar huis?", wrong, fixed = "Naar huis?", long_text;
  bool on = true, off = false, focused = false;
  std::optional<std::size_t> kind = 0, team = 1;
};

void draw_button_states(Ui& ui, Rect place) {
  card(ui, place);
  const struct {
    const char *name, *text;
    ButtonKind kind;
  } kinds[] = {{"Primair", "Volgende", ButtonKind::Primary},
               {"Gewoon", "Casus lezen", ButtonKind::Normal},
               {"Stil", "Timer", ButtonKind::Quiet},
               {"Scherm", "Op scherm", ButtonKind::Room},
               {"Gevaar", "Verwijderen", ButtonKind::Danger}};
  Touch hovered, held, ring;
  hovered.hovered = held.hovered = held.held = ring.ring = true;
  const struct {
    const char* name;
    Touch touch;
    bool enabled;
  } states[] = {{"Rust", {}, true},
                {"Aangewezen", hovered, true},
                {"Ingedrukt", held, true},
                {"Focus", ring, true},
                {"Uit", {}, false}};
  float x = place.x + 115;
  for (const auto& state : states) {
    label(ui, {x, place.y + 17, 120, 20}, state.name, k_small, "ink2");
    float y = place.y + 48;
    for (const auto& kind : kinds) {
      const ButtonLook look{.kind = kind.kind, .enabled = state.enabled};
      draw_button(ui, {x, y, button_width(ui, kind.text, look), 40}, kind.text, look, state.touch);
      y += 52;
    }
    x += 136;
  }
  float y = place.y + 48;
  for (const auto& kind : kinds) {
    label(ui, {place.x + 20, y, 90, 40}, kind.name, k_small, "ink2");
    y += 52;
  }
}

void draw_choices(Ui& ui, Rect place, Board& board) {
  card(ui, place);
  const float x = place.x + 20, second = place.x + 331;
  check_box(ui, "board/on", {x, place.y + 17, 250, 24}, "Op scherm", board.on);
  check_box(ui, "board/off", {x, place.y + 55, 250, 24}, "Alleen voor mij", board.off);
  check_box(ui, "board/check-off", {x, place.y + 93, 250, 24}, "Uit", board.focused, false);
  radio_row(ui, "board/radio-1", {second, place.y + 17, 250, 24}, "Terugkeer opbouwen", true);
  radio_row(ui, "board/radio-2", {second, place.y + 55, 250, 24}, "Perspectief in pleeggezin", false);
  radio_row(ui, "board/radio-3", {second, place.y + 93, 250, 24}, "Uit", false, false, "19 min");
  divider(ui, {x, place.y + 134}, place.w - 40);
  const std::vector<Segment> segments = {{"Moreel beraad", true, {}}, {"Intervisie", true, {}}};
  if (const auto now = segmented(ui, "board/kind", {x, place.y + 153, place.w - 40, 40}, segments, board.kind)) {
    board.kind = now;
  }
  float chip_x = x;
  const std::pair<const char*, ChipKind> chips[] = {{"morgen", ChipKind::Neutral},
                                                    {"2 te laat", ChipKind::Warn},
                                                    {"Vastgesteld", ChipKind::Ok},
                                                    {"aan", ChipKind::Accent},
                                                    {"niet opgeslagen", ChipKind::Danger}};
  for (const auto& [text, kind] : chips) chip_x += chip(ui, {chip_x, place.y + 209}, text, kind) + 12;
  float mark_x = x;
  for (const char* letter : {"A", "B", "C", "D", "E", "open", "other"}) {
    ui.paint().option_mark(letter, {mark_x, place.y + 253, 26, 26}, ui.palette());
    mark_x += 36;
  }
}

void draw_fields(Ui& ui, Rect place, Board& board) {
  card(ui, place);
  const float width = (place.w - 40 - 60) / 4;
  Rect rest{place.x + 20, place.y + 14, place.w - 40, place.h - 20};
  const auto next = [&] { return rest.cut_left(width, 20); };
  text_field(ui, "board/empty", labelled(ui, next(), {.label = "Leeg"}), board.empty,
             {.placeholder = "Bijvoorbeeld: Naar huis?"});
  text_field(ui, "board/edited", labelled(ui, next(), {.label = "In bewerking"}), board.edited);
  text_field(ui, "board/wrong", labelled(ui, next(), {.label = "Fout", .error = "Vul een werktitel in."}), board.wrong,
             {.error = true});
  text_field(ui, "board/fixed", labelled(ui, next(), {.label = "Alleen lezen", .hint = "Vastgesteld op 12 februari"}),
             board.fixed, {.enabled = false});
}

void draw_table(Ui& ui, Rect place) {
  card(ui, place);
  const std::vector<Column> columns = {{"Rij", 110}, {"Waarde", 130}, {"Norm", 250}, {"Pleit voor", place.w - 490, 1}};
  table_head(ui, {place.x + 1, place.y + 1, place.w - 2, 39}, columns);
  Rect rest{place.x + 1, place.y + 40, place.w - 2, place.h - 42};
  for (const char* name : {"Rust", "Gekozen", "Rust"}) {
    const Rect line = rest.cut_top(42);
    row(ui, std::string("board/row-") + std::to_string(static_cast<int>(line.y)), line, {.chosen = name[0] == 'G'});
    Rect cells = line;
    label(ui, cells.cut_left(110).inset(12, 0), name, k_small, "ink2");
    label(ui, cells.cut_left(130).inset(12, 0), "Eerlijkheid", k_body_bold);
    label(ui, cells.cut_left(250).inset(12, 0), "Ik hoor hoop te geven, ook als het moeilijk is.", k_body);
    ui.paint().option_mark("A", {line.right() - 38, line.y + 9, 24, 24}, ui.palette());
    divider(ui, {line.x, line.bottom() - 1}, line.w);
  }
}

void draw_board(Ui& ui, Board& board) {
  ui.paint().fill(ui.window(), ui.color("canvas"));
  label(ui, {32, 24, 900, 36}, "Bouwstenen en hun toestanden", k_h1);
  draw_button_states(ui, {32, 75, 806, 313});
  draw_choices(ui, {863, 75, 643, 311}, board);
  draw_fields(ui, {32, 406, 1474, 121}, board);
  draw_table(ui, {32, 545, 600, 168});
  if (const auto now =
          select(ui, "board/team", {656, 545, 230, 42}, {"Alle teams", "De Linde", "Spoedhulp"}, board.team)) {
    board.team = now;
  }
  toast(ui, "board/toast", {910, 595, 596, 48}, "Waarde verwijderd", "Ongedaan maken", "Ctrl Z");
  Rect bar = notice(ui, {910, 657, 596, 52}, NoticeKind::Danger, "warn");
  button(ui, "board/elsewhere", bar.cut_right(134, 12).inset(0, 2), "Kies andere plek",
         {.kind = ButtonKind::Danger, .small = true});
  label(ui, bar, "Opslaan lukt niet. De schijf is vol.", k_body_bold, "danger");
  progress(ui, {910, 560, 200, 8}, 0.6f);
  button(ui, "board/black", {910, 727, 190, 48}, "Scherm zwart", {.icon = "screen-black", .key_cap = "F9"});
  button(ui, "board/freeze", {1112, 727, 190, 48}, "Beeld vast",
         {.kind = ButtonKind::On, .icon = "freeze", .key_cap = "F12"});
  button(ui, "board/next", {1314, 727, 192, 48}, "Volgende: Alternatieven",
         {.kind = ButtonKind::Primary, .icon_behind = "arrow-r"});
  Scroll scroll(ui, "board/scroll", {32, 731, 600, 100});
  Rect content = scroll.content();
  content.cut_left(6);
  const float height = text_area_height(ui, board.long_text, content.w - 12);
  const std::vector<TextMark> marks = {{TextMark::Kind::Warning, 0, 7}, {TextMark::Kind::Known, 8, 15}};
  text_area(ui, "board/story", {content.x, content.y + 6, content.w - 12, height}, board.long_text, {.marks = &marks});
  scroll.end(height + 12);
}

void look(test::GuiDriver& driver, const std::string& name) {
  if (const auto folder = base::find_environment("BERAAD_PICTURES")) (void)driver.shoot(*folder + "/" + name + ".png");
}

class ComponentsBoard : public testing::TestWithParam<std::tuple<bool, float>> {};

TEST_P(ComponentsBoard, StaysInsideItsWindowAndAnswers) {
  const auto [dark, scale] = GetParam();
  test::GuiDriver driver;
  Board board;
  board.long_text =
      "Marijke en moeder vertelden dat het kind (7) sinds de zomer onrustig slaapt. Niemand weet nog waarom.\n";
  for (int i = 0; i < 3; ++i) board.long_text += "Het team vraagt zich af wat goed is om te doen, en voor wie. ";
  const test::WindowSize size{static_cast<int>(1536 * scale), static_cast<int>(864 * scale), scale};
  driver.add_window("board", size, dark, [&](Ui& ui) { draw_board(ui, board); });
  for (const Drawn& each : driver.log().items()) {
    EXPECT_TRUE(each.rect.x >= 0 && each.rect.right() <= static_cast<float>(size.width) + 1) << each.path << each.text;
  }
  driver.click("board/edited");
  driver.type("!");
  EXPECT_EQ(board.edited, "Naar huis?!");
  const std::string name = std::string(dark ? "dark" : "light") + std::to_string(static_cast<int>(scale * 1000));
  look(driver, "board-" + name);
  driver.click("board/team");
  driver.hover("board/freeze");
  look(driver, "board-list-" + name);
  driver.click("board/team/2");
  EXPECT_EQ(board.team, 2u);
  driver.press(Key::Tab);
  driver.press(Key::Tab);
  look(driver, "board-focus-" + name);
}

TEST(OverlaysBoard, AQuestionStandsInTheMiddleAndATooltipBesideItsCause) {
  test::GuiDriver driver;
  Board board;
  bool asking = false;
  driver.add_window("board", {1920, 1080, 1.25f}, false, [&](Ui& ui) {
    draw_board(ui, board);
    if (icon_button(ui, "board/undo", {1466, 24, 40, 40}, "undo", "Ongedaan maken: waarde verwijderd  Ctrl Z"))
      asking = true;
    if (!asking) return;
    const Question question{"strike",
                            "Deze regel schrappen?",
                            "Dit kan niet terug. In het verslag staat: 1 regel geschrapt op verzoek. Oudere "
                            "reservekopie\u00EBn hebben hem nog, tot 12 maart.",
                            "Niet schrappen",
                            "Schrappen",
                            true};
    if (ask(ui, "board/strike", question) != Answer::None) asking = false;
  });
  driver.hover("board/undo");
  driver.wait_ms(600);
  const Drawn& tooltip = driver.log().items().back();
  EXPECT_EQ(tooltip.text, "Ongedaan maken: waarde verwijderd  Ctrl Z");
  EXPECT_GE(tooltip.rect.y, driver.find("board/undo")->rect.bottom());
  EXPECT_LE(tooltip.rect.right(), 1920);
  look(driver, "overlays-tooltip");
  driver.click("board/undo");
  const Rect cancel = driver.find("board/strike/cancel")->rect, action = driver.find("board/strike/action")->rect;
  EXPECT_LT(cancel.right(), action.x) << "the safe one at the left";
  EXPECT_LE(action.right(), 960 + 240 * 1.25f);
  driver.press(Key::Tab);
  look(driver, "overlays-question");
}

INSTANTIATE_TEST_SUITE_P(Themes, ComponentsBoard,
                         testing::Values(std::tuple{false, 1.25f}, std::tuple{true, 1.25f}, std::tuple{false, 1.f},
                                         std::tuple{false, 1.375f}));

}  // namespace
}  // namespace beraad::ui
