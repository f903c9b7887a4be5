/** A share image cannot be made; the message names the page or file and says what to do. */
export class ShareError extends Error {
  override name = 'ShareError';
}
