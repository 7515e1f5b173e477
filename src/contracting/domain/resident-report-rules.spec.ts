import { describe, expect, it } from '@jest/globals';
import {
  type ReportClosing,
  closingViolations,
  isReportOverdue,
  isUrgent,
  plainTextViolations,
  reportDue,
} from './resident-report-rules.js';

const hours = { urgent: 2, usual: 72 };
const from = new Date('2025-06-06T16:00:00+08:00');

describe('a resident’s report', () => {
  it('is answered in so many hours, in fewer when it is urgent', () => {
    expect(reportDue(from, false, hours)).toEqual(new Date('2025-06-09T16:00:00+08:00'));
    expect(reportDue(from, isUrgent('emergency', false), hours)).toEqual(
      new Date('2025-06-06T18:00:00+08:00'),
    );
    expect([isUrgent('fee', false), isUrgent('fee', true)]).toEqual([false, true]);
  });

  it.each<[string, 'received' | 'answered' | 'dismissed', string | null, string, boolean]>([
    ['waits in time', 'received', null, '2025-06-06T18:00:00+08:00', false],
    ['waits too long', 'received', null, '2025-06-06T18:00:01+08:00', true],
    ['waits too long again', 'received', '2025-06-06T16:30:00+08:00', '2025-06-06T18:00:01+08:00', true],
    ['was answered in time', 'answered', '2025-06-06T17:00:00+08:00', '2025-06-09T00:00:00+08:00', false],
    ['was answered late', 'answered', '2025-06-06T19:00:00+08:00', '2025-06-09T00:00:00+08:00', true],
    ['was dismissed', 'dismissed', null, '2025-06-09T00:00:00+08:00', false],
  ])('%s', (_, state, answered, at, expected) => {
    const dueAt = new Date('2025-06-06T18:00:00+08:00');
    const row = { state, dueAt, answeredAt: answered ? new Date(answered) : null };
    expect(isReportOverdue(row, new Date(at))).toBe(expected);
  });

  it.each([
    ['已于六月补做两次', 0],
    ['请打 138 0013 8000', 1],
    ['证件１１０１０５１９', 1],
  ])('%s', (text, refused) => {
    expect(plainTextViolations(text, '/answer')).toHaveLength(refused);
  });

  it.each<[ReportClosing, string[]]>([
    [{ satisfaction: 'satisfied', founded: true }, []],
    [{ satisfaction: 'unreachable', founded: true }, []],
    [{ satisfaction: 'unsatisfied', founded: true }, ['contracting.closing-note-missing']],
    [{ satisfaction: 'satisfied', founded: false }, ['contracting.closing-note-missing']],
    [{ satisfaction: 'unsatisfied', founded: true, note: '已转街道' }, []],
  ])('is closed: %j', (closing, expected) => {
    expect(closingViolations(closing).map(({ code }) => code)).toEqual(expected);
  });
});
