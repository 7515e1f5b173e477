import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceAccepted } from '../../src/contracting/index.js';
import { OpenDueVisits } from '../../src/evaluation/handlers/open-due-visits.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { day } from '../../src/shared/days.js';
import { acceptedProject, visitOf, visitsOf } from '../support/given-project.js';
import { type Json, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const days = (visits: readonly Json[]) =>
  visits.map(
    ({ code, dueOn, provisional }) => `${text(code)} ${text(dueOn)}${provisional ? ' provisional' : ''}`,
  );

describe('an acceptance plans return visits', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('at +1, +3 and +6 months on working days, 09:00, a make-up Saturday among them', async () => {
    const contractId = await acceptedProject(world, { acceptedOn: '2025-11-28' });
    const visits = await visitsOf(world, contractId);
    expect(days(visits)).toEqual(['month-1 2025-12-29', 'month-3 2026-02-28', 'month-6 2026-05-28']);
    expect(visits.map(({ dueAt, state, weight }) => [dueAt, state, weight])).toEqual([
      ['2025-12-29T09:00:00+08:00', 'planned', '30'],
      ['2026-02-28T09:00:00+08:00', 'planned', '30'],
      ['2026-05-28T09:00:00+08:00', 'planned', '40'],
    ]);
    const { notices } = await visitOf(world, contractId, 'month-1');
    expect(list(notices).map(({ kind, dueAt }) => `${text(kind)} ${text(dueAt)}`)).toEqual([
      'reminder 2025-12-24T09:00:00+08:00',
      'lead-escalation 2025-12-31T09:00:00+08:00',
      'district-escalation 2026-01-06T09:00:00+08:00',
    ]);
  });

  it('once, however often the acceptance is told, and not for a mid-term delivery', async () => {
    const contractId = await acceptedProject(world);
    await world.app.get(Database).transaction(async (tx) => {
      for (const stage of ['final', 'mid-term'] as const) {
        const fact = { contractId, stage, acceptedOn: day('2025-11-28') };
        await world.app.get(Outbox).publish(tx, ServiceAccepted, fact);
      }
    });
    await world.drain();
    expect(await visitsOf(world, contractId)).toHaveLength(3);
  });

  it('not where the contract froze a template without visits; its evaluation is drafted all the same', async () => {
    const contractId = await acceptedProject(world, { template: 'none' });
    expect(await visitsOf(world, contractId)).toEqual([]);
    const lead = await world.as('evaluation-lead');
    const { items } = await lead.reads(`/evaluations?contractId=${contractId}`);
    expect(list(items)).toMatchObject([{ state: 'drafted', score: null, contractId }]);
    const plans = await lead.reads(`/evaluation-plans?contractId=${contractId}`);
    expect(list(plans.items)).toMatchObject([
      { template: 'none', visits: [], effectiveness: { score: null, missing: [], complete: true } },
    ]);
  });

  it('shows the buyer its own visits, another street and the provider none', async () => {
    const contractId = await acceptedProject(world);
    const [visit] = await visitsOf(world, contractId);
    const path = `/visits/${text(visit?.id)}`;
    expect((await (await world.as('street-officer')).get(path)).status).toBe(200);
    expect((await (await world.as('xinqi.street-officer')).get(path)).status).toBe(404);
    expect((await (await world.as('evaluator')).get(path)).status).toBe(404);
    expect((await (await world.as('organization-lead')).get(path)).status).toBe(403);
    const refused = await (await world.as('street-officer')).get('/visits?provisional=perhaps');
    expect([refused.status, codes(refused)]).toEqual([400, ['platform.query-invalid']]);
  });

  it('shows the plan to buyer and provider with the effectiveness so far', async () => {
    const contractId = await acceptedProject(world);
    for (const who of ['street-officer', 'organization-lead', 'evaluation-lead']) {
      const { items } = await (await world.as(who)).reads(`/evaluation-plans?contractId=${contractId}`);
      const [plan] = list(items);
      expect(plan).toMatchObject({
        acceptedOn: '2025-11-28',
        template: 'one-three-six-months',
        dueTime: '09:00',
        effectiveness: { score: null, missing: ['month-1', 'month-3', 'month-6'], complete: false },
      });
      const one = await (await world.as(who)).reads(`/evaluation-plans/${text(plan?.id)}`);
      expect(list(one.visits)).toHaveLength(3);
    }
    const other = await world.as('hemu.organization-lead');
    expect((await other.reads(`/evaluation-plans?contractId=${contractId}`)).items).toEqual([]);
  });
});

describe('a visit in a year without a calendar', () => {
  let world: World;
  let contractId: string;
  let earlier: string;

  beforeAll(async () => {
    world = await World.start();
    contractId = await acceptedProject(world, { acceptedOn: '2026-08-31' });
    earlier = await acceptedProject(world, { acceptedOn: '2026-08-31' });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('keeps its raw date, is marked provisional, and stands in a list of its own', async () => {
    const visits = await visitsOf(world, contractId);
    expect(days(visits)).toEqual([
      'month-1 2026-09-30',
      'month-3 2026-11-30',
      'month-6 2027-02-28 provisional',
    ]);
    const supervisor = await world.as('district-supervisor');
    const { items } = await supervisor.reads('/visits?provisional=true');
    expect(list(items).map((visit) => text(visit.contractId))).toEqual([earlier, contractId]);
  });

  it('moves when the calendar is loaded, its messages with it, and nothing else moves', async () => {
    const before = await visitsOf(world, contractId);
    const admin = await world.as('settings-admin');
    const notice = { holidays: ['2027-01-01'], makeups: [], source: '2027年安排的通知（示例）' };
    const loaded = await admin.put('/calendars/2027', notice, { 'if-match': '', 'if-none-match': '*' });
    expect(loaded.status).toBe(200);
    await world.drain();
    const after = await visitsOf(world, contractId);
    expect(days(after)).toEqual(['month-1 2026-09-30', 'month-3 2026-11-30', 'month-6 2027-03-01']);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    const { notices } = await visitOf(world, contractId, 'month-6');
    expect(list(notices)).toMatchObject([
      { kind: 'reminder', dueOn: '2027-02-24', provisional: false },
      { kind: 'lead-escalation', dueOn: '2027-03-03', provisional: false },
      { kind: 'district-escalation', dueOn: '2027-03-08', provisional: false },
    ]);
  });

  it('does not open on its old day, but on its new one', async () => {
    await world.at('2027-03-01T08:59:59+08:00');
    expect((await visitOf(world, contractId, 'month-6')).state).toBe('planned');
    await world.at('2027-03-01T09:00:00+08:00');
    expect((await visitOf(world, contractId, 'month-6')).state).toBe('assigned');
  });

  it('moves again when a calendar is corrected before it is opened', async () => {
    const corrected = await acceptedProject(world, { acceptedOn: '2027-03-15' });
    expect((await visitOf(world, corrected, 'month-1')).dueOn).toBe('2027-04-15');
    const admin = await world.as('settings-admin');
    const notice = {
      holidays: ['2027-01-01', '2027-04-15'],
      makeups: [],
      source: '2027年安排的更正（示例）',
    };
    expect((await admin.put('/calendars/2027', notice)).status).toBe(200);
    await world.drain();
    expect((await visitOf(world, corrected, 'month-1')).dueOn).toBe('2027-04-16');
  });
});

describe('a provisional visit whose calendar never comes', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is not lost: it opens on its raw date and stays marked', async () => {
    const contractId = await acceptedProject(world, { acceptedOn: '2026-08-31' });
    await world.at('2027-02-28T09:00:00+08:00');
    expect(await visitOf(world, contractId, 'month-6')).toMatchObject({
      state: 'assigned',
      provisional: true,
      dueOn: '2027-02-28',
      openedAt: '2027-02-28T09:00:00+08:00',
    });
  });

  it('goes to its real day when the calendar comes at the last moment', async () => {
    const contractId = await acceptedProject(world, { acceptedOn: '2027-01-31' });
    expect(await visitOf(world, contractId, 'month-1')).toMatchObject({
      dueOn: '2027-02-28',
      provisional: true,
    });
    const admin = await world.as('settings-admin');
    const notice = { holidays: ['2027-01-01'], makeups: [], source: '2027年安排的通知（示例）' };
    await admin.put('/calendars/2027', notice, { 'if-match': '', 'if-none-match': '*' });
    world.clock.set('2027-02-28T09:00:00+08:00');
    // The visit's own message overtakes the calendar's.
    const visitId = text((await visitOf(world, contractId, 'month-1')).id);
    await world.app.get(Database).transaction((tx) => world.app.get(OpenDueVisits).open(tx, { visitId }));
    expect(await visitOf(world, contractId, 'month-1')).toMatchObject({
      state: 'planned',
      dueOn: '2027-03-01',
      provisional: false,
    });
    await world.at('2027-03-01T09:00:00+08:00');
    expect((await visitOf(world, contractId, 'month-1')).state).toBe('assigned');
  });
});
