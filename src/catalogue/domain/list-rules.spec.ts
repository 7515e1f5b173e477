import { describe, expect, it } from '@jest/globals';
import { admissionViolations } from './admission-rules.js';
import {
  MOST_ITEMS,
  addItemViolations,
  changeViolations,
  publishViolations,
  takeViolations,
  withdrawViolations,
} from './list-rules.js';
import { type ServiceItemState, serviceItemLifecycle } from './service-item.lifecycle.js';
import { serviceListLifecycle } from './service-list.lifecycle.js';

const codes = (violations: readonly { code: string; pointer?: string }[]) =>
  violations.map(({ code, pointer }) => `${code.replace('catalogue.', '')} ${pointer ?? '–'}`);
const standing = (...states: ServiceItemState[]) => states.map((state) => ({ title: '助餐', state }));

describe('a service list', () => {
  it.each<[ServiceItemState[], string[]]>([
    [['admitted'], []],
    [['admitted', 'withdrawn'], []],
    [
      ['admitted', 'submitted', 'refused'],
      ['item-not-admitted /items/1', 'item-not-admitted /items/2'],
    ],
    [['withdrawn', 'withdrawn'], ['list-empty –']],
    [[], ['list-empty –']],
  ])('of %j is published unless %j', (states, expected) => {
    expect(codes(publishViolations(standing(...states)))).toEqual(expected);
  });

  it.each<[ServiceItemState[], string[]]>([
    [['published', 'withdrawn'], []],
    [
      ['published', 'tendered', 'tendered'],
      ['items-in-tender /items/1', 'items-in-tender /items/2'],
    ],
    [
      ['offered', 'claimed', 'fulfilled'],
      ['items-offered /items/0', 'items-offered /items/1', 'items-offered /items/2'],
    ],
  ])('of %j is withdrawn unless %j', (states, expected) => {
    expect(codes(withdrawViolations(standing(...states)))).toEqual(expected);
  });

  it('takes items while it is drafted and not full', () => {
    expect(addItemViolations('drafted', MOST_ITEMS - 1)).toEqual([]);
    expect(codes(addItemViolations('drafted', MOST_ITEMS))).toEqual(['list-full /listId']);
    for (const state of serviceListLifecycle.states.filter((each) => each !== 'drafted')) {
      expect(codes(addItemViolations(state, 0))).toEqual(['list-not-drafted /listId']);
    }
  });
});

describe('a service item', () => {
  it.each(serviceItemLifecycle.states.map((state) => [state]))('that is %s', (state) => {
    const offered = ['offered', 'claimed', 'fulfilled'].includes(state);
    const frozen =
      offered || ['published', 'tendered', 'revising', 'superseded'].includes(state)
        ? 'published-frozen –'
        : 'item-frozen –';
    expect(codes(changeViolations(state))).toEqual(state === 'drafted' ? [] : [frozen]);
    const untaken = offered ? 'item-offered /itemId' : 'item-not-published /itemId';
    const held: Partial<Record<ServiceItemState, string>> = {
      ...{ tendered: 'item-taken /itemId', revising: 'item-revised /itemId' },
    };
    const refusal = held[state] ?? untaken;
    const item = { title: '助餐', state, kind: 'project' as const };
    expect(codes(takeViolations(item))).toEqual(state === 'published' ? [] : [refusal]);
    expect(codes(takeViolations({ ...item, kind: 'claim' }))).toEqual(['item-only-claimed /itemId']);
  });
});

describe('an admission', () => {
  it.each<[Parameters<typeof admissionViolations>[0], string[]]>([
    [{ decision: 'admit', fundId: 'f' }, []],
    [{ decision: 'admit' }, ['fund-missing /fundId']],
    [{ decision: 'refuse', reason: '不属于社区职责' }, []],
    [{ decision: 'refuse' }, ['refusal-reason-missing /reason']],
    [{ decision: 'refuse', fundId: 'f' }, ['fund-not-for-refusal /fundId', 'refusal-reason-missing /reason']],
  ])('%j → %j', (facts, expected) => {
    expect(codes(admissionViolations(facts))).toEqual(expected);
  });
});
