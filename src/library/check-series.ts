import type { Problem } from '../prose/problem.ts';
import type { ContentReading } from './content.ts';
import type { TextReferences } from './references.ts';

/** Finds series whose parts are missing, doubled, or out of order. */
export function checkSeries({ content, texts }: ContentReading): Problem[] {
  return [...content.series].flatMap(([name, { promised }]) => {
    const findings = checkOneSeries(name, partsOf(name, texts), new Set(promised.map(({ part }) => part)));
    return findings.map(({ post, message, remedy }) => {
      const place = post.locate(['series', 'part']);
      return { file: post.file, ...place, field: 'series.part', message, remedy };
    });
  });
}

interface Part {
  post: TextReferences;
  part: number;
}

interface Finding {
  post: TextReferences;
  message: string;
  remedy: string;
}

function partsOf(name: string, texts: readonly TextReferences[]): Part[] {
  return texts
    .flatMap((post) => (post.matter.series?.name === name ? [{ post, part: post.matter.series.part }] : []))
    .sort((a, b) => a.part - b.part);
}

function appearsBefore(post: TextReferences, other: TextReferences): boolean {
  const [own, others] = [post.matter.published, other.matter.published];
  return own !== undefined && others !== undefined && own < others;
}

function checkOneSeries(name: string, parts: readonly Part[], promised: ReadonlySet<number>): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { post, part }] of parts.entries()) {
    const before = parts[index - 1];
    if (before?.part === part) {
      findings.push({
        post,
        message: `part ${part} of “${name}” is ${before.post.file} already`,
        remedy: 'Give each part its own number.',
      });
    } else if (before !== undefined && appearsBefore(post, before.post)) {
      findings.push({
        post,
        message: `part ${part} of “${name}” appears before part ${before.part}`,
        remedy: `Change the parts, or the dates in published: ${before.post.file} comes later.`,
      });
    }
    const previous = before?.part ?? 0;
    const missing = Array.from(
      { length: Math.max(0, part - previous - 1) },
      (_, step) => previous + 1 + step,
    ).find((number) => !promised.has(number));
    if (missing !== undefined) {
      findings.push({
        post,
        message: `part ${missing} of “${name}” does not exist`,
        remedy: `Number the parts without gaps, or list part ${missing} under promised in series.yaml.`,
      });
    }
    // A draft may be on its way for months: its promise stands until it has a date.
    if (promised.has(part) && post.matter.draft !== true) {
      findings.push({
        post,
        message: `part ${part} of “${name}” is still promised in series.yaml`,
        remedy: `Take part ${part} off the promised list there: this post keeps the promise.`,
      });
    }
  }
  return findings;
}
