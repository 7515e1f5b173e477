import { describe, expect, it } from '@jest/globals';
import { contracted } from '../../../../test/support/ocds-facts.js';
import { day } from '../../../shared/days.js';
import type { JsonObject } from '../json.js';
import { nextRelease } from '../next-release.js';
import { stateOf } from '../process-state.js';
import { compiledOf, releaseOf } from '../release.js';
import { versionsOf } from '../versions.js';
import type { CheckedProcess } from './check.js';
import { Checking } from './checking.js';

const payment = {
  id: 'p',
  milestoneId: 'm1',
  amountFen: 2_400_000,
  on: day('2025-04-16'),
  payerId: 'u1',
  payer: '新华街道办事处',
};
const state = stateOf(contracted({ transactions: [payment] }));
const publisher = { prefix: 'ocds-213czf', baseUrl: 'http://localhost' };

function processOf(changed: JsonObject, rest: Partial<CheckedProcess> = {}): CheckedProcess {
  const next = nextRelease([], { ...state, ...changed });
  if (!next) throw new Error('nothing to release');
  const kept = {
    ...next,
    key: '0190a000-0000-7000-8000-000000000001',
    date: new Date('2025-05-01T02:00:00Z'),
  };
  const releases = [releaseOf(kept, publisher)];
  const compiled = compiledOf(releases);
  const ocid = compiled.ocid as string;
  return { ocid, releases, compiled, versioned: versionsOf(releases), isAsKept: true, ...rest };
}

function failed(...processes: readonly CheckedProcess[]): number[] {
  const checking = new Checking();
  processes.forEach((each) => {
    checking.add(each);
  });
  return checking
    .results()
    .filter(({ result }) => result === 'failed')
    .map(({ number }) => number);
}

const tender = (changed: JsonObject) => ({ tender: { ...(state.tender as JsonObject), ...changed } });
const firstOf = (section: 'awards' | 'contracts' | 'parties', changed: JsonObject) => ({
  [section]: (state[section] as readonly JsonObject[]).map((each, at) =>
    at === 0 ? { ...each, ...changed } : each,
  ),
});
const implementation = (state.contracts as readonly JsonObject[])[0]?.implementation as JsonObject;
const moved = (changed: JsonObject) => ({ implementation: { ...implementation, ...changed } });

describe('the checks of publishers', () => {
  it('are forty-eight, each once, and all pass on what is sound; those that can’t be made say so', () => {
    const checking = new Checking();
    checking.add(processOf({}));
    const results = checking.results();
    expect(results.map(({ number }) => number)).toEqual(Array.from({ length: 48 }, (_, at) => at + 1));
    expect(results.filter(({ result }) => result === 'failed')).toEqual([]);
    const open = results.filter(({ result }) => result === 'not-checked').map(({ number }) => number);
    expect(open).toEqual([3, 4, 5, 6, 7, 13, 45, 46]);
  });

  it.each<[string, CheckedProcess, number]>([
    ['NUL', processOf(tender({ title: 'a\u0000' })), 1],
    ['an ocid without prefix', processOf({}, { ocid: 'x' }), 10],
    ['a blank', processOf(tender({ description: ' ' })), 11],
    ['a date that is none', processOf(tender({ bidOpening: { date: '2025-03-24 09:30' } })), 14],
    ['an unknown scheme', processOf(firstOf('parties', { identifier: { scheme: 'CN-USCC', id: '1' } })), 16],
    [
      'a document in the wrong place',
      processOf(tender({ documents: [{ id: '1', documentType: 'awardNotice', url: '/a' }] })),
      19,
    ],
    ['a format that is none', processOf(tender({ documents: [{ id: '1', format: 'PDF', url: '/a' }] })), 20],
    ['a negative quantity', processOf(tender({ items: [{ id: '1', quantity: -1 }] })), 21],
    ['a language in words', processOf({ language: 'Chinese' }), 22],
    [
      'an end before the beginning',
      processOf(
        tender({
          enquiryPeriod: { startDate: '2025-03-05T00:00:00+08:00', endDate: '2025-03-04T00:00:00+08:00' },
        }),
      ),
      23,
    ],
    ['a direct purchase of two', processOf(tender({ procurementMethod: 'direct' })), 24],
    ['an award of an active tender', processOf(tender({ status: 'active' })), 25],
    ['a contract of a pending award', processOf(firstOf('awards', { status: 'pending' })), 26],
    ['money of a pending contract', processOf(firstOf('contracts', { status: 'pending' })), 27],
    [
      'a day on which nothing was met',
      processOf(
        firstOf('contracts', {
          milestones: [{ id: '1', status: 'scheduled', dateMet: '2025-04-15T00:00:00+08:00' }],
        }),
      ),
      28,
    ],
    [
      'an unbelievable amount',
      processOf({
        planning: {
          budget: {
            description: '万',
            amount: { amount: 0 },
            finance: [{ id: '1', value: { amount: 9e11 } }],
          },
        },
      }),
      29,
    ],
    ['an award before bids close', processOf(firstOf('awards', { date: '2025-03-20T00:00:00+08:00' })), 30],
    [
      'a signature after its publication',
      processOf(
        firstOf(
          'contracts',
          moved({ milestones: [{ id: '1', status: 'met', dateMet: '2025-06-01T00:00:00+08:00' }] }),
        ),
      ),
      31,
    ],
    [
      'an amendment before the tender',
      processOf(tender({ amendments: [{ id: '1', date: '2025-03-01T00:00:00+08:00' }] })),
      32,
    ],
    ['a count that differs', processOf(tender({ numberOfTenderers: 3 })), 33],
    ['a budget far off', processOf({ planning: { budget: { amount: { amount: 1 } } } }), 34],
    ['a contract far from its award', processOf(firstOf('awards', { value: { amount: 10 } })), 35],
    [
      'too much money',
      processOf(
        firstOf('contracts', {
          value: { amount: 47000 },
          ...moved({
            transactions: [
              {
                id: 'x',
                date: '2025-04-16T00:00:00+08:00',
                value: { amount: 47000.01 },
                payer: { id: 'XX-SANSHE-u1', name: '新华街道办事处' },
                payee: { id: 'CN-USCI-52990000MK0030018W', name: '甲中心（示例）' },
              },
            ],
          }),
        }),
      ),
      36,
    ],
    [
      'a role that nobody gives',
      processOf(firstOf('parties', { roles: ['buyer', 'procuringEntity', 'payer', 'supplier'] })),
      37,
    ],
    ['a role that is missing', processOf(firstOf('parties', { roles: ['buyer', 'procuringEntity'] })), 38],
    ['another name', processOf(firstOf('parties', { name: '别名' })), 39],
    ['an award without its bid', processOf(firstOf('awards', { relatedBid: 'nobody' })), 42],
    ['a body that was changed', processOf({}, { isAsKept: false }), 48],
    [
      'a compiled release of other words',
      processOf({}, { compiled: { ...processOf({}).compiled, title: 'x' } }),
      48,
    ],
  ])('find %s', (_, process, number) => {
    expect(failed(process)).toEqual([number]);
  });

  it('find what only a compiled release that is no merge can have: ids twice, null', () => {
    const { compiled } = processOf({});
    const twice = [...(state.awards as readonly JsonObject[]), ...(state.awards as readonly JsonObject[])];
    expect(failed(processOf({}, { compiled: { ...compiled, awards: twice } }))).toEqual([8, 42, 48]);
    expect(failed(processOf({}, { compiled: { ...compiled, title: null } }))).toEqual([12, 48]);
  });

  it('find what only several processes show: a tender’s id twice, a related process that is not there', () => {
    expect(failed(processOf({}), processOf({}))).toEqual([44]);
    const tie = { id: '1', scheme: 'ocid', identifier: 'lost', relationship: ['planning'] };
    expect(failed(processOf({ relatedProcesses: [{ ...tie, title: 'x' }] }))).toEqual([43]);
    const taken = (related: JsonObject) => {
      const checking = new Checking({}, new Set(['ocds-213czf-lost']));
      checking.add(processOf({ relatedProcesses: [related] }));
      return checking.results().flatMap(({ number, result }) => (result === 'failed' ? [number] : []));
    };
    expect([taken(tie), taken({ ...tie, title: 'x' })]).toEqual([[], [43]]);
  });
});
