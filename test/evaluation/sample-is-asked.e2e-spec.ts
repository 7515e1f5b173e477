import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawMore, drawSample } from '../../src/evaluation/domain/draw-sample.js';
import { Settings } from '../../src/platform/index.js';
import { canonicalJson } from '../../src/shared/canonical-json.js';
import { sha256 } from '../../src/shared/sha256.js';
import { type ProjectWish, acceptedProject, evaluatorOf, filled, visitOf } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

interface UnderWay {
  contractId: string;
  path: string;
  evaluator: Person;
  sample: Json[];
}

describe('the sample of a visit', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  async function underWay(wish: ProjectWish = {}): Promise<UnderWay> {
    const contractId = await acceptedProject(world, wish);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const evaluator = await evaluatorOf(world, visit);
    const path = `/visits/${text(visit.id)}`;
    const sample = list((await evaluator.reads(`${path}/sample`)).items);
    return { contractId, path, evaluator, sample };
  }
  const idOf = (person: Json | undefined) => text(person?.id);
  const interview = (person: Json | undefined, outcome: string, more: object = {}) => ({
    ...{ sampleId: idOf(person), outcome },
    ...(outcome === 'answered' ? { answers: filled(4) } : {}),
    ...more,
  });
  const populationOf = (draw: Json | undefined) =>
    list(draw?.population).map(({ reference, stratum, keyGroup }) => {
      return {
        reference: text(reference),
        stratum: text(stratum),
        keyGroup: JSON.stringify(keyGroup) === 'true',
      };
    });
  const texts = (value: Json | undefined) => list(value).map((each) => text(each));

  it('can be drawn again by everybody who sees the visit, from its seed and its people', async () => {
    const { path, contractId } = await underWay({ recipients: 40, refusing: 4 });
    const street = await world.as('street-officer');
    const [draw, ...others] = list((await street.reads(`${path}/draws`)).items);
    expect(others).toEqual([]);
    const population = populationOf(draw);
    expect(population).toHaveLength(36);
    expect(sha256(canonicalJson(population))).toBe(text(draw?.populationSha256));
    const again = drawSample(population.toReversed(), text(draw?.seed));
    expect(draw).toMatchObject({ number: 1, main: again.main, reserve: again.reserve });
    expect(draw).toMatchObject({
      rule: { kind: 'share', percent: '10', minimum: 30 },
      keyGroupsInFull: false,
    });
    const kept = await rows<{ id: string }>(
      world,
      `SELECT recipient_id AS id FROM visit_sample s JOIN visit v ON v.id = s.visit_id
        WHERE v.contract_id = $1 AND list = 'main' ORDER BY position`,
      [contractId],
    );
    expect(kept.map(({ id }) => id)).toEqual(again.main);
    const provider = await world.as('organization-lead');
    expect((await provider.get(`${path}/draws`)).status).toBe(403);
    const stranger = await world.as('xinqi.street-officer');
    expect((await stranger.get(`${path}/draws`)).status).toBe(404);
    await expect(rows(world, 'DELETE FROM visit_draw')).rejects.toThrow('append-only');
  });

  it('takes key groups in full where that is set, and is sized by Cochran where much money is at stake', async () => {
    const settings = world.app.get(Settings);
    Object.assign(settings, { visitKeyGroupsInFull: true });
    const keyed = await underWay({ recipients: 50, keyGroups: 4 });
    Object.assign(settings, { visitKeyGroupsInFull: false });
    const visit = await keyed.evaluator.reads(keyed.path);
    expect(visit.strata).toEqual([
      { key: '', size: 46, main: 26, reserve: 6, inFull: false },
      { key: '', size: 4, main: 4, reserve: 0, inFull: true },
    ]);
    const dear = await underWay({ recipients: 60, amountFen: 1_000_000_00n });
    const [draw] = list((await dear.evaluator.reads(`${dear.path}/draws`)).items);
    expect(draw).toMatchObject({ rule: { kind: 'cochran', percent: null, minimum: null } });
    // 384.16 / (1 + 383.16 / 60) = 52.01…
    expect([list(draw?.main).length, list(draw?.reserve).length]).toEqual([53, 7]);
  });

  it('counts somebody as unreachable after three attempts on two days and at different hours', async () => {
    const { path, evaluator, sample } = await underWay({ recipients: 40 });
    const missed = async (time: string) => {
      world.clock.set(`2025-12-${time}:00+08:00`);
      const answer = await evaluator.post(`${path}/answers`, interview(sample[0], 'not-reached'));
      return answer.status === 200 ? answer.body.outcome : codes(answer);
    };
    expect(await missed('29T10:00')).toBeNull();
    expect(await missed('29T10:40')).toEqual(['field-work.attempt-same-hour']);
    expect(await missed('29T15:00')).toBeNull();
    expect(await missed('29T19:00')).toEqual(['field-work.attempts-on-one-day']);
    expect((await evaluator.reads(path)).sample).toMatchObject({ unreachable: 0, replaced: 0, waiting: 30 });
    expect(await missed('30T19:00')).toBe('unreachable');
    expect(await missed('31T08:00')).toEqual(['field-work.attempts-over']);
    const counted = (await evaluator.reads(path)).sample;
    expect(counted).toMatchObject({ unreachable: 1, refused: 0, replaced: 1, waiting: 30 });
    const after = list((await evaluator.reads(`${path}/sample`)).items);
    expect(list(after[0]?.attempts)).toMatchObject([
      { outcome: 'not-reached', attemptedAt: '2025-12-29T10:00:00+08:00' },
      { outcome: 'not-reached', attemptedAt: '2025-12-29T15:00:00+08:00' },
      { outcome: 'not-reached', attemptedAt: '2025-12-30T19:00:00+08:00' },
    ]);
    const [standIn, next] = after.slice(30);
    expect([text(standIn?.surveyToken), next?.surveyToken]).toEqual([
      expect.stringMatching(/^[\w-]{43}$/),
      null,
    ]);
    // Whoever calls back is heard all the same.
    expect((await evaluator.does(`${path}/answers`, interview(sample[0], 'answered'))).outcome).toBe(
      'answered',
    );
  });

  it('takes attempts that were written down without a network, at their own time', async () => {
    const { path, evaluator, sample } = await underWay();
    world.clock.set('2025-12-30T20:00:00+08:00');
    const send = async (attemptedAt: string) =>
      evaluator.post(`${path}/answers`, interview(sample[0], 'not-reached', { attemptedAt }));
    expect((await send('2025-12-29T10:00:00+08:00')).body.outcome).toBeNull();
    expect(codes(await send('2025-12-30T02:30:00Z'))).toEqual(['field-work.attempt-same-hour']);
    expect(codes(await send('2025-12-30T20:00:01+08:00'))).toEqual(['field-work.attempt-in-future']);
    expect(codes(await send('2025-12-29T08:00:00+08:00'))).toEqual(['field-work.attempt-before-visit']);
    expect(codes(await send('yesterday'))).toEqual(['platform.field-invalid']);
  });

  it('is extended by itself, by the same seed, where too few can still answer', async () => {
    const { path, evaluator, sample, contractId } = await underWay({ recipients: 60 });
    const refuse = async (from: number, to: number) => {
      for (const person of sample.slice(from, to)) {
        await evaluator.does(`${path}/answers`, interview(person, 'refused'));
      }
      return (await evaluator.reads(path)).sample;
    };
    // 22 of 36 can still answer: 61 %.
    expect(await refuse(0, 14)).toMatchObject({ refused: 14, replaced: 6, extension: 0, waiting: 22 });
    const [first] = list((await evaluator.reads(`${path}/draws`)).items);
    const left = populationOf(first).map(({ reference }) => reference);
    const drawn = new Set([...texts(first?.main), ...texts(first?.reserve)]);
    const gone = left.find((reference) => !drawn.has(reference)) ?? '';
    await rows(world, 'UPDATE service_recipient SET consented = false WHERE id = $1', [gone]);
    // 21 of 36 are 58 %; two more make 23 of 38.
    expect(await refuse(14, 15)).toMatchObject({ refused: 15, extension: 2, waiting: 23 });
    const [, second] = list((await evaluator.reads(`${path}/draws`)).items);
    const passOver = new Set([...drawn, gone]);
    expect(second).toMatchObject({
      ...{ number: 2, population: [], withdrawn: [gone], reserve: [] },
      main: drawMore(populationOf(first), text(first?.seed), { count: 2, passOver, keyGroupsInFull: false }),
    });
    const later = list((await evaluator.reads(`${path}/sample`)).items).slice(-2);
    expect(later).toMatchObject([
      { list: 'extension', position: 1, outcome: null },
      { list: 'extension', position: 2, outcome: null },
    ]);
    expect(later.every(({ phone, surveyToken }) => text(phone) !== '' && text(surveyToken) !== '')).toBe(
      true,
    );
    for (const person of later) await evaluator.does(`${path}/answers`, interview(person, 'answered'));
    expect((await evaluator.does(`${path}/submit`)).result).toMatchObject({
      ...{ valid: 2, refused: 15, notAsked: 21, replaced: 6, extended: 2, validRate: '0.0526' },
    });
    expect(contractId).not.toBe('');
  });

  it('hears what a device sends again once, and refuses other content under the same name', async () => {
    const { path, evaluator, sample } = await underWay();
    const sent = interview(sample[0], 'answered', { clientId: 'phone-7/1' });
    const both = await Promise.all([1, 2].map(() => evaluator.post(`${path}/answers`, sent)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[1]?.body).toEqual(both[0]?.body);
    const other = await evaluator.post(`${path}/answers`, { ...sent, answers: filled(1) });
    expect([other.status, codes(other)]).toEqual([409, ['field-work.client-id-taken']]);
    const elsewhere = await evaluator.post(`${path}/answers`, { ...sent, sampleId: idOf(sample[1]) });
    expect([elsewhere.status, codes(elsewhere)]).toEqual([409, ['field-work.client-id-taken']]);
    const miss = interview(sample[1], 'not-reached', { clientId: 'phone-7/2' });
    await evaluator.does(`${path}/answers`, miss);
    await evaluator.does(`${path}/answers`, miss);
    const attempts = list((await evaluator.reads(`${path}/sample`)).items).map(
      (each) => list(each.attempts).length,
    );
    expect(attempts.slice(0, 2)).toEqual([1, 1]);
    await evaluator.does(`${path}/submit`);
    expect((await evaluator.does(`${path}/answers`, sent)).outcome).toBe('answered');
    const late = await evaluator.post(
      `${path}/answers`,
      interview(sample[2], 'refused', { clientId: 'phone-7/3' }),
    );
    expect([late.status, codes(late)]).toEqual([409, ['platform.step-not-allowed']]);
  });
});
