/** Astro sorts a collection by its ids, and an editor's order means something: an entry is stored under its place and its id. */
export function storeId(id: string, index: number): string {
  return `${String(index).padStart(6, '0')} ${id}`;
}

/** An entry's own id, from the one it is stored under. */
export function ownId(stored: string): string {
  return stored.slice(stored.indexOf(' ') + 1);
}
