import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/shared/days.js';
import { type Judge, givenPanel, judgesOf, sheetOf } from '../support/award.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import {
  APART_PRICES,
  type BidIds,
  bidOf,
  givenBids,
  givenDraft,
  givenOpenedTender,
  givenTwoEnvelopes,
  leadOf,
  openBids,
  proposalOf,
  yuan,
} from '../support/tender.js';
import { World } from '../support/world.js';

const hashOf = (amount: string, salt: Json | undefined) =>
  createHash('sha256')
    .update(JSON.stringify({ price: amount, salt: text(salt) }))
    .digest('hex');

describe('bids in two envelopes', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  const bidSeen = async (bids: BidIds, bidder: 'A' | 'B' | 'C' | 'D'): Promise<Json> =>
    officer.reads(`/bids/${bidOf(bids, bidder)}`);
  const score = async (tenderId: string, judges: readonly Judge[], bids: BidIds): Promise<void> => {
    for (const { person, seat } of judges)
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, bids) });
  };

  /** Opened, found to conform, with a panel that has not scored. */
  async function givenQuality(
    prices = APART_PRICES,
  ): Promise<{ tenderId: string; bids: BidIds; judges: Judge[] }> {
    const tender = await givenTwoEnvelopes(world);
    const tenderId = text(tender.id);
    const bids = await givenBids(world, tenderId, prices);
    await openBids(world, tender);
    await givenPanel(world, tenderId);
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    await officer.does(`/tenders/${tenderId}/review`, { results });
    return { tenderId, bids, judges: await judgesOf(world, tenderId) };
  }

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('have a receipt with both hashes; the opening unseals quality alone', async () => {
    const tender = await givenTwoEnvelopes(world);
    const id = text(tender.id);
    expect(tender.envelopes).toBe('two');
    const bidder = await leadOf(world, 'A');
    const first = await bidder.does(`/tenders/${id}/bids`, {
      price: yuan('96000.00'),
      proposal: proposalOf('A'),
    });
    const body = { price: yuan('99000.01'), proposal: proposalOf('A') };
    const receipt = await bidder.does(`/bids/${text(first.id)}/replace`, body);
    expect(list(receipt.warnings).map(({ code }) => code)).toEqual(['tendering.price-will-be-invalid']);
    expect(receipt.priceSha256).toBe(hashOf('99000.01', receipt.priceSalt));
    expect(receipt.priceSalt).not.toBe(receipt.salt);
    const whole = { proposal: proposalOf('A'), salt: text(receipt.salt) };
    expect(receipt.sha256).toBe(createHash('sha256').update(JSON.stringify(whole)).digest('hex'));
    const stranger = await officer.post(`/bids/${text(first.id)}/queries`, {
      ...{ kind: 'clarification', question: '示例', dueAt: '2030-01-01T15:00:00+08:00' },
    });
    expect(stranger.status).toBe(404);
    const title = '长安社区居家养老服务采购（更正示例）';
    await lead.does(`/tenders/${id}/amendments`, { reason: '更正名称（示例）', title });
    const kept = await bidder.does(`/bids/${text(first.id)}/confirm`);
    expect(kept).toMatchObject({ salt: null, priceSalt: null, priceSha256: receipt.priceSha256 });
    const bids = { A: text(first.id), ...(await givenBids(world, id, { B: '91234.52', C: '97345.63' })) };
    expect((await openBids(world, tender)).state).toBe('opened');
    expect(await bidSeen(bids, 'A')).toMatchObject({
      state: 'opened',
      price: null,
      standingPrice: null,
      proposal: proposalOf('A'),
      priceSha256: receipt.priceSha256,
    });
    const { acts } = await officer.reads(`/tenders/${id}/opening`);
    expect(list(list(acts)[0]?.entries).map(({ price }) => price)).toEqual([null, null, null]);
  });

  it('prices open when all sheets are in, before two people, once; then no sheet changes and one over the ceiling is out', async () => {
    const { tenderId, bids, judges } = await givenQuality({ ...APART_PRICES, D: '99000.01' });
    const path = `/tenders/${tenderId}`;
    const early = await officer.post(`${path}/open-prices`);
    expect([early.status, codes(early)]).toEqual([409, ['tender.sheets-missing']]);
    const watching = await lead.post(`${path}/attend-opening`);
    expect([watching.status, codes(watching)]).toEqual([409, ['tender.sheets-missing']]);
    const hasty = await officer.post(`${path}/report`);
    expect([hasty.status, codes(hasty)]).toEqual([409, ['tender.sheets-missing', 'tender.prices-sealed']]);
    await score(tenderId, judges, bids);
    expect((await officer.reads(path)).actions).toContain('open-prices');
    expect((await officer.reads(path)).actions).not.toContain('report');
    const sealed = await officer.post(`${path}/report`);
    expect([sealed.status, codes(sealed)]).toEqual([409, ['tender.prices-sealed']]);
    const unseen = await officer.post(`${path}/open-prices`);
    expect([unseen.status, codes(unseen)]).toEqual([409, ['tender.witness-missing']]);
    await lead.does(`${path}/attend-opening`);
    expect((await (await world.as('xinqi.street-officer')).post(`${path}/open-prices`)).status).toBe(404);
    const both = await Promise.all([1, 2].map(() => officer.post(`${path}/open-prices`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const steps = await rows(
      world,
      `SELECT 1 FROM state_change WHERE subject_id = $1 AND action = 'open-prices'`,
      [tenderId],
    );
    expect(steps).toHaveLength(1);
    expect(await officer.reads(path)).toMatchObject({ state: 'priced' });
    expect(await bidSeen(bids, 'A')).toMatchObject({ state: 'valid', finalPrice: yuan('95123.41') });
    expect(list((await bidSeen(bids, 'D')).invalidReasons)).toMatchObject([
      { code: 'tendering.price-over-ceiling' },
    ]);
    const { acts, priceWitnesses } = await officer.reads(`${path}/opening`);
    expect(list(priceWitnesses)).toEqual([(await lead.reads('/me')).accountId]);
    const [, act] = list(acts);
    expect([act?.stage, act?.bidCount]).toEqual(['prices', 4]);
    for (const { price, sha256, salt } of list(act?.entries)) {
      expect(sha256).toBe(hashOf(text(price?.amount), salt));
    }
    const [judge] = judges;
    const again = await judge?.person.post(`${path}/score-sheets`, { scores: sheetOf(1, bids) });
    expect(again && [again.status, codes(again)]).toEqual([409, ['tender.takes-no-sheets']]);
    const replaced = await officer.post(`${path}/panel/replace`, { seat: 1, reason: '示例' });
    expect([replaced.status, codes(replaced)]).toEqual([409, ['tender.panel-not-now']]);
    const report = await officer.does(`${path}/report`);
    expect(list(report.lots)).toMatchObject([{ benchmark: '91234.52' }]);
    expect(list(report.bids)).toHaveLength(3);
    expect(list(report.invalid)).toMatchObject([{ bidId: bids.D }]);
  });

  it('a price may be reviewed when it is known, and too few valid ones end the purchase', async () => {
    const { tenderId, bids, judges } = await givenQuality();
    const path = `/tenders/${tenderId}`;
    await score(tenderId, judges, bids);
    const low = { kind: 'low-price', question: '请说明成本构成（示例）' };
    const dueAt = `${addDays(dayOf(world.clock.now()), 1)}T15:00:00+08:00`;
    const early = await officer.post(`/bids/${bidOf(bids, 'B')}/queries`, { ...low, dueAt });
    expect([early.status, codes(early)]).toEqual([409, ['tender.price-not-final']]);
    await lead.does(`${path}/attend-opening`);
    await officer.does(`${path}/open-prices`);
    await officer.does(`/bids/${bidOf(bids, 'B')}/queries`, { ...low, dueAt });
    const held = await officer.post(`${path}/report`);
    expect([held.status, codes(held)]).toEqual([409, ['tender.price-review-open']]);
    await world.at(dueAt);
    const results = [{ bidId: bidOf(bids, 'B'), justified: false, reason: '未作说明（示例）' }];
    const ended = await officer.does(`${path}/price-review`, { results });
    expect(ended).toMatchObject({ state: 'failed' });
  });

  it('are for methods that allow them, and elsewhere there is nothing to open apart', async () => {
    const draft = await givenDraft(world, { envelopes: 'two' });
    expect(list(draft.obstacles).map(({ code }) => code)).toEqual(['tender.envelopes-not-of-method']);
    const { tenderId } = await givenOpenedTender(world);
    const apart = await officer.post(`/tenders/${tenderId}/open-prices`);
    expect([apart.status, codes(apart)]).toEqual([409, ['tender.prices-not-apart']]);
  });
});
