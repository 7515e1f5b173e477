import { describe, expect, it } from '@jest/globals';
import { PLANNED, awarded, contracted, tendered } from '../../../test/support/ocds-facts.js';
import { day } from '../../shared/days.js';
import type { ProcessFacts } from './facts.js';
import { type Json, type JsonObject, member, objectsOf } from './json.js';
import { mergeReleases } from './merge.js';
import { nextRelease } from './next-release.js';
import { stateOf } from './process-state.js';

const contractOf = (state: JsonObject) => objectsOf(state.contracts)[0];
const done = (state: JsonObject) => member(contractOf(state), 'implementation');
const payment = {
  id: 'p',
  milestoneId: 'm1',
  amountFen: 2_400_000,
  on: day('2025-04-15'),
  payerId: 'u1',
  payer: '新华街道办事处',
};
const visit = {
  id: 'v',
  code: 'month-1',
  kind: 'after',
  dueOn: day('2025-11-28'),
  concludedOn: day('2025-12-05'),
};
const change = {
  number: 1,
  kind: 'extension',
  ground: 'mutual-agreement',
  createdAt: '2025-06-01T02:00:00+00:00',
  effectiveOn: day('2025-06-01'),
};

describe('a process in OCDS', () => {
  it.each<[string, ProcessFacts, string, string | undefined, string | undefined]>([
    ['an item of a list', PLANNED, 'planned', undefined, undefined],
    [
      'an item taken back',
      { ...PLANNED, item: PLANNED.item && { ...PLANNED.item, state: 'withdrawn' } },
      'withdrawn',
      undefined,
      undefined,
    ],
    ['a published tender', tendered(), 'active', undefined, undefined],
    ['one under review', tendered('scoring'), 'active', undefined, undefined],
    ['one without valid bids', tendered('failed'), 'unsuccessful', undefined, undefined],
    ['one called off', tendered('cancelled'), 'cancelled', undefined, undefined],
    ['the public notice of a result', awarded(), 'complete', 'pending', undefined],
    ['a result that stands', awarded('active'), 'complete', 'active', undefined],
    ['a result taken back', awarded('cancelled'), 'complete', 'cancelled', undefined],
    [
      'a result taken back and a tender that failed then',
      { ...awarded('cancelled'), tender: tendered('failed').tender },
      'complete',
      'cancelled',
      undefined,
    ],
    ['a signed contract', contracted(), 'complete', 'active', 'active'],
    ['one that rests', contracted({ state: 'suspended' }), 'complete', 'active', 'active'],
    [
      'one that is accepted and not yet paid',
      contracted({ state: 'accepted' }),
      'complete',
      'active',
      'active',
    ],
    ['one that is paid', contracted({ state: 'settled' }), 'complete', 'active', 'terminated'],
    ['one that ended early', contracted({ state: 'terminated' }), 'complete', 'active', 'terminated'],
  ])('%s has the statuses of the standard', (_, facts, tender, award, contract) => {
    const state = stateOf(facts);
    const statuses = [
      member(state.tender, 'status'),
      objectsOf(state.awards)[0]?.status,
      contractOf(state)?.status,
    ];
    expect(statuses).toEqual([tender, award, contract]);
  });

  it('names buyer, suppliers and who else took part with every role that something refers to', () => {
    const roles = objectsOf(stateOf(contracted({ transactions: [payment] })).parties).map(({ id, roles }) => [
      id,
      roles,
    ]);
    expect(roles).toEqual([
      ['XX-SANSHE-u1', ['buyer', 'procuringEntity', 'payer']],
      ['CN-USCI-52990000MK0030018W', ['tenderer', 'supplier', 'payee']],
      ['CN-USCI-52990000MK0010017A', ['tenderer']],
    ]);
  });

  it('tells the winner’s price, and losers’ only where they are read out', () => {
    const prices = (facts: ProcessFacts) =>
      objectsOf(member(stateOf(facts).bids, 'details')).map(({ value }) => member(value, 'amount'));
    expect(prices(awarded())).toEqual([48000, undefined]);
    const [first, second] = awarded().bids;
    const readOut = first && second ? [first, { ...second, priceFen: 4_900_001 }] : [];
    expect(prices(awarded('pending', { bids: readOut }))).toEqual([48000, 49000.01]);
  });

  it('pays nothing before it is signed, and takes back below zero', () => {
    const back = { ...payment, id: 'r', amountFen: -2_400_000, on: day('2025-05-20') };
    const moved = objectsOf(
      member(done(stateOf(contracted({ transactions: [payment, back] }))), 'transactions'),
    );
    expect(moved.map(({ date, value }) => [date, member(value, 'amount')])).toEqual([
      ['2025-04-15T10:00:00+08:00', 24000],
      ['2025-05-20T00:00:00+08:00', -24000],
    ]);
  });

  it.each<[string, string | null, number | null, Json | undefined]>([
    ['of five', '86.00', 5, '86.00'],
    ['of four, who keep theirs to themselves', null, null, undefined],
  ])('has a visit as a milestone, and the score %s', (_, score, valid, measure) => {
    const state = stateOf(contracted({ visits: [{ ...visit, score, valid }] }));
    expect(objectsOf(member(done(state), 'milestones')).at(-1)).toMatchObject({
      id: 'visit-v',
      type: 'assessment',
      status: 'met',
    });
    const [metric] = objectsOf(member(done(state), 'metrics'));
    expect(objectsOf(metric?.observations)[0]?.measure).toBe(measure);
  });

  it('begins to be implemented with the first milestone that is reached', () => {
    expect(done(stateOf(contracted({ milestones: [] })))).toBeUndefined();
    expect(objectsOf(member(done(stateOf(contracted())), 'milestones')).map(({ id }) => id)).toEqual(['1']);
  });
});

describe('the tags of its releases', () => {
  const pause = { number: 1, reason: '延期（示例）', createdAt: '2025-03-05T02:00:00+00:00' };
  const later = (facts: ProcessFacts, changed: Partial<ProcessFacts>): ProcessFacts => ({
    ...facts,
    ...changed,
  });

  it.each<[string, ProcessFacts[], string[]]>([
    [
      'from plan to payment',
      [
        PLANNED,
        tendered(),
        awarded(),
        awarded('active'),
        contracted({ milestones: [] }),
        contracted({ transactions: [payment] }),
        contracted({ transactions: [payment], state: 'settled' }),
      ],
      [
        'planning',
        'tender',
        'award',
        'awardUpdate',
        'contract',
        'implementation',
        'contractTermination implementationUpdate',
      ],
    ],
    [
      'a plan that changes',
      [PLANNED, later(PLANNED, { item: PLANNED.item && { ...PLANNED.item, quantity: 5 } })],
      ['planning', 'planningUpdate'],
    ],
    [
      'an answer, then an amendment',
      [
        tendered(),
        tendered('open', {
          questions: [
            {
              id: 'q',
              question: '问',
              answer: '答',
              createdAt: '2025-03-04T02:00:00+00:00',
              answeredOn: day('2025-03-05'),
            },
          ],
        }),
        tendered('open', { amendments: [pause] }),
      ],
      ['tender', 'tenderUpdate', 'tenderAmendment'],
    ],
    ['a tender that is called off', [tendered(), tendered('cancelled')], ['tender', 'tenderCancellation']],
    ['one that fails', [tendered(), tendered('failed')], ['tender', 'tenderUpdate']],
    ['an award that is taken back', [awarded(), awarded('cancelled')], ['tender', 'awardCancellation']],
    [
      'a change of the contract',
      [contracted(), contracted({ changes: [change], serviceTo: day('2025-11-30') })],
      ['tender', 'contractAmendment'],
    ],
    [
      'its early end',
      [contracted(), contracted({ changes: [{ ...change, kind: 'termination' }], state: 'terminated' })],
      ['tender', 'contractAmendment contractTermination implementationUpdate'],
    ],
    [
      'a visit',
      [contracted(), contracted({ visits: [{ ...visit, score: '86.00', valid: 6 }] })],
      ['tender', 'implementationUpdate'],
    ],
    ['the same again', [tendered(), tendered()], ['tender']],
  ])('%s', (_, course, expected) => {
    const kept: NonNullable<ReturnType<typeof nextRelease>>[] = [];
    for (const facts of course) {
      const next = nextRelease(kept, stateOf(facts));
      if (next) kept.push(next);
    }
    const firstTags = kept.map(({ tags }) => tags.join(' '));
    expect([firstTags[0]?.split(' ')[0], ...firstTags.slice(1)]).toEqual(expected);
    const last = mergeReleases(kept.map(({ body }) => body));
    const wanted = stateOf(course.at(-1) ?? PLANNED);
    for (const section of ['planning', 'parties', 'awards', 'bids'])
      expect(last[section]).toEqual(wanted[section]);
    expect(member(last.tender, 'status')).toBe(member(wanted.tender, 'status'));
  });
});
