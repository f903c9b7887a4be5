import { attributes, escapeText } from '../markup/escape.ts';
import { components, text, titleOf, type ComponentSet, type ProseComponent } from './components.ts';

const ID =
  'Its id: small letters, digits and hyphens, unique in the module, never changed and never used again.';
const OBJECTIVE = 'Id of the objective it is evidence for.';

/** Left out, it is missed by the rules about questions, which name the module's objectives. */
const CHECKED = `${OBJECTIVE} A check has one always.`;
const EXAMPLE = 'Write the bare word where the situation and its figures are invented: “Example” is printed.';

/** A question: what is written out is made from the question model, this only stands in where it could not be read. */
function question(
  about: string,
  more: Pick<ProseComponent, 'attributes'> & { holdsFigures?: boolean },
): ProseComponent {
  return {
    place: 'block',
    holdsFigures: more.holdsFigures ?? false,
    within: 'Step',
    attributes: more.attributes,
    about,
    render: ({ body }) => body,
  };
}

/** A box with a label, that stands in a step. */
function box(kind: string, label: string, about: string, holdsFigures = false): ProseComponent {
  return {
    place: 'block',
    holdsFigures,
    within: 'Step',
    attributes: {},
    about,
    render: ({ body }) => `<div class="${kind}"><p class="block-label">${label}</p>${body}</div>`,
  };
}

/** The modules' closed set: a training module may use these and nothing else. */
export const moduleComponents = {
  Step: {
    place: 'block',
    holdsFigures: false,
    within: '',
    attributes: {
      title: 'Its title, at most 48 characters: the name of a landing on the module’s river.',
      minutes: 'Whole minutes it takes alone, such as 3.',
    },
    about: 'A part of the module, 3 to 6 of them. All but an opening stands in steps.',
    heading: (values) => ({ text: titleOf(values) }),
    render: ({ values, body, headingId }) =>
      `<section${attributes({ class: 'step', 'aria-labelledby': headingId })}><h2${attributes({ id: headingId })}>${escapeText(titleOf(values))}</h2>${body}</section>`,
  },
  Quiz: question(
    'A stem, then a task list of choices; below each choice a nested line says why it is right or not. One `[x]` makes radio buttons, more make checkboxes.',
    { attributes: { id: ID, 'objective?': CHECKED, 'example?': EXAMPLE } },
  ),
  Order: question(
    'A stem, then a numbered list in its right order; below each item a nested line says why it stands there. The page shuffles it.',
    { attributes: { id: ID, 'objective?': CHECKED, 'example?': EXAMPLE } },
  ),
  Match: question(
    'A stem, then a table with three columns: two things that belong together, and why. The page shuffles the second.',
    { attributes: { id: ID, 'objective?': CHECKED, 'example?': EXAMPLE } },
  ),
  Sort: question(
    'A stem, then headings `###` as bins with a list below each; below each item a nested line says why it belongs there.',
    { attributes: { id: ID, 'objective?': CHECKED, 'example?': EXAMPLE } },
  ),
  Scenario: question(
    'A story with decisions, made of scenes; the first scene is its start. Labelled “Example” by itself.',
    {
      attributes: { id: ID, title: 'Its title, as printed.', 'objective?': OBJECTIVE },
      holdsFigures: true,
    },
  ),
  Scene: {
    ...question(
      'A moment of a scenario. It ends in a list of links to other scenes, `- [what somebody says](#scene)`, or in a paragraph that begins with `**Outcome: Kept.**`, Bent or Broken; after Bent, a paragraph begins with `**Way back:**`.',
      {
        attributes: { id: 'Its id, unique in the scenario; links lead to it as #id.' },
        holdsFigures: true,
      },
    ),
    within: 'Scenario',
  },
  Reflection: question('A question to think and write about. Lines to write on are printed below it.', {
    attributes: { id: ID, 'objective?': OBJECTIVE },
  }),
  Commitment: question(
    'One a module, in the last step: a prompt, below which “If … then I will … by …” is printed.',
    { attributes: { id: ID, 'objective?': OBJECTIVE } },
  ),
  Discuss: {
    place: 'block',
    holdsFigures: false,
    within: 'Step',
    attributes: { minutes: 'Whole minutes it takes with a team, such as 5.' },
    about: 'Something for a team to talk about.',
    render: ({ values, body }) =>
      `<section class="discuss" aria-label="For a team"><p class="block-label">For a team, ${escapeText(text(values, 'minutes'))} minutes</p>${body}</section>`,
  },
  Facilitator: box(
    'facilitator',
    'For whoever leads',
    'Notes for whoever leads a team; they are printed in the facilitator’s guide only.',
  ),
  Keypoints: box('keypoints', 'To keep', 'Three to five lines worth keeping, as a list.'),
  Worked: box(
    'worked',
    'Worked example',
    'An invented example, worked through. The label “Worked example” is printed by itself.',
    true,
  ),
  Fact: components.Fact,
  Source: components.Source,
  Example: components.Example,
  Note: components.Note,
  Figure: components.Figure,
  Promotion: components.Promotion,
} satisfies ComponentSet;
