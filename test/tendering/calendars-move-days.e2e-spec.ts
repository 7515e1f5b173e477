import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/shared/days.js';
import { givenAward } from '../support/award.js';
import { type Json, list, text } from '../support/person.js';
import { givenDraft, givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

describe('days that hang on a calendar', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('2026-11-09T08:00:00+08:00');
  });
  afterAll(async () => {
    await world.stop();
  });

  const load = async (year: number, holidays: string[]): Promise<void> => {
    const admin = await world.as('settings-admin');
    const known = (await admin.get(`/calendars/${year}`)).status === 200;
    const notice = { holidays, makeups: [], source: `示例通知${year}` };
    const match: Record<string, string> = known ? {} : { 'if-match': '', 'if-none-match': '*' };
    expect((await admin.put(`/calendars/${year}`, notice, match)).status).toBe(200);
    await world.drain();
  };
  const timetableOf = (id: string): Promise<Json> => world.anonymous().reads(`/tenders/${id}/timetable`);
  const suspended = async (id: string, until: string): Promise<Json> => {
    const facts = { reason: '示例停顿', until };
    await (await world.as('street-lead')).does(`/tenders/${id}/suspend`, facts);
    await world.at(`${addDays(dayOf(new Date(`${until}T00:00:00+08:00`)), 1)}T00:00:00+08:00`);
    return world.anonymous().reads(`/tenders/${id}`);
  };

  it('a resumed deadline that falls on a Saturday goes on to Monday, at its hour', async () => {
    const tender = await givenTender(world);
    expect(tender.deadline).toBe('2026-11-23');
    // Suspended on Monday 9 November 08:00, going on at the end of the 13th: five days begun.
    const resumed = await suspended(text(tender.id), '2026-11-13');
    expect(resumed).toMatchObject({ deadline: '2026-11-30', deadlineAt: '2026-11-30T09:30:00+08:00' });
  });

  it('the last day for signing is provisional until its year is loaded, and moves with a trace', async () => {
    await world.at('2026-11-17T08:00:00+08:00');
    const { award, tenderId } = await givenAward(world);
    const path = `/awards/${text(award.id)}`;
    expect(award).toMatchObject({
      ...{ confirmedOn: '2026-12-02', noticeEndsOn: '2026-12-03', contractableFrom: '2026-12-15' },
      ...{ signBy: '2027-01-01', signProvisional: true },
    });
    const signing = list((await timetableOf(tenderId)).items).find(({ key }) => text(key) === 'contract');
    expect(signing).toMatchObject({ start: '2026-12-02', provisional: true, missingYear: 2027 });

    await load(2027, ['2027-01-01', '2027-01-02', '2027-01-03']);
    expect(await world.anonymous().reads(path)).toMatchObject({
      signBy: '2027-01-04',
      signProvisional: false,
    });
    const moved = { field: 'sign-by', awardId: award.id, before: '2027-01-01', after: '2027-01-04' };
    expect((await timetableOf(tenderId)).replanned).toEqual([{ ...moved, calendarYear: 2027 }]);

    // A correction makes 3 December a day of rest: the notice ends a working day later, and the award waits for it.
    await load(2026, ['2026-12-03']);
    expect(await world.anonymous().reads(path)).toMatchObject({
      ...{ noticeEndsOn: '2026-12-04', contractableFrom: '2026-12-16', signBy: '2027-01-04' },
    });
    expect(list((await timetableOf(tenderId)).replanned).map(({ field }) => text(field))).toEqual([
      ...['sign-by', 'notice-ends', 'contractable-from'],
    ]);
    await world.at('2026-12-04T08:00:00+08:00');
    expect((await world.anonymous().reads(path)).state).toBe('pending');
    await world.at('2026-12-05T00:00:00+08:00');
    expect((await world.anonymous().reads(path)).state).toBe('active');
  });

  it('a year without a calendar gives marked dates and no publication; a deadline put off into it moves when it is loaded', async () => {
    await world.at('2027-12-20T08:00:00+08:00');
    const tender = await givenTender(world, { deadline: '2027-12-30' });
    const id = text(tender.id);
    const resumed = await suspended(id, '2027-12-21');
    expect(resumed.deadline).toBe('2028-01-01');
    await world.at('2027-12-27T08:00:00+08:00');
    const draft = await givenDraft(world);
    const officer = await world.as('street-officer');
    const dates = list((await officer.reads(`/tenders/${text(draft.id)}/timetable`)).items);
    const earliest = dates.find(({ key }) => text(key) === 'earliest-deadline');
    expect(earliest).toMatchObject({ date: '2028-01-06', provisional: true, missingYear: 2028 });
    const refused = await (await world.as('street-lead')).post(`/tenders/${text(draft.id)}/publish`);
    expect([refused.status, list(refused.body.violations)]).toMatchObject([
      422,
      [{ code: 'tendering.calendar-not-loaded', pointer: '/deadline', params: { year: 2028 } }],
    ]);

    await load(2028, ['2028-01-01', '2028-01-02', '2028-01-03']);
    expect(await world.anonymous().reads(`/tenders/${id}`)).toMatchObject({
      ...{ deadline: '2028-01-04', deadlineAt: '2028-01-04T09:30:00+08:00' },
    });
    expect(list((await timetableOf(id)).replanned)).toMatchObject([
      { field: 'deadline', awardId: null, before: '2028-01-01', after: '2028-01-04' },
    ]);
    expect((await (await world.as('street-lead')).does(`/tenders/${text(draft.id)}/publish`)).state).toBe(
      'open',
    );
    await world.at('2028-01-03T10:00:00+08:00');
    expect((await world.anonymous().reads(`/tenders/${id}`)).state).toBe('open');
    await world.at('2028-01-04T09:30:00+08:00');
    expect((await world.anonymous().reads(`/tenders/${id}`)).state).toBe('closed');
  });
});
