import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CERTIFICATE, enteredOrganization } from '../support/given-organization.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const GRADE = { kind: 'evaluation-grade', grade: '4A', issuer: '示例评估委员会', validFrom: '2025-01-01' };
const CHECK = {
  kind: 'annual-check',
  year: 2024,
  result: 'qualified',
  issuer: '示例登记机关',
  validFrom: '2025-02-20',
};

describe('recording credentials', () => {
  let world: World;
  let id: string;
  const path = () => `/organizations/${id}/credentials`;
  const told = (organizationId: string) =>
    rows<{ on: string }>(
      world,
      `SELECT to_char(occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS on FROM outbox
        WHERE message = 'registry.credential-expiring' AND payload ->> 'organizationId' = $1 ORDER BY 1`,
      [organizationId],
    );

  beforeAll(async () => {
    world = await World.start();
    id = await enteredOrganization(world);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('keeps issuer, number, days, year, grade and file', async () => {
    const officer = await world.as('street-officer');
    const pdf = await officer.upload(
      '/files',
      'check.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'),
    );
    const check = await officer.post(path(), { ...CHECK, fileId: text(pdf.body.id) });
    expect(check.status).toBe(201);
    expect(check.body).toMatchObject({ ...CHECK, fileId: text(pdf.body.id), grade: null, validTo: null });
    expect(check.headers.location).toBe(`/api/v1${path()}/${text(check.body.id)}`);
    await officer.does(path(), { ...GRADE, validTo: '2030-01-01' });
    const { items } = await (await world.as('auditor')).reads(path());
    expect(items).toMatchObject([{ grade: '4A' }, { year: 2024 }, { number: CERTIFICATE.number }]);
    expect(await officer.reads(`${path()}/${text(check.body.id)}`)).toMatchObject({ year: 2024 });
  });

  it.each<[string, object, number, string[]]>([
    [
      'an end before the start',
      { ...CERTIFICATE, validTo: '2023-12-31' },
      422,
      ['credential-ends-before-start'],
    ],
    [
      'a certificate without number',
      { ...CERTIFICATE, number: undefined },
      422,
      ['credential-number-missing'],
    ],
    ['a grade that lasts too long', { ...GRADE, validTo: '2030-01-02' }, 422, ['grade-too-long']],
    [
      'everything at once',
      { ...GRADE, year: 2024, fileId: '01890000-0000-7000-8000-000000000000' },
      422,
      ['only-for-annual-checks', 'grade-too-long', 'credential-file-unknown'],
    ],
    ['a year’s second check', { ...CHECK, result: 'unqualified' }, 409, ['credential-doubled']],
    ['the same certificate', CERTIFICATE, 409, ['credential-doubled']],
  ])('refuses %s', async (_, body, status, expected) => {
    const answer = await (await world.as('street-officer')).post(path(), body);
    expect([answer.status, codes(answer)]).toEqual([status, expected.map((code) => `registry.${code}`)]);
  });

  it('refuses a file of a wrong type, and one of another unit', async () => {
    const officer = await world.as('street-officer');
    const table = await officer.upload('/files', 'check.csv', Buffer.from('a,b\n'));
    const wrong = await officer.post(path(), {
      ...GRADE,
      validTo: '2029-01-01',
      fileId: text(table.body.id),
    });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['registry.credential-file-type']]);
  });

  it('is the registrar’s to do, and the organization’s own to read', async () => {
    const stranger = await (
      await world.as('tiexi.street-officer')
    ).post(path(), { ...GRADE, validTo: '2029-01-01' });
    expect([stranger.status, codes(stranger)]).toEqual([403, ['registry.other-registrar']]);
    const rival = await (await world.as('organization-lead')).get(path());
    expect([rival.status, codes(rival)]).toEqual([403, ['registry.not-own-organization']]);
    const me = await (await world.as('organization-lead')).reads('/me');
    const [membership] = me.memberships as unknown as { unitId: string }[];
    const own = `/organizations/${membership?.unitId ?? ''}/credentials`;
    const lead = await world.as('organization-lead');
    expect((await lead.reads(own)).items).toMatchObject([{ kind: 'registration-certificate' }]);
    expect((await lead.post(own, { ...GRADE, validTo: '2029-01-01' })).status).toBe(403);
    expect((await lead.get('/organizations/01890000-0000-7000-8000-000000000000/credentials')).status).toBe(
      404,
    );
  });

  it('reminds 60, 30 and 7 days before the end, until a renewal is recorded', async () => {
    const renewed = await enteredOrganization(world);
    const forgetful = await enteredOrganization(world);
    await world.at('2025-11-01T08:59:00+08:00');
    expect(await told(renewed)).toEqual([]);
    await world.at('2025-11-01T09:00:00+08:00');
    await world.at('2025-12-01T09:00:00+08:00');
    const officer = await world.as('street-officer');
    const next = { ...CERTIFICATE, number: '示例字第2号', validFrom: '2026-01-01', validTo: '2030-12-31' };
    await officer.does(`/organizations/${renewed}/credentials`, next);
    await world.at('2025-12-24T09:00:00+08:00');
    expect(await told(renewed)).toEqual([{ on: '2025-11-01' }, { on: '2025-12-01' }]);
    expect(await told(forgetful)).toHaveLength(3);
    const inbox = list((await officer.reads('/messages')).items);
    const about = inbox.filter(({ subject }) => text(subject?.id) === forgetful);
    expect(about.map(({ title }) => text(title))).toEqual(
      [1, 2, 3].map(() => expect.stringContaining('证照即将到期')),
    );
  });
});
