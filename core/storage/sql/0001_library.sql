R"sql(
-- What was said. Clear: identities, order, kind, step, field, instants. Sealed: everything that anybody wrote.

CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid BLOB NOT NULL,
  created_utc_ms INTEGER NOT NULL,
  created_offset_min INTEGER NOT NULL,
  commits INTEGER NOT NULL,  -- goes up with every save: another writer or an older copy is noticed
  members BLOB NOT NULL,     -- combined keyed hash of every case, session and protocol: a missing one is noticed
  seal BLOB NOT NULL         -- keyed hash of this row
) STRICT;

-- Wrapped keys. While only the open slot exists they lie here too, so that a copied library opens alone.
CREATE TABLE keyring (
  owner BLOB NOT NULL,  -- a case, or the library itself for its own key
  class INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (owner, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE protocols (
  digest TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  case_id INTEGER NOT NULL REFERENCES cases (id),
  run INTEGER NOT NULL,
  protocol TEXT NOT NULL REFERENCES protocols (digest),
  created_utc_ms INTEGER NOT NULL,
  created_offset_min INTEGER NOT NULL,
  changes INTEGER NOT NULL,  -- number of changes and events: missing rows are noticed
  events INTEGER NOT NULL,
  chain BLOB NOT NULL,       -- chained keyed hash over this header, every change and every event's tag
  draft_chain BLOB NOT NULL  -- keyed hash over the drafts of this session
) STRICT;
CREATE INDEX sessions_of_case ON sessions (case_id);

CREATE TABLE changes (
  session_id INTEGER NOT NULL REFERENCES sessions (id),
  sequence INTEGER NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_min INTEGER NOT NULL,
  label TEXT NOT NULL,
  undoable INTEGER NOT NULL,
  barrier INTEGER NOT NULL,
  PRIMARY KEY (session_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  session_id INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  field TEXT NOT NULL,
  revision INTEGER NOT NULL,  -- how often the payload was overwritten
  payload BLOB NOT NULL,
  PRIMARY KEY (session_id, sequence, position),
  FOREIGN KEY (session_id, sequence) REFERENCES changes (session_id, sequence)
) STRICT, WITHOUT ROWID;

-- Text being typed: the only rows that are overwritten in place.
CREATE TABLE drafts (
  session_id INTEGER NOT NULL REFERENCES sessions (id),
  editor BLOB NOT NULL,  -- keyed hash of the editor's path
  revision INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (session_id, editor)
) STRICT, WITHOUT ROWID;
)sql"
