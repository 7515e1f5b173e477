import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import {
  type AnnouncementFacts,
  type ConclusionFacts,
  adoptionViolations,
  announcementViolations,
  commentViolations,
  conclusionViolations,
  consultedViolations,
  endViolations,
  endsNotBefore,
  publicThrough,
} from './consultation-rules.js';

const named = ({ code }: { code: string }) => code.replace('consultation.', '');

describe('announcing a consultation', () => {
  const meeting: AnnouncementFacts = {
    ...{ form: 'deliberation', opensOn: day('2025-03-03'), closesOn: day('2025-03-05'), place: '社区议事厅' },
    ...{ today: day('2025-03-03'), listState: 'drafted', itemCount: 1 },
  };
  it.each<[string, Partial<AnnouncementFacts>, string[]]>([
    ['a meeting', {}, []],
    ['a meeting of today', { closesOn: day('2025-03-03') }, []],
    ['online for seven days', { form: 'online', place: null, closesOn: day('2025-03-09') }, []],
    ['online for six days', { form: 'online', place: null, closesOn: day('2025-03-08') }, ['open-too-short']],
    ['online with a place', { form: 'online', closesOn: day('2025-03-09') }, ['place-not-expected']],
    ['a meeting nowhere', { place: null }, ['place-missing']],
    ['of yesterday', { opensOn: day('2025-03-02') }, ['opens-in-past']],
    ['that ends before it begins', { closesOn: day('2025-03-02') }, ['closes-before-opening']],
    ['about a published list', { listState: 'published' }, ['list-closed']],
    ['about nothing', { itemCount: 0 }, ['list-empty']],
  ])('%s', (_, change, expected) => {
    expect(announcementViolations({ ...meeting, ...change }).map(named)).toEqual(expected);
  });
});

describe('a comment', () => {
  const open = { state: 'announced', opensOn: day('2025-03-03'), closesOn: day('2025-03-09') };
  it.each([
    ['2025-03-02', ['not-open']],
    ['2025-03-03', []],
    ['2025-03-09', []],
    ['2025-03-10', ['not-open']],
  ])('on %s: %j', (on, expected) => {
    expect(commentViolations(open, day(on)).map(named)).toEqual(expected);
  });

  it('is not taken after the conclusion, and is refused with a reason only', () => {
    expect(commentViolations({ ...open, state: 'concluded' }, day('2025-03-04')).map(named)).toEqual([
      'concluded',
    ]);
    expect(adoptionViolations('not-adopted', null).map(named)).toEqual(['reason-missing']);
    expect(adoptionViolations('partly', null).map(named)).toEqual(['reason-missing']);
    expect(adoptionViolations('adopted', null)).toEqual([]);
  });
});

describe('concluding a consultation', () => {
  const meeting: ConclusionFacts = {
    ...{ form: 'discussion', closesOn: day('2025-03-05'), today: day('2025-03-05'), unjudged: 0 },
    ...{ itemsDrafted: false, outcome: 'supported', representatives: null, attendance: 20 },
    ...{ votesFor: null, votesAgainst: null },
  };
  const assembly: Partial<ConclusionFacts> = {
    ...{ form: 'assembly', representatives: 60, attendance: 40, votesFor: 21, votesAgainst: 10 },
  };
  const online: Partial<ConclusionFacts> = { form: 'online', attendance: null };
  it.each<[string, Partial<ConclusionFacts>, string[]]>([
    ['a meeting on its day', {}, []],
    ['a meeting before its day', { today: day('2025-03-04') }, ['still-open']],
    ['online on its last day', online, ['still-open']],
    ['online on the day after', { ...online, today: day('2025-03-06') }, []],
    [
      'online with people present',
      { ...online, attendance: 3, today: day('2025-03-06') },
      ['attendance-not-expected'],
    ],
    ['with comments left', { unjudged: 2 }, ['comments-unjudged']],
    ['on items that may change', { itemsDrafted: true }, ['items-drafted']],
    ['with nobody counted', { attendance: null }, ['attendance-missing']],
    ['with more votes than people', { votesFor: 15, votesAgainst: 6 }, ['votes-above-attendance']],
    ['an assembly of exactly two thirds, one vote over half', assembly, []],
    ['an assembly one short of the quorum', { ...assembly, attendance: 39 }, ['quorum-missed']],
    ['an assembly split in halves', { ...assembly, votesFor: 20 }, ['majority-missed']],
    [
      'an assembly that says no',
      { ...assembly, votesFor: 10, votesAgainst: 30, outcome: 'not-supported' },
      [],
    ],
    ['an assembly without figures', { form: 'assembly' }, ['representatives-missing', 'votes-missing']],
    [
      'an assembly of more than all',
      { ...assembly, attendance: 61, votesFor: 31 },
      ['attendance-above-representatives'],
    ],
  ])('%s', (_, change, expected) => {
    expect(conclusionViolations({ ...meeting, ...change }).map(named)).toEqual(expected);
  });
});

describe('a list', () => {
  it('is published when residents were heard on each of its items and supported them', () => {
    const items = [
      { id: 'a', title: '助餐', state: 'admitted' },
      { id: 'b', title: '助浴', state: 'admitted' },
      { id: 'c', title: '助行', state: 'withdrawn' },
    ];
    expect(consultedViolations(items, new Set(['a', 'b']))).toEqual([]);
    expect(consultedViolations(items, new Set(['a'])).map(({ pointer }) => pointer)).toEqual(['/items/1']);
  });
});

describe('what is public', () => {
  it('stays so for fifteen days, the first not counted: on 10 February until 25 February', () => {
    expect(endsNotBefore(day('2026-02-10'))).toBe('2026-02-25');
    expect(publicThrough(day('2026-02-10'))).toBe('2026-02-24');
    const facts = { notBefore: day('2026-02-25'), endedOn: null };
    expect(endViolations(facts, day('2026-02-24'), null).map(named)).toEqual(['publication-too-short']);
    expect(endViolations(facts, day('2026-02-25'), null)).toEqual([]);
    expect(endViolations(facts, day('2026-02-11'), '示例法院〔2026〕1号')).toEqual([]);
    const ended = { ...facts, endedOn: day('2026-03-01') };
    expect(endViolations(ended, day('2026-03-02'), null).map(named)).toEqual(['publication-ended']);
  });
});
