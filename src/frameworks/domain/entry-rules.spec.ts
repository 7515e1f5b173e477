import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type EntryFinding, findingViolations, isAdmitted } from './application-rules.js';
import { isOverdue, leastParties } from './clock-rules.js';
import { type RemovalFacts, reentryViolations, removalViolations } from './party-rules.js';
import { refuse } from './refusals.js';

const CONDITIONS = [
  { code: 'kitchen', title: '食品经营许可' },
  { code: 'reach', title: '配送能力' },
];
const met = (code: string): EntryFinding => ({ code, met: true, reason: null });
const unmet = (code: string, reason: string | null = '未提供'): EntryFinding => ({
  code,
  met: false,
  reason,
});

describe('entry to an open framework', () => {
  it.each<[string, EntryFinding[], string[]]>([
    ['each condition once', [met('kitchen'), unmet('reach')], []],
    ['one forgotten', [met('kitchen')], ['findings-unfit']],
    ['one twice', [met('kitchen'), met('kitchen'), met('reach')], ['findings-unfit']],
    ['one that was not published', [met('kitchen'), met('reach'), unmet('age')], ['findings-unfit']],
    ['not met, without a reason', [met('kitchen'), unmet('reach', null)], ['finding-reason-missing']],
  ])('%s', (_, findings, codes) => {
    const found = findingViolations(CONDITIONS, findings).map(({ code }) => code);
    expect(found).toEqual(codes.map((code) => `frameworks.${code}`));
  });

  it('is for who meets everything and is not barred, and for nobody else', () => {
    expect(isAdmitted([met('kitchen'), met('reach')], [])).toBe(true);
    expect(isAdmitted([met('kitchen'), unmet('reach')], [])).toBe(false);
    expect(isAdmitted([met('kitchen'), met('reach')], [refuse.applicantIneligible()])).toBe(false);
  });
});

describe('the end of a party', () => {
  const facts: RemovalFacts = { ground: 'non-performance', refused: 0, isEligible: true, isAsked: false };
  it.each<[string, Partial<RemovalFacts>, string[]]>([
    ['for what the maker found', {}, []],
    ['for refusals that are on record', { ground: 'refused-orders', refused: 1 }, []],
    ['for refusals that are not', { ground: 'refused-orders' }, ['ground-without-refusal']],
    ['barred', { ground: 'barred', isEligible: false }, []],
    ['barred, though it may take part', { ground: 'barred' }, ['ground-without-bar']],
    ['while it owes an answer', { isAsked: true }, ['party-ordered']],
    ['barred while it owes an answer', { ground: 'barred', isEligible: false, isAsked: true }, []],
  ])('%s', (_, change, codes) => {
    const found = removalViolations({ ...facts, ...change }).map(({ code }) => code);
    expect(found).toEqual(codes.map((code) => `frameworks.${code}`));
  });

  it.each<[string | null, number, string[]]>([
    ['剩余不足七成时补充征集', 2, []],
    ['剩余不足七成时补充征集', 3, ['enough-parties']],
    [null, 2, ['reentry-not-agreed']],
  ])('entry again under "%s" with %d of four left', (reentry, count, codes) => {
    const found = reentryViolations({ reentry, count, total: 4, percent: 70 }).map(({ code }) => code);
    expect(found).toEqual(codes.map((code) => `frameworks.${code}`));
  });
});

describe('the clocks of a framework', () => {
  it.each([
    [null, null, '2025-06-01', false],
    ['2025-06-01', null, '2025-06-01', false],
    ['2025-06-01', null, '2025-06-02', true],
    ['2025-06-01', '2025-06-01', '2025-07-01', false],
    ['2025-06-01', '2025-06-03', '2025-07-01', true],
  ])('last %s, done %s, today %s: %s', (last, done, today, overdue) => {
    expect(isOverdue(last ? day(last) : null, done ? day(done) : null, day(today))).toBe(overdue);
  });

  it('needs two parties where the people served choose', () => {
    expect([leastParties({ chosenByServed: true }), leastParties({ chosenByServed: false })]).toEqual([2, 1]);
  });
});
