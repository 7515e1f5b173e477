import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../shared/days.js';
import { exact, toDecimal } from '../../shared/exact.js';
import {
  type UnstatedLine,
  afterMonth,
  statementContent,
  statementViolations,
  totalsOf,
} from './service-statement.js';

const line = (changes: Partial<UnstatedLine> = {}): UnstatedLine => ({
  ...{ clientId: 'a', on: day('2025-06-03'), method: 'casework', place: '长安社区', quantity: '2.00' },
  ...{ volunteerHours: '0.00', recipientIds: ['p'], workers: 1, proof: null, corrects: null },
  ...changes,
});
const correcting = (quantity: string, changes: Partial<UnstatedLine> = {}) =>
  line({
    clientId: 'b',
    corrects: { clientId: 'a', reason: '误填', method: 'casework', quantity, volunteerHours: '1.00' },
    ...changes,
  });

describe('a monthly statement', () => {
  const facts = {
    today: day('2025-07-01'),
    from: day('2025-05-06'),
    to: day('2025-11-28'),
    latest: '2025-05',
  };
  it.each([
    ['of the month that ended', '2025-06', []],
    ['of the month that runs', '2025-07', ['contracting.month-runs']],
    ['of one before the term', '2025-04', ['contracting.month-outside-term', 'contracting.month-stated']],
    ['of one that was stated', '2025-05', ['contracting.month-stated']],
  ])('%s', (_, month, expected) => {
    expect(statementViolations(month, facts).map(({ code }) => code)).toEqual(expected);
  });

  it('ends with the month, also with the year', () => {
    expect([afterMonth('2025-06'), afterMonth('2025-12')]).toEqual(['2025-07-01', '2026-01-01']);
  });

  it('says what a line changes, and names nobody', () => {
    const content = statementContent({ contractId: 'c', title: '示例', number: 2, month: '2025-06' }, [
      line({ recipientIds: ['p', 'q'] }),
      correcting('5.00', { quantity: '3.50', method: 'group-work' }),
      correcting('1.00', { clientId: 'z', quantity: '0.00', recipientIds: [] }),
    ]);
    expect(content.lines.map(({ effect, recipients }) => [effect, recipients])).toEqual([
      ...[
        ['2.00', 2],
        ['-1.50', 1],
        ['-1.00', 0],
      ],
    ]);
    expect(content.totals).toEqual({
      ...{ services: 0, quantity: '-0.50', volunteerHours: '-2.00', recipients: 2 },
      byMethod: [
        { method: 'casework', quantity: '-4.00' },
        { method: 'group-work', quantity: '3.50' },
      ],
    });
    expect(JSON.stringify(content)).not.toContain('"p"');
  });

  it('and all others come to what the ledger says, however it was corrected and cut into months', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 5 }), (first, chain, cut) => {
        const text = (cents: number) => toDecimal(exact(BigInt(cents)).div(100n), 2);
        const plain = first.map((cents, n) => line({ clientId: `n${n}`, quantity: text(cents + 1) }));
        // Each correction corrects the one before it.
        const corrections = chain.map((cents, n) => {
          const before = n === 0 ? plain[0] : undefined;
          const quantity = before?.quantity ?? text(chain[n - 1] ?? 0);
          return correcting(quantity, { clientId: `c${n}`, quantity: text(cents) });
        });
        const all = [...plain, ...corrections];
        const statements = all.reduce<UnstatedLine[][]>((parts, each, n) => {
          if (n % cut === 0) parts.push([]);
          parts.at(-1)?.push(each);
          return parts;
        }, []);
        const stated = statements
          .map((lines) => exact(totalsOf(lines).quantity))
          .reduce((total, part) => total.add(part));
        const counted = [...plain.slice(1), corrections.at(-1)].map((each) => exact(each?.quantity ?? '0'));
        const services = statements.reduce((total, lines) => total + totalsOf(lines).services, 0);
        expect(stated.equals(counted.reduce((total, part) => total.add(part)))).toBe(true);
        expect(services).toBe(counted.filter((part) => part.n > 0n).length);
      }),
    );
  });
});
