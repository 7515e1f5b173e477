import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedProject, evaluatorOf, filled, secondBody, visitOf } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const DAYS = { from: '2025-12-01', to: '2025-12-31' };
const FOUND = { compared: 12, disagreed: 1, findings: '抽查 4 户，1 项不一致（示例）' };

describe('those who judge are judged', () => {
  let world: World;
  let other: { evaluator: string; lead: string };
  let maker: Awaited<ReturnType<typeof evaluatorOf>>;

  beforeAll(async () => {
    world = await World.start();
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    maker = await evaluatorOf(world, visit);
    const path = `/visits/${text(visit.id)}`;
    for (const { id } of list((await maker.reads(`${path}/sample`)).items)) {
      await maker.does(`${path}/answers`, { sampleId: id, outcome: 'answered', answers: filled(4) });
    }
    await maker.does(`${path}/submit`);
    other = await secondBody(world, 'second');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('the district draws visits by a seed; nobody finds his own among them', async () => {
    const district = await world.as('district-supervisor');
    expect(
      codes(await district.post('/back-checks/draw', { from: '2025-12-31', to: '2025-12-01' })),
    ).toContain('evaluation.days-reversed');
    const tried = await Promise.all([1, 2].map(() => district.post('/back-checks/draw', DAYS)));
    expect(tried.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(tried.flatMap(({ body, status }) => (status === 422 ? list(body.violations) : []))).toMatchObject([
      { code: 'evaluation.nothing-to-check' },
    ]);
    expect((await maker.reads('/back-checks')).items).toEqual([]);
    expect((await maker.post('/back-checks/draw', DAYS)).status).toBe(403);
  });

  it('another evaluator asks again, once, and the rate of disagreement stands with the evaluator', async () => {
    const checker = await world.as(other.evaluator);
    const [check] = list((await checker.reads('/back-checks')).items);
    const path = `/back-checks/${text(check?.id)}`;
    expect(check).toMatchObject({ state: 'drawn', actions: ['record'], compared: null });
    const own = await maker.post(`${path}/record`, FOUND);
    expect([own.status, codes(own)]).toEqual([403, ['evaluation.checks-own-work']]);
    const wrong = await checker.post(`${path}/record`, { ...FOUND, disagreed: 13 });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['evaluation.more-than-compared']]);
    const tried = await Promise.all([1, 2].map(() => checker.post(`${path}/record`, FOUND)));
    expect(tried.map(({ status }) => status).sort()).toEqual([200, 409]);
    const agreement = await (await world.as('district-supervisor')).reads('/back-checks/agreement');
    expect(list(agreement.items)).toMatchObject([
      { checks: 1, compared: 12, disagreed: 1, disagreementRate: '0.0833' },
    ]);
    expect((await (await world.as(other.lead)).reads('/back-checks/agreement')).items).toEqual([]);
    expect((await maker.get('/back-checks/agreement')).status).toBe(403);
  });

  it('communities review departments once a year; figures are shown from five communities on', async () => {
    const [department] = await rows<{ id: string }>(
      world,
      `SELECT id FROM unit WHERE kind = 'department' ORDER BY name LIMIT 1`,
    );
    const scores = { response: 4, support: 4, burden: 2, cooperation: 4 };
    const review = { departmentId: department?.id, year: 2025, scores };
    const leads = ['changan', 'nancheng', 'taiping', 'shuntian'].map((key) => `${key}.community-lead`);
    for (const lead of leads) await (await world.as(lead)).does('/department-reviews', review);
    const first = await world.as('changan.community-lead');
    const twice = await first.post('/department-reviews', review);
    expect([twice.status, codes(twice)]).toEqual([409, ['evaluation.reviewed-before']]);
    const [community] = await rows<{ id: string }>(
      world,
      `SELECT id FROM unit WHERE kind = 'community' LIMIT 1`,
    );
    const wrong = await first.post('/department-reviews', {
      ...review,
      year: 2022,
      departmentId: community?.id,
    });
    expect([wrong.status, codes(wrong)]).toEqual([
      422,
      ['evaluation.not-department', 'evaluation.year-not-over'],
    ]);
    const read = async () =>
      list((await (await world.as('district-supervisor')).reads('/department-reviews?year=2025')).items);
    expect(await read()).toMatchObject([{ communities: 4, score: null, criteria: [] }]);
    await (
      await world.as('kanghua.community-lead')
    ).does('/department-reviews', {
      ...{ ...review, scores: { ...scores, burden: 4 } },
    });
    const [seen] = await read();
    expect(seen).toMatchObject({ communities: 5, score: '3.60' });
    expect(list(seen?.criteria).find(({ criterion }) => text(criterion) === 'burden')).toMatchObject({
      ...{ name: '减轻社区负担', mean: '2.40' },
    });
    expect((await (await world.as('street-lead')).post('/department-reviews', review)).status).toBe(403);
  });
});
