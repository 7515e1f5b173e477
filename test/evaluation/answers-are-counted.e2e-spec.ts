import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedProject, evaluatorOf, filled, visitOf } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('what residents say on a visit is counted', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  async function underWay(
    recipients = 6,
    lines = 0,
  ): Promise<{ path: string; evaluator: Person; sample: Json[] }> {
    const contractId = await acceptedProject(world, { recipients });
    for (let line = 1; line <= lines; line += 1) await serve(contractId, `line-${line}`);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const evaluator = await evaluatorOf(world, visit);
    const path = `/visits/${text(visit.id)}`;
    return { path, evaluator, sample: list((await evaluator.reads(`${path}/sample`)).items) };
  }

  /** One line of the ledger in which everybody was served. */
  async function serve(contractId: string, clientId: string): Promise<void> {
    await rows(
      world,
      `INSERT INTO service_record (id, version, created_at, contract_id, client_id, method, served_on, place, quantity,
              recipient_ids, worker_ids, volunteer_hours, file_ids, recorded_by)
       SELECT $1, 1, now(), $2, $3, 'casework', '2025-06-03', '示例社区', 1,
              (SELECT array_agg(id) FROM service_recipient WHERE contract_id = $2), '{}', 0, '{}',
              (SELECT id FROM account LIMIT 1)`,
      [randomUUID(), contractId, clientId],
    );
  }

  async function answer(to: { path: string; evaluator: Person }, person: Json | undefined, answers: object) {
    return to.evaluator.post(`${to.path}/answers`, {
      sampleId: text(person?.id),
      outcome: 'answered',
      answers,
    });
  }

  it('facts beside the ledger: who was charged, and who was served more rarely than it says', async () => {
    const visit = await underWay(6, 8);
    const said = [
      { ...filled(5), times: 8 },
      // One of eight may be forgotten.
      { ...filled(4), times: 7 },
      { ...filled(4), times: 3 },
      { ...filled(4), times: 20 },
      { ...filled(3), received: false, times: null },
    ];
    for (const [n, answers] of said.entries()) {
      expect((await answer(visit, visit.sample[n], answers)).status).toBe(200);
    }
    const { result } = await visit.evaluator.does(`${visit.path}/submit`);
    // 2 of 14 facts: five times received and charged, four times how often.
    expect(result).toMatchObject({ valid: 5, mismatchRate: '0.1429', redFlags: ['not-received'] });
  });

  it('on three scales, with its interval, the share that said nothing, and every figure in words', async () => {
    const visit = await underWay(40);
    for (const [n, scale] of [5, 5, 4, 3, 3].entries()) await answer(visit, visit.sample[n], filled(scale));
    const { result } = await visit.evaluator.does(`${visit.path}/submit`);
    expect(result).toMatchObject({
      ...{ score: '80.00', scale: 'mean-5', population: 40 },
      scales: { mean5: '80.00', minMax: '75.00', top2: '60.00' },
      // s² = 400: ± 1.96·√(400/5 · 35/39)
      interval: { low: '63.39', high: '96.61', margin: '16.61' },
      ...{ nonResponseRate: '0.8333', validRate: '0.1667', lowConfidence: true },
    });
    const explained = list(result?.explained).map(({ figure, value }) => `${text(figure)} ${text(value)}`);
    expect(explained).toEqual([
      ...['score 80.00', 'validRate 0.1667', 'nonResponseRate 0.8333', 'mismatchRate 0.0000'],
      'interval 63.39–96.61',
    ]);
    const [score, rate] = list(result?.explained);
    expect(text(score?.zh)).toBe('每人各题均值 ÷ 5 × 100，再对 5 份有效问卷取平均：80，四舍五入至两位小数。');
    expect(text(rate?.en)).toContain('5 valid ÷ 30 to be asked');
  });

  it('after the evaluator has read who asks, why, for how long and with which rights', async () => {
    const { path, evaluator } = await underWay();
    const { zh } = await evaluator.reads(`${path}/script`);
    expect(text(zh)).toMatch(/受新华街道.*委托，就“居家养老上门服务（示例）”回访/);
    expect(text(zh)).toContain('12 个月内删除');
    expect((await (await world.as('street-officer')).get(`${path}/script`)).status).toBe(403);
  });

  it('tells no interval, and nobody’s answers, of fewer than five', async () => {
    const visit = await underWay();
    for (const person of visit.sample.slice(0, 4)) await answer(visit, person, filled(4));
    const done = await visit.evaluator.does(`${visit.path}/submit`);
    expect(done.result?.interval).toBeNull();
    expect(list(done.answers).every((each) => JSON.stringify(each.answered) === 'null')).toBe(true);
  });

  it('asks how often of those only who were served, and counts their core questions alone', async () => {
    const visit = await underWay();
    const wrong = await answer(visit, visit.sample[0], { ...filled(4), received: false });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['surveys.question-not-asked']]);
    // Eight of the nine that are asked: 89 %.
    const rest = { received: false, times: null, recommend: null };
    await answer(visit, visit.sample[0], { ...filled(4), ...rest });
    expect((await visit.evaluator.does(`${visit.path}/submit`)).result).toMatchObject({
      valid: 1,
      invalid: 0,
    });
  });

  it('on the scale that the questionnaire’s version says counts', async () => {
    const district = await world.as('district-supervisor');
    const { title, questions } = await world.anonymous().reads('/questionnaires/return-visit');
    const plain = list(questions).map(({ id, kind, core, text: words, askIf }) => ({
      ...{ id, kind, core, text: words },
      ...(JSON.stringify(askIf) === 'null' ? {} : { askIf }),
    }));
    const code = 'return-visit';
    const leads = (askIf: object) =>
      district.post('/questionnaires', {
        ...{ code, title, questions: [...plain, { ...plain[7], id: 'more', core: false, askIf }] },
      });
    expect(codes(await leads({ question: 'later', answers: [true] }))).toEqual(['surveys.condition-unknown']);
    expect(codes(await leads({ question: 'complaint', answers: [true] }))).toEqual([
      'surveys.condition-unknown',
    ]);
    expect(codes(await leads({ question: 'received', answers: [3] }))).toEqual(['surveys.condition-answers']);
    expect(codes(await leads({ question: 'received', answers: [] }))).toEqual(['surveys.condition-answers']);
    const next = await district.does('/questionnaires', { code, title, questions: plain, scale: 'top-2' });
    expect(next).toMatchObject({ version: 3, scale: 'top-2' });
    const visit = await underWay();
    for (const [n, scale] of [5, 3].entries()) await answer(visit, visit.sample[n], filled(scale));
    expect((await visit.evaluator.does(`${visit.path}/submit`)).result).toMatchObject({
      ...{ score: '50.00', scale: 'top-2', scales: { mean5: '80.00', minMax: '75.00', top2: '50.00' } },
    });
  });
});
