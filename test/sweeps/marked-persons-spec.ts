import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RouteCheck } from '../../src/identity/index.js';
import { PinoLogger } from '../../src/platform/observability/pino-logger.js';
import { Housekeeping } from '../../src/platform/index.js';
import { ROLES } from '../../src/platform/access/roles.js';
import { grants } from '../../src/platform/index.js';
import { recordService, signedContract } from '../support/given-contract.js';
import { givenConsent, givenResident, textFor } from '../support/given-resident.js';
import { type Json, type Person, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { uploaded, workbook } from '../support/sheet-files.js';
import { NEED } from '../support/service-list.js';
import { START, World, testSettings } from '../support/world.js';

/** A person whom nobody else is called like: found in the clear somewhere, he was leaked there. */
const NAME = '欧阳标记';
const PHONE = '13977553311';
const WHO = { name: NAME, phone: PHONE };
/** Where a contract's money goes: for who pays and who is paid, and auditors, who say why they read. */
const ACCOUNT = { holder: '清岚社区养老服务中心（示例）', number: '6200000000097531246' };

/** Where he stands, by the resource that shows him. */
const REGISTERS: Readonly<Record<string, string>> = {
  residents: 'resident',
  needs: 'need',
  'service-requests': 'service_request',
  'data-requests': 'data_request',
  'social-workers': 'social_worker',
  volunteers: 'volunteer',
  staff: 'staff_member',
  'staff-reserve': 'reserve_candidate',
  contracts: 'contract',
  imports: 'sheet_import',
};

describe('a marked person', () => {
  let world: World;
  let clerk: Person;
  let officer: Person;
  let lead: Person;
  let own: string;
  let changan: string;
  const log: string[] = [];

  beforeAll(async () => {
    const settings = Object.assign(testSettings(''), { logLevel: 'trace' as const });
    world = await World.start(START, new PinoLogger(settings, { write: (line) => void log.push(line) }));
    clerk = await world.as('community-clerk');
    officer = await world.as('street-officer');
    lead = await world.as('organization-lead');
    own = text(list((await lead.reads('/me')).memberships)[0]?.unitId);
    changan = text(list((await clerk.reads('/me')).memberships)[0]?.unitId);
    await asResident();
    await inRegisters();
    await asRecipient();
    await bySheet();
    await wrongly();
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  async function asResident(): Promise<void> {
    const resident = text((await givenResident(world, WHO)).id);
    await givenConsent(world, resident, 'return-visit');
    const child = text((await givenResident(world, { ...WHO, name: '童示例', birthFrom: 2015 })).id);
    const consent = { scope: 'service', textId: await textFor(world, 'service'), channel: 'paper' };
    await clerk.does(`/residents/${child}/consents`, {
      ...consent,
      guardian: { name: NAME, relation: 'parent' },
    });
    await clerk.does(`/residents/${resident}/reveal`, { reason: '核对登记信息' });
    await clerk.does('/residents/search', { phone: PHONE });
    const request = { kind: 'service', class: 'life', communityId: changan, ...WHO };
    await clerk.does('/service-requests', { ...request, text: `${NAME}家楼道灯坏了，请打${PHONE}` });
    await clerk.does('/needs', { ...NEED, communityId: changan, reporterName: NAME, reporterPhone: PHONE });
    const lodged = { kind: 'export', phone: PHONE, identityCheck: 'document-seen' };
    const { id } = await clerk.does('/data-requests', lodged);
    await (await world.as('community-lead')).does(`/data-requests/${text(id)}/grant`, {});
  }

  async function inRegisters(): Promise<void> {
    const employment = { organizationId: own, post: '社工', validFrom: '2024-01-01' };
    const worker = text((await lead.does('/social-workers', { ...WHO, ...employment })).id);
    await officer.does(`/social-workers/${worker}/reveal`, { reason: '核对证书原件' });
    await clerk.does('/volunteers', WHO);
    await lead.does(`/organizations/${own}/contacts`, { ...WHO, kind: 'general' });
    await officer.does('/staff-reserve', { ...WHO, score: '80', validTo: '2025-12-31' });
    const post = { communityId: changan, position: 'worker', payGrade: '三级', joinedOn: '2025-01-01' };
    await officer.does('/staff', { ...WHO, ...post });
    const relation = { kind: 'legal-representative', person: WHO, validFrom: '2024-01-01' };
    await (await world.as('district-supervisor')).does(`/organizations/${own}/relations`, relation);
  }

  async function bySheet(): Promise<void> {
    const headers = ['姓名', '手机', '证书级别', '证书编号', '证书生效日期', '证书失效日期'];
    headers.push('任职组织代码', '岗位', '任职日期');
    const bad = [NAME, PHONE, null, null, null, null, '52990000MK9999999X', '社工', '2024-01-01'];
    const fileId = await uploaded(lead, '社工.xlsx', await workbook([headers, bad, bad]));
    await lead.does('/social-workers/imports', { fileId, mode: 'store', onError: 'refuse' });
    await world.drain();
    await officer.does('/organizations/exports', { format: 'csv' });
  }

  async function asRecipient(): Promise<void> {
    const { contractId } = await signedContract(world, {}, { payeeAccount: ACCOUNT });
    world.clock.set('2025-05-20T10:00:00+08:00');
    const recipients = [{ ...WHO, consented: true, stratum: '80岁以上' }];
    await recordService(world, contractId, { recipients });
  }

  /** Refusals and errors say nothing of him either. */
  async function wrongly(): Promise<void> {
    await clerk.post('/residents', { ...WHO, birthFrom: 'never' });
    await clerk.post('/residents', { [NAME]: PHONE });
    await clerk.get(`/residents?name=${encodeURIComponent(NAME)}`);
    await clerk.post('/residents', { ...WHO, name: NAME.repeat(100) });
    world.app.get(Housekeeping).add('marked', () => Promise.reject(new Error(`value (${PHONE}) of ${NAME}`)));
    expect(await world.app.get(Housekeeping).run()).toEqual(['marked']);
  }

  const marks = () => [NAME, PHONE, NAME.slice(0, 3), PHONE.slice(0, 9)];

  it('is in the database, but in no column that can be read', async () => {
    const tables = await rows<{ name: string }>(
      world,
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(100);
    const tellingOf = async (words: readonly string[]): Promise<string[]> => {
      const hex = words.map((word) => Buffer.from(word).toString('hex'));
      const patterns = [...words, ...hex].map((word) => `%${word}%`);
      const found = await Promise.all(
        tables.map(({ name }) =>
          rows(world, `SELECT 1 FROM "${name}" t WHERE t::text LIKE ANY($1) LIMIT 1`, [patterns]),
        ),
      );
      return tables.filter((_, at) => found[at]?.length).map(({ name }) => name);
    };
    // What names nobody is found: the look does see.
    expect(await tellingOf([NEED.title])).toContain('need');
    expect(await tellingOf(marks())).toEqual([]);
    const [person] = await rows<{ count: number }>(
      world,
      'SELECT count(*)::int FROM known_person WHERE phone_sealed IS NOT NULL',
    );
    expect(person?.count).toBeGreaterThan(0);
  });

  it.each(ROLES)('is shown to no %s in the clear, by no list and no page', async (role) => {
    const person = await world.as(role);
    const pages = world.app
      .get(RouteCheck)
      .routes()
      .filter(
        ({ method, path }) => method === 'GET' && path.startsWith('/api/v1') && !path.includes('content'),
      )
      .map(({ path }) => path.replace('/api/v1', ''));
    const ids = new Map<string, string>();
    for (const [resource, table] of Object.entries(REGISTERS)) {
      const [row] = await rows<{ id: string }>(world, `SELECT id FROM "${table}" ORDER BY id DESC LIMIT 1`);
      ids.set(resource, row?.id ?? '');
    }
    const answers = await Promise.all(
      pages.map(async (page) => {
        const id = ids.get(page.split('/')[1] ?? '') ?? own;
        const url = page.replace(':organizationId', own).replace(':id', id).replace(/:\w+/g, own);
        const bytes: unknown = (await person.get(url)).body;
        return { url, shown: Buffer.isBuffer(bytes) ? bytes.toString() : JSON.stringify(bytes) };
      }),
    );
    expect(answers.length).toBeGreaterThan(150);
    const told = answers.filter(({ shown }) => marks().some((mark) => shown.includes(mark)));
    expect(told.map(({ url }) => url)).toEqual([]);
    const contract = ids.get('contracts') ?? '';
    const [party] = await rows(
      world,
      'SELECT 1 FROM contract WHERE id = $1 AND $2 IN (buyer_id, organization_id)',
      [contract, text(list((await person.reads('/me')).memberships)[0]?.unitId)],
    );
    const paying = answers.filter(({ shown }) => shown.includes(ACCOUNT.number)).map(({ url }) => url);
    const mayRead = role === 'auditor' || (party !== undefined && grants(role, 'contract.read'));
    expect(paying).toEqual(mayRead ? [`/contracts/${contract}/document`] : []);
  });

  it('is in no line of the log, though it tells every request', () => {
    expect(log.filter((line) => line.includes('/api/v1/residents')).length).toBeGreaterThan(3);
    expect(log.filter((line) => marks().some((mark) => line.includes(mark)))).toEqual([]);
    const encoded = encodeURIComponent(NAME);
    expect(log.filter((line) => line.includes(encoded))).toEqual([]);
  });

  it('is in no file that the program made', async () => {
    const made = await rows<{ id: string; name: string }>(
      world,
      `SELECT id, name FROM stored_file WHERE id NOT IN (SELECT file_id FROM sheet_import)`,
    );
    expect(made.length).toBeGreaterThan(0);
    const bytes: Buffer[] = made.map(({ id }) => readFileSync(`.data/test/files/${id.slice(-2)}/${id}`));
    bytes.push((await lead.download('/social-workers/export?format=csv')).body);
    expect(bytes.at(-1)?.toString()).toContain('欧');
    expect(bytes.filter((each) => marks().some((mark) => each.includes(mark)))).toEqual([]);
  });

  it('goes with the sheet that brought him, some days after it was read', async () => {
    const [imported] = await rows<{ fileId: string }>(world, 'SELECT file_id AS "fileId" FROM sheet_import');
    const path = `/files/${String(imported?.fileId)}`;
    const district = await world.as('district-supervisor');
    const due = async (): Promise<Json | undefined> => {
      const { items } = await district.reads('/retention-runs/preview');
      return list(items).find(({ kind }) => text(kind) === 'import-files');
    };
    expect((await lead.get(path)).status).toBe(200);
    expect(await due()).toMatchObject({ due: 0 });
    world.clock.set('2025-06-20T08:00:00+08:00');
    expect(await due()).toMatchObject({ due: 1 });
    await district.does('/retention-runs');
    expect(await due()).toMatchObject({ due: 0 });
    expect([(await lead.get(path)).status, (await lead.get(`${path}/content`)).status]).toEqual([404, 404]);
    const again = { fileId: imported?.fileId, mode: 'store', onError: 'refuse' };
    expect((await lead.post('/social-workers/imports', again)).status).toBe(404);
    const [{ id } = { id: '' }] = await rows<{ id: string }>(world, 'SELECT id FROM sheet_import');
    expect((await lead.get(`/imports/${id}/errors`)).status).toBe(404);
  });
});
