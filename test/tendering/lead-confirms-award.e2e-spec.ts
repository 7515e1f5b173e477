import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { DECISION, givenReport } from '../support/award.js';
import { codes, list, text } from '../support/person.js';
import { alsoHolds } from '../support/second-role.js';
import { type BidIds, type Bidder, bidOf, givenOpenedTender, leadOf, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

describe('a street lead confirms the award', () => {
  let world: World;
  let tenderId: string;
  let bids: BidIds;
  const confirm = async (bidder: Bidder, more: object = {}, who = 'street-lead') =>
    (await world.as(who)).post('/awards', {
      ...{ tenderId, bidId: bidOf(bids, bidder), decision: DECISION },
      ...more,
    });

  beforeAll(async () => {
    world = await World.start();
  });
  beforeEach(async () => {
    ({ tenderId, bids } = await givenReport(world));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('in rank order: another than the first needs its reason, which is public', async () => {
    const bare = await confirm('A');
    expect([bare.status, list(bare.body.violations)]).toMatchObject([
      422,
      [{ code: 'tender.order-without-reason', pointer: '/reason', rule: '政府采购法实施条例 art. 43' }],
    ]);
    const { status, body } = await confirm('A', { reason: '第一候选供应商书面放弃成交' });
    expect(status).toBe(201);
    const seen = await world.anonymous().reads(`/awards/${text(body.id)}`);
    expect(seen).toMatchObject({
      rank: 2,
      amount: yuan('468000.00'),
      totalScore: '88.91',
      reason: '第一候选供应商书面放弃成交',
    });
  });

  it('never to a bid that was not put forward, nor to one of another tender', async () => {
    const last = await confirm('D', { reason: '示例' });
    expect([last.status, codes(last)]).toEqual([422, ['tender.bid-not-candidate']]);
    const other = await givenOpenedTender(world);
    const foreign = await confirm('C', { bidId: bidOf(other.bids, 'C') });
    expect([foreign.status, codes(foreign)]).toEqual([422, ['tender.bid-not-candidate']]);
  });

  it('with a decision whose hash, when given, is that of its words', async () => {
    const wrong = await confirm('C', { decision: { ...DECISION, sha256: '0'.repeat(64) } });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['tender.decision-hash-differs']]);
    const none = await confirm('C', { decision: undefined });
    expect([none.status, codes(none)]).toEqual([422, ['platform.field-invalid']]);
  });

  it('only the buyer’s own lead, and not before the report', async () => {
    expect((await confirm('C', {}, 'street-officer')).status).toBe(403);
    expect((await confirm('C', {}, 'xinqi.street-lead')).status).toBe(404);
    const other = await givenOpenedTender(world);
    const early = await confirm('C', { tenderId: other.tenderId, bidId: bidOf(other.bids, 'C') });
    expect([early.status, codes(early)]).toEqual([409, ['platform.step-not-allowed']]);
  });

  it('ten times at once: one award', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm('C')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(list((await world.anonymous().reads(`/awards?tenderId=${tenderId}`)).items)).toHaveLength(1);
  });

  it('losers read their own line only after it; a stranger reads nothing', async () => {
    const path = `/tenders/${tenderId}/report`;
    const loser = await leadOf(world, 'D');
    expect((await loser.get(path)).status).toBe(404);
    await confirm('C');
    expect(list((await loser.reads(path)).bids)).toMatchObject([{ rank: 4, total: '74.50' }]);
    expect((await (await world.as('xinqi.street-lead')).get(path)).status).toBe(404);
  });

  it('a report and a draw never change', async () => {
    const { dataSource } = world.app.get(Database);
    for (const table of ['evaluation_report', 'panel_draw']) {
      await expect(dataSource.query(`UPDATE ${table} SET version = 2`)).rejects.toThrow('is append-only');
      await expect(dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('is append-only');
    }
  });

  it('a year without a calendar is refused: its days cannot be told', async () => {
    world.clock.set('2026-12-28T10:00:00+08:00');
    const answer = await confirm('C');
    expect([answer.status, codes(answer)]).toEqual([422, ['tendering.calendar-not-loaded']]);
    world.clock.set('2025-12-01T10:00:00+08:00');
  });

  it('who drafted, judged or reported does not confirm, even as lead', async () => {
    await alsoHolds(world, 'xinhua.street-officer', 'street-lead');
    const answer = await confirm('C', {}, 'street-officer');
    expect([answer.status, codes(answer)]).toEqual([422, ['tender.preparer-confirms']]);
    expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('reported');
  });
});
