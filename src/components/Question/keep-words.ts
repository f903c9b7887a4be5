import { LONGEST_TEXT, valueIn, withText, withoutText, type Written } from '../../training/progress.ts';
import { sayMoment } from '../../language/dates.ts';
import { lessonOf, recordAt, tellTrouble } from './lesson.ts';
import { makeButton, makeElement, makeStatus } from './make-element.ts';
import { readQuestion } from './read-question.ts';

/** Keeps the learner's own words as they are typed; they never leave the browser. */
export function keepWords(root: HTMLElement): void {
  const question = readQuestion(root);
  if (root.dataset.state !== undefined || question === undefined) return;
  const { id } = question;
  const areas = [...root.querySelectorAll('textarea')];
  const lesson = lessonOf(root);
  const status = makeStatus('kept');
  const others = makeElement('div', 'versions');
  /** True from a key press until what was typed is kept, or cannot be. */
  let isTyping = false;
  let isSaving = false;
  let told: string | undefined;

  root.append(status, others);
  root.dataset.state = 'untouched';
  for (const area of areas) area.maxLength = LONGEST_TEXT;
  const early = areas.map(({ value }) => value);
  showKept();
  lesson.watch(() => {
    if (!isTyping) showKept();
  });
  root.addEventListener('input', () => {
    isTyping = true;
    void save();
  });
  globalThis.addEventListener('pagehide', () => {
    if (isTyping) void keep();
  });
  // Somebody may have typed while this was on its way.
  if (early.join('') !== '') {
    add(early);
    isTyping = true;
    void save();
  }

  /** Adds words to those that stand in the fields. */
  function add(words: readonly string[]): void {
    areas.forEach((area, index) => {
      area.value = [area.value, words[index]].filter(Boolean).join('\n');
    });
  }

  /** One after the other: what is typed while something is being kept is kept next. */
  async function save(): Promise<void> {
    if (isSaving) return;
    isSaving = true;
    let trouble = '';
    while (isTyping) {
      isTyping = false;
      trouble = await keep();
    }
    isSaving = false;
    tell(trouble);
  }

  /** Keeps what stands in the fields when its turn comes. */
  function keep(): Promise<string> {
    return recordAt(root, (progress, at) => {
      const values = areas.map(({ value }) => value);
      return withText(progress, id, values, at);
    });
  }

  function tell(trouble: string): void {
    // Said again only when it is news: a voice reads it each time.
    if (told === trouble) return;
    told = trouble;
    status.replaceChildren(trouble === '' ? 'Kept in this browser.' : '');
    tellTrouble(status, trouble);
  }

  function showKept(): void {
    const [newest, ...rest] = valueIn(lesson.progress().texts, id) ?? [];
    if (!isSaving) areas.forEach((area, index) => (area.value = newest?.values[index] ?? ''));
    if (newest !== undefined && told === undefined) tell('');
    others.replaceChildren(...rest.map(showVersion));
  }

  /** Words that were written on another device, beside those that stand in the fields. */
  function showVersion({ values, at }: Written): HTMLElement {
    const text = makeElement('blockquote', '', ...values.map((value) => makeElement('p', '', value)));
    return makeElement(
      'section',
      'version',
      makeElement('p', 'block-label', `Also written, ${sayMoment(new Date(at))}`),
      text,
      makeButton('button button-quiet', 'Add it to mine', () => {
        add(values);
        void recordAt(root, (progress, now) => {
          const added = withText(
            progress,
            id,
            areas.map(({ value }) => value),
            now,
          );
          return withoutText(added, id, at);
        }).then(tell);
        areas[0]?.focus();
      }),
      makeButton('button button-quiet', 'Delete it', () => {
        void recordAt(root, (progress) => withoutText(progress, id, at)).then(tell);
        areas[0]?.focus();
      }),
    );
  }
}
