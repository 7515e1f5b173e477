import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Judge, givenScoring, sheetOf } from '../support/award.js';
import { givenLotBids, toScoring } from '../support/lots.js';
import { codes, list, text } from '../support/person.js';
import { type BidIds, bidOf, leadOf } from '../support/tender.js';
import { World } from '../support/world.js';

/** Tenders issued from 1 February 2026 are under 财库〔2026〕2号. */
describe('an abnormally low price', () => {
  let world: World;
  let tenderId: string;
  let bids: BidIds;
  let judges: Judge[];
  const decide = async (results: object[]) =>
    (await world.as('street-officer')).post(`/tenders/${tenderId}/price-review`, { results });
  /** The bidder has explained: there is nothing to wait for. */
  const explained = async () => {
    const bidder = await leadOf(world, 'D');
    const [query] = list((await bidder.reads(`/bids/${bidOf(bids, 'D')}/queries`)).items);
    const body = { answer: '人工和管理费用构成见附件（示例）' };
    return bidder.does(`/bids/${bidOf(bids, 'D')}/queries/${text(query?.id)}/answer`, body);
  };
  const scoreAll = async (left: BidIds) => {
    for (const { person, seat } of judges) {
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, left) });
    }
    return (await world.as('street-officer')).does(`/tenders/${tenderId}/report`);
  };

  beforeAll(async () => {
    world = await World.start('2026-03-02T08:00:00+08:00');
  });
  beforeEach(async () => {
    // 45 % of the ceiling of 500,000 is 225,000: only a price below it is under review.
    const prices = { A: '468000.00', B: '455000.00', C: '480000.00', D: '224999.99' };
    ({ tenderId, bids, judges } = await givenScoring(world, prices));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is looked at within its lot: beside its own ceiling and its own rivals', async () => {
    const prices = {
      A1: '190000.00',
      B1: '195000.00',
      A2: '140000.00',
      B2: '145000.00',
      C3: '90000.00',
      D3: '44999.99',
    };
    const given = await givenLotBids(world, prices);
    await toScoring(world, given.tender, given.bids, prices);
    const lead = await world.as('street-lead');
    const { items } = await lead.reads(`/tenders/${given.tenderId}/bids`);
    const found = list(items).filter(({ abnormalPrice }) => list(abnormalPrice).length > 0);
    expect(found).toMatchObject([{ id: given.bids.D3, lot: 3 }]);
    expect(list(found[0]?.abnormalPrice)).toMatchObject([
      { trigger: 'secondLowest', reference: '90000.00', limit: '45000.00' },
      { trigger: 'ceiling', reference: '100000.00', limit: '45000.00' },
    ]);
  });

  it('is marked with its triggers, and nobody scores before it is decided on', async () => {
    const bid = await (await world.as('street-lead')).reads(`/bids/${bidOf(bids, 'D')}`);
    expect(bid).toMatchObject({
      state: 'valid',
      priceAccepted: null,
      abnormalPrice: [
        { trigger: 'secondLowest', rate: '0.50', reference: '455000.00', limit: '227500.00' },
        {
          trigger: 'ceiling',
          rate: '0.45',
          reference: '500000.00',
          limit: '225000.00',
          rule: '财库〔2026〕2号',
        },
      ],
    });
    const others = await (await world.as('street-lead')).reads(`/bids/${bidOf(bids, 'B')}`);
    expect(others.abnormalPrice).toEqual([]);
    const [first] = judges;
    const early = await first?.person.post(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(1, bids) });
    expect([early?.status, early && codes(early)]).toEqual([409, ['tender.price-review-open']]);
  });

  it('is decided on exactly once, with a reason either way', async () => {
    const bidId = bidOf(bids, 'D');
    const bare = await decide([{ bidId, justified: true, reason: ' ' }]);
    expect([bare.status, list(bare.body.violations)]).toMatchObject([
      422,
      [{ pointer: '/results/0/reason' }],
    ]);
    await explained();
    const wrong = await decide([{ bidId: bidOf(bids, 'A'), justified: true, reason: '示例' }]);
    expect(codes(wrong)).toEqual(['tender.review-bid-unknown', 'tender.review-bid-missing']);
    expect((await decide([{ bidId, justified: true, reason: '成本构成可信' }])).status).toBe(200);
    const again = await decide([{ bidId, justified: false, reason: '示例' }]);
    expect([again.status, codes(again)]).toEqual([409, ['tender.no-price-to-review']]);
  });

  it('is explained by its bidder, who has half an hour before anybody decides', async () => {
    const bidId = bidOf(bids, 'D');
    const bidder = await leadOf(world, 'D');
    await world.drain();
    const told = list((await bidder.reads('/messages')).items).map(({ kind }) => kind);
    expect(told).toContain('price-explanation-asked');
    const early = await decide([{ bidId, justified: false, reason: '示例' }]);
    expect([early.status, codes(early)]).toEqual([409, ['tender.explanation-open']]);
    const path = `/bids/${bidId}/queries`;
    const [query] = list((await bidder.reads(path)).items);
    expect(query).toMatchObject({ kind: 'low-price', askedBy: null, answer: null });
    expect(text(query?.question)).toContain('227500.00、225000.00');
    const answerPath = `${path}/${text(query?.id)}/answer`;
    expect((await (await leadOf(world, 'A')).post(answerPath, { answer: '他人' })).status).toBe(404);
    expect(list((await bidder.reads(`/bids/${bidId}/queries`)).items)).toHaveLength(1);
    expect((await explained()).answer).toContain('费用构成');
    const twice = await bidder.post(answerPath, { answer: '再说明' });
    expect([twice.status, codes(twice)]).toEqual([409, ['tender.answered-once']]);
    const [seen] = list((await (await world.as('street-officer')).reads(path)).items);
    expect(seen?.answer).toContain('费用构成');
    expect((await decide([{ bidId, justified: true, reason: '成本构成可信' }])).status).toBe(200);
  });

  it('stays when it is justified, and stands in the report with the reason', async () => {
    await explained();
    await decide([{ bidId: bidOf(bids, 'D'), justified: true, reason: '成本构成可信' }]);
    const report = await scoreAll(bids);
    expect(list(report.lots)[0]?.benchmark).toBe('224999.99');
    const reported = list(report.bids).find(({ bidId }) => text(bidId) === bidOf(bids, 'D'));
    expect(reported).toMatchObject({ priceNote: '成本构成可信', abnormalPrice: [{}, {}] });
  });

  it('is out when it is not, and the benchmark goes with it', async () => {
    const [query] = list((await (await leadOf(world, 'D')).reads(`/bids/${bidOf(bids, 'D')}/queries`)).items);
    await world.at(text(query?.dueAt));
    await decide([{ bidId: bidOf(bids, 'D'), justified: false, reason: '未能提供成本构成' }]);
    const { A, B, C } = bids;
    const report = await scoreAll({ A, B, C });
    expect(list(report.lots)[0]?.benchmark).toBe('455000.00');
    expect(list(report.invalid)).toMatchObject([
      { bidId: bidOf(bids, 'D'), note: '未能提供成本构成', reasons: [{ rule: '财库〔2026〕2号' }] },
    ]);
  });
});
