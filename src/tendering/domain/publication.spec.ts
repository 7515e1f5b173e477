import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { competitiveConsultation } from './methods/competitive-consultation.js';
import { type PublicationFacts, publicationViolations } from './publication.js';

const calendar = new WorkingCalendar(calendarYears);
const sound: PublicationFacts = {
  issuedOn: day('2025-03-05'),
  deadlineOn: day('2025-03-17'),
  requirements: [],
  criteria: [
    { code: 'price', title: '报价', maxPoints: '20', kind: 'price' },
    {
      ...{ code: 'plan', title: '服务方案', maxPoints: '80', kind: 'subjective' },
      levels: [{ label: '全部', min: '0', max: '80', description: '示例' }],
    },
  ],
  method: {
    ...{ object: 'services', budget: 50_000_000n, awardTest: 'comprehensive-scoring', reason: null },
    ...{ deduction: null, granted: new Set(), invited: null, needsFunder: false },
  },
  budget: 50_000_000n,
  ceiling: 48_000_000n,
  reserved: 50_000_000n,
  percents: ['50', '40', '10'],
  serviceFrom: day('2025-04-07'),
  serviceTo: day('2025-11-28'),
};
const codesOf = (change: Partial<PublicationFacts>) =>
  publicationViolations(competitiveConsultation, { ...sound, ...change }, calendar).map(
    ({ code, pointer }) => [code, pointer],
  );

describe('what stands against publishing a tender', () => {
  it.each<[string, Partial<PublicationFacts>, string[][]]>([
    ['nothing', {}, []],
    [
      'nine days for bidders',
      { deadlineOn: day('2025-03-14') },
      [['tendering.period-too-short', '/deadline']],
    ],
    ['a ceiling above the budget', { ceiling: 50_000_001n }, [['tender.ceiling-over-budget', '/ceiling']]],
    [
      'a budget above the money reserved',
      { reserved: 49_999_999n },
      [['tender.budget-over-item', '/budget']],
    ],
    [
      'instalments of 99.99 %',
      { percents: ['50', '40', '9.99'] },
      [['tender.instalments-not-whole', '/instalments']],
    ],
    [
      'a service before the deadline',
      { serviceFrom: day('2025-03-17') },
      [['tender.service-before-deadline', '/serviceFrom']],
    ],
    [
      'a term of three years and a day',
      { serviceTo: day('2028-04-07') },
      [['tender.term-too-long', '/serviceTo']],
    ],
  ])('%s', (_, change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });

  it('says all of it at once', () => {
    const all = codesOf({
      deadlineOn: day('2025-03-14'),
      criteria: [],
      percents: ['100', '1'],
      ceiling: 60_000_000n,
    });
    expect(all.length).toBeGreaterThanOrEqual(4);
  });
});
