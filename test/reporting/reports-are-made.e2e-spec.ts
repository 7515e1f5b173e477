import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dispatcher } from '../../src/platform/messages/dispatcher.js';
import { figureOf } from '../support/figures.js';
import { signedContract } from '../support/given-contract.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { readPdf } from '../support/read-pdf.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const exceljs = createRequire(import.meta.url)('@protobi/exceljs') as typeof import('@protobi/exceljs');
const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const TITLE = '=cmd|示例居家服务';

describe('a standard report', () => {
  let world: World;
  let street: Person;
  let district: Person;

  beforeAll(async () => {
    world = await World.start();
    street = await world.as('street-officer');
    district = await world.as('district-supervisor');
    const { contractId } = await signedContract(world);
    // Whoever wrote the title meant the program for tables that opens the report.
    await rows(world, 'UPDATE contract SET title = $2 WHERE id = $1', [contractId, TITLE]);
  });
  afterAll(async () => {
    await world.stop();
  });

  const made = async (person: Person, wish: object): Promise<Json> => {
    const started = await person.post('/report-runs', { ...YEAR, ...wish });
    expect([started.status, started.body.state, started.body.download]).toEqual([202, 'queued', null]);
    await world.drain();
    return person.reads(`/report-runs/${text(started.body.id)}`);
  };
  const fileOf = async (run: Json): Promise<Buffer> => {
    const link = new URL(text((run.download as Json).url));
    const answer = await world.anonymous().download(`/${link.pathname}${link.search}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('comes as a workbook: figures with what they mean, groups, and the rows they are made of', async () => {
    const run = await made(street, { kind: 'procurement', format: 'xlsx' });
    expect(run).toMatchObject({ state: 'done', kind: 'procurement', from: YEAR.from, to: YEAR.to });
    expect([run.rows, run.rows]).toEqual([run.total, expect.any(Number)]);
    const book = new exceljs.Workbook();
    await book.xlsx.load((await fileOf(run)) as unknown as Parameters<typeof book.xlsx.load>[0]);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['说明', '汇总与口径', '分组', '来源·采购', '来源·参与情况', '来源·价格离散', '来源·各环节用时'],
    ]);
    const figures = book.getWorksheet('汇总与口径');
    expect(figures?.getRow(1).values).toEqual([
      undefined,
      '主题',
      '指标',
      '数值',
      '计量单位',
      '来源记录数',
      '统计口径',
    ]);
    const { figures: told } = await street.reads(`/statistics/purchases?from=${YEAR.from}&to=${YEAR.to}`);
    const amount = Number(text(figureOf(told, 'amount')?.value));
    expect(figures?.getRow(3).getCell(3).value).toBe(amount);
    const source = book.getWorksheet('来源·采购');
    expect(source?.getRow(1).values).toEqual(
      expect.arrayContaining(['日期', '名称', '合同金额（元）', '来源记录']),
    );
    const title = source?.getRow(2).getCell(2);
    expect([title?.type, title?.value]).toEqual([exceljs.ValueType.String, `'${TITLE}`]);
    const day = source?.getRow(2).getCell(1);
    expect([day?.type, day?.numFmt]).toEqual([exceljs.ValueType.Date, 'yyyy-mm-dd']);
    expect([figures?.getRow(2).getCell(3).numFmt, figures?.getRow(3).getCell(3).numFmt]).toEqual([
      '#,##0',
      '#,##0.00',
    ]);
    expect(source?.views).toEqual([expect.objectContaining({ state: 'frozen', ySplit: 1 })]);
    const last = source?.lastRow;
    expect([last?.getCell(1).value, last?.getCell(9).value]).toEqual(['合计', amount]);
  });

  it('comes as pages that a program can read', async () => {
    const run = await made(district, { kind: 'procurement', format: 'pdf' });
    const pages = (await readPdf(await fileOf(run))).join('');
    for (const part of [
      '政府购买服务采购情况报告',
      '统计期间：2025-01-01至2025-12-31',
      '合同金额',
      '来源记录',
    ])
      expect(pages).toContain(part);
    expect(pages).toContain('480000.00');
    expect(pages).toContain('双方签订的采购合同');
  });

  it('has on paper every row that its figures are made of, and their sum', async () => {
    const [street] = await rows<{ id: string }>(
      world,
      `SELECT parent_id AS id FROM unit WHERE kind = 'community'`,
    );
    await rows(
      world,
      `INSERT INTO unit (id, version, created_at, kind, name, parent_id)
       SELECT gen_random_uuid(), 1, now(), 'community', '第' || n || '示例社区', $1 FROM generate_series(1, 250) n`,
      [street?.id],
    );
    const run = await made(district, { kind: 'communities', format: 'pdf' });
    expect([run.state, run.rows]).toEqual(['done', run.total]);
    const pages = (await readPdf(await fileOf(run))).join('');
    const listed = pages.slice(pages.indexOf('社区力量：来源记录'));
    for (let n = 1; n <= 250; n += 1) expect(listed).toContain(`第${n}示例社区`);
    expect(listed).toContain(`合计共${run.rows as unknown as number}条`);
  });

  it.each(['funding', 'oversight', 'communities'])(
    '%s is made for the district in both forms',
    async (kind) => {
      for (const format of ['xlsx', 'pdf']) {
        const run = await made(district, { kind, format });
        expect(run).toMatchObject({ state: 'done', kind, format, rows: expect.any(Number) });
        expect((await fileOf(run)).length).toBeGreaterThan(1000);
      }
    },
  );

  it('belongs to who asked, under a link that cannot be made, and is gone after its time', async () => {
    const run = await made(street, { kind: 'funding', format: 'xlsx' });
    const path = `/report-runs/${text(run.id)}`;
    expect((await (await world.as('street-lead')).get(path)).status).toBe(404);
    expect((await district.get(path)).status).toBe(404);
    expect(list((await street.reads('/report-runs')).items)[0]).toMatchObject({ id: run.id, download: null });
    expect(list((await (await world.as('street-lead')).reads('/report-runs')).items)).toEqual([]);
    const link = new URL(text((run.download as Json).url));
    const later = link.search.replace(/expires=\d+/, 'expires=9999999999');
    expect((await world.anonymous().download(`/${link.pathname}${later}`)).status).toBe(404);
    await world.at('2025-04-22T00:30:00+08:00');
    expect(await street.reads(path)).toMatchObject({ state: 'expired', download: null });
    expect((await world.anonymous().download(`/${link.pathname}${link.search}`)).status).toBe(404);
    expect(await rows(world, 'SELECT 1 FROM report_run WHERE file_id IS NOT NULL')).toEqual([]);
  });

  it('is made once, however often it is asked for under one key or its message comes', async () => {
    const wish = { ...YEAR, kind: 'funding', format: 'pdf' };
    const key = { 'idempotency-key': '"report-once"' };
    const [one, two] = [
      await street.post('/report-runs', wish, key),
      await street.post('/report-runs', wish, key),
    ];
    expect([one.status, two.status, one.body.id]).toEqual([202, 202, two.body.id]);
    const other = await street.post('/report-runs', { ...wish, format: 'xlsx' }, key);
    expect(other.status).toBe(422);
    await world.drain();
    const [before] = await rows<{ files: number }>(world, 'SELECT count(*)::int AS files FROM stored_file');
    const [message] = await rows<{ id: string }>(
      world,
      `SELECT id FROM outbox WHERE message = 'reporting.report-started' AND payload ->> 'runId' = $1`,
      [text(one.body.id)],
    );
    const again = { messageId: message?.id ?? '', handler: 'reporting.run-report' };
    await Promise.all([1, 2].map(() => world.app.get(Dispatcher).deliver(again, false)));
    expect(await rows(world, 'SELECT count(*)::int AS files FROM stored_file')).toEqual([before]);
  });

  it('of ten years, of another street or of nothing known is refused with the reason', async () => {
    const long = await street.post('/report-runs', {
      ...YEAR,
      from: '2016-01-01',
      kind: 'funding',
      format: 'pdf',
    });
    expect([long.status, codes(long)]).toEqual([422, ['reporting.period-of-years']]);
    const [other] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '新起街道办事处'`);
    const wish = { ...YEAR, kind: 'funding', format: 'pdf' };
    expect((await street.post('/report-runs', { ...wish, unitId: other?.id })).status).toBe(404);
    expect((await district.post('/report-runs', { ...wish, unitId: other?.id })).status).toBe(202);
    expect((await street.post('/report-runs', { ...wish, kind: 'gossip' })).status).toBe(422);
    expect((await (await world.as('organization-lead')).post('/report-runs', wish)).status).toBe(403);
  });
});
