import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedProject, evaluatorOf, secondBody, visitOf } from '../support/given-project.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const events = (visit: Json) =>
  list(visit.timeline).map(({ event, by, reason }) => `${text(event)} ${text(by)}${why(reason)}`);
const why = (reason: unknown) => (typeof reason === 'string' ? ` ${reason}` : '');
const REASON = '本人出差，无法前往（示例）';

describe('visits beside the plan', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('are asked for after a complaint, open on their day and count for themselves alone', async () => {
    const contractId = await acceptedProject(world);
    const officer = await world.as('street-officer');
    const request = { contractId, kind: 'complaint', on: '2025-12-06', reason: '居民反映服务缩水（示例）' };
    const visit = await officer.does('/visits', request);
    expect(visit).toMatchObject({
      ...{ code: 'complaint-1', kind: 'complaint', state: 'planned', weight: '0', home: false },
      ...{ nominalOn: '2025-12-06', dueOn: '2025-12-08', dueAt: '2025-12-08T09:00:00+08:00' },
      actions: ['postpone', 'skip'],
    });
    expect(events(visit)).toEqual(['request street-officer 居民反映服务缩水（示例）']);
    expect(await officer.does('/visits', request)).toMatchObject({ code: 'complaint-2' });
    await world.at('2025-12-08T09:00:00+08:00');
    expect(await visitOf(world, contractId, 'complaint-1')).toMatchObject({ state: 'assigned' });
    const { items } = await officer.reads(`/evaluation-plans?contractId=${contractId}`);
    expect(list(items)[0]?.effectiveness).toMatchObject({ missing: ['month-1', 'month-3', 'month-6'] });
  });

  it('are refused in the past and beyond a year, by strangers and by the provider', async () => {
    const contractId = await acceptedProject(world);
    const request = { contractId, kind: 'milestone', on: '2025-11-27', reason: '节点回访（示例）' };
    const officer = await world.as('street-officer');
    const past = await officer.post('/visits', request);
    expect([past.status, codes(past)]).toEqual([422, ['evaluation.visit-day-past']]);
    const far = await officer.post('/visits', { ...request, on: '2026-11-29' });
    expect([far.status, codes(far)]).toEqual([422, ['evaluation.visit-day-too-far']]);
    const stranger = await world.as('xinqi.street-officer');
    expect((await stranger.post('/visits', { ...request, on: '2025-12-01' })).status).toBe(404);
    const provider = await world.as('organization-lead');
    expect((await provider.post('/visits', { ...request, on: '2025-12-01' })).status).toBe(403);
    expect((await officer.post('/visits', { ...request, kind: 'follow-up' })).status).toBe(422);
  });

  it('two asked for at the same moment are two, with two names', async () => {
    const contractId = await acceptedProject(world);
    const supervisor = await world.as('district-supervisor');
    const request = { contractId, kind: 'spot-check', on: '2025-12-01', reason: '随机抽查（示例）' };
    const made = await Promise.all([1, 2, 3].map(() => supervisor.does('/visits', request)));
    expect(made.map(({ code }) => text(code)).sort()).toEqual([
      'spot-check-1',
      'spot-check-2',
      'spot-check-3',
    ]);
  });

  it('a visit is put off with a reason: its notices move along, and neither back nor too far', async () => {
    const contractId = await acceptedProject(world);
    const officer = await world.as('street-officer');
    const { id } = await visitOf(world, contractId, 'month-1');
    const path = `/visits/${text(id)}`;
    const moved = await officer.does(`${path}/postpone`, {
      on: '2026-01-10',
      reason: '社区封闭施工（示例）',
    });
    expect(moved).toMatchObject({
      ...{ state: 'planned', nominalOn: '2025-12-28', movedTo: '2026-01-10', dueOn: '2026-01-12' },
    });
    expect(list(moved.notices)[0]).toMatchObject({ kind: 'reminder', dueAt: '2026-01-07T09:00:00+08:00' });
    const earlier = await officer.post(`${path}/postpone`, { on: '2026-01-12', reason: REASON });
    expect(codes(earlier)).toEqual(['evaluation.visit-day-not-later']);
    const far = await officer.post(`${path}/postpone`, { on: '2026-01-28', reason: REASON });
    expect(codes(far)).toEqual(['evaluation.visit-day-too-far']);
    await world.at('2025-12-29T09:00:00+08:00');
    expect((await visitOf(world, contractId, 'month-1')).state).toBe('planned');
    await world.at('2026-01-12T09:00:00+08:00');
    const opened = await visitOf(world, contractId, 'month-1');
    expect(opened.state).toBe('assigned');
    expect(events(opened)[0]).toBe('postpone street-officer 社区封闭施工（示例）');
    expect((await officer.post(`${path}/postpone`, { on: '2026-01-20', reason: REASON })).status).toBe(409);
  });

  it('what was left out before its day is restored and opens on it; what was left out under way is reopened', async () => {
    const contractId = await acceptedProject(world);
    const officer = await world.as('street-officer');
    const path = `/visits/${text((await visitOf(world, contractId, 'month-1')).id)}`;
    const why = { reason: '情况已变化，仍需回访（示例）' };
    await officer.does(`${path}/skip`, { reason: '暂不回访（示例）' });
    expect(codes(await officer.post(`${path}/reopen`, why))).toEqual(['evaluation.visit-never-opened']);
    const restored = await officer.does(`${path}/restore`, why);
    expect(restored).toMatchObject({ state: 'planned', skipReason: null });
    expect(list(restored.notices).map(({ calledOffAt }) => calledOffAt)).toEqual([null, null, null]);
    await world.at('2025-12-29T09:00:00+08:00');
    const first = await visitOf(world, contractId, 'month-1');
    expect(first.state).toBe('assigned');
    await officer.does(`${path}/skip`, { reason: '服务对象联系不上（示例）' });
    expect((await officer.reads(path)).actions).toEqual(['reopen']);
    expect(codes(await officer.post(`${path}/restore`, why))).toEqual(['evaluation.visit-was-opened']);
    await world.at('2026-01-05T10:00:00+08:00');
    const again = await officer.does(`${path}/reopen`, why);
    expect(again).toMatchObject({ state: 'assigned', seed: first.seed, sample: first.sample });
    const live = `SELECT 1 FROM survey_link WHERE group_id = $1 AND revoked_at IS NULL`;
    expect(await rows(world, live, [text(first.id)])).toHaveLength(6);
    const waiting = list(again.notices).filter(({ sentAt, calledOffAt }) => !sentAt && !calledOffAt);
    expect(waiting.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['lead-escalation', '2026-01-07'],
      ['district-escalation', '2026-01-12'],
    ]);
  });
});

describe('who makes a visit', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('takes it on, once, and is then left in peace', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const path = `/visits/${text(visit.id)}`;
    const evaluator = await evaluatorOf(world, visit);
    const taken = await evaluator.does(`${path}/accept`);
    expect(taken).toMatchObject({ acceptedAt: '2025-12-29T09:00:00+08:00', actions: ['decline', 'submit'] });
    expect((await evaluator.does(`${path}/accept`)).version).toBe(taken.version);
    await world.at('2025-12-31T09:00:00+08:00');
    const later = await visitOf(world, contractId, 'month-1');
    expect(later.evaluator).toEqual(visit.evaluator);
    expect(events(later)).toEqual([
      ...['open system', 'assign system', 'accept evaluator', 'lead-escalation system'],
    ]);
  });

  it('declines with a reason: another one is drawn at once, for the same sample, and never he again', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const path = `/visits/${text(visit.id)}`;
    const first = await evaluatorOf(world, visit);
    expect((await first.post(`${path}/decline`, { reason: ' ' })).status).toBe(422);
    const answer = await first.post(`${path}/decline`, { reason: REASON });
    expect(answer.status).toBe(204);
    const next = await visitOf(world, contractId, 'month-1');
    expect(next).toMatchObject({ state: 'assigned', seed: visit.seed, sample: visit.sample });
    expect(next.evaluator?.accountId).not.toBe(visit.evaluator?.accountId);
    expect(next.assignment).toMatchObject({
      round: 1,
      excluded: expect.arrayContaining([
        { accountId: visit.evaluator?.accountId, reasons: ['evaluation.evaluator-declined'] },
      ]),
    });
    expect(events(next).slice(-2)).toEqual([`decline evaluator ${REASON}`, 'assign system']);
    expect((await first.get(path)).status).toBe(404);
  });

  it('is replaced after two working days of silence, and by the lead or the district at any time', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const path = `/visits/${text(visit.id)}`;
    await world.at('2025-12-31T09:00:00+08:00');
    const second = await visitOf(world, contractId, 'month-1');
    expect(second.evaluator?.accountId).not.toBe(visit.evaluator?.accountId);
    expect(events(second)).toContain('reassign system 评估人员未在期限内确认，也未开始回访');
    const { lead } = await secondBody(world, 'other');
    expect((await (await world.as(lead)).post(`${path}/reassign`, { reason: REASON })).status).toBe(404);
    const own = await world.as('evaluation-lead');
    expect((await own.post(`${path}/reassign`, { reason: '进度滞后（示例）' })).status).toBe(204);
    const third = await visitOf(world, contractId, 'month-1');
    expect(third).toMatchObject({ state: 'assigned' });
    expect([visit, second].map(({ evaluator }) => evaluator?.accountId)).not.toContain(
      third.evaluator?.accountId,
    );
  });

  it('goes home to people in a pair of one body; both may write down answers', async () => {
    const contractId = await acceptedProject(world);
    const supervisor = await world.as('district-supervisor');
    const on = '2025-12-01';
    const reason = '入户核实（示例）';
    await supervisor.does('/visits', { contractId, kind: 'other', on, reason, home: true });
    await world.at('2025-12-01T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'other-1');
    expect(visit).toMatchObject({ state: 'assigned', home: true });
    expect(visit.companion?.unitId).toBe(visit.evaluator?.unitId);
    expect(visit.companion?.accountId).not.toBe(visit.evaluator?.accountId);
    const second = await evaluatorOf(world, { evaluator: visit.companion ?? {} });
    const { items } = await second.reads(`/visits/${text(visit.id)}/sample`);
    const [person] = list(items);
    const answer = await second.post(`/visits/${text(visit.id)}/answers`, {
      ...{ sampleId: text(person?.sampleId ?? person?.id), outcome: 'refused' },
    });
    expect(answer.status).toBe(200);
  });
});
