import { blankCovenant, type Covenant } from './covenant.ts';

/** The completed example: a business that is not real. “Labor is free” and “up to £60” bring up the law notice, on purpose. */
export const EXAMPLE: Covenant = {
  ...blankCovenant(),
  team: 'Harbour Bikes repair bench',
  contact: 'bench@example.org',
  version: '1.0',
  signedOn: '2026-11-21',
  reviewOn: '2026-12-21',
  purpose: {
    text: 'We are the six people at the repair bench. We serve anyone who needs a safe bike to reach work, school or home.',
    covers: 'repairs and servicing',
    excludes: 'new bikes',
  },
  chair: {
    text: '',
    decisions: ['prices', 'hours', 'booking'],
    holderRole: 'one of us',
    rotation: 'monthly',
    evidence: 'three real comments from the past month',
  },
  promises: [
    {
      moment: 'Price: before work starts',
      action: 'we give you',
      measure: 'a written price',
      ifWeCannot: 'If we find more, we stop and ask. If we cannot reach you, we leave it.',
      owner: 'Wen',
      baseline: { kept: 10, outOf: 10 },
      trialUntil: '',
    },
    {
      moment: 'News: if your bike will not be ready on the day',
      action: 'we text you',
      measure: 'before noon with a new time',
      ifWeCannot: 'If we miss that, labor is free.',
      owner: 'Priya',
      baseline: { kept: 9, outOf: 10 },
      trialUntil: '',
    },
    {
      moment: 'Handover: when you collect',
      action: 'we show you what changed,',
      measure: 'in two minutes',
      ifWeCannot: 'If you’re rushing, we write it down.',
      owner: 'Ade',
      baseline: { kept: 9, outOf: 10 },
      trialUntil: '',
    },
  ],
  ease: {
    text: 'Tell us once. Your story stays on the job card, and whoever answers reads it first.',
    load: 'repeat',
    measure: 'How often somebody has to say it twice: a tally by the phone.',
  },
  repair: {
    text: '',
    routes: ['anyone here', 'in person', 'by text', 'email'],
    staysWith: 'That person',
    planBy: 'the end of the next working day',
    authority: 'redo the job or return up to £60',
  },
  care: {
    text: 'Plain words. Honest advice, including “you don’t need this”.',
    publicReplyWithin: 'within three working days and keep your details private',
  },
  partnership: {
    asks: [
      { ask: 'Tell us your real deadline', why: 'so we can plan', otherWay: 'if it moves, text us' },
      {
        ask: 'Collect within ten days',
        why: 'because our bench is small',
        otherWay: 'need longer? Just ask',
      },
    ],
    respect: 'Speak to us as we speak to you. If talk turns abusive, we’ll pause and say why.',
  },
  keeping: {
    counts: [
      {
        name: 'prices given in writing',
        clause: 3,
        source: 'the job cards',
        shownAt: 'By the till',
        every: 'each month',
      },
      {
        name: 'noon texts on time',
        clause: 3,
        source: 'the phone’s log',
        shownAt: 'By the till',
        every: 'each month',
      },
      {
        name: 'jobs redone',
        clause: 5,
        source: 'the job cards',
        shownAt: 'By the till',
        every: 'each month',
      },
    ],
    whenBroken: 'promises broken and what we changed',
    reviewWith: 'two customers every three months',
  },
  signatures: [
    ...['Priya', 'Tom', 'Wen', 'Ade', 'Lucía', 'Sam'].map((name) => ({
      role: 'team',
      name,
      date: '2026-11-21',
    })),
    { role: 'leader', name: 'Ruth', date: '2026-11-21' },
    { role: 'customer', name: 'M.K.', date: '2026-11-21' },
    { role: 'customer', name: 'Dilan', date: '2026-11-21' },
  ],
  scores: [],
  breaks: [],
};
