/*
 * As much of CBOR (RFC 8949) as Pagefind's index is written in: lists, texts and whole numbers.
 */

/** Where something stands in packed bytes: its first byte, and the first one after it. */
export interface Item {
  at: number;
  end: number;
}

const [TEXT, LIST, MOST_KIND] = [3, 4, 4];

interface Head {
  kind: number;
  /** A number's value, a text's bytes or a list's items. */
  count: number;
  /** Where the content begins. */
  at: number;
}

/** The items of the list that begins at `at`; throws RangeError where none does. */
export function listItems(bytes: Buffer, at: number): Item[] {
  const head = readHead(bytes, at);
  if (head.kind !== LIST) throw new RangeError(`no list at byte ${at}`);
  const items: Item[] = [];
  for (let start = head.at; items.length < head.count;) {
    const end = findEnd(bytes, start);
    items.push({ at: start, end });
    start = end;
  }
  return items;
}

/** The text that an item is; throws RangeError where it is none. */
export function readText(bytes: Buffer, { at, end }: Item): string {
  const head = readHead(bytes, at);
  if (head.kind !== TEXT) throw new RangeError(`no text at byte ${at}`);
  return bytes.toString('utf8', head.at, end);
}

/** Packs items that are packed already into a list. */
export function packList(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([packHead(LIST, items.length), ...items]);
}

/** Packs a text. */
export function packText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([packHead(TEXT, bytes.length), bytes]);
}

function findEnd(bytes: Buffer, at: number): number {
  const head = readHead(bytes, at);
  if (head.kind === LIST) {
    let end = head.at;
    for (let item = 0; item < head.count; item += 1) end = findEnd(bytes, end);
    return end;
  }
  return head.kind === TEXT ? head.at + head.count : head.at;
}

function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  // 24 to 26: the count follows in one, two or four bytes.
  if (kind > MOST_KIND || short > 26) throw new RangeError(`nothing that is known at byte ${at}`);
  if (short < 24) return { kind, count: short, at: at + 1 };
  const size = 2 ** (short - 24);
  return { kind, count: bytes.readUIntBE(at + 1, size), at: at + 1 + size };
}

function packHead(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  const size = count < 2 ** 8 ? 1 : count < 2 ** 16 ? 2 : 4;
  const head = Buffer.alloc(1 + size);
  head.writeUInt8((kind << 5) | (24 + Math.log2(size)));
  head.writeUIntBE(count, 1, size);
  return head;
}
