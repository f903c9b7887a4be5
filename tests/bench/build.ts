import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { median } from './median.ts';
import { createCorpus, writeOwnContent, writeOwnPost, type BenchPost } from './corpus.ts';
import { writePlainPost, writePlainProject } from './plain-project.ts';

/*
 * How long this site takes to build so many posts, beside the project that Astro's guides describe, in turn and in one
 * run: `npm run bench -- build 1000 3` (posts, rounds). The full-text index and share images, which the plain project
 * has none of, are steps of their own and measured beside it. Quote the medians of the ratios; the seconds depend on the machine.
 */

interface Run {
  seconds: number;
  /** Seconds of processor time, all threads together: steadier than the clock on a shared machine. */
  cpu: number;
  megabytes: number;
}

const OUTPUT = join('tests', '.output', 'bench');
const OWN = join(OUTPUT, 'content');
const ASIDE = join(OUTPUT, 'aside');
/** What Node has compiled of each side's modules; both ask for that. */
const OWN_COMPILED = join(OUTPUT, 'own-compiled');
const PLAIN_COMPILED = join(OUTPUT, 'plain-compiled');
/** Where the plain project stands. */
export const PLAIN = join(OUTPUT, 'plain');

/** Builds both in turn, cold and with one post changed, and prints each figure with its ratio. */
export function benchBuild(count: number, rounds: number): void {
  rmSync(ASIDE, { recursive: true, force: true });
  const posts = createCorpus(count);
  writeOwnContent(OWN, posts);
  writePlainProject(PLAIN, posts);
  const results: Record<string, { own: Run[]; plain: Run[] }> = {};
  for (let round = 0; round < rounds; round += 1) {
    record(results, 'cold', buildOwn(true), buildPlain(true));
    changeOne(posts, round);
    record(results, 'one post changed', buildOwn(false), buildPlain(false));
  }
  rmSync(ASIDE, { recursive: true, force: true });
  for (const [name, { own, plain }] of Object.entries(results)) {
    console.log(
      `${count} posts, ${name}: this site ${say(own)}; plain Astro with @astrojs/mdx ${say(plain)}`,
    );
    console.log(
      `  plain / own, median of ${rounds}: ${ratio(plain, own, 'seconds')} by the clock, ${ratio(plain, own, 'cpu')} in processor time`,
    );
  }
}

function record(
  results: Record<string, { own: Run[]; plain: Run[] }>,
  name: string,
  own: Run,
  plain: Run,
): void {
  const { own: owns, plain: plains } = (results[name] ??= { own: [], plain: [] });
  owns.push(own);
  plains.push(plain);
}

function changeOne(posts: readonly BenchPost[], round: number): void {
  const post = posts[Math.floor(posts.length / 2)];
  if (post === undefined) throw new RangeError('the corpus is empty');
  const changed = { ...post, body: `${post.body}\n\nOne more sentence, round ${round}.` };
  writeOwnPost(OWN, changed);
  writePlainPost(PLAIN, changed);
}

function buildOwn(cold: boolean): Run {
  if (cold) {
    setAside('.cache', join('node_modules', '.astro'), OWN_COMPILED);
    setAside(join(OUTPUT, 'own'), join(OUTPUT, 'own.previous'));
  }
  const env = {
    CONTENT_ROOT: OWN,
    BUILD_DATE: '2026-12-01',
    DATA_DIR: join(OUTPUT, 'data'),
    NODE_COMPILE_CACHE: resolve(OWN_COMPILED),
  };
  return time('.', [join('src', 'commands', 'build.ts'), '--out', join(OUTPUT, 'own'), '--pages-only'], env);
}

/** Builds the site with its own content, as a reader meets it; answers where it stands. */
export function buildReal(): string {
  const root = join(OUTPUT, 'site');
  time('.', [join('src', 'commands', 'build.ts'), '--out', root], { DATA_DIR: join(OUTPUT, 'data') });
  return root;
}

/** Builds the plain project; cold without anything it kept. */
export function buildPlain(cold: boolean): Run {
  if (cold) setAside(join(PLAIN, 'node_modules', '.astro'), join(PLAIN, 'dist'), PLAIN_COMPILED);
  return time(PLAIN, [resolve('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    NODE_COMPILE_CACHE: resolve(PLAIN_COMPILED),
  });
}

/**
 * Cold is as on a fresh machine: nothing kept, and no site from before. What there was is moved aside and removed after the
 * last round: right after a large deletion a file system makes files three times as slowly, which a fresh machine does not.
 */
function setAside(...folders: string[]): void {
  mkdirSync(ASIDE, { recursive: true });
  for (const folder of folders) {
    if (existsSync(folder)) renameSync(folder, join(mkdtempSync(join(ASIDE, 'of-')), basename(folder)));
  }
}

/** Runs one build in a process of its own; its peak memory is what the system counted for it. */
function time(cwd: string, command: readonly string[], env: Record<string, string>): Run {
  const meter =
    'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("peak",u.maxRSS,(u.userCPUTime+u.systemCPUTime)/1e6)})';
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', meter, ...command], {
    cwd,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  // A build's threads print too; the process itself ends last.
  const [, peak, cpu] = [...stderr.matchAll(/peak (\d+) ([\d.]+)/g)].at(-1) ?? [];
  return { seconds, cpu: Number(cpu), megabytes: Number(peak) / 1024 };
}

function ratio(above: readonly Run[], below: readonly Run[], figure: 'seconds' | 'cpu'): string {
  return median(below.map((run, index) => (above[index]?.[figure] ?? Number.NaN) / run[figure])).toFixed(2);
}

function say(runs: readonly Run[]): string {
  const of = (figure: keyof Run): number => median(runs.map((run) => run[figure]));
  return `${of('seconds').toFixed(1)} s (${of('cpu').toFixed(1)} s of processor time), ${of('megabytes').toFixed(0)} MB`;
}
