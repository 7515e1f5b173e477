import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type LotBids,
  confirmLot,
  givenLotBids,
  lotStates,
  only,
  sheetFor,
  toReport,
  toScoring,
} from '../support/lots.js';
import { type Json, codes, list, text } from '../support/person.js';
import { leadOf, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const PRICES = {
  ...{ A1: '190000.00', B1: '195000.00', C1: '198000.00' },
  ...{ A2: '140000.00', B2: '142000.00', D2: '145000.00' },
  D3: '90000.00',
};

/** Three lots, four suppliers, one lot for each of them at most: one lot fails, one supplier is passed over. */
describe('the life of a tender in lots', () => {
  let world: World;
  let tender: Json;
  let tenderId: string;
  let bids: LotBids;
  let report: Json;
  const awardIds: string[] = [];
  const balance = async () => {
    const fundId = text(list((await (await world.as('finance-officer')).reads('/funds')).items)[0]?.id);
    return (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;
  };
  const bid = async (name: keyof typeof PRICES) =>
    (await leadOf(world, name.slice(0, 1) as 'A')).reads(`/bids/${bids[name]}`);

  beforeAll(async () => {
    world = await World.start();
    ({ tender, tenderId, bids } = await givenLotBids(world, PRICES, { maxLotsPerSupplier: 1 }));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is public with its lots and its limit, in the tender, the lots and the notice', async () => {
    const seen = await world.anonymous().reads(`/tenders/${tenderId}`);
    expect(seen.maxLotsPerSupplier).toBe(1);
    expect(list(seen.lots)).toMatchObject([
      {
        number: 1,
        title: '助餐服务',
        description: '每日送餐（示例）',
        ceiling: yuan('200000.00'),
        state: 'active',
      },
      { number: 2, title: '助浴服务', description: null, ceiling: yuan('150000.00'), state: 'active' },
      { number: 3, title: '助医服务', ceiling: yuan('100000.00'), endReason: null },
    ]);
    expect((await world.anonymous().reads(`/tenders/${tenderId}/lots`)).items).toEqual(seen.lots);
    const [listed] = list((await world.anonymous().reads('/tenders')).items);
    expect(listed?.lots).toEqual(seen.lots);
    await world.drain();
    const [notice] = list((await world.anonymous().reads('/notices?kind=tender')).items);
    expect(JSON.stringify(notice)).toContain('助浴服务');
    expect(await bid('A2')).toMatchObject({ lot: 2, lotTitle: '助浴服务' });
  });

  it('loses the lot that one supplier alone bid for, unopened, and goes on with the others', async () => {
    const judges = await toScoring(world, tender, only(bids, 'A1', 'B1', 'C1', 'A2', 'B2', 'D2'), PRICES);
    expect(await lotStates(world, tenderId)).toEqual(['active', 'active', 'failed']);
    const [, , third] = list((await world.anonymous().reads(`/tenders/${tenderId}/lots`)).items);
    expect(text(third?.endReason)).toContain('1');
    expect(await world.anonymous().reads(`/tenders/${tenderId}`)).toMatchObject({
      state: 'scoring',
      endReason: null,
    });
    expect(await bid('D3')).toMatchObject({ state: 'submitted', price: null, actions: [] });
    const officer = await world.as('street-officer');
    expect((await officer.get(`/bids/${bids.D3}`)).status).toBe(404);
    const { acts } = await officer.reads(`/tenders/${tenderId}/opening`);
    expect(
      list(acts).map(({ bidCount, entries }) => [bidCount, list(entries).map(({ lot }) => Number(lot))]),
    ).toEqual([
      [7, [1, 1, 1, 2, 2, 2]],
      [6, [1, 1, 1, 2, 2, 2]],
    ]);
    await world.drain();
    const [ended] = list((await world.anonymous().reads('/notices?kind=termination')).items);
    expect(text(ended?.title)).toBe(`${text(tender.title)} 第3包 助医服务`);
    const told = list((await (await leadOf(world, 'D')).reads('/messages')).items).map(({ title }) =>
      text(title),
    );
    expect(told).toContain(`采购包终止：${text(tender.title)} 第3包 助医服务`);
    const left = only(bids, 'A1', 'B1', 'C1', 'A2', 'B2', 'D2');
    const plans = { A1: '39', B1: '35', C1: '30', A2: '39', B2: '35', D2: '30' };
    const [first] = judges;
    const tooMuch = await first?.person.post(`/tenders/${tenderId}/score-sheets`, {
      scores: sheetFor(bids, plans),
    });
    expect(tooMuch && codes(tooMuch)).toContain('tendering.score-unasked');
    report = await toReport(world, tenderId, judges, sheetFor(left, plans));
  });

  it('is ranked lot by lot, each with its own benchmark; who is first in one lot is passed over in the next', () => {
    expect(list(report.lots)).toMatchObject([
      { number: 1, state: 'active', benchmark: '190000.00' },
      { number: 2, state: 'active', benchmark: '140000.00' },
      { number: 3, state: 'failed', benchmark: null },
    ]);
    expect(list(report.bids).map((each) => [each.bidId, each.lot, each.rank, each.isCandidate])).toEqual([
      [bids.A1, 1, 1, true],
      [bids.B1, 1, 2, true],
      [bids.C1, 1, 3, true],
      [bids.A2, 2, 1, false],
      [bids.B2, 2, 2, true],
      [bids.D2, 2, 3, true],
    ]);
    const passed = list(report.bids).find(({ bidId }) => text(bidId) === bids.A2);
    expect(passed?.passedOver).toMatchObject([
      { code: 'lot.supplier-full', params: { lot: 2, rank: 1, limit: 1 } },
    ]);
    expect(list(report.candidates)).toEqual([bids.A1, bids.B1, bids.C1, bids.B2, bids.D2]);
    expect(list(list(report.bids)[5]?.factors)[0]?.points).toBe('19.31');
  });

  it('is awarded lot by lot, and as a whole with the last one', async () => {
    const refused = await confirmLot(world, tenderId, bids.A2);
    expect([refused.status, codes(refused)]).toEqual([422, ['tender.bid-not-candidate']]);
    // Two leads at once: one award.
    const both = await Promise.all([
      confirmLot(world, tenderId, bids.B2),
      confirmLot(world, tenderId, bids.B2),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const second = both.find(({ status }) => status === 201)?.body;
    expect(second).toMatchObject({ lot: 2, lotTitle: '助浴服务', rank: 2, amount: yuan('142000.00') });
    expect(text(second?.reason)).toContain('已达到本项目限定的成交包数 1');
    expect(list(second?.candidates).map(({ rank }) => rank)).toEqual([2, 3]);
    const lead = await world.as('street-lead');
    expect(await lead.reads(`/tenders/${tenderId}`)).toMatchObject({ state: 'reported' });
    const whole = await lead.post(`/tenders/${tenderId}/cancel`, { reason: '采购任务取消（示例）' });
    expect([whole.status, codes(whole)]).toEqual([409, ['lot.lot-awarded']]);
    const own = await (await leadOf(world, 'A')).reads(`/tenders/${tenderId}/report`);
    expect(list(own.bids).map(({ bidId }) => bidId)).toEqual([bids.A2]);
    const first = await confirmLot(world, tenderId, bids.A1);
    expect(first.body).toMatchObject({ lot: 1, rank: 1, reason: null });
    expect(await lotStates(world, tenderId)).toEqual(['awarded', 'awarded', 'failed']);
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('awarded');
    awardIds.push(text(first.body.id), text(second?.id));
    await world.drain();
    const results = list((await world.anonymous().reads('/notices?kind=result')).items).map(({ title }) =>
      text(title),
    );
    expect(results.sort()).toEqual([
      `${text(tender.title)} 第1包 助餐服务`,
      `${text(tender.title)} 第2包 助浴服务`,
    ]);
    await world.at(`${text(first.body.contractableFrom)}T09:00:00+08:00`);
  });

  it('becomes one contract a lot, and the fund is right to the fen after each', async () => {
    const officer = await world.as('street-officer');
    expect(await balance()).toMatchObject({ available: yuan('500000.00'), reserved: yuan('500000.00') });
    const contract = await officer.does('/contracts', { awardId: awardIds[1] });
    expect(contract).toMatchObject({
      title: `${text(tender.title)} 第2包 助浴服务`,
      amount: yuan('142000.00'),
    });
    const { text: words } = await officer.reads(`/contracts/${text(contract.id)}/document`);
    const { service, lot } = JSON.parse(text(words)) as Json;
    expect([service?.quantity, lot]).toEqual([null, { number: 2, title: '助浴服务', description: null }]);
    // What belongs to no lot, the failed lot and the difference are free again; the first lot's ceiling is kept.
    expect(await balance()).toMatchObject({
      ...{ available: yuan('658000.00'), reserved: yuan('200000.00'), committed: yuan('142000.00') },
    });
    await officer.does('/contracts', { awardId: awardIds[0] });
    expect(await balance()).toMatchObject({
      ...{ available: yuan('668000.00'), reserved: yuan('0.00'), committed: yuan('332000.00') },
    });
  });
});
