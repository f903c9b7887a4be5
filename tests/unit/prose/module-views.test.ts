import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionId } from '../../../src/prose/questions/frame.ts';
import { elementsOf } from './compile-body.ts';
import { compileModuleBody, everyQuestion, inStep, moduleOf } from './compile-module-body.ts';

const team =
  '\n\n<Discuss minutes="5">\n\nTalk.\n\n</Discuss>\n\n<Facilitator>\n\nLead <Fact id="F02">well</Fact>.\n\n</Facilitator>\n\n<Keypoints>\n\n- Keep.\n\n</Keypoints>\n\n<Worked>\n\nTook 50%.\n\n</Worked>';
const { views, headings, steps, questions, words } = moduleOf(
  `Opening.\n\n${inStep(`Running text.\n\n### Inside\n\n${everyQuestion}${team}`)}`,
);
const reasons = ['first', 'third', 'fourth', 'fifth', 'one', 'two', 'river', 'house', 'even', 'odd'].map(
  (what) => `Why ${what}.`,
);
const names = (html: string): string[] => elementsOf(html).map(({ tagName }) => tagName);
const count = (html: string, name: string): number => names(html).filter((one) => one === name).length;

describe('the page of a module', () => {
  it('can be answered without a script, and has every reason in a fold', () => {
    const inputs = elementsOf(views.page).filter(({ tagName }) => tagName === 'input');
    const types = inputs.map(({ properties }) => properties.type);
    expect(types.filter((type) => type === 'radio')).toHaveLength(2 + 2 * 2);
    expect(types.filter((type) => type === 'checkbox')).toHaveLength(3);
    expect(types.filter((type) => type === 'number')).toHaveLength(2);
    expect([
      count(views.page, 'select'),
      count(views.page, 'textarea'),
      count(views.page, 'details'),
    ]).toEqual([2, 4, 5]);
    for (const reason of reasons) expect(views.page).toContain(reason);
  });

  it('shows no reason outside of a fold', () => {
    const open = views.page.replace(/<details[^>]*>.*?<\/details>/gs, '');
    for (const reason of reasons) expect(open).not.toContain(reason);
  });

  it('marks the right answer where a script finds it, and nowhere else', () => {
    expect(views.page.match(/data-right/g)).toHaveLength(3);
    expect(views.page.replace(/<details[^>]*>.*?<\/details>/gs, '')).not.toMatch(
      /data-right|data-bin|data-option/,
    );
  });

  it('leads through a story by links to what is there', () => {
    const ids = new Set(elementsOf(views.page).map(({ properties }) => properties.id));
    const links = elementsOf(views.page).flatMap(({ properties }) =>
      properties.href?.startsWith('#') === true ? [properties.href.slice(1)] : [],
    );
    expect(links).toEqual(['q-story-kept', 'q-story-bent', 'q-story-start', 'q-story-start']);
    for (const link of links) expect(ids).toContain(link);
  });

  it('puts each question into an element of its own kind, with its id and hash', () => {
    const framed = elementsOf(views.page).filter(({ tagName }) => tagName.startsWith('bb-'));
    expect(
      framed.map(
        ({ tagName, properties }) => `${tagName} ${String(properties.id)} ${String(properties.dataHash)}`,
      ),
    ).toEqual(
      questions.map(
        ({ id, kind, hash }) =>
          `bb-${/single|multiple/.test(kind) ? 'quiz' : kind} ${questionId(id)} ${hash}`,
      ),
    );
  });

  it('says once that something is invented', () => {
    const quiz = (lead: string): string =>
      `<Quiz id="a" objective="b" example>\n\n${lead}\n\nWhich?\n\n- [x] One\n  - Why.\n- [ ] Two\n  - Why.\n\n</Quiz>`;
    for (const lead of ['A scene.', '<Example>\n\nA scene.\n\n</Example>'])
      expect(moduleOf(inStep(quiz(lead))).views.page.match(/>Example</g)).toHaveLength(1);
  });

  it('names every input', () => {
    const fields = elementsOf(views.page).filter(({ tagName }) =>
      /^(?:input|select|textarea)$/.test(tagName),
    );
    expect(fields.every(({ properties }) => properties.name !== undefined)).toBe(true);
    expect(count(views.page, 'label')).toBe(fields.length);
  });

  it('has no id twice', () => {
    const ids = elementsOf(views.page).flatMap(({ properties }) => properties.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('prints the quotes of titles as it prints those of the text', () => {
    const { steps: made, headings: found } = moduleOf(
      '<Step title="What can\'t be" minutes="1">\n\na\n\n</Step>\n',
    );
    expect([made[0]?.title, found[0]?.text]).toEqual(['What can’t be', 'What can’t be']);
  });

  it('knows its steps, and which questions stand in which', () => {
    expect(steps).toEqual([
      { id: 'a-step', title: 'A step', minutes: 3, questions: questions.map(({ id }) => id) },
    ]);
    expect(headings.map(({ id }) => id)).toEqual(['a-step', 'inside']);
  });
});

describe('what is said to whoever leads', () => {
  it('stands in the guide and nowhere else, and is not counted', () => {
    expect(views.guide).toContain('Lead <span class="fact">well</span>');
    expect(views.page + views.workbook).not.toContain('Lead ');
    expect(moduleOf(inStep('Two words.')).words).toBe(2);
    expect(moduleOf(inStep('Two words.\n\n<Facilitator>\n\nThree more words.\n\n</Facilitator>')).words).toBe(
      2,
    );
    expect(words).toBeGreaterThan(20);
  });

  it('comes with the questions and their answers, and without the running text', () => {
    expect(views.guide).not.toMatch(/Running text|Opening|Took 50%/);
    expect(views.guide).toContain('Talk.');
    expect(views.guide).toContain('Keep.');
    for (const reason of reasons) expect(views.guide).toContain(reason);
    expect(names(views.guide)).not.toContain('details');
  });
});

describe('the workbook', () => {
  it('has the text, boxes and lines to write on, and gives nothing away', () => {
    expect(views.workbook).toContain('Running text');
    expect(views.workbook).not.toMatch(/Why |<details|<input|<select|<textarea|data-right/);
    expect(views.workbook.match(/class="line"/g)).toHaveLength(5 + 4);
    // A circle where one is right and for every bin of both things sorted, boxes where several are and for numbers.
    expect(views.workbook.match(/class="box round"/g)).toHaveLength(2 + 2 * 2);
    expect(views.workbook.match(/class="box"/g)).toHaveLength(3 + 2);
  });

  it('gives letters to what belongs together, and they are not the order of the answer', () => {
    const options = /<ul class="options">(.*?)<\/ul>/s.exec(views.workbook)?.[1] ?? '';
    expect(options).toBe('<li><b>A</b> House</li><li><b>B</b> River</li>');
    expect(views.page).toContain('<b class="option-letter">B</b> River');
  });
});

describe('hostile words', () => {
  const signs = fc.constantFrom('<', '>', '&', '"', "'", '`', '=', ' ', 'onerror', '</script', 'a', '&quot;');
  const hostile = fc.array(signs, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const shape = names(
    moduleOf(inStep('<Quiz id="a" objective="b">\n\nx\n\n- [x] x\n  - x\n- [ ] y\n  - x\n\n</Quiz>')).views
      .page,
  );

  it('in a question or its attributes stay words', () => {
    fc.assert(
      fc.property(hostile, (written) => {
        const entities = written.replace(/[^ a-z]/gi, (sign) => `&#${sign.charCodeAt(0)};`);
        const attribute = written.replaceAll('"', '&quot;');
        const { module } = compileModuleBody(
          inStep(
            `<Quiz id="${attribute}" objective="${attribute}">\n\nx${entities}\n\n- [x] x${entities}\n  - x${entities}\n- [ ] y\n  - x\n\n</Quiz>`,
          ),
        );
        expect(names(module?.views.page ?? '')).toEqual(shape);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the text of a module for feeds', () => {
  it('has all words, nothing to fill in, and neither answers nor notes for whoever leads', () => {
    expect(views.feed).toContain('Running text');
    expect(
      names(views.feed).filter((name) => /^(?:input|select|textarea|fieldset|details|bb-)/.test(name)),
    ).toEqual([]);
    for (const reason of reasons) expect(views.feed).not.toContain(reason);
    expect(views.feed).not.toMatch(/Lead |data-right/);
  });

  it('asks every question in words, and leads to where it is answered', () => {
    const links = elementsOf(views.feed).flatMap(({ properties }) =>
      properties.href?.startsWith('#q-') === true ? [properties.href] : [],
    );
    expect(links).toEqual(questions.map(({ id }) => `#${questionId(id)}`));
    for (const { stem } of questions) expect(views.feed).toContain(stem.html);
    expect(views.feed.match(/Answer it on the site/g)).toHaveLength(
      questions.filter(({ kind }) => !['scenario', 'reflection', 'commitment'].includes(kind)).length,
    );
  });
});
