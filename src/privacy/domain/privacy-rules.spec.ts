import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { covers, tellingViolations, validityViolations } from './records.js';

const today = day('2025-03-03');

describe('an impact assessment', () => {
  const sound = {
    ...{ unitId: 'street', state: 'approved', validTo: day('2025-03-03') },
    dataKinds: ['name', 'health'] as const,
  };
  it('carries what it covers, of its own unit, while it is in force', () => {
    expect(covers(sound, 'street', ['name'], today)).toBe(true);
    expect(covers(sound, 'street', ['name', 'phone'], today)).toBe(false);
    expect(covers(sound, 'other', ['name'], today)).toBe(false);
    expect(covers({ ...sound, state: 'drafted' }, 'street', ['name'], today)).toBe(false);
    expect(covers(sound, 'street', ['name'], day('2025-03-04'))).toBe(false);
    expect(covers(null, 'street', [], today)).toBe(false);
  });
  it.each([
    ['2025-03-02', ['privacy.valid-ends-early']],
    ['2025-03-03', []],
    ['2028-03-03', []],
    ['2028-03-04', ['privacy.valid-too-long']],
  ])('until %s: %j', (validTo, expected) => {
    expect(validityViolations(day(validTo), today).map(({ code }) => code)).toEqual(expected);
  });
});

describe('an incident is told', () => {
  const discovered = new Date('2025-03-03T00:00:00Z');
  const now = new Date('2025-03-03T04:00:00Z');
  const at = (hour: string) => new Date(`2025-03-03T${hour}:00:00Z`);
  it('to the authority, and to the persons unless nothing can harm them', () => {
    const told = { authorityAt: at('01'), personsAt: at('02'), personsExempt: null };
    const found = (change: object) =>
      tellingViolations({ ...told, ...change }, discovered, now).map(({ code, pointer }) => pointer ?? code);
    expect(found({})).toEqual([]);
    expect(found({ personsAt: null, personsExempt: '已全部收回' })).toEqual([]);
    expect(found({ personsAt: null })).toEqual(['privacy.persons-untold']);
    expect(found({ personsExempt: '已全部收回' })).toEqual(['privacy.persons-untold']);
    expect(found({ authorityAt: at('05'), personsAt: new Date('2025-03-02T23:00:00Z') })).toEqual([
      ...['/authorityAt', '/personsAt'],
    ]);
  });
});
