import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/shared/days.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { bidOf, givenBids, givenTender, leadOf, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

describe('between publication and opening', () => {
  let world: World;
  let officer: Person;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(() => {
    world.clock.set('2025-03-03T09:00:00+08:00');
  });

  const confirm = async (bidId: string, who: Person) =>
    who.post(`/bids/${bidId}/confirm`, undefined, { 'idempotency-key': `confirm-${bidId}-${Math.random()}` });
  const titles = async (who: Person) =>
    list((await who.reads('/messages')).items).map((message: Json) => text(message.title));

  describe('suppliers ask', () => {
    it('and everybody reads the answer, nobody who asked', async () => {
      const { id, title } = await givenTender(world);
      const path = `/tenders/${text(id)}/questions`;
      const asker = await leadOf(world, 'A');
      const asked = await asker.post(path, { question: '服务点是否提供场地？' });
      expect([asked.status, asked.body.isOwn, asked.body.answerBy]).toEqual([201, true, '2025-03-06']);
      expect((await asker.get((asked.headers.location ?? '').replace('/api/v1', ''))).status).toBe(200);
      const other = await leadOf(world, 'B');
      expect(list((await other.reads(path)).items)).toEqual([]);
      expect((await other.get(`${path}/${text(asked.body.id)}`)).status).toBe(404);
      const [seen] = list((await officer.reads(path)).items);
      expect(seen?.isOwn).toBe(false);
      const answer = `${path}/${text(asked.body.id)}/answer`;
      expect((await asker.post(answer, { answer: '是' })).status).toBe(403);
      await officer.does(answer, { answer: '场地由社区免费提供' });
      const twice = await officer.post(answer, { answer: '又答' });
      expect([twice.status, codes(twice)]).toEqual([409, ['tender.answered-already']]);
      const whole = await world.anonymous().get(path);
      expect(list(whole.body.items)).toEqual([
        expect.objectContaining({
          question: '服务点是否提供场地？',
          answer: '场地由社区免费提供',
          isOwn: false,
        }),
      ]);
      const { memberships } = await asker.reads('/me');
      expect(JSON.stringify(whole.body)).not.toContain(text(list(memberships)[0]?.unitId));
      await world.drain();
      expect(await titles(other)).toContain(`询问答复：${text(title)}`);
    });

    it('up to the last day for clarifications only', async () => {
      const { id } = await givenTender(world);
      const asker = await leadOf(world, 'A');
      const path = `/tenders/${text(id)}/questions`;
      world.clock.set('2025-03-12T23:00:00+08:00');
      expect((await asker.post(path, { question: '一' })).status).toBe(201);
      world.clock.set('2025-03-13T00:00:00+08:00');
      const late = await asker.post(path, { question: '二' });
      expect([late.status, codes(late)]).toEqual([409, ['tender.question-too-late']]);
    });
  });

  describe('the lead amends', () => {
    it('in time: the change is public, and bids wait for their bidders to confirm or replace them', async () => {
      const tender = await givenTender(world);
      const id = text(tender.id);
      const bids = await givenBids(world, id);
      world.clock.set('2025-03-05T09:00:00+08:00');
      const body = { reason: '降低最高限价（示例）', ceiling: yuan('490000.00') };
      expect((await officer.post(`/tenders/${id}/amendments`, body)).status).toBe(403);
      const amended = await lead.does(`/tenders/${id}/amendments`, body);
      expect(amended).toMatchObject({ amendments: 1, ceiling: yuan('490000.00'), deadline: '2025-03-17' });
      const [first] = list((await world.anonymous().reads(`/tenders/${id}/amendments`)).items);
      expect(first).toMatchObject({
        ...{ number: 1, reason: body.reason, issuedOn: '2025-03-05' },
        changes: [{ field: 'ceiling', before: '500000.00', after: '490000.00' }],
      });
      await world.drain();
      expect(await titles(await leadOf(world, 'D'))).toContain(`采购更正：${text(tender.title)}`);
      const notices = list((await world.anonymous().reads('/notices?kind=amendment')).items);
      expect(notices[0]).toMatchObject({ title: tender.title });
      expect(list(notices[0]?.body?.facts)).toContainEqual({
        ...{ code: 'first-notice', label: '首次公告日期' },
        value: tender.issuedOn ?? '2025-03-03',
      });

      const [a, b, c, d] = ['A', 'B', 'C', 'D'] as const;
      const bidder = await leadOf(world, a);
      expect(await bidder.reads(`/bids/${bidOf(bids, a)}`)).toMatchObject({
        ...{ needsConfirmation: true, actions: ['replace', 'withdraw', 'confirm'] },
      });
      expect((await confirm(bidOf(bids, a), bidder)).body).toMatchObject({ state: 'submitted', salt: null });
      expect(codes(await confirm(bidOf(bids, a), bidder))).toEqual(['tender.bid-confirmed']);
      expect((await confirm(bidOf(bids, b), bidder)).status).toBe(404);
      await confirm(bidOf(bids, b), await leadOf(world, b));
      const replaced = await (
        await leadOf(world, c)
      ).post(
        `/bids/${bidOf(bids, c)}/replace`,
        { price: yuan('480000.00'), proposal: '更正后（示例）' },
        { 'idempotency-key': `replace-${id}` },
      );
      expect(replaced.status).toBe(200);

      const opened = await openBids(world, await officer.reads(`/tenders/${id}`));
      expect(opened.state).toBe('opened');
      const lapsed = await (await leadOf(world, d)).reads(`/bids/${bidOf(bids, d)}`);
      expect([lapsed.state, lapsed.price]).toEqual(['lapsed', null]);
      expect(list(lapsed.invalidReasons).map(({ code }) => code)).toEqual(['tender.bid-unconfirmed']);
      const [act] = list((await officer.reads(`/tenders/${id}/opening`)).acts);
      expect(list(act?.entries).map(({ bidId }) => bidId)).not.toContain(bidOf(bids, d));
    });

    it('the deadline alone: bids stand as they are', async () => {
      const tender = await givenTender(world);
      const id = text(tender.id);
      const bids = await givenBids(world, id);
      await lead.does(`/tenders/${id}/amendments`, {
        reason: '应供应商要求延期（示例）',
        deadline: '2025-03-20',
      });
      const bidder = await leadOf(world, 'A');
      expect(await bidder.reads(`/bids/${bidOf(bids, 'A')}`)).toMatchObject({ needsConfirmation: false });
      await openBids(world, await officer.reads(`/tenders/${id}`));
      const [act] = list((await officer.reads(`/tenders/${id}/opening`)).acts);
      expect(list(act?.entries)).toHaveLength(4);
    });

    it('too late for the deadline: it moves with the change, never forward, and the closing moves too', async () => {
      const { id } = await givenTender(world);
      const path = `/tenders/${text(id)}/amendments`;
      world.clock.set('2025-03-14T09:00:00+08:00');
      const change = { reason: '明确服务期限（示例）', serviceTo: '2025-11-20' };
      const late = await lead.post(path, change);
      expect([late.status, codes(late)]).toEqual([422, ['tender.amendment-too-late']]);
      expect(list(late.body.violations)[0]).toMatchObject({
        ...{
          pointer: '/deadline',
          params: { earliest: '2025-03-19' },
        },
      });
      expect(codes(await lead.post(path, { ...change, deadline: '2025-03-16' }))).toEqual([
        'tender.deadline-brought-forward',
      ]);
      expect(codes(await lead.post(path, { reason: '无变化（示例）' }))).toEqual(['tender.nothing-amended']);
      const over = await lead.post(path, { ...change, deadline: '2025-03-19', ceiling: yuan('500000.01') });
      expect(codes(over)).toEqual(['tender.ceiling-over-budget']);
      await lead.does(path, { ...change, deadline: '2025-03-19' });
      await world.at('2025-03-17T09:30:00+08:00');
      await world.drain();
      expect((await officer.reads(`/tenders/${text(id)}`)).state).toBe('open');
      await world.at('2025-03-19T09:30:00+08:00');
      await world.drain();
      expect((await officer.reads(`/tenders/${text(id)}`)).state).toBe('closed');
      const closed = await lead.post(path, { ...change, deadline: '2025-03-24' });
      expect([closed.status, codes(closed)]).toEqual([409, ['tender.takes-no-amendment']]);
    });
  });

  describe('the finance department suspends', () => {
    it('and nothing goes on until it ends; what was due is due as much later', async () => {
      const tender = await givenTender(world);
      const id = text(tender.id);
      const supervisor = await world.as('procurement-supervisor');
      world.clock.set('2025-03-10T09:00:00+08:00');
      const facts = {
        reason: '处理投诉（示例）',
        until: '2025-03-20',
        documentNumber: '示财采停〔2025〕1号',
      };
      const long = await supervisor.post(`/tenders/${id}/suspend`, { ...facts, until: '2025-04-10' });
      expect([long.status, codes(long)]).toEqual([422, ['tender.suspension-days']]);
      expect((await officer.post(`/tenders/${id}/suspend`, facts)).status).toBe(403);
      const suspended = await supervisor.does(`/tenders/${id}/suspend`, facts);
      expect([suspended.suspendedUntil, suspended.actions]).toEqual(['2025-03-20', ['resume']]);
      const bidder = await leadOf(world, 'A');
      const bid = await bidder.post(
        `/tenders/${id}/bids`,
        { price: yuan('470000.00'), proposal: '示例' },
        { 'idempotency-key': `suspended-${id}` },
      );
      expect([bid.status, codes(bid)]).toEqual([409, ['tender.suspended']]);
      await world.at('2025-03-17T09:30:00+08:00');
      await world.drain();
      const open = await officer.post(`/tenders/${id}/open`);
      expect([open.status, codes(open)]).toEqual([409, ['tender.suspended']]);
      await world.at('2025-03-21T00:00:00+08:00');
      await world.drain();
      const running = await officer.reads(`/tenders/${id}`);
      expect(running).toMatchObject({ state: 'open', suspendedUntil: null, deadline: '2025-03-28' });
      expect((await lead.post(`/tenders/${id}/resume`)).status).toBe(409);
      const kinds = list((await world.anonymous().reads('/notices')).items).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['suspension', 'resumption']));
      await givenBids(world, id);
      expect((await openBids(world, running)).state).toBe('opened');
    });

    it('the lead her own, and lets it go on earlier', async () => {
      const { id } = await givenTender(world);
      const today = dayOf(world.clock.now());
      await lead.does(`/tenders/${text(id)}/suspend`, {
        reason: '核实需求（示例）',
        until: addDays(today, 5),
      });
      expect((await lead.post(`/tenders/${text(id)}/suspend`, { reason: '再停', until: today })).status).toBe(
        409,
      );
      await world.at('2025-03-04T10:00:00+08:00');
      expect(await lead.does(`/tenders/${text(id)}/resume`)).toMatchObject({ deadline: '2025-03-19' });
      expect(
        (
          await (
            await world.as('tiexi.street-lead')
          ).post(`/tenders/${text(id)}/suspend`, { reason: '他街', until: '2025-03-20' })
        ).status,
      ).toBe(404);
    });
  });
});
