import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import { takeSheet } from '../layouts/sheet-place.ts';
import type { Survey } from './page-survey.ts';
import type { WriterAnswer, WriterTask } from './write-thread.ts';

/** A wake-up of the writing thread costs more than a page: so many go to it together. */
const AT_ONCE = 16;

/** So many pages may wait to be written before the next is rendered; each is held in memory. */
const MOST_WAITING = 128;

/** What Astro is given in place of a page that is on its way to its file: nothing to write. */
const ON_ITS_WAY = new Response(null);

/** Writes files in a thread of its own, and looks the pages among them over. */
export class PageWriter {
  /** What was seen of the pages, once all are written; fails where one could not be. */
  readonly survey: Promise<Survey>;
  readonly #worker: Worker;
  #sheet: string | undefined;
  #batch: { file: string; bytes: ArrayBuffer }[] = [];
  #waiting = 0;
  #room: (() => void)[] = [];

  /** Begins to write below a folder. */
  constructor(folder: string) {
    this.#worker = new Worker(new URL('./write-thread.ts', import.meta.url), {
      workerData: folder,
      // A page lives for a moment: room for a few is enough, where the usual is tens of megabytes.
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    this.survey = new Promise((resolve, reject) => {
      this.#worker.on('message', (answer: WriterAnswer) => {
        if ('survey' in answer) resolve(answer.survey);
        else this.#makeRoom(answer.written);
      });
      this.#worker.on('error', (error) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        this.#makeRoom(this.#waiting);
      });
    });
    // Whoever finishes the build hears of it there.
    this.survey.catch(() => undefined);
  }

  /** Takes a file to write, its path relative to the folder; waits where too many are unwritten. */
  async write(file: string, bytes: ArrayBuffer): Promise<void> {
    this.#waiting += 1;
    this.#batch.push({ file, bytes });
    if (this.#batch.length === AT_ONCE) this.#send();
    if (this.#waiting > MOST_WAITING) await new Promise<void>((resolve) => this.#room.push(resolve));
  }

  /** Waits until all files are written. */
  async finish(): Promise<void> {
    this.#send();
    this.#worker.postMessage('finish' satisfies WriterTask);
    await this.survey;
  }

  #send(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#sendSheet();
    this.#worker.postMessage(
      batch satisfies WriterTask,
      batch.map(({ bytes }) => bytes),
    );
  }

  /** A page's sheet is left before the page comes here, and so goes on before it. */
  #sendSheet(): void {
    const sheet = takeSheet();
    if (sheet === undefined || sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.#worker.postMessage({ sheet } satisfies WriterTask);
  }

  #makeRoom(written: number): void {
    this.#waiting -= written;
    for (const resolve of this.#room.splice(0)) resolve();
  }
}

/** Renders as Astro does, and hands what was rendered to a writer instead of to Astro. */
export function writePages(usual: AstroPrerenderer, writer: PageWriter): AstroPrerenderer {
  return {
    ...usual,
    render: async (request, options) => {
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      // A page that sends elsewhere, or has nothing in it, is Astro's own business.
      if (response.body === null || (response.status >= 300 && response.status < 400)) return rendered;
      const { pathname } = new URL(request.url);
      const file = options.routeData.type === 'page' ? fileOfPage(pathname) : fileOf(pathname);
      await writer.write(file, await response.arrayBuffer());
      return ON_ITS_WAY;
    },
    teardown: async () => {
      await writer.finish();
      await usual.teardown?.();
    },
  };
}

/** The file of a page; one whose address ends in `.html`, whatever stands behind it, is that file itself. */
export function fileOfPage(path: string): string {
  const file = fileOf(path);
  if (file === '') return 'index.html';
  if (file === '404') return '404.html';
  return file.endsWith('.html') ? file : `${file}/index.html`;
}

/** The file that an address names. */
export function fileOf(path: string): string {
  return decodeURI(path).replace(/^\/|\/$/g, '');
}
