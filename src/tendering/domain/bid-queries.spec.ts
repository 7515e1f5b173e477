import { describe, expect, it } from '@jest/globals';
import { type QueryFacts, type QueryKind, askViolations, clockViolations } from './bid-queries.js';

const now = new Date('2026-03-20T10:00:00+08:00');
const facts: QueryFacts = {
  ...{ kind: 'clarification', tender: 'scoring', bid: 'valid', isPriceFinal: true, isPriceDecided: false },
};

describe('a question to a bidder', () => {
  it.each<[string, Partial<QueryFacts>, string[]]>([
    ['in the scoring', {}, []],
    ['of an opened bid', { tender: 'opened', bid: 'opened', isPriceFinal: false }, []],
    ['between offers', { tender: 'offering', isPriceFinal: false }, []],
    ['before the opening', { tender: 'closed', bid: 'submitted' }, ['tender.query-not-now']],
    ['after the report', { tender: 'reported' }, ['tender.query-not-now']],
    ['of a bid that is out', { bid: 'disqualified' }, ['tender.bid-out']],
    ['of one that left', { tender: 'offering', bid: 'left' }, ['tender.bid-out']],
    ['on a price', { kind: 'low-price' }, []],
    ['on a price that was sealed apart', { kind: 'low-price', tender: 'priced' }, []],
    ['when the prices are known', { tender: 'priced' }, ['tender.query-not-now']],
    [
      'on a price that may still change',
      { kind: 'low-price', tender: 'offering', isPriceFinal: false },
      ['tender.price-not-final'],
    ],
    ['on a price that is decided on', { kind: 'low-price', isPriceDecided: true }, ['tender.price-decided']],
  ])('%s', (_, change, expected) => {
    expect(askViolations({ ...facts, ...change }).map(({ code }) => code)).toEqual(expected);
  });

  it.each<[QueryKind, string, string[]]>([
    ['clarification', '2026-03-20T10:00:00.001+08:00', []],
    ['clarification', '2026-03-20T10:00:00+08:00', ['tender.query-due-in-past']],
    ['low-price', '2026-03-20T10:30:00+08:00', []],
    ['low-price', '2026-03-20T10:29:59.999+08:00', ['tender.explanation-too-short']],
  ])('%s, due %s', (kind, dueAt, expected) => {
    expect(clockViolations(kind, new Date(dueAt), now).map(({ code }) => code)).toEqual(expected);
  });
});
