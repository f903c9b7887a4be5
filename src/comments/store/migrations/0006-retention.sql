-- What is over is found by when it last changed: comments that readers do not see, and of published ones what stays unseen.
-- A published comment itself is never over, and those are the many.
CREATE INDEX comments_changed ON comments (state, max(written, coalesce(edited, ''), coalesce(decided, '')))
WHERE state <> 'approved';
CREATE INDEX comments_addressed ON comments (state, written) WHERE email <> '' AND state = 'approved';
CREATE INDEX comments_traced ON comments (written) WHERE network <> '';
CREATE INDEX audit_at ON audit (at);

-- When a report was answered; of older ones it is only known when they came.
ALTER TABLE reports ADD COLUMN answered TEXT;
UPDATE reports SET answered = at WHERE open = 0;
CREATE INDEX reports_answered ON reports (answered) WHERE open = 0;

-- What is done by the clock: when it was taken up last, and since when the clock has gone on without a leap.
CREATE TABLE chores (name TEXT PRIMARY KEY, taken TEXT NOT NULL, steady TEXT NOT NULL) STRICT;
