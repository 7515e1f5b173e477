import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenAccount, signedIn } from '../support/given-account.js';
import {
  LOTS,
  type LotBids,
  confirmLot,
  givenLotBids,
  lotStates,
  sheetFor,
  toReport,
  toScoring,
} from '../support/lots.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { givenDraft, givenTender, leadOf, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const PRICES = {
  ...{ A1: '190000.00', B1: '195000.00', C1: '198000.00' },
  ...{ A2: '140000.00', B2: '142000.00', C2: '145000.00' },
};
const TWO = LOTS.slice(0, 2);
const PLANS = { A1: '39', B1: '35', C1: '30', A2: '39', B2: '35', C2: '30' };

describe('lots of a tender', () => {
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

  const place = (who: Person, tenderId: string, lot: number | undefined, price = '100000.00') =>
    who.post(`/tenders/${tenderId}/bids`, {
      ...(lot && { lot }),
      price: yuan(price),
      proposal: '响应方案（示例）',
    });

  describe('are drafted', () => {
    it('within the ceiling, with a limit that limits: the draft says so, and is not published', async () => {
      const lots = [...TWO, { title: '助医服务', ceiling: yuan('150000.01') }];
      const draft = await givenDraft(world, { lots, maxLotsPerSupplier: 4 });
      const found = list(draft.obstacles).map(({ code, pointer }) => [text(code), text(pointer)]);
      expect(found).toEqual([
        ['lot.ceilings-too-high', '/lots'],
        ['lot.limit-too-high', '/maxLotsPerSupplier'],
      ]);
      const path = `/tenders/${text(draft.id)}`;
      const refused = await lead.post(`${path}/publish`);
      expect([refused.status, codes(refused)]).toEqual([
        422,
        ['lot.ceilings-too-high', 'lot.limit-too-high'],
      ]);
      const changed = await officer.patch(path, { lots: LOTS, maxLotsPerSupplier: 2 });
      expect(changed.body).toMatchObject({ obstacles: [], maxLotsPerSupplier: 2 });
      expect(list(changed.body.lots).map(({ title }) => title)).toEqual(LOTS.map(({ title }) => title));
      const whole = await officer.patch(path, { lots: [], title: '长安社区养老服务（示例）' });
      expect(list(whole.body.lots)).toMatchObject([
        { number: 1, title: '长安社区养老服务（示例）', ceiling: yuan('500000.00') },
      ]);
      const many = await officer.patch(path, { lots: Array.from({ length: 21 }, () => TWO[0]) });
      expect(many.status).toBe(422);
    });

    it('and amended, their number kept: their bidders confirm what they bid', async () => {
      const { tenderId, bids } = await givenLotBids(world, { A1: '190000.00' }, { lots: TWO });
      const amend = (lots: object[]) =>
        lead.post(`/tenders/${tenderId}/amendments`, { reason: '调整最高限价（示例）', lots });
      const fewer = await amend(TWO.slice(1));
      expect([fewer.status, codes(fewer)]).toEqual([422, ['lot.number-kept']]);
      const [first, second] = TWO;
      const dear = await amend([first ?? {}, { ...second, ceiling: yuan('400000.00') }]);
      expect([dear.status, codes(dear)]).toEqual([422, ['lot.ceilings-too-high']]);
      const { body } = await amend([first ?? {}, { title: '助浴服务（上门）', ceiling: yuan('160000.00') }]);
      expect(body).toMatchObject({ amendments: 1 });
      expect(list(body.lots)[1]).toMatchObject({ title: '助浴服务（上门）', ceiling: yuan('160000.00') });
      const [row] = list((await world.anonymous().reads(`/tenders/${tenderId}/amendments`)).items);
      expect(list(row?.changes).map(({ field }) => field)).toEqual(['lots']);
      expect((await (await leadOf(world, 'A')).reads(`/bids/${bids.A1}`)).needsConfirmation).toBe(true);
      const limit = (maxLotsPerSupplier: number) =>
        lead.post(`/tenders/${tenderId}/amendments`, { reason: '限制中标包数（示例）', maxLotsPerSupplier });
      expect(codes(await limit(3))).toEqual(['lot.limit-too-high']);
      expect((await limit(1)).body).toMatchObject({ amendments: 2, maxLotsPerSupplier: 1 });
      const [later] = list((await world.anonymous().reads(`/tenders/${tenderId}/amendments`)).items);
      expect(list(later?.changes)).toEqual([{ field: 'maxLotsPerSupplier', before: null, after: '1' }]);
    });
  });

  describe('are bid for', () => {
    it('by their numbers, which go without saying for one alone', async () => {
      const { id } = await givenTender(world, { lots: TWO });
      const bidder = await leadOf(world, 'A');
      const unsaid = await place(bidder, text(id), undefined);
      expect([unsaid.status, codes(unsaid)]).toEqual([422, ['lot.lot-missing']]);
      const unknown = await place(bidder, text(id), 3);
      expect([unknown.status, codes(unknown)]).toEqual([422, ['lot.lot-unknown']]);
      const dear = await place(bidder, text(id), 2, '150000.01');
      expect(dear.body).toMatchObject({ lot: 2, lotTitle: '助浴服务' });
      expect(list(dear.body.warnings)).toHaveLength(1);
      const again = await place(bidder, text(id), 2);
      expect([again.status, codes(again)]).toEqual([409, ['tender.already-bid']]);
      const single = await givenTender(world);
      expect((await place(bidder, text(single.id), undefined)).body.lot).toBe(1);
      expect((await place(await leadOf(world, 'B'), text(single.id), 1)).body.lot).toBe(1);
    });

    it('twice at once for one lot: one bid stays; for two lots: both stay', async () => {
      const { id } = await givenTender(world, { lots: TWO });
      const [one, two] = [await leadOf(world, 'A'), await leadOf(world, 'B')];
      const same = await Promise.all([place(one, text(id), 1), place(one, text(id), 1)]);
      expect(same.map(({ status }) => status).sort()).toEqual([201, 409]);
      const apart = await Promise.all([place(two, text(id), 1), place(two, text(id), 2)]);
      expect(apart.map(({ status }) => status)).toEqual([201, 201]);
      expect(
        list((await two.reads(`/tenders/${text(id)}/bids`)).items)
          .map(({ lot }) => Number(lot))
          .sort(),
      ).toEqual([1, 2]);
    });

    it('until one is called off; the last one ends the tender', async () => {
      const { tenderId, bids } = await givenLotBids(
        world,
        { A1: '190000.00', A2: '140000.00' },
        { lots: TWO },
      );
      const cancel = (lot?: number) =>
        lead.post(`/tenders/${tenderId}/cancel`, { reason: '任务取消（示例）', lot });
      expect((await cancel(1)).body).toMatchObject({ state: 'open', endReason: null });
      expect(await lotStates(world, tenderId)).toEqual(['cancelled', 'active']);
      const late = await place(await leadOf(world, 'B'), tenderId, 1);
      expect([late.status, codes(late)]).toEqual([409, ['lot.lot-over']]);
      const replaced = await (
        await leadOf(world, 'A')
      ).post(`/bids/${bids.A1}/replace`, {
        ...{ price: yuan('1.00'), proposal: '示例' },
      });
      expect([replaced.status, codes(replaced)]).toEqual([409, ['lot.lot-over']]);
      expect((await cancel(1)).status).toBe(409);
      expect((await cancel(2)).body).toMatchObject({
        ...{ state: 'cancelled', endReason: '第1包：任务取消（示例）；第2包：任务取消（示例）' },
      });
    });
  });

  it('fail together when none has enough suppliers, each with its reason', async () => {
    const { tender, tenderId } = await givenLotBids(world, { A1: '190000.00' }, { lots: TWO });
    await world.at(text(tender.deadlineAt));
    await lead.does(`/tenders/${tenderId}/attend-opening`);
    const failed = await officer.does(`/tenders/${tenderId}/open`);
    expect(failed.state).toBe('failed');
    expect(text(failed.endReason)).toMatch(/^第1包：.*；第2包：/);
    expect(await lotStates(world, tenderId)).toEqual(['failed', 'failed']);
    const item = await world.anonymous().reads(`/service-items/${text(tender.itemId)}`);
    expect(item.state).toBe('published');
  });

  describe('once awarded', () => {
    let tender: Json;
    let tenderId: string;
    let bids: LotBids;
    let awards: Json[];

    beforeEach(async () => {
      ({ tender, tenderId, bids } = await givenLotBids(world, PRICES, { lots: TWO, maxLotsPerSupplier: 1 }));
      const judges = await toScoring(world, tender, bids, PRICES);
      await toReport(world, tenderId, judges, sheetFor(bids, PLANS));
      const made = [await confirmLot(world, tenderId, bids.A1), await confirmLot(world, tenderId, bids.B2)];
      awards = made.map(({ body }) => body);
    });

    const takeBack = (award: Json | undefined, then: string) =>
      lead.does(`/awards/${text(award?.id)}/cancel`, {
        ground: 'supplier-refused',
        reason: '书面放弃（示例）',
        then,
      });

    it('a lot goes to its next candidate, who is passed over with as many as it may have', async () => {
      await takeBack(awards[0], 'next-candidate');
      expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('reported');
      expect(await lotStates(world, tenderId)).toEqual(['active', 'awarded']);
      const full = await confirmLot(world, tenderId, bids.B1);
      expect([full.status, codes(full)]).toEqual([422, ['lot.supplier-full']]);
      const next = await confirmLot(world, tenderId, bids.C1);
      expect(next.body).toMatchObject({ lot: 1, rank: 3 });
      expect(text(next.body.reason)).toContain('第 2 名');
      expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('awarded');
    });

    it('a lot is made anew while the other stands; the last one takes the tender with it', async () => {
      await takeBack(awards[1], 'redo');
      expect(await world.anonymous().reads(`/tenders/${tenderId}`)).toMatchObject({
        state: 'awarded',
        endReason: null,
      });
      expect(await lotStates(world, tenderId)).toEqual(['awarded', 'failed']);
      await takeBack(awards[0], 'redo');
      expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('failed');
      expect((await world.anonymous().reads(`/service-items/${text(tender.itemId)}`)).state).toBe(
        'published',
      );
    });

    it('a challenge names its lot, holds off that one alone, and its effect leaves the other', async () => {
      const words = {
        ...{ tenderId, stage: 'result', matters: '评分有误（示例）', claims: '重新评审（示例）' },
        basis: '政府采购法第五十二条',
      };
      const bidder = await leadOf(world, 'C');
      const unsaid = await bidder.post('/challenges', words);
      expect([unsaid.status, codes(unsaid)]).toEqual([422, ['lot.lot-missing']]);
      const stranger = await (await leadOf(world, 'D')).post('/challenges', { ...words, lot: 2 });
      expect([stranger.status, codes(stranger)]).toEqual([422, ['dispute.not-participant']]);
      const made = await bidder.does('/challenges', { ...words, lot: 2 });
      expect(made.lotId).toBe(list((await world.anonymous().reads(`/tenders/${tenderId}`)).lots)[1]?.id);
      expect((await bidder.post('/challenges', { ...words, lot: 1 })).status).toBe(201);
      await officer.does(`/challenges/${text(made.id)}/assess`, { mayAffectResult: true });
      const day = text(awards[0]?.contractableFrom);
      await world.at(`${day}T09:00:00+08:00`);
      const contracts: Json[] = [];
      for (const award of awards)
        contracts.push(await officer.does('/contracts', { awardId: text(award.id) }));
      const sign = async (contract: Json | undefined) =>
        lead.post(`/contracts/${text(contract?.id)}/sign`, {
          documentSha256: text(contract?.documentSha256),
        });
      expect((await sign(contracts[0])).status).toBe(200);
      const held = await sign(contracts[1]);
      expect([held.status, codes(held)]).toEqual([409, ['contracting.signing-suspended']]);
    });

    it('what an upheld challenge ends gives its money back once another lot has its contract', async () => {
      const words = {
        tenderId,
        lot: 2,
        stage: 'result',
        matters: '评分有误（示例）',
        claims: '重新采购（示例）',
      };
      const bidder = await leadOf(world, 'C');
      const { id } = await bidder.does('/challenges', { ...words, basis: '政府采购法第五十二条' });
      await officer.does(`/challenges/${text(id)}/assess`, { mayAffectResult: true });
      await world.at(`${text(awards[0]?.contractableFrom)}T09:00:00+08:00`);
      await officer.does('/contracts', { awardId: text(awards[0]?.id) });
      const [{ id: fundId } = {} as Json] = list(
        (await (await world.as('finance-officer')).reads('/funds')).items,
      );
      const fund = async () =>
        (await (await world.as('finance-officer')).reads(`/funds/${text(fundId)}`)).balance;
      expect(await fund()).toMatchObject({ reserved: yuan('150000.00'), committed: yuan('190000.00') });
      const replier = await signedIn(world, await givenAccount(world, 'street-officer', '新华街道办事处'));
      const reply = { outcome: 'upheld', text: '评分有误，该包重新采购（示例）', effect: 'redo' };
      await replier.does(`/challenges/${text(id)}/reply`, reply);
      expect(await lotStates(world, tenderId)).toEqual(['awarded', 'failed']);
      expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('awarded');
      expect(await fund()).toMatchObject({
        ...{ available: yuan('810000.00'), reserved: yuan('0.00'), committed: yuan('190000.00') },
      });
    });
  });
});
