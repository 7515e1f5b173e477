import { describe, expect, it } from '@jest/globals';
import { formatInstant } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { type MailPace, planDelivery } from './delivery-plan.js';
import type { Channel } from './channels.js';
import type { NoticeKind } from './notice-texts.js';

const calendar = new WorkingCalendar([{ year: 2025, holidays: ['2025-04-04'], makeups: [] }]);

interface Case {
  kind?: NoticeKind;
  channel?: Channel;
  pace?: MailPace;
  chosen?: boolean;
  at?: string;
}

function planned({ kind = 'visit-assigned', channel = 'mail', pace = 'at-once', chosen, at }: Case) {
  const now = new Date(`${at ?? '2025-03-03T10:00'}:00+08:00`);
  const wishes = { mailPace: pace, quietHours: '22:00-07:00', chosen };
  const plan = planDelivery(kind, channel, wishes, { now, digestTime: '09:00', calendar });
  return plan && `${formatInstant(plan.at).slice(0, 16)}${plan.day ? ' digest' : ''}`;
}

describe('when and whether a message goes out', () => {
  it.each<[string, Case, string | null]>([
    ['mail at once', {}, '2025-03-03T10:00'],
    ['mail at night waits', { at: '2025-03-03T23:00' }, '2025-03-04T07:00'],
    ['mail not wanted', { chosen: false }, null],
    ['no mail at all', { pace: 'never' }, null],
    [
      'a duty comes whatever was chosen',
      { kind: 'breach-noticed', chosen: false, pace: 'never' },
      '2025-03-03T10:00',
    ],
    ['a duty waits for no digest', { kind: 'breach-noticed', pace: 'daily' }, '2025-03-03T10:00'],
    ['a digest before its hour', { pace: 'daily', at: '2025-03-03T08:59' }, '2025-03-03T09:00 digest'],
    ['a digest after its hour', { pace: 'daily', at: '2025-03-03T09:00' }, '2025-03-04T09:00 digest'],
    ['over holiday and weekend', { pace: 'daily', at: '2025-04-03T09:30' }, '2025-04-07T09:00 digest'],
    [
      'at the calendar’s end it goes by itself',
      { pace: 'daily', at: '2025-12-31T10:00' },
      '2025-12-31T10:00',
    ],
    ['short messages only when asked', { channel: 'sms' }, null],
    ['short messages when asked', { channel: 'sms', chosen: true, pace: 'daily' }, '2025-03-03T10:00'],
    ['short messages for duties', { channel: 'sms', kind: 'breach-noticed' }, '2025-03-03T10:00'],
  ])('%s', (_, given, expected) => {
    expect(planned(given)).toBe(expected);
  });
});
