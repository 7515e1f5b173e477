import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/shared/days.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { bareItem } from '../support/service-list.js';
import { givenDraft, terms } from '../support/tender.js';
import { World } from '../support/world.js';

describe('rule sets need a second pair of eyes', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  const period = { key: 'earliest-deadline', count: 12, unit: 'calendar-day', rule: '示例规定' };
  const rulesFrom = (days: number, more: object = {}) => ({
    ...{ region: '990000', level: 'county', source: '示例通知' },
    validFrom: addDays(dayOf(world.clock.now()), days),
    methods: [{ method: 'competitive-consultation', periods: [period], ...more }],
  });
  const earliest = async (draft: Json): Promise<unknown> => {
    const officer = await world.as('street-officer');
    const dates = list((await officer.reads(`/tenders/${text(draft.id)}/timetable`)).items);
    return dates.find(({ key }) => text(key) === 'earliest-deadline')?.count;
  };

  it('who enters one does not put it in force; another does, and nobody changes it afterwards', async () => {
    const supervisor = await world.as('procurement-supervisor');
    const district = await world.as('district-supervisor');
    const draft = await givenDraft(world);
    const set = await supervisor.does('/rule-sets', rulesFrom(0));
    const path = `/rule-sets/${text(set.id)}`;
    expect([set.state, await earliest(draft)]).toEqual(['drafted', 10]);
    expect((await world.anonymous().get(path)).status).toBe(404);
    expect(JSON.stringify(await world.anonymous().reads('/rule-sets'))).not.toContain(text(set.id));
    const own = await supervisor.post(`${path}/decide`, { approved: true });
    expect([own.status, codes(own)]).toEqual([403, ['tender.rule-set-own']]);
    expect((await (await world.as('street-lead')).post(`${path}/decide`, { approved: true })).status).toBe(
      403,
    );
    const mute = await district.post(`${path}/decide`, { approved: false });
    expect([mute.status, codes(mute)]).toEqual([422, ['tender.approval-reason-missing']]);
    const twice = await supervisor.post('/rule-sets', rulesFrom(0));
    expect([twice.status, codes(twice)]).toEqual([409, ['tender.rule-set-known']]);

    const answers = await Promise.all([
      district.post(`${path}/decide`, { approved: true }),
      district.post(`${path}/decide`, { approved: false, reason: '示例理由' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { state } = await supervisor.reads(path);
    if (state === ('refused' as unknown)) await restoreWith(rulesFrom(0));
    expect(await earliest(draft)).toBe(12);
    await expect(
      rows(world, `UPDATE rule_set SET source = '改' WHERE id = $1`, [text(set.id)]),
    ).rejects.toThrow('never changed');
    await expect(rows(world, 'DELETE FROM rule_set')).rejects.toThrow();
  });

  const restoreWith = async (rules: object): Promise<void> => {
    const again = await (await world.as('procurement-supervisor')).does('/rule-sets', rules);
    await (
      await world.as('district-supervisor')
    ).does(`/rule-sets/${text(again.id)}/decide`, { approved: true });
  };

  it('one that is refused counts for nothing and makes room; one whose first day is past is entered anew', async () => {
    const supervisor = await world.as('procurement-supervisor');
    const district = await world.as('district-supervisor');
    const set = await supervisor.does('/rule-sets', rulesFrom(5));
    const no = { approved: false, reason: '文号有误（示例）' };
    expect(await district.does(`/rule-sets/${text(set.id)}/decide`, no)).toMatchObject({
      ...{ state: 'refused', decisionReason: '文号有误（示例）', decidedOn: dayOf(world.clock.now()) },
    });
    const next = await supervisor.does('/rule-sets', rulesFrom(5));
    await world.at(`${addDays(dayOf(world.clock.now()), 6)}T09:00:00+08:00`);
    const late = await district.post(`/rule-sets/${text(next.id)}/decide`, { approved: true });
    expect([late.status, codes(late)]).toEqual([422, ['tender.rule-set-past']]);
  });

  it('may take the intention away from a method, where a text of the region says so', async () => {
    const { itemId } = await bareItem(world);
    const officer = await world.as('street-officer');
    const draft = await officer.does('/tenders', terms(world, itemId));
    const obstacles = async () =>
      list((await officer.reads(`/tenders/${text(draft.id)}`)).obstacles).map(({ code }) => text(code));
    expect(await obstacles()).toContain('groundwork.intention-missing');
    await restoreWith(rulesFrom(0, { withoutIntention: true }));
    expect(await obstacles()).not.toContain('groundwork.intention-missing');
    expect(await obstacles()).toContain('groundwork.plan-missing');
  });
});
