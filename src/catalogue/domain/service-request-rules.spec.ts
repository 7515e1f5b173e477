import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  REQUEST_CLASSES,
  formViolations,
  hoursByClass,
  isOverdue,
  minutesAfter,
  requestDue,
  requestViolations,
} from './service-request-rules.js';

const FRIDAY = new Date('2025-09-30T23:30:00+08:00');
const TIMES = {
  hours: hoursByClass('life=24,information=12,affairs=48,commerce=24'),
  emergencyMinutes: 10,
};

describe('the time of a service request', () => {
  it.each([
    ['life', '2025-10-01T23:30:00+08:00'],
    ['information', '2025-10-01T11:30:00+08:00'],
    ['affairs', '2025-10-02T23:30:00+08:00'],
    [null, '2025-09-30T23:40:00+08:00'],
  ] as const)('of %s runs through nights and the national holidays until %s', (requestClass, due) => {
    expect(requestDue(FRIDAY, requestClass, TIMES)).toEqual(new Date(due));
  });

  it('is 24 hours for a class that the setting leaves out', () => {
    expect(hoursByClass('life=6')).toEqual({ life: 6, information: 24, affairs: 24, commerce: 24 });
  });

  it('is the same whatever the order of the setting', () => {
    const shuffled = fc.shuffledSubarray(['life=1', 'information=2', 'affairs=3', 'commerce=4'], {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(REQUEST_CLASSES.map((each) => hoursByClass(parts.join(','))[each])).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  it('is over one instant after it, and stays so when the request ended late', () => {
    const dueAt = FRIDAY;
    const after = new Date(dueAt.getTime() + 1);
    const later = minutesAfter(dueAt, 600);
    expect(isOverdue({ dueAt, endedAt: null }, dueAt)).toBe(false);
    expect(isOverdue({ dueAt, endedAt: null }, after)).toBe(true);
    expect(isOverdue({ dueAt, endedAt: dueAt }, later)).toBe(false);
    expect(isOverdue({ dueAt, endedAt: after }, later)).toBe(true);
  });
});

describe('what is taken in', () => {
  it.each([
    ['service', 'life', []],
    ['service', undefined, ['catalogue.request-class-missing']],
    ['emergency', undefined, []],
    ['emergency', 'life', ['catalogue.emergency-has-class']],
  ] as const)('%s of class %s: %j', (kind, requestClass, codes) => {
    expect(requestViolations(kind, requestClass).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [true, 0, true],
    [true, 60, true],
    [true, 61, false],
    [true, -1, false],
    [false, 1, false],
  ])('a form: genuine %s, %i minutes old: taken %s', (genuine, age, taken) => {
    const at = minutesAfter(FRIDAY, age);
    expect(formViolations({ issuedAt: FRIDAY, genuine }, at, 60)).toHaveLength(taken ? 0 : 1);
  });

  it('no form of an impossible time', () => {
    expect(formViolations({ issuedAt: new Date(NaN), genuine: true }, FRIDAY, 60)).toHaveLength(1);
  });
});
