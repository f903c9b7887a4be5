import { describe, expect, it } from 'vitest';
import { findPlainIndexProblems } from '../../checks/plain-index.ts';
import { alter, drawPage, origin } from './sample-site.ts';

const rain = `- [Rain & shine](${origin}/posts/rain/): About Rain & shine.`;
const sound = `# Sample\n\n> A sample.\n\nMore of it.\n\n## Posts\n\n${rain}\n\n## Optional\n\n- [Feed](${origin}/categories/weather/rss.xml): All of it.\n`;

/** What is found with one part of the index replaced; it must be there. */
function judge(part = '', replacement = ''): string[] {
  if (!sound.includes(part)) throw new Error(`${part} is nowhere`);
  const post = drawPage('/posts/rain/', 'Rain &amp; shine', '<article class="article">It rains.</article>');
  return findPlainIndexProblems(
    alter({ 'llms.txt': sound.replace(part, replacement), 'posts/rain/index.html': post }),
  );
}

describe('the index in plain Markdown', () => {
  it('is in order where it says of each page what the page says', () => {
    expect(judge()).toEqual([]);
  });

  it('is noticed when it is missing', () => {
    expect(findPlainIndexProblems(alter())).toEqual(['llms.txt is missing']);
  });

  it.each([
    ['no title', '# Sample\n\n', '', 'does not begin with a title'],
    ['no summary', '> A', 'A', 'has no summary under its title'],
    ['a section in a section', '## Optional', '### Optional', 'has a heading of another level'],
    ['words in a section', '## Optional\n', '## Optional\n\nWords.\n', 'has something else than one list'],
    ['a line that is no link', '- [Feed]', '- Feed\n- [Feed]', 'has the address ""'],
    ['a relative address', `${origin}/posts/rain/`, '/posts/rain/', 'has the address "/posts/rain/"'],
    ['an address where nothing is', 'weather/rss.xml', 'weather/feed.xml', 'leads to nothing in the build'],
    ['a line without words', ': All of it.', '', 'says nothing of'],
    ['another title', '[Rain & shine]', '[Rain]', 'calls https://sample.example/posts/rain/ “Rain”'],
    ['another description', ': About Rain & shine.', ': Wet.', 'says “Wet.” of'],
    ['a title that Markdown reads as more', '[Rain & shine]', '[*Rain* & shine\\_]', 'calls'],
    ['a page left out', rain, `- [Home](${origin}/): Home.`, 'leaves out /posts/rain/'],
    ['a page twice', rain, `${rain}\n${rain}`, 'lists https://sample.example/posts/rain/ twice'],
  ])('is noticed with %s', (_, part, replacement, problem) => {
    expect(judge(part, replacement).join('\n')).toContain(problem);
  });

  it('is noticed when it lists what is not to be listed', () => {
    const line = `- [Not here](${origin}/404.html): Nothing.`;
    expect(judge(rain, `${rain}\n${line}`)).toEqual(['llms.txt lists /404.html, which is not to be listed']);
  });
});
