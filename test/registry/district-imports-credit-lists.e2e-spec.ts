import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshUscc } from '../support/given-organization.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { type SheetCell, linesOf, uploaded, workbook } from '../support/sheet-files.js';
import { givenTender, leadOf, proposalOf } from '../support/tender.js';
import { World } from '../support/world.js';

const HEADERS = ['统一社会信用代码', '名单', '起', '止', '文号', '来源'];
const BANNED = '政府采购严重违法失信行为记录名单';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF');
const UNKNOWN = '01890000-0000-7000-8000-000000000000';

describe('public credit lists: taken over by sheet, and asked one by one', () => {
  let world: World;
  let supervisor: Person;
  let hemu: Json;

  beforeAll(async () => {
    world = await World.start();
    supervisor = await world.as('procurement-supervisor');
    hemu = list((await supervisor.reads('/organizations?q=和睦助老')).items)[0] as Json;
  });
  afterAll(async () => {
    await world.stop();
  });

  const imported = async (rows: readonly SheetCell[][], choice: object = {}): Promise<Json> => {
    const fileId = await uploaded(supervisor, '名单.xlsx', await workbook([HEADERS, ...rows]));
    const wanted = { fileId, mode: 'store', onError: 'refuse', ...choice };
    const { id } = await supervisor.does('/credit-entries/imports', wanted);
    await world.drain();
    return supervisor.reads(`/imports/${text(id)}`);
  };
  const row = (uscc: string, change: Partial<Record<number, SheetCell>> = {}): SheetCell[] =>
    [uscc, BANNED, '2025-03-03', '2025-12-31', '勃财采罚〔2025〕7号（示例）', '中国政府采购网'].map(
      (cell, at) => change[at] ?? cell,
    );
  const entries = async () => list((await supervisor.reads('/credit-entries')).items);
  const errors = (result: Json) =>
    list(result.errors).map((each) => [each.row, each.column, each.code] as unknown[]);

  describe('a sheet', () => {
    it('begins with a template that only who records entries gets', async () => {
      const template = await supervisor.download('/credit-entries/imports/template');
      const [headers] = await linesOf(template.body);
      expect(headers?.slice(1)).toEqual(HEADERS);
      const officer = await world.as('street-officer');
      expect((await officer.get('/credit-entries/imports/template')).status).toBe(403);
      const wanted = { fileId: UNKNOWN, mode: 'store', onError: 'refuse' };
      expect((await officer.post('/credit-entries/imports', wanted)).status).toBe(403);
    });

    it('with a bad row leaves no trace, and names every row that does not fit', async () => {
      const uscc = text(hemu.uscc);
      const result = await imported([
        row(uscc),
        row(uscc),
        row(freshUscc()),
        row(uscc, { 3: '2025-03-02', 4: '示例9号' }),
        row(uscc, { 1: '黑名单', 4: '示例10号' }),
      ]);
      expect(result).toMatchObject({ state: 'refused', rowsRead: 5, rowsGood: 1 });
      expect(errors(result).sort()).toEqual([
        [3, null, 'sheets.row-doubled'],
        [4, '统一社会信用代码', 'registry.organization-unknown'],
        [5, '止', 'registry.credential-ends-before-start'],
        [6, '名单', 'sheets.cell-not-one-of'],
      ]);
      expect(await entries()).toEqual([]);
      expect(await supervisor.reads(`/organizations/${text(hemu.id)}/standing`)).toMatchObject({
        eligible: true,
      });
    });

    it('that is only tried leaves no trace either', async () => {
      const result = await imported([row(text(hemu.uscc))], { mode: 'dry-run' });
      expect(result).toMatchObject({ state: 'done', rowsGood: 1, errors: [] });
      expect(await entries()).toEqual([]);
    });

    it('puts a ban to work by its good rows, from its first to its last day', async () => {
      const result = await imported([row(text(hemu.uscc)), row(freshUscc())], { onError: 'skip' });
      expect(result).toMatchObject({ state: 'done', rowsGood: 1, rowsBad: 1 });
      expect(await entries()).toMatchObject([
        { organizationId: hemu.id, list: 'procurement-violation', fileId: null, source: '中国政府采购网' },
      ]);
      const eligible = async (on: string) =>
        (await supervisor.reads(`/organizations/${text(hemu.id)}/standing?on=${on}`)).eligible;
      expect([await eligible('2025-12-31'), await eligible('2026-01-01')]).toEqual([false, true]);
      const tender = await givenTender(world);
      const bid = { price: { amount: '450000.00', currency: 'CNY' }, proposal: proposalOf('B') };
      const answer = await (await leadOf(world, 'B')).post(`/tenders/${text(tender.id)}/bids`, bid);
      expect([answer.status, codes(answer)]).toEqual([422, ['registry.banned']]);
    });

    it('does not record a decision a second time, by sheet or by hand', async () => {
      const result = await imported([row(text(hemu.uscc))]);
      expect(errors(result)).toEqual([[2, '文号', 'registry.credit-recorded']]);
      expect(await entries()).toHaveLength(1);
    });

    it('started twice at once records its decisions once', async () => {
      const uscc = text(hemu.uscc);
      const wanted = { mode: 'store', onError: 'refuse' };
      const content = await workbook([HEADERS, row(uscc, { 4: '示例11号' })]);
      const started = await Promise.all(
        [1, 2].map(async () => {
          const fileId = await uploaded(supervisor, '名单.xlsx', content);
          return supervisor.does('/credit-entries/imports', { ...wanted, fileId });
        }),
      );
      await world.drain();
      const ends = await Promise.all(started.map(({ id }) => supervisor.reads(`/imports/${text(id)}`)));
      expect(ends.map(({ state }) => text(state)).sort()).toEqual(['done', 'refused']);
      expect(await entries()).toHaveLength(2);
    });
  });

  describe('a search', () => {
    const check = async (person: Person, change: object = {}): Promise<object> => ({
      ...{ organizationId: hemu.id, list: 'judgment-defaulter', askedOn: '2025-03-03', result: 'clean' },
      ...{ source: '信用中国', purpose: '居家养老服务采购资格审查（示例）' },
      ...{ fileId: await uploaded(person, '截图.pdf', PDF), ...change },
    });

    it('is kept with who asked, when, what it showed and the picture of it', async () => {
      world.clock.set('2025-03-03T10:00:00+08:00');
      const officer = await world.as('street-officer');
      const made = await officer.post('/credit-checks', await check(officer));
      expect(made.status).toBe(201);
      expect(made.headers.location).toBe(`/api/v1/credit-checks/${text(made.body.id)}`);
      const me = await officer.reads('/me');
      expect(made.body).toMatchObject({
        ...{ list: 'judgment-defaulter', askedOn: '2025-03-03', result: 'clean', document: null },
        ...{ unitId: list(me.memberships)[0]?.unitId, source: '信用中国', warnings: [] },
        recordedAt: '2025-03-03T10:00:00+08:00',
      });
      expect(await officer.reads(`/credit-checks/${text(made.body.id)}`)).toEqual(made.body);
    });

    it('says where the register and the public list do not agree', async () => {
      const officer = await world.as('street-officer');
      const warned = async (change: object) =>
        list((await officer.does('/credit-checks', await check(officer, change))).warnings).map(
          ({ code }) => code,
        );
      const found = { result: 'listed', document: '示例12号' };
      expect(await warned(found)).toEqual(['registry.listed-not-recorded']);
      expect(await warned({ list: 'procurement-violation' })).toEqual(['registry.recorded-not-listed']);
      expect(await warned({ list: 'procurement-violation', ...found })).toEqual([]);
      expect(await warned({ list: 'procurement-violation', askedOn: '2025-03-02' })).toEqual([]);
    });

    it('without its day, number or picture is refused with every reason', async () => {
      const officer = await world.as('street-officer');
      const theirs = await uploaded(supervisor, '截图.pdf', PDF);
      const wrong = { askedOn: '2025-03-04', result: 'listed', fileId: theirs };
      const answer = await officer.post('/credit-checks', await check(officer, wrong));
      expect([answer.status, codes(answer)]).toEqual([
        422,
        ['registry.check-not-yet', 'registry.check-document-missing', 'registry.credential-file-unknown'],
      ]);
      const nobody = await check(officer, { organizationId: UNKNOWN });
      expect((await officer.post('/credit-checks', nobody)).status).toBe(404);
      const bare = await check(officer, { fileId: undefined, list: 'rumours' });
      expect((await officer.post('/credit-checks', bare)).status).toBe(422);
    });

    it('is seen by its street, its organization and overseers, and known to nobody else', async () => {
      const officer = await world.as('street-officer');
      const path = `/credit-checks/${text((await officer.does('/credit-checks', await check(officer))).id)}`;
      const seen = async (who: string) => {
        const person = await world.as(who);
        return [
          (await person.get(path)).status,
          list((await person.reads(`/credit-checks?organizationId=${text(hemu.id)}`)).items).length > 0,
        ];
      };
      expect(await seen('street-lead')).toEqual([200, true]);
      expect(await seen('auditor')).toEqual([200, true]);
      expect(await seen('hemu.organization-lead')).toEqual([200, true]);
      expect(await seen('organization-lead')).toEqual([404, false]);
      expect(await seen('tiexi.street-officer')).toEqual([404, false]);
      const lead = await world.as('organization-lead');
      expect((await lead.post('/credit-checks', await check(lead))).status).toBe(403);
      expect((await (await world.as('expert')).get('/credit-checks')).status).toBe(403);
    });
  });
});
