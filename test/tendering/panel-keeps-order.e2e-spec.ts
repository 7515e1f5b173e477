import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DECISION,
  givenPanel,
  givenReport,
  givenReview,
  givenOffers,
  judgesOf,
  sheetOf,
} from '../support/award.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { bidOf, givenOpenedTender } from '../support/tender.js';
import { World } from '../support/world.js';

describe('a panel keeps order', () => {
  let world: World;
  let officer: Person;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  const seats = async (who: Person, id: string) => list((await who.reads(`/tenders/${id}/panel`)).seats);
  /** An expert on a fresh panel who has not declared yet. */
  const undeclared = async (id: string): Promise<Person> => {
    for (let n = 1; n <= 10; n += 1) {
      const person = await world.as(`pool.expert-${n}`);
      if ((await person.get(`/tenders/${id}/panel`)).status === 200) return person;
    }
    throw new Error('nobody sits');
  };
  const scored = async () => {
    const { tenderId, bids } = await givenOpenedTender(world);
    await givenPanel(world, tenderId);
    const { offersDueAt } = await givenReview(world, tenderId, bids);
    await givenOffers(world, bids);
    await world.at(text(offersDueAt));
    return { tenderId, bids };
  };
  const sheet = (who: Person, id: string, seat: number, bids: Awaited<ReturnType<typeof scored>>['bids']) =>
    who.post(`/tenders/${id}/score-sheets`, { scores: sheetOf(seat, bids) });

  it('nobody scores before he has declared that nothing ties him to a bidder', async () => {
    const { tenderId, bids } = await scored();
    const person = await undeclared(tenderId);
    const own = (await seats(person, tenderId)).find((each) => Boolean(each.isOwn));
    expect(own?.declared).toBe(false);
    const early = await sheet(person, tenderId, Number(own?.seat), bids);
    expect([early.status, codes(early)]).toEqual([409, ['tender.declaration-missing']]);
    const path = `/tenders/${tenderId}/panel/declare`;
    expect((await person.post(path, { noInterest: true })).status).toBe(204);
    const twice = await person.post(path, { noInterest: true });
    expect([twice.status, codes(twice)]).toEqual([409, ['tender.declared-already']]);
    expect((await sheet(person, tenderId, Number(own?.seat), bids)).status).toBe(201);
    const outsider = await world.as('tiexi.street-officer');
    expect((await outsider.post(path, { noInterest: true })).status).toBe(403);
  });

  it('who is tied says so and leaves: the next of the draw takes the seat', async () => {
    const { tenderId } = await scored();
    const tied = await undeclared(tenderId);
    const path = `/tenders/${tenderId}/panel/declare`;
    const mute = await tied.post(path, { noInterest: false });
    expect([mute.status, codes(mute)]).toEqual([422, ['tender.interest-unsaid']]);
    expect((await tied.post(path, { noInterest: false, note: '曾任供应商顾问（示例）' })).status).toBe(204);
    expect((await tied.get(`/tenders/${tenderId}/panel`)).status).toBe(404);
    expect(await seats(officer, tenderId)).toHaveLength(5);
  });

  it('a member who falls ill is replaced, and what he scored is void', async () => {
    const { tenderId, bids } = await scored();
    const judges = await judgesOf(world, tenderId);
    for (const { person, seat } of judges)
      expect((await sheet(person, tenderId, seat, bids)).status).toBe(201);
    const path = `/tenders/${tenderId}/panel/replace`;
    const [first] = judges;
    expect((await officer.post(path, { seat: 9, reason: '无此席位' })).status).toBe(422);
    const stays = await officer.post(path, { seat: 5, reason: '代表请假' });
    expect(codes(stays)).toEqual(['tender.representative-stays']);
    expect((await officer.post(path, { seat: 1, reason: '突发疾病（示例）' })).status).toBe(204);
    const early = await officer.post(`/tenders/${tenderId}/report`);
    expect([early.status, codes(early)]).toEqual([409, ['tender.sheets-missing']]);
    expect((await first?.person.get(`/tenders/${tenderId}/score-sheets`))?.status).toBe(404);
    const [next] = (await judgesOf(world, tenderId)).filter(({ seat }) => seat === 1);
    expect(next?.login).not.toBe(first?.login);
    expect(next && (await sheet(next.person, tenderId, 1, bids)).status).toBe(201);
    const report = await officer.does(`/tenders/${tenderId}/report`);
    const [best] = list(report.bids);
    expect(
      list(list(best?.factors).find(({ kind }: Json) => text(kind) === 'subjective')?.byJudge),
    ).toHaveLength(5);
    expect((await officer.post(path, { seat: 1, reason: '太迟' })).status).toBe(409);
  });

  it('an expert leads it: the first drawn, or whom the members choose; never the purchaser’s representative', async () => {
    const { tenderId } = await scored();
    const [judge] = await judgesOf(world, tenderId);
    const chairs = async () =>
      (await seats(officer, tenderId)).filter(({ chair }) => Boolean(chair)).map(({ seat }) => seat);
    expect(await chairs()).toEqual([1]);
    const path = `/tenders/${tenderId}/panel/chair`;
    const wrong = await judge?.person.post(path, { seat: 5 });
    expect(wrong && codes(wrong)).toEqual(['tender.chair-is-expert']);
    expect((await judge?.person.post(path, { seat: 3 }))?.status).toBe(204);
    expect(await chairs()).toEqual([3]);
    expect((await lead.post(path, { seat: 2 })).status).toBe(403);
  });

  it('a member signs its report or dissents in writing, once, until the award', async () => {
    const { tenderId, bids, judges } = await givenReport(world);
    const [one, two] = judges;
    const path = `/tenders/${tenderId}/report/opinion`;
    expect((await one?.person.post(path, { agrees: true }))?.status).toBe(204);
    expect((await one?.person.post(path, { agrees: true }))?.status).toBe(409);
    const mute = await two?.person.post(path, { agrees: false });
    expect(mute && codes(mute)).toEqual(['tender.dissent-unsaid']);
    expect(
      (await two?.person.post(path, { agrees: false, dissent: '对业绩认定有不同意见（示例）' }))?.status,
    ).toBe(204);
    const { opinions } = await officer.reads(`/tenders/${tenderId}/report`);
    expect(list(opinions).map(({ judge, agrees }) => [judge, agrees])).toEqual([
      [`seat-${one?.seat}`, true],
      [`seat-${two?.seat}`, false],
    ]);
    await lead.does('/awards', { tenderId, bidId: bidOf(bids, 'C'), decision: DECISION });
    const late = await judges[2]?.person.post(path, { agrees: true });
    expect(late && [late.status, codes(late)]).toEqual([409, ['tender.no-report-to-sign']]);
  });
});
