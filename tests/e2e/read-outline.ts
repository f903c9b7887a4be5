/** A heading of a printed document: its words, its page from 1, and how far its top is from the page's foot, in points. */
export interface PrintedHeading {
  title: string;
  page: number;
  fromFoot: number;
}

/**
 * The pages and headings of a PDF that Chromium printed with `outline` and `tagged`, in the order of the pages. It reads
 * only what Chromium writes: plain objects, the outline's destinations and the tree of pages.
 */
export function readOutline(pdf: Buffer): { pages: number; headings: PrintedHeading[] } {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = '', body = '']) => [id, body]),
  );
  const root = [...objects].find(([, body]) => /\/Type \/Pages\b/.test(body) && !body.includes('/Parent'));
  const order = listPages(root?.[0] ?? '');
  const headings = [...objects.values()].flatMap((body) => {
    const title = /\/Title (?:\((.*)\)|<([0-9A-Fa-f]*)>)/.exec(body);
    const place = /\/Dest \[(\d+) 0 R \/XYZ [\d.]+ ([\d.]+)/.exec(body);
    if (title === null || place === null) return [];
    const page = order.indexOf(place[1] ?? '') + 1;
    return [{ title: title[1] ?? decode(title[2] ?? ''), page, fromFoot: Number(place[2]) }];
  });
  return {
    pages: order.length,
    headings: headings.sort((one, other) => one.page - other.page || other.fromFoot - one.fromFoot),
  };

  function listPages(id: string): string[] {
    const body = objects.get(id) ?? '';
    if (!/\/Type \/Pages\b/.test(body)) return /\/Type \/Page\b/.test(body) ? [id] : [];
    const kids = /\/Kids \[(.*?)\]/s.exec(body)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => listPages(kid));
  }
}

/** UTF-16 in hexadecimal, as titles beyond ASCII are written. */
function decode(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes.subarray(0, 2).equals(Buffer.from('feff', 'hex'))
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
