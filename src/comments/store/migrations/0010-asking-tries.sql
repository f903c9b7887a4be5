-- How often the mail with a link was refused: an address that no server takes holds nobody else up.
ALTER TABLE askings ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
