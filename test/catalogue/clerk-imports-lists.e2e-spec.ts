import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { linesOf, uploaded, workbook } from '../support/sheet-files.js';
import { World } from '../support/world.js';

const LIST = '长安社区2025年清单（示例）';

describe('a clerk brings the community’s lists as she keeps them', () => {
  let world: World;
  let clerk: Person;
  let headers: string[];

  const line = (title: string, change: Record<string, string | number | null> = {}) => {
    const cells: Record<string, string | number | null> = {
      ...{ 清单名称: LIST, 年度: 2025, 项目名称: title, 服务类别: '养老服务', 服务性质: '福利性' },
      ...{ 数量: 4800, 计量单位: '人次', 频次: '每周2次', 服务对象: '独居老人', 服务人数: 100 },
      ...{ 办理条件: '示例条件', 工作程序: '示例程序', '办结时限（天）': 3, 服务责任: '示例责任主体' },
      ...{ 应急预案: '示例预案', '最高限价（元）': '480,000.00', ...change },
    };
    return headers.map((header) => cells[header] ?? null);
  };
  const imported = async (
    lines: readonly (readonly (string | number | null)[])[],
    how: object = {},
  ): Promise<Json> => {
    const fileId = await uploaded(clerk, '清单.xlsx', await workbook([headers, ...lines]));
    const made = await clerk.does('/service-items/imports', {
      fileId,
      mode: 'store',
      onError: 'refuse',
      ...how,
    });
    await world.drain();
    return clerk.reads(`/imports/${text(made.id)}`);
  };
  const stored = async () => {
    const [row] = await rows<{ count: number }>(
      world,
      `SELECT count(*)::int FROM service_item i JOIN service_list l ON l.id = i.list_id WHERE l.title LIKE '${LIST}%'`,
    );
    return row?.count ?? 0;
  };

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    const template = await clerk.download('/service-items/imports/template');
    headers = ((await linesOf(template.body))[0] ?? []).map((cell) => cell.replace(/[*\s]+$/, ''));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('with the answers of the negative list and the reasons for more than a year', async () => {
    const points = headers.filter((header) => header.startsWith('负面清单：'));
    const reasons = headers.filter((header) => header.startsWith('跨年理由：'));
    expect([points.length, reasons.length]).toEqual([6, 4]);
    const cells = Object.fromEntries(
      [...points, ...reasons].map((header) => [header, `${header}说明（示例）`]),
    );
    const title = '跨年服务（示例）';
    expect(await imported([line(title, { ...cells, 清单名称: '跨年清单（示例）' })])).toMatchObject({
      state: 'done',
    });
    const [row] = await rows<{ id: string }>(world, 'SELECT id FROM service_item WHERE title = $1', [title]);
    const item = await clerk.reads(`/service-items/${row?.id ?? ''}`);
    expect(list(item.negativeList)).toHaveLength(6);
    expect(list(item.negativeList)[0]).toEqual({
      ...{ point: 'not-government-duty', applies: false, reason: '负面清单：不属政府职责说明（示例）' },
    });
    expect(item.multiYear).toMatchObject({ priceSteady: '跨年理由：价格变化小说明（示例）' });
    const taken = (await linesOf((await clerk.download('/service-items/export?format=xlsx')).body)).flat();
    expect(taken).toContain('跨年理由：连续性强说明（示例）');
  });

  it('tried first, then written into a drafted list, which the same sheet goes on with', async () => {
    expect(headers.slice(1, 4)).toEqual(['清单名称', '年度', '项目名称']);
    const lines = [line('助餐服务（示例）'), line('探访服务（示例）', { 服务类别: 'ELD', 数量: null })];
    expect(await imported(lines, { mode: 'dry-run' })).toMatchObject({ state: 'done', rowsGood: 2 });
    expect(await stored()).toBe(0);
    expect(await imported(lines)).toMatchObject({ state: 'done', rowsGood: 2, errors: [] });
    expect(await imported([line('助浴服务（示例）')])).toMatchObject({ state: 'done', rowsGood: 1 });
    const [made] = await rows<{ id: string; n: number }>(
      world,
      `SELECT l.id, (SELECT count(*)::int FROM service_item i WHERE i.list_id = l.id) AS n FROM service_list l WHERE l.title = '${LIST}'`,
    );
    expect(made?.n).toBe(3);
    const { items } = await clerk.reads(`/service-items?listId=${made?.id ?? ''}`);
    expect(
      list(items).map(({ title, category, quantity, ceiling, state }) => [
        title,
        category,
        quantity,
        ceiling,
        state,
      ]),
    ).toEqual([
      ['助浴服务（示例）', 'ELD', '4800', { amount: '480000.00', currency: 'CNY' }, 'drafted'],
      ['探访服务（示例）', 'ELD', null, { amount: '480000.00', currency: 'CNY' }, 'drafted'],
      ['助餐服务（示例）', 'ELD', '4800', { amount: '480000.00', currency: 'CNY' }, 'drafted'],
    ]);
  });

  it('or hears of every row what doesn’t fit, and nothing is written', async () => {
    const before = await stored();
    const bad = [
      line('好的（示例）'),
      line('坏的（示例）', {
        服务类别: '无此类别',
        数量: '很多',
        服务性质: '免费',
        '最高限价（元）': '48万',
      }),
      line('零（示例）', { 数量: 0, '最高限价（元）': 0 }),
      line('零（示例）'),
    ];
    const result = await imported(bad);
    expect(result).toMatchObject({ state: 'refused', rowsRead: 4, rowsBad: 3 });
    expect(list(result.errors).map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, '服务性质', 'sheets.cell-not-one-of'],
      [3, '数量', 'sheets.cell-not-decimal'],
      [3, '最高限价（元）', 'sheets.cell-not-money'],
      [4, '数量', 'catalogue.quantity-not-positive'],
      [4, '最高限价（元）', 'catalogue.ceiling-not-positive'],
      [5, null, 'sheets.row-doubled'],
    ]);
    expect(await stored()).toBe(before);
    const officer = await world.as('street-officer');
    expect((await officer.get('/service-items/imports/template')).status).toBe(403);
  });

  it('not more than a list holds', async () => {
    const before = await stored();
    const many = Array.from({ length: 201 }, (_, n) => line(`第${n}项（示例）`, { 清单名称: `${LIST}满` }));
    const result = await imported(many);
    expect(result).toMatchObject({ state: 'refused', rowsBad: 1 });
    expect(list(result.errors)).toMatchObject([{ row: 202, code: 'catalogue.list-full' }]);
    expect(await stored()).toBe(before);
  });

  it('ten thousand rows at once, but none of a thousand when the last is bad', async () => {
    const before = await stored();
    const many = Array.from({ length: 10_000 }, (_, n) => {
      return line(`第${n}项（示例）`, { 清单名称: `${LIST}第${Math.floor(n / 200)}册` });
    });
    const last = many[999] ?? [];
    const bad = [...many.slice(0, 999), last.map((cell, at) => (headers[at] === '服务人数' ? '许多' : cell))];
    expect(await imported(bad)).toMatchObject({
      state: 'refused',
      rowsRead: 1000,
      rowsGood: 999,
      rowsBad: 1,
    });
    expect(await stored()).toBe(before);
    expect(await imported(many)).toMatchObject({ state: 'done', rowsGood: 10_000, rowsBad: 0 });
    expect(await stored()).toBe(before + 10_000);
  });

  it('and takes them out again, as far as the reader may see them', async () => {
    const mine = (await clerk.download('/service-items/export?category=ELD&format=csv')).body.toString(
      'utf8',
    );
    const refused = await clerk.get('/service-items/export');
    expect([refused.status, codes(refused)]).toEqual([409, ['sheets.export-too-long']]);
    expect(mine).toBeTruthy();
    const neighbour = await world.as('taiping.community-clerk');
    const theirs = await linesOf((await neighbour.download('/service-items/export')).body);
    expect(theirs.flat().join()).not.toContain(LIST);
    const made = await clerk.does('/service-items/exports', { format: 'xlsx' });
    await world.drain();
    const done = await clerk.reads(`/exports/${text(made.id)}`);
    expect(done).toMatchObject({ state: 'done' });
    expect(Number(done.rows)).toBeGreaterThan(9999);
  });
});
