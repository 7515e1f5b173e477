import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { concludedEvaluation, evenly } from '../support/given-evaluation.js';
import { acceptedProject, evaluatorOf, filled, visitOf } from '../support/given-project.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('the district ranks organizations', () => {
  let world: World;
  let firstContract: string;

  /** A project with a final evaluation whose every indicator got the same score. */
  async function concluded(provider: string, score: string, amountFen = 100_000_00n): Promise<string> {
    const contractId = await acceptedProject(world, { provider, amountFen });
    await concludedEvaluation(world, { contractId, provider, scores: evenly(score) });
    return contractId;
  }
  /** A supplement of the first project: in effect from a day on, or proposed only. Answers the contract. */
  async function supplemented(amount: string, on: string | null): Promise<string> {
    const sql = 'SELECT count(*)::int FROM contract_change';
    const [row] = await rows<{ count: number }>(world, sql);
    await rows(
      world,
      `INSERT INTO contract_change (id, version, created_at, state, contract_id, number, kind, ground, reason, file_ids, terms,
              amount_fen, fund_id, proposed_side, proposed_by, body, document_sha256, effective_on, publish_by)
       SELECT $1, 1, now(), CASE WHEN $2::date IS NULL THEN 'proposed' ELSE 'effective' END, c.id, $3, 'supplement',
              'mutual-agreement', '示例', '{}', '{}', $4, c.fund_id, 'buyer', c.drawn_up_by, '{}',
              encode(sha256('{}'), 'hex'), $2, $2
         FROM contract c WHERE c.id = $5`,
      [randomUUID(), on, (row?.count ?? 0) + 1, amount.replace('.', ''), firstContract],
    );
    return firstContract;
  }
  const compute = async (body: object = {}) =>
    (await world.as('district-supervisor')).does('/rankings', body);
  const line = ({ name, outcome, rank, score }: Json) => [name, outcome, rank, score].map(String).join(' ');

  beforeAll(async () => {
    world = await World.start();
    firstContract = await concluded('qinglan', '90', 300_000_00n);
    await concluded('qinglan', '80');
    await concluded('hemu', '87.5');
    await concluded('hemu', '87.5');
    await concluded('nuanyang', '59');
    await concluded('nuanyang', '99');
    await concluded('linli', '95');
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, firstContract, 'month-1');
    const evaluator = await evaluatorOf(world, visit);
    const path = `/visits/${text(visit.id)}`;
    for (const { id } of list((await evaluator.reads(`${path}/sample`)).items)) {
      await evaluator.does(`${path}/answers`, { sampleId: id, outcome: 'answered', answers: filled(4) });
    }
    await evaluator.does(`${path}/submit`);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('from the concluded projects, everybody by the same rule', async () => {
    const ranking = await compute();
    expect(ranking).toMatchObject({
      edition: 1,
      asOf: '2025-12-29',
      rules: { minProjects: 2, windowMonths: 24 },
    });
    expect(list(ranking.entries).map(line)).toEqual([
      '和睦助老服务社（示例） ranked 1 88.33',
      '清岚社区养老服务中心（示例） ranked 2 86.39',
      '暖阳居家照护中心（示例） ranked 3 79.99',
      '邻里互助促进会（示例） not-ranked null null',
    ]);
  });

  it('on the board with its method, and until when one may object', async () => {
    await world.drain();
    const [notice] = list((await world.anonymous().reads('/notices?kind=ranking')).items);
    const { id, objectionBy } = list((await world.anonymous().reads('/rankings')).items)[0] ?? {};
    expect(notice).toMatchObject({ subjectId: id, publishedTo: objectionBy });
    const told = list(notice?.body?.facts).find(({ code }) => text(code) === 'method');
    expect(text(told?.value)).toBe(
      '末期评估得分 50% + 满意度 20% + 回访成效 15% + 准时与报告 10% + 信用 5%；末期评估得分按合同价款及截止日已生效的补充合同加权；统计近 24 个月内结项的项目，少于 2 个不参与排名；12 个月内有不合格等次的，得分低于良好',
    );
  });

  it('explains each figure to the public, inputs included', async () => {
    const { id } = await compute();
    const seen = await world.anonymous().reads(`/rankings/${text(id)}`);
    const entry = list(seen.entries).find(({ name }) => text(name).startsWith('清岚'));
    expect(entry?.parts).toEqual([
      { part: 'quality', weight: '50', value: '87.5000', points: '48.6111' },
      { part: 'satisfaction', weight: '20', value: '85.0000', points: '18.8889' },
      { part: 'effectiveness', weight: '15', value: '80.0000', points: '13.3333' },
      { part: 'punctuality', weight: '10', value: null, points: null },
      { part: 'credit', weight: '5', value: '100.0000', points: '5.5556' },
    ]);
    expect(entry).toMatchObject({ missing: ['punctuality'], capped: false });
    expect(list(entry?.projects)).toMatchObject([
      {
        ...{ score: '90.00', grade: 'excellent', amount: { amount: '300000.00' }, closedOn: '2025-11-28' },
        ...{ satisfaction: '90.00', effectiveness: '80.00', missingVisits: ['month-3', 'month-6'] },
      },
      { score: '80.00', effectiveness: null, missingVisits: ['month-1', 'month-3', 'month-6'] },
    ]);
    const capped = list(seen.entries).find(({ name }) => text(name).startsWith('暖阳'));
    expect(capped).toMatchObject({ capped: true, score: '79.99', missing: ['effectiveness', 'punctuality'] });
  });

  it('as of a day: what came later does not count', async () => {
    const before = await compute({ asOf: '2025-12-28' });
    const entry = list(before.entries).find(({ name }) => text(name).startsWith('清岚'));
    expect(entry).toMatchObject({ missing: ['effectiveness', 'punctuality'], score: '87.67' });
    expect((await compute({ asOf: '2025-11-27' })).entries).toEqual([]);
  });

  it('in editions that stay as they are', async () => {
    const made = await (await world.as('district-supervisor')).post('/rankings', {});
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/v1/rankings/${text(made.body.id)}`);
    const { items } = await world.anonymous().reads('/rankings');
    const editions = list(items).map(({ edition }) => Number(edition));
    expect(editions).toEqual([...editions.keys()].map((n) => editions.length - n));
    const cached = await world.anonymous().get(`/rankings/${text(made.body.id)}`);
    const again = await world
      .anonymous()
      .get(`/rankings/${text(made.body.id)}`, { 'if-none-match': String(cached.headers.etag) });
    expect([cached.status, again.status]).toEqual([200, 304]);
  });

  it('counts organizations with one project where the district has set it so', async () => {
    const settings = world.app.get(Settings);
    settings.rankingMinProjects = 1;
    const ranking = await compute();
    settings.rankingMinProjects = 2;
    expect(list(ranking.entries).map(line)[0]).toBe('邻里互助促进会（示例） ranked 1 95.33');
  });

  it('open to one objection of each who stands in it; upheld by somebody else, a corrected edition follows', async () => {
    const { id: rankingId, objectionBy } = await compute();
    expect(objectionBy).toBe('2026-01-06');
    const lead = await world.as('hemu.organization-lead');
    const body = { rankingId, grounds: '项目金额有误（示例）' };
    const appeal = `/appeals/${text((await lead.does('/appeals', body)).id)}`;
    expect(codes(await lead.post('/appeals', body))).toEqual(['evaluation.appeal-twice']);
    const own = await (await world.as('district-supervisor')).post(`${appeal}/uphold`, { reasons: '示例' });
    expect([own.status, codes(own)]).toEqual([403, ['evaluation.computer-decides']]);
    const body1 = await (await world.as('evaluation-lead')).post(`${appeal}/refuse`, { reasons: '示例' });
    expect([body1.status, codes(body1)]).toEqual([403, ['evaluation.district-decides']]);
    const second = await signedIn(world, await givenAccount(world, 'district-supervisor', '勃利县（示例）'));
    await second.does(`${appeal}/uphold`, { reasons: '重新核对（示例）' });
    const [latest] = list((await world.anonymous().reads('/rankings')).items);
    expect(latest).toMatchObject({ correctsId: rankingId, asOf: '2025-12-29' });
  });

  it('with its inputs as a sheet for everybody', async () => {
    const { id } = await compute();
    const file = await world.anonymous().download(`/rankings/${text(id)}/inputs?format=csv`);
    expect(file.status).toBe(200);
    const lines = file.body.toString('utf8').trim().split('\n');
    expect(lines.some((each) => each.includes('评估得分'))).toBe(true);
    expect(lines.filter((each) => each.includes('和睦助老'))).toHaveLength(2);
    expect((await world.anonymous().get(`/rankings/${text(id)}/inputs?format=pdf`)).status).toBe(400);
  });

  it('by what its projects cost with the supplements of that day; what is published stays', async () => {
    const before = await compute();
    const of = (ranking: Json) => list(ranking.entries).find(({ name }) => text(name).startsWith('清岚'));
    const signed = await supplemented('20000.00', '2025-12-29');
    await supplemented('5000.00', '2026-01-05');
    await supplemented('4000.00', null);
    expect(of(await world.anonymous().reads(`/rankings/${text(before.id)}`))).toEqual(of(before));
    const after = await compute();
    expect(after.rules).toMatchObject({ supplements: true });
    // (320,000·90 + 100,000·80) / 420,000
    expect(list(of(after)?.parts)[0]).toMatchObject({ part: 'quality', value: '87.6190' });
    expect(list(of(after)?.projects)[0]).toMatchObject({
      ...{ contractId: signed, amount: { amount: '320000.00' }, supplements: { amount: '20000.00' } },
    });
    expect(list(of(after)?.projects)[1]).toMatchObject({
      ...{ amount: { amount: '100000.00' }, supplements: { amount: '0.00' } },
    });
    const earlier = await compute({ asOf: '2025-12-28' });
    expect(list(of(earlier)?.parts)[0]).toMatchObject({ value: '87.5000' });
    const file = await world.anonymous().download(`/rankings/${text(after.id)}/inputs?format=csv`);
    const lines = file.body.toString('utf8').trim().split('\n');
    expect(lines.some((each) => each.includes('权重：合同价款与已生效补充合同（元）'))).toBe(true);
    expect(lines.find((each) => each.includes(signed))).toContain('320000.00,20000.00');
    expect(
      (await world.anonymous().download(`/rankings/${text(before.id)}/inputs?format=csv`)).body.toString(
        'utf8',
      ),
    ).toContain('300000.00,0.00');
  });

  it('never for a day to come, by nobody else, and with no other rule than the announced one', async () => {
    const supervisor = await world.as('district-supervisor');
    const future = await supervisor.post('/rankings', { asOf: '2025-12-30' });
    expect([future.status, codes(future)]).toEqual([422, ['evaluation.ranking-in-future']]);
    const own = await supervisor.post('/rankings', { minProjects: 1 });
    expect([own.status, codes(own)]).toEqual([422, ['platform.field-unknown']]);
    expect((await (await world.as('street-lead')).post('/rankings', {})).status).toBe(403);
    expect((await world.anonymous().get('/rankings/018f0000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('leaves out who is on a list of the seriously dishonest', async () => {
    const { items } = await (await world.as('street-officer')).reads('/organizations?q=和睦助老');
    await (
      await world.as('district-supervisor')
    ).does('/credit-entries', {
      ...{ organizationId: text(list(items)[0]?.id), list: 'seriously-dishonest', validFrom: '2025-12-01' },
      ...{ validTo: null, document: '勃民信〔2025〕8号（示例）', source: '信用中国' },
    });
    const ranking = await compute();
    expect(list(ranking.entries).map(line).at(-1)).toBe('和睦助老服务社（示例） excluded null null');
  });

  it('by punctuality too: of three days that had come one was kept, however often it came back', async () => {
    for (const [number, dueOn, handedIn] of [
      [1, '2025-06-30', ['2025-06-30', '2025-07-10']],
      [2, '2025-09-30', ['2025-10-09']],
      [3, '2025-11-28', []],
      [4, '2026-03-31', []],
    ] as const) {
      const id = randomUUID();
      await rows(
        world,
        `INSERT INTO milestone (id, version, created_at, state, contract_id, number, kind, stage, title, withheld_fen, due_on)
         VALUES ($1, 1, now(), 'planned', $2, $3, 'report', 'final', '示例报告', 0, $4)`,
        [id, firstContract, number, dueOn],
      );
      for (const [index, on] of handedIn.entries()) {
        await rows(
          world,
          `INSERT INTO milestone_submission (id, version, created_at, contract_id, milestone_id, number, file_ids,
                  submitted_by, submitted_on)
           VALUES ($1, 1, now(), $2, $3, $4, '{}', (SELECT id FROM account LIMIT 1), $5)`,
          [randomUUID(), firstContract, id, index + 1, on],
        );
      }
    }
    const { entries } = await compute();
    const entry = list(entries).find(({ name }) => text(name).startsWith('清岚'));
    expect(list(entry?.parts)[3]).toEqual({
      ...{ part: 'punctuality', weight: '10', value: '33.3333', points: '3.3333' },
    });
    expect(list(entry?.projects)[0]).toMatchObject({ dueHandIns: 3, handInsInTime: 1 });
    expect(list(entry?.projects)[1]).toMatchObject({ dueHandIns: null, handInsInTime: null });
    // .50·87.6190 + .20·85 + .15·80 + .10·33.3333 + .05·100
    expect(entry).toMatchObject({ missing: [], score: '81.14' });
  });
});
