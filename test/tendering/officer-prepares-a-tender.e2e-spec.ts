import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCEPTANCE_PLAN } from '../support/groundwork.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { bareItem } from '../support/service-list.js';
import { leadOf, proposalOf, terms, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const GENERAL = ['need-within-rules', 'choices-reasoned', 'approvals-arranged', 'plan-complete'];
const KEY = ['non-discrimination', 'competition', 'procurement-policy', 'performance-risk'];

/** A review with a no to each of the points named. */
function review(kind: 'general' | 'key', noes: readonly string[] = []): object {
  const points = (kind === 'general' ? GENERAL : KEY).map((code) =>
    noes.includes(code) ? { code, conforms: false, note: '示例意见' } : { code, conforms: true },
  );
  return { kind, points, opinion: '示例结论' };
}

describe('a street officer prepares a tender', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let finance: Person;

  beforeAll(async () => {
    world = await World.start();
    [officer, lead, finance] = [
      await world.as('street-officer'),
      await world.as('street-lead'),
      await world.as('finance-officer'),
    ];
  });
  afterAll(async () => {
    await world.stop();
  });

  const intentionOf = (itemId: string, more: object = {}) => ({
    ...{ title: '居家养老采购意向（示例）', itemIds: [itemId], summary: '上门照料4800人次（示例）' },
    ...{ budget: yuan('500000.00'), expectedMonth: '2025-04', ...more },
  });
  const surveyOf = (itemId: string, more: object = {}) => ({
    ...{
      itemIds: [itemId],
      methods: ['questionnaire'],
      summary: '示例调查',
      from: '2025-02-24',
      to: '2025-02-28',
    },
    objects: [{ kind: 'recipient', name: '独居老人（示例）', answer: '希望有人上门（示例）' }],
    ...more,
  });
  const planOf = (itemId: string, more: object = {}) => ({
    ...{ title: '采购实施计划（示例）', itemIds: [itemId], method: 'competitive-consultation' },
    ...{
      budget: yuan('500000.00'),
      contracting: '示例合同订立安排',
      management: '示例合同管理安排',
      ...more,
    },
  });
  const draft = (itemId: string, more: object = {}): Promise<Json> =>
    officer.does('/tenders', { ...terms(world, itemId), ...more });
  const publishedIntention = async (itemId: string, more: object = {}): Promise<string> => {
    const id = text((await officer.does('/procurement-intentions', intentionOf(itemId, more))).id);
    await lead.does(`/procurement-intentions/${id}/publish`);
    return id;
  };
  const approvedPlan = async (itemId: string, more: object = {}): Promise<string> => {
    const id = text((await officer.does('/procurement-plans', planOf(itemId, more))).id);
    await officer.does(`/procurement-plans/${id}/submit`);
    await lead.does(`/procurement-plans/${id}/reviews`, review('general'));
    await finance.does(`/procurement-plans/${id}/reviews`, review('key'));
    return id;
  };
  const obstaclesOf = async (id: string) =>
    list((await officer.reads(`/tenders/${id}`)).obstacles).map(({ code }) => text(code));

  it('is told all that is missing with its rule, clears one after the other, and waits for the intention’s days', async () => {
    await world.at('2025-03-03T08:00:00+08:00');
    const { itemId } = await bareItem(world);
    const id = text((await draft(itemId, { acceptancePlan: undefined })).id);
    const refused = await lead.post(`/tenders/${id}/publish`);
    expect(refused.status).toBe(422);
    expect(list(refused.body.violations)).toMatchObject([
      { code: 'groundwork.intention-missing', pointer: '/itemId', rule: '财库〔2020〕10号' },
      { code: 'groundwork.survey-missing', pointer: '/itemId', rule: '财库〔2021〕22号' },
      { code: 'groundwork.plan-missing', pointer: '/method', rule: '财库〔2021〕22号' },
      { code: 'groundwork.acceptance-plan-missing', pointer: '/acceptancePlan' },
    ]);
    const intentionId = await publishedIntention(itemId);
    expect(await obstaclesOf(id)).toContain('groundwork.intention-too-late');
    await officer.does('/need-surveys', surveyOf(itemId));
    await approvedPlan(itemId);
    const changed = await officer.patch(`/tenders/${id}`, { acceptancePlan: ACCEPTANCE_PLAN });
    expect(changed.body.acceptancePlan).toMatchObject(ACCEPTANCE_PLAN);
    const [late, ...more] = list((await officer.reads(`/tenders/${id}`)).obstacles);
    expect(more).toEqual([]);
    // Public on Monday 3 March: 30 days later is Wednesday 2 April.
    expect(late).toMatchObject({ params: { published: '2025-03-03', earliest: '2025-04-02' } });

    await world.at('2025-04-02T08:00:00+08:00');
    await officer.patch(`/tenders/${id}`, {
      ...{ deadline: '2025-04-16', serviceFrom: '2025-05-20', serviceTo: '2025-12-20' },
    });
    expect(await obstaclesOf(id)).toEqual([]);
    const tender = await lead.does(`/tenders/${id}/publish`);
    expect(tender.state).toBe('open');
    const stands = await world.anonymous().reads(`/tenders/${id}/groundwork`);
    expect(stands).toMatchObject({ intentionId, unforeseeableReason: null });
    expect([stands.consultationId, stands.surveyId, stands.planId].map(text)).toHaveLength(3);
  });

  it('an intention is public on the board, never edited, followed by its next edition, and withdrawn with a reason', async () => {
    const { itemId } = await bareItem(world);
    const id = text(
      (await officer.does('/procurement-intentions', intentionOf(itemId, { expectedMonth: '2025-06' }))).id,
    );
    const path = `/procurement-intentions/${id}`;
    expect((await world.anonymous().get(path)).status).toBe(404);
    expect((await (await world.as('xinqi.street-officer')).get(path)).status).toBe(404);
    expect((await officer.post(`${path}/publish`)).status).toBe(403);
    expect((await (await world.as('xinqi.street-lead')).post(`${path}/publish`)).status).toBe(404);
    expect((await officer.patch(path, { title: '改名（示例）' })).body.title).toBe('改名（示例）');
    expect(await lead.does(`${path}/publish`)).toMatchObject({ state: 'published', actions: ['withdraw'] });
    expect((await world.anonymous().reads(path)).title).toBe('改名（示例）');
    const edited = await officer.patch(path, { title: '再改' });
    expect([edited.status, codes(edited)]).toEqual([409, ['groundwork.intention-published']]);
    expect((await officer.delete(path)).status).toBe(409);

    const next = await officer.does(`${path}/revise`);
    expect(next).toMatchObject({ state: 'drafted', edition: 2, revises: id });
    const twice = await officer.post(`${path}/revise`);
    expect([twice.status, codes(twice)]).toEqual([409, ['groundwork.revised-already']]);
    const nextPath = `/procurement-intentions/${text(next.id)}`;
    await officer.patch(nextPath, { budget: yuan('520000.00') });
    await lead.does(`${nextPath}/publish`);
    expect((await world.anonymous().reads(path)).state).toBe('superseded');
    const withdrawn = await lead.does(`${nextPath}/withdraw`, { reason: '预算调整（示例）' });
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: '预算调整（示例）',
      actions: [],
    });
    expect((await lead.post(`${nextPath}/withdraw`, { reason: '再撤（示例）' })).status).toBe(409);
    await world.drain();
    const kinds = async (subjectId: string) =>
      list((await world.anonymous().reads(`/notices?subjectId=${subjectId}`)).items).map(({ kind }) =>
        text(kind),
      );
    expect([await kinds(id), await kinds(text(next.id))]).toEqual([
      ['intention'],
      ['intention-withdrawn', 'intention'],
    ]);
    const id2 = text((await draft(itemId)).id);
    expect(await obstaclesOf(id2)).toContain('groundwork.intention-missing');
  });

  it('an intention names the street’s own items and a month that leaves its days', async () => {
    const { itemId } = await bareItem(world);
    const foreign = await (
      await world.as('xinqi.street-officer')
    ).post('/procurement-intentions', intentionOf(itemId));
    expect([foreign.status, codes(foreign)]).toEqual([422, ['groundwork.item-not-ours']]);
    const soon = await officer.does(
      '/procurement-intentions',
      intentionOf(itemId, { expectedMonth: '2025-04' }),
    );
    const refused = await lead.post(`/procurement-intentions/${text(soon.id)}/publish`);
    expect([refused.status, codes(refused)]).toEqual([422, ['groundwork.month-too-soon']]);
    expect((await officer.delete(`/procurement-intentions/${text(soon.id)}`)).status).toBe(204);
  });

  it('what could not be foreseen goes on with the lead’s written reason, public with the tender', async () => {
    const { itemId } = await bareItem(world);
    await officer.does('/need-surveys', surveyOf(itemId));
    await approvedPlan(itemId);
    const id = text((await draft(itemId)).id);
    expect(await obstaclesOf(id)).toEqual(['groundwork.intention-missing']);
    const silent = { kind: 'no-intention', granted: true, documentNumber: '示街纪要〔2025〕1号' };
    const bare = await lead.post(`/tenders/${id}/approvals`, silent);
    expect([bare.status, codes(bare)]).toEqual([422, ['tender.approval-reason-missing']]);
    const reason = '突发灾情致独居老人急需照料（示例）';
    await lead.does(`/tenders/${id}/approvals`, { ...silent, reason });
    await lead.does(`/tenders/${id}/publish`);
    expect(await world.anonymous().reads(`/tenders/${id}/groundwork`)).toMatchObject({
      ...{ intentionId: null, unforeseeableReason: reason },
    });
  });

  it('a survey asks three suppliers or none, has ended, and stands for a year', async () => {
    const { itemId } = await bareItem(world);
    const supplier = { kind: 'supplier', name: '示例中心', answer: '每人次100元（示例）' };
    const few = await officer.post('/need-surveys', surveyOf(itemId, { objects: [supplier, supplier] }));
    expect([few.status, codes(few)]).toEqual([422, ['groundwork.survey-too-few']]);
    const future = await officer.post('/need-surveys', surveyOf(itemId, { to: '2025-12-01' }));
    expect([future.status, codes(future)]).toEqual([422, ['groundwork.survey-days']]);
    const old = { from: '2024-03-01', to: '2024-04-01' };
    const { id } = await officer.does(
      '/need-surveys',
      surveyOf(itemId, { ...old, objects: [supplier, supplier, supplier] }),
    );
    expect((await (await world.as('auditor')).reads(`/need-surveys/${text(id)}`)).to).toBe('2024-04-01');
    expect((await (await world.as('xinqi.street-officer')).get(`/need-surveys/${text(id)}`)).status).toBe(
      404,
    );
    expect((await (await world.as('organization-lead')).get(`/need-surveys/${text(id)}`)).status).toBe(403);
    expect(await obstaclesOf(text((await draft(itemId)).id))).toContain('groundwork.survey-stale');
  });

  it('a plan is reviewed point by point by others than its drafter, and goes back at a no', async () => {
    const { itemId } = await bareItem(world);
    const id = text((await officer.does('/procurement-plans', planOf(itemId))).id);
    const path = `/procurement-plans/${id}`;
    const early = await lead.post(`${path}/reviews`, review('general'));
    expect([early.status, codes(early)]).toEqual([409, ['groundwork.reviewed-already']]);
    expect(await officer.does(`${path}/submit`)).toMatchObject({ state: 'submitted', needsKeyReview: true });
    expect((await officer.patch(path, { title: '改名' })).status).toBe(409);
    const own = await officer.post(`${path}/reviews`, review('general'));
    expect([own.status, codes(own)]).toEqual([403, ['groundwork.drafter-reviews']]);
    const partial = { ...review('general'), points: [{ code: 'plan-complete', conforms: false }] };
    const gaps = await lead.post(`${path}/reviews`, partial);
    expect([gaps.status, codes(gaps)]).toEqual([
      422,
      ['groundwork.review-points', 'groundwork.review-note-missing'],
    ]);
    const back = await finance.does(`${path}/reviews`, review('key', ['competition']));
    expect([back.state, list(back.reviews).map(({ passed }) => passed)]).toEqual(['drafted', [false]]);
    await officer.patch(path, { contracting: '评审标准已修改（示例）' });
    await officer.does(`${path}/submit`);
    const half = await lead.does(`${path}/reviews`, review('general'));
    expect(half.state).toBe('submitted');
    expect((await lead.post(`${path}/reviews`, review('general'))).status).toBe(409);
    const approved = await finance.does(`${path}/reviews`, review('key'));
    expect(approved).toMatchObject({ state: 'approved', round: 2 });
    expect((await officer.delete(path)).status).toBe(409);
    const tender = text((await draft(itemId, { method: 'open-tender' })).id);
    expect(await obstaclesOf(tender)).toContain('groundwork.plan-missing');
  });

  it('who surveyed the need may not bid for it, nor who designed the purchase', async () => {
    const { itemId } = await bareItem(world);
    const unitOf = async (person: Person) => text(list((await person.reads('/me')).memberships)[0]?.unitId);
    const [surveyor, planner, other] = [
      await leadOf(world, 'A'),
      await leadOf(world, 'B'),
      await leadOf(world, 'C'),
    ];
    const unknown = await officer.post('/need-surveys', surveyOf(itemId, { surveyorId: itemId }));
    expect([unknown.status, codes(unknown)]).toEqual([422, ['groundwork.surveyor-unknown']]);
    await officer.does('/need-surveys', surveyOf(itemId, { surveyorId: await unitOf(surveyor) }));
    await approvedPlan(itemId, { plannerId: await unitOf(planner) });
    const id = text((await draft(itemId)).id);
    const paper = {
      kind: 'no-intention',
      granted: true,
      documentNumber: '示街纪要〔2025〕2号',
      reason: '示例理由',
    };
    await lead.does(`/tenders/${id}/approvals`, paper);
    await lead.does(`/tenders/${id}/publish`);
    const bid = { price: yuan('400000.00'), proposal: proposalOf('A') };
    const [first, second, third] = [
      await surveyor.post(`/tenders/${id}/bids`, bid),
      await planner.post(`/tenders/${id}/bids`, bid),
      await other.post(`/tenders/${id}/bids`, bid),
    ];
    expect([first.status, codes(first)]).toEqual([422, ['groundwork.surveyor-bids']]);
    expect([second.status, codes(second)]).toEqual([422, ['groundwork.planner-bids']]);
    expect(third.status).toBe(201);
  });
});
