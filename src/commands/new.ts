import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginModule } from './begin-module.ts';
import { beginPost } from './begin-post.ts';
import { headingId } from '../prose/heading-ids.ts';
import { readSettings } from '../site.config.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE = 'Write: npm run new post "The title of the post", or: npm run new module "Its title"';

/** What can be begun: the folder it goes to, and its first words. */
const KINDS: ReadonlyMap<string, { folder: string; begin: typeof beginPost }> = new Map([
  ['post', { folder: 'posts', begin: beginPost }],
  ['module', { folder: 'modules', begin: beginModule }],
]);

await runCommand(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [name = '', title] = positionals;
  const kind = KINDS.get(name);
  if (kind === undefined || title === undefined || title.trim() === '' || positionals.length > 2)
    throw new UsageError(USAGE);
  const { contentRoot, buildDate } = readSettings(process.env);
  const slug = slugOf(title);
  const folder = join(contentRoot, kind.folder, slug);
  const file = join(folder, 'index.mdx');
  if (existsSync(folder))
    throw new UsageError(`${folder} exists already; choose another title, or write there.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, kind.begin(title, slug, buildDate));
  console.log(`Wrote ${file}, a draft. See it with: npm run dev`);
  return 0;
});

/** The address made of a title: plain letters and digits, whatever the title's own are. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{ASCII}’‘]+/gu, (others) => (/^\p{M}/u.test(others) ? '' : ' '));
  if (!/[a-z0-9]/i.test(plain)) {
    throw new UsageError(
      'The address is made of the title, which needs a letter from a to z or a digit for that.',
    );
  }
  return headingId(plain);
}
