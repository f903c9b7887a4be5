import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { contentLoader } from '../../../src/library/loaders.ts';

const root = mkdtempSync(join(tmpdir(), 'content-'));

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('while an editor writes, each change is read once and its mistakes are told once', async () => {
  cpSync('tests/fixtures/mistakes/base/content', root, { recursive: true });
  const watcher = new EventEmitter();
  const told: string[] = [];
  const titles = new Map<string, unknown>();
  const makeContext = (entries: Map<string, unknown>): LoaderContext => {
    const store = {
      clear: () => {
        entries.clear();
      },
      set: ({ id, data }: { id: string; data: { matter?: { title?: string } } }) =>
        entries.set(id, data.matter?.title),
    };
    const logger = { fork: () => ({ error: (words: string) => told.push(words) }) };
    // A marked boundary: of Astro's context, what the loaders use.
    return { store, logger, watcher } as unknown as LoaderContext;
  };
  await contentLoader('posts', root).load(makeContext(titles));
  await contentLoader('tags', root).load(makeContext(new Map()));
  await contentLoader('series', root).load(makeContext(new Map()));
  expect([...titles.values()]).toEqual(['A good post']);

  const file = join(root, 'posts', 'a-good-post', 'index.mdx');
  const post = (title: string, tag: string): string =>
    `---\ntitle: ${title}\ndescription: What it says.\npublished: 2026-11-01\ncategories: [promises]\ntags: [${tag}]\nauthors: [ada-brook]\n---\n\nWords.\n`;
  writeFileSync(file, post('Another title', 'no-such-tag'));
  watcher.emit('all', 'change', file);
  await vi.waitFor(() => {
    expect(told).toHaveLength(1);
  });
  watcher.emit('all', 'change', '/somewhere/else.mdx');
  writeFileSync(file, post('The last title', 'waiting'));
  watcher.emit('all', 'change', file);
  await vi.waitFor(() => {
    expect([...titles.values()]).toEqual(['The last title']);
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('no-such-tag');
});
