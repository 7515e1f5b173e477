import { describe, expect, it } from '@jest/globals';
import { refuse } from './refusals.js';
import { type RotationParty, nextTurn, turnsOfNewcomer } from './rotation.js';

const party = (partyId: string, place: number, turns: number, change: object = {}): RotationParty => ({
  ...{ partyId, place, turns, reasons: [], hasRefused: false, ...change },
});
const barred = { reasons: [refuse.applicantIneligible()] };

describe('turns (顺序轮候)', () => {
  it.each<[string, RotationParty[], string | null, string[]]>([
    ['the first begins', [party('A', 1, 0), party('B', 2, 0)], 'A', []],
    ['everybody once before anybody twice', [party('A', 1, 1), party('B', 2, 0)], 'B', []],
    ['a new round begins with the first', [party('A', 1, 1), party('B', 2, 1)], 'A', []],
    ['who cannot be called loses the turn', [party('A', 1, 0, barred), party('B', 2, 0)], 'B', ['A']],
    [
      'who refused this order is not asked again',
      [party('A', 1, 1, { hasRefused: true }), party('B', 2, 1)],
      'B',
      [],
    ],
    ['nobody is left: nobody loses a turn', [party('A', 1, 0, barred), party('B', 2, 0, barred)], null, []],
    ['an agreement without parties', [], null, []],
  ])('%s', (_, parties, chosen, passed) => {
    const turn = nextTurn(parties);
    expect(turn.chosen?.partyId ?? null).toBe(chosen);
    expect(turn.passed.map(({ partyId }) => partyId)).toEqual(passed);
  });

  it('lets a late comer into the round that runs', () => {
    expect(turnsOfNewcomer([3, 2, 3])).toBe(2);
    expect(turnsOfNewcomer([])).toBe(0);
  });
});
