import type { Problem } from '../prose/problem.ts';
import type { Content, ContentReading, PostEntry } from './read-content.ts';

/** Finds series whose parts are missing, doubled, or out of order. */
export function checkSeries({ content, references }: ContentReading): Problem[] {
  return [...content.series.keys()].flatMap((name) =>
    checkOneSeries(name, partsOf(name, content), content).map(({ post, message, remedy }) => {
      const place = references.get(post)?.locate(['series', 'part']) ?? { line: 1, column: 1 };
      return { file: post.file, ...place, field: 'series.part', message, remedy };
    }),
  );
}

interface Part {
  post: PostEntry;
  part: number;
}

interface Finding {
  post: PostEntry;
  message: string;
  remedy: string;
}

function partsOf(name: string, content: Content): Part[] {
  return content.posts
    .flatMap((post) => (post.matter.series?.name === name ? [{ post, part: post.matter.series.part }] : []))
    .sort((a, b) => a.part - b.part);
}

function checkOneSeries(name: string, parts: readonly Part[], content: Content): Finding[] {
  const promised = new Set(content.series.get(name)?.promised.map(({ part }) => part));
  const findings: Finding[] = [];
  for (const [index, { post, part }] of parts.entries()) {
    const before = parts[index - 1];
    if (before?.part === part) {
      findings.push({
        post,
        message: `part ${part} of “${name}” is ${before.post.file} already`,
        remedy: 'Give each part its own number.',
      });
    } else if (before !== undefined && before.post.matter.published > post.matter.published) {
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
    if (promised.has(part) && !post.matter.draft) {
      findings.push({
        post,
        message: `part ${part} of “${name}” is still promised in series.yaml`,
        remedy: 'Take it off the promised list: it is out.',
      });
    }
  }
  return findings;
}
