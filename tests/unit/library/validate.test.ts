import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { commentSchema, personSchema, postSchema } from '../../../src/library/schemas.ts';
import { readYaml } from '../../../src/library/source.ts';
import { validate } from '../../../src/library/validate.ts';

const good = 'title: T\ndescription: D\npublished: 2026-11-20\ncategories: [a]\n';

/** Each mistake of some YAML in one line, “line:column field: message | remedy”. */
function tell(schema: z.ZodType, yaml: string, path: PropertyKey[] = []): string[] {
  return validate(schema, readYaml(yaml, 'f'), 'f', path).problems.map(
    ({ line, column, field, message, remedy }) => `${line}:${column} ${field}: ${message} | ${remedy}`,
  );
}

const tellPost = (more: string): string[] => tell(postSchema, good + more);

describe('front matter without a mistake', () => {
  it('becomes a post with everything its author left out', () => {
    expect(validate(postSchema, readYaml(good, 'f'), 'f')).toMatchObject({
      problems: [],
      value: {
        tags: [],
        authors: ['both-banks'],
        sources: [],
        redirects: [],
        comments: 'open',
        pinned: false,
        draft: false,
      },
    });
  });

  it.each([
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T09:30', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:15Z', '2026-11-20T09:30:15.000Z'],
  ])('has dates in the site’s zone: %s', (written, date) => {
    const { value } = validate(postSchema, readYaml(`${good}updated: ${written}\n`, 'f'), 'f');
    expect(value?.updated?.toISOString()).toBe(date);
  });
});

describe('a field that is wrong', () => {
  it.each([
    ['title', 'title: 5\n', '5 is not text | Put it in quotation marks.'],
    ['description', 'description:\n', 'has no value'],
  ])('at the top is told with its place and its manual: %s', (field, line, message) => {
    const yaml = good.replace(new RegExp(`^${field}: .*\\n`, 'm'), line);
    const [told, ...more] = tell(postSchema, yaml);
    expect(more).toEqual([]);
    expect(told).toMatch(new RegExp(`^${field === 'title' ? 1 : 2}:1 ${field}: `));
    expect(told).toContain(message);
    expect(told).toContain(postSchema.shape[field as 'title'].description ?? '?');
  });

  it.each([
    [
      'a field that is missing in a group',
      'series: { name: s }\n',
      '5:1 series.part: is missing | Which part this is, from 1.',
    ],
    [
      'a number in a group',
      'series:\n  name: s\n  part: 0\n',
      '7:3 series.part: 0 is not a part number | Which part this is, from 1.',
    ],
    [
      'half a number',
      'series:\n  name: s\n  part: 1.5\n',
      '7:3 series.part: 1.5 is not a part number | Which part this is, from 1.',
    ],
    [
      'an entry of a list',
      'tags: [a, B c]\n',
      '5:11 tags: “B c” is not an id | Small letters, digits and single hyphens.',
    ],
    [
      'an entry on its own line',
      'sources:\n  - F01\n  - 18\n',
      '7:5 sources: 18 is not text | Put it in quotation marks. A fact id such as F18.',
    ],
    [
      'a field three levels deep',
      'cover:\n  src: ./a.png\n  alt: a\n  credit:\n    name: b\n    url: ftp://x\n',
      '10:5 cover.credit.url: “ftp://x” is not a web address | Where the maker can be found. A full web address that starts with https://.',
    ],
    [
      'an empty text',
      'cover: { src: "", alt: a }\n',
      '5:10 cover.src: is empty | Picture beside the post, such as ./cover.jpg.',
    ],
    [
      'one word of a closed list',
      'comments: maybe\n',
      '5:1 comments: “maybe” is neither open nor closed | open or closed.',
    ],
    [
      'a word for yes',
      'draft: yes\n',
      '5:1 draft: “yes” is neither true nor false | true shows it in npm run dev only.',
    ],
    [
      'a text for a group',
      'series: storm\n',
      '5:1 series: “storm” is not a group of fields | The series it belongs to and its part: { name: after-the-storm, part: 1 }.',
    ],
    [
      'a text for a list',
      'tags: a\n',
      '5:1 tags: “a” is not a list | Put it in square brackets. Ids of tags.yaml, two to five as a rule.',
    ],
    [
      'a question that asks nothing',
      'question: Well.\n',
      '5:1 question: “Well.” does not end in a question mark | The question that opens the conversation under the post; ends in a question mark.',
    ],
    [
      'an address of elsewhere',
      'redirects: [https://a.example/]\n',
      '5:13 redirects: “https://a.example/” is not a path of this site | Old addresses of this site that lead here, such as /2019/05/old-name/; no ? and no *.',
    ],
    [
      'a script for a link',
      'link: javascript:alert(1)\n',
      '5:1 link: “javascript:alert(1)” is not a web address | For a link post: where its title leads. A full web address that starts with https://.',
    ],
  ])('is told once, with its place and what to write: %s', (_what, yaml, told) => {
    expect(tellPost(yaml)).toEqual([told]);
  });

  it.each(['tomorrow', '2026-02-31', '2026-13-01', '20.11.2026', '2026-11-20T25:00', '"0000-00-00"'])(
    'and a date is told once, with what a date looks like: %s',
    (written) => {
      const told = tellPost(`reviewed: ${written}\n`);
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^5:1 reviewed: “.*” is not a (?:date|day of the calendar) \| .*2026-11-18/);
    },
  );

  it('and unknown is told with the fields there are, at its own level', () => {
    expect(tellPost('titel: x\n')[0]).toMatch(
      /^5:1 titel: no such field \| Take it out, or use one of: title, subtitle, /,
    );
    expect(tellPost('series: { name: s, part: 1, parts: 2 }\n')).toEqual([
      '5:29 series.parts: no such field | Take it out, or use one of: name, part.',
    ]);
    expect(
      tell(personSchema, 'name: a\nbio: b\nlinks:\n  - label: c\n    url: https://d.example/\n    rel: me\n'),
    ).toEqual(['6:5 links.rel: no such field | Take it out, or use one of: label, url.']);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'and named like a JavaScript property is unknown: %s',
    (name) => {
      expect(tellPost(`${name}: 1\n`)[0]).toMatch(new RegExp(`^5:1 ${name}: no such field`));
    },
  );

  it('is shortened where it is long', () => {
    const [told] = tellPost(`subtitle: ${'x'.repeat(300)}\n`);
    expect(told).toMatch(/^5:1 subtitle: “x{57}…” is longer than 260 characters by 40 \| /);
  });

  it('does not hide the others', () => {
    expect(
      tell(postSchema, 'tags: [A]\nfoo: 1\n').map((line) => line.split(' |')[0]?.replace(/^\S+ /, '')),
    ).toEqual([
      'title: is missing',
      'description: is missing',
      'published: is missing',
      'categories: is missing',
      'tags: “A” is not an id',
      'foo: no such field',
    ]);
  });

  it('may be one of two kinds, and is told both', () => {
    expect(tell(personSchema, 'name: a\nbio: b\nurl: nope\n')).toEqual([
      '3:1 url: “nope” is neither a web address nor a path of this site | Their own page.',
    ]);
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    ['empty', '', 'has no value'],
    ['a list', '- a\n', '["a"] is not a group of fields'],
    ['a word', 'a\n', '“a” is not a group of fields'],
  ])('is told as a whole: %s', (_what, yaml, message) => {
    expect(tell(postSchema, yaml)).toEqual([`1:1 file: ${message} | See the authors’ guide.`]);
  });

  it('with a fault in its YAML is told that and nothing else', () => {
    expect(tell(postSchema, 'title: [')).toHaveLength(1);
    expect(tell(postSchema, 'title: [')[0]).toMatch(/^1:\d+ YAML: /);
  });

  it('of many entries is checked entry by entry, each at its place', () => {
    const yaml = 'a:\n  name: A\nb:\n  name: B\n  bio: C\n  kind: robot\n';
    expect(tell(personSchema, yaml, ['a'])).toEqual([
      '1:1 a.bio: is missing | One to three sentences for the box under a post.',
    ]);
    expect(tell(personSchema, yaml, ['b'])).toEqual([
      '6:3 b.kind: “robot” is neither person nor organization | person or organization.',
    ]);
  });

  it('of comments is a list, and each mistake has the place of its comment', () => {
    const yaml = '- id: a b\n  post: p\n  name: ""\n  written: yesterday\n  html: x\n';
    expect(tell(z.array(commentSchema), yaml)).toEqual([
      '1:3 id: “a b” is not a comment id | Letters, digits, - and _.',
      '4:3 written: “yesterday” is not a date-time | When it was written, such as 2026-11-21T09:30:00Z.',
    ]);
  });
});
