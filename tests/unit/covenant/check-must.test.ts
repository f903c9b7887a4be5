import { describe, expect, it } from 'vitest';
import { checkMust } from '../../../src/covenant/check-must.ts';
import { blankCovenant, type Covenant } from '../../../src/covenant/covenant.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import { makeReady, today } from './made-drafts.ts';

/** Where the blocking findings are, as “part field”. */
function blockers(covenant: Covenant, day = today): string[] {
  return checkMust(covenant, day).map(({ part, field = '' }) => `${part} ${field}`.trim());
}

/** The example with its first promise changed. */
function withPromise(more: Partial<Covenant['promises'][number]>): Covenant {
  return makeReady({
    promises: EXAMPLE.promises.map((one, index) => (index === 0 ? { ...one, ...more } : one)),
  });
}

function withAsk(more: Partial<Covenant['partnership']['asks'][number]>): Covenant {
  const asks = EXAMPLE.partnership.asks.map((one, index) => (index === 0 ? { ...one, ...more } : one));
  return makeReady({ partnership: { ...EXAMPLE.partnership, asks } });
}

describe('a covenant that may be signed', () => {
  it('is the completed example', () => {
    expect(checkMust(makeReady(), today)).toEqual([]);
  });

  it('has every block filled', () => {
    const parts = new Set(checkMust(blankCovenant(), today).map(({ part }) => part));
    expect([...parts]).toEqual([
      'head',
      'purpose',
      'chair',
      'promise-1',
      'promise-2',
      'promise-3',
      'ease',
      'repair',
      'care',
      'partnership',
      'keeping',
      'life',
      'signatures',
    ]);
    for (const [part, broken] of [
      ['head contact', { contact: ' ' }],
      ['purpose excludes', { purpose: { ...EXAMPLE.purpose, excludes: '' } }],
      ['chair evidence', { chair: { ...EXAMPLE.chair, evidence: '' } }],
      ['chair decisions', { chair: { ...EXAMPLE.chair, decisions: [' '] } }],
      ['ease load', { ease: { ...EXAMPLE.ease, load: '' } }],
      ['care publicReplyWithin', { care: { ...EXAMPLE.care, publicReplyWithin: '' } }],
      ['keeping reviewWith', { keeping: { ...EXAMPLE.keeping, reviewWith: '' } }],
      ['partnership respect', { partnership: { ...EXAMPLE.partnership, respect: '' } }],
    ] as const) {
      expect(blockers(makeReady(broken))).toEqual([part]);
    }
  });

  it('has exactly three promises', () => {
    const [one, two, three] = EXAMPLE.promises;
    if (one === undefined || two === undefined || three === undefined) throw new Error('no example');
    expect(blockers(makeReady({ promises: [one, two] }))).toEqual(['promise-3 moment']);
    expect(blockers(makeReady({ promises: [one, two, three, one] }))).toEqual(['promise-3']);
  });

  it('has two to four counts, each with its place and time', () => {
    const [one, two] = EXAMPLE.keeping.counts;
    if (one === undefined || two === undefined) throw new Error('no example');
    const withCounts = (...counts: (typeof one)[]): Covenant =>
      makeReady({ keeping: { ...EXAMPLE.keeping, counts } });
    expect(blockers(withCounts(one, two))).toEqual([]);
    expect(blockers(withCounts(one))).toEqual(['keeping counts.0.name']);
    expect(blockers(withCounts(one, { ...two, every: '' }))).toEqual(['keeping counts.1.shownAt']);
  });
});

describe('a promise', () => {
  it.each(['moment', 'action', 'measure', 'ifWeCannot'] as const)('needs its %s', (field) => {
    expect(blockers(withPromise({ [field]: '  ' }))).toEqual([`promise-1 ${field}`]);
  });

  it('is measured by a time, a count or an act that somebody can see', () => {
    for (const measure of [
      'within 2 hours',
      'before noon',
      'twice',
      'in writing',
      'the same day',
      'by name',
    ]) {
      expect(blockers(withPromise({ measure })), measure).toEqual([]);
    }
    for (const measure of ['quickly and kindly', 'with a smile', 'to a high standard']) {
      expect(blockers(withPromise({ measure })), measure).toEqual(['promise-1 measure']);
    }
  });

  it('was kept nine times of the last ten, or is a trial of sixty days at most', () => {
    const kept = (count: number, outOf: number, trialUntil = ''): string[] =>
      blockers(withPromise({ baseline: { kept: count, outOf }, trialUntil }));
    expect(kept(9, 10)).toEqual([]);
    expect(kept(18, 20)).toEqual([]);
    for (const [count, outOf] of [
      [8, 10],
      [9, 9],
      [17, 20],
      [11, 10],
      [0, 0],
    ] as const) {
      expect(kept(count, outOf)).toEqual(['promise-1 baseline.kept']);
    }
    expect(kept(0, 0, '2027-01-20')).toEqual([]);
    expect(kept(0, 0, '2027-01-21')).toEqual(['promise-1 trialUntil']);
    expect(kept(0, 0, '2026-11-20')).toEqual(['promise-1 trialUntil']);
  });
});

describe('the asks', () => {
  it('are two or three', () => {
    const [one, two] = EXAMPLE.partnership.asks;
    if (one === undefined || two === undefined) throw new Error('no example');
    const withAsks = (...asks: (typeof one)[]): Covenant =>
      makeReady({ partnership: { ...EXAMPLE.partnership, asks } });
    expect(blockers(withAsks(one, two, one))).toEqual([]);
    expect(blockers(withAsks(one))).toEqual(['partnership asks.0.ask']);
    expect(blockers(withAsks(one, two, one, two))).toEqual(['partnership asks.0.ask']);
  });

  it.each(['ask', 'why', 'otherWay'] as const)('each have their %s', (field) => {
    expect(blockers(withAsk({ [field]: '' }))).toEqual([`partnership asks.0.${field}`]);
  });

  it('are refused, with the reason, where they touch what nobody may ask', () => {
    for (const [ask, about] of [
      ['Please leave us a review', 'reviews'],
      ['Tell us before you post a review', 'reviews'],
      ['Give us five stars', 'ratings'],
      ['Rate us at the till', 'ratings'],
      ['Keep it between us', 'silence'],
      ['Please don’t tell others when we slip', 'silence'],
      ['Never complain online', 'silence'],
      ['A tip for the team', 'tips'],
      ['Sign away any claim', 'legal rights'],
      ['You waive your consumer rights', 'legal rights'],
    ] as const) {
      const found = checkMust(withAsk({ ask }), today);
      expect(found, ask).toMatchObject([{ level: 'refused', part: 'partnership', field: 'asks.0.ask' }]);
      expect(found[0]?.words).toContain(`touches ${about}`);
    }
    for (const ask of ['Bring the right charger', 'Tell us at once if something is wrong', 'Start on time']) {
      expect(checkMust(withAsk({ ask }), today), ask).toEqual([]);
    }
  });
});

describe('the rest', () => {
  it('of repair names who, by when and up to which limit', () => {
    for (const [field, value] of [
      ['routes', []],
      ['staysWith', ''],
      ['planBy', ''],
      ['planBy', 'we get round to it'],
      ['authority', ' '],
    ] as const) {
      expect(blockers(makeReady({ repair: { ...EXAMPLE.repair, [field]: value } }))).toEqual([
        `repair ${field}`,
      ]);
    }
  });

  it('has a review within a hundred days', () => {
    expect(blockers(makeReady({ reviewOn: '2027-03-01' }))).toEqual([]);
    for (const reviewOn of ['', '2027-03-02', '2026-11-21', '2026-01-01']) {
      expect(blockers(makeReady({ reviewOn }))).toEqual(['life reviewOn']);
    }
  });

  it('has two customers who signed, or a customer review that is booked', () => {
    const signatures = EXAMPLE.signatures.slice(0, -1);
    expect(blockers(makeReady({ signatures }))).toEqual(['signatures']);
    expect(blockers(makeReady({ signatures, customerReviewOn: '2026-11-28' }))).toEqual([]);
    expect(blockers(makeReady({ signatures, customerReviewOn: '2026-11-20' }))).toEqual(['signatures']);
  });
});
