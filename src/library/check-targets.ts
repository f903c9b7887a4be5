import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KnownAddresses } from './known-addresses.ts';
import type { TextReferences } from './references.ts';

/** What is wrong with a target, and what to write instead. */
export interface LostTarget {
  message: string;
  remedy: string;
}

/** Pictures that can be shown, with what the first bytes of such a file look like. */
const PICTURE_KINDS: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF.{4}WEBP/s,
  avif: /^.{4}ftypavi/s,
  gif: /^GIF8/,
  svg: /<svg[\s>]/,
};

/** Says why a picture beside the text in `file` cannot be shown; nothing where it can. */
export function findLostPicture(file: string, target: string): LostTarget | undefined {
  if (/^https?:/.test(target)) {
    return {
      message: `${target} is on another site`,
      remedy: 'Put a copy beside index.mdx, if its license allows that, and name its maker.',
    };
  }
  const kind = /\.([^./]+)$/.exec(target)?.[1] ?? '';
  if (!target.startsWith('./') || target.includes('..')) {
    return {
      message: `${target} does not begin with ./`,
      remedy: 'Put the picture beside index.mdx and write ./ before its name.',
    };
  }
  const looks = PICTURE_KINDS[kind];
  if (looks === undefined) {
    const known = Object.keys(PICTURE_KINDS).map((ending) => `.${ending}`);
    return {
      message: `${target} is no kind of picture that can be shown`,
      remedy: `Use a file that ends in ${known.join(', ')}, in small letters.`,
    };
  }
  const path = join(dirname(file), target);
  if (!existsSync(path)) {
    return {
      message: `there is no file ${target}`,
      remedy: 'Put the picture beside index.mdx, and mind its exact name.',
    };
  }
  return looks.test(readBeginning(path))
    ? undefined
    : {
        message: `${target} is not a picture, whatever its name says`,
        remedy: 'Save the picture again in the kind that its name ends in.',
      };
}

/** The first kilobyte, a character a byte. */
function readBeginning(path: string): string {
  const bytes = Buffer.alloc(1024);
  const handle = openSync(path, 'r');
  const length = readSync(handle, bytes);
  closeSync(handle);
  return bytes.toString('latin1', 0, length);
}

/** Says why a link leads nowhere; nothing where it leads somewhere. `isHidden` tells the posts that readers cannot open. */
export function findLostLink(
  target: string,
  text: Pick<TextReferences, 'address' | 'body'>,
  addresses: KnownAddresses,
  isHidden: (address: string) => boolean,
): LostTarget | undefined {
  if (/^(?:https?|mailto):/.test(target)) {
    return URL.canParse(target)
      ? undefined
      : { message: `${target} is not an address`, remedy: 'Write the whole address.' };
  }
  const [path = '', fragment = ''] = target.split('#');
  if (path === '') return findLostFragment(text.address, fragment, text, addresses);
  if (!path.startsWith('/')) {
    return {
      message: `${target} is neither a path of this site nor a web address`,
      remedy: 'Start with / or with https://.',
    };
  }
  if (!addresses.has(path)) {
    const withSlash = `${path}/`;
    return {
      message: `there is no page ${path}`,
      remedy: addresses.has(withSlash)
        ? `Write ${withSlash}, with the slash at its end.`
        : 'Mind the folder’s exact name, and the slash at the end.',
    };
  }
  if (isHidden(path)) {
    return {
      message: `${path} is a draft, which readers cannot open`,
      remedy: 'Take the link out until the draft is published.',
    };
  }
  return fragment === '' ? undefined : findLostFragment(path, fragment, text, addresses);
}

function findLostFragment(
  path: string,
  fragment: string,
  { address, body }: Pick<TextReferences, 'address' | 'body'>,
  addresses: KnownAddresses,
): LostTarget | undefined {
  if (!addresses.lacks(path, fragment)) return undefined;
  if (path !== address) {
    return {
      message: `there is no #${fragment} on ${path}`,
      remedy: 'Use the id of a heading or an entry of that page.',
    };
  }
  const known = body?.headings.map((id) => `#${id}`).join(', ') ?? '';
  return {
    message: `there is no heading #${fragment} here`,
    remedy: known === '' ? 'Take the link out: the text has no heading.' : `Use one of: ${known}.`,
  };
}
