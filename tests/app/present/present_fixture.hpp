// What presenting reads, without a program around it: the shipped methods and Dutch texts, and a session folded from
// whatever events a test wants to have happened.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/present/context.hpp"
#include "core/base/platform.hpp"
#include "core/json/read_texts.hpp"

namespace beraad::present {

/// All that the program says in Dutch.
inline base::Texts shipped_dutch() {
  std::map<std::string, std::string, std::less<>> all;
  const std::filesystem::path folder = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets" / "text";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".nl.json")) continue;
    const auto bytes = base::read_file(entry.path(), 1U << 20U);
    if (!bytes) continue;
    const auto texts = json::read_texts(*bytes, name, base::Language::Dutch);
    if (texts) all.insert(texts->all().begin(), texts->all().end());
  }
  return {base::Language::Dutch, std::move(all)};
}

/// Methods and texts are read once for a whole program of tests.
class Presenting : public ::testing::Test {
 protected:
  static const base::Texts& dutch() {
    static const base::Texts texts = shipped_dutch();
    return texts;
  }
  static const protocol::Catalog& catalog() {
    static const protocol::Catalog methods =
        protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", std::filesystem::path());
    return methods;
  }
  [[nodiscard]] Context context() const {
    return {app,       dutch(), dutch(), catalog(), codebook, vocabulary, guide,   wording,
            practised, {},      0,       {},        {},       nullptr,    dutch(), dutch()};
  }

  state::AppState app;
  themes::Codebook codebook;
  exchange::Vocabulary vocabulary;
  protocol::Guide guide;
  protocol::Wording wording;
  std::set<std::string> practised;
};

/// Three people, of whom P1 brings the case; what they wrote stands under their codes. Nothing is decided: what is said
/// to have happened has happened.
class HeldSession {
 public:
  explicit HeldSession(protocol::ProtocolHandle method) : m_method(std::move(method)) {
    session::Setup setup;
    setup.protocol_id = m_method->id;
    setup.naming = session::Naming::Code;
    for (const char* code : {"P1", "P2", "P3"}) {
      session::Participant person;
      person.code = code;
      person.role = "functie " + person.code;
      person.presenter = person.code == "P1";
      setup.participants.push_back(std::move(person));
    }
    add(session::SessionPrepared{base::Uuid{}, session::RunKind::Main, std::move(setup)});
    add(session::SessionBegun{});
  }

  void add(session::Event event) {
    session::Change change;
    change.sequence = m_changes.size() + 1;
    change.events.push_back(std::move(event));
    m_changes.push_back(std::move(change));
  }
  void write(const protocol::Step& step, const protocol::Field& field, const std::string& code,
             session::FieldValue value) {
    add(session::AnswerWritten{{step.id, field.id, code}, std::move(value)});
  }
  void reveal(const protocol::Step& step) { add(session::RoundRevealed{step.id, {"P2", "P3", "P1"}}); }
  [[nodiscard]] session::SessionDocument document() const {
    auto restored = session::SessionDocument::restore(base::Uuid{}, m_method, m_changes);
    EXPECT_TRUE(restored) << (restored ? "" : restored.error().code);
    return std::move(*restored);
  }

 private:
  protocol::ProtocolHandle m_method;
  std::vector<session::Change> m_changes;
};

}  // namespace beraad::present
