import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPanel, givenReview, judgesOf, sheetOf } from '../support/award.js';
import { type Json, codes, list, text } from '../support/person.js';
import {
  APART_PRICES,
  type BidIds,
  bidOf,
  givenTender,
  givenTwoEnvelopes,
  leadOf,
  openBids,
  proposalOf,
  yuan,
} from '../support/tender.js';
import { World } from '../support/world.js';

const warned = (receipt: Json) => list(receipt.warnings).map(({ code }) => code);
/** What the record of the last opening shows of a bid's price. */
const opened = async (world: World, tenderId: string, bidId: string): Promise<Json | undefined> => {
  const { acts } = await (await world.as('street-officer')).reads(`/tenders/${tenderId}/opening`);
  return list(list(acts).at(-1)?.entries).find((entry) => text(entry.bidId) === bidId);
};

describe('a price in words beside its figures', () => {
  let world: World;
  let tender: Json;
  let tenderId: string;
  const bids: Record<'A' | 'B' | 'C' | 'D', string> = { A: '', B: '', C: '', D: '' };

  beforeAll(async () => {
    world = await World.start();
    tender = await givenTender(world);
    tenderId = text(tender.id);
  });
  afterAll(async () => {
    await world.stop();
  });

  const bid = async (bidder: keyof typeof bids, price: string, priceInWords?: string): Promise<Json> => {
    const lead = await leadOf(world, bidder);
    const body = { price: yuan(price), proposal: proposalOf(bidder), ...(priceInWords && { priceInWords }) };
    const receipt = await lead.does(`/tenders/${tenderId}/bids`, body);
    bids[bidder] = text(receipt.id);
    return receipt;
  };

  it('is warned of while it can still be replaced, and sealed as it was written', async () => {
    const written = { price: yuan('480000.00'), proposal: '草稿', priceInWords: '伍拾万零壹元整' };
    const a = await leadOf(world, 'A');
    const draft = await a.does(`/tenders/${tenderId}/bid-drafts`, written);
    expect(draft.priceInWords).toBe('伍拾万零壹元整');
    const { gaps, warnings } = await a.reads(`/bid-drafts/${text(draft.id)}/check`);
    expect(gaps).toEqual([]);
    // The words are the price: they are above the ceiling, and the figures are not.
    expect(list(warnings).map(({ code }) => code)).toEqual([
      'tendering.words-prevail',
      'tendering.price-will-be-invalid',
    ]);
    await a.delete(`/bid-drafts/${text(draft.id)}`);
    const receipt = await bid('A', '480000.00', '人民币肆拾柒万元整');
    expect(list(receipt.warnings)).toMatchObject([
      { code: 'tendering.words-prevail', pointer: '/priceInWords', rule: '87号令 art. 59' },
    ]);
    const content = {
      ...{ price: '480000.00', priceInWords: '人民币肆拾柒万元整', proposal: proposalOf('A') },
      salt: text(receipt.salt),
    };
    expect(receipt.sha256).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'));
    expect(warned(await bid('B', '462000.00', '肆拾陆万贰仟元整'))).toEqual([]);
    expect(warned(await bid('C', '489000.00', '面议'))).toEqual(['tendering.words-unreadable']);
    expect(warned(await bid('D', '458000.00'))).toEqual([]);
    const empty = await a.post(`/bids/${bids.A}/replace`, { ...written, priceInWords: '' });
    expect([empty.status, codes(empty)]).toEqual([422, ['platform.field-invalid']]);
  });

  it('is on the record of the opening as it was written, with the one that counts and why', async () => {
    await openBids(world, tender);
    expect(await opened(world, tenderId, bids.A)).toMatchObject({
      price: yuan('470000.00'),
      priceAsWritten: {
        ...{ figures: yuan('480000.00'), words: '人民币肆拾柒万元整' },
        ...{ counts: 'words', rule: '87号令 art. 59' },
      },
    });
    expect(await opened(world, tenderId, bids.B)).toMatchObject({
      price: yuan('462000.00'),
      priceAsWritten: { words: '肆拾陆万贰仟元整', counts: 'both', rule: null },
    });
    expect(await opened(world, tenderId, bids.C)).toMatchObject({
      price: yuan('489000.00'),
      priceAsWritten: { figures: yuan('489000.00'), words: '面议', counts: 'figures', rule: null },
    });
    expect((await opened(world, tenderId, bids.D))?.priceAsWritten).toBeNull();
    expect(await (await world.as('street-officer')).reads(`/bids/${bids.A}`)).toMatchObject({
      price: yuan('470000.00'),
      standingPrice: yuan('470000.00'),
      priceAsWritten: { counts: 'words' },
    });
  });

  it('the words of a final offer are the price of the evaluation', async () => {
    await givenPanel(world, tenderId);
    const { offersDueAt } = await givenReview(world, tenderId, bids);
    const offer = async (bidder: keyof typeof bids, price: string, priceInWords?: string) =>
      (await leadOf(world, bidder)).does(`/bids/${bids[bidder]}/offer`, {
        ...{ price: yuan(price), ...(priceInWords && { priceInWords }) },
      });
    const receipt = await offer('A', '468000.00', '肆拾伍万元整');
    expect(list(receipt.warnings)).toMatchObject([{ params: { words: '450000.00', figures: '468000.00' } }]);
    const content = { price: '468000.00', priceInWords: '肆拾伍万元整', salt: text(receipt.salt) };
    expect(receipt.sha256).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'));
    await offer('B', '455000.00');
    await offer('C', '480000.00');
    // Figures below the ceiling, words above it.
    await offer('D', '449500.00', '伍拾万元壹分');
    await world.at(text(offersDueAt));
    const judges = await judgesOf(world, tenderId);
    const left: BidIds = { A: bids.A, B: bids.B, C: bids.C };
    expect(await opened(world, tenderId, bids.A)).toMatchObject({
      price: yuan('450000.00'),
      priceAsWritten: { figures: yuan('468000.00'), words: '肆拾伍万元整', counts: 'words' },
    });
    const officer = await world.as('street-officer');
    expect(await officer.reads(`/bids/${bids.A}`)).toMatchObject({
      finalPrice: yuan('450000.00'),
      offers: [{ price: yuan('450000.00'), priceAsWritten: { counts: 'words' } }],
    });
    const out = await officer.reads(`/bids/${bids.D}`);
    expect([out.state, list(out.invalidReasons).map(({ code }) => code)]).toEqual([
      'disqualified',
      ['tendering.price-over-ceiling'],
    ]);
    for (const { person, seat } of judges)
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, left) });
    const report = await officer.does(`/tenders/${tenderId}/report`);
    const ranked = list(report.bids).find(({ bidId }) => text(bidId) === bids.A);
    // The lowest price gets all the points that the price has.
    expect(ranked).toMatchObject({ finalPrice: yuan('450000.00') });
  });

  it('is sealed with the price where that has an envelope of its own', async () => {
    const apart = await givenTwoEnvelopes(world);
    const id = text(apart.id);
    const ids: Partial<Record<'A' | 'B' | 'C', string>> = {};
    for (const bidder of ['A', 'B', 'C'] as const) {
      const body = { price: yuan(APART_PRICES[bidder] ?? ''), proposal: proposalOf(bidder) };
      const words = bidder === 'A' ? { priceInWords: '玖万肆仟元整' } : {};
      const lead = await leadOf(world, bidder);
      ids[bidder] = text((await lead.does(`/tenders/${id}/bids`, { ...body, ...words })).id);
    }
    await openBids(world, apart);
    expect(await opened(world, id, bidOf(ids, 'A'))).toMatchObject({ price: null, priceAsWritten: null });
    await givenPanel(world, id);
    const officer = await world.as('street-officer');
    const results = Object.values(ids).map((bidId) => ({ bidId, conforms: true }));
    await officer.does(`/tenders/${id}/review`, { results });
    for (const { person, seat } of await judgesOf(world, id))
      await person.does(`/tenders/${id}/score-sheets`, { scores: sheetOf(seat, ids) });
    expect(JSON.stringify(await officer.reads(`/tenders/${id}/bids`))).not.toContain('玖万肆仟');
    await (await world.as('street-lead')).does(`/tenders/${id}/attend-opening`);
    await officer.does(`/tenders/${id}/open-prices`);
    expect(await opened(world, id, bidOf(ids, 'A'))).toMatchObject({
      price: yuan('94000.00'),
      priceAsWritten: { figures: yuan(APART_PRICES.A ?? ''), words: '玖万肆仟元整', counts: 'words' },
    });
  });
});
