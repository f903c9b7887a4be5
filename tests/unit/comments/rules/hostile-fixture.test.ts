import { expect, it } from 'vitest';
import { makeHostileComments, writeHostileComments } from '../../../xss/hostile-comments.ts';

it('the fixture site carries every attack as the endpoint takes it in now', async () => {
  expect(makeHostileComments().length).toBeGreaterThan(200);
  await expect(writeHostileComments()).toMatchFileSnapshot(
    '../../../fixtures/site/comments/hostile-comments.yaml',
  );
});
