import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAccount, signedIn } from '../support/given-account.js';
import { concludedEvaluation, heardEvaluation } from '../support/given-evaluation.js';
import { acceptedProject } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const SOURCE = '示例区政府购买服务绩效评价办法';
const line = (indicator: string, name: string, method: string, weight: string) => ({
  ...{ indicator, name, method, weight, evidence: true },
});
const RULES = {
  ...{ validFrom: '2025-03-10', source: SOURCE },
  indicators: [
    line('output', '服务产出', 'quantity', '60'),
    line('innovation', '创新性', 'level', '20'),
    line('durability', '可持续性', 'score', '20'),
  ],
  bands: { excellent: '95', good: '85', qualified: '60' },
  parties: [
    { party: 'thirdParty', weight: '70', kinds: [{ kind: 'third-party', weight: '100' }] },
    { party: 'purchaser', weight: '30', kinds: [{ kind: 'purchaser', weight: '100' }] },
  ],
  vetoes: [{ code: 'unsafe', name: '安全责任事故' }],
  consequences: [{ grade: 'qualified', kind: 'rectification', basis: SOURCE, workingDays: 10, months: 3 }],
};

describe('the district announces by what projects are judged', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  const supervisor = () => world.as('district-supervisor');
  const decide = (id: string) => `/evaluation-rules/${id}/decide`;

  it('says all that does not hold together, and nothing begins today', async () => {
    const wrong = {
      ...RULES,
      ...{ validFrom: '2025-03-03', bands: { excellent: '60', good: '85', qualified: '60' } },
      consequences: [{ grade: 'excellent', kind: 'rectification', basis: SOURCE }],
    };
    const refused = await (await supervisor()).post('/evaluation-rules', wrong);
    expect([refused.status, codes(refused)]).toEqual([
      422,
      [
        ...['evaluation.rules-not-beforehand', 'evaluation.bands-not-falling'],
        ...['evaluation.parameters-unfit', 'evaluation.grade-unfit'],
      ],
    ]);
    expect((await (await world.as('street-lead')).post('/evaluation-rules', RULES)).status).toBe(403);
  });

  it('another account approves them before their day, and then they are public', async () => {
    const first = await supervisor();
    const made = await first.does('/evaluation-rules', RULES);
    const id = text(made.id);
    expect(codes(await first.post('/evaluation-rules', RULES))).toEqual(['evaluation.rules-known']);
    expect((await world.anonymous().get(`/evaluation-rules/${id}`)).status).toBe(404);
    const own = await first.post(decide(id), { approved: true });
    expect([own.status, codes(own)]).toEqual([403, ['evaluation.rules-own']]);
    const second = await signedIn(world, await givenAccount(world, 'district-supervisor', '勃利县（示例）'));
    expect(codes(await second.post(decide(id), { approved: false }))).toEqual([
      'evaluation.refusal-without-reason',
    ]);
    const tried = await Promise.all([1, 2].map(() => second.post(decide(id), { approved: true })));
    expect(tried.map(({ status }) => status).sort()).toEqual([200, 409]);
    const seen = await world.anonymous().reads(`/evaluation-rules/${id}`);
    expect(seen).toMatchObject({ state: 'approved', validFrom: '2025-03-10', source: SOURCE });
    const before = await world.anonymous().reads('/evaluation-rules/in-force?on=2025-03-09');
    expect([before.ruleSetId, list(before.indicators).length]).toEqual([null, 7]);
    const after = await world.anonymous().reads('/evaluation-rules/in-force?on=2025-03-10');
    expect(after).toMatchObject({ ruleSetId: id, indicators: RULES.indicators });
  });

  it('what was drafted too late to be announced is not approved any more', async () => {
    const late = await (await supervisor()).does('/evaluation-rules', { ...RULES, validFrom: '2025-03-04' });
    world.clock.set('2025-03-04T09:00:00+08:00');
    const second = await signedIn(world, await givenAccount(world, 'district-supervisor', '勃利县（示例）'));
    const refused = await second.post(decide(text(late.id)), { approved: true });
    expect([refused.status, codes(refused)]).toEqual([422, ['evaluation.rules-not-beforehand']]);
  });

  it('a contract signed from that day on is judged by them, an earlier one by what was known then', async () => {
    const path = await heardEvaluation(world);
    const evaluator = await world.as('evaluator');
    const seen = await evaluator.reads(path);
    expect(typeof seen.ruleSetId).toBe('string');
    const street = await world.as('street-lead');
    const opinion = { score: '70', heard: 1, comment: '示例' };
    const team = await (
      await world.as('community-lead')
    ).post(`${path}/opinions`, {
      ...{ ...opinion, kind: 'community-team' },
    });
    expect([team.status, codes(team)]).toEqual([422, ['evaluation.opinion-weightless']]);
    await street.does(`${path}/opinions`, { ...opinion, kind: 'purchaser' });
    const found = [
      { indicator: 'output', actual: '150', target: '120', evidence: '台账（示例）' },
      { indicator: 'innovation', level: 2, evidence: '方案（示例）' },
      { indicator: 'durability', score: '80', evidence: '访谈（示例）' },
    ];
    const unfit = {
      scores: [
        { ...found[0], score: '100' },
        { ...found[1], evidence: '' },
      ],
      vetoes: [],
    };
    const refused = await evaluator.post(`${path}/submit`, unfit);
    expect(codes(refused).sort()).toEqual([
      ...['evaluation.evidence-missing', 'evaluation.finding-unfit', 'evaluation.indicator-missing'],
    ]);
    const submitted = await evaluator.does(`${path}/submit`, { scores: found });
    // The sheet: .6·100 + .2·60 + .2·80 = 88; .7·88 + .3·70 = 82.6: below this district's 良好.
    expect(submitted).toMatchObject({ score: '82.60', grade: 'qualified', missing: [] });
    expect(list(submitted.lines)[0]).toMatchObject({
      score: '100.00',
      actual: '150',
      target: '120',
      points: '60',
    });
    const earlier = await acceptedProject(world, { acceptedOn: '2025-09-01' });
    const old = await concludedEvaluation(world, { contractId: earlier });
    expect([old.ruleSetId, old.grade]).toEqual([null, 'good']);
  });
});
