import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Housekeeping } from '../../src/platform/index.js';
import { acceptedProject, evaluatorOf, filled, secondBody, visitOf } from '../support/given-project.js';
import { givenConsent, givenResident } from '../support/given-resident.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const WORDS = '希望周末也能上门（示例）';

describe('an interview that is still being written down', () => {
  let world: World;
  let contractId: string;
  let visit: Json;
  let evaluator: Person;
  let path: string;
  let sample: Json[];

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    contractId = await acceptedProject(world, { recipients: 40 });
    await world.at('2025-12-29T09:00:00+08:00');
    await takenBy(await visitOf(world, contractId, 'month-1'));
  });

  async function takenBy(of: Json): Promise<void> {
    visit = of;
    evaluator = await evaluatorOf(world, of);
    path = `/visits/${text(of.id)}`;
    sample = list((await evaluator.reads(`${path}/sample`)).items);
  }
  const at = (n: number) => `${path}/interview-drafts/${text(sample[n]?.id)}`;
  const half = (revision: number, more: object = {}) => ({
    ...{ revision, answers: { attitude: 4, complaint: WORDS } },
    ...more,
  });
  const save = (n: number, body: object, who = evaluator) => who.put(at(n), body, { 'if-match': '' });
  const drafts = async (who = evaluator) => list((await who.reads(`${path}/interview-drafts`)).items);
  const kept = () =>
    rows<{ id: string }>(world, 'SELECT id FROM interview_draft WHERE visit_id = $1', [text(visit.id)]);
  const finished = (n: number) => ({
    ...{ sampleId: text(sample[n]?.id), outcome: 'answered', answers: filled(4) },
  });
  const home = async () => {
    const why = { kind: 'other', on: '2025-12-30', reason: '入户核实（示例）', home: true };
    await (await world.as('district-supervisor')).does('/visits', { contractId, ...why });
    await world.at('2025-12-30T09:00:00+08:00');
    await takenBy(await visitOf(world, contractId, 'other-1'));
    return evaluatorOf(world, { evaluator: visit.companion ?? {} });
  };

  it('is kept as often as he likes, read on another phone, and sealed at rest', async () => {
    const first = await save(0, half(1));
    expect([first.status, first.body]).toEqual([
      200,
      { sampleId: text(sample[0]?.id), revision: 1, savedAt: '2025-12-29T09:00:00+08:00' },
    ]);
    await save(0, half(2, { outcome: 'answered', flags: ['privacy'] }));
    const phone = await evaluatorOf(world, visit);
    expect(await phone.reads(at(0))).toEqual({
      ...{ sampleId: text(sample[0]?.id), revision: 2, savedAt: '2025-12-29T09:00:00+08:00' },
      ...{ savedBy: visit.evaluator?.accountId, outcome: 'answered', flags: ['privacy'], attemptedAt: null },
      answers: { attitude: 4, complaint: WORDS },
    });
    expect(await drafts(phone)).toHaveLength(1);
    expect((await phone.get(at(0))).headers['cache-control']).toBe('no-store');
    const [told] = await rows<{ row: string }>(
      world,
      'SELECT string_agg(d::text, chr(10)) AS row FROM interview_draft d',
    );
    for (const word of [WORDS, 'attitude', Buffer.from(WORDS).toString('hex')])
      expect(told?.row).not.toContain(word);
    // It counts for nothing: no flag, no outcome, no answer.
    const seen = await evaluator.reads(path);
    expect(seen.sample).toMatchObject({ answered: 0, waiting: 30 });
    expect(await rows(world, 'SELECT 1 FROM visit_flag WHERE visit_id = $1', [text(visit.id)])).toEqual([]);
    const log = list(
      (await (await world.as('auditor')).reads(`/audit-events?objectId=${(await kept())[0]?.id ?? ''}`))
        .items,
    );
    const acts = log.flatMap(({ objects }) => list(objects).map(({ action }) => text(action)));
    expect(acts).toEqual(expect.arrayContaining(['create', 'change', 'reveal']));
    expect(JSON.stringify(log)).not.toContain(WORDS);
  });

  it('hears a save once, and lets none that is late or beside another overwrite what stands', async () => {
    await save(0, half(1));
    const again = await save(0, half(1));
    expect([again.status, again.body.revision]).toEqual([200, 1]);
    await save(0, half(2, { outcome: 'answered' }));
    for (const late of [half(1), half(2), half(4)]) {
      const answer = await save(0, late);
      expect([answer.status, codes(answer)]).toEqual([409, ['field-work.draft-overtaken']]);
      expect(list(answer.body.violations)[0]?.params).toEqual({ revision: 2 });
    }
    expect((await evaluator.reads(at(0))).outcome).toBe('answered');
  });

  it('takes one of two phones at once, and tells the other which revision stands', async () => {
    const companion = await home();
    for (const revision of [1, 2]) {
      const both = await Promise.all([
        save(0, half(revision, { answers: { attitude: 5 } })),
        save(0, half(revision, { answers: { attitude: 2 } }), companion),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = both.find(({ status }) => status === 409);
      expect(list(lost?.body.violations)[0]?.params).toEqual({ revision });
      const won = both[0].status === 200 ? 5 : 2;
      expect((await companion.reads(at(0))).answers).toEqual({ attitude: won });
    }
    expect(await kept()).toHaveLength(1);
  });

  it('is looked at for size, shape and known questions, never for what is missing', async () => {
    expect((await save(0, { revision: 1 })).status).toBe(200);
    const wrong = await save(
      0,
      half(2, { answers: { attitude: 6, shoes: 43, complaint: 'x'.repeat(1001), times: null } }),
    );
    expect([wrong.status, codes(wrong)]).toEqual([
      422,
      ['surveys.answer-not-likert', 'surveys.question-unknown', 'surveys.answer-not-text'],
    ]);
    expect(list(wrong.body.violations)[0]?.pointer).toBe('/answers/attitude');
    const shapeless = await save(0, { revision: 0, outcome: 'maybe', flags: ['fire'], sampleId: 'x' });
    expect(shapeless.status).toBe(422);
    expect((await save(0, { answers: {} })).status).toBe(422);
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`q${n}`, 1]));
    expect((await save(0, { revision: 2, answers: many })).status).toBe(422);
    expect((await evaluator.reads(at(0))).revision).toBe(1);
  });

  it('tells everything at once that it lacks to be handed in', async () => {
    await save(0, half(1, { attemptedAt: '2025-12-29T08:00:00+08:00' }));
    const check = async (n = 0) => evaluator.reads(`${at(n)}/check`);
    const lacking = await check();
    expect(list(lacking.gaps).map(({ code }) => code)).toEqual(['field-work.draft-without-outcome']);
    expect(lacking.valid).toBe(false);
    const open = list(lacking.open).map(({ question, core }) => [question, core]);
    expect(open).toContainEqual(['effect', true]);
    expect(open).toContainEqual(['new-need', false]);
    expect(open.map(([question]) => question)).not.toContain('attitude');
    await save(
      0,
      half(2, { outcome: 'answered', answers: { complaint: '' }, attemptedAt: '2025-12-29T08:00:00+08:00' }),
    );
    expect(list((await check()).gaps).map(({ code }) => code)).toEqual([
      'field-work.attempt-before-visit',
      'surveys.nothing-answered',
    ]);
    await save(0, { revision: 3, outcome: 'answered', answers: filled(4) });
    expect(await check()).toMatchObject({ gaps: [], valid: true });
    await save(1, { revision: 1, outcome: 'not-reached' });
    expect(await check(1)).toEqual({ gaps: [], open: [], valid: null });
    expect((await evaluator.get(`${at(2)}/check`)).status).toBe(404);
  });

  it('is dropped once, and a save that comes after it brings nothing back', async () => {
    await save(0, half(1));
    expect((await evaluator.delete(`${at(0)}?revision=3`)).status).toBe(409);
    expect((await evaluator.delete(at(0))).status).toBe(400);
    for (const time of ['once', 'again']) {
      const answer = await evaluator.delete(`${at(0)}?revision=2`);
      expect([time, answer.status]).toEqual([time, 204]);
    }
    expect((await evaluator.get(at(0))).status).toBe(404);
    expect(await drafts()).toEqual([]);
    const late = await save(0, half(1));
    expect([late.status, codes(late)]).toEqual([409, ['field-work.draft-overtaken']]);
    expect((await save(0, half(3))).status).toBe(200);
    expect((await evaluator.delete(`${at(1)}?revision=1`)).status).toBe(204);
    expect(await kept()).toHaveLength(1);
  });

  it('goes with the answers, whichever way they come, and with the refusal of who is then replaced', async () => {
    for (const n of [0, 1, 2, 3]) await save(n, half(1));
    await evaluator.does(`${path}/answers`, finished(0));
    const resident = await world
      .anonymous()
      .post(`/surveys/${text(sample[1]?.surveyToken)}`, { answers: filled(3) });
    expect(resident.status).toBe(200);
    await world.drain();
    await evaluator.does(`${path}/answers`, { sampleId: text(sample[2]?.id), outcome: 'refused' });
    // Who was not reached is tried again: what was begun stays.
    await evaluator.does(`${path}/answers`, { sampleId: text(sample[3]?.id), outcome: 'not-reached' });
    expect((await drafts()).map(({ sampleId }) => sampleId)).toEqual([sample[3]?.id]);
    expect(await kept()).toHaveLength(1);
    for (const n of [0, 1, 2]) {
      const late = await save(n, half(2));
      expect([late.status, codes(late)]).toEqual([409, ['field-work.draft-not-asked']]);
    }
    // A reserve who stands in for nobody yet is not written about, one who does is.
    expect(codes(await save(31, half(1)))).toEqual(['field-work.draft-not-asked']);
    expect((await save(30, half(1))).status).toBe(200);
  });

  it('ends with the visit: handed in, or left out', async () => {
    await save(0, half(1));
    await save(1, half(1));
    await evaluator.does(`${path}/answers`, finished(0));
    await evaluator.does(`${path}/submit`);
    expect(await kept()).toEqual([]);
    const late = await save(1, half(2));
    expect([late.status, codes(late)]).toEqual([409, ['platform.step-not-allowed']]);
    contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    await takenBy(await visitOf(world, contractId, 'month-1'));
    await save(0, half(1));
    await (await world.as('street-officer')).does(`${path}/skip`, { reason: '服务对象均已迁出（示例）' });
    expect([await kept(), await drafts()]).toEqual([[], []]);
  });

  it('is gone at once with the consent of whom it is about', async () => {
    await save(0, half(1));
    await save(1, half(1));
    const { id } = await givenResident(world, { name: '撤示例', phone: text(sample[0]?.phone) });
    const consent = await givenConsent(world, text(id), 'return-visit');
    const clerk = await world.as('community-clerk');
    const lodged = { kind: 'export', phone: text(sample[0]?.phone), identityCheck: 'document-seen' };
    const request = await clerk.does('/data-requests', lodged);
    await (await world.as('community-lead')).does(`/data-requests/${text(request.id)}/grant`, {});
    const copy = await clerk.does(`/data-requests/${text(request.id)}/download`);
    const known = list(copy.holders).find(({ holder }) => text(holder) === 'evaluation');
    // The same phone may have been drawn for the visits of other stories, whose drafts are still kept.
    const ofVisit = list(known?.records).filter(
      ({ fields }) => text((fields as Json).visitId) === text(visit.id),
    );
    expect(ofVisit.map(({ what }) => what)).toEqual(['interview-draft']);
    expect(JSON.stringify(copy)).not.toContain(WORDS);
    await clerk.does(`/residents/${text(id)}/consents/${text(consent.id)}/withdraw`, { channel: 'phone' });
    expect((await drafts()).map(({ sampleId }) => sampleId)).toEqual([sample[1]?.id]);
    expect(await kept()).toHaveLength(1);
    const after = await save(0, half(2));
    expect([after.status, codes(after)]).toEqual([409, ['field-work.draft-without-consent']]);
  });

  it('is nobody else’s: not the body’s lead’s, the street’s, the district’s, the provider’s or another body’s', async () => {
    await save(0, half(1));
    const { evaluator: foreign } = await secondBody(world, `draft-${text(visit.id).slice(-6)}`);
    for (const [login, status] of [
      [foreign, 404],
      ['evaluation-lead', 403],
      ['street-officer', 403],
      ['district-supervisor', 403],
      ['auditor', 403],
      ['organization-lead', 403],
    ] as const) {
      const who = await world.as(login);
      const tried = await Promise.all([
        who.get(at(0)),
        who.get(`${path}/interview-drafts`),
        who.get(`${at(0)}/check`),
        who.put(at(0), half(2), { 'if-match': '' }),
        who.delete(`${at(0)}?revision=2`),
      ]);
      expect([login, ...tried.map((each) => each.status)]).toEqual([login, ...tried.map(() => status)]);
      expect(JSON.stringify(tried.map(({ body }) => body))).not.toContain(WORDS);
    }
    expect((await evaluator.get(`${path}/interview-drafts/${text(visit.id)}`)).status).toBe(404);
    expect(
      (await evaluator.put(`${path}/interview-drafts/${text(visit.id)}`, half(1), { 'if-match': '' })).status,
    ).toBe(404);
  });

  it('goes on to whoever makes the visit then, and is closed to who made it before', async () => {
    await save(0, half(1));
    const district = await world.as('district-supervisor');
    expect((await district.post(`${path}/reassign`, { reason: '进度滞后（示例）' })).status).toBe(204);
    const next = await evaluatorOf(world, await visitOf(world, contractId, 'month-1'));
    expect(await next.reads(at(0))).toMatchObject({ revision: 1, savedBy: visit.evaluator?.accountId });
    const former = [
      await evaluator.get(at(0)),
      await save(0, half(2)),
      await evaluator.delete(`${at(0)}?revision=2`),
    ];
    expect(former.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await save(0, half(2), next)).status).toBe(200);
  });

  it('is forgotten some days after it was last saved', async () => {
    await save(0, half(1));
    await save(1, half(1));
    world.clock.set('2026-01-10T10:00:00+08:00');
    await save(1, half(2));
    world.clock.set('2026-01-13T08:00:00+08:00');
    const district = await world.as('district-supervisor');
    const due = list((await district.reads('/retention-runs/preview')).items);
    expect(due.find(({ kind }) => text(kind) === 'interview-drafts')).toMatchObject({ held: [] });
    expect(await world.app.get(Housekeeping).run()).toEqual([]);
    expect((await drafts()).map(({ sampleId }) => sampleId)).toEqual([sample[1]?.id]);
    expect(await kept()).toHaveLength(1);
  });
});
