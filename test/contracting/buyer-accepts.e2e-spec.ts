import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  RECIPIENT,
  milestoneOf,
  openedAcceptance,
  recordService,
  signedContract,
} from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const ITEMS = [
  { title: '每次服务不少于2小时', conforms: true },
  { title: '服务记录完整', conforms: true, note: '抽查20份' },
];

describe('the buyer accepts a delivery', () => {
  let world: World;
  let contractId: string;
  const conclude = async (id: string, body: object = {}, who = 'street-lead'): Promise<Answer> =>
    (await world.as(who)).post(`/acceptances/${id}/conclude`, { items: ITEMS, accepted: true, ...body });
  const opine = async (id: string, body: object = {}, who = 'street-officer'): Promise<Answer> =>
    (await world.as(who)).post(`/acceptances/${id}/opinions`, {
      respondent: 'recipient',
      satisfied: true,
      ...body,
    });
  const contract = async (): Promise<Json> =>
    (await world.as('street-lead')).reads(`/contracts/${contractId}`);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await signedContract(world));
    world.clock.set('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
  });

  it('only after the provider has handed it in', async () => {
    const officer = await world.as('street-officer');
    const early = await officer.post('/acceptances', { contractId, stage: 'mid-term' });
    expect([early.status, codes(early)]).toEqual([409, ['contracting.milestone-not-submitted']]);
    const lead = await world.as('organization-lead');
    const seen = await lead.reads(`/contracts/${contractId}/milestones`);
    expect(list(seen.items).map(({ actions }) => list(actions))).toEqual([[], ['submit'], ['submit'], []]);
    const id = await openedAcceptance(world, contractId, 'mid-term');
    expect(await officer.reads(`/acceptances/${id}`)).toMatchObject({
      state: 'open',
      recipientsInvited: 1,
      actions: [],
    });
    const twice = await officer.post('/acceptances', { contractId, stage: 'mid-term' });
    expect([twice.status, codes(twice)]).toEqual([409, ['contracting.acceptance-open-already']]);
  });

  it("never without a recipient's opinion, whatever the community says", async () => {
    const id = await openedAcceptance(world, contractId, 'mid-term');
    const community = await opine(id, { respondent: 'community' }, 'community-clerk');
    expect(community.body.opinions).toMatchObject([{ respondent: 'community', satisfied: true }]);
    const refused = await conclude(id);
    expect(refused.status).toBe(422);
    expect(refused.body.violations).toMatchObject([
      { code: 'contracting.recipient-opinion-missing', rule: '政府采购法实施条例 art. 45' },
    ]);
    expect((await opine(id, { comment: '准时' })).status).toBe(200);
    const done = await conclude(id);
    expect(done.body).toMatchObject({ state: 'concluded', result: 'accept', acceptedOn: '2025-08-15' });
    expect(await milestoneOf(world, contractId, 'mid-term')).toMatchObject({
      state: 'accepted',
      reachedOn: '2025-08-15',
    });
    expect((await contract()).state).toBe('performing');
  });

  it('with the opinion of a recipient of the ledger, one each', async () => {
    const id = await openedAcceptance(world, contractId, 'mid-term');
    const records = await (
      await world.as('street-officer')
    ).reads(`/contracts/${contractId}/service-records`);
    const recipientId = text(list(list(records.items)[0]?.recipients)[0]?.recipientId);
    expect((await opine(id, { recipientId })).status).toBe(200);
    const twice = await opine(id, { recipientId });
    expect([twice.status, codes(twice)]).toEqual([409, ['contracting.opinion-given-already']]);
    const stranger = await opine(id, { recipientId: id });
    expect([stranger.status, codes(stranger)]).toEqual([422, ['contracting.recipient-unknown']]);
    const borrowed = await opine(id, { respondent: 'community' });
    expect([borrowed.status, codes(borrowed)]).toEqual([422, ['contracting.community-opinion-of-other']]);
  });

  it('without the community’s opinion where its own committee could have bid', async () => {
    await rows(
      world,
      `UPDATE service_item SET owner_may_bid = true WHERE id = (SELECT item_id FROM contract WHERE id = $1)`,
      [contractId],
    );
    const id = await openedAcceptance(world, contractId, 'mid-term');
    const refused = await opine(id, { respondent: 'community' }, 'community-clerk');
    expect([refused.status, codes(refused)]).toEqual([422, ['contracting.owner-may-bid']]);
    expect((await opine(id)).status).toBe(200);
  });

  it('item by item, and says every reason against it at once', async () => {
    const id = await openedAcceptance(world, contractId, 'mid-term');
    const answer = await conclude(id, {
      items: [ITEMS[0], { title: '服务记录完整', conforms: false }],
      acceptedOn: '2025-08-16',
    });
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'contracting.accepted-with-unmet-item',
      'contracting.recipient-opinion-missing',
      'contracting.accepted-in-future',
    ]);
  });

  it('or sends it back with a reason, to be handed in again', async () => {
    const id = await openedAcceptance(world, contractId, 'mid-term');
    await opine(id, { satisfied: false });
    const items = [{ title: '服务记录完整', conforms: false }];
    expect(codes(await conclude(id, { items, accepted: false }))).toEqual([
      'contracting.acceptance-reason-missing',
    ]);
    const back = await conclude(id, { items, accepted: false, reason: '补齐七月记录' });
    expect(back.body).toMatchObject({ state: 'concluded', result: 'return', acceptedOn: null });
    expect((await milestoneOf(world, contractId, 'mid-term')).state).toBe('returned');
    const told = await rows<{ n: number }>(
      world,
      `SELECT count(*)::int AS n FROM outbox WHERE message = 'contracting.service-accepted'
          AND payload->>'contractId' = $1`,
      [contractId],
    );
    expect(told).toEqual([{ n: 0 }]);
    const again = await openedAcceptance(world, contractId, 'mid-term');
    await opine(again);
    expect((await conclude(again)).body.result).toBe('accept');
  });

  it('the final one last; it ends the performance and tells who plans the return visits', async () => {
    const lead = await world.as('organization-lead');
    const final = await milestoneOf(world, contractId, 'final');
    await lead.does(`/contracts/${contractId}/milestones/${text(final.id)}/submit`);
    const officer = await world.as('street-officer');
    const early = await officer.post('/acceptances', { contractId, stage: 'final' });
    expect([early.status, codes(early)]).toEqual([409, ['contracting.earlier-delivery-open']]);
    const midTerm = await openedAcceptance(world, contractId, 'mid-term');
    await opine(midTerm);
    await conclude(midTerm);
    world.clock.set('2025-12-01T10:00:00+08:00');
    const id = text((await officer.does('/acceptances', { contractId, stage: 'final' })).id);
    await opine(id);
    await conclude(id, { acceptedOn: '2025-11-28' });
    expect(await contract()).toMatchObject({ state: 'accepted', acceptedOn: '2025-11-28' });
    const told = await rows<{ payload: object }>(
      world,
      `SELECT payload FROM outbox WHERE message = 'contracting.service-accepted' AND payload->>'contractId' = $1
        ORDER BY id`,
      [contractId],
    );
    expect(told.map(({ payload }) => payload)).toEqual([
      { contractId, stage: 'mid-term', acceptedOn: '2025-08-15' },
      { contractId, stage: 'final', acceptedOn: '2025-11-28' },
    ]);
    const more = await (
      await world.as('organization-member')
    ).post(`/contracts/${contractId}/service-records`, {
      records: [
        {
          clientId: 'late',
          method: 'casework',
          on: '2025-11-20',
          place: '长安社区',
          quantity: '1',
          recipients: [RECIPIENT],
        },
      ],
    });
    expect([more.status, codes(more)]).toEqual([409, ['contracting.not-performing']]);
  });

  it('by its own people alone, and what is met by a fact is not handed in', async () => {
    const id = await openedAcceptance(world, contractId, 'mid-term');
    expect((await conclude(id, {}, 'xinqi.street-lead')).status).toBe(404);
    expect((await conclude(id, {}, 'street-officer')).status).toBe(403);
    expect((await opine(id, {}, 'nancheng.community-clerk')).status).toBe(404);
    expect((await (await world.as('hemu.organization-lead')).get(`/acceptances/${id}`)).status).toBe(404);
    const lead = await world.as('organization-lead');
    const tail = await milestoneOf(world, contractId, 'final-evaluation');
    const submit = await lead.post(`/contracts/${contractId}/milestones/${text(tail.id)}/submit`);
    expect([submit.status, codes(submit)]).toEqual([422, ['contracting.milestone-not-delivered']]);
    const other = await world.as('hemu.organization-lead');
    expect((await other.post(`/contracts/${contractId}/milestones/${text(tail.id)}/submit`)).status).toBe(
      404,
    );
  });

  it('of a stage that the contract has', async () => {
    const short = await signedContract(world, {
      instalments: [
        { trigger: 'signing', percent: '70' },
        { trigger: 'final-evaluation', percent: '30' },
      ],
    });
    const officer = await world.as('street-officer');
    const none = await officer.post('/acceptances', { contractId: short.contractId, stage: 'mid-term' });
    expect([none.status, codes(none)]).toEqual([422, ['contracting.stage-not-agreed']]);
  });
});
