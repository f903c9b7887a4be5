-- Comments in the order in which they were written: the position is the time in milliseconds times 1024, plus a number
-- that tells comments of one millisecond apart. Every page of a queue goes on from a position.
CREATE TABLE comments (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  post TEXT NOT NULL,
  parent TEXT,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  written TEXT NOT NULL,
  by_author INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'declined', 'spam', 'withdrawn')),
  reasons TEXT NOT NULL,
  network TEXT NOT NULL,
  token TEXT UNIQUE,
  digest TEXT NOT NULL,
  text_key INTEGER NOT NULL,
  edited TEXT,
  note TEXT,
  declined_for TEXT,
  decided TEXT,
  decided_by TEXT,
  open_reports INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Each index ends in the position, as every index of SQLite does: a page needs no sorting.
CREATE INDEX comments_state ON comments (state);
CREATE INDEX comments_post ON comments (post, state);
CREATE INDEX comments_network ON comments (network) WHERE network <> '';
CREATE INDEX comments_text_key ON comments (text_key);
CREATE INDEX comments_reported ON comments (position) WHERE open_reports > 0;

-- Counting a million rows for a tab would hold up the readers who write; the numbers are kept instead.
CREATE TABLE comment_counts (state TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT;
INSERT INTO comment_counts (state, number)
VALUES ('waiting', 0), ('approved', 0), ('declined', 0), ('spam', 0), ('withdrawn', 0);

-- The index points at the comments and repeats no text; "secure-delete" takes an erased word out of its pages at once.
CREATE VIRTUAL TABLE comments_search USING fts5 (
  id, name, email, text,
  content = 'comments', content_rowid = 'position', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO comments_search (comments_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER comments_added AFTER INSERT ON comments BEGIN
  UPDATE comment_counts SET number = number + 1 WHERE state = new.state;
  INSERT INTO comments_search (rowid, id, name, email, text)
  VALUES (new.position, new.id, new.name, new.email, new.text);
END;

CREATE TRIGGER comments_moved AFTER UPDATE OF state ON comments WHEN old.state <> new.state BEGIN
  UPDATE comment_counts SET number = number - 1 WHERE state = old.state;
  UPDATE comment_counts SET number = number + 1 WHERE state = new.state;
END;

CREATE TRIGGER comments_edited AFTER UPDATE OF name, email, text ON comments BEGIN
  INSERT INTO comments_search (comments_search, rowid, id, name, email, text)
  VALUES ('delete', old.position, old.id, old.name, old.email, old.text);
  INSERT INTO comments_search (rowid, id, name, email, text)
  VALUES (new.position, new.id, new.name, new.email, new.text);
END;

CREATE TRIGGER comments_erased AFTER DELETE ON comments BEGIN
  UPDATE comment_counts SET number = number - 1 WHERE state = old.state;
  INSERT INTO comments_search (comments_search, rowid, id, name, email, text)
  VALUES ('delete', old.position, old.id, old.name, old.email, old.text);
END;

-- Tokens of erased comments: what was erased is not brought back by sending it again.
CREATE TABLE spent_tokens (token TEXT PRIMARY KEY, spent TEXT NOT NULL) STRICT;

CREATE TABLE reports (
  comment TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  at TEXT NOT NULL,
  says TEXT NOT NULL,
  open INTEGER NOT NULL,
  PRIMARY KEY (comment, network)
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  moderator TEXT NOT NULL,
  action TEXT NOT NULL,
  comment TEXT,
  post TEXT,
  detail TEXT NOT NULL
) STRICT;

-- What an undo puts back. It may hold a comment's former text, so it goes when the comment is erased.
CREATE TABLE undo_copies (
  entry INTEGER PRIMARY KEY REFERENCES audit (id) ON DELETE CASCADE,
  comment TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  kept TEXT NOT NULL,
  at TEXT NOT NULL,
  revision_before INTEGER NOT NULL,
  revision_after INTEGER NOT NULL
) STRICT;
CREATE INDEX undo_copies_comment ON undo_copies (comment);
CREATE INDEX undo_copies_at ON undo_copies (at);

-- The one row of what is true of the whole site.
CREATE TABLE site (one INTEGER PRIMARY KEY CHECK (one = 1), revision INTEGER NOT NULL, paused INTEGER NOT NULL) STRICT;
INSERT INTO site (one, revision, paused) VALUES (1, 0, 0);

CREATE TABLE closed_posts (post TEXT PRIMARY KEY) STRICT;

CREATE TABLE moderators (name TEXT PRIMARY KEY, password_hash TEXT NOT NULL, created TEXT NOT NULL) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  moderator TEXT NOT NULL REFERENCES moderators (name) ON DELETE CASCADE,
  created TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  expires TEXT NOT NULL,
  device TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_moderator ON sessions (moderator);

CREATE TABLE events (kind TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX events_key ON events (kind, key, at);
CREATE INDEX events_at ON events (at);

CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
