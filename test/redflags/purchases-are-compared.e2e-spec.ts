import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Outbox, create } from '../../src/platform/index.js';
import { day } from '../../src/shared/days.js';
import { Award } from '../../src/tendering/data/award.entity.js';
import { Bid } from '../../src/tendering/data/bid.entity.js';
import { Lot } from '../../src/tendering/data/lot.entity.js';
import { Tender } from '../../src/tendering/data/tender.entity.js';
import { AwardActivated } from '../../src/tendering/index.js';
import { givenAward } from '../support/given-award.js';
import { type Person, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('purchases are compared with each other', () => {
  let world: World;
  let district: Person;
  let first: { tenderId: string; winner: string; second: string };

  beforeAll(async () => {
    world = await World.start('2025-04-15T09:00:00+08:00');
    district = await world.as('district-supervisor');
    const { awardId, organizationId: winner } = await givenAward(world);
    const [row] = await rows<{ id: string }>(world, 'SELECT tender_id AS id FROM award WHERE id = $1', [
      awardId,
    ]);
    const other = await (await world.as('hemu.organization-lead')).reads('/me');
    first = { tenderId: row?.id ?? '', winner, second: text(list(other.memberships)[0]?.unitId) };
  });
  afterAll(async () => {
    await world.stop();
  });

  /** Another purchase like the first one where the price decides, its second price so many percent above the winner's. */
  const given = (percent: bigint) =>
    world.app.get(Database).transaction(async (tx) => {
      const like = await tx.findOneByOrFail(Tender, { id: first.tenderId });
      const [bid, award, lot] = await Promise.all(
        ([Bid, Award, Lot] as const).map((each) =>
          tx.findOneByOrFail<Bid | Award | Lot>(each, { tenderId: like.id }),
        ),
      );
      const { id: tenderId } = await create(tx, Tender, {
        ...without(like),
        method: 'selection',
        awardTest: 'lowest-single-price',
      });
      const { id: lotId } = await create(tx, Lot, { ...without(lot as Lot), tenderId });
      const priced = (organizationId: string, priceFen: bigint) =>
        create(tx, Bid, {
          ...without(bid as Bid),
          tenderId,
          lotId,
          organizationId,
          priceFen,
          finalPriceFen: priceFen,
        });
      const amountFen = 10_000_00n;
      const won = await priced(first.winner, amountFen);
      const next = await priced(first.second, amountFen + (amountFen * percent) / 100n);
      const made = await create(tx, Award, {
        ...without(award as Award),
        tenderId,
        lotId,
        bidId: won.id,
        amountFen,
      });
      await world.app.get(Outbox).publish(tx, AwardActivated, { awardId: made.id });
      return { tenderId, lotId, won: won.id, next: next.id };
    });
  const without = (row: object) =>
    Object.fromEntries(
      Object.entries(row).filter(([name]) => !['id', 'version', 'createdAt'].includes(name)),
    );
  const flags = async (code: string) => list((await district.reads(`/red-flags?code=${code}`)).items);

  it('in the night after, from twenty on; in the day nothing but the purchase itself is counted', async () => {
    for (let n = 0n; n < 18n; n += 1n) await given(20n + (n % 5n));
    const odd = await given(90n);
    await world.at('2025-04-16T03:00:00+08:00');
    expect(await flags('R058')).toEqual([]);
    await given(22n);
    await world.drain();
    expect(await flags('R058')).toEqual([]);
    await world.at('2025-04-17T01:59:00+08:00');
    expect(await flags('R058')).toEqual([]);
    await world.at('2025-04-17T02:00:00+08:00');
    const [found, more] = await flags('R058');
    expect([found?.lotId, found?.tenderId, more]).toEqual([odd.lotId, odd.tenderId, undefined]);
    const { findings } = await district.reads(`/red-flags/${text(found?.id)}`);
    const [finding] = list(findings);
    expect(list(finding?.inputs).map(({ name, value, source }) => [name, value, source?.id])).toEqual([
      ['winning-price', '10000.00', odd.won],
      ['next-price', '19000.00', odd.next],
    ]);
    expect(list(finding?.against).map(({ name, value }) => [name, value])).toEqual([
      ['value', '0.900000'],
      ['upper-fence', '0.260000'],
      ['q1', '0.210000'],
      ['q3', '0.230000'],
      ['population', '20'],
    ]);
  });

  it('asks a buyer for what adds up, and lets it lapse when purchases are too old to be compared', async () => {
    const [split] = await flags('splitting');
    expect(split).toMatchObject({ state: 'open', tenderId: null, buyer: { name: '新华街道办事处' } });
    const street = await world.as('street-lead');
    const path = `/red-flags/${text(split?.id)}`;
    const findings = list((await street.reads(path)).findings);
    const [last] = findings.slice(-1);
    // 480,000.00 of the first purchase and 10,000.00 of each of the twenty others.
    expect(list(last?.against).map(({ name, value }) => [name, value])).toEqual([
      ['total', '680000.00'],
      ['threshold', '500000.00'],
    ]);
    expect(list(last?.inputs)).toHaveLength(23);
    await rows(world, `UPDATE tender SET issued_on = '2021-01-04' WHERE id <> $1`, [first.tenderId]);
    const [award] = await rows<{ id: string }>(world, 'SELECT id FROM award WHERE tender_id = $1', [
      first.tenderId,
    ]);
    await world.app
      .get(Database)
      .transaction((tx) => world.app.get(Outbox).publish(tx, AwardActivated, { awardId: award?.id ?? '' }));
    await world.drain();
    await world.at('2025-04-18T03:00:00+08:00');
    expect(await street.reads(path)).toMatchObject({ state: 'lapsed', ceasedOn: day('2025-04-18') });
    expect(list((await district.reads('/red-flags?state=lapsed&code=R058')).items)).toHaveLength(1);
  });
});
