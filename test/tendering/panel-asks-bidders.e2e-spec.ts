import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Judge, givenScoring, sheetOf } from '../support/award.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { type BidIds, type Bidder, bidOf, givenOpenedTender, leadOf } from '../support/tender.js';
import { World } from '../support/world.js';

const QUESTION = '请说明夜间值守人员的排班安排（示例）';
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

describe('a panel asks single bidders in writing', () => {
  let world: World;
  let officer: Person;
  const inMinutes = (minutes: number) =>
    new Date(world.clock.now().getTime() + minutes * 60_000).toISOString();
  const ask = (who: Person | undefined, bids: BidIds, bidder: Bidder, wish: object = {}): Promise<Answer> => {
    if (!who) throw new Error('nobody asks');
    const usual = { kind: 'clarification', question: QUESTION, dueAt: inMinutes(60) };
    return who.post(`/bids/${bidOf(bids, bidder)}/queries`, { ...usual, ...wish });
  };
  const answer = async (
    query: Json,
    bidder: Bidder,
    body: object = { answer: '三班轮换（示例）' },
  ): Promise<Answer> =>
    (await leadOf(world, bidder)).post(`/bids/${text(query.bidId)}/queries/${text(query.id)}/answer`, body);
  const scoreAll = async (tenderId: string, judges: Judge[], bids: BidIds): Promise<Json> => {
    for (const { person, seat } of judges)
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, bids) });
    return officer.does(`/tenders/${tenderId}/report`);
  };

  beforeAll(async () => {
    world = await World.start('2026-03-02T08:00:00+08:00');
    officer = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('to clarify what is unclear: with a clock before which nobody judges, an answer with files, and all of it kept', async () => {
    const { tenderId, bids, judges } = await givenScoring(world);
    const [judge] = judges;
    const sheet = () =>
      judge?.person.post(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(judge.seat, bids) });
    const past = await ask(judge?.person, bids, 'A', { dueAt: inMinutes(0) });
    expect([past.status, codes(past)]).toEqual([422, ['tender.query-due-in-past']]);
    const first = await ask(judge?.person, bids, 'A');
    expect([first.status, first.body]).toMatchObject([201, { kind: 'clarification', askedBy: 'seat-1' }]);
    await world.drain();
    const bidder = await leadOf(world, 'A');
    expect(list((await bidder.reads('/messages')).items).map(({ kind }) => kind)).toContain(
      'clarification-asked',
    );
    const [own] = list((await bidder.reads(`/bids/${bidOf(bids, 'A')}/queries`)).items);
    expect(own).toMatchObject({ question: QUESTION, askedBy: null, answer: null });
    const early = await sheet();
    expect(early && [early.status, codes(early)]).toEqual([409, ['tender.clarification-open']]);

    const file = await bidder.upload('/files', '排班表.pdf', PDF);
    const foreign = await (await leadOf(world, 'B')).upload('/files', '他人.pdf', PDF);
    const wrong = await answer(first.body, 'A', { answer: '见附件', fileIds: [text(foreign.body.id)] });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['tender.file-unknown']]);
    expect((await answer(first.body, 'B')).status).toBe(404);
    const said = { answer: '三班轮换，排班表见附件（示例）', fileIds: [text(file.body.id)] };
    const both = await Promise.all([answer(first.body, 'A', said), answer(first.body, 'A', said)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await world.drain();
    const told = list((await (judge?.person ?? officer).reads('/messages')).items).map(({ kind }) => kind);
    expect(told).toContain('bid-query-answered');
    const link = await officer.reads(
      `/bids/${bidOf(bids, 'A')}/queries/${text(first.body.id)}/files/${text(file.body.id)}`,
    );
    expect((await world.anonymous().download(text(link.url).split('/api/v1')[1] ?? '')).status).toBe(200);
    expect((await officer.get(`/files/${text(file.body.id)}/content`)).status).toBe(404);

    const second = await ask(officer, bids, 'A', { question: '请再说明节假日安排（示例）' });
    await world.at(text(second.body.dueAt));
    const late = await answer(second.body, 'A');
    expect([late.status, codes(late)]).toEqual([409, ['tendering.deadline-passed']]);

    const report = await scoreAll(tenderId, judges, bids);
    expect(list(report.queries)).toMatchObject([
      { bidId: bids.A, askedBy: 'seat-1', question: QUESTION, answer: said.answer, fileIds: said.fileIds },
      { bidId: bids.A, askedBy: `seat-${judges.length}`, answer: null, answeredAt: null },
    ]);
    const after = await ask(officer, bids, 'A');
    expect([after.status, codes(after)]).toEqual([409, ['tender.query-not-now']]);
    await (await world.as('street-lead')).does(`/tenders/${tenderId}/cancel`, { reason: '示例' });
    const { document } = await officer.does(`/tenders/${tenderId}/archive`);
    const kinds = list((JSON.parse(text(document)) as Json).records).map(({ kind }) => text(kind));
    expect(kinds.filter((kind) => kind.startsWith('bid-query'))).toEqual([
      ...['bid-query', 'bid-query-answer', 'bid-query'],
    ]);
  });

  it('only those who judge, only the bidders under review, and rivals learn nothing of it', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    expect((await ask(await world.as('xinqi.street-officer'), bids, 'A')).status).toBe(404);
    expect((await ask(await world.as('pool.expert-1'), bids, 'A')).status).toBe(404);
    expect((await ask(await leadOf(world, 'A'), bids, 'B')).status).toBe(403);
    const unpriced = await ask(officer, bids, 'A', { kind: 'low-price' });
    expect([unpriced.status, codes(unpriced)]).toEqual([409, ['tender.price-not-final']]);
    const open = await ask(officer, bids, 'A');
    expect(open.body).toMatchObject({ askedBy: 'purchaser' });
    expect((await (await leadOf(world, 'B')).get(`/bids/${bidOf(bids, 'A')}/queries`)).status).toBe(404);
    const results = Object.values(bids).map((bidId) => ({
      bidId,
      conforms: bidId !== bids.D,
      reason: '示例',
    }));
    const review = { results, offersDueAt: inMinutes(300) };
    const early = await officer.post(`/tenders/${tenderId}/review`, review);
    expect([early.status, codes(early)]).toEqual([409, ['tender.clarification-open']]);
    expect((await answer(open.body, 'A')).status).toBe(200);
    await officer.does(`/tenders/${tenderId}/review`, review);
    const out = await ask(officer, bids, 'D');
    expect([out.status, codes(out)]).toEqual([409, ['tender.bid-out']]);
  });

  it('how a price is possible, again when the first answer is not enough, and of any price that it doubts', async () => {
    const prices = { A: '468000.00', B: '455000.00', C: '480000.00', D: '224999.99' };
    const { tenderId, bids, judges } = await givenScoring(world, prices);
    const [judge] = judges;
    const path = `/bids/${bidOf(bids, 'D')}`;
    const asked = async () => list((await officer.reads(`${path}/queries`)).items);
    const [byRule] = await asked();
    expect((await answer(byRule ?? {}, 'D', { answer: '人工成本低（示例）' })).status).toBe(200);
    const hasty = await ask(judge?.person, bids, 'D', { kind: 'low-price', dueAt: inMinutes(29) });
    expect([hasty.status, codes(hasty)]).toEqual([422, ['tender.explanation-too-short']]);
    const again = await ask(judge?.person, bids, 'D', {
      kind: 'low-price',
      question: '请提供同类合同（示例）',
    });
    expect(again.status).toBe(201);
    const doubted = await ask(judge?.person, bids, 'B', {
      kind: 'low-price',
      question: '请说明成本（示例）',
    });
    expect(doubted.status).toBe(201);
    expect(await officer.reads(`/bids/${bidOf(bids, 'B')}`)).toMatchObject({
      priceReviewed: true,
      abnormalPrice: [],
    });
    const results = [
      { bidId: bidOf(bids, 'B'), justified: true, reason: '成本可信（示例）' },
      { bidId: bidOf(bids, 'D'), justified: true, reason: '合同可信（示例）' },
    ];
    const early = await officer.post(`/tenders/${tenderId}/price-review`, { results });
    expect([early.status, codes(early)]).toEqual([
      409,
      ['tender.explanation-open', 'tender.explanation-open'],
    ]);
    expect((await answer(again.body, 'D')).status).toBe(200);
    expect((await answer(doubted.body, 'B')).status).toBe(200);
    const lookup = { source: '同类服务成交公告（示例）', finding: '近一年同类合同单价为其两倍（示例）' };
    const noted = await judge?.person.post(`${path}/lookups`, lookup);
    expect(noted && [noted.status, noted.body]).toMatchObject([201, lookup]);
    expect((await officer.post(`/bids/${bidOf(bids, 'A')}/lookups`, lookup)).status).toBe(409);
    expect((await (await leadOf(world, 'D')).get(`${path}/lookups`)).status).toBe(403);
    expect(list((await officer.reads(`${path}/lookups`)).items)).toHaveLength(1);
    await officer.does(`/tenders/${tenderId}/price-review`, { results });
    const decided = await ask(officer, bids, 'D', { kind: 'low-price' });
    expect([decided.status, codes(decided)]).toEqual([409, ['tender.price-decided']]);
    const report = await scoreAll(tenderId, judges, bids);
    expect(list(report.queries).map(({ bidId, kind }) => [bidId, kind])).toEqual([
      [bids.D, 'low-price'],
      [bids.D, 'low-price'],
      [bids.B, 'low-price'],
    ]);
    const own = await officer.reads(`/tenders/${tenderId}/report`);
    expect(JSON.stringify(own.queries)).not.toContain('accountId');
  });

  it('a suspension stops the clock', async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    const query = await ask(officer, bids, 'A');
    const lead = await world.as('street-lead');
    const until = text(query.body.dueAt).slice(0, 10);
    await lead.does(`/tenders/${tenderId}/suspend`, { reason: '核查（示例）', until });
    const held = await answer(query.body, 'A');
    expect([held.status, codes(held)]).toEqual([409, ['tender.suspended']]);
    await world.at(text(query.body.dueAt));
    await lead.does(`/tenders/${tenderId}/resume`);
    const [moved] = list((await officer.reads(`/bids/${bidOf(bids, 'A')}/queries`)).items);
    expect(text(moved?.dueAt) > text(query.body.dueAt)).toBe(true);
    expect((await answer(query.body, 'A')).status).toBe(200);
  });
});
