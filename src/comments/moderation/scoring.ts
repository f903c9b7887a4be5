import {
  assess,
  findMissing,
  learnTexts,
  rate,
  readText,
  type Assessment,
  type ReadText,
} from '../rules/spam-filter.ts';
import { LIKELY, type SpamModel } from '../rules/spam-model.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import type { JudgedComment, StoredComment } from '../store/records.ts';
import type { CommentStore } from '../store/store.ts';

/** As many decisions of each kind teach, the newest; and as many waiting comments are ranked, those that wait longest. */
const MOST = 500;

/** A comment that waits, and how much it looks like spam. */
export interface Rated {
  id: string;
  post: string;
  value: number;
}

/** What is known of the queue at one moment. */
export interface Scores {
  /** Decisions that are missing before anything is scored. */
  missing: ReturnType<typeof findMissing>;
  /** The comments that wait longest, as they are ranked: none while too little was decided. */
  rated: readonly Rated[];
  /** Assesses a comment that waits; undefined for all others, on which somebody decided. Never throws. */
  assess: (comment: StoredComment) => Assessment | undefined;
}

/** Scores the queue by what moderators decided. */
export interface Scoring {
  /** Never rejects: where scores cannot be made, there are none, and the queue is shown as it is. */
  look: () => Promise<Scores | undefined>;
  /** Drops everything learned and read, because some of it was erased; the next look learns from what is left. */
  forget: () => void;
}

/** Comments read, each under its id and revision: what changed is read anew. */
type Known = ReadonlyMap<string, ReadText>;

/** What was learned when the store was as `version` says. */
interface Learned {
  version: string;
  model: SpamModel;
  spam: Known;
  published: Known;
}

/**
 * Scores by the decided comments as they are in the store now. What was learned is kept in memory while nothing is
 * decided, and what is erased, changed or taken back is gone from it at the next look.
 */
export function createScoring({ store, log }: Pick<CommentsDependencies, 'store' | 'log'>): Scoring {
  let learned: Learned | undefined;
  let waiting: Known = new Map();

  async function look(): Promise<Scores> {
    const version = await readVersion(store);
    if (learned?.version !== version) learned = await learnAnew(store, version, learned);
    const comments = await store.listJudged({ state: 'waiting', limit: MOST });
    waiting = readAll(comments, waiting);
    return toScores(learned, comments, waiting);
  }

  function forget(): void {
    learned = undefined;
    waiting = new Map();
  }

  function say(error: unknown): void {
    log({ level: 'warning', event: 'scores failed', kind: error instanceof Error ? error.name : 'unknown' });
  }

  return {
    look: async () => {
      try {
        const { assess, ...scores } = await look();
        return {
          ...scores,
          assess: (comment) => {
            try {
              return assess(comment);
            } catch (error) {
              say(error);
              return undefined;
            }
          },
        };
      } catch (error) {
        forget();
        say(error);
        return undefined;
      }
    },
    forget,
  };
}

/** Changes with every decision, and with whatever else takes a comment out of the decided ones. */
async function readVersion(store: CommentStore): Promise<string> {
  const [revision, [newest], { approved, spam }] = await Promise.all([
    store.revision(),
    store.listAudit({ limit: 1 }),
    store.count(),
  ]);
  return [revision, newest?.id ?? 0, approved, spam].join();
}

async function learnAnew(store: CommentStore, version: string, before?: Learned): Promise<Learned> {
  const list = async (state: 'spam' | 'approved', known?: Known): Promise<Known> =>
    readAll(await store.listJudged({ state, limit: MOST }), known);
  const [spam, published] = await Promise.all([
    list('spam', before?.spam),
    list('approved', before?.published),
  ]);
  const model = learnTexts({ spam: [...spam.values()], published: [...published.values()] });
  return { version, model, spam, published };
}

function readAll(comments: readonly JudgedComment[], known: Known = new Map()): Known {
  return new Map(
    comments.map((comment) => [keyOf(comment), known.get(keyOf(comment)) ?? readText(comment)] as const),
  );
}

function keyOf({ id, revision }: Pick<JudgedComment, 'id' | 'revision'>): string {
  return `${id}.${revision}`;
}

function toScores(
  { model, spam, published }: Learned,
  comments: readonly JudgedComment[],
  waiting: Known,
): Scores {
  const others = {
    spam: [...spam.values()],
    published: [...published.values()],
    waiting: [...waiting.values()],
  };
  return {
    missing: findMissing(model),
    rated: comments.flatMap((comment) => {
      const text = waiting.get(keyOf(comment));
      const value = text && rate(model, text);
      return value === undefined ? [] : [{ id: comment.id, post: comment.post, value }];
    }),
    assess: (comment) =>
      comment.state === 'waiting'
        ? assess(model, waiting.get(keyOf(comment)) ?? readText(comment), others)
        : undefined,
  };
}

/** Ids of what waits in a rank: likely spam alone, the likeliest first; or everything, the likeliest to be fine first. */
export function rank(rated: readonly Rated[], by: 'spam' | 'fine', post?: string): string[] {
  const some = rated.filter((one) => post === undefined || one.post === post);
  const ordered =
    by === 'spam'
      ? some.filter(({ value }) => value >= LIKELY).sort((one, other) => other.value - one.value)
      : some.toSorted((one, other) => one.value - other.value);
  return ordered.map(({ id }) => id);
}
