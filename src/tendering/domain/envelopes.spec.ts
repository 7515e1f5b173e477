import { describe, expect, it } from '@jest/globals';
import { envelopesViolations } from './envelopes.js';
import type { Envelopes, MethodCode } from './method-rules.js';
import { methodTable } from './method-table.js';

describe('bids in two envelopes', () => {
  it.each<[MethodCode, Envelopes, string[]]>([
    ['selection', 'one', []],
    ['selection', 'two', []],
    ['venture', 'two', []],
    ['quotation', 'two', ['tender.envelopes-not-of-method']],
    ['emergency', 'two', ['tender.envelopes-not-of-method']],
    ['open-tender', 'two', ['tender.envelopes-not-of-method']],
    ['competitive-consultation', 'two', ['tender.envelopes-not-of-method']],
    ['competitive-consultation', 'one', []],
  ])('%s in %s: %j', (method, envelopes, expected) => {
    const found = envelopesViolations(methodTable[method], envelopes);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
