-- How often a build that was asked for and did not come has been asked for again.
ALTER TABLE deployments ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
