import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { listFeedAddresses, toOpml } from '../../../src/feeds/opml.ts';
import { readXml } from '../../checks/xml.ts';

const all = {
  title: 'All & "more" ]]>\u0001',
  description: 'Every <post> שלום 😀',
  page: 'https://e.example/?a&b',
  self: 'https://e.example/rss.xml?a&b',
};
const tea = { ...all, title: 'Tea', self: 'https://e.example/tags/tea/rss.xml' };
const opml = toOpml(
  'Both Banks & <co>',
  [all],
  [
    { name: 'Tags', feeds: [tea] },
    { name: 'None', feeds: [] },
  ],
);

describe('the list of feeds', () => {
  it('is to the letter what it was', () => {
    expect(opml).toBe(readFileSync(join(import.meta.dirname, '../../fixtures/feeds/opml.xml'), 'utf8'));
  });

  it('is read as it was meant, by group', () => {
    expect(readXml(opml).problems).toEqual([]);
    const outline = (title: string, xmlUrl: string): object => ({
      type: 'rss',
      text: title,
      title,
      description: 'Every <post> שלום 😀',
      xmlUrl,
      htmlUrl: 'https://e.example/?a&b',
    });
    expect(parseOpml(opml)).toEqual({
      head: { title: 'Both Banks & <co>' },
      body: {
        outlines: [
          outline('All & "more" ]]>', all.self),
          { text: 'Tags', title: 'Tags', outlines: [outline('Tea', tea.self)] },
        ],
      },
    });
  });

  it('says which feeds there are to announce', () => {
    expect(listFeedAddresses(opml)).toEqual([all.self, tea.self]);
  });
});
