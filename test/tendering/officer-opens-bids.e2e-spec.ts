import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { type Json, codes, list, text } from '../support/person.js';
import {
  FIRST_PRICES,
  bidOf,
  givenBids,
  givenOpenedTender,
  givenTender,
  leadOf,
  openBids,
  proposalOf,
  terms,
} from '../support/tender.js';
import { World } from '../support/world.js';

describe('a street officer opens the bids', () => {
  let world: World;
  const open = async (tender: Json, who = 'street-officer') =>
    (await world.as(who)).post(`/tenders/${text(tender.id)}/open`);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('not an instant before the deadline, and by rule at it, though no job has run', async () => {
    const tender = await givenTender(world);
    await givenBids(world, text(tender.id));
    world.clock.set(new Date(Date.parse(text(tender.deadlineAt)) - 1).toISOString());
    const present = await (await world.as('street-lead')).post(`/tenders/${text(tender.id)}/attend-opening`);
    expect([present.status, codes(present)]).toEqual([409, ['tender.deadline-not-reached']]);
    const early = await open(tender);
    expect([early.status, codes(early)]).toEqual([409, ['tender.deadline-not-reached']]);
    world.clock.set(text(tender.deadlineAt));
    const officer = await world.as('street-officer');
    const due = await officer.reads(`/tenders/${text(tender.id)}`);
    expect([due.state, due.actions]).toEqual(['open', ['open']]);
    const alone = await open(tender);
    expect([alone.status, codes(alone)]).toEqual([409, ['tender.witness-missing']]);
    await officer.does(`/tenders/${text(tender.id)}/attend-opening`);
    expect(codes(await open(tender))).toEqual(['tender.witness-missing']);
    const lead = await world.as('street-lead');
    await lead.does(`/tenders/${text(tender.id)}/attend-opening`);
    const twice = await lead.post(`/tenders/${text(tender.id)}/attend-opening`);
    expect([twice.status, codes(twice)]).toEqual([409, ['tender.witnessed-already']]);
    expect((await open(tender, 'xinqi.street-officer')).status).toBe(404);
    expect((await open(tender, 'organization-lead')).status).toBe(403);
    const { status, body } = await open(tender);
    expect([status, body.state, body.actions]).toEqual([200, 'opened', ['review']]);
    expect((await open(tender)).status).toBe(409);
  });

  it('and finds what was sealed, each content with the hash of its receipt', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const officer = await world.as('street-officer');
    const { accountId } = await officer.reads('/me');
    const { acts } = await officer.reads(`/tenders/${tenderId}/opening`);
    const [act] = list(acts);
    expect(act).toMatchObject({ stage: 'bids', openedBy: accountId, bidCount: 4 });
    for (const [bidder, price] of Object.entries(FIRST_PRICES)) {
      const entry = list(act?.entries).find(({ bidId }) => text(bidId) === bids[bidder as 'A']);
      const proposal = proposalOf(bidder as 'A');
      const content = JSON.stringify({ price, proposal, salt: text(entry?.salt) });
      expect(entry?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
      const bid = await officer.reads(`/bids/${bidOf(bids, bidder as 'A')}`);
      expect(bid).toMatchObject({
        state: 'opened',
        price: { amount: price },
        proposal,
        sha256: entry?.sha256,
      });
    }
  });

  it('for the buyer, the overseers and each bidder’s own; a rival and another street see nothing', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    for (const who of ['street-lead', 'auditor', 'district-supervisor', 'procurement-supervisor']) {
      const person = await world.as(who);
      expect(list((await person.reads(`/tenders/${tenderId}/bids`)).items)).toHaveLength(4);
      expect((await person.get(`/tenders/${tenderId}/opening`)).status).toBe(200);
    }
    const rival = await leadOf(world, 'B');
    expect(list((await rival.reads(`/tenders/${tenderId}/bids`)).items)).toHaveLength(1);
    for (const who of ['hemu.organization-lead', 'xinqi.street-officer', 'pool.expert-1']) {
      const person = await world.as(who);
      expect((await person.get(`/bids/${bidOf(bids, 'A')}`)).status).toBe(404);
      expect((await person.get(`/tenders/${tenderId}/opening`)).status).toBe(404);
    }
  });

  it('makes a price above the ceiling invalid, with the rule; one equal to it stays', async () => {
    const { tenderId, bids } = await givenOpenedTender(world, {
      A: '500000.01',
      B: '500000.00',
      C: '450000.00',
      D: '0.00',
    });
    const officer = await world.as('street-officer');
    const over = await officer.reads(`/bids/${bidOf(bids, 'A')}`);
    expect([over.state, list(over.invalidReasons)]).toMatchObject([
      'disqualified',
      [{ code: 'tendering.price-over-ceiling', rule: '87号令 art. 63' }],
    ]);
    const zero = await officer.reads(`/bids/${bidOf(bids, 'D')}`);
    expect(list(zero.invalidReasons)).toMatchObject([{ code: 'tendering.price-not-positive' }]);
    expect((await officer.reads(`/bids/${bidOf(bids, 'B')}`)).state).toBe('opened');
    expect((await officer.reads(`/tenders/${tenderId}`)).state).toBe('opened');
  });

  it('goes on with two bidders', async () => {
    const { tender } = await givenOpenedTender(world, { A: '468000.00', B: '455000.00' });
    expect(tender.state).toBe('opened');
  });

  it('ends with one: nothing is unsealed, the item is free, the reason is public', async () => {
    const published = await givenTender(world);
    const bids = await givenBids(world, text(published.id), { A: '468000.00' });
    const failed = await openBids(world, published);
    expect(failed.state).toBe('failed');
    expect(text(failed.endReason)).toContain('财库〔2014〕214号 art. 34');
    const officer = await world.as('street-officer');
    const { acts } = await officer.reads(`/tenders/${text(published.id)}/opening`);
    expect(list(acts)).toMatchObject([{ bidCount: 1, entries: [] }]);
    expect((await officer.get(`/bids/${bidOf(bids, 'A')}`)).status).toBe(404);
    const own = await (await leadOf(world, 'A')).reads(`/bids/${bidOf(bids, 'A')}`);
    expect([own.state, own.price]).toEqual(['submitted', null]);
    const again = await officer.post('/tenders', terms(world, text(published.itemId)));
    const lead = await world.as('street-lead');
    expect((await lead.does(`/tenders/${text(again.body.id)}/publish`)).state).toBe('open');
  });

  it('ends without any, and when invalid prices leave too few', async () => {
    const none = await givenTender(world);
    expect((await openBids(world, none)).state).toBe('failed');
    const one = await givenOpenedTender(world, { A: '500000.01', B: '600000.00', C: '455000.00' });
    expect(one.tender).toMatchObject({ state: 'failed' });
  });

  it('opens nothing when a sealed byte was changed behind its back', async () => {
    const tender = await givenTender(world);
    const bids = await givenBids(world, text(tender.id));
    await world.app
      .get(Database)
      .dataSource.query(
        `UPDATE bid SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE id = $1`,
        [bidOf(bids, 'C')],
      );
    world.clock.set(text(tender.deadlineAt));
    await (await world.as('street-lead')).does(`/tenders/${text(tender.id)}/attend-opening`);
    const answer = await open(tender);
    expect([answer.status, codes(answer)]).toEqual([409, ['tender.seal-broken']]);
    expect(list(answer.body.violations)[0]?.params?.bid).toBe(bidOf(bids, 'C'));
    const officer = await world.as('street-officer');
    expect(list((await officer.reads(`/tenders/${text(tender.id)}/bids`)).items)).toEqual([]);
  });

  it('leaves a record that nobody can change', async () => {
    await givenOpenedTender(world);
    const { dataSource } = world.app.get(Database);
    for (const sql of ['UPDATE opening SET bid_count = 9', 'DELETE FROM opening', 'TRUNCATE opening']) {
      await expect(dataSource.query(sql)).rejects.toThrow('is append-only');
    }
  });
});
