import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshUscc, registration } from '../support/given-organization.js';
import { type Json, type Person, list, text } from '../support/person.js';
import { linesOf, uploaded, workbook } from '../support/sheet-files.js';
import { World } from '../support/world.js';

const HEADERS = [
  'USCC',
  '证照种类',
  '编号',
  '发证机关',
  '生效日期',
  '失效日期',
  '年检年度',
  '年检结论',
  '等级',
];

describe('recording credentials by sheet, and taking the pool of experts out', () => {
  let world: World;
  let officer: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  const imported = async (rows: Parameters<typeof workbook>[0]): Promise<Json> => {
    const fileId = await uploaded(officer, '证照.xlsx', await workbook([HEADERS, ...rows]));
    const made = await officer.does('/credentials/imports', { fileId, mode: 'store', onError: 'refuse' });
    await world.drain();
    return officer.reads(`/imports/${text(made.id)}`);
  };

  it('records papers with days as a table keeps them, which then count and are reminded of', async () => {
    const uscc = freshUscc();
    const organization = await officer.does('/organizations', registration({ uscc }));
    const path = `/organizations/${text(organization.id)}`;
    const certificate = [
      uscc,
      '登记证书',
      '示例字第9号',
      '示例民政局',
      new Date('2025-01-01'),
      '2025年12月31日',
    ];
    const check = [uscc, '年检（年报）', null, '示例民政局', '2024-06-30', null, 2024, '合格'];
    expect(await imported([certificate, check])).toMatchObject({ state: 'done', rowsGood: 2, errors: [] });
    const { items } = await officer.reads(`${path}/credentials`);
    expect(list(items)).toMatchObject([
      { kind: 'annual-check', year: 2024, result: 'qualified', validTo: null },
      { kind: 'registration-certificate', validFrom: '2025-01-01', validTo: '2025-12-31' },
    ]);
    const lead = await world.as('street-lead');
    expect(await lead.does(`${path}/verify`, { reason: '已核对' })).toMatchObject({ state: 'active' });
    expect(await imported([check])).toMatchObject({
      ...{ state: 'refused', rowsBad: 1 },
      errors: [{ row: 2, column: null, code: 'registry.credential-doubled' }],
    });
  });

  it('names what does not fit, and organizations that are unknown or another registrar’s', async () => {
    const theirs = freshUscc();
    await (await world.as('tiexi.street-officer')).does('/organizations', registration({ uscc: theirs }));
    const result = await imported([
      [theirs, '登记证书', null, '示例民政局', '2025-01-01', '2024-01-01'],
      [freshUscc(), '评估等级', null, '示例民政局', '2025-01-01', null, null, null, '9A'],
      [freshUscc(), '保险', null, '示例民政局', '2025-01-01'],
    ]);
    expect(list(result.errors).map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '统一社会信用代码', 'registry.other-registrar'],
      [2, '失效日期', 'registry.credential-ends-before-start'],
      [2, '编号', 'registry.credential-number-missing'],
      [3, '等级', 'sheets.cell-not-one-of'],
      [4, '统一社会信用代码', 'registry.organization-unknown'],
    ]);
    const english = await officer.get(`/imports/${text(result.id)}`, { 'accept-language': 'en' });
    expect(text(list(english.body.errors)[4]?.detail)).toBe('No organization with this code is registered.');
  });

  it('shows experts by masked names only', async () => {
    const { body } = await officer.download('/experts/export');
    const [, , ...lines] = await linesOf(body);
    const { items } = await officer.reads('/experts?limit=200');
    expect(lines).toHaveLength(list(items).length);
    for (const [, name] of lines) expect(name).toMatch(/^.\*+$/);
    expect((await (await world.as('organization-lead')).get('/experts/export')).status).toBe(403);
  });
});
