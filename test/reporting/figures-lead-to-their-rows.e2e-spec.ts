import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figureOf, recount, rowsBehind } from '../support/figures.js';
import { signedContract } from '../support/given-contract.js';
import { acceptedProject } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { ITEM, admit, draftList, openFund } from '../support/service-list.js';
import { givenBids, givenTender, openBids } from '../support/tender.js';
import { World } from '../support/world.js';

const TOPICS = [
  ...['purchases', 'participation', 'price-spread', 'steps', 'overdue', 'funds', 'communities', 'evaluation'],
  'purchased-share',
];
const recountable = (value: unknown) => (value === null ? null : Number(value));
const YEAR = 'from=2025-01-01&to=2025-12-31';

describe('what was entered once is counted, not asked for again', () => {
  let world: World;
  let street: Person;
  let district: Person;

  beforeAll(async () => {
    world = await World.start();
    street = await world.as('street-officer');
    district = await world.as('district-supervisor');
  });
  afterAll(async () => {
    await world.stop();
  });

  const valueOf = async (person: Person, topic: string, code: string, window = YEAR): Promise<unknown> =>
    figureOf((await person.reads(`/statistics/${topic}?${window}`)).figures, code)?.value;

  it('knows nothing of bids before they are opened', async () => {
    const tender = await givenTender(world);
    const before = await district.reads(`/statistics/participation?${YEAR}`);
    await givenBids(world, text(tender.id));
    expect(await district.reads(`/statistics/participation?${YEAR}`)).toEqual(before);
    expect([figureOf(before.figures, 'lots')?.value, figureOf(before.figures, 'bids')?.value]).toEqual([
      '0',
      '0',
    ]);
    expect(figureOf(before.figures, 'bids-per-lot')).toMatchObject({ value: null, rows: 0 });
    await openBids(world, tender);
    expect(await valueOf(district, 'participation', 'bids')).toBe('4');
    expect(await valueOf(street, 'participation', 'single-bid')).toBe('0.00');
  });

  it('gives each figure with exactly the rows it is made of, in whole and group by group', async () => {
    await signedContract(world);
    await acceptedProject(world);
    await world.at('2026-01-05T10:00:00+08:00');
    let told = 0;
    for (const topic of TOPICS) {
      const answer = await district.reads(`/statistics/${topic}?${YEAR}`);
      const how = new Map(list(answer.definitions).map((each) => [text(each.code), text(each.how)]));
      const cells = [
        answer.figures,
        ...list(answer.groups).flatMap(({ cells: own }) => list(own).map(({ figures }) => figures)),
      ];
      for (const figure of cells.flatMap((each) => list(each))) {
        const found = await rowsBehind(district, text(figure.source), 50);
        const wanted = recount(
          text(how.get(text(figure.code)) as never),
          found.map(({ value }) => text(value)),
        );
        const at = { topic, source: figure.source };
        expect({ ...at, rows: found.length, ids: new Set(found.map(({ id }) => id)).size }).toEqual({
          ...{ ...at, rows: figure.rows, ids: found.length },
        });
        expect({ ...at, value: recountable(figure.value) }).toEqual({
          ...at,
          value: wanted,
        });
        told += found.length > 0 ? 1 : 0;
      }
    }
    expect(told).toBeGreaterThan(120);
  });

  it('counts what the tables say', async () => {
    const [sums] = await rows<{ contracts: string; fen: string; left: string }>(
      world,
      `SELECT (SELECT count(*) FROM contract WHERE signed_on IS NOT NULL)::text AS contracts,
              (SELECT sum(amount_fen) FROM contract WHERE signed_on IS NOT NULL)::text AS fen,
              (SELECT sum(amount_fen) FROM fund_entry_line WHERE account = 'available')::text AS left`,
    );
    expect(await valueOf(district, 'purchases', 'purchases')).toBe(sums?.contracts);
    expect(Number(await valueOf(district, 'purchases', 'amount'))).toBe(Number(sums?.fen) / 100);
    expect(Number(await valueOf(district, 'funds', 'left'))).toBe(Number(sums?.left) / 100);
    const { groups } = await district.reads(`/statistics/purchases?${YEAR}`);
    const methods = list(list(groups).find(({ by }) => text(by) === 'method')?.cells);
    expect(methods).toMatchObject([{ key: 'competitive-consultation', label: '竞争性磋商' }]);
    expect(await valueOf(district, 'steps', 'on-time')).toMatch(/^\d+\.\d\d$/);
    expect(Number(await valueOf(district, 'evaluation', 'accepted'))).toBe(1);
  });

  it('leads page by page to where each row was entered', async () => {
    const { figures } = await street.reads(`/statistics/purchases?${YEAR}`);
    const found = await rowsBehind(street, text(figureOf(figures, 'amount')?.source), 1);
    expect(found).toHaveLength(2);
    const { amount } = (await street.reads(text(found[0]?.subject).replace('/api/v1', ''))) as {
      amount: Json;
    };
    expect(found[0]?.value).toBe(amount.amount);
  });

  it('shows a street its own rows and an overseer all', async () => {
    const other = await world.as('xinqi.street-officer');
    expect(await valueOf(other, 'purchases', 'purchases')).toBe('0');
    expect(await valueOf(await world.as('auditor'), 'purchases', 'purchases')).toBe('2');
    const [own] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    expect(await valueOf(street, 'purchases', 'purchases', `${YEAR}&unitId=${own?.id ?? ''}`)).toBe('2');
    const foreign = await other.get(`/statistics/purchases?${YEAR}&unitId=${own?.id ?? ''}`);
    expect(foreign.status).toBe(404);
    const rowsOfOthers = await other.get(
      `/statistics/purchases/rows?figure=amount&${YEAR}&unitId=${own?.id ?? ''}`,
    );
    expect(rowsOfOthers.status).toBe(404);
    expect((await (await world.as('organization-lead')).get(`/statistics/purchases?${YEAR}`)).status).toBe(
      403,
    );
    expect((await world.anonymous().get(`/statistics/purchases?${YEAR}`)).status).toBe(401);
  });

  it('refuses ten years, days that run backwards, and what it does not know', async () => {
    const asked = async (query: string) => {
      const answer = await district.get(`/statistics/${query}`);
      return [answer.status, ...(answer.status === 200 ? [] : codes(answer))];
    };
    const long = ['reporting.period-of-years'];
    expect(await asked('purchases?from=2016-01-01&to=2025-12-31')).toEqual([422, ...long]);
    const answer = await district.get('/statistics/purchases?from=2016-01-01&to=2025-12-31');
    expect(list(answer.body.violations)).toMatchObject([{ pointer: '/to', params: { max: 5 } }]);
    expect(await asked('purchases?from=2021-01-01&to=2025-12-31')).toEqual([200]);
    expect(await asked('purchases/rows?figure=amount&from=2016-01-01&to=2025-12-31')).toEqual([422, ...long]);
    expect(await asked('purchases?from=2025-02-01&to=2025-01-31')).toEqual([
      422,
      'reporting.period-ends-early',
    ]);
    expect(await asked(`purchases/rows?figure=constructor&${YEAR}`)).toEqual([
      422,
      'reporting.figure-unknown',
    ]);
    expect(await asked(`purchases/rows?figure=amount&by=constructor&key=a&${YEAR}`)).toEqual([
      ...[422, 'reporting.group-unknown'],
    ]);
    expect(await asked(`purchases/rows?figure=amount&by=month&${YEAR}`)).toEqual([
      422,
      'reporting.group-unknown',
    ]);
    expect((await asked(`constructor?${YEAR}`))[0]).toBe(404);
    expect((await asked('purchases?from=2025-01-01'))[0]).toBe(400);
    expect((await asked(`purchases?${YEAR}&speed=1`))[0]).toBe(400);
  });

  it('holds the street to its days for the items of a list: overdue once they are over, and late', async () => {
    const window = 'from=2026-01-01&to=2026-12-31';
    const cell = async (topic: string, by: string, key: string): Promise<Json | undefined> => {
      const { groups } = await district.reads(`/statistics/${topic}?${window}`);
      const cells = list(list(groups).find((each) => text(each.by) === by)?.cells);
      return cells.find((each) => text(each.key) === key)?.figures;
    };
    const { listId, itemIds } = await draftList(world, [ITEM, { ...ITEM, title: '助餐（示例）' }]);
    await (await world.as('community-lead')).does(`/service-lists/${listId}/submit`);
    const [inTime = '', late = ''] = itemIds;
    expect((await street.reads(`/service-items/${late}`)).decideBy).toBe('2026-01-19');
    const fundId = await openFund(world);
    await world.at('2026-01-19T16:00:00+08:00');
    await admit(street, inTime, fundId);
    expect(await cell('overdue', 'duty', 'decide-item')).toBeUndefined();
    await world.at('2026-01-20T09:00:00+08:00');
    const waiting = figureOf(await cell('overdue', 'duty', 'decide-item'), 'overdue');
    const [row] = await rowsBehind(district, text(waiting?.source));
    expect([waiting?.value, row?.subject]).toEqual(['1', `/api/v1/service-items/${late}`]);
    await admit(street, late, fundId);
    expect(await cell('overdue', 'duty', 'decide-item')).toBeUndefined();
    const onTime = figureOf(await cell('steps', 'step', 'admission'), 'on-time');
    expect(onTime).toMatchObject({ value: '50.00', rows: 2 });
    const behind = await rowsBehind(district, text(onTime?.source));
    expect(new Map(behind.map(({ subject, value }) => [text(subject), Number(value)]))).toEqual(
      new Map([
        [`/api/v1/service-items/${inTime}`, 1],
        [`/api/v1/service-items/${late}`, 0],
      ]),
    );
  });
});
