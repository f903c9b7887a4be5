import type { PartName } from '../../covenant/parts.ts';
import { line, lines, text, type ClauseForm, type Field } from './fields.ts';

const clauseOptions = ['1', '2', '3', '4', '5', '6', '7', '8'].map((value) => ({
  value,
  label: `Clause ${value}`,
}));

/** The form of the eight clauses. */
export const CLAUSE_FORMS: readonly ClauseForm[] = [
  form(
    1,
    'We are [team]. We serve [people] so that [outcome in their words]. This page covers […]. It does not cover […].',
    'purpose',
    [
      text('text', 'Who we are, whom we serve, and what for', 'The outcome in words a customer would use.'),
      line('covers', 'This page covers', 'For example: repairs and servicing.'),
      line('excludes', 'It does not cover', 'One clear edge, for example: new bikes.'),
    ],
  ),
  form(
    2,
    'Before we change [decisions], one of us speaks for customers and brings [evidence]. The job rotates [how often].',
    'chair',
    [
      lines('decisions', 'Decisions that need a customer’s voice', 'One a line: prices, hours. No moods.'),
      line('holderRole', 'Who speaks for customers', 'For example: one of us.'),
      line(
        'evidence',
        'What they bring',
        'Recent and real, for example: three comments from the past month.',
      ),
      line('rotation', 'The job rotates', 'For example: monthly.'),
      text('text', 'Anything to add', 'You may leave this empty.'),
    ],
  ),
  {
    number: 3,
    frame: 'When [moment], we [action] by or within [measure]. If we can’t, [what happens].',
    parts: (['promise-1', 'promise-2', 'promise-3'] as const).map((part, index) => ({
      part,
      label: `Promise ${index + 1}`,
      groups: [
        {
          fields: [
            line(
              'moment',
              'Moment',
              'For example: “when you collect”. A short name may stand before it: “Handover: when you collect”.',
            ),
            line('action', 'What we do', 'For example: we show you what changed.'),
            line('measure', 'Measure', 'A time, a count or an act that somebody can see: “in two minutes”.'),
            text('ifWeCannot', 'If we can’t', 'A whole sentence: what happens then.'),
          ],
        },
        {
          label: 'Not printed: who keeps it, and how often it was kept',
          fields: [
            line('owner', 'Who looks after it'),
            { path: 'baseline.kept', label: 'Kept', kind: 'count' },
            {
              path: 'baseline.outOf',
              label: 'of the last',
              kind: 'count',
              help: 'Nine of ten is our rule of thumb.',
            },
            {
              path: 'trialUntil',
              label: 'Or a trial until',
              kind: 'day',
              help: 'At most 60 days from now. The day is printed.',
            },
          ],
        },
      ],
    })),
  },
  form(4, '[What you won’t have to do]. [How we make that true].', 'ease', [
    text('text', 'What customers won’t have to do, and how you make that true'),
    {
      path: 'load',
      label: 'Which load it is',
      kind: 'choice',
      help: 'Not printed.',
      options: [
        { value: 'wait', label: 'Waiting' },
        { value: 'repeat', label: 'Saying it again' },
        { value: 'chase', label: 'Chasing us' },
        { value: 'switch', label: 'Switching channels' },
        { value: 'decode', label: 'Decoding our words' },
      ],
    },
    line('measure', 'How you count it', 'Not printed.'),
  ]),
  form(
    5,
    'Tell [who or how]. [Who] stays with you. You hear a plan by [time]. Any of us can [remedy and limit] without asking.',
    'repair',
    [
      lines(
        'routes',
        'Tell …',
        'One way a line, at least two, one without a phone: anyone here, in person, by text.',
      ),
      line('staysWith', 'Who stays with the customer', 'A named role, for example: that person.'),
      line('planBy', 'They hear a plan by', 'A time that someone could plan around, not “soon”.'),
      line(
        'authority',
        'What any of us can do without asking',
        'With a limit that the leader has signed, for example: redo the job.',
      ),
      text('text', 'Anything to add', 'You may leave this empty.'),
    ],
  ),
  form(
    6,
    '[How we speak]. [One sign of care people can count on]. [How and when we answer in public]. [Privacy].',
    'care',
    [
      text('text', 'How you speak, one sign of care, and privacy', 'Whole sentences.'),
      line('publicReplyWithin', 'We answer public comments', 'For example: within three working days.'),
    ],
  ),
  {
    number: 7,
    frame: 'Please [ask], because [reason]. If you can’t, [other way]. Then one line on respect, both ways.',
    parts: [
      {
        part: 'partnership',
        groups: [
          ...[0, 1, 2].map((index) => ({
            label: `Ask ${index + 1}${index === 2 ? ', if you have a third' : ''}`,
            fields: [
              line(
                `asks.${index}.ask`,
                'What we ask',
                'Never a review, a rating, silence, a tip or a right.',
              ),
              line(`asks.${index}.why`, 'Reason', 'For example: so we can plan.'),
              line(
                `asks.${index}.otherWay`,
                'Another way',
                'For who can’t, for example: if it moves, text us.',
              ),
            ],
          })),
          { fields: [text('respect', 'Respect, in both directions')] },
        ],
      },
    ],
  },
  {
    number: 8,
    frame:
      '[Where] each [period] you’ll see: [two to four counts], and promises broken with what we changed. We review this page with [customers] every [period].',
    parts: [
      {
        part: 'keeping',
        groups: [
          ...[0, 1, 2, 3].map((index) => ({
            label: `Count ${index + 1}${index > 1 ? ', if you want it' : ''}`,
            fields: [
              line(`counts.${index}.name`, 'What you count', 'For example: noon texts on time.'),
              line(`counts.${index}.shownAt`, 'Where it is shown', 'For example: by the till.'),
              line(`counts.${index}.every`, 'How often', 'For example: each month.'),
              {
                path: `counts.${index}.clause`,
                label: 'Clause',
                kind: 'choice' as const,
                options: clauseOptions,
              },
              line(`counts.${index}.source`, 'Where the figure comes from', 'Not printed.'),
            ],
          })),
          {
            fields: [
              line(
                'whenBroken',
                'When one is broken, people see',
                'For example: promises broken and what we changed.',
              ),
              line(
                'reviewWith',
                'We review this page with',
                'For example: two customers every three months.',
              ),
            ],
          },
        ],
      },
    ],
  },
];

function form(number: number, frame: string, part: PartName, fields: readonly Field[]): ClauseForm {
  return { number, frame, parts: [{ part, groups: [{ fields }] }] };
}
