-- People who ask what is kept with their address: each until the link that they are mailed has ended.
CREATE TABLE askings (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  asked TEXT NOT NULL,
  mailed TEXT,
  -- When the link was used, which it is once.
  opened TEXT
) STRICT;
CREATE INDEX askings_asked ON askings (asked) WHERE mailed IS NULL;
CREATE INDEX askings_touched ON askings (coalesce(opened, mailed, asked));

CREATE INDEX comments_email ON comments (lower(email)) WHERE email <> '';
