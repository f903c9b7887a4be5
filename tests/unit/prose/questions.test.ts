import { describe, expect, it } from 'vitest';
import { samples } from '../../../src/prose/questions/samples.ts';
import { keyOf } from '../../../src/training/identify.ts';
import { compileModuleBody, everyQuestion, inStep, moduleOf, questionOf } from './compile-module-body.ts';

const { questions } = moduleOf(inStep(everyQuestion));
const find = (id: string): unknown => questions.find((question) => question.id === id);

describe('the questions of a text', () => {
  it('are plain data, in the order of the text, and without a mistake here', () => {
    expect(compileModuleBody(inStep(everyQuestion)).problems).toEqual([]);
    expect(questions.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'single single',
      'multiple multiple',
      'order order',
      'match match',
      'sort sort',
      'story scenario',
      'thought reflection',
      'plan commitment',
    ]);
    expect(JSON.parse(JSON.stringify(questions))).toEqual(questions);
    for (const { hash } of questions) expect(hash).toMatch(/^[a-z0-9]{7}$/);
  });

  it('have words as text and as HTML', () => {
    expect(find('single')).toMatchObject({
      objective: 'see',
      isExample: false,
      stem: { text: 'Which “one”?', html: 'Which “one”?' },
      choices: [
        {
          key: keyOf('First'),
          isRight: false,
          words: { text: 'First', html: '<em>First</em>' },
          why: { text: 'Why first.', html: 'Why first.' },
        },
        { isRight: true, why: { text: 'Why second.' } },
      ],
    });
    expect(questions[0]).not.toHaveProperty('lead');
  });

  it('keep what stands before the stem, and whether it is invented', () => {
    expect(find('multiple')).toMatchObject({
      lead: '<p>Paid $5.</p>',
      stem: { text: 'Which ones?' },
      isExample: true,
    });
    expect(find('story')).toMatchObject({
      lead: '<p>Before it.</p>',
      stem: { text: 'A story' },
      isExample: true,
    });
  });

  it('know what belongs where', () => {
    expect(find('order')).toMatchObject({
      items: [
        { words: { text: 'One' }, why: { text: 'Why one.' } },
        { words: { text: 'Two' }, why: { text: 'Why two.' } },
      ],
    });
    expect(find('match')).toMatchObject({
      heads: ['Left', 'Right'],
      pairs: [
        {
          left: { text: 'Bank' },
          right: { text: 'River' },
          optionKey: keyOf('River'),
          why: { text: 'Why river.' },
        },
        { left: { text: 'Roof' }, right: { text: 'House' } },
      ],
    });
    expect(find('sort')).toMatchObject({
      bins: [{ key: keyOf('Even') }, { key: keyOf('Odd') }],
      items: [
        { words: { text: 'Two' }, bin: keyOf('Even') },
        { words: { text: 'Three' }, bin: keyOf('Odd') },
      ],
    });
  });

  it('know where each way of a story leads and how it ends', () => {
    expect(find('story')).toMatchObject({
      scenes: [
        {
          id: 'start',
          words: { text: 'It begins.', html: '<p>It begins.</p>' },
          choices: [
            { words: { html: 'Go <em>on</em>' }, to: 'kept' },
            { words: { text: 'Stay' }, to: 'bent' },
          ],
        },
        { id: 'kept', outcome: 'kept', choices: [] },
        { id: 'bent', outcome: 'bent', wayBack: { text: 'say so.' } },
      ],
    });
  });

  it.each(['Outcome: Kept.', 'Outcome: Kept', 'Outcome: Kept:'])('take “%s” for an ending', (label) => {
    const scenario = `<Scenario id="s" title="T">\n\n<Scene id="a">\n\n**${label}** Well.\n\n</Scene>\n\n</Scenario>`;
    expect(questionOf(scenario)).toMatchObject({ scenes: [{ outcome: 'kept', words: { text: 'Well.' } }] });
  });
});

describe('the samples of the authors’ guide', () => {
  it('show one of each question, without a mistake', () => {
    expect(compileModuleBody(inStep(samples)).problems).toEqual([]);
    const kinds = moduleOf(inStep(samples)).questions.map(({ kind }) => kind);
    expect(kinds).toEqual(['single', 'order', 'match', 'sort', 'scenario', 'reflection', 'commitment']);
  });
});

describe('places', () => {
  it('tell where each question and each of its parts stands', () => {
    const { places } = compileModuleBody(
      inStep('<Quiz id="a" objective="b">\n\nWhich?\n\n- [x] One\n  - Why.\n- [ ] Two\n  - Why.\n\n</Quiz>'),
    );
    expect(places).toEqual({
      steps: [{ line: 1, column: 1 }],
      questions: [
        {
          place: { line: 3, column: 1 },
          parts: [
            { line: 7, column: 1 },
            { line: 9, column: 1 },
          ],
        },
      ],
    });
  });
});
