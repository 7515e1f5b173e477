import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Awards } from '../../src/tendering/index.js';
import { DECISION, givenReport } from '../support/award.js';
import { type Json, list, text } from '../support/person.js';
import { type BidIds, bidOf, leadOf, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

/** The worked example: four bidders, five judges, price weight 20; the highest price wins by 0.02. */
describe('the life of a tender', () => {
  let world: World;
  let tenderId: string;
  let bids: BidIds;
  let report: Json;
  let award: Json;

  beforeAll(async () => {
    world = await World.start();
    ({ tenderId, bids, report } = await givenReport(world));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('comes to the exact totals, factor by factor, and ranks C, A, B, D', () => {
    const rows = list(report.bids).map((bid) => [
      bid.bidId,
      bid.rank,
      list(bid.factors).map(({ points }) => points),
      bid.total,
      bid.isCandidate,
    ]);
    expect(rows).toEqual([
      [bidOf(bids, 'C'), 1, ['18.73', '37.40', '8.80', '16.00', '8.00'], '88.93', true],
      [bidOf(bids, 'A'), 2, ['19.21', '35.70', '8.00', '18.00', '8.00'], '88.91', true],
      [bidOf(bids, 'B'), 3, ['19.76', '32.90', '7.00', '16.00', '10.00'], '85.66', true],
      [bidOf(bids, 'D'), 4, ['20.00', '28.50', '6.00', '14.00', '6.00'], '74.50', false],
    ]);
    expect(report).toMatchObject({
      lots: [{ number: 1, benchmark: '449500.00' }],
      warnings: [],
      invalid: [],
    });
    expect(list(report.candidates)).toEqual([bidOf(bids, 'C'), bidOf(bids, 'A'), bidOf(bids, 'B')]);
  });

  it('freezes the report: the document has the hash that it names', async () => {
    const officer = await world.as('street-officer');
    const { document, sha256 } = await officer.reads(`/tenders/${tenderId}/report`);
    expect(createHash('sha256').update(text(document)).digest('hex')).toBe(sha256);
    const content = JSON.parse(text(document)) as Json;
    expect(content).toMatchObject({ tenderId, rounding: { scale: 2, mode: 'HALF_UP', stage: 'per-factor' } });
    expect((await officer.post(`/tenders/${tenderId}/report`)).status).toBe(409);
  });

  it('is awarded by the lead to the first candidate, for everybody to read', async () => {
    const lead = await world.as('street-lead');
    expect((await lead.reads(`/tenders/${tenderId}`)).actions).toEqual(['award', 'cancel', 'suspend']);
    const body = { tenderId, bidId: bidOf(bids, 'C'), decision: DECISION };
    const answer = await lead.post('/awards', body);
    expect([answer.status, answer.headers.location]).toEqual([201, `/api/v1/awards/${text(answer.body.id)}`]);
    award = await world.anonymous().reads(`/awards/${text(answer.body.id)}`);
    expect(award).toMatchObject({
      state: 'pending',
      tenderId,
      bidId: bidOf(bids, 'C'),
      supplier: { name: '暖阳居家照护中心（示例）', uscc: '52990000MK0030018W' },
      amount: yuan('480000.00'),
      totalScore: '88.93',
      rank: 1,
      reason: null,
      // Announced on Tuesday 18 March 2025: one working day of notice, seven for challenges.
      confirmedOn: '2025-03-18',
      noticeEndsOn: '2025-03-19',
      contractableFrom: '2025-03-29',
      signBy: '2025-04-17',
      decisionSha256: createHash('sha256').update(DECISION.text).digest('hex'),
    });
    expect(list(award.candidates).map(({ rank, name }) => [rank, name])).toEqual([
      [1, '暖阳居家照护中心（示例）'],
      [2, '清岚社区养老服务中心（示例）'],
      [3, '和睦助老服务社（示例）'],
    ]);
    expect(JSON.stringify(award)).not.toMatch(/88\.91|85\.66|74\.50|468000\.00|455000\.00|449500\.00/);
  });

  it('reveals the panel by name and the draw with the result', async () => {
    const names = list(award.panel).map(({ kind, name }) => [kind, name]);
    expect(names.map(([kind]) => kind)).toEqual(['expert', 'expert', 'expert', 'expert', 'purchaser']);
    const panel = await (await world.as('auditor')).reads(`/tenders/${tenderId}/panel`);
    expect(list(panel.seats).map(({ kind, name }) => [kind, name])).toEqual(names);
    expect(text(panel.draw?.seed)).toMatch(/^[0-9a-f]{64}$/);
    expect(list(panel.draw?.drawn)).toHaveLength(4);
  });

  it('tells each bidder its own score and rank, and nothing of the others', async () => {
    const mine = await (await leadOf(world, 'A')).reads(`/tenders/${tenderId}/report`);
    expect(list(mine.bids)).toMatchObject([{ bidId: bidOf(bids, 'A'), rank: 2, total: '88.91' }]);
    expect(JSON.stringify(mine)).not.toMatch(/88\.93|85\.66|74\.50|480000\.00|455000\.00|seat-/);
    expect(mine.document).toBeNull();
  });

  it('cannot be awarded twice', async () => {
    const lead = await world.as('street-lead');
    const again = await lead.post('/awards', { tenderId, bidId: bidOf(bids, 'A'), decision: DECISION });
    expect(again.status).toBe(409);
    const { items } = await world.anonymous().reads(`/awards?tenderId=${tenderId}`);
    expect(list(items)).toHaveLength(1);
  });

  it('becomes active by itself when the notice period is over, and is what a contract is drawn from', async () => {
    const awardId = text(award.id);
    await world.at('2025-03-19T23:59:59+08:00');
    expect((await world.anonymous().reads(`/awards/${awardId}`)).state).toBe('pending');
    await world.at('2025-03-20T00:00:00+08:00');
    expect((await world.anonymous().reads(`/awards/${awardId}`)).state).toBe('active');
    expect(await world.app.get(Awards).byId(awardId)).toMatchObject({
      awardId,
      tenderId,
      amountFen: 48_000_000n,
      state: 'active',
      resultPublishedOn: '2025-03-18',
      contractableFrom: '2025-03-29',
      instalments: [{ percent: '50' }, { percent: '40' }, { percent: '10' }],
    });
  });
});
