import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { takeForTender } from '../../src/catalogue/index.js';
import { Database, Settings } from '../../src/platform/index.js';
import { addDays, day } from '../../src/shared/days.js';
import { type Answer, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { publishedItem } from '../support/service-list.js';
import { World } from '../support/world.js';

const ORGANIZATIONS = ['qinglan', 'hemu', 'nuanyang', 'linli'];

describe('a published item is claimed in place of being tendered', () => {
  let world: World;
  let lead: Person;
  let member: Person;
  let organization: Person;

  const wish = (itemId: string, change: object = {}) => ({
    ...{ itemId, plan: '每周六上门理发（示例）', contactFunction: '办公室' },
    ...{ validFrom: '2025-04-01', validTo: '2025-06-30', ...change },
  });
  const offered = async (terms: object = {}) => {
    const item = await publishedItem(world);
    const whole = { rule: 'first-come', places: 1, until: '2025-03-31', ...terms };
    const offer = await lead.does(`/service-items/${item.itemId}/offer`, whole);
    return { ...item, offerId: text(offer.id) };
  };
  const claim = async (who: Person, itemId: string) => text((await who.does('/claims', wish(itemId))).id);
  const stateOf = async (itemId: string) => (await world.anonymous().reads(`/service-items/${itemId}`)).state;
  const fulfil = async (who: Person, id: string) => {
    await who.does(`/claims/${id}/progress`, { text: '已服务42人次（示例）', evidenceFileIds: [] });
    await who.does(`/claims/${id}/finish`);
    return lead.does(`/claims/${id}/fulfil`);
  };
  const available = async (fundId: string) => {
    const { balance } = await (await world.as('street-lead')).reads(`/funds/${fundId}`);
    return text(balance?.available?.amount);
  };

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('community-lead');
    member = await world.as('member-unit');
    organization = await world.as('qinglan.organization-lead');
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(() => {
    world.clock.set('2025-03-03T09:00:00+08:00');
  });

  it('by a member unit that reports what it did, and its money goes back when it is fulfilled', async () => {
    const { itemId, fundId, offerId } = await offered();
    expect(await stateOf(itemId)).toBe('offered');
    const open = list((await world.anonymous().reads('/service-offers')).items).map(({ id }) => id);
    expect(open).toContain(offerId);
    const id = await claim(member, itemId);
    expect(await member.reads(`/claims/${id}`)).toMatchObject({
      state: 'accepted',
      actions: ['finish', 'give-back'],
    });
    expect(await stateOf(itemId)).toBe('claimed');
    expect(codes(await member.post(`/claims/${id}/finish`))).toEqual(['claim.progress-missing']);
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF');
    const own = text((await member.upload('/files', 'p.pdf', pdf)).body.id);
    const foreign = text((await lead.upload('/files', 'q.pdf', pdf)).body.id);
    const done = { text: '已服务42人次（示例）', evidenceFileIds: [own] };
    const wrong = await member.post(`/claims/${id}/progress`, { ...done, evidenceFileIds: [own, foreign] });
    expect(codes(wrong)).toEqual(['catalogue.evidence-unknown']);
    await member.does(`/claims/${id}/progress`, done);
    await member.does(`/claims/${id}/finish`);
    const back = await lead.does(`/claims/${id}/return`, { reason: '请补服务记录（示例）' });
    expect(back).toMatchObject({ state: 'accepted', reason: '请补服务记录（示例）' });
    const before = await available(fundId);
    expect(await fulfil(member, id)).toMatchObject({ state: 'fulfilled', actions: [] });
    expect(await stateOf(itemId)).toBe('fulfilled');
    expect(Number(await available(fundId)) - Number(before)).toBe(500_000);
    expect(list((await lead.reads(`/claims/${id}/progress`)).items)).toHaveLength(2);
    expect((await world.anonymous().reads(`/service-offers/${offerId}`)).endedAt).not.toBeNull();
  });

  it('by one alone of fifty at the same moment', async () => {
    const { itemId } = await offered();
    const people = await Promise.all(ORGANIZATIONS.map((each) => world.as(`${each}.organization-lead`)));
    const all = [member, ...people];
    const answers: Answer[] = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (all[n % all.length] ?? member).post('/claims', wish(itemId))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = new Set(answers.filter(({ status }) => status !== 201).flatMap(codes));
    expect([...refused].sort()).toEqual(['claim.claimed-twice', 'claim.places-taken']);
    const held = await rows(world, `SELECT 1 FROM claim WHERE item_id = $1 AND place IS NOT NULL`, [itemId]);
    expect(held).toHaveLength(1);
  });

  it('by whom the community chooses with a reason; who was not chosen lapses', async () => {
    const { itemId } = await offered({ rule: 'chosen', places: 2 });
    const [a, b, c, d] = await Promise.all(
      ORGANIZATIONS.map(async (each) => claim(await world.as(`${each}.organization-lead`), itemId)),
    );
    expect(await stateOf(itemId)).toBe('offered');
    const why = { reason: '方案覆盖独居老人最多（示例）' };
    expect((await lead.post(`/claims/${a}/accept`, {})).status).toBe(422);
    await lead.does(`/claims/${a}/decline`, { reason: '方案与需求不符（示例）' });
    const both = await Promise.all([b, c].map((id) => lead.post(`/claims/${id}/accept`, why)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await stateOf(itemId)).toBe('claimed');
    expect((await lead.reads(`/claims/${d}`)).state).toBe('lapsed');
    expect((await lead.post(`/claims/${d}/accept`, why)).status).toBe(409);
    expect((await lead.post(`/claims/${a}/accept`, why)).status).toBe(409);
  });

  it('hears every reason against it at once', async () => {
    const { itemId } = await offered({ places: 3 });
    await claim(member, itemId);
    const wrong = wish(itemId, { validFrom: '2025-03-02', validTo: '2025-03-01' });
    expect(codes(await member.post('/claims', wrong))).toEqual([
      ...['claim.claimed-twice', 'claim.starts-in-past', 'claim.ends-early'],
    ]);
    const blocked = await world.as('linli.organization-lead');
    const [unit] = await rows<{ id: string }>(
      world,
      `SELECT m.unit_id AS id FROM membership m JOIN account a ON a.id = m.account_id WHERE a.login = $1`,
      ['linli.organization-lead'],
    );
    const district = await world.as('district-supervisor');
    await district.does(`/organizations/${unit?.id}/suspend`, { reason: '未按期整改（示例）' });
    const refused = await blocked.post('/claims', wish(itemId));
    expect(refused.status).toBe(422);
    expect(codes(refused).length).toBeGreaterThan(0);
    expect((await lead.post('/claims', wish(itemId))).status).toBe(403);
    const past = { rule: 'chosen', places: 1, until: '2025-03-02' };
    const { itemId: other } = await publishedItem(world);
    expect(codes(await lead.post(`/service-items/${other}/offer`, past))).toEqual(['claim.until-past']);
    expect(codes(await member.post('/claims', wish(other)))).toEqual(['claim.offer-closed']);
  });

  it('or tendered, never both', async () => {
    const { itemId, listId } = await offered();
    const tender = async () => {
      const [item] = await rows<{ street_id: string }>(
        world,
        'SELECT street_id FROM service_item WHERE id = $1',
        [itemId],
      );
      return world.app.get(Database).transaction((tx) => takeForTender(tx, itemId, item?.street_id ?? ''));
    };
    await expect(tender()).rejects.toMatchObject({ violations: [{ code: 'catalogue.item-offered' }] });
    await expect(
      rows(world, `UPDATE service_item SET state = 'tendered' WHERE id = $1`, [itemId]),
    ).rejects.toMatchObject({ message: expect.stringContaining('offered for claiming') });
    expect(codes(await lead.post(`/service-lists/${listId}/withdraw`))).toEqual(['catalogue.items-offered']);
    const [offer] = list((await world.anonymous().reads('/service-offers')).items);
    await lead.does(`/service-offers/${text(offer?.id)}/end`);
    await tender();
    const again = { rule: 'first-come', places: 1, until: '2025-03-31' };
    expect((await lead.post(`/service-items/${itemId}/offer`, again)).status).toBe(409);
  });

  it('is given back with a reason, and claimed by somebody else', async () => {
    const { itemId, offerId } = await offered();
    const id = await claim(member, itemId);
    const held = await lead.post(`/service-offers/${offerId}/end`);
    expect([held.status, codes(held)]).toEqual([409, ['claim.offer-held']]);
    expect((await member.post(`/claims/${id}/give-back`, {})).status).toBe(422);
    await member.does(`/claims/${id}/give-back`, { reason: '人员调整（示例）' });
    expect(await stateOf(itemId)).toBe('offered');
    await claim(organization, itemId);
    expect(await stateOf(itemId)).toBe('claimed');
  });

  it('is back in its list the day after the last, when nobody came; who came goes on', async () => {
    const alone = await offered({ rule: 'chosen', until: '2025-03-10' });
    const shared = await offered({ places: 2, until: '2025-03-10' });
    const open = await claim(member, alone.itemId);
    const kept = await claim(member, shared.itemId);
    await world.at('2025-03-10T23:59:59+08:00');
    expect(await stateOf(alone.itemId)).toBe('offered');
    world.clock.set('2025-03-11T00:00:00+08:00');
    const late = await organization.post('/claims', wish(shared.itemId));
    expect([late.status, codes(late)]).toEqual([409, ['claim.offer-closed']]);
    await world.drain();
    expect(await stateOf(alone.itemId)).toBe('published');
    expect((await member.reads(`/claims/${open}`)).state).toBe('lapsed');
    expect(await stateOf(shared.itemId)).toBe('claimed');
    await fulfil(member, kept);
    expect(await stateOf(shared.itemId)).toBe('fulfilled');
  });

  it('and who fulfilled it is commended in public, once, by name of the unit alone', async () => {
    const { itemId } = await offered();
    const id = await claim(organization, itemId);
    const praise = { reason: '服务扎实，居民认可（示例）', exemplary: true };
    const early = await lead.post(`/claims/${id}/commend`, praise);
    expect(codes(early)).toEqual(['claim.not-fulfilled']);
    await fulfil(organization, id);
    const twice = await Promise.all([1, 2].map(() => lead.post(`/claims/${id}/commend`, praise)));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = list((await world.anonymous().reads('/commendations?exemplary=true')).items);
    expect(told).toEqual([expect.objectContaining({ itemId, exemplary: true, reason: praise.reason })]);
    const page = await world.anonymous().reads('/commendations?limit=1');
    expect([list(page.items).length, page.next]).toEqual([1, null]);
  });

  it('after residents were asked, who are told in figures of five or more alone', async () => {
    const { itemId } = await offered();
    const id = await claim(member, itemId);
    expect((await member.get(`/claims/${id}/poll`)).status).toBe(404);
    expect((await lead.post(`/claims/${id}/poll`, { asked: 4 })).status).toBe(422);
    const twice = await Promise.all([1, 2].map(() => lead.post(`/claims/${id}/poll`, { asked: 6 })));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await member.get(`/claims/${id}/poll/links`)).status).toBe(403);
    const { tokens } = (await lead.get(`/claims/${id}/poll/links`)).body as unknown as { tokens: string[] };
    expect(new Set(tokens).size).toBe(6);
    const answer = (token: string | undefined, effect: number) =>
      world.anonymous().post(`/surveys/${token}`, {
        answers: { received: true, 'need-met': 4, effect, charged: false },
      });
    for (const token of tokens.slice(0, 4)) expect((await answer(token, 5)).status).toBe(200);
    const question = async () =>
      list((await member.reads(`/claims/${id}/poll`)).questions).find((each) => text(each.id) === 'effect');
    expect(await question()).toMatchObject({ answered: null, mean: null });
    await answer(tokens[4], 1);
    expect(await question()).toMatchObject({ answered: 5, mean: '4.20' });
    await fulfil(member, id);
    expect((await answer(tokens[5], 5)).status).toBe(409);
    expect((await lead.post(`/claims/${id}/poll`, { asked: 6 })).status).toBe(409);
  });

  it('only after somebody answered, where the district asks for it', async () => {
    const settings = world.app.get(Settings);
    settings.requireClaimPoll = true;
    try {
      const { itemId } = await offered();
      const id = await claim(member, itemId);
      await member.does(`/claims/${id}/progress`, { text: '已服务42人次（示例）', evidenceFileIds: [] });
      await member.does(`/claims/${id}/finish`);
      await lead.does(`/claims/${id}/poll`, { asked: 6 });
      const silent = await lead.post(`/claims/${id}/fulfil`);
      expect([silent.status, codes(silent)]).toEqual([422, ['claim.poll-missing']]);
      const { tokens } = (await lead.get(`/claims/${id}/poll/links`)).body as unknown as { tokens: string[] };
      const answers = { received: true, 'need-met': 4, effect: 5, charged: false };
      expect((await world.anonymous().post(`/surveys/${tokens[0]}`, { answers })).status).toBe(200);
      expect((await lead.does(`/claims/${id}/fulfil`)).state).toBe('fulfilled');
    } finally {
      settings.requireClaimPoll = false;
    }
  });

  it('among its parties only', async () => {
    const { itemId } = await offered();
    const id = await claim(member, itemId);
    for (const who of ['qinglan.organization-lead', 'taiping.community-lead', 'xinqi.street-lead']) {
      expect((await (await world.as(who)).get(`/claims/${id}`)).status).toBe(404);
    }
    const foreign = await world.as('taiping.community-lead');
    expect((await foreign.post(`/claims/${id}/return`, { reason: '别家' })).status).toBe(404);
    expect((await organization.post(`/claims/${id}/finish`)).status).toBe(404);
    expect((await (await world.as('street-lead')).reads(`/claims/${id}`)).actions).toEqual([]);
    const seen = list(
      (await (await world.as('district-supervisor')).reads(`/claims?itemId=${itemId}`)).items,
    );
    expect(seen.map((row) => row.id)).toEqual([id]);
  });

  it('looked after from time to time: who forgets it is told, and accepts nothing as done before', async () => {
    const { itemId } = await offered();
    const id = await claim(member, itemId);
    await world.drain();
    const inbox = async () =>
      list((await lead.reads('/messages?limit=200')).items)
        .filter(({ subject }) => text(subject?.id) === id)
        .map(({ kind }) => text(kind));
    expect((await inbox())[0]).toBe('item-claimed');
    const { validFrom } = await lead.reads(`/claims/${id}`);
    const first = day(text(validFrom));
    await world.at(`${addDays(first, 90)}T10:00:00+08:00`);
    expect(await inbox()).not.toContain('claim-unassessed');
    await world.at(`${addDays(first, 91)}T10:00:00+08:00`);
    expect((await inbox())[0]).toBe('claim-unassessed');
    const done = { text: '已服务12人次（示例）', evidenceFileIds: [] };
    await member.does(`/claims/${id}/progress`, done);
    await member.does(`/claims/${id}/finish`);
    const early = await lead.post(`/claims/${id}/fulfil`);
    expect([early.status, codes(early)]).toEqual([422, ['claim.assessment-missing']]);
    const look = { rating: 'good', finding: '按期探访（示例）' };
    expect((await member.post(`/claims/${id}/assess`, look)).status).toBe(403);
    const { items } = await lead.does(`/claims/${id}/assess`, look);
    expect(list(items)).toMatchObject([{ ...look, assessedOn: addDays(first, 91) }]);
    await world.at(`${addDays(first, 150)}T10:00:00+08:00`);
    expect((await inbox()).filter((kind) => kind === 'claim-unassessed')).toHaveLength(1);
    expect(await lead.does(`/claims/${id}/fulfil`)).toMatchObject({ state: 'fulfilled' });
    expect((await lead.post(`/claims/${id}/assess`, look)).status).toBe(409);
    await world.at(`${addDays(first, 400)}T10:00:00+08:00`);
    expect((await inbox()).filter((kind) => kind === 'claim-unassessed')).toHaveLength(1);
  });
});
