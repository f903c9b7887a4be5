-- Whoever could moderate so far could do everything there was to do, and goes on as an owner.
ALTER TABLE moderators ADD COLUMN role TEXT NOT NULL DEFAULT 'owner' CHECK (role IN ('owner', 'moderator'));

-- Links that let somebody in once. They go with the owner who made them.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  guest TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'moderator')),
  moderator TEXT NOT NULL REFERENCES moderators (name) ON DELETE CASCADE,
  created TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT;
