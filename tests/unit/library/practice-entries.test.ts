import { describe, expect, it, vi } from 'vitest';
import { practiceEntries } from '../../../src/library/practice-entries.ts';
import type { Question } from '../../../src/training/question.ts';
import { makeQuiz } from '../training/made-questions.ts';
import { arrangePosts } from './made-content.ts';
import { makeModule, makePath } from './made-modules.ts';

const questions = new Map<string, Question[]>();

vi.mock('../../../src/library/open-text.ts', () => ({
  openModule: ({ slug }: { slug: string }) => ({ questions: questions.get(slug) ?? [] }),
}));

const site = new URL('https://e.example');
const slugs = ['one', 'two'];
const { modules } = arrangePosts([], {
  modules: slugs.map((slug) => makeModule(slug, { published: '2026-11-11' })),
  paths: new Map([['first', makePath(1, slugs)]]),
});
questions.set('one', [makeQuiz('which', ['*This & that', 'Those'])]);

const entriesAt = (now: string): ReturnType<typeof practiceEntries> =>
  practiceEntries(modules, { now: new Date(now), site });

describe('the Practice feed', () => {
  it('has a question a week, newest first, each under a name that never changes', () => {
    const entries = entriesAt('2026-11-30T23:59:59Z');
    expect(entries.map(({ published }) => published.toISOString().slice(0, 10))).toEqual([
      '2026-11-30',
      '2026-11-23',
      '2026-11-16',
      '2026-11-11',
    ]);
    for (const { id } of entries)
      expect(id).toMatch(
        /^tag:e\.example,2026:practice\/2026-11-\d\d\/id-of-(?:one|two)\/(?:which|recall-[a-z0-9]{7})$/,
      );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
    expect(entriesAt('2026-12-07').slice(1)).toEqual(entries);
  });

  it('asks for what is to be called to mind, and says where to compare', () => {
    const entry = entriesAt('2026-12-28').find(({ title }) => title === 'Why?');
    expect(entry).toMatchObject({
      categories: ['Practice', expect.stringMatching(/^Title of /)],
      authors: [{ name: 'Both Banks' }],
    });
    expect(entry?.url).toMatch(/^https:\/\/e\.example\/training\/(?:one|two)\/#second-look$/);
    expect(entry?.html).toContain('<p><strong>Question:</strong> Why?</p>');
    // The answer is not given away.
    expect(entry?.html).not.toContain('Because');
  });

  it('shows the choices of a check without saying which is right', () => {
    const entry = entriesAt('2026-12-28').find(({ id }) => id.endsWith('/which'));
    expect(entry?.title).toBe('Which?');
    expect(entry?.url).toBe('https://e.example/training/one/#q-which');
    expect(entry?.html).toBe(
      '<p><strong>Question:</strong> Which?</p><ul><li>This & that</li><li>Those</li></ul><p><a href="https://e.example/training/one/#q-which">Answer it on the site</a></p><p>From the training module <a href="https://e.example/training/one/">Title of one</a>.</p>',
    );
  });

  it('holds half a year', () => {
    expect(entriesAt('2027-11-30')).toHaveLength(26);
  });

  it('is empty before there is a module', () => {
    expect(practiceEntries([], { now: new Date('2026-11-30'), site })).toEqual([]);
  });
});
