import { site as config } from '../site.config.ts';
import type { Library } from './arranged.ts';

/** What the index of the site in plain Markdown is made from. */
type Indexed = Pick<Library, 'posts' | 'modules' | 'paths' | 'series' | 'pages'>;

/**
 * The site for programs that read language, after llmstxt.org: what it is, then every post, module and page with a line of
 * its own. Markdown.
 */
export function writePlainIndex({ posts, modules, paths, series, pages }: Indexed, site: URL): string {
  const line = (title: string, address: string, about: string): string =>
    `- [${escape(title)}](${new URL(address, site).href}): ${escape(about)}`;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
  const begun = paths.filter(({ stops }) => stops.some(({ module }) => module !== undefined));
  return `${[
    `# ${config.name}`,
    `> ${escape(config.description)}`,
    'Every figure stands in the fact register with its source, its year and its limits; cite it with them. What is marked ' +
      'as an example is made up. The text may be used under CC BY 4.0: name Both Banks and link to the page.',
    ...section(
      'Posts',
      posts.map(({ title, address, description }) => line(title, address, description)),
    ),
    ...section(
      'Training',
      modules.map(({ title, address, summary }) => line(title, address, summary)),
    ),
    ...section(
      'Training paths',
      begun.map(({ title, address, summary }) => line(title, address, summary)),
    ),
    ...section('About the site', [
      line('The fact register', '/facts/', 'Every outside figure and sourced claim, with its limits.'),
      ...pages.map(({ title, address, description }) => line(title, address, description)),
      line('Comments: what we publish', '/comments-policy/', 'What comments are for, and how to write one.'),
      ...(modules.length === 0
        ? []
        : [
            line(
              'The Service Covenant',
              '/covenant/',
              'One page that a team and its customers write and sign.',
            ),
          ]),
    ]),
    ...section('Optional', [
      line('The newest posts and modules, whole', '/feed.json', 'JSON Feed with the full text of each.'),
      line('All feeds', '/feeds/', 'By theme, series, tag and author, and what each one has.'),
      ...series.map(({ name, address, description }) => line(`Series: ${name}`, address, description)),
    ]),
  ].join('\n\n')}\n`;
}

/** Signs that Markdown would take for more than themselves. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, String.raw`\$&`);
}
