import { moduleSchema, pathSchema, type PathMatter } from '../../../src/library/module-schema.ts';
import type { ModuleEntry } from '../../../src/library/read-modules.ts';

/** Front matter of a module as its author would write it. */
export const moduleMatter = {
  id: 'a-module',
  version: 1,
  title: 'A module',
  summary: 'A module.',
  minutes: 10,
  level: 'first',
  theme: 'promises',
  objectives: [
    { id: 'see', text: 'Find it' },
    { id: 'say', text: 'Say it' },
  ],
  secondLook: [
    { ask: 'What?', answer: 'That.' },
    { ask: 'Why?', answer: 'Because.' },
  ],
  team: {
    minutes: 20,
    size: { from: 2, to: 8 },
    prepare: [],
    materials: [],
    agenda: [{ minutes: 20, do: 'Talk.' }],
    output: 'A word.',
    debrief: ['How was it?'],
  },
  clause: {
    number: 1,
    heading: 'A heading',
    frame: 'We [do].',
    tests: ['It is short', 'It is true'],
    words: 40,
  },
  published: '2026-11-20',
  reviewedOn: '2026-11-20',
};

/** A module whose id and title are made of its slug. */
export function makeModule(slug: string, matter: Record<string, unknown> = {}): ModuleEntry {
  return {
    slug,
    file: `content/modules/${slug}/index.mdx`,
    matter: moduleSchema.parse({
      ...moduleMatter,
      id: `id-of-${slug}`,
      title: `Title of ${slug}`,
      ...matter,
    }),
    prose: { digest: `digest-${slug}`, words: 1500, steps: [], asked: ['one@hash', 'two@hash'] },
  };
}

/** A path with the modules of those slugs; a title with spaces is promised. */
export function makePath(order: number, members: string[], kind: PathMatter['kind'] = 'path'): PathMatter {
  return pathSchema.parse({
    name: `Name ${order}`,
    kind,
    order,
    summary: 'A path.',
    outcome: 'A clause.',
    modules: members.map((one) => (one.includes(' ') ? { promised: one } : { module: `id-of-${one}` })),
  });
}
