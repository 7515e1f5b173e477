import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { toCursor } from '../../src/shared/page.js';
import { type Json, codes, list, text } from '../support/person.js';
import { givenNotice } from '../support/notices.js';
import { rows } from '../support/rows.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

type Query = Readonly<Record<string, string>>;

const DAYS = ['2025-03-03', '2025-03-04', '2025-03-06', '2025-03-07'];
const KINDS = ['tender', 'result', 'contract'] as const;

describe('people list the board', () => {
  let world: World;
  let district: string;
  let street: string;
  let communities: string[];
  /** As it came to the board. */
  const given: { id: string; kind: string; unitId: string | null; day: string }[] = [];

  const ask = (query: Query) =>
    world.anonymous().get(`/notices?${new URLSearchParams({ limit: '200', ...query }).toString()}`);
  const listed = async (query: Query): Promise<Json> => {
    const answer = await ask(query);
    expect({ query, status: answer.status }).toEqual({ query, status: 200 });
    return answer.body;
  };
  const ids = ({ items }: Json) => list(items).map(({ id }) => text(id));
  const titles = ({ items }: Json) => list(items).map(({ title }) => text(title));
  /** Page by page, three at a time. */
  const walked = async (query: Query): Promise<string[]> => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await listed({ ...query, limit: '3', ...(cursor && { cursor }) });
      seen.push(...ids(page));
      if (page.next === (null as unknown)) return seen;
      cursor = text(page.next);
    }
  };

  beforeAll(async () => {
    world = await World.start();
    const units = await rows<{ id: string; parent: string; name: string }>(
      world,
      `SELECT id, parent_id AS parent, name FROM unit WHERE kind = 'community' ORDER BY name`,
    );
    street = units.find(({ name }) => name === '长安社区')?.parent ?? '';
    const [above] = await rows<{ id: string }>(world, 'SELECT parent_id AS id FROM unit WHERE id = $1', [
      street,
    ]);
    district = above?.id ?? '';
    communities = units.filter(({ parent }) => parent === street).map(({ id }) => id);
    const places = [street, communities[0] ?? '', communities[1] ?? '', null];
    // Not in the order of their days: a machine's clock may be set back, and old notices bear the day of their event.
    for (let n = 0; n < 24; n += 1) {
      const kind = KINDS[n % KINDS.length] ?? 'tender';
      const unitId = places[(n * 5 + 1) % places.length] ?? null;
      const day = DAYS[(n * 7) % DAYS.length] ?? '';
      const more = { kind, at: `${day}T08:00:00+08:00`, ...(unitId && { unitId }) };
      given.push({ id: await givenNotice(world, `公告${n}（示例）`, more), kind, unitId, day });
    }
  });
  afterAll(async () => {
    await world.stop();
  });

  it('by days: the newest day first, in a day what came last, whatever order they came in', async () => {
    const expected = given.toReversed().toSorted((a, b) => b.day.localeCompare(a.day));
    expect(ids(await listed({}))).toEqual(expected.map(({ id }) => id));
  });

  it('narrowed by kind, place with all below it and days in any combination, page by page', async () => {
    const whole = given.toReversed().toSorted((a, b) => b.day.localeCompare(a.day));
    const within: Record<string, (string | null)[]> = {
      [communities[0] ?? '']: [communities[0] ?? ''],
      [street]: [street, ...communities],
      [district]: [district, street, ...communities],
      [uuid()]: [],
    };
    let asked = 0;
    for (const kind of [undefined, 'result'])
      for (const unitId of [undefined, ...Object.keys(within)])
        for (const [from, to] of [
          [undefined, undefined],
          ['2025-03-04', undefined],
          [undefined, '2025-03-04'],
          ['2025-03-04', '2025-03-06'],
          ['2025-03-05', '2025-03-05'],
          ['2025-03-07', '2025-03-03'],
        ]) {
          const expected = whole
            .filter((each) => !kind || each.kind === kind)
            .filter((each) => !unitId || within[unitId]?.includes(each.unitId))
            .filter(({ day }) => (!from || day >= from) && (!to || day <= to));
          const query = Object.fromEntries(
            Object.entries({ kind, unitId, from, to }).filter(([, value]) => value !== undefined),
          ) as Query;
          expect({ query, ids: await walked(query) }).toEqual({ query, ids: expected.map(({ id }) => id) });
          asked += expected.length;
        }
    expect(asked).toBeGreaterThan(100);
  });

  it('none twice and none left out while others are published, also in days that are being read', async () => {
    const before = ids(await listed({ to: '2025-03-06' }));
    const first = await listed({ to: '2025-03-06', limit: '5' });
    await givenNotice(world, '补登（示例）', { at: '2025-03-06T08:00:00+08:00' });
    const rest = await listed({ to: '2025-03-06', cursor: text(first.next) });
    expect([...ids(first), ...ids(rest)]).toEqual(before);
  });

  it('by words as the search understands them, in title or text, the newest first and without guesses', async () => {
    await givenNotice(world, '新华街道助餐服务（示例）', { text: '为独居老人送餐，含回访。' });
    await givenNotice(world, '助浴服务回访结果（示例）', { kind: 'evaluation' });
    await givenNotice(world, '残障人士康复服务（示例）', { text: '编号 52990000MK0030018W，电话回访。' });
    expect(titles(await listed({ q: '回访' }))).toEqual([
      '残障人士康复服务（示例）',
      '助浴服务回访结果（示例）',
      '新华街道助餐服务（示例）',
    ]);
    for (const [q, expected] of [
      ['回访 -街道', ['残障人士康复服务（示例）', '助浴服务回访结果（示例）']],
      ['“服务回访”', ['助浴服务回访结果（示例）']],
      ['助餐 OR 助浴', ['助浴服务回访结果（示例）', '新华街道助餐服务（示例）']],
      ['５２９９００００mk0030018w', ['残障人士康复服务（示例）']],
      ['残障人土', []],
      ['%', []],
      ['"&', []],
    ] as const) {
      const found = await listed({ q });
      expect({ q, titles: titles(found) }).toEqual({ q, titles: expected });
      const search = await world.anonymous().reads(`/search?${new URLSearchParams({ q }).toString()}`);
      const exact = list(search.items).filter(({ match }) => text(match) !== 'similar');
      expect(ids(found).toSorted()).toEqual(exact.map(({ id }) => text(id)).toSorted());
    }
    expect(titles(await listed({ q: '回访', kind: 'evaluation' }))).toEqual(['助浴服务回访结果（示例）']);
    expect(titles(await listed({ q: '回访', to: '2025-03-02' }))).toEqual([]);
    const all = ids(await listed({ q: '示例' }));
    expect(await walked({ q: '示例' })).toEqual(all);
    expect(all.length).toBeGreaterThan(27);
  });

  it('as an Atom feed of the same words', async () => {
    const feed = async (q: string) =>
      (await world.anonymous().get(`//notices.atom?${new URLSearchParams({ q }).toString()}`)).text;
    const entries = [...(await feed('回访 -街道')).matchAll(/<entry>.*?<title>([^<]+)/g)];
    expect(entries.map(([, title]) => title)).toEqual([
      '采购公告：残障人士康复服务（示例）',
      '评估结果公告：助浴服务回访结果（示例）',
    ]);
    expect(await feed('残障人土')).not.toContain('<entry>');
  });

  it('by the category of what is bought, on the board’s pages too', async () => {
    const tender = await givenTender(world, { title: '示例采购' });
    await world.drain();
    const [bought] = await rows<{ category: string }>(world, 'SELECT category FROM tender WHERE id = $1', [
      text(tender.id),
    ]);
    const category = bought?.category ?? '';
    expect(titles(await listed({ category, kind: 'tender' }))).toEqual(['示例采购']);
    expect(titles(await listed({ category: 'XXX' }))).toEqual([]);
    const page = await world.anonymous().get(`//?kind=tender&category=${category}`);
    expect(page.text).toContain('>示例采购</a>');
    expect(page.text).toContain(`<option value="${category}" selected>`);
    expect(page.text).toContain(`/notices.atom?kind=tender&amp;category=${category}`);
  });

  it('with a cursor of nobody: refused, whatever is asked', async () => {
    const questions: Query[] = [{}, { q: '回访' }];
    for (const query of questions) {
      const forged = await ask({ ...query, cursor: toCursor(uuid()) });
      expect([forged.status, codes(forged)]).toEqual([422, ['disclosure.cursor-unknown']]);
    }
  });

  it('with a tombstone where a notice stood, which no word finds', async () => {
    const id = await givenNotice(world, '不应公开的姓名', { at: '2025-03-04T08:00:00+08:00' });
    await givenNotice(world, '撤下公告说明', { kind: 'takedown', takesDown: id });
    const there = await listed({ from: '2025-03-04', to: '2025-03-04' });
    expect(list(there.items)[0]).toMatchObject({ id, title: '撤下公告说明' });
    expect(ids(await listed({ q: '姓名' }))).toEqual([]);
  });
});
