import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINAL_PRICES, givenOffers, givenPanel, givenReview, judgesOf, sheetOf } from '../support/award.js';
import { codes, list, text } from '../support/person.js';
import { type BidIds, type Bidder, bidOf, givenOpenedTender, leadOf, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const GOOD = { conforms: true };

describe('after the review the bidders send final offers', () => {
  let world: World;
  const review = async (tenderId: string, results: object[], offersDueAt = '2030-01-01T15:00:00+08:00') =>
    (await world.as('street-officer')).post(`/tenders/${tenderId}/review`, { results, offersDueAt });
  const all = (bids: BidIds) => Object.values(bids).map((bidId) => ({ bidId, ...GOOD }));
  const offer = async (bids: BidIds, bidder: Bidder, amount: string, by: Bidder = bidder) =>
    (await leadOf(world, by)).post(`/bids/${bidOf(bids, bidder)}/offer`, { price: yuan(amount) });
  const stateOf = async (bids: BidIds, bidder: Bidder) =>
    (await world.as('auditor')).reads(`/bids/${bidOf(bids, bidder)}`);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('the review has each opened bid once, a reason for each no, and a deadline ahead', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const [a, b, c] = all(bids);
    const { status, body } = await review(
      tenderId,
      [a, b, b, { ...c, conforms: false }].map((each) => ({ ...each })),
      world.clock.now().toISOString(),
    );
    expect(status).toBe(422);
    expect(list(body.violations).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['tender.review-bid-twice', '/results/2/bidId'],
      ['tender.review-reason-missing', '/results/3/reason'],
      ['tender.review-bid-missing', '/results'],
      ['tender.offers-due-in-past', '/offersDueAt'],
    ]);
    const badDay = await review(tenderId, all(bids), '2025-02-30T15:00:00+08:00');
    expect(list(badDay.body.violations)).toMatchObject([{ pointer: '/offersDueAt' }]);
    expect(
      (
        await (
          await world.as('xinqi.street-lead')
        ).post(`/tenders/${tenderId}/review`, {
          results: all(bids),
          offersDueAt: '2030-01-01T15:00:00+08:00',
        })
      ).status,
    ).toBe(404);
  });

  it('a bid that does not conform is out with its reason; with one left the purchase ends', async () => {
    const two = await givenOpenedTender(world, { A: '468000.00', B: '455000.00' });
    const [a, b] = all(two.bids);
    const no = { ...b, conforms: false, reason: '未提供社会保险缴纳记录' };
    const { body } = await review(two.tenderId, [{ ...a }, no]);
    expect(body).toMatchObject({ state: 'failed' });
    expect(await stateOf(two.bids, 'B')).toMatchObject({
      state: 'disqualified',
      reviewNote: '未提供社会保险缴纳记录',
      invalidReasons: [{ code: 'tender.not-conforming' }],
    });
  });

  it('an offer is a receipt for its bidder, and nothing at all for anybody else', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const before = await offer(bids, 'A', '468000.00');
    expect([before.status, codes(before)]).toEqual([409, ['tender.takes-no-offers']]);
    await givenReview(world, tenderId, bids);
    const path = `/bids/${bidOf(bids, 'A')}`;
    const officer = await world.as('street-officer');
    const unseen = (await officer.get(path)).headers.etag;
    const events = await (await world.as('auditor')).reads('/audit-events?limit=200');
    const lead = await leadOf(world, 'A');
    expect((await lead.reads(path)).actions).toEqual(['offer', 'leave']);
    const { status, body } = await offer(bids, 'A', '468123.45');
    expect(status).toBe(200);
    expect(text(body.sha256)).toMatch(/^[0-9a-f]{64}$/);
    const own = await lead.reads(path);
    expect(own).toMatchObject({ actions: ['offer'], finalPrice: null, standingPrice: yuan('476000.00') });
    const { sha256, receivedAt } = body;
    expect(own.offers).toEqual([
      { round: 1, final: true, sha256, receivedAt, price: null, priceAsWritten: null },
    ]);
    expect((await officer.get(path)).headers.etag).toBe(unseen);
    expect(await officer.reads(path)).toMatchObject({ offers: [] });
    expect((await (await world.as('auditor')).reads('/audit-events?limit=200')).items).toEqual(events.items);
    expect((await offer(bids, 'A', '1.00', 'B')).status).toBe(404);
  });

  it('may be replaced until its deadline’s instant; the last one counts, opened by itself', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const { offersDueAt } = await givenReview(world, tenderId, bids);
    await givenOffers(world, bids);
    expect((await offer(bids, 'A', '467000.00')).status).toBe(200);
    world.clock.set(new Date(Date.parse(text(offersDueAt)) - 1).toISOString());
    expect((await offer(bids, 'A', '466000.00')).status).toBe(200);
    world.clock.set(text(offersDueAt));
    const late = await offer(bids, 'A', '465000.00');
    expect([late.status, codes(late)]).toEqual([409, ['tendering.deadline-passed']]);
    expect(await stateOf(bids, 'A')).toMatchObject({ state: 'valid', finalPrice: null });
    await world.drain();
    await world.drain();
    expect(await stateOf(bids, 'A')).toMatchObject({
      finalPrice: yuan('466000.00'),
      price: yuan('476000.00'),
    });
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('scoring');
    const { acts } = await (await world.as('auditor')).reads(`/tenders/${tenderId}/opening`);
    expect(list(acts).map(({ stage, openedBy, bidCount }) => [stage, openedBy, bidCount])).toEqual([
      ['bids', list(acts)[0]?.openedBy, 4],
      ['final-offers', null, 4],
    ]);
  });

  it('who sends none has left, and who goes above the ceiling is out; two are enough', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const { offersDueAt } = await givenReview(world, tenderId, bids);
    await givenOffers(world, bids, { A: '468000.00', B: '455000.00', C: '500000.01' });
    await world.at(text(offersDueAt));
    expect(list((await stateOf(bids, 'D')).invalidReasons)).toMatchObject([
      { code: 'tender.no-final-offer', rule: '财库〔2014〕214号 art. 22' },
    ]);
    expect(list((await stateOf(bids, 'C')).invalidReasons)).toMatchObject([
      { code: 'tendering.price-over-ceiling' },
    ]);
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('scoring');
  });

  it('with one left the purchase ends', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const { offersDueAt } = await givenReview(world, tenderId, bids);
    await givenOffers(world, bids, { A: '468000.00' });
    await world.at(text(offersDueAt));
    expect(await world.anonymous().reads(`/tenders/${tenderId}`)).toMatchObject({
      state: 'failed',
      endReason: expect.stringContaining('财库〔2014〕214号 art. 21, 34') as unknown,
    });
  });

  it('a judge may score from the deadline’s instant, though no job has run', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    await givenPanel(world, tenderId);
    const [judge] = await judgesOf(world, tenderId);
    const { offersDueAt } = await givenReview(world, tenderId, bids);
    await givenOffers(world, bids, FINAL_PRICES);
    const scores = sheetOf(1, bids);
    const early = await judge?.person.post(`/tenders/${tenderId}/score-sheets`, { scores });
    expect([early?.status, early && codes(early)]).toEqual([409, ['tender.takes-no-sheets']]);
    world.clock.set(text(offersDueAt));
    const inTime = await judge?.person.post(`/tenders/${tenderId}/score-sheets`, { scores });
    expect(inTime?.status).toBe(201);
    await world.drain();
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('scoring');
  });
});
