import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { givenAward, givenPanel, judgesOf } from '../support/award.js';
import { type Json, codes, list, text } from '../support/person.js';
import { givenOpenedTender, givenTender, leadOf } from '../support/tender.js';
import { World } from '../support/world.js';

/** The published recipe, written again from its description alone. */
function repeatDraw(candidates: string[], seed: string, seats: number): string[] {
  const order = [...candidates].sort();
  const words = wordsOf(`${seed}/panel`);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const bound = i + 1;
    let word = words.next().value;
    while (word >= 2 ** 32 - (2 ** 32 % bound)) word = words.next().value;
    const j = word % bound;
    [order[i], order[j]] = [order[j] ?? '', order[i] ?? ''];
  }
  return order.slice(0, seats);
}

function* wordsOf(key: string): Generator<number, never> {
  for (let counter = 0; ; counter += 1) {
    const block = createHmac('sha256', key).update(String(counter)).digest();
    for (let at = 0; at < 32; at += 4) yield block.readUInt32BE(at);
  }
}

describe('a street officer draws the panel', () => {
  let world: World;
  let representative: Json | undefined;
  const draw = async (tenderId: string, wish: object) =>
    (await world.as('street-officer')).post(`/tenders/${tenderId}/panel`, wish);

  beforeAll(async () => {
    world = await World.start();
    representative = (await (await world.as('street-officer')).reads('/me')).accountId;
  });
  afterAll(async () => {
    await world.stop();
  });

  it('of four experts and her office’s representative; neither names nor seed are told', async () => {
    const { tenderId } = await givenOpenedTender(world);
    const answer = await draw(tenderId, { size: 5, purchaserRepresentative: representative });
    expect([answer.status, answer.headers.location]).toEqual([201, `/api/v1/tenders/${tenderId}/panel`]);
    expect(answer.body).toMatchObject({ size: 5, draw: null });
    const lead = await (await world.as('street-lead')).reads(`/tenders/${tenderId}/panel`);
    expect(list(lead.seats).map(({ seat, kind, name }) => [seat, kind, name])).toEqual([
      [1, 'expert', null],
      [2, 'expert', null],
      [3, 'expert', null],
      [4, 'expert', null],
      [5, 'purchaser', null],
    ]);
    const auditor = await (await world.as('auditor')).reads(`/tenders/${tenderId}/panel`);
    expect(JSON.stringify(auditor)).not.toMatch(/示例|[0-9a-f]{64}/);
  });

  it('a member sees himself; who was not drawn sees no panel', async () => {
    const { tenderId } = await givenOpenedTender(world);
    await givenPanel(world, tenderId);
    const judges = await judgesOf(world, tenderId);
    expect(judges.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5]);
    const [first] = judges;
    const seats = list((await first?.person.reads(`/tenders/${tenderId}/panel`))?.seats);
    expect(seats.map(({ name }) => typeof name)).toEqual(['string', ...Array<string>(4).fill('object')]);
    const drawn = new Set(judges.map(({ login }) => login));
    const others = Array.from({ length: 10 }, (_, n) => `pool.expert-${n + 1}`).filter((x) => !drawn.has(x));
    expect(others).toHaveLength(6);
    for (const login of others) {
      expect((await (await world.as(login)).get(`/tenders/${tenderId}/panel`)).status).toBe(404);
    }
    expect((await (await leadOf(world, 'A')).get(`/tenders/${tenderId}/panel`)).status).toBe(403);
  });

  it('without whom the law recuses: expert no. 10 is tied to the fourth bidder', async () => {
    const [ten]: { id: string }[] = await world.app
      .get(Database)
      .dataSource.query(
        `SELECT e.id FROM expert e JOIN account a ON a.id = e.account_id WHERE a.login = 'pool.expert-10'`,
      );
    const { tenderId, award } = await givenAward(world);
    const { draw: made } = await (await world.as('street-lead')).reads(`/tenders/${tenderId}/panel`);
    const candidates = list(made?.candidates).map((id) => text(id));
    expect(candidates).toHaveLength(9);
    expect(candidates).not.toContain(ten?.id);
    expect(list(made?.excluded)).toMatchObject([
      { expertId: ten?.id, reasons: [{ kind: 'declared', rule: '政府采购法实施条例 art. 9' }] },
    ]);
    expect(list(award.panel)).toHaveLength(5);
    // Anybody can repeat the draw from the published seed.
    const again = repeatDraw(candidates, text(made?.seed), 4);
    expect(list(made?.drawn)).toEqual(again);
  });

  it.each([
    [{ size: 4 }, ['tendering.panel-even']],
    [{ size: 1 }, ['tendering.panel-too-small']],
    [{ size: 2 }, ['tendering.panel-too-small', 'tendering.panel-even']],
    [{ size: 11 }, ['tendering.pool-too-small']],
    [
      { size: 1, purchaserRepresentative: 'xinqi.street-officer' },
      ['tendering.panel-too-small', 'tendering.too-few-experts', 'tender.representative-not-buyer'],
    ],
    [{ size: 5, purchaserRepresentative: 'pool.expert-1' }, ['tender.representative-not-buyer']],
    [{ size: 5, purchaserRepresentative: 'street-lead' }, ['tender.representative-not-buyer']],
  ])('%j is refused: %j', async (wish: { size: number; purchaserRepresentative?: string }, expected) => {
    const { tenderId } = await givenOpenedTender(world);
    const who = wish.purchaserRepresentative;
    const account = who && (await (await world.as(who)).reads('/me')).accountId;
    const { status, body } = await draw(tenderId, { ...wish, purchaserRepresentative: account });
    expect(status).toBe(422);
    expect(list(body.violations).map(({ code }) => code)).toEqual(expected);
  });

  it('once, and not before the opening', async () => {
    const tender = await givenTender(world);
    const early = await draw(text(tender.id), { size: 3 });
    expect([early.status, codes(early)]).toEqual([409, ['tender.panel-not-now']]);
    const { tenderId } = await givenOpenedTender(world);
    expect((await draw(tenderId, { size: 3 })).status).toBe(201);
    const again = await draw(tenderId, { size: 3 });
    expect([again.status, codes(again)]).toEqual([409, ['tender.panel-drawn']]);
    const foreign = await world.as('xinqi.street-officer');
    expect((await foreign.post(`/tenders/${tenderId}/panel`, { size: 3 })).status).toBe(404);
  });
});
