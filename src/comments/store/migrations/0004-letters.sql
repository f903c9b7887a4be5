-- What a comment's writer wants to be told by mail: what becomes of it, and of answers to it, which the address has to
-- confirm before anything comes of it.
ALTER TABLE comments ADD COLUMN tell INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN follow TEXT NOT NULL DEFAULT '' CHECK (follow IN ('', 'asked', 'confirmed', 'ended'));

-- Mails to send, each put down in the transaction of the decision it tells of. No address and no word stands here: both
-- are read from the comments when a mail is written, and are gone when those are.
CREATE TABLE letters (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('published', 'declined', 'answer')),
  comment TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  -- The comment whose writer it is for: the same one, or the one that was answered.
  recipient TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  -- It waits until readers see this revision.
  revision INTEGER NOT NULL,
  decided TEXT NOT NULL,
  due TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  sent TEXT,
  UNIQUE (comment, kind)
) STRICT;
CREATE INDEX letters_recipient ON letters (recipient);
CREATE INDEX letters_due ON letters (due) WHERE sent IS NULL;
