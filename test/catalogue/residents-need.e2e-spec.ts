import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedReported } from '../../src/catalogue/index.js';
import { Database, KeyRing, Outbox, PersonalDataHolders } from '../../src/platform/index.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { bareList } from '../support/service-list.js';
import { World } from '../support/world.js';

const CANTEEN = {
  ...{ source: 'grid-worker', grid: '第3网格', title: '社区助餐点', category: 'ELD' },
  description: '独居老人中午做饭不便，希望在社区设助餐点',
  groups: [{ group: 'elderly-alone', count: 30 }],
  ...{ beneficiaryCount: 50, urgency: 4 },
};
const BALLOT = {
  ...{ heldOn: '2025-03-01', households: 1000, representatives: 40, attendance: 30 },
  ...{ votesFor: 24, votesAgainst: 3, votesAbstained: 3 },
};

describe('what residents need', () => {
  let world: World;
  let changan: string;
  let worker: Person;
  let clerk: Person;
  let lead: Person;
  let nobody: Person;

  beforeAll(async () => {
    world = await World.start();
    const [unit] = await rows<{ id: string; name: string }>(
      world,
      `SELECT id, name FROM unit WHERE kind = 'community' AND name LIKE '长安社区%'`,
    );
    changan = unit?.id ?? '';
    worker = await signedIn(world, await givenAccount(world, 'grid-worker', unit?.name ?? ''));
    clerk = await world.as('community-clerk');
    lead = await world.as('community-lead');
    nobody = world.anonymous();
  });
  afterAll(async () => {
    await world.stop();
  });

  const register = (change: object = {}, by = worker): Promise<Json> =>
    by.does('/needs', { communityId: changan, ...CANTEEN, ...change });
  const verified = async (change: object = {}): Promise<string> => {
    const id = text((await register(change)).id);
    await clerk.does(`/needs/${id}/verify`, {});
    return id;
  };
  const propose = async (change: object = {}): Promise<Answer> => {
    const facts = { ...CANTEEN, source: undefined, grid: undefined };
    const form = text((await nobody.reads('/service-requests/form')).form);
    return nobody.post('/needs/online', { form, communityId: changan, ...facts, ...change });
  };

  it('a grid worker registers, somebody else verifies, and then everybody reads, without any contact', async () => {
    const made = await register({ title: '旧衣回收', reporterName: '张三', reporterPhone: '138 0013 8000' });
    const path = `/needs/${text(made.id)}`;
    expect((await nobody.get(path)).status).toBe(404);
    expect((await (await world.as('taiping.community-clerk')).get(path)).status).toBe(404);
    const own = await worker.reads(path);
    expect(own).toMatchObject({ state: 'registered', reporterName: '张*', reporterPhone: '138****8000' });
    const byClerk = text((await register({ title: '路灯' }, clerk)).id);
    const self = await clerk.post(`/needs/${byClerk}/verify`, {});
    expect([self.status, codes(self)]).toEqual([403, ['catalogue.recorder-verifies']]);
    await clerk.does(`${path}/verify`, { title: '旧衣回收箱' });
    const open = await nobody.reads(path);
    expect(open).toMatchObject({ title: '旧衣回收箱', reporterName: null, reporterPhone: null, actions: [] });
    const [dump] = await rows<{ all: string }>(world, `SELECT string_agg(n::text, ' ') AS all FROM need n`);
    expect(dump?.all).not.toContain('张三');
    expect(dump?.all).not.toContain('13800138000');
  });

  it.each<[string, object, string]>([
    ['a category that is not there', { category: 'XXX' }, 'need-category-unknown'],
    ['more of a group than people', { groups: [{ group: 'children', count: 51 }] }, 'groups-above-total'],
    ['a meeting without its day', { source: 'meeting' }, 'meeting-missing'],
    ['a meeting where there was none', { meetingOn: '2025-02-28' }, 'meeting-not-expected'],
    ['a request of nobody', { serviceRequestId: randomUUID() }, 'request-unknown'],
    ['a file of nobody', { evidenceFileIds: [randomUUID()] }, 'evidence-unknown'],
    ['another street', { communityId: randomUUID() }, 'community-unknown'],
  ])('is not registered with %s', async (_, change, code) => {
    const refused = await worker.post('/needs', { communityId: changan, ...CANTEEN, ...change });
    expect([refused.status, codes(refused)]).toEqual([422, [`catalogue.${code}`]]);
  });

  it('and what says nearly the same is shown and merged: both texts stay, and both reporters get the answer', async () => {
    const first = await verified({ title: '增设健身器材', description: '小区广场希望增设老年健身器材' });
    const second = await register({
      ...{ title: '增设健身器材', description: '小区广场希望增加适合老年人的健身器材' },
      ...{ reporterPhone: '13900139000' },
    });
    expect(list(second.similar).map(({ id }) => id)).toEqual([first]);
    const id = text(second.id);
    expect(list((await clerk.reads(`/needs/${first}/similar`)).items).map((each) => each.id)).toEqual([id]);
    const before = await clerk.reads(`/needs/${first}`);
    const both = await Promise.all(
      [clerk, lead].map((each) => each.post(`/needs/${id}/merge`, { survivorId: first })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await clerk.reads(`/needs/${first}`);
    expect(Number(after.priority) - Number(before.priority)).toBeCloseTo(0.5, 5);
    expect(await clerk.reads(`/needs/${id}`)).toMatchObject({
      state: 'merged',
      survivorId: first,
      actions: ['unmerge'],
    });
    const silent = await lead.post(`/needs/${first}/not-adopt`, { reason: '已有项目' });
    expect([silent.status, codes(silent)]).toEqual([422, ['catalogue.answer-missing']]);
    await clerk.does(`/needs/${id}/unmerge`, { reason: '两处地点不同' });
    expect((await clerk.reads(`/needs/${first}`)).priority).toBe(before.priority);
    await clerk.does(`/needs/${id}/merge`, { survivorId: first });
    await lead.does(`/needs/${first}/not-adopt`, { reason: '已有项目', answer: '市体育局今年统一配置' });
    const tracked = await nobody.reads(`/needs/track/${text(second.trackingCode)}`);
    expect(tracked).toEqual({ state: 'not-adopted', answer: '市体育局今年统一配置' });
    const itself = await clerk.post(`/needs/${text((await register()).id)}/merge`, { survivorId: first });
    expect(codes(itself)).toEqual(['catalogue.survivor-unfit']);
  });

  it('is voted on by representatives, and its priority says why it stands where it stands', async () => {
    const id = await verified({ title: '夜间照明改造', description: '三号楼后通道无灯' });
    const more = { ...BALLOT, representatives: 10, attendance: 41, votesFor: 60 };
    const impossible = await clerk.post(`/needs/${id}/ballots`, more);
    expect(codes(impossible)).toEqual([
      ...['catalogue.representatives-out-of-range', 'catalogue.attendance-above-representatives'],
      'catalogue.votes-above-attendance',
    ]);
    const need = await clerk.does(`/needs/${id}/ballots`, BALLOT);
    expect(need.priority).toBe('48.50');
    expect(need.priorityParts).toEqual([
      { part: 'urgency', input: 3, full: 4, weight: 30, points: '22.50' },
      { part: 'beneficiaries', input: 50, full: 200, weight: 20, points: '5.00' },
      { part: 'votes', input: 24, full: 30, weight: 20, points: '16.00' },
      { part: 'keyGroups', input: 1, full: 3, weight: 15, points: '5.00' },
      { part: 'age', input: 0, full: 180, weight: 10, points: '0.00' },
      { part: 'merged', input: 0, full: 10, weight: 5, points: '0.00' },
    ]);
    const again = await clerk.post(`/needs/${id}/ballots`, BALLOT);
    expect([again.status, codes(again)]).toEqual([409, ['catalogue.ballot-known']]);
  });

  it('ranks the list, the same across pages as in the parts', async () => {
    for (const urgency of [1, 5, 3]) await verified({ title: `排序示例${urgency}`, urgency, groups: [] });
    const all: Json[] = [];
    let next = '';
    do {
      const page = await nobody.reads(`/needs?sort=priority&limit=2${next && `&cursor=${next}`}`);
      all.push(...list(page.items));
      const cursor: unknown = page.next;
      next = typeof cursor === 'string' ? cursor : '';
    } while (next);
    const points = all.map(({ priority }) => Number(priority));
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect((await nobody.get('/needs?sort=loudest')).status).toBe(400);
  });

  it('is proposed on the web without an account, adopted with an item, and answered', async () => {
    const proposed = await propose({ name: '李四', phone: '13700137000', title: '课后托管' });
    expect(proposed.status).toBe(201);
    expect([proposed.headers['cache-control'], Object.keys(proposed.body)]).toEqual([
      'no-store',
      ['trackingCode'],
    ]);
    expect((await propose({ urgency: 9 })).status).toBe(422);
    expect((await propose({ groups: [{ group: 'kings', count: 1 }] })).status).toBe(422);
    const [need] = list((await clerk.reads('/needs?limit=1&source=web')).items);
    const id = text(need?.id);
    const early = await bareList(world);
    const [itemId = ''] = early.itemIds;
    const unfit = await clerk.post(`/service-items/${itemId}/needs`, { needId: id });
    expect([unfit.status, codes(unfit)]).toEqual([422, ['catalogue.need-not-linkable']]);
    await clerk.does(`/needs/${id}/verify`, {});
    const without = await lead.post(`/needs/${id}/adopt`, { answer: '已立项' });
    expect([without.status, codes(without)]).toEqual([422, ['catalogue.adopted-without-item']]);
    expect(await clerk.does(`/service-items/${itemId}/needs`, { needId: id })).toEqual({ needIds: [id] });
    expect((await clerk.post(`/service-items/${itemId}/needs`, { needId: id })).status).toBe(409);
    expect((await lead.post(`/needs/${id}/adopt`, {})).status).toBe(422);
    await lead.does(`/needs/${id}/adopt`, { answer: '已列入2025年服务项目清单' });
    const kept = await clerk.delete(`/service-items/${itemId}/needs/${id}`);
    expect([kept.status, codes(kept)]).toEqual([409, ['catalogue.need-behind-adopted']]);
    expect(await nobody.reads(`/needs/track/${text(proposed.body.trackingCode)}`)).toEqual({
      ...{ state: 'adopted', answer: '已列入2025年服务项目清单' },
    });
  });

  it('stands behind every item of a submitted list', async () => {
    const { listId, itemIds } = await bareList(world);
    const refused = await lead.post(`/service-lists/${listId}/submit`);
    expect([refused.status, codes(refused)]).toEqual([422, ['catalogue.item-without-need']]);
    await clerk.does(`/service-items/${itemIds[0] ?? ''}/needs`, { needId: await verified() });
    await lead.does(`/service-lists/${listId}/submit`);
  });

  it('is heard on the hotline, or by a return visit: once each', async () => {
    const request = await clerk.does('/service-requests', {
      ...{ communityId: changan, kind: 'service', class: 'life', text: '希望有人陪诊' },
    });
    const heard = { title: '陪诊服务', serviceRequestId: text(request.id) };
    const need = await clerk.reads(`/needs/${text((await register(heard, clerk)).id)}`);
    expect(need.source).toBe('hotline');
    const twice = await clerk.post('/needs', { communityId: changan, ...CANTEEN, ...heard });
    expect([twice.status, codes(twice)]).toEqual([409, ['catalogue.need-known']]);

    const { description, category, beneficiaryCount, urgency } = CANTEEN;
    const facts = { description, category, beneficiaryCount, urgency };
    const reported = {
      ...facts,
      groups: [],
      title: '回访中提出的需求',
      communityId: changan,
      sourceId: randomUUID(),
    };
    for (let time = 0; time < 2; time += 1)
      await world.app
        .get(Database)
        .transaction((tx) => world.app.get(Outbox).publish(tx, NeedReported, reported));
    await world.drain();
    const found = list((await clerk.reads('/needs?source=return-visit')).items);
    expect(found).toMatchObject([{ title: '回访中提出的需求', state: 'registered' }]);
  });

  it('and whoever asked or reported is found by phone, put right, shown with a reason, and forgotten', async () => {
    const phone = '13612345678';
    const request = await clerk.does('/service-requests', {
      ...{ communityId: changan, kind: 'service', class: 'life', text: '请帮忙买药', name: '赵六', phone },
    });
    const id = text(request.id);
    const need = text((await register({ reporterName: '赵六', reporterPhone: phone })).id);
    const stranger = await world.as('taiping.community-clerk');
    const why = { reason: '上门前电话联系' };
    expect((await stranger.post(`/service-requests/${id}/reveal`, why)).status).toBe(404);
    expect((await worker.post(`/service-requests/${id}/reveal`, why)).status).toBe(403);
    expect((await clerk.post(`/service-requests/${id}/reveal`, {})).status).toBe(422);
    expect(await clerk.does(`/service-requests/${id}/reveal`, why)).toEqual({ name: '赵六', phone });

    const database = world.app.get(Database);
    const subject = { phoneMacs: world.app.get(KeyRing).macs('phone', phone) };
    const holder = world.app
      .get(PersonalDataHolders)
      .all()
      .find(({ name }) => name === 'catalogue');
    if (!holder) throw new Error('nobody holds the data of the intake');
    const known = await database.transaction((tx) => holder.export(tx, subject));
    expect(known.map((each) => [each.what, each.fields.name])).toEqual([
      ['service-request', '赵六'],
      ['need', '赵六'],
    ]);
    expect(await database.transaction((tx) => holder.correct(tx, subject, { name: '钱七' }))).toBe(2);
    expect(await clerk.reads(`/service-requests/${id}`)).toMatchObject({ contactName: '钱*' });
    expect(await database.transaction((tx) => holder.erase(tx, subject))).toBe(2);
    expect(await database.transaction((tx) => holder.erase(tx, subject))).toBe(0);
    const forgotten = { contactName: null, contactPhone: null, text: null };
    expect(await clerk.reads(`/service-requests/${id}`)).toMatchObject(forgotten);
    expect(await clerk.reads(`/needs/${need}`)).toMatchObject({ reporterName: null, title: '社区助餐点' });
    expect(
      await world.anonymous().reads(`/service-requests/track/${text(request.trackingCode)}`),
    ).toMatchObject({ state: 'received' });
  });
});
