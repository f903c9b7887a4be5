import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FoundPicture } from './find-pictures.ts';

/*
 * An image takes thirty milliseconds to draw, so it is kept under a digest of all that decides how it looks: its words,
 * the code that draws it, and what that draws with. Clearing away a site leaves it.
 */

/** An image that no site has asked for in so many days is given up. */
const DAYS = 30;

/** Everything but its words that decides how an image looks. */
const SOURCES = [
  'src/{art,share,commands/share}/*',
  'src/markup/{escape,unescape}.ts',
  'src/{site.config.ts,styles/tokens.css}',
  'public/favicon.svg',
  'node_modules/sharp/package.json',
];

/** Share images of this and earlier builds in a folder, each under its digest; many builds may share it. */
export class KeptPictures {
  readonly #folder: string;
  readonly #drawing: string;

  /** Reads what images are drawn by. */
  constructor(folder: string) {
    const hash = createHash('sha256').update(process.version);
    for (const file of globSync(SOURCES).sort()) hash.update(readFileSync(file));
    this.#drawing = hash.digest('hex');
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Copies an image to its place in a site; answers whether it was kept. */
  copy(picture: FoundPicture, place: string): boolean {
    const file = this.#fileOf(picture);
    if (!existsSync(file)) return false;
    putWhole(place, (beside) => {
      copyFileSync(file, beside, constants.COPYFILE_FICLONE);
    });
    const now = new Date();
    utimesSync(file, now, now);
    return true;
  }

  /** Puts an image that was just drawn in its place in a site, and keeps it. */
  keep(picture: FoundPicture, place: string, bytes: Uint8Array): void {
    for (const file of [place, this.#fileOf(picture)]) {
      putWhole(file, (beside) => {
        writeFileSync(beside, bytes);
      });
    }
  }

  /** Gives up what nobody has asked for in a long time; what another build has just written is not among that. */
  prune(): void {
    const oldest = Date.now() - DAYS * 86_400_000;
    for (const file of globSync(join(this.#folder, '*'))) {
      const { mtimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (mtimeMs < oldest) rmSync(file, { force: true });
    }
  }

  #fileOf({ address, title, kicker }: FoundPicture): string {
    const all = JSON.stringify([this.#drawing, address, title, kicker]);
    return join(this.#folder, `${createHash('sha256').update(all).digest('hex').slice(0, 32)}.png`);
  }
}

/** Makes a file beside its place and moves it there: whoever looks sees it whole or not at all. */
function putWhole(file: string, make: (beside: string) => void): void {
  const beside = `${file}.${randomUUID()}`;
  make(beside);
  renameSync(beside, file);
}
