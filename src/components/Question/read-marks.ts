import type { Question, Scene, Words } from '../../training/question.ts';

/** What the page marks at a choice, item, pair or scene: its data attributes, in the order of the text. */
export type Mark = Readonly<Record<string, string | undefined>>;

/** What the page says of a question as a whole. */
export interface Head {
  id: string;
  hash: string;
  kind: string;
}

/** Words stay in the page, where they are read and copied from. */
const unsaid: Words = { text: '', html: '' };

/** The question as the page's HTML marks it, to be scored; without its words. Undefined where the kind is not known. */
export function readMarks({ id, hash, kind }: Head, marks: readonly Mark[]): Question | undefined {
  const asked = { id, hash, stem: unsaid, isExample: false };
  switch (kind) {
    case 'single':
    case 'multiple':
      return {
        ...asked,
        kind,
        choices: marks.map((mark) => ({ ...thing(mark), isRight: mark.right !== undefined })),
      };
    case 'order':
      return { ...asked, kind, items: marks.map(thing) };
    case 'match': {
      const pairs = marks.map((mark) => ({
        ...thing(mark),
        left: unsaid,
        optionKey: mark.option ?? '',
        right: unsaid,
      }));
      return { ...asked, kind, heads: ['', ''], pairs };
    }
    case 'sort':
      return {
        ...asked,
        kind,
        bins: [],
        items: marks.map((mark) => ({ ...thing(mark), bin: mark.bin ?? '' })),
      };
    case 'scenario':
      return { ...asked, kind, scenes: marks.map(readScene) };
    case 'reflection':
    case 'commitment':
      return { ...asked, kind };
    default:
      return undefined;
  }
}

function thing({ key = '' }: Mark) {
  return { key, words: unsaid, why: unsaid };
}

function readScene({ key = '', outcome }: Mark): Scene {
  const scene = { id: key, words: unsaid, choices: [] };
  return outcome === 'kept' || outcome === 'bent' || outcome === 'broken' ? { ...scene, outcome } : scene;
}
