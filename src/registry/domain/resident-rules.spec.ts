import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import {
  type ConsentFacts,
  birthBandViolations,
  consentViolations,
  needsGuardian,
} from './resident-rules.js';

const today = day('2025-03-03');

describe('a band of birth years', () => {
  it.each([
    [1945, []],
    [2025, []],
    [1946, ['registry.birth-band-wrong']],
    [2030, ['registry.birth-band-wrong']],
  ])('%d: %j', (birthFrom, expected) => {
    expect(birthBandViolations(birthFrom, today).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    [2015, true],
    // Born in 2011 to 2014, some are under fourteen.
    [2010, true],
    // The youngest, of 2009, are fifteen or sixteen.
    [2005, false],
    [1945, false],
    [null, false],
  ])('%s wants a guardian: %s', (birthFrom, expected) => {
    expect(needsGuardian(birthFrom, today)).toBe(expected);
  });
});

describe('a consent', () => {
  const at = new Date('2025-03-03T08:00:00+08:00');
  const sound: ConsentFacts = {
    ...{ birthFrom: 1945, erased: false, edition: 1, newest: 1, hasGuardian: false },
    ...{ givenAt: at, now: at, today },
  };
  it.each<[string, Partial<ConsentFacts>, string[]]>([
    ['of an adult counts', {}, []],
    ['of a child counts with its guardian', { birthFrom: 2015, hasGuardian: true }, []],
    ['of a child alone does not', { birthFrom: 2015 }, ['guardian-missing']],
    ['to an older text does not', { newest: 2 }, ['consent-text-outdated']],
    ['to a text of another scope does not', { edition: undefined }, ['consent-text-unknown']],
    ['of tomorrow does not', { givenAt: new Date(at.getTime() + 1) }, ['consent-in-future']],
    ['of nobody does not', { erased: true }, ['resident-erased']],
    [
      'says everything at once',
      { birthFrom: 2015, edition: undefined, givenAt: new Date(at.getTime() + 1) },
      ['consent-text-unknown', 'consent-in-future', 'guardian-missing'],
    ],
  ])('%s', (_, facts, expected) => {
    const found = consentViolations({ ...sound, ...facts }).map(({ code }) => code);
    expect(found).toEqual(expected.map((code) => `registry.${code}`));
  });
});
