/** The part of a page that its own markup always has; throws where it is missing, which is a mistake of ours. */
export function findPart<Kind extends Element>(
  place: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = place.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}.`);
}
