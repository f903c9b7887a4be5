-- What waits for a person now, numbered in the order in which it came to wait, whatever a clock said then: a number tells
-- how far a moderator's mails have told of it. A comment that comes back to wait gets another one.
CREATE TABLE arrivals (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL UNIQUE REFERENCES comments (position) ON DELETE CASCADE
) STRICT;
INSERT INTO arrivals (position) SELECT position FROM comments WHERE state = 'waiting' ORDER BY position;

CREATE TRIGGER comments_arrived AFTER INSERT ON comments WHEN new.state = 'waiting' BEGIN
  INSERT INTO arrivals (position) VALUES (new.position);
END;

CREATE TRIGGER comments_returned AFTER UPDATE OF state ON comments WHEN new.state = 'waiting' AND old.state <> 'waiting' BEGIN
  INSERT INTO arrivals (position) VALUES (new.position);
END;

CREATE TRIGGER comments_left AFTER UPDATE OF state ON comments WHEN old.state = 'waiting' AND new.state <> 'waiting' BEGIN
  DELETE FROM arrivals WHERE position = old.position;
END;

-- Where moderators are told what waits. An address counts once whoever reads its mail has confirmed it.
CREATE TABLE moderator_mail (
  moderator TEXT PRIMARY KEY REFERENCES moderators (name) ON DELETE CASCADE,
  address TEXT NOT NULL,
  -- When the mail with the link that confirms it was sent, and when that was done.
  asked TEXT,
  confirmed TEXT,
  -- The last arrival that a notice told of, and when it was sent.
  told INTEGER NOT NULL DEFAULT 0,
  noticed TEXT NOT NULL DEFAULT '',
  -- Nothing is tried before: somebody is at it, or the last try failed.
  next_try TEXT NOT NULL DEFAULT '',
  failures INTEGER NOT NULL DEFAULT 0
) STRICT;

-- How a moderator took a decision, where it was not in the queue.
ALTER TABLE audit ADD COLUMN via TEXT CHECK (via IN ('mail'));
