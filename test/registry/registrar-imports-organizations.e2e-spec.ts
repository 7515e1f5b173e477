import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Dispatcher } from '../../src/platform/messages/dispatcher.js';
import { Relay } from '../../src/platform/messages/relay.js';
import { freshUscc } from '../support/given-organization.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { type SheetCell, linesOf, uploaded, workbook } from '../support/sheet-files.js';
import { until } from '../support/until.js';
import { World } from '../support/world.js';

const HEADERS = ['统一社会信用代码', '名称', '组织类型', '服务类别', '活动区域'];
const FORM = '民办非企业单位（社会服务机构）';
const IMPORTS = '/organizations/imports';

const row = (uscc: string, change: Partial<Record<number, SheetCell>> = {}): SheetCell[] =>
  [uscc, '晨光社区服务中心（示例）', FORM, 'ELD', null].map((cell, at) => change[at] ?? cell);
const rows = (count: number) => Array.from({ length: count }, () => row(freshUscc()));

describe('entering suppliers by sheet', () => {
  let world: World;
  let officer: Person;
  let database: pg.Client;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    database = new pg.Client(world.databaseUrl);
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await world.stop();
  });

  const start = async (content: Buffer | string, choice: object = {}, name = '名册.xlsx') =>
    officer.does(IMPORTS, {
      ...{ fileId: await uploaded(officer, name, content), mode: 'store', onError: 'refuse' },
      ...choice,
    });
  const ended = async (id: Json | undefined) => {
    await world.drain();
    return officer.reads(`/imports/${text(id)}`);
  };
  const imported = async (content: Buffer | string, choice: object = {}, name = '名册.xlsx') =>
    ended((await start(content, choice, name)).id);
  const errors = (result: Json) =>
    list(result.errors).map((each) => [each.row, each.column, each.code] as unknown[]);
  const stored = async (usccs: readonly unknown[]) => {
    const found = await database.query('SELECT 1 FROM organization WHERE uscc = ANY($1)', [usccs]);
    return found.rowCount;
  };

  it('begins with a template whose example row is no data', async () => {
    const template = await officer.download(`${IMPORTS}/template`);
    expect(template.headers['content-disposition']).toContain(encodeURIComponent('社会组织名册-模板.xlsx'));
    const [headers, example] = await linesOf(template.body);
    // The words of the certificate may be left out.
    expect(headers?.slice(1)).toEqual([...HEADERS, '业务范围']);
    expect(example?.[0]).toContain('示例行');
    expect(await imported(template.body)).toMatchObject({
      state: 'refused',
      violations: [{ code: 'sheets.file-empty' }],
    });
    const csv = await officer.get(`${IMPORTS}/template?format=csv`);
    expect(csv.text.startsWith('\ufeff备注')).toBe(true);
    expect((await (await world.as('organization-lead')).get(`${IMPORTS}/template`)).status).toBe(403);
  });

  it('is tried, mended by the sheet of errors, and stored', async () => {
    const [good, short, doubled] = [freshUscc(), freshUscc().slice(0, 17), freshUscc()];
    const file = await workbook([
      HEADERS,
      row(good, { 3: '居家养老服务' }),
      row(short, { 2: '公司', 3: null }),
      row(doubled),
      row(doubled),
      row('52990000MK0010017A'),
    ]);
    const tried = await imported(file, { mode: 'dry-run', onError: 'skip' });
    expect(tried).toMatchObject({ state: 'done', rowsRead: 5, finishedAt: expect.any(String) });
    expect(errors(tried)).toEqual(
      expect.arrayContaining([
        [3, '组织类型', 'sheets.cell-not-one-of'],
        [5, null, 'sheets.row-doubled'],
        [6, '统一社会信用代码', 'registry.already-registered'],
      ]),
    );
    expect(await stored([good, doubled])).toBe(0);

    const errorSheet = (await officer.download(`/imports/${text(tried.id)}/errors`)).body;
    const asItIs = await imported(errorSheet);
    expect(asItIs).toMatchObject({ state: 'refused', violations: [], rowsRead: 5, rowsBad: tried.rowsBad });
    const sheet = await linesOf(errorSheet);
    expect(sheet).toHaveLength(6);
    expect(sheet[2]?.[0]).toContain('组织类型：须为下列之一');
    expect(sheet[5]?.[0]).toContain('已登记');

    const kept = [sheet[0], sheet[3]].map((line) => [...(line ?? [])]);
    const mended = await imported(await workbook([...kept, ['', ...row(good)]]));
    expect(mended).toMatchObject({ state: 'done', rowsRead: 2, rowsGood: 2, rowsBad: 0, errors: [] });
    expect(await stored([good, doubled])).toBe(2);
    const [newest] = list((await officer.reads('/organizations?limit=1')).items);
    expect(newest).toMatchObject({ state: 'registered', actions: [] });
    const nothing = await officer.get(`/imports/${text(mended.id)}/errors`);
    expect([nothing.status, codes(nothing)]).toEqual([409, ['sheets.no-error-sheet']]);
  });

  it('stores nothing of a thousand rows when one is bad, or the good ones when that is wanted', async () => {
    const many = rows(1000);
    many[700] = row(`${freshUscc().slice(0, 17)}?`);
    const usccs = many.map(([uscc]) => uscc);
    const file = await workbook([HEADERS, ...many]);
    const refused = await imported(file);
    expect(refused).toMatchObject({ state: 'refused', rowsRead: 1000, rowsGood: 999, rowsBad: 1 });
    expect(errors(refused)).toEqual([[702, '统一社会信用代码', 'registry.uscc-letters']]);
    expect(await stored(usccs)).toBe(0);
    expect(await imported(file, { onError: 'skip' })).toMatchObject({ state: 'done', rowsGood: 999 });
    expect(await stored(usccs)).toBe(999);
  });

  it('answers 202 with a place to ask, repeats under the key, and wants a key', async () => {
    const body = { fileId: await uploaded(officer, 'a.xlsx', await workbook([HEADERS, ...rows(1)])) };
    const wanted = { ...body, mode: 'store', onError: 'refuse' };
    const first = await officer.post(IMPORTS, wanted, { 'idempotency-key': '"one"' });
    expect([first.status, first.headers.location]).toEqual([202, `/api/v1/imports/${text(first.body.id)}`]);
    expect(first.body).toMatchObject({ state: 'queued', title: '社会组织名册' });
    const again = await officer.post(IMPORTS, wanted, { 'idempotency-key': '"one"' });
    expect(again.body.id).toBe(first.body.id);
    expect((await officer.post(IMPORTS, wanted, { 'idempotency-key': '' })).status).toBe(400);
    expect((await officer.post(IMPORTS, { ...body, mode: 'try' })).status).toBe(422);
    await world.drain();
  });

  it('is nobody else’s: neither the file nor the import of another unit', async () => {
    const other = await world.as('tiexi.street-officer');
    const made = await start(await workbook([HEADERS, ...rows(1)]));
    expect((await other.get(`/imports/${text(made.id)}`)).status).toBe(404);
    expect((await other.get(`/imports/${text(made.id)}/errors`)).status).toBe(404);
    const theirs = { fileId: made.fileId, mode: 'store', onError: 'refuse' };
    expect((await other.post(IMPORTS, theirs)).status).toBe(404);
    await world.drain();
  });

  it.each([
    ['a column too few', [HEADERS.slice(1), ['x']], ['sheets.column-missing']],
    ['a column nobody knows', [[...HEADERS, '电话'], row('x')], ['sheets.column-unknown']],
    ['a column twice', [[...HEADERS, 'USCC'], row('x')], ['sheets.column-doubled']],
    ['no rows', [HEADERS], ['sheets.file-empty']],
  ])('refuses a file with %s', async (_, lines, expected) => {
    const result = await imported(await workbook(lines));
    expect(result.state).toBe('refused');
    expect(list(result.violations).map(({ code }) => code)).toEqual(expected);
  });

  it('refuses what is no sheet, what is damaged and what has macros', async () => {
    const pdf = await uploaded(officer, 'a.pdf', Buffer.from('%PDF-1.7\n'.padEnd(300, 'x')));
    const answer = await officer.post(IMPORTS, { fileId: pdf, mode: 'store', onError: 'refuse' });
    expect([answer.status, codes(answer)]).toEqual([422, ['sheets.file-kind']]);
    const whole = await workbook([HEADERS, ...rows(3)]);
    const cut = await imported(whole.subarray(0, whole.length - 300));
    expect(list(cut.violations).map(({ code }) => code)).toEqual(['sheets.file-unreadable']);
    const macros = Buffer.from(
      whole.toString('latin1').replaceAll('docProps/app.xml', 'xl/vbaProject.bn'),
      'latin1',
    );
    const named = await imported(macros);
    expect(list(named.violations).map(({ code }) => code)).toEqual(['sheets.file-macros']);
  });

  it('reads a CSV of another encoding, other order and other width of letters', async () => {
    const uscc = freshUscc();
    const wide = uscc.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
    const [a, b, c] = [freshUscc(), freshUscc(), freshUscc()];
    const utf8 = `Name,USCC,legal form,Areas,categories\r\n"中心（示例）, 一",${wide},association,,ELD\r\n`;
    const wrongForm = await imported(`\ufeff${utf8}`, {}, 'a.csv');
    expect(errors(wrongForm)).toEqual([[2, '统一社会信用代码', 'registry.uscc-form']]);
    expect(await imported(utf8.replace('association', FORM), {}, 'a.csv')).toMatchObject({ rowsGood: 1 });
    expect(await stored([uscc])).toBe(1);
    const gb18030 = Buffer.concat([
      Buffer.from('Name,USCC,legal form,Areas,categories\r\n'),
      ...[a, b, c].flatMap((each) => [
        Buffer.from([0xca, 0xbe, 0xc0, 0xfd, 0xbb, 0xfa, 0xb9, 0xb9]),
        Buffer.from(`,${each},private-non-enterprise,,ELD\r\n`),
      ]),
    ]);
    expect(await imported(gb18030, {}, 'b.csv')).toMatchObject({ violations: [], errors: [], rowsGood: 3 });
    const { rows: names } = await database.query('SELECT name FROM organization WHERE uscc = $1', [a]);
    expect(names).toEqual([{ name: '示例机构' }]);
  });

  it('lets one of two imports have a code that both bring at once', async () => {
    const both = freshUscc();
    const ids = [
      (await start(await workbook([HEADERS, row(both), ...rows(1)]), { onError: 'skip' })).id,
      (await start(await workbook([HEADERS, row(both), ...rows(1)]), { onError: 'skip' })).id,
    ];
    await world.app.get(Relay).relayDue();
    const { rows: waiting } = await database.query<{ messageId: string; handler: string }>(
      'SELECT message_id AS "messageId", handler FROM delivery WHERE done_at IS NULL',
    );
    expect(waiting).toHaveLength(2);
    await Promise.all(waiting.map((each) => world.app.get(Dispatcher).deliver(each, false)));
    const results = await Promise.all(ids.map((id) => officer.reads(`/imports/${text(id)}`)));
    expect(results.map(({ rowsGood }) => rowsGood).sort()).toEqual([1, 2]);
    const refused = results.flatMap((each) => errors(each).map(([, , code]) => code));
    expect(refused).toEqual(['registry.already-registered']);
    expect(await stored([both])).toBe(1);
  });

  it('leaves no trace of a worker that died in the middle, and runs again to one effect', async () => {
    const [held, ...others] = [freshUscc(), freshUscc(), freshUscc()];
    const made = await start(await workbook([HEADERS, ...[held, ...others].map((each) => row(each))]));
    await database.query('BEGIN');
    const unit = await database.query<{ id: string }>(
      'SELECT id FROM unit WHERE kind = $1 AND id NOT IN (SELECT id FROM organization)',
      ['street-office'],
    );
    await database.query(
      `INSERT INTO organization (id, version, created_at, state, uscc, name, legal_form, categories, areas)
       VALUES ($1, 1, now(), 'registered', $2, 'x', 'enterprise', '{}', '{}')`,
      [unit.rows[0]?.id, held],
    );
    const run = world.drain().catch((error: unknown) => String(error));
    const watcher = new pg.Client(world.databaseUrl);
    await watcher.connect();
    const waits = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await until(
      async () => (await watcher.query(waits)).rowCount,
      (count) => count === 1,
    );
    expect(await officer.reads(`/imports/${text(made.id)}`)).toMatchObject({ state: 'running', rowsRead: 0 });
    await watcher.query(`SELECT pg_terminate_backend(pid) FROM (${waits}) AS waiting`);
    expect(await run).toContain('terminat');
    await watcher.end();
    await database.query('ROLLBACK');
    expect(await stored([held, ...others])).toBe(0);
    expect(await ended(made.id)).toMatchObject({ state: 'done', rowsRead: 3, rowsGood: 3 });
    expect(await stored([held, ...others])).toBe(3);
  });
});
