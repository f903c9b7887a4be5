const HOME = '/moderate/';

/** Where to go after signing in: a page of the moderators' own, or their first one, whatever was asked for. */
export function readWayBack(asked: string): string {
  const isOwn = /^\/moderate\/(?:[\w-]+\/)*(?:\?[\w\-.=&%~]*)?$/.test(asked) && asked.length <= 500;
  // Neither the door itself nor what only a button opens.
  return isOwn && !/^\/moderate\/(?:sign-in|sign-out|set-up|invitation)\//.test(asked) ? asked : HOME;
}

/** The address of the sign-in page, which leads back to where somebody wanted to go. */
export function signInPath(url: string): string {
  const { pathname, search } = new URL(url);
  const back = readWayBack(pathname + search);
  return back === HOME ? '/moderate/sign-in/' : `/moderate/sign-in/?next=${encodeURIComponent(back)}`;
}
