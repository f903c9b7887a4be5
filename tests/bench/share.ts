import { createDrawing } from '../../src/commands/share/draw-pictures.ts';
import { createCorpus } from './corpus.ts';

/*
 * How fast share images are drawn that no build has kept, and what they weigh: `npm run bench -- share 200` (images).
 */

/** Draws so many posts' images, as many beside each other as a build does, and prints the figures. */
export async function benchShare(count: number): Promise<void> {
  const draw = createDrawing();
  const waiting = createCorpus(count).values();
  const bytes: number[] = [];
  const work = async (): Promise<void> => {
    for (const { slug, title } of waiting) {
      const picture = { address: `/posts/${slug}/`, file: '', title, kicker: ['Promises'] };
      bytes.push((await draw(picture)).length);
    }
  };
  const started = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: 4 }, work));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const kilobytes = bytes.map((size) => size / 1024);
  console.log(
    `${count} share images: ${(count / seconds).toFixed(0)} a second, ${((user + system) / 1000 / count).toFixed(0)} ms of processor time each, ${(kilobytes.reduce((sum, size) => sum + size, 0) / count).toFixed(0)} KB on average, ${Math.max(...kilobytes).toFixed(0)} KB at most`,
  );
}
