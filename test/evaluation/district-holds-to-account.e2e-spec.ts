import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const CASE = {
  ...{ cause: 'duty-overdue', facts: '验收结果逾期未公告（示例）' },
  basis: '合同约定的验收期限（示例）',
};
const TALK = { measure: 'talk', reasons: '已补公告，约谈经办负责人（示例）' };

describe('the district holds a unit to account', () => {
  let world: World;
  let unitId: string;

  beforeAll(async () => {
    world = await World.start();
    const { memberships } = await (await world.as('street-lead')).reads('/me');
    unitId = text(list(memberships)[0]?.unitId);
  });
  afterAll(async () => {
    await world.stop();
  });

  const opened = async () => {
    const record = await (
      await world.as('district-supervisor')
    ).does('/accountability-records', { ...CASE, unitId });
    await world.drain();
    return `/accountability-records/${text(record.id)}`;
  };
  const inbox = async (who: string) =>
    list((await (await world.as(who)).reads('/messages?limit=50')).items).map(({ kind }) => text(kind));

  it('which answers in time; somebody else than who opened the case says what follows', async () => {
    const path = await opened();
    const street = await world.as('street-lead');
    expect(await street.reads(path)).toMatchObject({
      ...{ state: 'opened', answerBy: '2025-03-10', provisional: false, actions: ['answer'] },
    });
    expect(await inbox('street-lead')).toContain('accountability-opened');
    expect((await (await world.as('organization-lead')).get(path)).status).toBe(404);
    expect(
      (await (await world.as('organization-lead')).post(`${path}/answer`, { text: '示例' })).status,
    ).toBe(404);
    expect((await (await world.as('street-officer')).get(path)).status).toBe(403);
    const opener = await world.as('district-supervisor');
    const other = await world.as('procurement-supervisor');
    const early = await opener.post(`${path}/conclude`, TALK);
    expect([early.status, codes(early)]).toEqual([
      409,
      ['evaluation.unit-unheard', 'evaluation.concludes-own-case'],
    ]);
    const twice = await Promise.all(
      [1, 2].map(() => street.post(`${path}/answer`, { text: '经办人调离（示例）' })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    await world.drain();
    expect(await inbox('district-supervisor')).toContain('accountability-answered');
    const own = await opener.post(`${path}/conclude`, TALK);
    expect([own.status, codes(own)]).toEqual([409, ['evaluation.concludes-own-case']]);
    const ended = await Promise.all([1, 2].map(() => other.post(`${path}/conclude`, TALK)));
    expect(ended.map(({ status }) => status).sort()).toEqual([200, 409]);
    await world.drain();
    expect(await street.reads(path)).toMatchObject({ state: 'concluded', ...TALK, actions: [] });
    expect(await inbox('street-lead')).toContain('accountability-ended');
  });

  it('that keeps silent: concluded only once its last day is over, and too late to answer then', async () => {
    const path = await opened();
    const other = await world.as('procurement-supervisor');
    await world.at('2025-03-10T23:59:00+08:00');
    expect(codes(await other.post(`${path}/conclude`, TALK))).toEqual(['evaluation.unit-unheard']);
    await world.at('2025-03-11T00:00:00+08:00');
    const late = await (await world.as('street-lead')).post(`${path}/answer`, { text: '示例' });
    expect([late.status, codes(late)]).toEqual([409, ['evaluation.answer-too-late']]);
    expect(await other.does(`${path}/conclude`, TALK)).toMatchObject({ state: 'concluded', measure: 'talk' });
  });

  it('or takes the case back; unknown units, and what is not said, are refused', async () => {
    const path = await opened();
    const supervisor = await world.as('district-supervisor');
    expect(await supervisor.does(`${path}/withdraw`, { reasons: '事实有误（示例）' })).toMatchObject({
      ...{ state: 'withdrawn', reasons: '事实有误（示例）', measure: null },
    });
    const unknown = await supervisor.post('/accountability-records', {
      ...{ ...CASE, unitId: '018f0000-0000-7000-8000-000000000000' },
    });
    expect([unknown.status, codes(unknown)]).toEqual([422, ['evaluation.unit-not-found']]);
    const empty = await supervisor.post('/accountability-records', {
      ...{ ...CASE, unitId, cause: 'weather', facts: ' ' },
    });
    expect([empty.status, codes(empty).length]).toEqual([422, 2]);
    expect(
      (await (await world.as('street-lead')).post('/accountability-records', { ...CASE, unitId })).status,
    ).toBe(403);
    const all = list((await (await world.as('auditor')).reads('/accountability-records')).items);
    expect(all.length).toBeGreaterThan(0);
    expect((await (await world.as('organization-lead')).reads('/accountability-records')).items).toEqual([]);
  });
});
