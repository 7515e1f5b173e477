import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '../../src/identity/data/membership.entity.js';
import { Database, create } from '../../src/platform/index.js';
import { day } from '../../src/shared/days.js';
import { acceptedContract, milestoneOf } from '../support/given-contract.js';
import { E08, sheetOf } from '../support/given-evaluation.js';
import { acceptedProject, secondBody } from '../support/given-project.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const sheet = sheetOf;

describe('an evaluation body makes the final evaluation', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  async function drafted(contractId?: string): Promise<{ contractId: string; path: string }> {
    const id = contractId ?? (await acceptedProject(world));
    const { items } = await (await world.as('evaluator')).reads(`/evaluations?contractId=${id}`);
    const path = `/evaluations/${text(list(items)[0]?.id)}`;
    await (await world.as('organization-lead')).does(`${path}/self-report`, { text: '按计划完成（示例）' });
    return { contractId: id, path };
  }

  it('computes E08 to 89.96, good, explains every line, and releases the tail of the contract', async () => {
    const { contractId } = await acceptedContract(world);
    const { path } = await drafted(contractId);
    const evaluator = await world.as('evaluator');
    expect(await evaluator.reads(path)).toMatchObject({
      state: 'drafted',
      actions: ['submit'],
      bodyId: null,
    });
    const submitted = await evaluator.does(`${path}/submit`, sheet());
    expect(submitted).toMatchObject({ state: 'submitted', score: '89.96', grade: 'good', actions: [] });
    const lead = await world.as('evaluation-lead');
    expect((await lead.reads(path)).actions).toEqual(['return', 'approve']);
    const delivered = await lead.does(`${path}/approve`);
    expect(delivered).toMatchObject({
      state: 'delivered',
      deliveredOn: '2025-11-28',
      appealBy: '2025-12-05',
    });
    const concluded = await (await world.as('organization-lead')).does(`${path}/conclude`);
    expect(concluded).toMatchObject({
      ...{ state: 'concluded', score: '89.96', grade: 'good', gradeName: '良好', total: '89.955' },
      ...{ concludedOn: '2025-11-28', vetoes: [], bands: { excellent: '90', good: '80', qualified: '60' } },
    });
    const line = ({ name, weight, score, points }: Json) =>
      [name, weight, score, points].map(String).join(' ');
    expect(list(concluded.lines).map(line)).toEqual([
      '需求与方案 10 92.00 9.2',
      '组织与人员 10 88.00 8.8',
      '服务实施 25 90.50 22.625',
      '服务产出 20 95.00 19',
      '服务成效 20 86.00 17.2',
      '满意度 10 89.30 8.93',
      '财务管理 5 84.00 4.2',
    ]);
    const answering = list(
      (await (await world.as('street-lead')).reads('/responsible-scores?year=2025')).items,
    );
    const result = { score: '89.96', evaluations: 1, qualified: 1 };
    expect(answering.filter(({ evaluations }) => Number(evaluations) > 0)).toMatchObject([
      { kind: 'street-office', name: '新华街道办事处', ...result },
      { kind: 'community', name: '长安社区', ...result },
    ]);
    expect(list(answering[0]?.leadIds)).toHaveLength(1);
    const own = await (await world.as('community-lead')).reads('/responsible-scores?year=2024');
    expect(list(own.items)).toMatchObject([{ name: '长安社区', score: null, evaluations: 0 }]);
    await world.drain();
    expect(await milestoneOf(world, contractId, 'final-evaluation')).toMatchObject({
      state: 'met',
      payable: { amount: '48000.00', currency: 'CNY' },
    });
    const provider = await world.as('organization-lead');
    expect(await provider.reads(path)).toMatchObject({ score: '89.96', total: '89.955' });
    const steps = await rows<{ action: string; role: string }>(
      world,
      `SELECT action, role FROM state_change WHERE machine = 'evaluation' AND subject_id = $1 ORDER BY id`,
      [path.split('/')[2]],
    );
    expect(steps.map(({ action, role }) => `${action} ${role}`)).toEqual([
      'submit evaluator',
      'approve evaluation-lead',
      'deliver system',
      'conclude organization-lead',
      'publish system',
    ]);
  });

  it('shows the parties that it is under way, and no figure before it is delivered', async () => {
    const { path, contractId } = await drafted();
    await (await world.as('evaluator')).does(`${path}/submit`, sheet());
    for (const party of ['street-officer', 'organization-lead']) {
      const seen = await (await world.as(party)).reads(path);
      expect(seen).toMatchObject({ state: 'submitted', score: null, grade: null, total: null, actions: [] });
      expect(list(seen.lines).map(({ score, points }) => [score, points])).toEqual(
        Array(7).fill([null, null]),
      );
    }
    const other = await world.as('hemu.organization-lead');
    expect((await other.get(path)).status).toBe(404);
    expect((await other.reads(`/evaluations?contractId=${contractId}`)).items).toEqual([]);
    expect((await (await world.as('district-supervisor')).reads(path)).score).toBe('89.96');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['one left out', { ...E08, finance: '' }, ['evaluation.indicator-missing /scores']],
    ['above 100', { ...E08, plan: '100.01' }, ['evaluation.score-out-of-range /scores/0']],
    ['one unknown', { ...E08, charm: '1' }, ['evaluation.indicator-unknown /scores/7']],
  ])('refuses a sheet with %s', async (_, scores, expected) => {
    const { path } = await drafted();
    const given = Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== ''));
    const refused = await (await world.as('evaluator')).post(`${path}/submit`, sheet(given));
    expect(refused.status).toBe(422);
    const reasons = list(refused.body.violations).map((each) => `${text(each.code)} ${text(each.pointer)}`);
    expect(reasons).toEqual(expected);
  });

  it('refuses numbers, doubled indicators and invented vetoes', async () => {
    const { path } = await drafted();
    const evaluator = await world.as('evaluator');
    const numbers = { scores: [{ indicator: 'plan', score: 92 }], vetoes: [7] };
    const refused = await evaluator.post(`${path}/submit`, numbers);
    const pointers = list(refused.body.violations).map(({ pointer }) => text(pointer));
    expect([refused.status, new Set(pointers)]).toEqual([422, new Set(['/scores/0/score', '/vetoes'])]);
    const doubled = { scores: [...sheet().scores, { indicator: 'plan', score: '10', evidence: '示例' }] };
    expect(codes(await evaluator.post(`${path}/submit`, doubled))).toEqual(['evaluation.indicator-twice']);
  });

  it('takes the grade, and not the score, where anything is vetoed', async () => {
    const { path, contractId } = await drafted();
    const body = { ...sheet(), vetoes: ['false-ledger'] };
    const evaluator = await world.as('evaluator');
    const silent = await evaluator.post(`${path}/submit`, { ...body, vetoes: ['false-ledger', 'rudeness'] });
    expect(codes(silent)).toEqual(['evaluation.veto-unknown', 'evaluation.veto-without-facts']);
    await evaluator.does(`${path}/submit`, { ...body, vetoFacts: '六月台账与签到表不符（示例）' });
    await (await world.as('evaluation-lead')).does(`${path}/approve`);
    const concluded = await (await world.as('organization-lead')).does(`${path}/conclude`);
    expect(concluded).toMatchObject({ score: '89.96', grade: 'unqualified', vetoes: ['false-ledger'] });
    const messages = await rows(
      world,
      `SELECT message, payload ->> 'grade' AS grade FROM outbox WHERE payload ->> 'contractId' = $1
          AND message IN ('contracting.grade-concluded', 'evaluation.evaluation-concluded') ORDER BY message`,
      [contractId],
    );
    expect(messages).toEqual([
      { message: 'contracting.grade-concluded', grade: 'unqualified' },
      { message: 'evaluation.evaluation-concluded', grade: 'unqualified' },
    ]);
  });

  it('is approved by another person of the same body, after it was submitted, and once', async () => {
    const { path } = await drafted();
    const evaluator = await world.as('evaluator');
    const lead = await world.as('evaluation-lead');
    expect((await lead.post(`${path}/approve`)).status).toBe(409);
    // A lead may score as well; then somebody else has to approve.
    await lead.does(`${path}/submit`, sheet());
    const own = await lead.post(`${path}/approve`);
    expect([own.status, codes(own)]).toEqual([403, ['evaluation.approver-submitted']]);
    expect((await evaluator.post(`${path}/approve`)).status).toBe(403);
    expect((await evaluator.post(`${path}/submit`, sheet())).status).toBe(409);
    const { lead: foreign, evaluator: stranger } = await secondBody(world, 'other');
    expect((await (await world.as(foreign)).post(`${path}/approve`)).status).toBe(404);
    expect((await (await world.as(stranger)).get(path)).status).toBe(404);
  });

  it('is not taken by an evaluator who belongs to a party of the project', async () => {
    const { path } = await drafted();
    const { evaluator } = await secondBody(world, 'moonlight');
    const person = await world.as(evaluator);
    const { accountId } = await person.reads('/me');
    const provider = await (await world.as('organization-lead')).reads('/me');
    await world.app.get(Database).transaction((tx) =>
      create(tx, Membership, {
        ...{ accountId: text(accountId), unitId: text(list(provider.memberships)[0]?.unitId) },
        ...{ role: 'organization-member', validFrom: day('2025-01-01'), validTo: null },
      }),
    );
    const refused = await person.post(`${path}/submit`, sheet());
    expect([refused.status, codes(refused)]).toEqual([403, ['evaluation.evaluator-of-provider']]);
    await world.at('2025-12-29T09:00:00+08:00');
    const assigned = await rows(world, `SELECT 1 FROM visit v WHERE v.evaluator_id = $1`, [text(accountId)]);
    expect(assigned).toEqual([]);
  });
});
