import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/shared/days.js';
import { FINAL_PRICES, givenPanel, judgesOf, sheetOf } from '../support/award.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { type BidIds, type Bidder, bidOf, givenOpenedTender, leadOf, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const CHANGES = '每周增加一次夜间探访，由采购人代表确认（示例）';

describe('a consultation asks for offers in several rounds, of which the last is final', () => {
  let world: World;
  let officer: Person;
  const inDays = (days: number) => `${addDays(dayOf(world.clock.now()), days)}T15:00:00+08:00`;
  const offer = async (bids: BidIds, bidder: Bidder, amount: string): Promise<Answer> =>
    (await leadOf(world, bidder)).post(`/bids/${bidOf(bids, bidder)}/offer`, { price: yuan(amount) });
  const leave = async (bids: BidIds, bidder: Bidder): Promise<Answer> =>
    (await leadOf(world, bidder)).post(`/bids/${bidOf(bids, bidder)}/leave`);
  const call = (tenderId: string, wish: object): Promise<Answer> =>
    officer.post(`/tenders/${tenderId}/offer-rounds`, wish);
  const roundsOf = async (person: Person, tenderId: string): Promise<Json[]> =>
    list((await person.reads(`/tenders/${tenderId}/offer-rounds`)).items);
  const bidSeen = async (bids: BidIds, bidder: Bidder): Promise<Json> =>
    officer.reads(`/bids/${bidOf(bids, bidder)}`);
  const steps = async (tenderId: string, action: string): Promise<number> =>
    (
      await rows(world, 'SELECT 1 FROM state_change WHERE subject_id = $1 AND action = $2', [
        tenderId,
        action,
      ])
    ).length;
  const noticesOf = async (bidder: Bidder): Promise<string[]> =>
    list((await (await leadOf(world, bidder)).reads('/messages')).items).map(({ kind }) => text(kind));

  /** A tender whose first round is not the final one; due the next day at 15:00. */
  async function givenFirstRound(): Promise<{ tenderId: string; bids: BidIds; dueAt: string }> {
    const { tenderId, bids } = await givenOpenedTender(world);
    await givenPanel(world, tenderId);
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    const dueAt = inDays(1);
    await officer.does(`/tenders/${tenderId}/review`, { results, offersDueAt: dueAt, final: false });
    return { tenderId, bids, dueAt };
  }

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('two rounds and a final one, with changed requirements, a bidder that leaves and one that skips a round', async () => {
    const { tenderId, bids, dueAt } = await givenFirstRound();
    await world.drain();
    for (const bidder of ['A', 'D'] as const) expect(await noticesOf(bidder)).toContain('offer-round-called');
    for (const [bidder, price] of Object.entries({ A: '474000.00', B: '461000.00', C: '510000.00' }))
      expect((await offer(bids, bidder as Bidder, price)).body).toMatchObject({ round: 1, final: false });
    const running = await call(tenderId, { final: true, dueAt: inDays(3) });
    expect([running.status, codes(running)]).toEqual([409, ['tender.round-open']]);
    expect((await bidSeen(bids, 'A')).offers).toEqual([]);
    await world.at(dueAt);
    expect(await world.anonymous().reads(`/tenders/${tenderId}`)).toMatchObject({
      state: 'offering',
      offersDueAt: null,
    });
    // Who judges sees what each stands at: an offer over the ceiling may still come down, and who sent none stands.
    expect(await bidSeen(bids, 'C')).toMatchObject({ state: 'valid', standingPrice: yuan('510000.00') });
    expect(await bidSeen(bids, 'D')).toMatchObject({ state: 'valid', standingPrice: yuan('458000.00') });
    expect((await bidSeen(bids, 'A')).offers).toMatchObject([{ round: 1, price: yuan('474000.00') }]);
    const between = await offer(bids, 'A', '1.00');
    expect([between.status, codes(between)]).toEqual([409, ['tender.between-rounds']]);

    const second = await call(tenderId, { final: false, dueAt: inDays(1), changes: CHANGES });
    expect([second.status, second.body]).toMatchObject([201, { number: 2, final: false, changes: CHANGES }]);
    expect((await offer(bids, 'D', '457000.00')).status).toBe(200);
    const away = await leave(bids, 'D');
    expect(away.body).toMatchObject({ state: 'left', actions: [] });
    expect(list(away.body.invalidReasons)).toMatchObject([
      { code: 'tender.left-consultation', rule: '财库〔2014〕214号 art. 22' },
    ]);
    const gone = await offer(bids, 'D', '400000.00');
    expect([gone.status, codes(gone)]).toEqual([409, ['platform.step-not-allowed']]);
    for (const bidder of ['A', 'D'] as const)
      expect((await roundsOf(await leadOf(world, bidder), tenderId)).at(1)?.changes).toBe(CHANGES);
    await world.at(text(second.body.dueAt));
    expect((await bidSeen(bids, 'D')).offers).toEqual([]);

    const last = await call(tenderId, { final: true, dueAt: inDays(1) });
    expect(last.body).toMatchObject({ number: 3, final: true });
    await world.drain();
    expect(await noticesOf('A')).toContain('final-offers-called');
    expect(await noticesOf('D')).not.toContain('final-offers-called');
    for (const bidder of ['A', 'B', 'C'] as const)
      expect((await offer(bids, bidder, String(FINAL_PRICES[bidder]))).status).toBe(200);
    const bound = await leave(bids, 'A');
    expect([bound.status, codes(bound)]).toEqual([409, ['tender.offered-finally']]);
    const own = await (await leadOf(world, 'A')).reads(`/bids/${bidOf(bids, 'A')}`);
    expect(own.actions).toEqual(['offer']);
    await world.at(text(last.body.dueAt));
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('scoring');
    const after = await call(tenderId, { final: false, dueAt: inDays(1) });
    expect([after.status, codes(after)]).toEqual([409, ['platform.step-not-allowed']]);

    const { acts } = await officer.reads(`/tenders/${tenderId}/opening`);
    expect(list(acts).map(({ stage, round, bidCount }) => [stage, round, bidCount])).toEqual([
      ['bids', null, 4],
      ['offers', 1, 3],
      ['offers', 2, 0],
      ['final-offers', 3, 3],
    ]);
    const { A, B, C } = bids;
    for (const { person, seat } of await judgesOf(world, tenderId))
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, { A, B, C }) });
    const report = await officer.does(`/tenders/${tenderId}/report`);
    expect(
      list(report.rounds).map(({ number, final, changes, offers }) => [
        ...[number, final, changes],
        list(offers).map(({ bidId }) => bidId),
      ]),
    ).toEqual([
      [1, false, null, [A, B, C]],
      [2, false, CHANGES, []],
      [3, true, null, [A, B, C]],
    ]);
    expect(list(report.invalid)).toMatchObject([
      { bidId: bids.D, reasons: [{ code: 'tender.left-consultation' }] },
    ]);
    expect(list(report.bids).map(({ bidId, finalPrice }) => [bidId, finalPrice])).toContainEqual([
      C,
      yuan('480000.00'),
    ]);
  });

  it('only the purchaser’s representative on the panel changes requirements, and nobody before there is a panel', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    const wish = { results, offersDueAt: inDays(1), final: false, changes: CHANGES };
    const early = await officer.post(`/tenders/${tenderId}/review`, wish);
    expect([early.status, codes(early)]).toEqual([422, ['tender.panel-missing']]);
    await givenPanel(world, tenderId);
    const lead = await world.as('street-lead');
    const other = await lead.post(`/tenders/${tenderId}/review`, wish);
    expect([other.status, codes(other)]).toEqual([422, ['tender.changes-unconfirmed']]);
    await officer.does(`/tenders/${tenderId}/review`, wish);
    await world.at(wish.offersDueAt);
    const past = await lead.post(`/tenders/${tenderId}/offer-rounds`, {
      ...{ final: true, dueAt: wish.offersDueAt, changes: CHANGES },
    });
    expect([past.status, codes(past)]).toEqual([
      422,
      ['tender.offers-due-in-past', 'tender.changes-unconfirmed'],
    ]);
    expect(
      (await lead.post(`/tenders/${tenderId}/offer-rounds`, { final: true, dueAt: inDays(1) })).status,
    ).toBe(201);
    const foreign = await world.as('xinqi.street-officer');
    expect(
      (await foreign.post(`/tenders/${tenderId}/offer-rounds`, { final: true, dueAt: inDays(1) })).status,
    ).toBe(404);
    expect((await foreign.get(`/tenders/${tenderId}/offer-rounds`)).status).toBe(404);
    expect((await (await leadOf(world, 'A')).get(`/tenders/${tenderId}/offer-rounds`)).status).toBe(200);
  });

  it('a round takes nothing from its deadline’s instant on, and two that close it at once take one step', async () => {
    const { tenderId, bids, dueAt } = await givenFirstRound();
    expect((await offer(bids, 'A', '470000.00')).status).toBe(200);
    world.clock.set(dueAt);
    const late = await offer(bids, 'A', '460000.00');
    expect([late.status, codes(late)]).toEqual([409, ['tendering.deadline-passed']]);
    const next = { final: true, dueAt: inDays(1) };
    const [one, two] = await Promise.all([call(tenderId, next), call(tenderId, next), world.drain()]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    expect(await steps(tenderId, 'close-round')).toBe(1);
    expect(await steps(tenderId, 'call-round')).toBe(1);
    expect((await bidSeen(bids, 'A')).offers).toMatchObject([{ round: 1, price: yuan('470000.00') }]);
    for (const bidder of ['A', 'B'] as const) await offer(bids, bidder, String(FINAL_PRICES[bidder]));
    world.clock.set(next.dueAt);
    const gone = await leave(bids, 'C');
    expect([gone.status, codes(gone)]).toEqual([409, ['tendering.deadline-passed']]);
    const [judge] = await judgesOf(world, tenderId);
    const { A, B } = bids;
    const score = () =>
      judge?.person.post(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(judge.seat, { A, B }) });
    await Promise.all([score(), score(), world.drain()]);
    expect(await steps(tenderId, 'close-offers')).toBe(1);
    expect(list((await bidSeen(bids, 'C')).invalidReasons)).toMatchObject([
      { code: 'tender.no-final-offer' },
    ]);
  });

  it('a suspension puts the round off, and who may leave may do so from the review on alone', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const early = await leave(bids, 'A');
    expect([early.status, codes(early)]).toEqual([409, ['tender.leaves-not-now']]);
    expect((await (await leadOf(world, 'B')).post(`/bids/${bidOf(bids, 'A')}/leave`)).status).toBe(404);
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    const dueAt = inDays(1);
    await officer.does(`/tenders/${tenderId}/review`, { results, offersDueAt: dueAt, final: false });
    const lead = await world.as('street-lead');
    const until = addDays(dayOf(world.clock.now()), 5);
    await lead.does(`/tenders/${tenderId}/suspend`, { reason: '核查（示例）', until });
    const still = await call(tenderId, { final: true, dueAt: inDays(2) });
    expect([still.status, codes(still)]).toEqual([409, ['tender.suspended']]);
    await world.at(dueAt);
    expect((await roundsOf(officer, tenderId)).at(0)?.openedAt).toBeNull();
    await lead.does(`/tenders/${tenderId}/resume`);
    const [round] = await roundsOf(officer, tenderId);
    expect(text(round?.dueAt) > dueAt).toBe(true);
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).offersDueAt).toBe(round?.dueAt);
    expect((await offer(bids, 'A', '470000.00')).status).toBe(200);
    await world.at(text(round?.dueAt));
    expect((await roundsOf(officer, tenderId)).at(0)?.openedAt).not.toBeNull();
  });
});
