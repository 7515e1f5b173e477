import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VisitDue } from '../../src/evaluation/events.js';
import { OpenDueVisits } from '../../src/evaluation/handlers/open-due-visits.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { acceptedProject, evaluatorOf, secondBody, visitOf, visitsOf } from '../support/given-project.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const events = (visit: Json) => list(visit.timeline).map(({ event, by }) => `${text(event)} by ${text(by)}`);
const notices = (visit: Json) =>
  list(visit.notices).map(({ kind, dueAt, sentAt, calledOffAt }) => [
    text(kind),
    text(dueAt),
    sentAt ? 'sent' : calledOffAt ? 'called off' : 'waiting',
  ]);

describe('a visit opens by itself', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('at 09:00 of its day, not a second before, with evaluator and sample', async () => {
    const contractId = await acceptedProject(world, { recipients: 40, refusing: 4 });
    await world.at('2025-12-24T09:00:00+08:00');
    await world.at('2025-12-29T08:59:59+08:00');
    expect(await visitOf(world, contractId, 'month-1')).toMatchObject({ state: 'planned', evaluator: null });
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    expect(visit).toMatchObject({
      state: 'assigned',
      openedAt: '2025-12-29T09:00:00+08:00',
      strata: [{ key: '', size: 36, main: 30, reserve: 6 }],
      sample: { main: 30, reserve: 6, answered: 0, refused: 0, unreachable: 0 },
    });
    expect(text(visit.seed)).toMatch(/^[0-9a-f]{64}$/);
    expect(events(visit)).toEqual(['reminder by system', 'open by system', 'assign by system']);
    const evaluator = await evaluatorOf(world, visit);
    expect(list((await evaluator.reads(`/visits?contractId=${contractId}`)).items)).toMatchObject([
      { id: visit.id, actions: ['accept', 'decline', 'submit'] },
    ]);
  });

  it('once, although its message comes twice and two workers open it at the same moment', async () => {
    const contractId = await acceptedProject(world);
    const visitId = text((await visitOf(world, contractId, 'month-1')).id);
    const { app } = world;
    world.clock.set('2025-12-29T09:00:00+08:00');
    const open = () => app.get(Database).transaction((tx) => app.get(OpenDueVisits).open(tx, { visitId }));
    await Promise.all([open(), open(), open()]);
    await app.get(Database).transaction(async (tx) => {
      await app.get(Outbox).publish(tx, VisitDue, { visitId });
      await app.get(Outbox).publish(tx, VisitDue, { visitId });
    });
    await world.drain();
    const visit = await visitOf(world, contractId, 'month-1');
    expect(events(visit).filter((event) => event.startsWith('open'))).toHaveLength(1);
    expect(visit.sample).toMatchObject({ main: 6, reserve: 0 });
    const links = await rows(world, 'SELECT 1 FROM survey_link WHERE group_id = $1', [visitId]);
    expect(links).toHaveLength(6);
  });

  it('stays planned when a message comes before its time', async () => {
    const contractId = await acceptedProject(world);
    const visitId = text((await visitOf(world, contractId, 'month-1')).id);
    await world.app
      .get(Database)
      .transaction((tx) => world.app.get(Outbox).publish(tx, VisitDue, { visitId }));
    await world.at('2025-12-29T08:59:59+08:00');
    expect((await visitOf(world, contractId, 'month-1')).state).toBe('planned');
  });

  it('with all that is due of its project, the earliest first, whichever message comes first', async () => {
    const contractId = await acceptedProject(world);
    const visitId = text((await visitOf(world, contractId, 'month-6')).id);
    world.clock.set('2026-05-28T09:00:00+08:00');
    const { app } = world;
    await app.get(Database).transaction((tx) => app.get(OpenDueVisits).open(tx, { visitId }));
    const opened = await rows<{ code: string }>(
      world,
      `SELECT v.code FROM outbox o JOIN visit v ON v.id::text = o.payload ->> 'visitId'
        WHERE v.contract_id = $1 AND o.message = 'evaluation.visit-assigned' ORDER BY o.id`,
      [contractId],
    );
    expect(opened.map(({ code }) => code)).toEqual(['month-1', 'month-3', 'month-6']);
    await world.drain();
    for (const { code } of opened) {
      const visit = await visitOf(world, contractId, code);
      expect(events(visit).filter((event) => event.startsWith('open'))).toHaveLength(1);
    }
  });

  it('sends another evaluator to each visit of a project', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2026-05-28T09:00:00+08:00');
    const visits = await visitsOf(world, contractId);
    expect(visits.map(({ state }) => state)).toEqual(['assigned', 'assigned', 'assigned']);
    expect(new Set(visits.map(({ evaluator }) => text(evaluator?.accountId))).size).toBe(3);
  });
});

describe('a visit that can’t be made', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is left out with a reason: nothing opens it, nobody is reminded, and the gap shows', async () => {
    const contractId = await acceptedProject(world);
    const officer = await world.as('street-officer');
    const [first] = await visitsOf(world, contractId);
    const path = `/visits/${text(first?.id)}`;
    expect((await officer.reads(path)).actions).toEqual(['postpone', 'skip']);
    const skipped = await officer.does(`${path}/skip`, { reason: '服务对象均已迁出（示例）' });
    expect(skipped).toMatchObject({
      state: 'skipped',
      actions: ['restore'],
      skipReason: '服务对象均已迁出（示例）',
    });
    await world.at('2026-01-06T09:00:00+08:00');
    const later = await visitOf(world, contractId, 'month-1');
    expect([later.state, events(later)]).toEqual(['skipped', ['skip by street-officer']]);
    expect(notices(later).map(([, , state]) => state)).toEqual(['called off', 'called off', 'called off']);
    const { items } = await officer.reads(`/evaluation-plans?contractId=${contractId}`);
    expect(list(items)[0]?.effectiveness).toMatchObject({ missing: ['month-1', 'month-3', 'month-6'] });
  });

  it('has nobody to ask: it opens all the same, takes no result, and its body’s lead leaves it out', async () => {
    const contractId = await acceptedProject(world, { recipients: 0 });
    await world.at('2026-01-06T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    expect(visit).toMatchObject({ state: 'assigned', sample: { main: 0 }, strata: [] });
    const path = `/visits/${text(visit.id)}`;
    const evaluator = await evaluatorOf(world, visit);
    expect((await evaluator.post(`${path}/submit`)).status).toBe(422);
    expect((await evaluator.post(`${path}/skip`, { reason: '无服务对象（示例）' })).status).toBe(403);
    const lead = await world.as('evaluation-lead');
    const nothing = await lead.post(`${path}/skip`, { reason: '  ' });
    expect([nothing.status, codes(nothing)[0]]).toEqual([422, 'platform.field-invalid']);
    expect((await lead.does(`${path}/skip`, { reason: '无服务对象（示例）' })).state).toBe('skipped');
    expect((await lead.post(`${path}/skip`, { reason: '无服务对象（示例）' })).status).toBe(409);
  });
});

describe('reminders and escalations', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  const told = (contractId: string) =>
    rows<{ kind: string; logins: string[] }>(
      world,
      `SELECT n.kind, array(SELECT a.login FROM account a WHERE a.id = ANY(n.account_ids) ORDER BY 1) AS logins
         FROM visit_notice n JOIN visit v ON v.id = n.visit_id
        WHERE v.contract_id = $1 AND v.code = 'month-1' AND n.sent_at IS NOT NULL ORDER BY n.sent_at`,
      [contractId],
    );
  const messages = (name: string, visitId: string) =>
    rows<{ payload: { level?: string } }>(
      world,
      `SELECT payload FROM outbox WHERE message = $1 AND payload ->> 'visitId' = $2`,
      [name, visitId],
    );

  it('remind three working days before, tell the lead two after and the district five after', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-24T08:59:59+08:00');
    expect(await told(contractId)).toEqual([]);
    await world.at('2025-12-24T09:00:00+08:00');
    expect(await told(contractId)).toEqual([
      { kind: 'reminder', logins: ['gongheng.evaluation-lead', 'xinhua.street-officer'] },
    ]);
    for (const day of ['2025-12-29', '2025-12-31', '2026-01-06']) await world.at(`${day}T09:00:00+08:00`);
    const visit = await visitOf(world, contractId, 'month-1');
    const lead = 'gongheng.evaluation-lead';
    const all = await told(contractId);
    expect(all.map(({ kind }) => kind)).toEqual(['reminder', 'lead-escalation', 'district-escalation']);
    expect(all[1]?.logins).toEqual([lead, expect.stringMatching(/^gongheng\.evaluator-\d$/)]);
    expect(all[2]?.logins).toEqual(expect.arrayContaining([lead, 'district.district-supervisor']));
    expect(await messages('evaluation.visit-reminded', text(visit.id))).toHaveLength(1);
    const escalated = await messages('evaluation.visit-escalated', text(visit.id));
    expect(escalated.map(({ payload }) => payload.level)).toEqual(['lead', 'district']);
  });

  it('come once after a standstill: whom the district’s escalation tells does not hear the lead’s on that day', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    await world.at('2026-01-06T09:00:00+08:00');
    expect((await told(contractId)).map(({ kind }) => kind)).toEqual(['district-escalation']);
    expect(notices(await visitOf(world, contractId, 'month-1'))[1]).toEqual([
      ...['lead-escalation', '2025-12-31T09:00:00+08:00', 'called off'],
    ]);
  });

  it('are counted from the opening after a standstill of the program, and nobody is reminded too late', async () => {
    const contractId = await acceptedProject(world);
    await world.at('2026-01-09T10:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    expect(visit.state).toBe('assigned');
    expect(notices(visit)).toEqual([
      ['reminder', '2025-12-24T09:00:00+08:00', 'called off'],
      ['lead-escalation', '2026-01-13T09:00:00+08:00', 'waiting'],
      ['district-escalation', '2026-01-16T09:00:00+08:00', 'waiting'],
    ]);
  });

  it('go to every lead while nobody can take a visit, and each of them looks for somebody again', async () => {
    const contractId = await acceptedProject(world);
    const everybody = `UPDATE membership SET valid_to = $1 WHERE role = 'evaluator'`;
    await world.app.get(Database).dataSource.query(everybody, ['2025-12-01']);
    await world.at('2025-12-29T09:00:00+08:00');
    const open = await visitOf(world, contractId, 'month-1');
    expect(open).toMatchObject({ state: 'open', evaluator: null });
    const lead = await world.as('evaluation-lead');
    expect(list((await lead.reads('/visits?state=open')).items)).toMatchObject([{ id: open.id }]);
    await secondBody(world, 'spare');
    await world.at('2025-12-31T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    expect(visit).toMatchObject({ state: 'assigned', evaluator: { name: '外部评估员' } });
    expect(events(visit)).toEqual(['open by system', 'assign by system', 'lead-escalation by system']);
  });
});
