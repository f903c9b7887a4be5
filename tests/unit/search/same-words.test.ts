import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/search/same-words.ts';

describe('what somebody looks for', () => {
  it('is found under other words for the same', () => {
    const [client] = readTerms(['clients']);
    expect(client?.[0]).toBe('clients');
    expect(client).toContain('customer');
  });

  it('may be a phrase, which is one thing', () => {
    const terms = readTerms(['service', 'level', 'agreement', 'template']);
    expect(terms.map(([said]) => said)).toEqual(['service level agreement', 'template']);
    expect(terms[0]).toContain('sla');
  });

  it('is itself where no other word is known for it', () => {
    expect(readTerms(['terrier'])).toEqual([['terrier']]);
  });
});
