import { describe, expect, it } from '@jest/globals';
import { keyPersonViolations, subcontractViolations } from './consent-rules.js';

type Subcontract = Parameters<typeof subcontractViolations>[0];
type KeyPerson = Parameters<typeof keyPersonViolations>[0];

const short = (found: readonly { code: string }[]) =>
  found.map(({ code }) => code.replace('contracting.', ''));
const PART: Subcontract = {
  ...{ amount: 300_00n, price: 1_000_00n, others: [], maxPercent: 30 },
  ...{ isMainPart: false, isProvider: false, standing: [] },
};

describe('a part for somebody else', () => {
  it.each<[string, Subcontract, string[]]>([
    ['up to the limit', PART, []],
    ['a fen more', { ...PART, amount: 300_01n }, ['subcontracts-over-cap']],
    ['a fen more with another', { ...PART, amount: 200_01n, others: [100_00n] }, ['subcontracts-over-cap']],
    ['the whole in pieces', { ...PART, amount: 500_00n, others: [500_00n], maxPercent: 50 }, ['subletting']],
    ['nothing', { ...PART, amount: 0n }, ['subcontract-not-positive']],
    ['where the district allows none', { ...PART, amount: 1n, maxPercent: 0 }, ['subcontracts-over-cap']],
    [
      'the main part, to itself, by somebody barred',
      { ...PART, isMainPart: true, isProvider: true, standing: [{ code: 'registry.barred' }] },
      ['main-part-subcontracted', 'subcontract-to-itself', 'registry.barred'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(short(subcontractViolations(facts))).toEqual(expected);
  });
});

describe('a key person', () => {
  const named: KeyPerson = { incoming: { isEmployed: true, level: 'intermediate' }, isKeyAlready: false };
  it.each<[string, KeyPerson, string[]]>([
    ['named', named, []],
    ['taking over from an equal', { ...named, outgoing: { level: 'intermediate', serves: true } }, []],
    [
      'taking over from somebody whose certificate ran out',
      { ...named, outgoing: { level: null, serves: true } },
      [],
    ],
    [
      'taking over from a higher one',
      { ...named, outgoing: { level: 'senior', serves: true } },
      ['key-person-lower'],
    ],
    ['taking over from nobody', { ...named, outgoing: { level: null, serves: false } }, ['outgoing-not-key']],
    [
      'of another employer, without a certificate, known already',
      { incoming: { isEmployed: false, level: null }, isKeyAlready: true },
      ['key-person-not-employed', 'key-person-uncertified', 'key-person-already'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(short(keyPersonViolations(facts))).toEqual(expected);
  });
});
