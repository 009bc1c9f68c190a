// What a presenter wrote beside the lines of the document: it stands at the answer that it belongs to, or is counted.
#include <gmock/gmock.h>

#include "core/exchange/new_case.hpp"
#include "core/exchange/returned_case.hpp"
#include "core/json/read_texts.hpp"
#include "tests/core/exchange/case_fixture.hpp"
#include "tests/core/exchange/document_fixture.hpp"

namespace beraad::test {
namespace {

using protocol::Role;
using testing::IsEmpty;
using Keys = std::vector<session::AnswerKey>;

base::Texts load_texts(base::Language language) {
  std::map<std::string, std::string, std::less<>> all;
  const std::string ending = "." + std::string(base::code_of(language)) + ".json";
  for (const auto& entry : files::directory_iterator(k_source / "assets" / "text")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(ending)) continue;
    const auto texts = json::read_texts(file_bytes(entry.path()), name, language);
    all.insert(texts->all().begin(), texts->all().end());
  }
  return {language, std::move(all)};
}

class FormDocumentNotes : public testing::Test {
 protected:
  [[nodiscard]] const protocol::Protocol& form() const { return *exchange::find_case_form(shipped().catalog, {}); }
  [[nodiscard]] session::AnswerKey key_of(Role role) const {
    const auto place = protocol::find_by_role(form(), role);
    return {place.step->id, place.field->id, {}};
  }
  /// The question of that role, with marks behind its words; of a table a cell of its first row.
  [[nodiscard]] std::string asked(Role role, const std::string& marks = {}, const std::string& column = {}) const {
    std::string path = key_of(role).step + "/" + key_of(role).field;
    if (!column.empty()) path += "/1/" + column;
    for (const auto& question : exchange::questions_of(form())) {
      if (question.key != path) continue;
      const std::string printed = exchange::printed_question(question, base::Language::Dutch);
      return "<w:p>" + run_of(exchange::question_line(path, printed)) + marks + "</w:p>";
    }
    return {};
  }
  [[nodiscard]] static std::string said(const std::string& text, const std::string& marks = {}) {
    return "<w:p>" + run_of(text) + marks + "</w:p>";
  }
  [[nodiscard]] std::string head() const { return said(exchange::form_head(form(), base::Language::Dutch, {})); }

  exchange::FoundForm read(const std::string& body, const std::vector<PartBeside>& parts) {
    const auto found = exchange::find_form(packed_with(body, parts), shipped().catalog, m_words, m_texts);
    EXPECT_TRUE(found);
    if (!found || !*found) {
      ADD_FAILURE() << (found ? found->error().code : "no form");
      return {};
    }
    return **found;
  }
  [[nodiscard]] std::optional<session::FieldValue> answer_in(const exchange::FoundForm& found, Role role) const {
    for (const auto& answer : found.form.answers) {
      if (answer.key == key_of(role)) return answer.value;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> sentences_of(const exchange::FoundForm& found) const {
    std::vector<std::string> sentences;
    for (const auto& left : found.left_out) sentences.push_back(m_texts.count(left.sentence, left.count));
    return sentences;
  }

  base::Texts m_texts = load_texts(base::Language::Dutch), m_english = load_texts(base::Language::English);
  exchange::FormWords m_words = exchange::form_words(m_texts, m_english);
};

session::FieldValue text(const std::string& said) { return said; }
std::string comment(const std::string& id, const std::string& text) { return note_of("comment", id, {text}); }

TEST_F(FormDocumentNotes, StandAtTheEndOfTheAnswerThatTheyBelongTo) {
  const std::string body = head() + asked(Role::Story) + said("Zij zweeg.", mark_of("comment", "0")) +
                           said("Ik ook.", mark_of("footnote", "1")) + asked(Role::HotMoment, from_here("1")) +
                           said("Toen.", mark_of("endnote", "1")) + said("## end");
  const std::vector<PartBeside> parts{comments_of(comment("0", "echt?") + comment("1", "welke dag?")),
                                      footnotes_of(note_of("footnote", "1", {"een", "twee"})),
                                      {"endnotes", "endnotes", note_of("endnote", "1", {"## eind"})}};
  const auto found = read(body, parts);
  EXPECT_EQ(answer_in(found, Role::Story),
            text("Zij zweeg.\nIk ook.\n» Opmerking in de kantlijn: echt?\n» Voetnoot: een / twee"));
  EXPECT_EQ(answer_in(found, Role::HotMoment),
            text("Toen. » Opmerking in de kantlijn: welke dag? » Eindnoot: ## eind"));
  EXPECT_THAT(found.form.unreadable, IsEmpty());
  EXPECT_THAT(sentences_of(found), IsEmpty());
  m_texts = m_english;
  EXPECT_EQ(answer_in(read(body, parts), Role::Story),
            text("Zij zweeg.\nIk ook.\n» Comment in the margin: echt?\n» Footnote: een / twee"))
      << "in the language of whoever reads it in";
}

TEST_F(FormDocumentNotes, AreTheAnswerWhereNothingElseIs) {
  const auto found =
      read(head() + asked(Role::Story, mark_of("comment", "0")) + said("\u00A0") + asked(Role::Feelings) +
               said("boos", mark_of("comment", "1")) + asked(Role::Options, mark_of("comment", "2"), "action") +
               said("zwijgen") + said("## end"),
           {comments_of(comment("0", "bel me") + comment("1", "en moe") + comment("2", "of niet"))});
  EXPECT_EQ(answer_in(found, Role::Story), text("» Opmerking in de kantlijn: bel me"));
  const auto feelings = answer_in(found, Role::Feelings);
  ASSERT_TRUE(feelings);
  const auto& items = std::get<session::Items>(*feelings);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].text, "boos");
  EXPECT_EQ(items[1].text, "» Opmerking in de kantlijn: en moe");
  const auto options = answer_in(found, Role::Options);
  ASSERT_TRUE(options);
  EXPECT_EQ(std::get<session::Rows>(*options).at(0).cells.at("action"),
            session::Cell(std::string("zwijgen » Opmerking in de kantlijn: of niet")));
}

TEST_F(FormDocumentNotes, BesideAChoiceOrADateAreNamedAndTheAnswerIsTaken) {
  const auto& option = protocol::find_by_role(form(), Role::Duty).field->choices.options.at(1);
  const auto notes = comments_of(comment("0", "weet ik niet") + comment("1", "of later"));
  const auto chosen =
      read(head() + asked(Role::Duty) + said("[x] " + option.label.nl, mark_of("comment", "0")) +
               asked(Role::DecideBefore, mark_of("comment", "1")) + said("12-3-2027 9:30") + said("## end"),
           {notes});
  EXPECT_EQ(answer_in(chosen, Role::Duty), session::FieldValue(option.id));
  EXPECT_EQ(answer_in(chosen, Role::DecideBefore), text("12-3-2027 9:30"));
  EXPECT_EQ(chosen.form.unreadable, (Keys{key_of(Role::Duty), key_of(Role::DecideBefore)}));
  const auto unmarked =
      read(head() + asked(Role::Duty) + said(option.label.nl, mark_of("comment", "0")) + said("## end"), {notes});
  EXPECT_EQ(answer_in(unmarked, Role::Duty), session::FieldValue(option.id));
  EXPECT_EQ(unmarked.form.unreadable, Keys{key_of(Role::Duty)});
  const auto open = read(head() + asked(Role::Duty) + said("[ ] " + option.label.nl, mark_of("comment", "0")) +
                             asked(Role::DecideBefore, mark_of("comment", "1")) + said("## end"),
                         {notes});
  EXPECT_THAT(open.form.answers, IsEmpty());
  EXPECT_EQ(open.form.unreadable, (Keys{key_of(Role::Duty), key_of(Role::DecideBefore)}))
      << "what was left open with a note is not left open in silence";
}

TEST_F(FormDocumentNotes, ADateThatIsNoneIsNamedOnceWhateverStandsBesideIt) {
  const auto found =
      read(head() + asked(Role::DecideBefore, mark_of("comment", "0")) + said("binnenkort") + said("## end"),
           {comments_of(comment("0", "of later"))});
  EXPECT_EQ(exchange::returned_case(found.form, form(), {2027, 3, 1}, {}).not_taken, Keys{key_of(Role::DecideBefore)});
}

TEST_F(FormDocumentNotes, OfNoQuestionAreCountedInWords) {
  const std::string before = said("Vragen vooraf") + said(form().title.nl) + said(m_texts.say("form.document-intro")) +
                             said(m_english.say("form.privacy"), mark_of("comment", "0"));
  const auto found = read(
      before + head() + asked(Role::Story) + said("Zij zweeg.") + said("## end") + said(" ", mark_of("footnote", "1")),
      {comments_of(comment("0", "geheim")),
       footnotes_of(note_of("footnote", "1", {"ook"})),
       {"footer", "ftr", said("1 van 12") + said("2 of 12")}});
  EXPECT_EQ(answer_in(found, Role::Story), text("Zij zweeg."));
  EXPECT_EQ(sentences_of(found),
            (std::vector<std::string>{
                "1 opmerking in de kantlijn hoort bij geen vraag en is niet ingelezen. Kijk in het document zelf.",
                "1 voetnoot of eindnoot hoort bij geen vraag en is niet ingelezen. Kijk in het document zelf."}))
      << "the form's own lines are nothing that anybody typed";
  const auto loose = read(before + head() + asked(Role::Story) + said("Zij zweeg.") + said("## end"),
                          {comments_of(comment("0", "een") + comment("5", "nergens"))});
  ASSERT_EQ(loose.left_out.size(), 1U);
  EXPECT_EQ(sentences_of(loose).front(),
            "2 opmerkingen in de kantlijn horen bij geen vraag en zijn niet ingelezen. Kijk in het document zelf.");
}

TEST_F(FormDocumentNotes, LinesOutsideTheQuestionsAreCountedToo) {
  const auto found =
      read(said("Dag Anna") + head() + said("Lees dit eerst") + asked(Role::Story) + said("Zij zweeg.") +
               said("## end") + said("Nog iets") + said(""),
           {{"header", "hdr", said("Bel me") + said("Dag") + said("3")}, {"header", "hdr", said("Dag")}});
  EXPECT_EQ(answer_in(found, Role::Story), text("Zij zweeg."));
  EXPECT_EQ(sentences_of(found),
            (std::vector<std::string>{m_texts.count("form.left-lines", 3), m_texts.count("form.left-edges", 2)}));
}

TEST_F(FormDocumentNotes, APartThatCannotBeReadIsSaidAndTheAnswersAreThere) {
  const auto found = read(head() + asked(Role::Story) + said("Zij zweeg.") + said("## end"),
                          {{"header", "other", said("Zorggroep")}, {"footer", "other", said("adres")}});
  EXPECT_EQ(answer_in(found, Role::Story), text("Zij zweeg."));
  EXPECT_EQ(sentences_of(found), std::vector<std::string>{m_texts.count("form.left-unread", 2)});
}

TEST_F(FormDocumentNotes, ABoxAtAQuestionIsItsAnswerAndNotThatOfTheOneBefore) {
  const std::string box = "<w:r><w:pict><w:txbxContent>" + said("Ik zweeg.") + "</w:txbxContent></w:pict></w:r>";
  const auto found = read(
      head() + asked(Role::Story) + said("Zij zweeg.") + asked(Role::HotMoment, box) + said("\u00A0") + said("## end"),
      {});
  EXPECT_EQ(answer_in(found, Role::Story), text("Zij zweeg."));
  EXPECT_EQ(answer_in(found, Role::HotMoment), text("Ik zweeg."));
}

TEST_F(FormDocumentNotes, AFormWithoutItsFirstLineKeepsThem) {
  std::string body = said("Vragen vooraf");
  for (const auto& question : exchange::questions_of(form())) {
    const std::string printed = exchange::printed_question(question, base::Language::Dutch);
    const bool is_story = question.field->role == Role::Story;
    body += said(printed, is_story ? mark_of("comment", "0") : "");
  }
  const auto found = read(body, {comments_of(comment("0", "bel me"))});
  EXPECT_EQ(answer_in(found, Role::Story), text("» Opmerking in de kantlijn: bel me"));
  EXPECT_THAT(sentences_of(found), IsEmpty());
}

TEST_F(FormDocumentNotes, ATextOfTheFormHasNone) {
  const std::string mail = exchange::form_head(form(), base::Language::Dutch, {}) + "\n## end\n";
  const auto found = exchange::find_form(mail, shipped().catalog, m_words, m_texts);
  ASSERT_TRUE(found && *found);
  EXPECT_THAT((*found)->left_out, IsEmpty());
  EXPECT_FALSE(exchange::find_form("zomaar", shipped().catalog, m_words, m_texts));
}

}  // namespace
}  // namespace beraad::test
