/** The full-text index cannot be made; the message names the page and what is wrong. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}
