import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, day } from '../../src/shared/days.js';
import { DECISION, givenOffers, givenPanel, givenReview, judgesOf, sheetOf } from '../support/award.js';
import { LOTS } from '../support/lots.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import {
  ASKED_BOND as ASKED,
  type BidIds,
  type Bidder,
  FIRST_PRICES,
  bidOf,
  givenBond,
  givenDraft,
  givenTender,
  leadOf,
  openBids,
  proposalOf,
  yuan,
} from '../support/tender.js';
import { World } from '../support/world.js';

const bondCodes = (found: Json | undefined) => list(found).map(({ code }) => text(code));

describe('bid bonds', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let finance: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    finance = await world.as('finance-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  const bondOf = (bidder: Bidder, tenderId: string, amount?: string) =>
    givenBond(world, bidder, tenderId, amount);
  const bidWith = async (
    bidder: Bidder,
    tenderId: string,
    bond: object,
    more: object = {},
  ): Promise<string> => {
    const price = yuan(FIRST_PRICES[bidder] ?? '');
    const body = { price, proposal: proposalOf(bidder), bond, ...more };
    return text((await (await leadOf(world, bidder)).does(`/tenders/${tenderId}/bids`, body)).id);
  };
  const bonds = async (who: Person, tenderId: string): Promise<Json[]> =>
    list((await who.reads(`/bid-bonds?tenderId=${tenderId}`)).items);
  const bondFor = async (tenderId: string, bidId: string): Promise<Json> => {
    const found = (await bonds(officer, tenderId)).find((bond) => text(bond.bidId) === bidId);
    if (!found) throw new Error('no bond of that bid');
    return found;
  };
  const inbox = async (who: Person): Promise<string[]> =>
    list((await who.reads('/messages')).items).map(({ title }) => text(title));

  it('are at most 2 % of the budget, or of their lot', async () => {
    const tooMuch = await givenDraft(world, { bidBond: yuan('10000.01') });
    const refused = await lead.post(`/tenders/${text(tooMuch.id)}/publish`);
    expect([refused.status, codes(refused)]).toEqual([422, ['tendering.bid-bond-out-of-range']]);
    const lots = LOTS.map((lot, n) => (n === 1 ? { ...lot, bidBond: yuan('3000.01') } : lot));
    const parted = await givenDraft(world, { bidBond: yuan('4000.00'), lots });
    expect(codes(await lead.post(`/tenders/${text(parted.id)}/publish`))).toEqual([
      'bid-bond.by-lot',
      'tendering.bid-bond-out-of-range',
    ]);
    const none = await officer.patch(`/tenders/${text(tooMuch.id)}`, { bidBond: yuan('0.00') });
    expect(list(none.body.lots)).toMatchObject([{ bidBond: null }]);
  });

  it('are given with the bid, or it is refused', async () => {
    const tenderId = text((await givenTender(world, { bidBond: yuan(ASKED) })).id);
    const [lot] = list((await world.anonymous().reads(`/tenders/${tenderId}`)).lots);
    expect(lot?.bidBond).toEqual(yuan(ASKED));
    await world.drain();
    const [notice] = list((await world.anonymous().reads('/notices?kind=tender')).items);
    expect(list(notice?.body?.facts)).toContainEqual(
      expect.objectContaining({ code: 'bid-bond', value: ASKED, unit: '元' }),
    );
    const a = await leadOf(world, 'A');
    const body = { price: yuan('476000.00'), proposal: proposalOf('A') };
    const send = async (bond: object | undefined) => a.post(`/tenders/${tenderId}/bids`, { ...body, bond });
    const bond = await bondOf('A', tenderId, '9999.99');
    expect(codes(await send(undefined))).toEqual(['bid-bond.missing']);
    const low = await send({ ...bond, proof: '00000000-0000-7000-8000-000000000000' });
    expect([low.status, codes(low)]).toEqual([422, ['bid.file-unknown', 'bid-bond.too-low']]);
    expect(codes(await send({ ...bond, form: 'cash' }))).toEqual(['platform.field-invalid']);
    const draft = await a.does(`/tenders/${tenderId}/bid-drafts`, body);
    const { gaps } = await a.reads(`/bid-drafts/${text(draft.id)}/check`);
    expect(bondCodes(gaps)).toEqual(['bid-bond.missing']);
    const whole = await a.patch(`/bid-drafts/${text(draft.id)}`, { bond: { ...bond, amount: yuan(ASKED) } });
    expect(whole.body.bond).toMatchObject({ form: 'guarantee', amount: yuan(ASKED) });
    expect((await a.post(`/bid-drafts/${text(draft.id)}/submit`)).status).toBeLessThan(300);
    const without = text((await givenTender(world)).id);
    const unasked = await a.post(`/tenders/${without}/bids`, { ...body, bond: await bondOf('A', without) });
    expect(codes(unasked)).toEqual(['bid-bond.not-asked']);
  });

  describe('from the opening to the contract', () => {
    let tender: Json;
    let tenderId: string;
    let bids: BidIds;
    let taken: string;
    const order: Bidder[] = [];
    let awardId: string;
    let returnBy: string;

    beforeAll(async () => {
      tender = await givenTender(world, { bidBond: yuan(ASKED) });
      tenderId = text(tender.id);
      const ids: Partial<Record<Bidder, string>> = {};
      for (const bidder of ['A', 'B', 'C', 'D'] as const)
        ids[bidder] = await bidWith(bidder, tenderId, await bondOf(bidder, tenderId));
      // D bids again with another bond, B with the same one.
      taken = bidOf(ids, 'D');
      const [d, b] = [await leadOf(world, 'D'), await leadOf(world, 'B')];
      await d.does(`/bids/${taken}/withdraw`);
      const another = {
        ...(await bondOf('D', tenderId, '12000.00')),
        reference: '示例本票-D',
        form: 'promissory-note',
      };
      ids.D = await bidWith('D', tenderId, another);
      await b.does(`/bids/${bidOf(ids, 'B')}/withdraw`);
      ids.B = await bidWith('B', tenderId, await bondOf('B', tenderId));
      bids = ids;
    });

    it('nobody sees one before, its own bidder neither', async () => {
      for (const who of [officer, lead, finance, await leadOf(world, 'A'), await world.as('auditor')])
        expect(await bonds(who, tenderId)).toEqual([]);
      expect(await rows(world, 'SELECT FROM bid_bond WHERE tender_id = $1', [tenderId])).toEqual([]);
      const sealed = await rows<{ bytes: Buffer }>(
        world,
        'SELECT bond_sealed AS bytes FROM bid WHERE tender_id = $1',
        [tenderId],
      );
      expect(sealed).toHaveLength(6);
      expect(sealed.filter(({ bytes }) => bytes.toString('utf8').includes('示例'))).toEqual([]);
    });

    it('afterwards the buyer and each bidder see theirs; that of a bid taken back is due, one stated twice is one', async () => {
      await openBids(world, tender);
      const all = await bonds(officer, tenderId);
      expect(all).toHaveLength(5);
      expect(await bonds(await world.as('auditor'), tenderId)).toHaveLength(5);
      expect(await bonds(await world.as('xinqi.street-officer'), tenderId)).toEqual([]);
      const own = await bonds(await leadOf(world, 'A'), tenderId);
      expect(own).toMatchObject([
        {
          bidId: bids.A,
          state: 'held',
          amount: yuan(ASKED),
          form: 'guarantee',
          actions: [],
          lateFee: yuan('0.00'),
        },
      ]);
      const rival = await leadOf(world, 'B');
      expect((await rival.get(`/bid-bonds/${text(own[0]?.id)}`)).status).toBe(404);
      // Opened on Monday, 17 March: five working days.
      expect(await bondFor(tenderId, taken)).toMatchObject({
        ...{ state: 'due', releasedBy: 'unopened', releasedOn: '2025-03-17', returnBy: '2025-03-24' },
      });
      expect(await bondFor(tenderId, bidOf(bids, 'D'))).toMatchObject({
        ...{ state: 'held', form: 'promissory-note', amount: yuan('12000.00'), returnBy: null },
      });
    });

    it('one that never came in makes its bid invalid, until the review', async () => {
      const bond = await bondFor(tenderId, bidOf(bids, 'C'));
      expect(bond.actions).toEqual(['miss']);
      const path = `/bid-bonds/${text(bond.id)}/miss`;
      const reason = '截止时间前未到账（示例）';
      expect((await finance.post(path, { reason })).status).toBe(403);
      expect((await (await world.as('xinqi.street-officer')).post(path, { reason })).status).toBe(404);
      expect(await officer.does(path, { reason })).toMatchObject({ state: 'missing', note: reason });
      expect((await officer.post(path, { reason })).status).toBe(409);
      const out = await (await leadOf(world, 'C')).reads(`/bids/${bidOf(bids, 'C')}`);
      expect([out.state, bondCodes(out.invalidReasons)]).toEqual(['disqualified', ['bid-bond.not-received']]);
      const left: BidIds = { A: bids.A, B: bids.B, D: bids.D };
      await givenPanel(world, tenderId);
      const { offersDueAt } = await givenReview(world, tenderId, left);
      const late = await officer.post(
        `/bid-bonds/${text((await bondFor(tenderId, bidOf(bids, 'A'))).id)}/miss`,
        { reason },
      );
      expect([late.status, codes(late)]).toEqual([409, ['bid-bond.reviewed']]);
      await givenOffers(world, left);
      await world.at(text(offersDueAt));
      for (const { person, seat } of await judgesOf(world, tenderId))
        await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, left) });
      const report = await officer.does(`/tenders/${tenderId}/report`);
      const ranked = list(report.bids).sort((one, other) => Number(one.rank) - Number(other.rank));
      const bidders = Object.keys(left) as Bidder[];
      for (const { bidId } of ranked) {
        const found = bidders.find((bidder) => left[bidder] === text(bidId));
        if (found) order.push(found);
      }
      expect(order).toHaveLength(3);
    });

    it('the losers’ are due from the notice on, the winner’s is held', async () => {
      const [first, second, third] = order as [Bidder, Bidder, Bidder];
      const award = await lead.does('/awards', { tenderId, bidId: bidOf(bids, first), decision: DECISION });
      awardId = text(award.id);
      await world.drain();
      expect((await bondFor(tenderId, bidOf(bids, first))).state).toBe('held');
      for (const loser of [second, third])
        expect(await bondFor(tenderId, bidOf(bids, loser))).toMatchObject({
          ...{ state: 'due', releasedBy: 'award-notice', releasedOn: award.publishedOn, overdue: false },
        });
      expect((await bondFor(tenderId, bidOf(bids, 'C'))).state).toBe('missing');
      returnBy = text((await bondFor(tenderId, bidOf(bids, third))).returnBy);
      expect(await finance.reads(`/bid-bonds?tenderId=${tenderId}&state=due`)).toMatchObject({
        items: [{ actions: ['return'] }, { actions: ['return'] }, { actions: ['return'] }],
      });
    });

    it('who holds them is reminded on the last day; after it each day costs', async () => {
      const third = order[2] as Bidder;
      const loser = await leadOf(world, third);
      await world.at(`${returnBy}T08:00:00+08:00`);
      expect(await inbox(finance)).toContain(`投标保证金今日应退还：${text(tender.title)}`);
      await world.at(`${addDays(day(returnBy), 1)}T08:00:00+08:00`);
      for (const who of [finance, lead, loser])
        expect(await inbox(who)).toContain(`投标保证金逾期未退：${text(tender.title)}`);
      const bond = await bondFor(tenderId, bidOf(bids, third));
      const amount = third === 'D' ? '12000.00' : ASKED;
      // 4.35 % and a fifth, for one of 360 days.
      const fee = yuan(third === 'D' ? '1.74' : '1.45');
      expect(bond).toMatchObject({ overdue: true, lateFee: fee, amount: yuan(amount) });
      const late = list((await finance.reads(`/bid-bonds?tenderId=${tenderId}&overdue=true`)).items);
      expect(late.map(({ bidId }) => bidId)).toContain(bids[third]);
      const path = `/bid-bonds/${text(bond.id)}/return`;
      const reference = '示例回单-031';
      expect((await officer.post(path, { reference })).status).toBe(403);
      expect((await (await world.as('xinqi.finance-officer')).post(path, { reference })).status).toBe(404);
      const answers = await Promise.all(Array.from({ length: 5 }, () => finance.post(path, { reference })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
      expect(await bondFor(tenderId, bidOf(bids, third))).toMatchObject({
        ...{ state: 'returned', returnReference: reference, lateFee: fee, overdue: false },
      });
      await world.drain();
      expect(await inbox(loser)).toContain(`投标保证金已退还：${text(tender.title)}`);
      const held = await bondFor(tenderId, bidOf(bids, order[0] as Bidder));
      expect((await finance.post(`/bid-bonds/${text(held.id)}/return`, { reference })).status).toBe(409);
    });

    it('that of a winner who refuses to sign is kept, and no other', async () => {
      const [first, second] = order as [Bidder, Bidder];
      const path = `/bid-bonds/${text((await bondFor(tenderId, bidOf(bids, first))).id)}/forfeit`;
      const wish = { ground: 'refused-to-sign', reason: '成交后书面拒绝签订合同（示例）' };
      const early = await lead.post(path, wish);
      expect([early.status, codes(early)]).toEqual([422, ['bid-bond.not-refused']]);
      const cancel = {
        ground: 'supplier-refused',
        reason: '成交供应商书面放弃（示例）',
        then: 'next-candidate',
      };
      await lead.does(`/awards/${awardId}/cancel`, cancel);
      expect((await officer.post(path, wish)).status).toBe(403);
      expect(await lead.does(path, wish)).toMatchObject({
        ...{ state: 'forfeited', forfeitGround: 'refused-to-sign', note: wish.reason, actions: [] },
      });
      await world.drain();
      expect(await inbox(await leadOf(world, first))).toContain(`投标保证金不予退还：${text(tender.title)}`);
      const other = await bondFor(tenderId, bidOf(bids, second));
      expect(codes(await lead.post(`/bid-bonds/${text(other.id)}/forfeit`, wish))).toEqual([
        'bid-bond.not-refused',
      ]);
    });

    it('the next winner’s is held again, and due from the day of the contract on', async () => {
      const second = order[1] as Bidder;
      const award = await lead.does('/awards', { tenderId, bidId: bidOf(bids, second), decision: DECISION });
      await world.drain();
      expect(await bondFor(tenderId, bidOf(bids, second))).toMatchObject({
        ...{ state: 'held', releasedBy: null, returnBy: null, overdue: false },
      });
      await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
      const contract = await officer.does('/contracts', { awardId: award.id });
      const path = `/contracts/${text(contract.id)}`;
      for (const signer of [lead, await leadOf(world, second)]) {
        const { documentSha256 } = await signer.reads(path);
        await signer.does(`${path}/sign`, { documentSha256 });
      }
      await world.drain();
      expect(await bondFor(tenderId, bidOf(bids, second))).toMatchObject({
        ...{ state: 'due', releasedBy: 'contract-signed', releasedOn: award.contractableFrom },
      });
    });
  });

  describe('without a contract', () => {
    it('of who leaves a consultation it is due; of who withdraws after the deadline it is kept, with his letter', async () => {
      const tender = await givenTender(world, { bidBond: yuan(ASKED) });
      const tenderId = text(tender.id);
      const ids: Partial<Record<Bidder, string>> = {};
      for (const bidder of ['A', 'B', 'C', 'D'] as const)
        ids[bidder] = await bidWith(bidder, tenderId, await bondOf(bidder, tenderId));
      await openBids(world, tender);
      await givenPanel(world, tenderId);
      await givenReview(world, tenderId, ids);
      await (await leadOf(world, 'A')).does(`/bids/${bidOf(ids, 'A')}/leave`);
      const left = await bondFor(tenderId, bidOf(ids, 'A'));
      expect(left).toMatchObject({ state: 'due', releasedBy: 'left' });
      const wish = { ground: 'withdrew-after-deadline', reason: '截止后书面撤销（示例）' };
      const on = text(tender.deadline);
      const free = await lead.post(`/bid-bonds/${text(left.id)}/forfeit`, { ...wish, withdrawnOn: on });
      expect(codes(free)).toEqual(['bid-bond.went-freely']);
      const path = `/bid-bonds/${text((await bondFor(tenderId, bidOf(ids, 'B'))).id)}/forfeit`;
      expect(codes(await lead.post(path, wish))).toEqual(['bid-bond.letter-missing']);
      const early = await lead.post(path, { ...wish, withdrawnOn: addDays(day(on), -1) });
      expect([early.status, codes(early)]).toEqual([422, ['bid-bond.letter-day']]);
      expect((await lead.does(path, { ...wish, withdrawnOn: on })).state).toBe('forfeited');
      await lead.does(`/tenders/${tenderId}/cancel`, { reason: '采购任务取消（示例）' });
      await world.drain();
      expect(await bondFor(tenderId, bidOf(ids, 'C'))).toMatchObject({
        state: 'due',
        releasedBy: 'lot-over',
      });
    });

    it('less than is asked is found at the opening too', async () => {
      const tender = await givenTender(world, { bidBond: yuan(ASKED) });
      const tenderId = text(tender.id);
      const ids: Partial<Record<Bidder, string>> = {};
      for (const bidder of ['A', 'B', 'C', 'D'] as const)
        ids[bidder] = await bidWith(
          bidder,
          tenderId,
          await bondOf(bidder, tenderId, bidder === 'D' ? ASKED : '11000.00'),
        );
      await rows(world, 'UPDATE lot SET bid_bond_fen = 1100000 WHERE tender_id = $1', [tenderId]);
      await openBids(world, tender);
      const out = await officer.reads(`/bids/${bidOf(ids, 'D')}`);
      expect([out.state, bondCodes(out.invalidReasons)]).toEqual(['disqualified', ['bid-bond.too-low']]);
    });

    it('a purchase that is called off before its deadline gives them back, its bids unopened', async () => {
      const tenderId = text((await givenTender(world, { bidBond: yuan(ASKED) })).id);
      const bidId = await bidWith('A', tenderId, await bondOf('A', tenderId));
      await lead.does(`/tenders/${tenderId}/cancel`, { reason: '采购任务取消（示例）' });
      await world.drain();
      expect(await bonds(officer, tenderId)).toMatchObject([{ bidId, state: 'due', releasedBy: 'unopened' }]);
      expect((await officer.get(`/bids/${bidId}`)).status).toBe(404);
    });

    it('of a lot that is called off before it, nothing is seen while the others take bids', async () => {
      const lots = LOTS.map((lot, n) => (n === 0 ? { ...lot, bidBond: yuan('4000.00') } : lot));
      const tender = await givenTender(world, { lots });
      const tenderId = text(tender.id);
      const price = yuan('140000.00');
      const bond = await bondOf('A', tenderId, '4000.00');
      const bidId = await bidWith('A', tenderId, bond, { lot: 1, price });
      for (const bidder of ['A', 'B', 'C'] as const)
        await (
          await leadOf(world, bidder)
        ).does(`/tenders/${tenderId}/bids`, { lot: 2, price, proposal: proposalOf(bidder) });
      await lead.does(`/tenders/${tenderId}/cancel`, { reason: '第1包取消（示例）', lot: 1 });
      await world.drain();
      expect(await bonds(officer, tenderId)).toEqual([]);
      await openBids(world, tender);
      expect(await bonds(officer, tenderId)).toMatchObject([
        { bidId, lot: 1, state: 'due', releasedBy: 'unopened' },
      ]);
    });
  });
});
