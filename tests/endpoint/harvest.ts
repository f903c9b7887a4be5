/** A form as it was found in a page. */
export interface FoundForm {
  method: string;
  path: string;
  /** A field with a choice, such as a button of several, stands here once for each. */
  fields: readonly [string, string][];
  /** The cookie of whoever was shown it. */
  cookie?: string;
}

/** What answers have shown so far: the way on for who tries everything. */
export interface Harvest {
  forms: FoundForm[];
  paths: string[];
  tokens: string[];
  cookies: string[];
  /** Takes what an answer shows; of each kind the latest few hundred are kept. */
  take: (response: Response, body: string, cookie: string | null) => void;
}

const KEPT = 300;

/** Begins with what is known beforehand: addresses, and the forms of published pages. */
export function createHarvest(paths: readonly string[], forms: readonly FoundForm[]): Harvest {
  const keep = <Item>(list: Item[], item: Item): void => {
    if (list.length >= KEPT) list.splice(0, 1);
    list.push(item);
  };
  const harvest: Harvest = {
    forms: [...forms],
    paths: [...paths],
    tokens: [],
    cookies: [],
    take: (response, body, cookie) => {
      const given = response.headers.get('set-cookie')?.split(';')[0];
      if (given !== undefined) keep(harvest.cookies, given);
      const location = response.headers.get('location');
      if (location !== null) keep(harvest.paths, location);
      for (const [, href = ''] of body.matchAll(/ href="(\/[^"]*)"/g)) keep(harvest.paths, unescape(href));
      for (const [, tag = '', inside = ''] of body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
        const fields = [...inside.matchAll(/<(?:input|textarea|button|select)([^>]*)>/g)].map(
          ([, written = '']): [string, string] => [attribute(written, 'name'), attribute(written, 'value')],
        );
        const named = fields.filter(([name]) => name !== '');
        for (const [name, value] of named) if (name === 'token') keep(harvest.tokens, value);
        keep(harvest.forms, {
          method: attribute(tag, 'method').toUpperCase() || 'GET',
          path: attribute(tag, 'action'),
          fields: named,
          ...(cookie !== null && { cookie }),
        });
      }
      for (const [, token = ''] of body.matchAll(/"token":"([^"]+)"/g)) keep(harvest.tokens, token);
    },
  };
  return harvest;
}

function attribute(tag: string, name: string): string {
  return unescape(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
