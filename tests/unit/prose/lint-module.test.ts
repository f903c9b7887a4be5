import { describe, expect, it } from 'vitest';
import { components } from '../../../src/prose/components.ts';
import { moduleComponents } from '../../../src/prose/module-components.ts';
import { tellProblems } from './compile-body.ts';
import { inStep, tellModuleProblems } from './compile-module-body.ts';

describe('a closed set of components', () => {
  it('is another one for posts than for modules', () => {
    const only = (one: object, other: object): string[] =>
      Object.keys(one).filter((name) => !(name in other));
    expect(only(components, moduleComponents)).toEqual(['TryThis', 'BuildItIn', 'More']);
    for (const name of only(moduleComponents, components))
      expect(tellProblems(`<${name}>\n\na\n\n</${name}>\n`)).toContain(`1:1 <${name}>: no such component`);
    for (const name of only(components, moduleComponents))
      expect(tellModuleProblems(inStep(`<${name}>\n\na\n\n</${name}>`))).toEqual([
        `3:1 <${name}>: no such component`,
      ]);
  });

  it('has a manual for every component and attribute', () => {
    for (const { about, attributes } of Object.values(moduleComponents)) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      for (const manual of Object.values(attributes)) expect(manual).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('the place of a component', () => {
  it.each(['Quiz', 'Discuss', 'Facilitator', 'Keypoints', 'Worked', 'Reflection'])(
    'is a step: <%s>',
    (name) => {
      expect(tellModuleProblems(`<${name}>\n\na\n\n</${name}>\n`)).toContain(
        `1:1 <${name}>: stands outside of <Step>`,
      );
    },
  );

  it('is the top for a step, and a scenario for a scene', () => {
    expect(tellModuleProblems(inStep('<Step title="b" minutes="1">\n\na\n\n</Step>'))).toContain(
      '3:1 <Step>: stands inside <Step>',
    );
    expect(tellModuleProblems(inStep('<Scene id="a">\n\na\n\n</Scene>'))).toContain(
      '3:1 <Scene>: stands outside of <Scenario>',
    );
  });

  it('is not in another question', () => {
    expect(
      tellModuleProblems(inStep('<Worked>\n\n<Reflection id="a">\n\nb\n\n</Reflection>\n\n</Worked>')),
    ).toEqual(['5:1 <Reflection>: stands outside of <Step>']);
  });
});

describe('figures', () => {
  const quiz = (attribute: string): string =>
    inStep(
      `<Quiz id="a" objective="b"${attribute}>\n\nWhich 50%?\n\n- [x] One\n  - Why.\n- [ ] Two\n  - Why.\n\n</Quiz>`,
    );

  it('stand in a question only where it is marked as invented', () => {
    expect(tellModuleProblems(quiz(''))).toEqual(['5:7 figure: “50%” is a percentage without a source']);
    expect(tellModuleProblems(quiz(' example'))).toEqual([]);
  });

  it('stand in no title', () => {
    expect(tellModuleProblems('<Step title="50% more" minutes="3">\n\na\n\n</Step>\n')).toEqual([
      '1:1 figure: “50%” is a percentage without a source',
    ]);
  });
});

describe('a question', () => {
  it.each([
    ['<Quiz id="a" objective="b">\n\n- [x] One\n  - Why.\n\n</Quiz>', '<Quiz>: asks nothing'],
    ['<Reflection id="a">\n\n</Reflection>', '<Reflection>: asks nothing'],
    [
      '<Order id="a" objective="b">\n\nWhich?\n\n1. One\n   - Why.\n\nMore.\n\n</Order>',
      '<Order>: goes on after its answers',
    ],
    [
      '<Quiz id="a" objective="b">\n\nWhich?\n\n- [x] One\n  - Why.\n  - And why.\n\n</Quiz>',
      '<Quiz>: has more than one why',
    ],
    [
      '<Match id="a" objective="b">\n\nWhich?\n\n| a | b | c | d |\n|---|---|---|---|\n| a | b | c | d |\n\n</Match>',
      '<Match>: has more than three columns',
    ],
    ['<Reflection id="a">\n\n### b\n\nc\n\n</Reflection>', 'heading: a heading has no place in <Reflection>'],
  ])('that is not whole is told so: %j', (body, mistake) => {
    expect(tellModuleProblems(inStep(body)).join('\n')).toContain(mistake);
  });

  it('may be followed by a link between scenes that is no heading of the page', () => {
    const ways = '<Scenario id="s" title="T">\n\n<Scene id="a">\n\nb\n\n- [c](#d)\n\n</Scene>\n\n</Scenario>';
    expect(tellModuleProblems(inStep(ways))).toEqual([]);
  });
});
