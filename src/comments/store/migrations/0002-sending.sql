-- How a comment was sent, as JSON: seconds, previewed or not, and whether the browser did its sum. Unknown for older ones.
ALTER TABLE comments ADD COLUMN sending TEXT;
