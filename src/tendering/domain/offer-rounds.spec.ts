import { describe, expect, it } from '@jest/globals';
import { type ChangeVoice, roundViolations } from './offer-rounds.js';

const now = new Date('2025-03-20T10:00:00+08:00');
const later = new Date('2025-03-21T10:00:00+08:00');

describe('the deadline of a round of offers', () => {
  const against = (dueAt: Date | null, asked: boolean) =>
    roundViolations({ dueAt, final: true, changes: null }, { now, asked, voice: 'representative' });
  it.each([
    ['2025-03-20T10:00:00.001+08:00', 0],
    ['2025-03-20T10:00:00+08:00', 1],
    ['2025-03-20T09:00:00+08:00', 1],
  ])('%s: %i reasons against it', (dueAt, reasons) => {
    expect(against(new Date(dueAt), true)).toHaveLength(reasons);
  });

  it('is set where they are asked for, and nowhere else', () => {
    const codes = (dueAt: Date | null, asked: boolean) => against(dueAt, asked).map(({ code }) => code);
    expect(codes(null, true)).toEqual(['tender.offers-due-missing']);
    expect(codes(null, false)).toEqual([]);
    expect(codes(later, false)).toEqual(['tender.offers-not-asked']);
  });
});

describe('what a round changes in the requirements', () => {
  it.each<[string, string | null, boolean, ChangeVoice, string[]]>([
    ['nothing', null, true, 'somebody-else', []],
    ['said by the representative', '增加夜间服务', true, 'representative', []],
    ['said by another officer', '增加夜间服务', true, 'somebody-else', ['tender.changes-unconfirmed']],
    ['before there is a panel', '增加夜间服务', true, 'panel-missing', ['tender.panel-missing']],
    ['where no offers are asked for', '增加夜间服务', false, 'representative', ['tender.offers-not-asked']],
  ])('%s', (_, changes, asked, voice, expected) => {
    const wish = { dueAt: asked ? later : null, final: false, changes };
    expect(roundViolations(wish, { now, asked, voice }).map(({ code }) => code)).toEqual(expected);
  });
});
