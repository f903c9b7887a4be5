/** What a refusal may say besides its status and its words. */
export interface RefusalDetails {
  /** Heading of the page it is shown on. */
  title: string;
  /** What is wrong and what to do now, in one or two sentences; it never repeats what was sent. */
  says: string;
  /** Headers the status asks for, such as `Allow` or `Retry-After`. */
  headers?: Record<string, string>;
}

/** A request that is not taken, in words for the person who sent it: thrown anywhere, shown in the site's clothes. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly title: string;
  readonly headers: Record<string, string>;

  constructor(status: number, { title, says, headers = {} }: RefusalDetails) {
    super(says);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/** There is nothing at this address, or nothing that its sender may see. */
export function nothingHere(
  says = 'There is nothing at this address. Check that it was copied whole.',
): Refusal {
  return new Refusal(404, { title: 'Nothing here', says });
}

/** The database cannot take it now; the same may be sent again. */
export function busyNow(): Refusal {
  return new Refusal(503, {
    title: 'One moment, please',
    says: 'We cannot save anything right now. Go back, keep your text, and send it again in a minute.',
    headers: { 'Retry-After': '60' },
  });
}
