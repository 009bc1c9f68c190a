// The library on disk behind the interface Library: every save is one transaction, and the first that fails is
// the last that is tried.
#pragma once

#include "core/storage/opened_file.hpp"
#include "core/storage/session_rows.hpp"

namespace beraad::storage {

class LibraryFile final : public Library {
 public:
  LibraryFile(OpenedFile opened, Environment environment);
  ~LibraryFile() override;
  LibraryFile(const LibraryFile&) = delete;
  LibraryFile& operator=(const LibraryFile&) = delete;

  [[nodiscard]] LibraryInfo info() const override;
  [[nodiscard]] Result<std::vector<SessionHeader>> list_sessions() override;
  [[nodiscard]] Result<StoredSession> load_session(const Uuid& session_id) override;

  [[nodiscard]] Outcome keep_protocol(std::string_view digest, std::string_view text) override;
  [[nodiscard]] Outcome create_session(const SessionHeader& header, const session::Applied& first) override;
  [[nodiscard]] Outcome append(const Uuid& session_id, const session::Applied& applied,
                               const std::vector<std::string>& finished_editors) override;
  [[nodiscard]] Outcome write_draft(const Uuid& session_id, const Draft& draft) override;
  [[nodiscard]] Outcome remove_draft(const Uuid& session_id, std::string_view editor) override;
  [[nodiscard]] std::vector<Outcome> save_together(const std::vector<std::function<Outcome(Library&)>>& saves) override;
  [[nodiscard]] Outcome erase_case(const Uuid& case_id) override;

  [[nodiscard]] Result<CheckReport> check() override;
  [[nodiscard]] Outcome backup_to(const std::filesystem::path& output) override;
  [[nodiscard]] Outcome continue_at(const std::filesystem::path& file,
                                    const std::vector<StoredSession>& in_memory) override;

 private:
  /// Runs `work(header)` in a transaction with the moved-file check before it; `work` may change the header and
  /// may refuse. Whatever fails, nothing of it is saved.
  template <class Work>
  [[nodiscard]] Outcome save(Work&& work);
  /// As save, with the session's row and keys: `work(row, keys)`.
  template <class Work>
  [[nodiscard]] Outcome save_in(const Uuid& session_id, Work&& work);
  template <class Read>
  [[nodiscard]] auto reading(Read&& read) -> decltype(read());

  /// As save, as a part of save_together.
  template <class Work>
  [[nodiscard]] Outcome save_in_group(Work&& work);
  [[nodiscard]] Result<LibraryHeader> load_own_header();
  void commit(Transaction& transaction, LibraryHeader header);
  [[nodiscard]] Outcome check_may_save();
  [[nodiscard]] Outcome stop(base::Failure failure);
  /// Puts keys on disk before anything is sealed with them.
  [[nodiscard]] Outcome write_keys(const Keyring& keyring);
  void insert_protocol(LibraryHeader& header, std::string_view digest, std::string_view text);
  [[nodiscard]] Outcome insert_new_session(LibraryHeader& header, SessionRow& row);

  OpenedFile m_opened;
  Environment m_environment;
  bool m_stopped = false;
  LibraryHeader* m_group = nullptr;  // while save_together runs: the header that all of its saves change
};

}  // namespace beraad::storage
