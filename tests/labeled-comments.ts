import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFeatures } from '../src/comments/rules/spam-features.ts';
import { LIKELY, learn, score, type Example } from '../src/comments/rules/spam-model.ts';

/** A comment written for the tests, and what a moderator would call it. */
export interface LabeledComment extends Example {
  /** The post it stands under, by the name of its file. */
  source: string;
  /** What kind of spam it is, or of comment. */
  kind: string;
  name: string;
  website: string;
  text: string;
}

/** What a score gets right: of those it calls likely spam, how many are; of the spam, how much it finds. */
export interface Figures {
  spam: number;
  published: number;
  found: number;
  wronged: LabeledComment[];
  precision: number;
  recall: number;
  falsePositives: number;
}

const folder = join(import.meta.dirname, 'fixtures', 'spam');

/** Every labeled comment, by source and in the order of its file. */
export function readLabeledComments(): LabeledComment[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => toComment(basename(name, '.jsonl'), line)),
    );
}

function toComment(source: string, line: string): LabeledComment {
  const { spam, ham, name = '', website = '', text = '' } = JSON.parse(line) as Record<string, string>;
  const kind = spam ?? ham ?? '';
  return {
    source,
    kind,
    name,
    website,
    text,
    isSpam: spam !== undefined,
    features: readFeatures({ name, website, text }),
  };
}

/** The score of each comment by what was decided on all other sources; a comment of its own source is never learned from. */
export function scoreLeavingOut(
  comments: readonly LabeledComment[],
  choose: (others: LabeledComment[]) => LabeledComment[] = (others) => others,
): { comment: LabeledComment; value: number }[] {
  const sources = [...new Set(comments.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const model = learn(choose(comments.filter((comment) => comment.source !== source)));
    return comments
      .filter((comment) => comment.source === source)
      .map((comment) => ({ comment, value: score(model, comment.features)?.value ?? 0.5 }));
  });
}

/** What calling every comment likely spam from this score on gets right. */
export function count(scored: ReturnType<typeof scoreLeavingOut>, from = LIKELY): Figures {
  const called = scored.filter(({ value }) => value >= from).map(({ comment }) => comment);
  const spam = scored.filter(({ comment }) => comment.isSpam).length;
  const published = scored.length - spam;
  const wronged = called.filter(({ isSpam }) => !isSpam);
  const found = called.length - wronged.length;
  return {
    ...{ spam, published, found, wronged },
    precision: called.length === 0 ? 1 : found / called.length,
    recall: found / spam,
    falsePositives: wronged.length / published,
  };
}
