import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetDefinition } from '../../src/platform/index.js';
import { groupSheet } from '../../src/registry/sheets/group-sheets.js';
import { expertApplicationSheet } from '../../src/registry/sheets/import-experts.js';
import { figuresSheet } from '../../src/registry/sheets/figures-sheet.js';
import { bodyApplicationSheet } from '../../src/registry/sheets/import-bodies.js';
import { relationSheet } from '../../src/registry/sheets/import-relations.js';
import { organizationSheet } from '../../src/registry/sheets/organization-sheet.js';
import { volunteerHoursSheet, volunteerSheet } from '../../src/registry/sheets/volunteer-sheets.js';
import { staffSheet } from '../../src/staff/sheets/staff-sheet.js';
import { givenAccount } from '../support/given-account.js';
import { enteredOrganization, freshUscc } from '../support/given-organization.js';
import { type Json, type Person, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { type SheetCell, linesOf, uploaded, workbook } from '../support/sheet-files.js';
import { World } from '../support/world.js';

const SHEETS: Record<string, SheetDefinition> = {
  volunteers: volunteerSheet,
  'volunteer-hours': volunteerHoursSheet,
  'community-groups': groupSheet,
  staff: staffSheet,
  experts: expertApplicationSheet,
  organizations: organizationSheet,
  relations: relationSheet,
  'community-figures': figuresSheet,
  'evaluation-bodies': bodyApplicationSheet,
};

describe('the registers come and go by sheet', () => {
  let world: World;
  let clerk: Person;
  let officer: Person;
  let lead: Person;
  let district: Person;

  /** What comes of a sheet with these lines below the headers of its template. */
  const imported = async (
    by: Person,
    resource: string,
    lines: readonly (readonly SheetCell[])[],
  ): Promise<Json> => {
    const template = await by.download(`/${resource}/imports/template?format=xlsx`);
    expect(template.status).toBe(200);
    const headers = SHEETS[resource]?.columns.map(({ header }) => header) ?? [];
    const told = (await linesOf(template.body)).flat().join(' ');
    for (const header of headers) expect(told).toContain(header);
    const fileId = await uploaded(by, '名册.xlsx', await workbook([headers, ...lines]));
    const made = await by.does(`/${resource}/imports`, { fileId, mode: 'store', onError: 'refuse' });
    await world.drain();
    return by.reads(`/imports/${text(made.id)}`);
  };
  const exported = async (by: Person, resource: string): Promise<string> => {
    const sheet = await by.download(`/${resource}/export?format=xlsx`);
    expect(sheet.status).toBe(200);
    return (await linesOf(sheet.body)).flat().join(' ');
  };
  const reasons = (answer: Json) =>
    list(answer.errors).map(({ row, code }) => `${Number(row)} ${text(code)}`);

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    district = await world.as('district-supervisor');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('volunteers with their hours, never more than a day has, and masked on the way out', async () => {
    const people = [
      ['钱示例', '13900020001'],
      ['孙示例', '13900020002'],
    ];
    expect(await imported(clerk, 'volunteers', people)).toMatchObject({ state: 'done', rowsGood: 2 });
    const again = await imported(clerk, 'volunteers', [
      ['李示例', '13900020003'],
      ['钱示例', '13900020001'],
    ]);
    expect([again.state, reasons(again)]).toEqual(['refused', ['3 people.volunteer-known']]);
    const hours = (who: readonly string[], minutes: number) => [
      ...who,
      '2025-03-01',
      minutes,
      '独居老人探访',
    ];
    const wrong = await imported(clerk, 'volunteer-hours', [
      hours(['钱示例', '13900020001'], 1000),
      hours(['周示例', '13900020009'], 60),
      hours(['钱示例', '13900020001'], 441),
    ]);
    expect([wrong.state, reasons(wrong)]).toEqual([
      'refused',
      ['3 people.volunteer-unknown', '4 people.day-over'],
    ]);
    expect(await rows(world, 'SELECT 1 FROM volunteer_hours')).toEqual([]);
    const kept = [hours(['钱示例', '13900020001'], 1000), hours(['钱示例', '13900020001'], 440)];
    expect(await imported(clerk, 'volunteer-hours', kept)).toMatchObject({ state: 'done', rowsGood: 2 });
    const sheet = await exported(clerk, 'volunteers');
    expect(sheet).toMatch(/钱\*\* 139\*{4}0001 长安社区 1440/);
    expect(sheet).not.toMatch(/钱示例|13900020001/);
    expect(await exported(await world.as('taiping.community-clerk'), 'volunteers')).not.toContain('钱');
  });

  it('groups of one’s own communities, under hubs that are hubs', async () => {
    const hubId = await enteredOrganization(world);
    await lead.does(`/organizations/${hubId}/verify`, { reason: '已核对（示例）' });
    const [hub] = await rows<{ uscc: string }>(world, 'SELECT uscc FROM organization WHERE id = $1', [hubId]);
    const group = (name: string, community = '长安社区', code: string | null = null) => [
      ...[community, '文体活动类', name, 18, '2025-02-10', code, '初级', '每季度一次培训'],
    ];
    const wrong = await imported(officer, 'community-groups', [
      group('合唱队（示例）'),
      group('棋牌社（示例）', '没有的社区'),
      group('书画社（示例）', '长安社区', hub?.uscc),
    ]);
    expect([wrong.state, reasons(wrong)]).toEqual([
      'refused',
      ['3 community.not-yours', '4 community.hub-unknown'],
    ]);
    const tag = { kind: 'hub', validFrom: '2025-03-01', basis: '街道会议纪要（示例）' };
    await lead.does(`/organizations/${hubId}/designations`, tag);
    const filed = await imported(officer, 'community-groups', [
      group('合唱队（示例）'),
      group('书画社（示例）', '长安社区', hub?.uscc),
    ]);
    expect(filed).toMatchObject({ state: 'done', rowsGood: 2 });
    const sheet = await exported(clerk, 'community-groups');
    expect(sheet).toContain('书画社（示例）');
    expect(sheet).toContain(hub?.uscc);
  });

  it('staff of a street’s communities', async () => {
    const member = (name: string, phone: string, community = '长安社区', joinedOn = '2025-01-01') => [
      ...[name, phone, community, '社区工作者', '三级', joinedOn],
    ];
    const wrong = await imported(officer, 'staff', [
      member('冯示例', '13900021001', '太平社区'),
      member('陈示例', '13900021002', '长安社区', '2025-03-04'),
    ]);
    expect([wrong.state, reasons(wrong)]).toEqual([
      'refused',
      ['2 staff.community-not-yours', '3 staff.begins-late'],
    ]);
    expect(await imported(officer, 'staff', [member('冯示例', '13900021001')])).toMatchObject({
      state: 'done',
    });
    const sheet = await exported(lead, 'staff');
    expect(sheet).toMatch(/冯\*\* 139\*{4}1001 长安社区 社区工作者 三级 2025-01-01/);
    expect(await exported(await world.as('xinqi.street-lead'), 'staff')).not.toContain('冯');
    expect((await clerk.get('/staff/export?format=xlsx')).status).toBe(403);
  });

  it('experts with accounts, and evaluation bodies', async () => {
    const [pool] = await rows<{ name: string }>(
      world,
      `SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.role = 'expert' LIMIT 1`,
    );
    const account = await givenAccount(world, 'expert', pool?.name ?? '');
    const wrong = await imported(district, 'experts', [
      ['nobody.here', null, 'ELD', null],
      [account.login, null, 'ZZZ', '999999'],
    ]);
    expect([wrong.state, reasons(wrong)]).toEqual([
      'refused',
      ['2 expert.no-account', '3 registry.category-unknown', '3 registry.area-unknown'],
    ]);
    const made = await imported(district, 'experts', [[account.login, '高级社会工作师', 'ELD、CHD', null]]);
    expect(made).toMatchObject({ state: 'done', rowsGood: 1 });
    const again = await imported(district, 'experts', [[account.login, null, 'ELD', null]]);
    expect(reasons(again)).toEqual(['2 expert.known']);
    expect(await exported(district, 'evaluation-bodies')).toContain('在册');
  });

  it('who stands behind organizations, who then is related to them', async () => {
    const id = await enteredOrganization(world);
    const [organization] = await rows<{ uscc: string }>(
      world,
      'SELECT uscc FROM organization WHERE id = $1',
      [id],
    );
    const uscc = organization?.uscc ?? '';
    const line = (kind: string, name: string, percent: string | null = null, code = uscc) => [
      ...[code, kind, name, '13900022001', percent, '2024-01-01', null],
    ];
    const wrong = await imported(officer, 'relations', [
      line('法定代表人', '蒋示例', null, '52990000MK9999999X'),
      line('股东（出资人）', '沈示例', '150'),
    ]);
    expect([wrong.state, reasons(wrong)]).toEqual([
      'refused',
      ['2 registry.organization-unknown', '3 relation.percent-outside'],
    ]);
    const bare = await imported(officer, 'relations', [line('股东（出资人）', '沈示例')]);
    expect(reasons(bare)).toEqual(['2 relation.percent-missing']);
    const stored = [line('法定代表人', '蒋示例'), line('股东（出资人）', '沈示例', '51.5')];
    expect(await imported(officer, 'relations', stored)).toMatchObject({ state: 'done', rowsGood: 2 });
    const { items } = await officer.reads(`/organizations/${id}/relations`);
    expect(
      list(items)
        .map(({ kind }) => text(kind))
        .sort(),
    ).toEqual(['holder', 'legal-representative']);
  });

  it('figures of communities by their days', async () => {
    const line = (asOf: string, residents = 5001, community = '长安社区') => [
      ...[community, asOf, 1860, residents, 6, 8, 6, '台账（示例）'],
    ];
    const wrong = await imported(clerk, 'community-figures', [
      line('2025-03-01', 100),
      line('2025-03-04'),
      line('2025-03-01', 5001, '太平社区'),
    ]);
    expect([wrong.state, reasons(wrong)]).toEqual([
      'refused',
      ['2 community.residents-below-households', '3 community.day-ahead', '4 community.not-yours'],
    ]);
    expect(await imported(clerk, 'community-figures', [line('2025-03-01')])).toMatchObject({ state: 'done' });
    const again = await imported(officer, 'community-figures', [line('2025-03-01')]);
    expect(reasons(again)).toEqual(['2 community.figures-known']);
    expect(await exported(officer, 'community-figures')).toContain('2025-03-01 1860 5001');
  });

  it('papers and credit lists as they were entered', async () => {
    expect(await exported(officer, 'credentials')).toContain('登记证书');
    const own = await exported(await world.as('organization-lead'), 'credentials');
    const all = await exported(district, 'credentials');
    expect(own.length).toBeLessThan(all.length);
    expect((await officer.get('/credit-entries/export?format=xlsx')).status).toBe(403);
    expect(await exported(district, 'credit-entries')).toContain('文号');
  });

  it('evaluation bodies that have a unit, once', async () => {
    const [body] = await rows<{ name: string }>(
      world,
      `SELECT name FROM unit WHERE kind = 'evaluation-body' LIMIT 1`,
    );
    const line = (name: string) => [name, 'ELD', null, 60, '不承接本区项目（示例）'];
    const wrong = await imported(district, 'evaluation-bodies', [line('没有的机构')]);
    expect(reasons(wrong)).toEqual(['2 evaluation-body.not-a-body']);
    const known = await imported(district, 'evaluation-bodies', [line(body?.name ?? '')]);
    expect([known.state, reasons(known)]).toEqual(['refused', ['2 evaluation-body.known']]);
  });

  it('suppliers with the words of their certificate', async () => {
    const scope = '助餐助浴、精神慰藉（示例）';
    const line = [
      freshUscc(),
      '晨晖社区服务中心（示例）',
      '民办非企业单位（社会服务机构）',
      'ELD',
      null,
      scope,
    ];
    expect(await imported(officer, 'organizations', [line])).toMatchObject({ state: 'done' });
    expect(await exported(officer, 'organizations')).toContain(scope);
  });
});
