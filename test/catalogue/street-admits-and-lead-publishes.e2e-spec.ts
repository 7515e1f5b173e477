import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { codes, list, text } from '../support/person.js';
import { ITEM, admit, consult, draftList, openFund, publishedItem } from '../support/service-list.js';
import { World } from '../support/world.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('from the submitted list to the published one', () => {
  let world: World;
  const submitted = async (items: readonly object[] = [ITEM]) => {
    const drafted = await draftList(world, items);
    await (await world.as('community-lead')).does(`/service-lists/${drafted.listId}/submit`);
    return { ...drafted, itemId: drafted.itemIds[0] ?? '' };
  };
  const balance = async (fundId: string) =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('the community’s lead submits', () => {
    it('and is told every gap of every item at once', async () => {
      const { listId } = await draftList(world, [{ ...ITEM, procedure: null }, { title: '助餐' }]);
      const lead = await world.as('community-lead');
      const refused = await lead.post(`/service-lists/${listId}/submit`);
      expect(refused.status).toBe(422);
      const violations = list(refused.body.violations);
      expect(violations).toHaveLength(20);
      expect(violations[0]).toMatchObject({
        code: 'catalogue.procedure-missing',
        pointer: '/items/0/procedure',
        detail: `服务项目“${ITEM.title}”缺少工作程序。`,
      });
      expect(violations.slice(1).every(({ pointer }) => text(pointer).startsWith('/items/1/'))).toBe(true);
      expect((await lead.reads(`/service-lists/${listId}`)).state).toBe('drafted');
    });

    it('no empty list, and no list with a frequency that says nothing', async () => {
      const lead = await world.as('community-lead');
      const { listId } = await draftList(world, []);
      const refused = await lead.post(`/service-lists/${listId}/submit`);
      expect([refused.status, codes(refused)]).toEqual([422, ['catalogue.list-empty']]);
      const vague = await draftList(world, [{ ...ITEM, frequency: '不定期' }]);
      const again = await lead.post(`/service-lists/${vague.listId}/submit`);
      expect([again.status, codes(again)]).toEqual([422, ['catalogue.frequency-without-rate']]);
    });

    it('once: the second time is 409, the same request again is the first answer', async () => {
      const { listId } = await draftList(world);
      const lead = await world.as('community-lead');
      const path = `/service-lists/${listId}/submit`;
      const first = await lead.post(path, undefined, { 'idempotency-key': 'submit-1' });
      expect([first.status, first.body.state]).toEqual([200, 'submitted']);
      expect(first.body).toMatchObject({
        actions: ['publish', 'withdraw'],
        submittedAt: '2025-03-03T08:00:00+08:00',
      });
      const replayed = await lead.post(path, undefined, { 'idempotency-key': 'submit-1' });
      expect([replayed.status, replayed.body]).toEqual([200, first.body]);
      const second = await lead.post(path);
      expect([second.status, codes(second)]).toEqual([409, ['platform.step-not-allowed']]);
    });

    it('twice at the same moment: one goes through', async () => {
      const { listId } = await draftList(world);
      const lead = await world.as('community-lead');
      const both = await Promise.all([1, 2].map(() => lead.post(`/service-lists/${listId}/submit`)));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('what she has read: 412 when her clerk has changed an item since', async () => {
      const { listId, itemIds } = await draftList(world);
      const lead = await world.as('community-lead');
      const read = (await lead.get(`/service-lists/${listId}`)).headers.etag ?? '';
      const ceiling = yuan('900000.00');
      await (await world.as('community-clerk')).patch(`/service-items/${itemIds[0] ?? ''}`, { ceiling });
      const path = `/service-lists/${listId}/submit`;
      expect((await lead.post(path, undefined, { 'if-match': read })).status).toBe(412);
      const now = (await lead.get(`/service-lists/${listId}`)).headers.etag ?? '';
      expect((await lead.post(path, undefined, { 'if-match': now })).status).toBe(200);
    });

    it('which her clerk and the street may not, and another community’s lead can’t find', async () => {
      const { listId } = await draftList(world);
      const path = `/service-lists/${listId}/submit`;
      expect((await (await world.as('community-clerk')).post(path)).status).toBe(403);
      expect((await (await world.as('street-officer')).post(path)).status).toBe(403);
      expect((await (await world.as('nancheng.community-lead')).post(path)).status).toBe(404);
    });

    it('after which nothing in it is added, changed or deleted', async () => {
      const { listId, itemId } = await submitted();
      const clerk = await world.as('community-clerk');
      const added = await clerk.post('/service-items', { listId, ...ITEM });
      expect([added.status, codes(added)]).toEqual([409, ['catalogue.list-not-drafted']]);
      for (const answer of [
        await clerk.patch(`/service-items/${itemId}`, { unit: '次' }),
        await clerk.delete(`/service-items/${itemId}`),
      ]) {
        expect([answer.status, codes(answer)]).toEqual([409, ['catalogue.item-frozen']]);
      }
    });

    it('and its street office sees it, others still don’t', async () => {
      const { listId, itemId } = await submitted();
      const officer = await world.as('street-officer');
      expect((await officer.reads(`/service-lists/${listId}`)).actions).toEqual([]);
      expect((await officer.reads(`/service-items/${itemId}`)).actions).toEqual(['admit', 'refuse']);
      const others = ['tiexi.street-officer', 'nancheng.community-lead', 'district.auditor'];
      for (const other of [world.anonymous(), ...(await Promise.all(others.map((who) => world.as(who))))]) {
        expect((await other.get(`/service-lists/${listId}`)).status).toBe(404);
        expect((await other.get(`/service-items/${itemId}`)).status).toBe(404);
      }
    });
  });

  describe('the street officer decides', () => {
    it('admits with a funding line: the ceiling is reserved', async () => {
      const { itemId } = await submitted();
      const fundId = await openFund(world, '1000000.00');
      const officer = await world.as('street-officer');
      const decision = await officer.post('/admissions', { itemId, decision: 'admit', fundId });
      expect(decision.status).toBe(201);
      expect(decision.body).toMatchObject({
        itemId,
        decision: 'admit',
        fundId,
        amount: ITEM.ceiling,
        reason: null,
        decidedAt: '2025-03-03T08:00:00+08:00',
      });
      expect((await officer.get(`/admissions/${text(decision.body.id)}`)).body).toEqual(decision.body);
      expect(await balance(fundId)).toMatchObject({
        total: yuan('1000000.00'),
        available: yuan('500000.00'),
        reserved: yuan('500000.00'),
      });
      const [entry] = list((await officer.reads(`/funds/${fundId}/entries`)).items);
      expect(entry).toMatchObject({
        move: 'reserve',
        reference: { type: 'service-item', id: itemId },
        cause: { type: 'admission', id: decision.body.id },
      });
    });

    it('not without money: no fund, somebody else’s fund, a fund that has too little', async () => {
      const { itemId } = await submitted();
      const officer = await world.as('street-officer');
      const small = await openFund(world, '499999.99');
      const foreign = await openFund(world, '1000000.00', 'tiexi.finance-officer');
      const decide = (fundId?: string) => officer.post('/admissions', { itemId, decision: 'admit', fundId });
      const refusals = [await decide(), await decide(UNKNOWN), await decide(foreign), await decide(small)];
      expect(refusals.map((refused) => [refused.status, ...codes(refused)])).toEqual([
        [422, 'catalogue.fund-missing'],
        [422, 'catalogue.fund-unknown'],
        [422, 'catalogue.fund-unknown'],
        [422, 'funding.over-available'],
      ]);
      expect(list(refusals[3]?.body.violations)[0]).toMatchObject({
        pointer: '/fundId',
        params: { left: '499999.99', amount: '500000.00' },
      });
      expect((await officer.reads(`/service-items/${itemId}`)).state).toBe('submitted');
      expect(await balance(small)).toMatchObject({ available: yuan('499999.99'), reserved: yuan('0.00') });
    });

    it('two items on one fund that has money for one: exactly one comes in', async () => {
      const { itemIds } = await submitted([ITEM, ITEM]);
      const fundId = await openFund(world, '700000.00');
      const officer = await world.as('street-officer');
      const both = await Promise.all(
        itemIds.map((itemId) => officer.post('/admissions', { itemId, decision: 'admit', fundId })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect(await balance(fundId)).toMatchObject({
        available: yuan('200000.00'),
        reserved: yuan('500000.00'),
      });
    });

    it('refuses with a reason, and only with one', async () => {
      const { itemId } = await submitted();
      const officer = await world.as('street-officer');
      const mute = await officer.post('/admissions', { itemId, decision: 'refuse' });
      expect([mute.status, codes(mute)]).toEqual([422, ['catalogue.refusal-reason-missing']]);
      const reason = '属于政府部门自身职责';
      const refused = await officer.does('/admissions', { itemId, decision: 'refuse', reason });
      expect(refused).toMatchObject({ decision: 'refuse', reason, fundId: null, amount: null });
      const item = await (await world.as('community-lead')).reads(`/service-items/${itemId}`);
      expect([item.state, item.actions]).toEqual(['refused', ['withdraw']]);
    });

    it('once: a second decision is 409', async () => {
      const { itemId } = await submitted();
      const officer = await world.as('street-officer');
      const fundId = await openFund(world);
      await admit(officer, itemId, fundId);
      const again = await officer.post('/admissions', { itemId, decision: 'admit', fundId });
      expect([again.status, codes(again)]).toEqual([409, ['platform.step-not-allowed']]);
      expect(await balance(fundId)).toMatchObject({ reserved: ITEM.ceiling });
    });

    it('on items of her street only: others are not there for her', async () => {
      const { itemId } = await submitted();
      const stranger = await world.as('tiexi.street-officer');
      const fundId = await openFund(world, '1000000.00', 'tiexi.finance-officer');
      expect((await stranger.post('/admissions', { itemId, decision: 'admit', fundId })).status).toBe(404);
      const { itemIds } = await draftList(world);
      const officer = await world.as('street-officer');
      for (const id of [itemIds[0], UNKNOWN]) {
        const answer = await officer.post('/admissions', { itemId: id, decision: 'refuse', reason: '无' });
        expect(answer.status).toBe(404);
      }
    });

    it('which nobody else may', async () => {
      const { itemId } = await submitted();
      for (const role of ['community-lead', 'finance-officer', 'organization-lead', 'auditor'] as const) {
        const answer = await (await world.as(role)).post('/admissions', { itemId, decision: 'admit' });
        expect(answer.status).toBe(403);
      }
    });

    it('not what she drafted herself in another role', async () => {
      const { itemId } = await submitted();
      const clerk = await world.as('community-clerk');
      const streetId = text((await clerk.reads(`/service-items/${itemId}`)).streetId);
      await world.app.get(Database).reader.query(
        `INSERT INTO membership (id, version, created_at, account_id, unit_id, role, valid_from)
         VALUES ($1, 1, now(), $2, $3, 'street-officer', '2025-01-01')`,
        [UNKNOWN, text((await clerk.reads('/me')).accountId), streetId],
      );
      const fundId = await openFund(world);
      const refused = await clerk.post('/admissions', { itemId, decision: 'admit', fundId });
      expect([refused.status, codes(refused)]).toEqual([403, ['catalogue.drafter-decides']]);
      const asOfficer = await clerk.get(`/service-items/${itemId}`, { 'x-membership': UNKNOWN });
      expect([asOfficer.status, asOfficer.body.actions]).toEqual([200, []]);
      await world.app.get(Database).reader.query('DELETE FROM membership WHERE id = $1', [UNKNOWN]);
    });

    it('and both sides and the auditor read it, others don’t', async () => {
      const { itemId } = await submitted();
      const { id } = await admit(await world.as('street-officer'), itemId, await openFund(world));
      for (const role of ['community-clerk', 'street-lead', 'auditor', 'district-supervisor'] as const) {
        const found = await (await world.as(role)).reads(`/admissions?itemId=${itemId}`);
        expect(list(found.items).map((each) => each.id)).toEqual([id]);
      }
      for (const login of ['nancheng.community-clerk', 'tiexi.street-lead']) {
        const other = await world.as(login);
        expect((await other.get(`/admissions/${text(id)}`)).status).toBe(404);
        expect((await other.reads(`/admissions?itemId=${itemId}`)).items).toEqual([]);
      }
      expect((await (await world.as('organization-lead')).get('/admissions')).status).toBe(403);
    });
  });

  describe('the community’s lead publishes', () => {
    it('not before every item is admitted: each one that isn’t is named', async () => {
      const { listId, itemIds } = await submitted([ITEM, ITEM, ITEM]);
      await consult(world, listId);
      const officer = await world.as('street-officer');
      await admit(officer, itemIds[0] ?? '', await openFund(world));
      await officer.does('/admissions', { itemId: itemIds[1], decision: 'refuse', reason: '重复' });
      const lead = await world.as('community-lead');
      const refused = await lead.post(`/service-lists/${listId}/publish`);
      expect(refused.status).toBe(409);
      expect(list(refused.body.violations)).toMatchObject([
        { code: 'catalogue.item-not-admitted', pointer: '/items/1', params: { state: 'refused' } },
        { code: 'catalogue.item-not-admitted', pointer: '/items/2', params: { state: 'submitted' } },
      ]);
      for (const id of itemIds.slice(1)) await lead.does(`/service-items/${id}/withdraw`);
      const published = await lead.does(`/service-lists/${listId}/publish`);
      expect(list(published.items).map(({ state }) => state)).toEqual([
        'published',
        'withdrawn',
        'withdrawn',
      ]);
    });

    it('not a draft, and not without being its lead', async () => {
      const { listId } = await draftList(world);
      const early = await (await world.as('community-lead')).post(`/service-lists/${listId}/publish`);
      expect([early.status, codes(early)]).toEqual([409, ['platform.step-not-allowed']]);
      expect(
        (await (await world.as('community-clerk')).post(`/service-lists/${listId}/publish`)).status,
      ).toBe(403);
    });

    it('and everybody reads it, with validators for caches, without what is not theirs', async () => {
      const { listId, itemId, fundId } = await publishedItem(world);
      const anybody = world.anonymous();
      const answer = await anybody.get(`/service-items/${itemId}`);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ ...ITEM, state: 'published', actions: [] });
      expect(answer.text).not.toContain(fundId);
      expect(answer.headers['cache-control']).toContain('public');
      expect(answer.headers.vary).toContain('Authorization');
      const same = await anybody.get(`/service-items/${itemId}`, {
        'if-none-match': answer.headers.etag ?? '',
      });
      expect(same.status).toBe(304);
      expect((await anybody.reads(`/service-lists/${listId}`)).publishedAt).toBe('2025-03-03T08:00:00+08:00');
      const found = await anybody.reads(`/service-items?listId=${listId}&state=published&category=ELD`);
      expect(list(found.items).map(({ id }) => id)).toEqual([itemId]);
      const officer = await (await world.as('street-officer')).get(`/service-items/${itemId}`);
      expect(officer.body.actions).toEqual(['tender']);
      expect(officer.headers['cache-control']).toBe('no-store');
    });

    it('without showing the public what was refused or withdrawn before', async () => {
      const { listId, itemIds } = await submitted([ITEM, ITEM]);
      await consult(world, listId);
      const lead = await world.as('community-lead');
      await admit(await world.as('street-officer'), itemIds[0] ?? '', await openFund(world));
      await lead.does(`/service-items/${itemIds[1] ?? ''}/withdraw`);
      await lead.does(`/service-lists/${listId}/publish`);
      const seen = await world.anonymous().reads(`/service-lists/${listId}`);
      expect(list(seen.items).map(({ id }) => id)).toEqual([itemIds[0]]);
      expect((await world.anonymous().get(`/service-items/${itemIds[1] ?? ''}`)).status).toBe(404);
    });

    it('after which nothing is changed: 409 with the rule', async () => {
      const { listId, itemId } = await publishedItem(world);
      const clerk = await world.as('community-clerk');
      for (const answer of [
        await clerk.patch(`/service-items/${itemId}`, { ceiling: yuan('1.00') }),
        await clerk.delete(`/service-items/${itemId}`),
      ]) {
        expect([answer.status, codes(answer)]).toEqual([409, ['catalogue.published-frozen']]);
      }
      const added = await clerk.post('/service-items', { listId, ...ITEM });
      expect([added.status, codes(added)]).toEqual([409, ['catalogue.list-not-drafted']]);
      const stranger = await world.as('nancheng.community-clerk');
      expect((await stranger.patch(`/service-items/${itemId}`, { unit: '次' })).status).toBe(403);
    });

    it('and tells it once for each item', async () => {
      const { itemId } = await publishedItem(world);
      const told = await world.app
        .get(Database)
        .reader.query<{ payload: unknown }[]>(
          `SELECT payload FROM outbox WHERE message = 'catalogue.item-published' AND payload->>'itemId' = $1`,
          [itemId],
        );
      expect(told).toEqual([{ payload: { itemId } }]);
      await world.drain();
    });
  });

  describe('the community’s lead withdraws', () => {
    it('an admitted item: its money goes back', async () => {
      const { itemId } = await submitted();
      const fundId = await openFund(world);
      await admit(await world.as('street-officer'), itemId, fundId);
      const lead = await world.as('community-lead');
      const gone = await lead.does(`/service-items/${itemId}/withdraw`);
      expect([gone.state, gone.actions]).toEqual(['withdrawn', []]);
      expect(await balance(fundId)).toMatchObject({ available: yuan('1000000.00'), reserved: yuan('0.00') });
      expect((await lead.post(`/service-items/${itemId}/withdraw`)).status).toBe(409);
    });

    it('a published list with all its items; it stays readable as withdrawn', async () => {
      const { listId, itemId, fundId } = await publishedItem(world);
      await (await world.as('community-lead')).does(`/service-lists/${listId}/withdraw`);
      expect((await world.anonymous().reads(`/service-lists/${listId}`)).state).toBe('withdrawn');
      expect((await world.anonymous().reads(`/service-items/${itemId}`)).state).toBe('withdrawn');
      expect(await balance(fundId)).toMatchObject({ available: yuan('1000000.00') });
    });

    it('which neither her clerk nor another lead may', async () => {
      const { listId, itemId } = await publishedItem(world);
      for (const path of [`/service-lists/${listId}/withdraw`, `/service-items/${itemId}/withdraw`]) {
        expect((await (await world.as('community-clerk')).post(path)).status).toBe(403);
        expect((await (await world.as('nancheng.community-lead')).post(path)).status).toBe(403);
      }
    });
  });
});
