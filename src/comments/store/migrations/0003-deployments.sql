-- The one row of the deployment that was asked for last, where a build elsewhere publishes: of which revision, and when.
CREATE TABLE deployments (one INTEGER PRIMARY KEY CHECK (one = 1), revision INTEGER NOT NULL, asked TEXT NOT NULL) STRICT;
INSERT INTO deployments (one, revision, asked) VALUES (1, 0, '');
