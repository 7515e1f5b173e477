import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concludedEvaluation, evenly } from '../support/given-evaluation.js';
import { evaluatorOf, filled, secondBody } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const FOUND = { findings: '抽查 10 户（示例）' };

describe('a grade has the consequences that were announced', () => {
  let world: World;
  let other: { evaluator: string; lead: string };

  beforeAll(async () => {
    world = await World.start();
    other = await secondBody(world, 'second');
  });
  afterAll(async () => {
    await world.stop();
  });

  const organization = () => world.as('organization-lead');
  const graded = async (score: string) => {
    const evaluation = await concludedEvaluation(world, { scores: evenly(score) });
    await world.drain();
    const { items } = await (await organization()).reads(`/consequences?evaluationId=${text(evaluation.id)}`);
    return { evaluation, consequences: list(items).toReversed() };
  };
  const kindsOf = (consequences: readonly { kind?: unknown }[]) => consequences.map(({ kind }) => kind);
  const inbox = async (who: string) =>
    list((await (await world.as(who)).reads('/messages?limit=200')).items).map(({ kind }) => text(kind));
  const ordered = async (score = '70') => {
    const { evaluation, consequences } = await graded(score);
    const contract = text(evaluation.contractId);
    const { items } = await (await organization()).reads(`/rectifications?contractId=${contract}`);
    const order = consequences.find(({ kind }) => text(kind) === 'rectification');
    return {
      path: `/rectifications/${text(list(items)[0]?.id)}`,
      consequenceId: text(order?.id),
      consequences,
    };
  };

  const revisitOf = async (path: string) => {
    const buyer = await world.as('street-officer');
    return buyer.reads(`/visits/${text((await buyer.reads(path)).visitId)}`);
  };
  /** Waits for its day, asks one of the residents, hands in. */
  const makeRevisit = async (path: string) => {
    await world.at(`${text((await revisitOf(path)).dueOn)}T09:00:00+08:00`);
    const visit = await revisitOf(path);
    const evaluator = await evaluatorOf(world, visit);
    const { items } = await evaluator.reads(`/visits/${text(visit.id)}/sample`);
    const said = { sampleId: text(list(items)[0]?.id), outcome: 'answered', answers: filled(5) };
    await evaluator.does(`/visits/${text(visit.id)}/answers`, said);
    await evaluator.does(`/visits/${text(visit.id)}/submit`);
  };

  it('excellent: priority, a factor that a tender may announce, commendation; each names its rule and is told', async () => {
    const { consequences } = await graded('95');
    expect(kindsOf(consequences)).toEqual(['tail-factor', 'priority', 'objective-factor', 'commendation']);
    expect(consequences[1]).toMatchObject({
      ...{ state: 'in-force', grade: 'excellent', months: 12, appealBy: '2025-12-05', provisional: false },
      ...{
        effectiveFrom: '2025-11-28',
        effectiveTo: '2026-11-27',
        basis: '成效评估结果应用规则（平台默认，签约前公布）',
      },
    });
    expect(consequences[2]).toMatchObject({ points: '5', name: '客观评审因素' });
    const told = (await inbox('organization-lead')).filter((kind) => kind === 'consequence-taken');
    expect(told).toHaveLength(4);
    expect(await inbox('street-officer')).toContain('consequence-taken');
    const kept = await rows(
      world,
      `SELECT basis, points, valid_from, valid_to FROM organization_favour WHERE id = ANY($1)
        ORDER BY points NULLS FIRST`,
      [[text(consequences[1]?.id), text(consequences[2]?.id)]],
    );
    const days = { valid_from: '2025-11-28', valid_to: '2026-11-27' };
    expect(kept).toEqual([
      { basis: text(consequences[1]?.basis), points: null, ...days },
      { basis: text(consequences[2]?.basis), points: '5', ...days },
    ]);
    const stranger = await world.as('hemu.organization-lead');
    expect((await stranger.get(`/consequences/${text(consequences[0]?.id)}`)).status).toBe(404);
    expect((await stranger.reads('/consequences')).items).toEqual([]);
  });

  it('qualified: put right by plan, report and a re-visit that passes', async () => {
    const { path, consequences } = await ordered();
    expect(kindsOf(consequences)).toEqual(['tail-factor', 'rectification']);
    const lead = await organization();
    expect(await lead.reads(path)).toMatchObject({
      state: 'ordered',
      dueOn: '2025-12-26',
      actions: ['plan'],
    });
    expect((await lead.post(`${path}/report`, { text: '已完成（示例）' })).status).toBe(409);
    await lead.does(`${path}/plan`, { text: '补足服务（示例）' });
    await lead.does(`${path}/plan`, { text: '补足服务并复核台账（示例）' });
    const evaluator = await world.as('evaluator');
    expect((await evaluator.post(`${path}/pass`, FOUND)).status).toBe(409);
    expect(
      (await (await world.as('hemu.organization-lead')).post(`${path}/plan`, { text: '示例' })).status,
    ).toBe(404);
    await lead.does(`${path}/report`, { text: '已补足（示例）' });
    await world.drain();
    expect(await inbox('evaluation-lead')).toContain('revisit-asked');
    const early = await evaluator.post(`${path}/pass`, FOUND);
    expect([early.status, codes(early)]).toEqual([409, ['evaluation.revisit-not-made']]);
    const visit = await revisitOf(path);
    expect(visit).toMatchObject({ kind: 'recheck', dueOn: '2025-12-05', state: 'planned' });
    await makeRevisit(path);
    expect((await (await world.as('street-lead')).post(`${path}/pass`, FOUND)).status).toBe(403);
    const tried = await Promise.all([
      evaluator.post(`${path}/pass`, FOUND),
      evaluator.post(`${path}/fail`, FOUND),
    ]);
    expect(tried.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('and where the re-visit fails, a sanction is proposed with its own defence, by the same rule', async () => {
    const { path } = await ordered();
    const lead = await organization();
    await lead.does(`${path}/plan`, { text: '补足服务（示例）' });
    await lead.does(`${path}/report`, { text: '已补足（示例）' });
    await world.drain();
    const visit = await revisitOf(path);
    const nobody = { reason: '服务对象均已迁出（示例）' };
    await (await world.as('street-officer')).does(`/visits/${text(visit.id)}/skip`, nobody);
    const failed = await (await world.as(other.evaluator)).does(`${path}/fail`, FOUND);
    expect(failed).toMatchObject({ state: 'failed', findings: FOUND.findings, actions: [] });
    const sanction = `/sanctions/${text(failed.sanctionId)}`;
    expect((await lead.get(sanction)).status).toBe(404);
    const told = await (await world.as('street-officer')).does(`${sanction}/notify`);
    expect(told).toMatchObject({ state: 'notified', kind: 'purchase-bar', months: 6 });
    expect(text(told.basis)).toContain('结果应用规则');
    expect((await lead.reads(sanction)).actions).toEqual(['defend']);
  });

  it('and nothing reported by the last day is a failure by itself, once', async () => {
    const { path } = await ordered();
    await world.at('2025-12-26T23:59:00+08:00');
    expect((await (await organization()).reads(path)).state).toBe('ordered');
    await world.at('2025-12-27T00:00:00+08:00');
    const seen = await (await organization()).reads(path);
    expect(seen.state).toBe('failed');
    expect(typeof seen.sanctionId).toBe('string');
    const late = await (await organization()).post(`${path}/plan`, { text: '示例' });
    expect(late.status).toBe(409);
  });

  it('unqualified: an exclusion is proposed as a sanction, below the threshold and in grants only', async () => {
    const { consequences } = await graded('50');
    expect(kindsOf(consequences)).toEqual(['tail-factor', 'rectification', 'exclusion']);
    const exclusion = consequences[2];
    const appealed = await (
      await organization()
    ).post('/appeals', {
      ...{ consequenceId: text(exclusion?.id), grounds: '示例' },
    });
    expect([appealed.status, codes(appealed)]).toEqual([409, ['evaluation.consequence-has-defence']]);
    const sanction = await (
      await world.as('street-officer')
    ).reads(`/sanctions/${text(exclusion?.sanctionId)}`);
    expect(sanction).toMatchObject({ state: 'proposed', kind: 'purchase-bar', months: 12 });
  });

  it('an order is appealed against, decided by other people, and lifted with all that hangs on it', async () => {
    const { path, consequenceId } = await ordered();
    const lead = await organization();
    const body = { consequenceId, grounds: '已在项目期内整改（示例）' };
    const unclear = await lead.post('/appeals', { ...body, evaluationId: consequenceId });
    expect([unclear.status, codes(unclear)]).toEqual([422, ['evaluation.appeal-subject-unclear']]);
    expect((await (await world.as('hemu.organization-lead')).post('/appeals', body)).status).toBe(404);
    const tried = await Promise.all([1, 2].map(() => lead.post('/appeals', body)));
    expect(tried.map(({ status }) => status).sort()).toEqual([201, 409]);
    const appeal = `/appeals/${text(tried.find(({ status }) => status === 201)?.body.id)}`;
    await lead.does(`${path}/plan`, { text: '示例' });
    await lead.does(`${path}/report`, { text: '示例' });
    await world.drain();
    const early = await (await world.as('evaluator')).post(`${path}/fail`, FOUND);
    expect([early.status, codes(early)]).toEqual([
      409,
      ['evaluation.findings-under-appeal', 'evaluation.revisit-not-made'],
    ]);
    const own = await (await world.as('evaluation-lead')).post(`${appeal}/uphold`, { reasons: '示例' });
    expect([own.status, codes(own)]).toEqual([
      403,
      ['evaluation.reviewer-judged', 'evaluation.reviewer-of-body'],
    ]);
    await (await world.as('district-supervisor')).does(`${appeal}/uphold`, { reasons: '属实（示例）' });
    await world.drain();
    expect((await lead.reads(path)).state).toBe('cancelled');
    expect((await revisitOf(path)).state).toBe('dropped');
    expect(await lead.reads(`/consequences/${consequenceId}`)).toMatchObject({
      ...{ state: 'lifted', liftedOn: '2025-11-28' },
    });
    await world.drain();
    expect(await inbox('organization-lead')).toContain('consequence-lifted');
  });

  it('an order that stays lapses only once the appeal is decided', async () => {
    const { path, consequenceId } = await ordered();
    const lead = await organization();
    const { id } = await lead.does('/appeals', { consequenceId, grounds: '示例' });
    await world.at('2025-12-29T10:00:00+08:00');
    expect((await lead.reads(path)).state).toBe('ordered');
    await (await world.as('district-supervisor')).does(`/appeals/${text(id)}/refuse`, { reasons: '示例' });
    await world.drain();
    expect((await lead.reads(path)).state).toBe('failed');
  });
});
