#include "core/exchange/coordinator_file.hpp"

#include "core/base/csv_field.hpp"

namespace beraad::exchange {
namespace {

std::string day(const std::optional<base::Date>& date) { return date ? base::to_text(*date) : std::string(); }

std::string days(const std::vector<base::Date>& dates) {
  std::string text;
  for (const auto& date : dates) text += (text.empty() ? "" : ", ") + base::to_text(date);
  return text;
}

void append(std::string& file, const std::vector<std::string>& fields) {
  for (std::size_t index = 0; index < fields.size(); ++index)
    file += (index == 0 ? "" : ";") + base::csv_field(fields[index]);
  file += "\r\n";
}

}  // namespace

std::string write_coordinator_file(const CoordinatorLine& line, const base::Texts& texts) {
  std::string file;
  std::vector<std::string> head;
  for (const char* key : {"session", "held-on", "method", "participants", "planned", "real", "look-back-on",
                          "looked-back-on", "number", "agreed-on", "due", "status"}) {
    head.push_back(texts.say(std::string("coordinator.") + key));
  }
  append(file, head);
  const std::vector<std::string> same{line.session,
                                      days(line.held_on),
                                      line.method,
                                      std::to_string(line.participants),
                                      std::to_string(line.planned_minutes),
                                      line.real_minutes > 0 ? std::to_string(line.real_minutes) : std::string(),
                                      day(line.look_back_on),
                                      day(line.looked_back_on)};
  if (line.actions.empty()) {
    auto fields = same;
    fields.insert(fields.end(), {"0", "", "", texts.say("coordinator.nothing-agreed")});
    append(file, fields);
  }
  for (std::size_t number = 0; number < line.actions.size(); ++number) {
    const auto& action = line.actions[number];
    auto fields = same;
    fields.insert(fields.end(),
                  {std::to_string(number + 1), base::to_text(action.agreed_on), day(action.due), action.status});
    append(file, fields);
  }
  return file;
}

}  // namespace beraad::exchange
