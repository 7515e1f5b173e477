import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedProject, evaluatorOf, filled, secondBody, visitOf } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

/** A project whose first visit is under way. */
interface UnderWay {
  contractId: string;
  visit: Json;
  path: string;
  evaluator: Person;
  sample: Json[];
}

describe('an evaluator makes a visit', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  async function underWay(recipients = 6): Promise<UnderWay> {
    const contractId = await acceptedProject(world, { recipients });
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const evaluator = await evaluatorOf(world, visit);
    const path = `/visits/${text(visit.id)}`;
    return {
      contractId,
      visit,
      path,
      evaluator,
      sample: list((await evaluator.reads(`${path}/sample`)).items),
    };
  }
  const idOf = (person: Json | undefined) => text(person?.id);
  const answered = (person: Json | undefined, scale = 4, change: object = {}) => ({
    ...{ sampleId: idOf(person), outcome: 'answered', answers: { ...filled(scale), ...change } },
  });

  /** Three attempts in vain: two on the day, one on the next. The clock stays there. */
  async function notReached(evaluator: Person, path: string, person: Json | undefined): Promise<void> {
    for (const at of ['2025-12-29T10:00', '2025-12-29T15:00', '2025-12-30T19:00']) {
      world.clock.set(`${at}:00+08:00`);
      await evaluator.does(`${path}/answers`, { sampleId: idOf(person), outcome: 'not-reached' });
    }
  }

  it('reads whom to ask, in clear, and each look stands in the audit log', async () => {
    const { evaluator, path, sample, visit } = await underWay(40);
    const main = sample.filter(({ list: which }) => text(which) === 'main');
    expect([sample.length, main.length]).toEqual([36, 30]);
    expect(main[0]).toMatchObject({ position: 1, outcome: null });
    expect(text(main[0]?.phone)).toMatch(/^138\d{8}$/);
    expect(text(main[0]?.name)).toMatch(/^示例\d+$/);
    expect(text(main[0]?.surveyToken)).toMatch(/^[\w-]{43}$/);
    const reserve = sample.slice(30).map(({ name, phone, surveyToken }) => [name, phone, surveyToken]);
    expect(reserve).toEqual(Array.from({ length: 6 }, () => [null, null, null]));
    expect((await evaluator.get(`${path}/sample`)).headers['cache-control']).toBe('no-store');
    const auditor = await world.as('auditor');
    const log = list((await auditor.reads(`/audit-events?objectId=${text(visit.id)}&limit=200`)).items);
    const looks = log.filter(({ route }) => text(route) === 'GET /api/v1/visits/:id/sample');
    expect(looks).toHaveLength(2);
    const revealed = list(looks[0]?.objects).filter(({ action }) => text(action) === 'reveal');
    expect(revealed).toHaveLength(30);
  });

  it('does not exist for an evaluator of another body, and is closed to everybody but the assigned one', async () => {
    const { path, sample } = await underWay();
    const { evaluator: foreign, lead: foreignLead } = await secondBody(world, 'foreign');
    for (const login of [foreign, foreignLead]) {
      const stranger = await world.as(login);
      expect((await stranger.get(path)).status).toBe(404);
      expect((await stranger.get(`${path}/sample`)).status).toBe(404);
      expect((await stranger.post(`${path}/answers`, answered(sample[0]))).status).toBe(404);
      expect((await stranger.post(`${path}/submit`)).status).toBe(404);
    }
    const lead = await world.as('evaluation-lead');
    expect((await lead.reads(path)).actions).toEqual(['reassign', 'skip']);
    for (const refused of [
      await lead.get(`${path}/sample`),
      await lead.post(`${path}/answers`, answered(sample[0])),
      await lead.post(`${path}/submit`),
    ]) {
      expect([refused.status, codes(refused)]).toEqual([403, ['evaluation.visit-not-yours']]);
    }
    const street = await world.as('street-officer');
    expect((await street.get(`${path}/sample`)).status).toBe(403);
  });

  it('writes down interviews, lets a resident answer alone, and hands in a score made of nothing else', async () => {
    const { contractId, path, evaluator, sample } = await underWay();
    const scales = [5, 4, 4, 5];
    for (const [index, scale] of scales.entries()) {
      const kept = await evaluator.does(`${path}/answers`, answered(sample[index], scale));
      expect(kept).toMatchObject({ outcome: 'answered', position: index + 1 });
    }
    const resident = await world.anonymous().post(`/surveys/${text(sample[4]?.surveyToken)}`, {
      answers: { ...filled(3), complaint: '希望提前电话通知' },
    });
    expect(resident.status).toBe(200);
    await evaluator.does(`${path}/answers`, { sampleId: idOf(sample[5]), outcome: 'refused' });
    expect((await evaluator.reads(path)).sample).toMatchObject({ answered: 5, refused: 1, unreachable: 0 });
    const handedIn = await evaluator.does(`${path}/submit`);
    expect(handedIn).toMatchObject({
      state: 'concluded',
      actions: [],
      score: '84.00',
      lowConfidence: false,
      concludedOn: '2025-12-29',
      result: {
        ...{ exactScore: '84', valid: 5, invalid: 0, refused: 1, unreachable: 0, notAsked: 0 },
        ...{ validRate: '0.8333', mismatchRate: '0.0000', redFlags: [] },
      },
    });
    const told = list(handedIn.answers).find(({ question }) => text(question) === 'effect');
    expect(told).toEqual({ question: 'effect', answered: 5, mean: '4.20', yes: null });
    expect(JSON.stringify(handedIn)).not.toContain('希望提前电话通知');
    const { items } = await evaluator.reads(`/evaluation-plans?contractId=${contractId}`);
    expect(list(items)[0]?.effectiveness).toEqual({
      ...{ score: '84.00', missing: ['month-3', 'month-6'], complete: false },
    });
    const events = list(handedIn.timeline).map(({ event }) => text(event));
    expect(events).toEqual(['open', 'assign', 'submit', 'conclude']);
    const after = list((await evaluator.reads(`${path}/sample`)).items);
    expect(after.map(({ phone, surveyToken }) => [phone, surveyToken])).toEqual(
      after.map(() => [null, null]),
    );
  });

  it('marks a result of low confidence where many were not reached, and raises flags', async () => {
    const { path, evaluator, sample } = await underWay();
    const bad = { received: false, charged: true, times: null };
    await evaluator.does(`${path}/answers`, answered(sample[0], 2, bad));
    await notReached(evaluator, path, sample[1]);
    expect(await evaluator.does(`${path}/submit`)).toMatchObject({
      score: '40.00',
      lowConfidence: true,
      result: {
        valid: 1,
        unreachable: 1,
        notAsked: 4,
        validRate: '0.1667',
        redFlags: ['not-received', 'charged'],
      },
      // One answer alone is told to nobody.
      answers: expect.arrayContaining([{ question: 'effect', answered: null, mean: null, yes: null }]),
    });
  });

  it('asks a reserve only in place of somebody, and in order', async () => {
    const { path, evaluator, sample } = await underWay(40);
    const [first, second] = sample.slice(30);
    const early = await evaluator.post(`${path}/answers`, answered(first));
    expect([early.status, codes(early)]).toEqual([422, ['evaluation.reserve-not-needed']]);
    await notReached(evaluator, path, sample[0]);
    const now = list((await evaluator.reads(`${path}/sample`)).items);
    expect([text(now[30]?.phone) !== '', now[31]?.phone]).toEqual([true, null]);
    expect((await evaluator.post(`${path}/answers`, answered(second))).status).toBe(422);
    expect((await evaluator.post(`${path}/answers`, answered(first))).status).toBe(200);
  });

  it('refuses what does not fit, every reason with its place', async () => {
    const { path, evaluator, sample } = await underWay();
    const sampleId = idOf(sample[0]);
    const send = async (body: object) => {
      const answer = await evaluator.post(`${path}/answers`, body);
      const { violations } = answer.body;
      return [
        answer.status,
        ...list(violations).map(({ code, pointer }) => `${text(code)} ${text(pointer)}`),
      ];
    };
    expect(
      await send({ sampleId, outcome: 'answered', answers: { attitude: 6, effect: '5', charm: 1 } }),
    ).toEqual([
      422,
      'surveys.answer-not-likert /answers/attitude',
      'surveys.answer-not-likert /answers/effect',
      'surveys.question-unknown /answers/charm',
    ]);
    expect(await send({ sampleId, outcome: 'answered', answers: {} })).toEqual([
      422,
      'surveys.nothing-answered /answers',
    ]);
    expect(await send({ sampleId, outcome: 'answered' })).toEqual([
      422,
      'evaluation.answers-missing /answers',
    ]);
    expect(await send({ sampleId, outcome: 'refused', answers: filled(5) })).toEqual([
      422,
      'evaluation.answers-unwanted /answers',
    ]);
    expect(await send({ sampleId: '018f0000-0000-7000-8000-000000000000', outcome: 'refused' })).toEqual([
      422,
      'evaluation.sample-unknown /sampleId',
    ]);
    expect(await send({ sampleId: 'x', outcome: 'vanished', mood: 1 })).toEqual(
      expect.arrayContaining([422, expect.stringContaining('/mood'), expect.stringContaining('/outcome')]),
    );
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`q${n}`, 1]));
    expect(await send({ sampleId, outcome: 'answered', answers: many })).toEqual([
      422,
      'platform.field-invalid /answers',
    ]);
  });

  it('takes nothing from somebody of another visit’s sample', async () => {
    const { sample } = await underWay();
    const other = await underWay();
    const refused = await other.evaluator.post(`${other.path}/answers`, answered(sample[0]));
    expect([refused.status, codes(refused)]).toEqual([422, ['evaluation.sample-unknown']]);
  });

  it('keeps one answer of each person, whichever way came first', async () => {
    const { path, evaluator, sample } = await underWay();
    const [phoned, online] = sample;
    await evaluator.does(`${path}/answers`, answered(phoned));
    const again = await evaluator.post(`${path}/answers`, answered(phoned, 5));
    expect([again.status, codes(again)]).toEqual([409, ['evaluation.answered-before']]);
    const link = await world
      .anonymous()
      .post(`/surveys/${text(phoned?.surveyToken)}`, { answers: filled(1) });
    expect([link.status, codes(link)]).toEqual([409, ['surveys.link-revoked']]);
    const token = text(online?.surveyToken);
    expect((await world.anonymous().post(`/surveys/${token}`, { answers: filled(2) })).status).toBe(200);
    const late = await evaluator.post(`${path}/answers`, answered(online, 5));
    expect([late.status, codes(late)]).toEqual([409, ['evaluation.answered-before']]);
  });

  it('hands in nothing while nobody has answered, and nothing twice', async () => {
    const { path, evaluator, sample, visit } = await underWay();
    const empty = await evaluator.post(`${path}/submit`);
    expect([empty.status, codes(empty)]).toEqual([422, ['evaluation.nobody-answered']]);
    expect((await evaluator.reads(path)).state).toBe('assigned');
    // The refused attempt has withdrawn no link.
    const open = await world.anonymous().get(`/surveys/${text(sample[1]?.surveyToken)}`);
    expect(open.status).toBe(200);
    await evaluator.does(`${path}/answers`, answered(sample[0]));
    const [one, two] = await Promise.all([
      evaluator.post(`${path}/submit`),
      evaluator.post(`${path}/submit`),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const refused = await evaluator.post(`${path}/answers`, answered(sample[1]));
    expect([refused.status, codes(refused)]).toEqual([409, ['platform.step-not-allowed']]);
    const link = await world
      .anonymous()
      .post(`/surveys/${text(sample[1]?.surveyToken)}`, { answers: filled(1) });
    expect([link.status, codes(link)]).toEqual([409, ['surveys.link-revoked']]);
    await world.at('2026-01-06T09:00:00+08:00');
    const done = await visitOf(world, text(visit.contractId), 'month-1');
    const late = list(done.notices).slice(1);
    expect(late.map(({ sentAt, calledOffAt }) => [sentAt, typeof calledOffAt])).toEqual([
      [null, 'string'],
      [null, 'string'],
    ]);
    const messages = await rows(
      world,
      `SELECT message FROM outbox WHERE message IN ('evaluation.visit-concluded', 'evaluation.visit-escalated')
          AND payload ->> 'visitId' = $1`,
      [text(visit.id)],
    );
    expect(messages).toEqual([{ message: 'evaluation.visit-concluded' }]);
  });

  it('keeps a late result out of nobody’s way: an If-Match of an old version is refused', async () => {
    const { path, evaluator, sample } = await underWay();
    const etag = String((await evaluator.get(path)).headers.etag);
    await evaluator.does(`${path}/answers`, answered(sample[0]));
    const stale = await evaluator.post(`${path}/submit`, undefined, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect((await evaluator.post(`${path}/submit`, undefined, { 'if-match': etag })).status).toBe(200);
  });
});
