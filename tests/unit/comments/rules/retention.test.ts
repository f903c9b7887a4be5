import { expect, it } from 'vitest';
import { addressGoesAt, endsAt, goesAt } from '../../../../src/comments/rules/retention.ts';

const kept = {
  ...{ waiting: 365, declined: 90, spam: 30, withdrawn: 20 },
  ...{ email: 100, network: 40, reports: 60, log: 730 },
};
const written = '2026-11-22T09:00:00.000Z';

it('a comment goes so many days after its last change, by the state it is in', () => {
  expect(goesAt({ state: 'waiting', written }, kept)).toEqual(new Date('2027-11-22T09:00:00Z'));
  expect(goesAt({ state: 'waiting', written, edited: '2026-12-22T09:00:00.000Z' }, kept)).toEqual(
    new Date('2027-12-22T09:00:00Z'),
  );
  expect(goesAt({ state: 'spam', written, decided: '2026-11-23T09:00:00.000Z' }, kept)).toEqual(
    new Date('2026-12-23T09:00:00Z'),
  );
});

it('a published comment stays, and its writer’s address goes', () => {
  expect(goesAt({ state: 'approved', written, decided: written }, kept)).toBeUndefined();
  expect(addressGoesAt({ written }, kept)).toEqual(new Date('2027-03-02T09:00:00Z'));
});

it('says of each thing since when it is over', () => {
  const ends = endsAt(kept, new Date('2026-12-31T00:00:00Z'));
  expect(ends).toMatchObject({
    declined: '2026-10-02T00:00:00.000Z',
    spam: '2026-12-01T00:00:00.000Z',
    undo: '2026-12-01T00:00:00.000Z',
    mark: '2026-12-30T00:00:00.000Z',
  });
});
