import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, Outbox } from '../../src/platform/index.js';
import { FavourStepped } from '../../src/registry/index.js';
import { type Day, day } from '../../src/shared/days.js';
import { type Judge, type Line, givenScoring, sheetOf } from '../support/award.js';
import { codes, list, text } from '../support/person.js';
import { type Bidder, type BidIds, CRITERIA, bidOf, givenDraft, leadOf } from '../support/tender.js';
import { World } from '../support/world.js';

describe('the panel scores', () => {
  let world: World;
  let tenderId: string;
  let bids: BidIds;
  let judges: Judge[];
  const judgeAt = (seat: number): Judge => {
    const judge = judges.find((each) => each.seat === seat);
    if (!judge) throw new Error(`nobody sits at ${seat}`);
    return judge;
  };
  const submit = (seat: number, scores: Line[]) =>
    judgeAt(seat).person.post(`/tenders/${tenderId}/score-sheets`, { scores });
  /** The seat's sheet with other points for C on one factor. */
  const sheetWith = (seat: number, factor: string, points: string, reason?: string): Line[] =>
    sheetOf(seat, bids).map((line) =>
      line.factor === factor && line.bidId === bidOf(bids, 'C') ? { ...line, points, reason } : line,
    );

  beforeAll(async () => {
    world = await World.start();
  });
  beforeEach(async () => {
    ({ tenderId, bids, judges } = await givenScoring(world));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('one sheet each, hidden from the others and from the buyer until all are in', async () => {
    const officer = await world.as('street-lead');
    const path = `/tenders/${tenderId}/score-sheets`;
    const mine = await submit(1, sheetOf(1, bids));
    expect([mine.status, mine.headers.location]).toEqual([201, `/api/v1${path}/${text(mine.body.id)}`]);
    for (const seat of [2, 3, 4]) expect((await submit(seat, sheetOf(seat, bids))).status).toBe(201);
    expect(await officer.reads(path)).toMatchObject({ items: [], submitted: 4, expected: 5 });
    expect(list((await judgeAt(1).person.reads(path)).items)).toMatchObject([{ seat: 1 }]);
    expect((await judgeAt(2).person.get(`${path}/${text(mine.body.id)}`)).status).toBe(404);
    const early = await (await world.as('street-officer')).post(`/tenders/${tenderId}/report`);
    expect([early.status, codes(early)]).toEqual([409, ['tender.sheets-missing']]);
    await submit(5, sheetOf(5, bids));
    expect(list((await officer.reads(path)).items).map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5]);
    expect((await judgeAt(2).person.get(`${path}/${text(mine.body.id)}`)).status).toBe(200);
  });

  it('a sheet with everything wrong hears everything', async () => {
    const [first, ...rest] = sheetOf(1, bids);
    const lines = [
      { ...first, points: '40.01' },
      ...rest.slice(1),
      { ...first, factor: 'price', points: '20' },
      { ...first, factor: 'team', points: '18.005' },
    ] as Line[];
    const { status, body } = await submit(1, lines);
    expect(status).toBe(422);
    expect(list(body.violations).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['tendering.score-out-of-range', '/scores/0/points'],
      ['tendering.score-unasked', '/scores/15'],
      ['tendering.score-twice', '/scores/16'],
      ['tendering.score-malformed', '/scores/16/points'],
      ['tendering.score-missing', '/scores'],
    ]);
  });

  it('an objective factor must be what the sheets already in say, and the refusal does not tell it', async () => {
    await submit(1, sheetOf(1, bids));
    const { status, body } = await submit(2, sheetWith(2, 'team', '14'));
    expect(status).toBe(422);
    expect(list(body.violations)).toMatchObject([
      {
        code: 'tendering.objective-scores-differ',
        params: { factor: 'team', bid: bidOf(bids, 'C') },
        rule: '87号令 art. 64; 财库〔2014〕214号 art. 32',
      },
    ]);
    const [violation] = list(body.violations);
    expect(Object.keys(violation?.params ?? {}).sort()).toEqual(['bid', 'factor']);
    expect(text(violation?.detail).replaceAll(bidOf(bids, 'C'), '')).not.toMatch(/\d/);
    expect((await submit(2, sheetWith(2, 'team', '16.00'))).status).toBe(201);
  });

  it('a score far from the others needs its reason, which stands in the report’s warnings', async () => {
    for (const seat of [1, 2, 3, 4]) await submit(seat, sheetOf(seat, bids));
    const asked = await submit(5, sheetWith(5, 'plan', '20'));
    expect([asked.status, codes(asked)]).toEqual([422, ['tender.outlier-without-reason']]);
    const [violation] = list(asked.body.violations);
    expect(violation?.params).toEqual({ bid: bidOf(bids, 'C'), factor: 'plan', points: '20' });
    expect((await submit(5, sheetWith(5, 'plan', '20', '未说明失能老人的照护'))).status).toBe(201);
    const report = await (await world.as('street-officer')).does(`/tenders/${tenderId}/report`);
    expect(list(report.warnings)).toMatchObject([
      { code: 'tendering.outlier-score', params: { judge: 'seat-5', factor: 'plan', points: '20' } },
    ]);
  });

  it('a sheet never changes', async () => {
    await submit(1, sheetOf(1, bids));
    const again = await submit(1, sheetWith(1, 'plan', '39'));
    expect([again.status, codes(again)]).toEqual([409, ['tender.sheet-final']]);
    for (const sql of [`UPDATE score_sheet SET scores = '[]'`, 'DELETE FROM score_sheet']) {
      await expect(world.app.get(Database).dataSource.query(sql)).rejects.toThrow('is append-only');
    }
  });

  it('the same judge at the same moment hands in one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => submit(1, sheetOf(1, bids))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('nobody scores who is not on the panel', async () => {
    const seated = judges.map(({ login }) => login);
    const idle = Array.from({ length: 10 }, (_, n) => `pool.expert-${n + 1}`).find(
      (x) => !seated.includes(x),
    );
    for (const login of [idle ?? '', 'xinqi.street-officer']) {
      const person = await world.as(login);
      const answer = await person.post(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(1, bids) });
      expect([answer.status, codes(answer)]).toEqual([403, ['tender.not-on-panel']]);
    }
    const lead = await world.as('street-lead');
    expect((await lead.post(`/tenders/${tenderId}/score-sheets`, { scores: [] })).status).toBe(403);
  });
});

describe('what evaluations give is a factor that nobody judges', () => {
  const criteria = CRITERIA.map((each) =>
    each.code === 'performance'
      ? { code: 'standing', title: '履约评价', kind: 'objective', maxPoints: '10', source: 'evaluation' }
      : each,
  );
  let world: World;
  const unitOf = async (bidder: Bidder): Promise<string> =>
    text(list((await (await leadOf(world, bidder)).reads('/me')).memberships)[0]?.unitId);
  const told = async (bidder: Bidder, given: { points: string | null; validTo?: Day; endedOn?: Day }) => {
    const days = { validFrom: day('2025-01-02'), validTo: given.validTo ?? day('2025-12-31') };
    const organizationId = await unitOf(bidder);
    await world.app.get(Database).transaction((tx) =>
      world.app.get(Outbox).publish(tx, FavourStepped, {
        ...{ favourId: randomUUID(), organizationId, basis: '示例办法第十二条', ...days },
        ...{ points: given.points, endedOn: given.endedOn ?? null },
      }),
    );
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('as announced: with the rule in the report, as it stood on the day of the deadline', async () => {
    await told('A', { points: '3' });
    await told('A', { points: '5' });
    await told('B', { points: null });
    await told('C', { points: '5', validTo: day('2025-03-01') });
    await told('D', { points: '5', endedOn: day('2025-03-01') });
    await world.drain();
    const { tenderId, bids, judges } = await givenScoring(world, undefined, { criteria });
    const published = await world.anonymous().reads(`/tenders/${tenderId}`);
    expect(list(published.criteria).at(-1)).toMatchObject({ code: 'standing', source: 'evaluation' });
    const path = `/tenders/${tenderId}/score-sheets`;
    for (const { person, seat } of judges) {
      const asked = sheetOf(seat, bids).filter(({ factor }) => factor !== 'performance');
      const line = { bidId: bidOf(bids, 'C'), factor: 'standing', points: '10' };
      const own = await person.post(path, { scores: [...asked, line] });
      expect([own.status, codes(own)]).toEqual([422, ['tendering.score-unasked']]);
      expect((await person.post(path, { scores: asked })).status).toBe(201);
    }
    const report = await (await world.as('street-officer')).does(`/tenders/${tenderId}/report`);
    const lines = list(report.bids).map(({ bidId, factors }) => [
      bidId,
      list(factors).find(({ code }) => text(code) === 'standing'),
    ]);
    expect(Object.fromEntries(lines)).toMatchObject({
      [bidOf(bids, 'A')]: { points: '5.00', basis: '示例办法第十二条', byJudge: [] },
      [bidOf(bids, 'B')]: { points: '0.00', byJudge: [] },
      [bidOf(bids, 'C')]: { points: '0.00', byJudge: [] },
      [bidOf(bids, 'D')]: { points: '0.00', byJudge: [] },
    });
  });

  it('and not published with levels, as an opinion, or above ten points', async () => {
    const wrong = criteria.map((each) =>
      each.code === 'standing' ? { ...each, kind: 'subjective', maxPoints: '11' } : each,
    );
    const { id } = await givenDraft(world, { criteria: wrong });
    const answer = await (await world.as('street-lead')).post(`/tenders/${text(id)}/publish`);
    expect(codes(answer)).toEqual(
      expect.arrayContaining(['tendering.standing-not-fact', 'tendering.standing-too-much']),
    );
  });
});
